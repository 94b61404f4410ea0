import type { ReactNode } from 'react';
import type { PhaseDocument } from '#competition';
import { Noc } from '../parts/noc.js';
import { Rank } from '../parts/rank.js';
import { useScreen } from '../screen.js';
import { Athlete } from './athlete.js';
import { classes } from './board.js';

/** The table of a pool. */
export const PoolForm = ({ phase }: { phase: PhaseDocument }): ReactNode => {
  const { say, focus } = useScreen();
  const { column, form } = say;
  const numbers = [
    ['played', column.played, form.playedShort],
    ['won', column.won, form.wonShort],
    ['drawn', column.drawn, form.drawnShort],
    ['lost', column.lost, form.lostShort],
    ['for', column.scored, form.forShort],
    ['against', column.against, form.againstShort],
    ['points', column.points, form.pointsShort],
  ] as const;
  return (
    <table className="board close pool">
      <colgroup>
        <col className="w-rank" />
        <col className="w-noc" />
        <col />
        {numbers.map(([id]) => (
          <col key={id} className={id === 'for' || id === 'against' ? 'w-cell spare-second' : 'w-cell'} />
        ))}
        <col className="w-narrow" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{column.rank}</span>
          </th>
          <th scope="col">{column.noc}</th>
          <th scope="col">{column.name}</th>
          {numbers.map(([id, title, short]) => (
            <th key={id} scope="col" className={classes('right', (id === 'for' || id === 'against') && 'spare-second')}>
              <abbr title={title}>{short}</abbr>
            </th>
          ))}
          <th scope="col" className="middle">
            <abbr title={column.qualified}>Q</abbr>
          </th>
        </tr>
      </thead>
      <tbody>
        {phase.pool.map((row) => (
          <tr
            key={row.competitor}
            className={focus === row.competitor ? 'in-focus' : undefined}
            data-row={row.competitor}
          >
            <td className="place">
              <Rank rank={row.rank} tied={row.tied} />
            </td>
            <td>
              <Noc code={row.noc} />
            </td>
            <th scope="row">
              <Athlete id={row.competitor} />
            </th>
            {numbers.map(([id]) => (
              <td
                key={id}
                className={classes(
                  'right',
                  id === 'points' && 'best',
                  (id === 'for' || id === 'against') && 'spare-second',
                )}
              >
                {row[id]}
              </td>
            ))}
            <td className="middle">{row.qualification}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
