/** Two sides that meet: the score is what is big. The first line stays the first, whoever leads. */
import { use, useState } from 'react';
import type { ReactNode } from 'react';
import type { ResultLine, UnitDocument } from '#competition';
import { Noc } from '../parts/noc.js';
import { useScreen } from '../screen.js';
import { Athlete } from './athlete.js';
import { classes } from './board.js';
import { Glow } from './glow.js';
import { BoardMemory } from './memory.js';
import { VersionContext } from './situation.js';

export interface ScoreboardProps {
  readonly unit: UnitDocument;
  /** By competitor. */
  readonly scoreOf: (line: ResultLine) => string | number | null;
  /** In the order of play; the unit's own when absent. */
  readonly periods?: readonly Period[];
  /** The one that is played. */
  readonly current?: string | null;
  /** Between the periods and the score: points of the game under way. */
  readonly extra?: { readonly head: string; readonly of: (line: ResultLine) => string | number | null };
  readonly serves?: string | null;
  /** Ends with their arrows want more room than periods. */
  readonly ends?: boolean;
  /** What is special about a side now: match point, a man more. */
  readonly flagsOf?: (line: ResultLine) => readonly string[];
}

export interface Period {
  readonly period: string;
  readonly of: (competitor: string) => ReactNode;
  /** What it says as one value, by which it is seen that it changed. */
  readonly value: (competitor: string) => string | number | null;
  readonly winner?: string | null;
}

/** Room is kept for so many, so that nothing moves when the next begins; of more, the newest are shown. */
const periodsShown = 5;
const periodsMost = 7;

export const periodsOf = ({ periods }: UnitDocument): Period[] =>
  periods.map(({ period, scores }) => {
    const points = (competitor: string): number | null =>
      scores.find((score) => score.competitor === competitor)?.points ?? null;
    return { period, of: points, value: points };
  });

export const Scoreboard = ({
  unit,
  scoreOf,
  periods = periodsOf(unit),
  current = null,
  extra,
  serves = null,
  ends = false,
  flagsOf,
}: ScoreboardProps): ReactNode => {
  const { say, focus } = useScreen();
  const [memory] = useState(() => new BoardMemory());
  const shown = periods.slice(-periodsMost);
  // A place for each, there from the beginning: what stands in it changes.
  const slots = Array.from({ length: Math.max(periodsShown, shown.length) }, (_, index) => shown[index] ?? null);
  const version = use(VersionContext);
  memory.take(
    unit,
    unit.lines.map((line) => ({
      competitor: line.competitor,
      rank: null,
      values: new Map([
        ['score', scoreOf(line)],
        ['extra', extra?.of(line) ?? null],
        ...shown.map(({ period, value }): [string, string | number | null] => [period, value(line.competitor)]),
      ]),
    })),
  );
  if (unit.lines.length === 0) return <p className="empty">{say.nothing.startList}</p>;
  return (
    <table className={classes('scoreboard', ends && 'ends')}>
      <colgroup>
        <col className="w-noc" />
        <col />
        <col className="w-flags" />
        {slots.map((period, index) => (
          <col key={index} className={classes('w-period', !period && 'spare-first')} />
        ))}
        {extra && <col className="w-extra" />}
        <col className="w-score" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{say.column.noc}</th>
          <th scope="col">
            <span className="visually-hidden">{say.form.side}</span>
          </th>
          <th scope="col">
            <span className="visually-hidden">{say.form.now}</span>
          </th>
          {slots.map((slot, index) =>
            slot ? (
              <th key={index} scope="col" className={classes('right', slot.period === current && 'current')}>
                {slot.period}
              </th>
            ) : (
              <td key={index} className="spare-first" />
            ),
          )}
          {extra && (
            <th scope="col" className="right">
              {extra.head}
            </th>
          )}
          <th scope="col" className="right">
            {say.form.score}
          </th>
        </tr>
      </thead>
      <tbody>
        {unit.lines.map((line) => (
          <tr
            key={line.competitor}
            className={classes(line.wlt === 'L' && 'lost', focus === line.competitor && 'in-focus')}
            data-row={line.competitor}
          >
            <td>
              <Noc code={line.noc} />
            </td>
            <th scope="row">
              <Athlete id={line.competitor} members={line.members} />
            </th>
            <td className="flags">
              <div key={version}>
                {serves === line.competitor && (
                  <span className="serves" title={say.form.serves}>
                    <span className="visually-hidden">{say.form.serves}</span>
                  </span>
                )}
                {line.wlt === 'W' && <span className="flag-word won">{say.form.won}</span>}
                {line.irm !== null && <span className="flag-word">{line.irm}</span>}
                {(flagsOf?.(line) ?? []).map((flag) => (
                  <span key={flag} className="flag-word">
                    {flag}
                  </span>
                ))}
              </div>
            </td>
            {slots.map((slot, index) => (
              <td
                key={index}
                className={classes(
                  'right period',
                  slot ? slot.period === current && 'current' : 'spare-first',
                  slot?.winner === line.competitor && 'best',
                )}
              >
                {slot && (
                  <Glow changed={memory.changed(line.competitor, slot.period)} value={slot.value(line.competitor)}>
                    {slot.of(line.competitor)}
                  </Glow>
                )}
              </td>
            ))}
            {extra && (
              <td className="right extra">
                <Glow changed={memory.changed(line.competitor, 'extra')} value={extra.of(line)}>
                  {extra.of(line)}
                </Glow>
              </td>
            )}
            <td className="right score">
              <Glow changed={memory.changed(line.competitor, 'score')} value={scoreOf(line)}>
                {scoreOf(line)}
              </Glow>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
