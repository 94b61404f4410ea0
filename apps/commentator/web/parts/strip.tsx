import type { ReactNode } from 'react';
import { clockSeconds } from '#screens';
import type { Entry } from '../data/journal.js';
import { eventLabel, labelOf } from '../ui/labels.js';
import { usePage } from '../ui/page.js';
import { useSentence } from '../ui/sentence.js';
import { useDocument, useParts, useSettings, useTimeZone, useTopic, useWords } from '../ui/use.js';

const most = 40;

/** What changed, newest first: of the unit on show, or the news of all venues. */
export const Strip = (): ReactNode => {
  const say = useWords();
  const [{ everywhere }, change] = useSettings();
  return (
    <section className="strip" aria-labelledby="changed">
      <div className="strip-head">
        <h2 id="changed" className="caps">
          {say.commentator.changed}
        </h2>
        <div role="group" aria-label={say.commentator.changed}>
          <button type="button" aria-pressed={!everywhere} onClick={() => change({ everywhere: false })}>
            {say.commentator.here}
          </button>
          <button type="button" aria-pressed={everywhere} onClick={() => change({ everywhere: true })}>
            {say.commentator.everywhere}
          </button>
        </div>
      </div>
      {everywhere ? <Everywhere /> : <Here />}
    </section>
  );
};

const Here = (): ReactNode => {
  const { store } = useParts();
  const { shown } = usePage();
  const unit = useDocument('unit', shown);
  useDocument('event', shown?.slice(0, 22));
  useDocument('phase', shown && `${shown.slice(0, 26)}--------`);
  return <Lines entries={unit ? store.journal.of(unit, most) : []} />;
};

const Everywhere = (): ReactNode => {
  const { store } = useParts();
  useTopic('now');
  useTopic('medals');
  return <Lines entries={store.journal.everywhere(most)} named />;
};

const unitText = ({ event, unit }: { event: string; unit: string }): string => `${event} ${unit}`;

const Lines = ({ entries, named = false }: { entries: readonly Entry[]; named?: boolean }): ReactNode => {
  const say = useWords();
  const [{ language }] = useSettings();
  const timeZone = useTimeZone();
  const { store } = useParts();
  const sentence = useSentence();
  if (entries.length === 0) return <p className="quietly empty">{say.commentator.nothingChanged}</p>;
  return (
    // A scroller of its own; the keyboard reaches it.
    <ol tabIndex={0} aria-label={say.commentator.changed}>
      {entries.map((entry, index) => (
        // With its place in the key: what moves down is made anew there, so nothing on the page is pushed.
        <li key={`${index} ${entry.id}`} className={index === 0 ? 'newest' : undefined}>
          <time dateTime={entry.at}>{clockSeconds(entry.at, language, timeZone)}</time>
          <span>
            {sentence(entry)}
            {named && (
              <small className="below">
                {entry.what === 'MEDAL'
                  ? eventLabel(store, entry.sportEvent, language)
                  : unitText(labelOf(store, entry.rsc, language))}
              </small>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
};
