import type { ReactNode } from 'react';
import type { UnitDocument } from '#competition';
import { isMatch, markText, statusOf } from '#screens';
import { labelOf } from '../ui/labels.js';
import { usePage } from '../ui/page.js';
import { useDocument, useParts, useSettings, useTopic, useWords } from '../ui/use.js';

/** What is on over all venues, each in its place for as long as it is on. */
export const OnNow = (): ReactNode => {
  const say = useWords();
  const { places } = usePage();
  const isEmpty = places.every((rsc) => rsc === null);
  return (
    <section className="on-now" aria-labelledby="on-now">
      <h2 id="on-now" className="caps">
        {say.commentator.onNow}
      </h2>
      <ol>
        {places.map((rsc, index) => (
          <li key={index}>{rsc !== null && <OnUnit key={rsc} rsc={rsc} number={index + 1} />}</li>
        ))}
      </ol>
      {isEmpty && <p className="quietly empty">{say.commentator.nothingOn}</p>}
    </section>
  );
};

const keysReach = 9;

const OnUnit = ({ rsc, number }: { rsc: string; number: number }): ReactNode => {
  const { store } = useParts();
  const [{ language }] = useSettings();
  const { shown, showUnit } = usePage();
  const unit = useDocument('unit', rsc);
  useDocument('schedule', rsc);
  const label = labelOf(store, rsc, language);
  return (
    <button
      type="button"
      className="on-unit"
      data-unit={rsc}
      aria-current={shown === rsc ? 'true' : undefined}
      onClick={() => showUnit(rsc)}
    >
      <span className="number">{number <= keysReach && number}</span>
      <span className="what">
        {label.event} <b>{label.short}</b>
      </span>
      <Dot unit={unit} />
      <span className="under">
        <Under unit={unit} rsc={rsc} />
      </span>
    </button>
  );
};

const Dot = ({ unit }: { unit: UnitDocument | undefined }): ReactNode =>
  unit ? (
    <span className={`dot ${statusOf({ result: unit.resultStatus, schedule: unit.scheduleStatus }).tone}`} />
  ) : (
    <span className="dot quiet" />
  );

/** Where, how it stands, and its status in words: the colour beside it says no more than they do. */
const Under = ({ unit, rsc }: { unit: UnitDocument | undefined; rsc: string }): ReactNode => {
  const { store } = useParts();
  const say = useWords();
  const [{ language }] = useSettings();
  useTopic('games');
  const plan = store.get('schedule', rsc);
  const venue = plan?.venue == null ? undefined : store.get('venue', plan.venue)?.name;
  if (!unit) return venue ?? '';
  const { key } = statusOf({ result: unit.resultStatus, schedule: unit.scheduleStatus });
  const status = { ...say.scheduleStatus, ...say.resultStatus }[key].toLowerCase();
  const score = isMatch(unit) ? scoreOf(unit) : '';
  return [status, score && markText(score, language), venue].filter(Boolean).join(' · ');
};

const scoreOf = ({ lines }: UnitDocument): string => {
  const [home, away] = lines;
  if (!home || !away) return '';
  const score = home.mark && away.mark ? `${home.mark.text}–${away.mark.text}` : '–';
  return `${home.noc} ${score} ${away.noc}`;
};
