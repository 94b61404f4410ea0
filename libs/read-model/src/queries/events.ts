import type { EventDocument, SportEventCode } from '#competition';
import { labelsOf } from './by-key.js';
import type { NocDocument, ProgrammeDocument, VenueDocument } from './competition-document.js';
import { competitorsOf } from './competitors.js';
import type { Competitors } from './competitors.js';
import { eventAsOf } from './journal.js';
import { current, documentsOf } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { sql, when } from './sql.js';

export interface EventAnswer {
  /** Null while nobody has a place. */
  readonly event: EventDocument | null;
  readonly programme: ProgrammeDocument | null;
  readonly competitors: Competitors;
}

/** Ranking and medals of a sport event with the names; null when neither programme nor venue has spoken of it. */
export const eventRanking = async (
  reader: Reader,
  sportEvent: SportEventCode,
  moment: Moment,
): Promise<EventAnswer | null> => {
  const event = await eventDocument(reader, sportEvent, moment);
  const programme = (await labelsOf(reader, [sportEvent], [], moment)).programme(sportEvent);
  if (!event && !programme) return null;
  const ids = [...(event?.ranking ?? []), ...(event?.medals ?? []), ...(event?.records ?? [])].flatMap(
    ({ competitor }) => competitor ?? [],
  );
  return { event, programme, competitors: await competitorsOf(reader, ids, moment) };
};

const eventDocument = async (
  reader: Reader,
  sportEvent: SportEventCode,
  moment: Moment,
): Promise<EventDocument | null> => {
  if (moment.by !== 'now') return eventAsOf(reader, sportEvent, moment);
  const [row] = await ask<{ body: EventDocument }>(
    reader,
    sql`select body from result_document where generation = ${current} and key = ${`event:${sportEvent}`}`,
  );
  return row?.body ?? null;
};

/** Sport events, by code; of one discipline where it is named. */
export const programme = async (
  reader: Reader,
  discipline: string | undefined,
  moment: Moment,
): Promise<ProgrammeDocument[]> => {
  const rows = await ask<{ body: ProgrammeDocument }>(
    reader,
    sql`select body from ${documentsOf('programme', moment)} event${when(discipline, () => sql` where body ->> 'discipline' = ${discipline}`)} order by key`,
  );
  return rows.map(({ body }) => body);
};

export interface DisciplineSummary {
  readonly discipline: string;
  readonly name: string;
  readonly events: number;
}

export const disciplines = (reader: Reader, moment: Moment): Promise<DisciplineSummary[]> =>
  ask(
    reader,
    sql`select body ->> 'discipline' as discipline, min(body ->> 'disciplineName') as name, count(*)::int as events
from ${documentsOf('programme', moment)} event group by 1 order by 1`,
  );

export const venues = async (reader: Reader, moment: Moment): Promise<VenueDocument[]> => {
  const rows = await ask<{ body: VenueDocument }>(
    reader,
    sql`select body from ${documentsOf('venue', moment)} venue order by key`,
  );
  return rows.map(({ body }) => body);
};

export const nocs = async (reader: Reader, moment: Moment): Promise<NocDocument[]> => {
  const rows = await ask<{ body: NocDocument }>(
    reader,
    sql`select body from ${documentsOf('noc', moment)} noc order by key`,
  );
  return rows.map(({ body }) => body);
};
