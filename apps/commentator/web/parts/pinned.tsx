import type { ReactNode } from 'react';
import { clockTime, Noc, Who } from '#screens';
import { factsOf } from '../data/facts.js';
import { labelOf } from '../ui/labels.js';
import { usePage } from '../ui/page.js';
import { useParts, useSettings, useTimeZone, useTopic, useWords } from '../ui/use.js';

/** Athletes that the reader keeps an eye on, each with what is next for them. */
export const Pinned = (): ReactNode => {
  const say = useWords();
  const [{ pinnedAthletes }] = useSettings();
  useTopic('now');
  useTopic('people');
  return (
    <section className="pinned" aria-labelledby="pinned">
      <h2 id="pinned" className="caps">
        {say.commentator.pinned}
      </h2>
      {pinnedAthletes.length === 0 && <p className="quietly empty">{say.commentator.nobodyPinned}</p>}
      <ul>
        {pinnedAthletes.map((competitor) => (
          <li key={competitor}>
            <PinnedAthlete competitor={competitor} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const PinnedAthlete = ({ competitor }: { competitor: string }): ReactNode => {
  const { store } = useParts();
  const say = useWords();
  const [{ language }] = useSettings();
  const timeZone = useTimeZone();
  const { lookAt, focus } = usePage();
  const facts = factsOf(store, competitor);
  const next = facts.coming[0];
  const last = facts.results[0];
  const about = next ?? last;
  const label = about && labelOf(store, about.rsc, language);
  const start = next && (next.unit.startAt ?? next.plan?.startAt);
  return (
    <button
      type="button"
      className="on-unit"
      aria-current={focus === competitor ? 'true' : undefined}
      onClick={() => lookAt(competitor)}
    >
      <span className="what">
        {facts.noc !== '' && <Noc code={facts.noc} />} <Who id={competitor} plain />
      </span>
      <span className="under">
        {next ? say.commentator.nextFor : last ? say.commentator.lastFor : say.nothing.units}{' '}
        {start && <time dateTime={start}>{clockTime(start, language, timeZone)}</time>}{' '}
        {label && (
          <span>
            {label.event} {label.unit}
          </span>
        )}
      </span>
    </button>
  );
};
