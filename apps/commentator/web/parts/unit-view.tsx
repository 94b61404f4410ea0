import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { phaseRscOf } from '#competition';
import type { Rsc } from '#competition';
import { BracketForm, clockSeconds, PhaseForm, PlacesForm, RecordBar, Status, UnitForm } from '#screens';
import { labelOf } from '../ui/labels.js';
import { usePage, views } from '../ui/page.js';
import type { View } from '../ui/page.js';
import { useDocument, useParts, useSettings, useTimeZone, useTopic, useWords } from '../ui/use.js';
import { useNeighbours } from '../ui/neighbours.js';

/** The unit on show: what it is, how official, how old; then its sport's own form. */
export const UnitView = (): ReactNode => {
  const say = useWords();
  const { shown } = usePage();
  if (shown === null) return <p className="empty large">{say.commentator.nothingShown}</p>;
  return <Shown rsc={shown} />;
};

/** Around a unit: what of it there is. */
export const useAround = (rsc: string) => {
  const unit = useDocument('unit', rsc);
  const event = useDocument('event', rsc.slice(0, 22));
  const phase = useDocument('phase', phaseRscOf(rsc as Rsc));
  const bracket = useDocument('bracket', rsc.slice(0, 22));
  const aggregate = useDocument('unit', rsc.slice(0, 22).padEnd(34, '-'));
  const total = aggregate && aggregate.rsc !== rsc ? aggregate : undefined;
  return { unit, event, phase, bracket, total };
};

const Shown = ({ rsc }: { rsc: string }): ReactNode => {
  const { store } = useParts();
  const say = useWords();
  const [{ language }] = useSettings();
  const { view, setView, showUnit, focus } = usePage();
  const { unit, event, phase, bracket, total } = useAround(rsc);
  const plan = useDocument('schedule', rsc);
  const label = labelOf(store, rsc, language);
  // A sport event as a whole is for its medals; a unit where the timetable says so.
  const medals = plan?.medal === 1 || rsc.slice(22, 26) === '----';
  const there: Readonly<Record<View, boolean>> = {
    unit: true,
    phase: phase !== undefined && (phase.unitsTotal > 1 || phase.pool.length > 0),
    bracket: bracket !== undefined,
    total: total !== undefined,
    places: event !== undefined && (event.ranking.length > 0 || event.medals.length > 0),
  };
  const open = there[view] ? view : 'unit';
  useFollowedFocus(focus, unit?.version);
  return (
    <>
      <div className="unit-head">
        {/* Another unit is another title; nothing of the one before has moved. */}
        <h1 key={rsc}>
          {label.event}
          {label.unit !== '' && ` · ${label.unit}`}
        </h1>
        <Around rsc={rsc} />
        {/* Made anew with each version: a longer status pushes nothing. */}
        <div key={`${rsc} ${unit?.version} ${plan?.status}`} className="unit-line">
          <UnitLine rsc={rsc} />
        </div>
      </div>
      {unit?.annulled != null && <p className="notice">{say.commentator.annulled(unit.annulled)}</p>}
      {unit && <RecordBar event={event} unit={unit} />}
      <div className="views" role="group" aria-label={say.commentator.views}>
        {views
          .filter((one) => there[one])
          .map((one) => (
            <button key={one} type="button" aria-pressed={open === one} onClick={() => setView(one)}>
              {one === 'phase' && (phase?.pool.length ?? 0) > 0 ? say.commentator.view.pool : say.commentator.view[one]}
            </button>
          ))}
      </div>
      {open === 'unit' &&
        (unit ? (
          <UnitForm unit={unit} event={event} phase={phase} medals={medals} />
        ) : (
          <p className="empty">{say.nothing.startList}</p>
        ))}
      {open === 'phase' && phase && (
        <div className="form">
          <PhaseForm phase={phase} />
        </div>
      )}
      {open === 'bracket' && bracket && <BracketForm bracket={bracket} unit={rsc} onUnit={showUnit} />}
      {open === 'total' && total && <UnitForm unit={total} event={event} medals />}
      {open === 'places' && event && (
        <div className="form">
          <PlacesForm event={event} />
        </div>
      )}
    </>
  );
};

/** Rows are places: when the one in focus moves, the keyboard's focus goes with the person. */
const useFollowedFocus = (focus: string | null, version: number | undefined): void =>
  useEffect(() => {
    const active = document.activeElement;
    if (focus === null || !(active instanceof HTMLElement) || !active.matches('.form [data-competitor]')) return;
    if (active.dataset.competitor === focus) return;
    document
      .querySelector<HTMLElement>(`.form [data-competitor="${CSS.escape(focus)}"]`)
      ?.focus({ preventScroll: true });
  }, [focus, version]);

/** Status, venue, how old, which version. */
const UnitLine = ({ rsc }: { rsc: string }): ReactNode => {
  const { store } = useParts();
  const say = useWords();
  const [{ language }] = useSettings();
  const timeZone = useTimeZone();
  const unit = useDocument('unit', rsc);
  const plan = useDocument('schedule', rsc);
  useTopic('games');
  const venue = plan?.venue == null ? undefined : store.get('venue', plan.venue)?.name;
  const startAt = unit?.startAt ?? plan?.startAt;
  return (
    <>
      <Status result={unit?.resultStatus ?? null} schedule={unit?.scheduleStatus ?? plan?.status ?? 'SCHEDULED'} />
      <span>{plan?.location ?? venue}</span>
      {startAt !== undefined && (
        <span>
          {say.column.start} {clockSeconds(startAt, language, timeZone).slice(0, 5)}
        </span>
      )}
      {unit && (
        <>
          <span className="quietly as-of">{say.clock.asOf(clockSeconds(unit.asOf, language, timeZone))}</span>
          <span className="quietly version">{say.clock.version(unit.version)}</span>
        </>
      )}
    </>
  );
};

const Around = ({ rsc }: { rsc: string }): ReactNode => {
  const say = useWords();
  const [settings, change] = useSettings();
  const { showUnit } = usePage();
  const { before, after } = useNeighbours(rsc);
  const isPinned = settings.pinnedUnits.includes(rsc);
  return (
    <div className="around" role="group" aria-label={say.commentator.inTheEvent}>
      <button
        type="button"
        aria-pressed={isPinned}
        onClick={() =>
          change({
            pinnedUnits: isPinned ? settings.pinnedUnits.filter((one) => one !== rsc) : [...settings.pinnedUnits, rsc],
          })
        }
      >
        {isPinned ? say.commentator.unpin : say.commentator.pin}
      </button>
      <button type="button" disabled={before === null} onClick={() => before !== null && showUnit(before)}>
        <kbd aria-hidden="true">[</kbd>
        <span className="visually-hidden">{say.commentator.before}</span>
      </button>
      <button type="button" disabled={after === null} onClick={() => after !== null && showUnit(after)}>
        <kbd aria-hidden="true">]</kbd>
        <span className="visually-hidden">{say.commentator.after}</span>
      </button>
    </div>
  );
};
