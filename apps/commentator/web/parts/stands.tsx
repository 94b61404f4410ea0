import type { ReactNode } from 'react';
import { Noc, Who } from '#screens';
import { asItStands } from '../data/facts.js';
import { usePage } from '../ui/page.js';
import { useDocument, useWords } from '../ui/use.js';

const medalOf = ['GOLD', 'SILVER', 'BRONZE'] as const;

/** The medals of a final that is not settled: as they would be if nothing changed. */
export const Stands = (): ReactNode => {
  const say = useWords();
  const { shown } = usePage();
  const unit = useDocument('unit', shown);
  const event = useDocument('event', shown?.slice(0, 22));
  const plan = useDocument('schedule', shown);
  const settled = event?.medals ?? [];
  const open = unit && plan?.medal === 1 ? asItStands(unit, event) : [];
  if (settled.length === 0 && open.length === 0) return null;
  return (
    <section className="stands" aria-labelledby="stands">
      <h2 id="stands" className="caps">
        {settled.length > 0 ? say.nav.medals : say.commentator.asItStands}
      </h2>
      <ul>
        {/* Bronze may be won before gold, which comes above it: what stands in a place is made anew there. */}
        {settled.map(({ medal, competitor, noc }, index) => (
          <li key={`${index} ${competitor}`}>
            <span className={`medal ${medal.toLowerCase()}`}>{say.medal[medal]}</span> <Noc code={noc} />{' '}
            <Who id={competitor} plain />
          </li>
        ))}
        {open.map(({ competitor, noc, rank }, index) => (
          <li key={`${index} ${competitor}`}>
            <span className={`medal ${medalOf[rank! - 1]!.toLowerCase()}`}>{say.medal[medalOf[rank! - 1]!]}</span>{' '}
            <Noc code={noc} /> <Who id={competitor} plain />
          </li>
        ))}
      </ul>
    </section>
  );
};
