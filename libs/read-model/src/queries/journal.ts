/** Looking back: units and sport events are folded anew from the facts that count by a moment. */
import { setImmediate } from 'node:timers/promises';
import { eventDocumentOf, foldEvent, foldUnits, isAggregate, sportEventOf, unitDocument } from '#competition';
import type { EventDocument, Rsc, ScoringEvent, SportEventCode, UnitDocument } from '#competition';
import { current } from './moment.js';
import type { Moment, PastMoment } from './moment.js';
import { ask } from './reader.js';
import type { JournalEntry, Reader } from './reader.js';
import { sql } from './sql.js';
import type { Sql } from './sql.js';

/** After so many units a fold lets other requests have their turn. */
const unitsPerTurn = 20;

const counts = (moment: Moment, { applied, knownAt, event }: JournalEntry): boolean => {
  if (!applied) return false;
  if (moment.by === 'now') return true;
  return moment.by === 'occurred' ? event.occurredAt <= moment.instant : knownAt * 1000 <= moment.instant;
};

const entriesWhere = async (reader: Reader, condition: Sql, moment: Moment): Promise<Map<Rsc, JournalEntry[]>> => {
  const packs = await ask<{ rsc: Rsc; records: Buffer }>(
    reader,
    sql`select rsc, records from journal where generation = ${current} and ${condition} order by rsc, last_offset`,
  );
  const byUnit = new Map<Rsc, JournalEntry[]>();
  let turn = 0;
  for (const { rsc, records } of packs) {
    if (++turn % unitsPerTurn === 0) await setImmediate();
    const entries = reader.readJournal(records).filter((entry) => counts(moment, entry));
    byUnit.set(rsc, [...(byUnit.get(rsc) ?? []), ...entries]);
  }
  return byUnit;
};

/** The order of a sport event is that of the log: facts of one record keep the order of their unit. */
const inLogOrder = (byUnit: Iterable<readonly JournalEntry[]>): JournalEntry[] =>
  [...byUnit].flat().sort((a, b) => a.offset - b.offset);

/**
 * The facts by which a unit is what it is by the moment, in the order in which they took effect: its own, and for an
 * aggregate those of its whole sport event.
 */
export const journalOfUnit = async (reader: Reader, rsc: Rsc, moment: Moment): Promise<readonly JournalEntry[]> => {
  const condition = isAggregate(rsc) ? sql`sport_event = ${sportEventOf(rsc)}` : sql`rsc = ${rsc}`;
  return inLogOrder((await entriesWhere(reader, condition, moment)).values());
};

const foldAll = async (byUnit: ReadonlyMap<Rsc, readonly JournalEntry[]>): Promise<Map<Rsc, UnitDocument>> => {
  const byEvent = new Map<SportEventCode, (readonly JournalEntry[])[]>();
  for (const [rsc, entries] of byUnit) {
    const code = sportEventOf(rsc);
    byEvent.set(code, [...(byEvent.get(code) ?? []), entries]);
  }
  // In the order of the codes, whenever they were first spoken of.
  const documents = new Map<Rsc, UnitDocument | null>([...byUnit.keys()].map((rsc) => [rsc, null]));
  let turn = 0;
  for (const [code, journals] of byEvent) {
    for (const [rsc, unit] of foldUnits(code, inLogOrder(journals).map(factOf))) documents.set(rsc, unitDocument(unit));
    turn += journals.length;
    if (turn >= unitsPerTurn) {
      turn = 0;
      await setImmediate();
    }
  }
  return new Map([...documents].filter((entry): entry is [Rsc, UnitDocument] => entry[1] !== null));
};

const factOf = ({ event }: JournalEntry): ScoringEvent => event;

/** Units as they were. A unit without a start list by then is absent. */
export const unitsAsOf = async (
  reader: Reader,
  rscs: readonly Rsc[],
  moment: PastMoment,
): Promise<Map<Rsc, UnitDocument>> => {
  const made = rscs.filter(isAggregate).map(sportEventOf);
  const condition =
    made.length === 0
      ? sql`rsc = any(${rscs}::text[])`
      : sql`(rsc = any(${rscs}::text[]) or sport_event = any(${made}::text[]))`;
  const all = await foldAll(await entriesWhere(reader, condition, moment));
  const asked = rscs.flatMap((rsc): [Rsc, UnitDocument][] => (all.has(rsc) ? [[rsc, all.get(rsc)!]] : []));
  return new Map(asked);
};

export const unitsOfEventsAsOf = async (
  reader: Reader,
  sportEvents: readonly SportEventCode[],
  moment: PastMoment,
): Promise<Map<Rsc, UnitDocument>> =>
  foldAll(await entriesWhere(reader, sql`sport_event = any(${sportEvents}::text[])`, moment));

/** Ranking and medals as they were; null while nobody had a place. */
export const eventAsOf = async (
  reader: Reader,
  sportEvent: SportEventCode,
  moment: PastMoment,
): Promise<EventDocument | null> => {
  const byUnit = await entriesWhere(reader, sql`sport_event = ${sportEvent}`, moment);
  return eventDocumentOf(foldEvent(sportEvent, inLogOrder(byUnit.values()).map(factOf)));
};
