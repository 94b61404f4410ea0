import type { ReactNode } from 'react';
import type { ScheduleDocument } from '#read-model';
import { clockTime } from '#screens';
import { labelOf } from '../ui/labels.js';
import { usePage } from '../ui/page.js';
import { gamesNowOf, useParts, useSettings, useTick, useTimeZone, useTopic, useWords } from '../ui/use.js';

const rows = 4;
const everyMs = 5_000;
/** What should have begun so long ago and has not is still waited for; after that nobody will say so any more. */
const lateMaxMs = 3 * 60 * 60 * 1000;
const minuteMs = 60_000;

/** What is next over all venues, with what is known of delays. Its rows are always there. */
export const Next = (): ReactNode => {
  const parts = useParts();
  const { store } = parts;
  const say = useWords();
  useTopic('now');
  useTick(everyMs);
  const now = gamesNowOf(parts);
  const from = new Date(now - lateMaxMs).toISOString();
  const waits = ({ rsc, status }: ScheduleDocument): boolean => {
    const unit = store.get('unit', rsc);
    const isOpen = !unit || ['SCHEDULED', 'GETTING_READY', 'DELAYED', 'RESCHEDULED'].includes(unit.scheduleStatus);
    return isOpen && status !== 'CANCELLED' && status !== 'POSTPONED' && rsc.slice(26) !== '--------';
  };
  const plans = store.timetable.next(from, rows, waits);
  return (
    <section className="next" aria-labelledby="next">
      <h2 id="next" className="caps">
        {say.commentator.next}
      </h2>
      <ol>
        {Array.from({ length: rows }, (_, index) => (
          <li key={index}>{plans[index] && <NextUnit key={plans[index].rsc} plan={plans[index]} now={now} />}</li>
        ))}
      </ol>
      {plans.length === 0 && <p className="quietly empty">{say.nothing.units}</p>}
    </section>
  );
};

const NextUnit = ({ plan, now }: { plan: ScheduleDocument; now: number }): ReactNode => {
  const { store } = useParts();
  const say = useWords();
  const [{ language }] = useSettings();
  const timeZone = useTimeZone();
  const { showUnit, shown } = usePage();
  const unit = store.get('unit', plan.rsc);
  const label = labelOf(store, plan.rsc, language);
  const startAt = unit?.startAt ?? plan.startAt;
  const venue = plan.venue === null ? undefined : store.get('venue', plan.venue)?.name;
  return (
    <button
      type="button"
      className="on-unit"
      aria-current={shown === plan.rsc ? 'true' : undefined}
      onClick={() => showUnit(plan.rsc)}
    >
      <span className="what">
        {label.event} <b>{label.short}</b>
      </span>
      <time className="when" dateTime={startAt}>
        {clockTime(startAt, language, timeZone)}
      </time>
      <span className="under">{[standOf(unit, plan, startAt, now, say), venue].filter(Boolean).join(' · ')}</span>
    </button>
  );
};

type Unit = ReturnType<ReturnType<typeof useParts>['store']['get']>;

/** Getting ready, moved, late: said only where it is so. */
const standOf = (
  unit: Unit,
  plan: ScheduleDocument,
  startAt: string,
  now: number,
  { scheduleStatus, commentator }: ReturnType<typeof useWords>,
): string => {
  const moved = Math.round((Date.parse(startAt) - Date.parse(plan.startAt)) / minuteMs);
  const late = Math.floor((now - Date.parse(startAt)) / minuteMs);
  const status = unit && 'scheduleStatus' in unit ? unit.scheduleStatus : null;
  return [
    status === 'GETTING_READY' || status === 'DELAYED' || status === 'RESCHEDULED'
      ? scheduleStatus[status].toLowerCase()
      : '',
    moved > 0 ? commentator.moved(moved) : '',
    late > 0 ? commentator.late(late) : '',
  ]
    .filter(Boolean)
    .join(' · ');
};
