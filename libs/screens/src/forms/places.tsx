import type { ReactNode } from 'react';
import type { EventDocument } from '#competition';
import { Noc } from '../parts/noc.js';
import { Rank } from '../parts/rank.js';
import { useScreen } from '../screen.js';
import { Athlete } from './athlete.js';

/** Medals and places of a sport event. */
export const PlacesForm = ({ event }: { event: EventDocument }): ReactNode => {
  const { say, focus } = useScreen();
  const { column, medal, nothing } = say;
  const medals = new Map(event.medals.map((held) => [held.competitor, held]));
  if (event.ranking.length === 0 && event.medals.length === 0) return <p className="empty">{nothing.results}</p>;
  return (
    <table className="board close">
      <colgroup>
        <col className="w-rank" />
        <col className="w-noc" />
        <col />
        <col className="w-wide" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{column.rank}</span>
          </th>
          <th scope="col">{column.noc}</th>
          <th scope="col">{column.athlete}</th>
          <th scope="col">{column.medal}</th>
        </tr>
      </thead>
      <tbody>
        {event.ranking.map((line) => {
          const held = medals.get(line.competitor);
          return (
            <tr
              key={line.competitor}
              className={focus === line.competitor ? 'in-focus' : undefined}
              data-row={line.competitor}
            >
              <td className="place">
                <Rank rank={line.rank} tied={line.tied} irm={line.irm} final />
              </td>
              <td>
                <Noc code={line.noc} />
              </td>
              <th scope="row">
                <Athlete id={line.competitor} />
              </th>
              <td>
                {held && <span className={`medal ${held.medal.toLowerCase()}`}>{medal[held.medal]}</span>}
                {held?.decision && <small className="below quietly">{held.decision}</small>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
