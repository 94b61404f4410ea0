import { levelOf, sportEventOf } from '#competition';
import type { NocCode, ResultStatus, Rsc, ScheduleStatus, SportEventCode, UnitDocument } from '#competition';
import { labelsOf } from './by-key.js';
import type { ProgrammeDocument, ScheduleDocument, VenueDocument } from './competition-document.js';
import { current, documentsOf } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { sql, when } from './sql.js';
import { unitsByRsc } from './units.js';

/** What a timetable says of a unit that has a start list. */
export interface UnitStatus {
  readonly rsc: Rsc;
  readonly version: number;
  readonly asOf: string;
  readonly resultStatus: ResultStatus;
  readonly scheduleStatus: ScheduleStatus;
  /** The new start where it was moved. */
  readonly startAt: string | null;
}

export interface ScheduleRow {
  readonly plan: ScheduleDocument;
  readonly programme: ProgrammeDocument | null;
  readonly venue: VenueDocument | null;
  /** The unit itself, or the units of a phase that have no row of their own. */
  readonly units: readonly UnitStatus[];
}

export interface ScheduleFilter {
  /** The competition day at the venue, `YYYY-MM-DD`. */
  readonly day: string;
  readonly discipline?: string | undefined;
  readonly venue?: string | undefined;
  /** Rows in which this NOC starts; where no start list is out yet, rows of sport events it has entered. */
  readonly noc?: NocCode | undefined;
}

/** A day's timetable by start, each row with the status of its units. */
export const scheduleOfDay = async (reader: Reader, filter: ScheduleFilter, moment: Moment): Promise<ScheduleRow[]> => {
  const plans = await plansOfDay(reader, filter, moment);
  const found = await unitsOfPlans(reader, plans, moment);
  // Statuses of now lie in the rows; a look back, and who starts, need the whole units.
  const whole =
    moment.by !== 'now' || filter.noc !== undefined
      ? await unitsByRsc(
          reader,
          found.map(({ status }) => status.rsc),
          moment,
        )
      : null;
  const entered = filter.noc === undefined ? null : await eventsEnteredBy(reader, filter.noc, moment);
  const labels = await labelsOf(
    reader,
    plans.map(({ rsc }) => sportEventOf(rsc)),
    plans.map(({ venue }) => venue),
    moment,
  );
  const unitsOf = Map.groupBy(found, ({ planned }) => planned);
  return plans.flatMap((plan) => {
    const units = (unitsOf.get(plan.rsc) ?? []).flatMap(({ status }) => {
      const unit = whole?.get(status.rsc);
      return whole ? (unit ? [statusOf(unit)] : []) : [status];
    });
    if (entered && !startsOrEntered(plan, units, whole!, entered, filter.noc!)) return [];
    return [{ plan, programme: labels.programme(sportEventOf(plan.rsc)), venue: labels.venue(plan.venue), units }];
  });
};

const plansOfDay = async (
  reader: Reader,
  { day, discipline, venue }: ScheduleFilter,
  moment: Moment,
): Promise<ScheduleDocument[]> => {
  const rows = await ask<{ body: ScheduleDocument }>(
    reader,
    sql`select body from ${documentsOf('schedule', moment)} plan
where body ->> 'day' = ${day}${when(discipline, () => sql` and substr(key, 10, 3) = ${discipline}`)}${when(venue, () => sql` and body ->> 'venue' = ${venue}`)}
order by (body ->> 'startAt') collate "C", key`,
  );
  return rows.map(({ body }) => body);
};

/** Units of now under each planned row: those of a phase are in its row unless they have their own. */
const unitsOfPlans = async (
  reader: Reader,
  plans: readonly ScheduleDocument[],
  moment: Moment,
): Promise<{ readonly planned: Rsc; readonly status: UnitStatus }[]> => {
  const codes = plans.map(({ rsc }) => rsc);
  const prefixes = codes.map((rsc) => (levelOf(rsc) === 'unit' ? rsc : rsc.slice(0, 26)));
  const rows = await ask<UnitStatus & { readonly planned: Rsc }>(
    reader,
    sql`select planned, substr(unit.key, 6) as rsc, status.*
from unnest(${codes}::text[], ${prefixes}::text[]) plan (planned, prefix)
  join result_document unit on unit.generation = ${current} and unit.key >= 'unit:' || prefix and unit.key < 'unit:' || prefix || '~'
  cross join json_to_record(unit.body) as status (version int, "asOf" text, "resultStatus" text, "scheduleStatus" text, "startAt" text)
where length(prefix) = 34 or not exists (
  select from ${documentsOf('schedule', moment)} own where own.key = 'schedule:' || substr(unit.key, 6))
order by unit.key`,
  );
  return rows.map(({ planned, ...status }) => ({ planned, status }));
};

const statusOf = ({ rsc, version, asOf, resultStatus, scheduleStatus, startAt }: UnitDocument): UnitStatus => ({
  rsc,
  version,
  asOf,
  resultStatus,
  scheduleStatus,
  startAt,
});

const eventsEnteredBy = async (reader: Reader, noc: NocCode, moment: Moment): Promise<ReadonlySet<SportEventCode>> => {
  const rows = await ask<{ code: SportEventCode }>(
    reader,
    sql`select distinct substr(key, 7, 22) as code from ${documentsOf('entry', moment)} entry where body ->> 'noc' = ${noc}`,
  );
  return new Set(rows.map(({ code }) => code));
};

const startsOrEntered = (
  plan: ScheduleDocument,
  units: readonly UnitStatus[],
  whole: ReadonlyMap<Rsc, UnitDocument>,
  entered: ReadonlySet<SportEventCode>,
  noc: NocCode,
): boolean =>
  units.length === 0
    ? entered.has(sportEventOf(plan.rsc))
    : units.some(({ rsc }) => whole.get(rsc)!.lines.some((line) => line.noc === noc));
