import type { ReactNode } from 'react';
import { clockTime, longDay, markText, shortDay, useScreen } from '#screens';
import { Downloads } from './parts/downloads.js';
import type { Column } from './parts/listing.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { tableOf } from './view.js';
import type { Model, Speaking, View } from './view.js';
import { withQuery } from './parts/address.js';

interface Choice {
  readonly code: string;
  readonly name: string;
}

export interface ScheduleModel extends Model {
  readonly day: string | null;
  readonly days: readonly string[];
  readonly disciplines: readonly Choice[];
  readonly venues: readonly Choice[];
  /** What was chosen; empty for all. */
  readonly venue: string;
  readonly discipline: string;
  readonly noc: string;
  readonly rows: readonly UnitRow[];
}

/** As data: one row a unit. */
export const unitColumns = ({ say, nameOf, language, timeZone }: Speaking): readonly Column<UnitRow>[] => [
  { kind: 'time', head: say.column.start, value: ({ startAt }) => startAt },
  {
    kind: 'time',
    head: say.clock.venue,
    value: ({ startAt, timeZone: zone }) => startAt && clockTime(startAt, language, zone ?? timeZone),
  },
  { kind: 'text', head: 'RSC', value: ({ rsc }) => rsc },
  { kind: 'name', head: say.column.unit, value: ({ name }) => name },
  { kind: 'text', head: say.nav.disciplines, value: ({ disciplineName }) => disciplineName },
  { kind: 'text', head: say.column.venue, value: ({ venueName }) => venueName },
  {
    kind: 'word',
    head: say.column.status,
    value: ({ resultStatus, scheduleStatus }) =>
      resultStatus === null ? say.scheduleStatus[scheduleStatus] : say.resultStatus[resultStatus],
  },
  {
    kind: 'text',
    head: say.column.result,
    value: ({ leaders }) =>
      leaders
        .map(({ competitor, mark }) =>
          `${nameOf(competitor)?.name ?? competitor} ${mark === null ? '' : markText(mark, language)}`.trim(),
        )
        .join('; '),
  },
];

const Choose = ({
  name,
  label,
  value,
  choices,
}: {
  name: string;
  label: string;
  value: string;
  choices: readonly Choice[];
}): ReactNode => {
  const { say } = useScreen();
  return (
    <label>
      <span className="caps">{label}</span>
      <select name={name} defaultValue={value}>
        <option value="">{say.portal.schedule.all}</option>
        {choices.map(({ code, name: text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
};

const Schedule = ({ model }: { model: ScheduleModel }): ReactNode => {
  const { say, language } = useScreen();
  const { schedule } = say.portal;
  const { day, venue, discipline, noc } = model;
  return (
    <>
      <h1>{say.nav.schedule}</h1>
      {day !== null && <p className="quietly lead">{longDay(day, language)}</p>}
      <nav className="steps" aria-label={schedule.days}>
        {model.days.map((one) => (
          <a
            key={one}
            href={withQuery(`/${language}/schedule`, { day: one, venue, discipline, noc })}
            aria-current={one === day ? 'page' : undefined}
          >
            {shortDay(one, language)}
          </a>
        ))}
      </nav>
      <form className="filters" action={`/${language}/schedule`} method="get">
        {day !== null && <input type="hidden" name="day" value={day} />}
        <Choose name="discipline" label={say.nav.disciplines} value={discipline} choices={model.disciplines} />
        <Choose name="venue" label={say.column.venue} value={venue} choices={model.venues} />
        <label>
          <span className="caps">{say.column.noc}</span>
          <input name="noc" defaultValue={noc} size={5} maxLength={3} pattern="[A-Za-z]{3}" placeholder="FRA" />
        </label>
        <button type="submit">{schedule.apply}</button>
      </form>
      <UnitList rows={model.rows} empty={say.nothing.units} />
      <Downloads />
    </>
  );
};

export const scheduleView: View<ScheduleModel> = {
  name: 'schedule',
  Component: Schedule,
  channels: ({ rows }) =>
    ['schedule', ...new Set(rows.map(({ discipline }) => `discipline:${discipline}`))].slice(0, 60),
  title: ({ day }, { say, language }) =>
    day === null ? say.nav.schedule : say.portal.schedule.title(longDay(day, language)),
  table: ({ rows }, speaking) => tableOf(unitColumns(speaking), rows),
};
