/** All against all: a line a competitor, best first. What a sport adds are columns. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { ResultLine, UnitDocument } from '#competition';
import { rankText } from '../format.js';
import { Noc } from '../parts/noc.js';
import { Rank } from '../parts/rank.js';
import { useScreen } from '../screen.js';
import { Athlete } from './athlete.js';
import { Glow } from './glow.js';
import { BoardMemory } from './memory.js';
import type { Changed } from './memory.js';
import { placeOf, roomFor } from './room.js';
import type { Room } from './room.js';

export interface Column {
  readonly id: string;
  readonly head: string;
  /** Said where the head is too short to be understood alone. */
  readonly title?: string;
  readonly width: 'narrow' | 'cell' | 'mark' | 'wide' | 'bar';
  readonly align?: 'right' | 'middle';
  /** Left out where there is little room: `most` needs the most of it, then `first` goes first. */
  readonly spare?: 'most' | 'first' | 'second' | 'third';
  /** Its place on the board, where what stands there changes: a window on the newest of many. */
  readonly slot?: string;
  /** Glows when it becomes another for the same competitor. */
  readonly value: (line: ResultLine) => string | number | null;
  /** How it is shown, where not as it is. */
  readonly show?: (line: ResultLine) => ReactNode;
}

export interface BoardProps {
  readonly unit: UnitDocument;
  /** In this order; the unit's own when absent. */
  readonly lines?: readonly ResultLine[];
  /** Left of the names: lane, bib. */
  readonly start?: Column;
  /** Right of the names. What comes during a competition comes first here, so that nothing else moves. */
  readonly columns: readonly Column[];
  /** What the columns say that a narrow screen leaves out, under the name. */
  readonly compact?: (line: ResultLine) => string | null;
  /** Its first three win medals. */
  readonly medals: boolean;
  /** The place as another order gives it: a leader board while it is played. */
  readonly standing?: (line: ResultLine) => { readonly place: number | null; readonly tied: boolean };
  /** What is special about a line, as a class and for those who do not see it. */
  readonly toneOf?: (line: ResultLine) => string | undefined;
}

/** So many lines get room around them; more are set closer. */
const roomyMax = 10;

export const Board = (props: BoardProps): ReactNode => {
  const { unit, lines = unit.lines, start, columns } = props;
  const room = roomFor(start ? [start, ...columns] : columns);
  const { say } = useScreen();
  const [memory] = useState(() => new BoardMemory());
  const place = props.standing ?? (({ rank, tied }: ResultLine) => ({ place: rank, tied }));
  memory.take(
    unit,
    lines.map((line) => ({
      competitor: line.competitor,
      rank: place(line).place,
      values: new Map([
        ['rank', `${rankText(place(line).place, place(line).tied)}${line.irm ?? ''}`],
        ...columns.map(({ id, value }): [string, string | number | null] => [id, value(line)]),
      ]),
    })),
  );
  if (lines.length === 0) return <p className="empty">{say.nothing.startList}</p>;
  return (
    <table className={lines.length > roomyMax ? 'board close' : 'board'}>
      <colgroup>
        <col className="w-rank" />
        {start && <Width column={start} room={room} />}
        <col className="w-noc" />
        <col />
        {columns.map((column) => (
          <Width key={placeOf(column)} column={column} room={room} />
        ))}
        <col className={classes('w-move', room.movesLeave)} />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{say.column.rank}</span>
          </th>
          {start && <Head column={start} room={room} />}
          <th scope="col">{say.column.noc}</th>
          <th scope="col">{say.column.athlete}</th>
          {columns.map((column) => (
            <Head key={placeOf(column)} column={column} room={room} />
          ))}
          <th scope="col" className={room.movesLeave}>
            <span className="visually-hidden">{say.form.moved}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          // A row is a place, not a person: whoever moves changes what it says, and nothing on the page jumps.
          <Row
            key={index}
            {...props}
            line={line}
            memory={memory}
            room={room}
            place={place(line).place}
            tied={place(line).tied}
          />
        ))}
      </tbody>
    </table>
  );
};

interface RowProps extends BoardProps {
  readonly line: ResultLine;
  readonly memory: BoardMemory;
  readonly room: Room;
  readonly place: number | null;
  readonly tied: boolean;
}

const Row = ({ line, memory, room, place, tied, start, columns, compact, medals, toneOf }: RowProps): ReactNode => {
  const { focus } = useScreen();
  const { competitor, noc, members, irm } = line;
  return (
    <tr className={classes(focus === competitor && 'in-focus', toneOf?.(line))} data-row={competitor}>
      <td className="place">
        <Glow changed={memory.changed(competitor, 'rank')} value={`${competitor} ${place} ${irm}`}>
          <Rank rank={place} tied={tied} irm={irm} final={medals && irm === null} />
        </Glow>
      </td>
      {start && <Cell column={start} room={room} line={line} changed={null} />}
      <td>
        <Noc code={noc} />
      </td>
      <th scope="row">
        <Athlete id={competitor} members={members} />
        {compact && <span className={classes('compact', room.comes)}>{compact(line)}</span>}
      </th>
      {columns.map((column) => (
        <Cell
          key={placeOf(column)}
          column={column}
          room={room}
          line={line}
          changed={memory.changed(competitor, column.id)}
        />
      ))}
      <td className={classes('moved', room.movesLeave)}>
        <Moved places={memory.moved(competitor)} />
      </td>
    </tr>
  );
};

interface ColumnProps {
  readonly column: Column;
  readonly room: Room;
}

interface CellProps extends ColumnProps {
  readonly line: ResultLine;
  readonly changed: Changed | null;
}

const Width = ({ column, room }: ColumnProps): ReactNode => (
  <col className={classes(`w-${column.width}`, room.leaves.get(placeOf(column)))} />
);

const Head = ({ column, room }: ColumnProps): ReactNode => {
  const { head, title, align } = column;
  const name = classes(align, room.leaves.get(placeOf(column)));
  if (head === '') return <td className={name} />;
  return (
    <th scope="col" className={name}>
      <span key={head}>{title === undefined ? head : <abbr title={title}>{head}</abbr>}</span>
    </th>
  );
};

const Cell = ({ column, room, line, changed }: CellProps): ReactNode => {
  const value = column.value(line);
  return (
    <td className={classes(`c-${column.id}`, column.align, room.leaves.get(placeOf(column)))}>
      <Glow changed={changed} value={`${line.competitor} ${value}`}>
        {column.show ? column.show(line) : value}
      </Glow>
    </td>
  );
};

export const classes = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;

const Moved = ({ places }: { places: number }): ReactNode => {
  const { say } = useScreen();
  if (places === 0) return null;
  return (
    <span key={places} className={places > 0 ? 'up' : 'down'}>
      <span aria-hidden="true">{Math.abs(places)}</span>
      <span className="visually-hidden">{places > 0 ? say.form.up(places) : say.form.down(-places)}</span>
    </span>
  );
};
