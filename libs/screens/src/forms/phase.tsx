import type { ReactNode } from 'react';
import type { PhaseDocument, PhaseLine } from '#competition';
import { markText } from '../format.js';
import { Noc } from '../parts/noc.js';
import { Rank } from '../parts/rank.js';
import { useScreen } from '../screen.js';
import { Athlete } from './athlete.js';
import { PoolForm } from './pool.js';

/** So many lines are drawn at once; a marathon's phase has more than anybody looks at. */
const shownMax = 120;

/** All who took part in a phase, over its units, and who goes on. */
export const PhaseForm = ({ phase }: { phase: PhaseDocument }): ReactNode => {
  const { say, language, focus } = useScreen();
  const { column, form } = say;
  if (phase.pool.length > 0) return <PoolForm phase={phase} />;
  return (
    <>
      <p className="quietly">{form.unitsComplete(phase.unitsComplete, phase.unitsTotal)}</p>
      <table className="board close">
        <colgroup>
          <col className="w-rank" />
          <col className="w-noc" />
          <col />
          <col className="w-cell spare-first" />
          <col className="w-wide spare-second" />
          <col className="w-mark" />
          <col className="w-narrow" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{column.rank}</span>
            </th>
            <th scope="col">{column.noc}</th>
            <th scope="col">{column.athlete}</th>
            <th scope="col" className="right spare-first">
              {column.unit}
            </th>
            <th scope="col" className="right spare-second">
              <abbr title={form.inUnit}>{form.inUnitShort}</abbr>
            </th>
            <th scope="col" className="right">
              {column.mark}
            </th>
            <th scope="col" className="middle">
              <abbr title={column.qualified}>Q</abbr>
            </th>
          </tr>
        </thead>
        <tbody>
          {phase.lines.slice(0, shownMax).map((line: PhaseLine) => (
            <tr
              key={`${line.unit} ${line.competitor}`}
              className={focus === line.competitor ? 'in-focus' : undefined}
              data-row={line.competitor}
            >
              <td className="place">
                <Rank rank={line.rank} tied={line.tied} irm={line.irm} />
              </td>
              <td>
                <Noc code={line.noc} />
              </td>
              <th scope="row">
                <Athlete id={line.competitor} />
              </th>
              <td className="right spare-first">{Number(line.unit.slice(26, 30)) || ''}</td>
              <td className="right spare-second">{line.unitRank}</td>
              <td className="right c-mark">{line.mark && markText(line.mark.text, language)}</td>
              <td className="middle">{line.qualification}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};
