/** What editors wrote, for those who may read it: `mayRead` of #competition decides, and SQL only spares it the rest. */
import { audiences, printInstant, readableBy } from '#competition';
import type { Audience, CompetitorId, GuardedDocument, Instant, NocCode, Rsc } from '#competition';
import type {
  CommunicationDocument,
  ConferenceDocument,
  NewsDocument,
  WeatherDocument,
} from './competition-document.js';
import { current, documentsOf } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { Sql, sql, when } from './sql.js';

interface GuardedDocuments {
  readonly communication: CommunicationDocument;
  readonly news: NewsDocument;
  readonly conference: ConferenceDocument;
  readonly weather: WeatherDocument;
}
type GuardedKind = keyof GuardedDocuments;

/** Who asks, and what time it is at the Games: an answer is for this reader at this moment. */
export interface Asker {
  readonly audience: Audience;
  readonly gamesNow: Instant;
}

/** Newest first: the time by which a list is sorted, and the key. */
export type MediaPlace = readonly [time: string, key: string];

export interface MediaPage {
  readonly after?: MediaPlace | undefined;
  readonly limit: number;
}

export interface MediaAnswer<D> {
  readonly items: readonly D[];
  /** Where the next page begins; null at the end. */
  readonly next: MediaPlace | null;
}

/** The instant at which a document of a looked-up version and its newest have to be readable. */
const instantOf = ({ gamesNow }: Asker, moment: Moment): Instant =>
  moment.by === 'now' ? gamesNow : (Math.min(gamesNow, moment.instant) as Instant);

/**
 * Documents in the version of a moment, which this reader may read. Looking back shows nothing that was taken away since: the
 * newest version has to be readable too, for this reader, now.
 */
const readable = <K extends GuardedKind>(kind: K, { audience, gamesNow }: Asker, moment: Moment, at: Instant): Sql => {
  const documents = documentsOf(kind, moment);
  if (audience === 'INTERNAL') return sql`(select key, body, body as newest from ${documents} whole)`;
  const allowed = audiences.slice(0, audiences.indexOf(audience) + 1);
  const may = (body: Sql, by: Instant): Sql =>
    sql`${body} ->> 'audience' = any(${allowed}::text[]) and coalesce(greatest((${body} ->> 'embargoUntil')::timestamptz,
    (${body} ->> 'issuedAt')::timestamptz, (${body} ->> 'publishedAt')::timestamptz, (${body} ->> 'measuredAt')::timestamptz)
    <= ${printInstant(by)}::timestamptz, true)`;
  if (moment.by === 'now')
    return sql`(select key, body, body as newest from ${documents} whole where ${may(sql`body`, gamesNow)})`;
  return sql`(select whole.key, whole.body, newest.body as newest from ${documents} whole
  join competition_document newest on newest.generation = ${current} and newest.key = whole.key
  where ${may(sql`whole.body`, at)} and ${may(sql`newest.body`, gamesNow)})`;
};

interface Row<D> {
  readonly key: string;
  readonly body: D;
  readonly newest: D;
}

/** The gate: what comes through here may be answered. */
const shown = <D extends GuardedDocument & { readonly kind: string }>(
  { body, newest }: Row<D>,
  { audience, gamesNow }: Asker,
  at: Instant,
): D | null => {
  const now = readableBy(newest, audience, gamesNow);
  // Withdrawn since, it is shown as withdrawn at every moment.
  if (now === null || newest.withdrawn !== null) return now;
  return readableBy(body, audience, at);
};

const list = async <K extends GuardedKind>(
  reader: Reader,
  kind: K,
  asker: Asker,
  moment: Moment,
  { time, latestFirst, where, after, limit }: ListOptions,
): Promise<MediaAnswer<GuardedDocuments[K]>> => {
  const at = instantOf(asker, moment);
  const sortedBy = sortKeys[time];
  const order = latestFirst ? sql`order by ${sortedBy} desc, key desc` : sql`order by ${sortedBy}, key`;
  const beyond = (place: MediaPlace): Sql =>
    latestFirst
      ? sql` and (${sortedBy}, key) < (${place[0]}, ${place[1]})`
      : sql` and (${sortedBy}, key) > (${place[0]}, ${place[1]})`;
  const rows = await ask<Row<GuardedDocuments[K]>>(
    reader,
    sql`select key, body, newest from ${readable(kind, asker, moment, at)} document
where true${asker.audience !== 'INTERNAL' && kind !== 'communication' ? sql` and newest ->> 'withdrawn' is null` : sql``}${where}${when(after, () => beyond(after!))}
${order} limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.flatMap((row) => shown(row, asker, at) ?? []),
    next:
      rows.length > limit && last ? [String((last.body as unknown as Record<string, unknown>)[time]), last.key] : null,
  };
};

/** As literals, not parameters: the indexes are found by the text of the order. */
const sortKeys = {
  publishedAt: sql`(body ->> 'publishedAt') collate "C"`,
  issuedAt: sql`(body ->> 'issuedAt') collate "C"`,
  startAt: sql`(body ->> 'startAt') collate "C"`,
  venue: sql`(body ->> 'venue') collate "C"`,
} as const;

interface ListOptions extends MediaPage {
  /** The field by which it is sorted. */
  readonly time: keyof typeof sortKeys;
  readonly latestFirst: boolean;
  readonly where: Sql;
}

const one = async <K extends GuardedKind>(
  reader: Reader,
  kind: K,
  id: string,
  asker: Asker,
  moment: Moment,
): Promise<GuardedDocuments[K] | null> => {
  const at = instantOf(asker, moment);
  const [row] = await ask<Row<GuardedDocuments[K]>>(
    reader,
    sql`select key, body, newest from ${readable(kind, asker, moment, at)} document where key = ${`${kind}:${id}`}`,
  );
  return row ? shown(row, asker, at) : null;
};

/** Some element of a list of codes begins with this. */
const concerning = (prefix: string): Sql =>
  sql` and exists (select from json_array_elements_text(body -> 'concerns') code where starts_with(code, ${prefix}))`;
const listing = (field: string, value: string): Sql =>
  sql` and exists (select from json_array_elements_text(body -> ${field}::text) item where item = ${value})`;
const both = (...conditions: readonly Sql[]): Sql => conditions.reduce((whole, condition) => sql`${whole}${condition}`);

export interface NewsFilter extends MediaPage {
  readonly form?: 'NEWS' | 'QUOTE' | undefined;
  /** A code's significant beginning: a discipline, a sport event, a unit. */
  readonly concerns?: string | undefined;
  readonly competitor?: CompetitorId | undefined;
  readonly noc?: NocCode | undefined;
}

/** News and quotes, newest first. */
export const news = (
  reader: Reader,
  filter: NewsFilter,
  asker: Asker,
  moment: Moment,
): Promise<MediaAnswer<NewsDocument>> => {
  const { form, concerns, competitor, noc, after, limit } = filter;
  const where = both(
    when(form, () => sql` and body ->> 'form' = ${form}`),
    when(concerns, () => concerning(concerns!)),
    when(competitor, () => listing('competitors', competitor!)),
    when(noc, () => listing('nocs', noc!)),
  );
  return list(reader, 'news', asker, moment, { time: 'publishedAt', latestFirst: true, where, after, limit });
};

export const newsItem = (reader: Reader, id: string, asker: Asker, moment: Moment): Promise<NewsDocument | null> =>
  one(reader, 'news', id, asker, moment);

export interface CommunicationFilter extends MediaPage {
  readonly concerns?: string | undefined;
  /** The unit, or what it is part of: a communication about its sport event affects it too. */
  readonly affecting?: Rsc | undefined;
}

/** Official communications, newest first. */
export const communications = (
  reader: Reader,
  { concerns, affecting, after, limit }: CommunicationFilter,
  asker: Asker,
  moment: Moment,
): Promise<MediaAnswer<CommunicationDocument>> => {
  const where = both(
    when(concerns, () => concerning(concerns!)),
    when(
      affecting,
      () =>
        sql` and exists (select from json_array_elements_text(body -> 'concerns') code where starts_with(${affecting}, rtrim(code, '-')))`,
    ),
  );
  return list(reader, 'communication', asker, moment, { time: 'issuedAt', latestFirst: true, where, after, limit });
};

export const communication = (
  reader: Reader,
  id: string,
  asker: Asker,
  moment: Moment,
): Promise<CommunicationDocument | null> => one(reader, 'communication', id, asker, moment);

/** Press conferences by their start. */
export const conferences = (
  reader: Reader,
  { after, limit }: MediaPage,
  asker: Asker,
  moment: Moment,
): Promise<MediaAnswer<ConferenceDocument>> =>
  list(reader, 'conference', asker, moment, { time: 'startAt', latestFirst: false, where: sql``, after, limit });

export const conference = (
  reader: Reader,
  id: string,
  asker: Asker,
  moment: Moment,
): Promise<ConferenceDocument | null> => one(reader, 'conference', id, asker, moment);

/** More venues than any Games has. */
const venuesMax = 200;

/** The newest measurement of each venue. */
export const weather = async (
  reader: Reader,
  venue: string | undefined,
  asker: Asker,
  moment: Moment,
): Promise<readonly WeatherDocument[]> => {
  if (venue !== undefined) {
    const found = await one(reader, 'weather', venue, asker, moment);
    return found ? [found] : [];
  }
  const options = { time: 'venue' as const, latestFirst: false, where: sql``, limit: venuesMax };
  return (await list(reader, 'weather', asker, moment, options)).items;
};
