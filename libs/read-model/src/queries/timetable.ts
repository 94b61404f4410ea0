/** The timetable as a page shows it: every row with who leads its units, or who meets whom, and their names. */
import { levelOf, phaseRscOf, sportEventOf } from '#competition';
import type { CompetitorId, NocCode, ResultLine, Rsc, SportEventCode, UnitDocument } from '#competition';
import { documentsByKey, labelsOf } from './by-key.js';
import type { NocDocument, ProgrammeDocument, ScheduleDocument, VenueDocument } from './competition-document.js';
import { competitorsOf } from './competitors.js';
import type { Competitors } from './competitors.js';
import { current, documentsOf } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import type { UnitStatus } from './schedule.js';
import { mentions, sql, when } from './sql.js';
import type { Sql } from './sql.js';
import { unitsByRsc } from './units.js';

export interface TimetableUnit extends UnitStatus {
  /** Who leads and who is next; the two sides where two meet. */
  readonly first: readonly ResultLine[];
  /** The best line of whom the question is about; null where it is about nobody, or they do not start. */
  readonly own: ResultLine | null;
  readonly lines: number;
}

export interface TimetableRow {
  readonly plan: ScheduleDocument;
  readonly programme: ProgrammeDocument | null;
  readonly venue: VenueDocument | null;
  /** The unit itself, or the units of a phase that have no row of their own. */
  readonly units: readonly TimetableUnit[];
}

export interface Timetable {
  /** By start. */
  readonly rows: readonly TimetableRow[];
  /** Of the lines that are shown. */
  readonly competitors: Competitors;
}

/** Rows for which all of it holds. */
export interface TimetableFilter {
  /** The competition day at the venue, `YYYY-MM-DD`. */
  readonly day?: string | undefined;
  readonly discipline?: string | undefined;
  readonly venue?: string | undefined;
  readonly sportEvent?: SportEventCode | undefined;
  /** Rows in which it starts; where no start list is out yet, rows of sport events it has entered. */
  readonly noc?: NocCode | undefined;
}

/** What somebody follows: rows for which any of it holds. */
export interface Followed {
  readonly disciplines: readonly string[];
  readonly sportEvents: readonly SportEventCode[];
  readonly units: readonly Rsc[];
  readonly nocs: readonly NocCode[];
  readonly athletes: readonly CompetitorId[];
}

/** Who is looked for in start lists and entries. */
interface Wanted {
  readonly nocs: readonly NocCode[];
  /** Athletes, and the teams they belong to. */
  readonly competitors: readonly CompetitorId[];
  /** Of units without them nothing is shown. */
  readonly theirsOnly: boolean;
}

const everybody: Wanted = { nocs: [], competitors: [], theirsOnly: false };

/** Rows of the plan, by start. */
const planned = async (reader: Reader, condition: Sql, moment: Moment): Promise<ScheduleDocument[]> => {
  const rows = await ask<{ body: ScheduleDocument }>(
    reader,
    sql`select body from ${documentsOf('schedule', moment)} plan where ${condition} order by (body ->> 'startAt') collate "C", key`,
  );
  return rows.map(({ body }) => body);
};

export const timetable = async (reader: Reader, filter: TimetableFilter, moment: Moment): Promise<Timetable> => {
  const { day, discipline, venue, sportEvent, noc } = filter;
  const plans = await planned(
    reader,
    sql`true${when(day, () => sql` and body ->> 'day' = ${day}`)}${when(discipline, () => sql` and substr(key, 10, 3) = ${discipline}`)}${when(venue, () => sql` and body ->> 'venue' = ${venue}`)}${when(sportEvent, () => sql` and substr(key, 10, 22) = ${sportEvent}`)}`,
    moment,
  );
  if (noc === undefined) return tabled(reader, plans, everybody, (_plan, units) => units, moment);
  const wanted = { nocs: [noc], competitors: [], theirsOnly: true };
  const entered = await eventsEntered(reader, wanted, moment);
  return tabled(reader, plans, wanted, startsOrEntered(entered), moment);
};

export const timetableOf = async (reader: Reader, followed: Followed, moment: Moment): Promise<Timetable> => {
  const { nocs, athletes } = followed;
  const { disciplines, sportEvents, units: single } = followed;
  const wanted = {
    nocs,
    competitors: [...athletes, ...(await teamsWith(reader, athletes, moment))],
    theirsOnly: disciplines.length + sportEvents.length + single.length === 0,
  };
  const entered = await eventsEntered(reader, wanted, moment);
  const events = [...entered, ...followed.sportEvents];
  // A unit may stand in the row of its phase.
  const rows = [...followed.units, ...followed.units.map(phaseRscOf)];
  const plans = await planned(
    reader,
    sql`(substr(key, 10, 3) = any(${followed.disciplines}::text[]) or substr(key, 10, 22) = any(${events}::text[]) or substr(key, 10) = any(${rows}::text[]))`,
    moment,
  );
  const starts = startsOrEntered(entered);
  return tabled(
    reader,
    plans,
    wanted,
    (plan, units) =>
      followed.disciplines.includes(plan.rsc.slice(0, 3)) ||
      followed.sportEvents.includes(sportEventOf(plan.rsc)) ||
      rows.includes(plan.rsc)
        ? units
        : starts(plan, units),
    moment,
  );
};

/** A unit under its row. */
interface Found {
  readonly planned: Rsc;
  readonly unit: TimetableUnit;
}

/** Which of its units a row is shown with; null where it is not shown. */
type Keeps = (plan: ScheduleDocument, units: readonly Found[]) => readonly Found[] | null;

const startsOrEntered =
  (entered: ReadonlySet<SportEventCode>): Keeps =>
  ({ rsc }, units) => {
    if (units.length === 0) return entered.has(sportEventOf(rsc)) ? units : null;
    const theirs = units.filter(({ unit }) => unit.own !== null);
    return theirs.length > 0 ? theirs : null;
  };

const tabled = async (
  reader: Reader,
  plans: readonly ScheduleDocument[],
  wanted: Wanted,
  keeps: Keeps,
  moment: Moment,
): Promise<Timetable> => {
  const found = await unitsUnder(reader, plans, wanted, moment);
  const byRow = Map.groupBy(
    moment.by === 'now' ? found : await asOf(reader, found, wanted, moment),
    (it) => it.planned,
  );
  const kept = plans.flatMap((plan) => {
    const units = keeps(plan, byRow.get(plan.rsc) ?? []);
    return units ? [{ plan, units: units.map(({ unit }) => unit) }] : [];
  });
  const labels = await labelsOf(
    reader,
    new Set(kept.map(({ plan }) => sportEventOf(plan.rsc))),
    new Set(kept.map(({ plan }) => plan.venue)),
    moment,
  );
  const rows = kept.map(({ plan, units }) => ({
    plan,
    programme: labels.programme(sportEventOf(plan.rsc)),
    venue: labels.venue(plan.venue),
    units,
  }));
  const shown = rows.flatMap(({ units }) => units.flatMap(({ first, own }) => (own ? [...first, own] : first)));
  const ids = shown.map(({ competitor }) => competitor);
  return { rows, competitors: await competitorsOf(reader, ids, moment) };
};

const shownLines = 2;

/** Units of now under each planned row: those of a phase are in its row unless they have their own. */
const unitsUnder = async (
  reader: Reader,
  plans: readonly ScheduleDocument[],
  wanted: Wanted,
  moment: Moment,
): Promise<Found[]> => {
  const codes = plans.map(({ rsc }) => rsc);
  const prefixes = codes.map((rsc) => (levelOf(rsc) === 'unit' ? rsc : rsc.slice(0, 26)));
  const rows = await ask<Omit<TimetableUnit, 'first'> & { planned: Rsc; one: ResultLine; two: ResultLine }>(
    reader,
    sql`select planned, substr(unit.key, 6) as rsc, status.version, status."asOf", status."resultStatus", status."scheduleStatus", status."startAt",
  status.lines -> 0 as one, status.lines -> 1 as two, json_array_length(status.lines) as lines, ${ownLine(wanted)} as own
from unnest(${codes}::text[], ${prefixes}::text[]) plan (planned, prefix)
  join result_document unit on unit.generation = ${current} and unit.key >= 'unit:' || prefix and unit.key < 'unit:' || prefix || '~'
  cross join json_to_record(${bodyOf(wanted)}) as status (version int, "asOf" text, "resultStatus" text, "scheduleStatus" text, "startAt" text, lines json)
where length(prefix) = 34 or not exists (
  select from ${documentsOf('schedule', moment)} own where own.key = 'schedule:' || substr(unit.key, 6))
order by unit.key`,
  );
  return rows.map(({ planned: row, one, two, ...unit }) => ({
    planned: row,
    unit: { ...unit, first: [one, two].filter((line) => line !== null) },
  }));
};

/** Units in which nobody stands who is looked for are not taken apart. */
const bodyOf = ({ theirsOnly, nocs, competitors }: Wanted): Sql =>
  theirsOnly ? sql`case when ${mentions([...nocs, ...competitors])} then unit.body end` : sql`unit.body`;

const ownLine = (wanted: Wanted): Sql =>
  wanted === everybody
    ? sql`null::json`
    : sql`(select line from json_array_elements(status.lines) with ordinality entry (line, place)
    where line ->> 'noc' = any(${wanted.nocs}::text[]) or line ->> 'competitor' = any(${wanted.competitors}::text[]) order by place limit 1)`;

/** The same units as they were; those without a start list by then are absent. */
const asOf = async (reader: Reader, found: readonly Found[], wanted: Wanted, moment: Moment): Promise<Found[]> => {
  const units = await unitsByRsc(
    reader,
    found.map(({ unit }) => unit.rsc),
    moment,
  );
  return found.flatMap(({ planned: row, unit: { rsc } }) => {
    const unit = units.get(rsc);
    return unit ? [{ planned: row, unit: summaryOf(unit, wanted) }] : [];
  });
};

const summaryOf = (unit: UnitDocument, wanted: Wanted): TimetableUnit => {
  const { rsc, version, asOf: at, resultStatus, scheduleStatus, startAt, lines } = unit;
  return {
    rsc,
    version,
    asOf: at,
    resultStatus,
    scheduleStatus,
    startAt,
    first: lines.slice(0, shownLines),
    own: lines.find((line) => concerns(line, wanted)) ?? null,
    lines: lines.length,
  };
};

const concerns = ({ noc, competitor }: ResultLine, { nocs, competitors }: Wanted): boolean =>
  nocs.includes(noc) || competitors.includes(competitor);

const eventsEntered = async (
  reader: Reader,
  { nocs, competitors }: Wanted,
  moment: Moment,
): Promise<ReadonlySet<SportEventCode>> => {
  if (nocs.length + competitors.length === 0) return new Set();
  const rows = await ask<{ code: SportEventCode }>(
    reader,
    // Two questions, so that each has its index.
    sql`select substr(key, 7, 22) as code from ${documentsOf('entry', moment)} entry
where body ->> 'noc' = any(${nocs}::text[])
union
select substr(key, 7, 22) from ${documentsOf('entry', moment)} entry
where body ->> 'competitor' = any(${competitors}::text[])`,
  );
  return new Set(rows.map(({ code }) => code));
};

const teamsWith = async (
  reader: Reader,
  athletes: readonly CompetitorId[],
  moment: Moment,
): Promise<CompetitorId[]> => {
  if (athletes.length === 0) return [];
  const rows = await ask<{ id: CompetitorId }>(
    reader,
    sql`select body ->> 'id' as id from ${documentsOf('team', moment)} team
where ${mentions(athletes)} and exists (
  select from json_array_elements_text(body -> 'members') member where member = any(${athletes}::text[])) order by key`,
  );
  return rows.map(({ id }) => id);
};

export interface FollowedNames {
  readonly programmes: ReadonlyMap<SportEventCode, ProgrammeDocument>;
  readonly nocs: ReadonlyMap<NocCode, NocDocument>;
  readonly competitors: Competitors;
}

/** What the things somebody follows are called; those nobody has spoken of are absent. */
export const followedNames = async (
  reader: Reader,
  { sportEvents, nocs, athletes }: Followed,
  moment: Moment,
): Promise<FollowedNames> => {
  const labels = await labelsOf(reader, sportEvents, [], moment);
  const teams = await documentsByKey<NocDocument>(
    reader,
    nocs.map((code) => `noc:${code}`),
    moment,
  );
  return {
    programmes: new Map(
      sportEvents.flatMap((code) => {
        const programme = labels.programme(code);
        return programme ? [[code, programme] as const] : [];
      }),
    ),
    nocs: new Map([...teams.values()].map((team) => [team.code, team])),
    competitors: await competitorsOf(reader, athletes, moment),
  };
};
