import { medalTable as rankNocs } from '#competition';
import type { CompetitorId, Medal, MedalHeld, MedalTableRow, NocCode, SportEventCode } from '#competition';
import { documentsByKey, labelsOf } from './by-key.js';
import type { NocDocument, ProgrammeDocument } from './competition-document.js';
import { competitorsOf } from './competitors.js';
import type { Competitor, Competitors } from './competitors.js';
import { partOfEvents } from './event-parts.js';
import { documentsOf } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { sql } from './sql.js';

interface Held extends MedalHeld {
  readonly sportEvent: SportEventCode;
}

/** All medals held, by sport event, gold first. */
const medalsHeld = async (reader: Reader, moment: Moment, by?: readonly CompetitorId[]): Promise<Held[]> =>
  [...(await partOfEvents(reader, 'medals', moment, by))].flatMap(([sportEvent, held]) =>
    held.map((one) => ({ sportEvent, ...one })),
  );

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
  const all = await medalsHeld(reader, moment, filter.competitors);
  const dayOf = await medalDays(
    reader,
    all.map(({ sportEvent }) => sportEvent),
    moment,
  );
  const held = all
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

const medalDays = async (
  reader: Reader,
  sportEvents: readonly SportEventCode[],
  moment: Moment,
): Promise<ReadonlyMap<string, string>> => {
  if (sportEvents.length === 0) return new Map();
  const rows = await ask<{ code: string; day: string }>(
    reader,
    sql`select substr(key, 10, 22) as code, max(body ->> 'day') as day from ${documentsOf('schedule', moment)} plan
where substr(key, 10, 22) = any(${[...new Set(sportEvents)]}::text[]) and body ->> 'medal' <> '0' group by 1`,
  );
  return new Map(rows.map(({ code, day }) => [code, day]));
};
