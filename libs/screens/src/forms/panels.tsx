import { use } from 'react';
import type { ReactNode } from 'react';
import type { JudgedDetail } from '#competition';
import { markText } from '../format.js';
import { useScreen } from '../screen.js';
import { VersionContext } from './situation.js';

type Element = JudgedDetail['competitors'][number]['elements'][number];

interface PanelsProps {
  readonly detail: JudgedDetail;
  readonly element: Element | undefined;
}

/** One element as each judge saw it: who sits where, what was dropped, what came off. */
export const Panels = ({ detail, element }: PanelsProps): ReactNode => {
  const { say, language } = useScreen();
  const { form } = say;
  const version = use(VersionContext);
  // As high as the kind with most panels, whoever is on.
  const kinds = Map.groupBy(detail.panels, ({ kind }) => kind);
  const rows = Math.min(6, Math.max(1, ...[...kinds.values()].map(({ length }) => length)));
  const name = `panels rows-${rows}`;
  if (!element) return <div className={name} />;
  const seats = new Map(
    detail.panels.filter(({ kind }) => kind === element.kind).map(({ panel, judges }) => [panel, judges]),
  );
  return (
    <div key={version} className={name}>
      {element.panels.map(({ panel, values, dropped, aggregate }) => (
        <dl key={panel} className="panel">
          <div>
            <dt>{panel}</dt>
            <dd className="aggregate">{aggregate === null ? '' : markText(aggregate, language)}</dd>
          </div>
          {values.map((value, seat) => (
            <div key={seats.get(panel)?.[seat] ?? seat}>
              <dt>{seats.get(panel)?.[seat] ?? seat + 1}</dt>
              <dd>
                {value === null ? (
                  <span className="quietly">·</span>
                ) : dropped.includes(seat) ? (
                  <>
                    <s className="quietly">{markText(value, language)}</s>
                    <span className="visually-hidden">{form.doesNotCount}</span>
                  </>
                ) : (
                  markText(value, language)
                )}
              </dd>
            </div>
          ))}
        </dl>
      ))}
      {element.deductions.map(({ value, reason }) => (
        <p key={`${value} ${reason}`} className="deduction">
          −{markText(value, language)} <span className="quietly">{reason}</span>
        </p>
      ))}
      {element.score !== null && <p className="score">{markText(element.score.text, language)}</p>}
    </div>
  );
};
