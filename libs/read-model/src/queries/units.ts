import { phaseRscOf, sportEventOf } from '#competition';
import type { CompetitorId, ResultLine, Rsc, SportEventCode, UnitDocument } from '#competition';
import { documentsByKey, labelsOf } from './by-key.js';
import type { ProgrammeDocument, ScheduleDocument, VenueDocument } from './competition-document.js';
import { competitorsOf } from './competitors.js';
import type { Competitors } from './competitors.js';
import { unitsAsOf, unitsOfEventsAsOf } from './journal.js';
import { current, now } from './moment.js';
import type { Moment } from './moment.js';
import { scheduleOfEvent } from './plan.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { mentions, sql } from './sql.js';

export interface UnitAnswer {
  /** Null before a start list. */
  readonly unit: UnitDocument | null;
  /** The plan's row of the unit, else of its phase. */
  readonly schedule: ScheduleDocument | null;
  readonly programme: ProgrammeDocument | null;
  readonly venue: VenueDocument | null;
  readonly competitors: Competitors;
}

/** Units by their codes; those without a start list are absent. */
export const unitsByRsc = async (
  reader: Reader,
  rscs: readonly Rsc[],
  moment: Moment,
): Promise<Map<Rsc, UnitDocument>> => {
  if (rscs.length === 0) return new Map();
  if (moment.by !== 'now') return unitsAsOf(reader, rscs, moment);
  const keys = rscs.map((rsc) => `unit:${rsc}`);
  const rows = await ask<{ body: UnitDocument }>(
    reader,
    sql`select body from result_document where generation = ${current} and key = any(${keys}::text[])`,
  );
  return new Map(rows.map(({ body }) => [body.rsc, body]));
};

/** A unit with its lines, the names, and its row in the plan; null when neither plan nor venue has spoken of it. */
export const unit = async (reader: Reader, rsc: Rsc, moment: Moment): Promise<UnitAnswer | null> => {
  const document = (await unitsByRsc(reader, [rsc], moment)).get(rsc) ?? null;
  const own = `schedule:${rsc}`;
  const ofPhase = `schedule:${phaseRscOf(rsc)}`;
  const plan = await documentsByKey<ScheduleDocument>(reader, [own, ofPhase], moment);
  // A phase's row says when its units are, not which units there are.
  if (!document && !plan.has(own)) return null;
  const schedule = plan.get(own) ?? plan.get(ofPhase) ?? null;
  const labels = await labelsOf(reader, [sportEventOf(rsc)], [schedule?.venue ?? null], moment);
  return {
    unit: document,
    schedule,
    programme: labels.programme(sportEventOf(rsc)),
    venue: labels.venue(schedule?.venue ?? null),
    competitors: await competitorsOf(reader, (document?.lines ?? []).flatMap(idsOf), moment),
  };
};

const idsOf = ({ competitor, members }: ResultLine): ResultLine['members'] => [competitor, ...members];

/** Units with the names of their first two lines only: what a list of many units shows. */
export const leadersOf = async (
  reader: Reader,
  rscs: readonly Rsc[],
): Promise<{ readonly units: ReadonlyMap<Rsc, UnitDocument>; readonly competitors: Competitors }> => {
  const units = await unitsByRsc(reader, rscs, now);
  const leading = [...units.values()].flatMap(({ lines }) => lines.slice(0, 2).map(({ competitor }) => competitor));
  return { units, competitors: await competitorsOf(reader, leading, now) };
};

export type StartListLine = Pick<ResultLine, 'competitor' | 'noc' | 'startOrder' | 'bib' | 'members'>;

/** Who starts, by lane, draw or position; those without one stand last, in the order of the list. */
export const startLinesOf = ({ lines }: UnitDocument): StartListLine[] =>
  lines
    .map(({ competitor, noc, startOrder, bib, members }) => ({ competitor, noc, startOrder, bib, members }))
    .sort((a, b) => byStartOrder(a.startOrder, b.startOrder));

const byStartOrder = (a: string | null, b: string | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a.localeCompare(b, 'en', { numeric: true });
};

/** All units of some sport events that have a start list, by code. */
export const unitsOfEvents = async (
  reader: Reader,
  sportEvents: readonly SportEventCode[],
  moment: Moment,
): Promise<UnitDocument[]> => {
  if (moment.by !== 'now') return [...(await unitsOfEventsAsOf(reader, sportEvents, moment)).values()];
  const rows = await ask<{ body: UnitDocument }>(
    reader,
    sql`select unit.body from unnest(${sportEvents}::text[]) sport_event
  join result_document unit on unit.generation = ${current} and unit.key >= 'unit:' || sport_event and unit.key < 'unit:' || sport_event || '~'
order by unit.key`,
  );
  return rows.map(({ body }) => body);
};

/** Units of some sport events in which any of these competitors may stand, by code. */
export const unitsWith = async (
  reader: Reader,
  sportEvents: readonly SportEventCode[],
  competitors: readonly CompetitorId[],
  moment: Moment,
): Promise<UnitDocument[]> => {
  if (moment.by !== 'now') return unitsOfEvents(reader, sportEvents, moment);
  const rows = await ask<{ body: UnitDocument }>(
    reader,
    sql`select unit.body from unnest(${sportEvents}::text[]) sport_event
  join result_document unit on unit.generation = ${current} and unit.key >= 'unit:' || sport_event and unit.key < 'unit:' || sport_event || '~'
where ${mentions(competitors)} order by unit.key`,
  );
  return rows.map(({ body }) => body);
};

export interface UnitsAnswer {
  readonly units: readonly UnitDocument[];
  readonly schedule: readonly ScheduleDocument[];
  readonly competitors: Competitors;
}

/** The units of a sport event, what is planned for it, and the names. */
export const unitsOfEvent = async (
  reader: Reader,
  sportEvent: SportEventCode,
  moment: Moment,
): Promise<UnitsAnswer> => {
  const units = await unitsOfEvents(reader, [sportEvent], moment);
  return {
    units,
    schedule: await scheduleOfEvent(reader, sportEvent, moment),
    competitors: await competitorsOf(
      reader,
      units.flatMap(({ lines }) => lines.flatMap(idsOf)),
      moment,
    ),
  };
};
