import { use } from 'react';
import type { ReactNode } from 'react';
import type { CourseDetail, ResultLine } from '#competition';
import { Who } from '../parts/who.js';
import { useScreen } from '../screen.js';
import { Board } from './board.js';
import { listOf, qualificationColumn } from './columns.js';
import type { FormProps } from './columns.js';
import { Queue } from './queue.js';
import { Situation, VersionContext } from './situation.js';

type Player = CourseDetail['board'][number];

/** A round of golf as a leader board, and the card of whoever is looked at. */
export const CourseForm = ({ unit, medals, phase }: FormProps): ReactNode => {
  const { say, focus } = useScreen();
  const { form } = say;
  const detail = unit.detail as CourseDetail;
  const players = new Map(detail.board.map((one) => [one.competitor as string, one]));
  const lines = detail.board.flatMap(
    ({ competitor }) => unit.lines.find((line) => line.competitor === competitor) ?? [],
  );
  const of =
    <T,>(pick: (player: Player) => T) =>
    ({ competitor }: ResultLine): T | null => {
      const player = players.get(competitor);
      return player && player.thru > 0 ? pick(player) : null;
    };
  const allIn = unit.lines.every(({ rank, irm }) => rank !== null || irm !== null);
  const looked = players.get(focus ?? '') ?? detail.board[0];
  return (
    <>
      <Situation
        said={[
          { id: 'par', label: form.par, text: String(detail.par) },
          detail.playOff !== null && {
            id: 'play-off',
            label: form.playOff(detail.playOff.hole),
            text: <Queue competitors={detail.playOff.competitors} />,
            tone: 'live',
          },
        ]}
      />
      {looked && <Card detail={detail} player={looked} />}
      <Board
        unit={unit}
        lines={lines}
        medals={medals}
        standing={({ competitor, rank, tied }) => {
          const player = players.get(competitor);
          return allIn || !player ? { place: rank, tied } : { place: player.position, tied: player.tied };
        }}
        columns={listOf(
          {
            id: 'last',
            head: form.lastHole,
            width: 'bar',
            spare: 'first',
            value: of(({ last }) => last && `${last.hole}: ${form.hole[last.score]}`),
          },
          {
            id: 'thru',
            head: form.thru,
            width: 'cell',
            align: 'right',
            value: of(({ thru, finished }) => (finished ? 'F' : thru)),
          },
          {
            id: 'strokes',
            head: form.strokes,
            width: 'wide',
            align: 'right',
            spare: 'second',
            value: of(({ strokes }) => strokes),
          },
          { id: 'mark', head: form.toPar, width: 'mark', align: 'right', value: of(({ toParText }) => toParText) },
          !medals && qualificationColumn(unit, phase),
        )}
      />
    </>
  );
};

/** Strokes hole by hole, against par and the field. */
const Card = ({ detail: { holes }, player }: { detail: CourseDetail; player: Player }): ReactNode => {
  const { say } = useScreen();
  const { form } = say;
  const version = use(VersionContext);
  return (
    <div className="scroller" tabIndex={0} role="group" aria-label={form.card}>
      <table key={version} className="card">
        <caption>
          <Who id={player.competitor} plain />
        </caption>
        <thead>
          <tr>
            <th scope="row">{form.holes}</th>
            {holes.map(({ hole }) => (
              <th key={hole} scope="col">
                {hole}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="quietly">
            <th scope="row">{form.par}</th>
            {holes.map(({ hole, par }) => (
              <td key={hole}>{par}</td>
            ))}
          </tr>
          <tr>
            <th scope="row">{form.strokes}</th>
            {holes.map(({ hole, par }, index) => {
              const strokes = player.card[index] ?? null;
              return (
                <td
                  key={hole}
                  className={
                    strokes === null ? undefined : strokes < par ? 'under' : strokes > par ? 'above' : undefined
                  }
                >
                  {strokes}
                </td>
              );
            })}
          </tr>
          <tr className="quietly">
            <th scope="row">{form.average}</th>
            {holes.map(({ hole, average }) => (
              <td key={hole}>{average}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
};
