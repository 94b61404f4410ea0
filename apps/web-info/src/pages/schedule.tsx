import type { ReactNode } from 'react';
import { longDay, shortDay, useScreen } from '#screens';
import { withQuery } from './parts/address.js';
import { Choose } from './parts/choose.js';
import { Downloads } from './parts/downloads.js';
import { KeptInstant } from './parts/kept-instant.js';
import { disciplineText, nocText } from './parts/naming.js';
import { unitColumns } from './parts/unit-columns.js';
import { UnitList } from './parts/unit-list.js';
import type { UnitRow } from './parts/unit-row.js';
import { tableOf } from './view.js';
import type { Model, View } from './view.js';

interface Named {
  readonly code: string;
  readonly name: string | null;
}

export interface ScheduleModel extends Model {
  readonly day: string | null;
  readonly days: readonly string[];
  readonly disciplines: readonly Named[];
  readonly venues: readonly Named[];
  readonly nocs: readonly Named[];
  /** What was chosen; empty for all. */
  readonly venue: string;
  readonly discipline: string;
  readonly noc: string;
  readonly rows: readonly UnitRow[];
}

const Schedule = ({ model }: { model: ScheduleModel }): ReactNode => {
  const { say, language } = useScreen();
  const { schedule } = say.portal;
  const { day, venue, discipline, noc } = model;
  const isNarrowed = venue !== '' || discipline !== '' || noc !== '';
  return (
    <>
      <h1>{say.nav.schedule}</h1>
      {day !== null && (
        <p className="lead">
          <b>{longDay(day, language)}</b> <span className="quietly">{schedule.rows(model.rows.length)}</span>
        </p>
      )}
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
        <KeptInstant />
        <Choose
          name="discipline"
          label={say.nav.disciplines}
          all={schedule.all}
          value={discipline}
          choices={model.disciplines.map(({ code, name }) => ({ code, name: disciplineText(code, name, say) }))}
        />
        <Choose
          name="venue"
          label={say.column.venue}
          all={schedule.all}
          value={venue}
          choices={model.venues.map(({ code, name }) => ({ code, name: name ?? code }))}
        />
        <Choose
          name="noc"
          label={say.column.noc}
          all={schedule.all}
          value={noc}
          choices={model.nocs.map(({ code, name }) => ({ code, name: nocText(code, name, say) }))}
        />
        <button type="submit">{schedule.apply}</button>
        {isNarrowed && (
          <a className="reset" href={withQuery(`/${language}/schedule`, { day })}>
            {schedule.everything}
          </a>
        )}
      </form>
      <UnitList rows={model.rows} empty={say.nothing.units} />
      <Downloads />
    </>
  );
};

export const scheduleView: View<ScheduleModel> = {
  name: 'schedule',
  Component: Schedule,
  channels: ({ disciplines }) => ['schedule', 'games', ...disciplines.map(({ code }) => `discipline:${code}`)],
  title: ({ day }, { say, language }) =>
    day === null ? say.nav.schedule : say.portal.schedule.title(longDay(day, language)),
  tables: ({ rows }, speaking) => [tableOf('units', speaking.say.nav.schedule, unitColumns(speaking), rows)],
};
