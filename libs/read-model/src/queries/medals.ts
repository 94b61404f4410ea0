import { medalTable as rankNocs } from '#competition';
import type { CompetitorId, Medal, MedalHeld, MedalTableRow, NocCode, SportEventCode } from '#competition';
import { documentsByKey, labelsOf } from './by-key.js';
import type { NocDocument, ProgrammeDocument } from './competition-document.js';
import { competitorsOf } from './competitors.js';
import type { Competitor, Competitors } from './competitors.js';
import { eventAsOf } from './journal.js';
import { current, documentsOf, eventDocuments } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { sql } from './sql.js';

interface Held extends MedalHeld {
  readonly sportEvent: SportEventCode;
}

/** All medals held, by sport event, gold first. */
const medalsHeld = async (reader: Reader, moment: Moment): Promise<Held[]> => {
  const rows = await ask<{ key: string; medals: MedalHeld[] }>(
    reader,
    sql`select key, body -> 'medals' as medals from ${eventDocuments(moment)} event order by key`,
  );
  const medals = new Map<SportEventCode, readonly MedalHeld[]>(
    rows.map((row) => [row.key.slice('event:'.length) as SportEventCode, row.medals]),
  );
  if (moment.by === 'occurred') {
    for (const code of await eventsWithLateFacts(reader))
      medals.set(code, (await eventAsOf(reader, code, moment))?.medals ?? []);
  }
  return [...medals].flatMap(([sportEvent, held]) => held.map((one) => ({ sportEvent, ...one })));
};

/**
 * Sport events of which a change was told after a later one, as when a venue was cut off. Their history says what was
 * shown, so what had happened by an instant is folded from their facts.
 */
const eventsWithLateFacts = async (reader: Reader): Promise<SportEventCode[]> => {
  const rows = await ask<{ code: SportEventCode }>(
    reader,
    sql`select distinct sport_event as code from (
  select sport_event, occurred_at < max(occurred_at) over (partition by sport_event order by version) as late
  from event_history where generation = ${current}) change where late`,
  );
  return rows.map(({ code }) => code);
};

export interface MedalTableLine extends MedalTableRow {
  /** Null until management says it. */
  readonly name: string | null;
  /** Another NOC has the same rank. */
  readonly tied: boolean;
}

/** By gold, then silver, then bronze; equal NOCs share a rank. */
export const medalTable = async (reader: Reader, moment: Moment): Promise<MedalTableLine[]> => {
  const rows = rankNocs(await medalsHeld(reader, moment));
  const names = await documentsByKey<NocDocument>(
    reader,
    rows.map(({ noc }) => `noc:${noc}`),
    moment,
  );
  return rows.map((row, index) => ({
    ...row,
    name: names.get(`noc:${row.noc}`)?.name ?? null,
    tied: rows[index - 1]?.rank === row.rank || rows[index + 1]?.rank === row.rank,
  }));
};

export interface Medallist {
  readonly sportEvent: SportEventCode;
  readonly programme: ProgrammeDocument | null;
  readonly medal: Medal;
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  /** The name, and of a team its members; null until management says it. */
  readonly who: Competitor | null;
  /** The reason of the decision, where not the ranking but a decision gave it. */
  readonly decision: string | null;
  /** The competition day of the last unit that decides medals of this sport event; null while none is planned. */
  readonly day: string | null;
}

export interface MedallistFilter {
  readonly noc?: string | undefined;
  readonly discipline?: string | undefined;
  readonly day?: string | undefined;
  readonly competitors?: readonly CompetitorId[] | undefined;
}

export interface MedallistsAnswer {
  readonly medallists: readonly Medallist[];
  /** Athletes and teams, and the members of those teams. */
  readonly competitors: Competitors;
}

/** Who holds medals, by sport event, gold first. A Games has about a thousand; `from` and `limit` take a part. */
export const medallists = async (
  reader: Reader,
  filter: MedallistFilter,
  { from, limit }: { readonly from: number; readonly limit: number },
  moment: Moment,
): Promise<MedallistsAnswer> => {
  const dayOf = await medalDays(reader, moment);
  const held = (await medalsHeld(reader, moment))
    .filter(({ noc, sportEvent, competitor }) => {
      if (filter.noc !== undefined && noc !== filter.noc) return false;
      if (filter.discipline !== undefined && !sportEvent.startsWith(filter.discipline)) return false;
      if (filter.day !== undefined && dayOf.get(sportEvent) !== filter.day) return false;
      return filter.competitors?.includes(competitor) ?? true;
    })
    .slice(from, from + limit);
  const labels = await labelsOf(
    reader,
    held.map(({ sportEvent }) => sportEvent),
    [],
    moment,
  );
  const competitors = await competitorsOf(
    reader,
    held.map(({ competitor }) => competitor),
    moment,
  );
  return {
    competitors,
    medallists: held.map(({ sportEvent, medal, competitor, noc, decision }) => ({
      sportEvent,
      programme: labels.programme(sportEvent),
      medal,
      competitor,
      noc,
      who: competitors[competitor] ?? null,
      decision,
      day: dayOf.get(sportEvent) ?? null,
    })),
  };
};

const medalDays = async (reader: Reader, moment: Moment): Promise<ReadonlyMap<string, string>> => {
  const rows = await ask<{ code: string; day: string }>(
    reader,
    sql`select substr(key, 10, 22) as code, max(body ->> 'day') as day from ${documentsOf('schedule', moment)} plan
where body ->> 'medal' <> '0' group by 1`,
  );
  return new Map(rows.map(({ code, day }) => [code, day]));
};
