import { printInstant } from '#competition';
import type { Instant } from '#competition';
import { Sql, sql } from './sql.js';

/** As of when a question is asked: now; what had happened by an instant; what Podium had been told by an instant. */
export type Moment = { readonly by: 'now' } | { readonly by: 'occurred' | 'known'; readonly instant: Instant };
export type PastMoment = Exclude<Moment, { by: 'now' }>;

export const now: Moment = { by: 'now' };

export type CompetitionKind =
  | 'participant'
  | 'team'
  | 'entry'
  | 'programme'
  | 'schedule'
  | 'venue'
  | 'noc'
  | 'clock'
  | 'communication'
  | 'news'
  | 'conference'
  | 'weather';

/** The generation readers see; a rebuild fills another and switches. */
export const current = sql`(select id from generation where state = 'CURRENT')`;

const until = ({ by, instant }: PastMoment): Sql =>
  by === 'occurred'
    ? sql`occurred_at <= ${printInstant(instant)}::timestamptz`
    : sql`known_at <= ${printInstant(instant)}::timestamptz`;

/** Keys as literals, not parameters: the partial indexes are found by the text of the condition. */
const keysOf: Readonly<Record<CompetitionKind, Sql>> = {
  participant: sql`key like 'participant:%'`,
  team: sql`key like 'team:%'`,
  entry: sql`key like 'entry:%'`,
  programme: sql`key like 'programme:%'`,
  schedule: sql`key like 'schedule:%'`,
  venue: sql`key like 'venue:%'`,
  noc: sql`key like 'noc:%'`,
  clock: sql`key like 'clock:%'`,
  communication: sql`key like 'communication:%'`,
  news: sql`key like 'news:%'`,
  conference: sql`key like 'conference:%'`,
  weather: sql`key like 'weather:%'`,
};

/** Rows `(key, body)` of the competition documents that pass `keys`, in the version of the moment. */
const competitionRows = (keys: Sql, moment: Moment): Sql =>
  moment.by === 'now'
    ? sql`(select key, body from competition_document where generation = ${current} and ${keys})`
    : sql`(select distinct on (key) key, body from competition_history where generation = ${current} and ${keys} and ${until(moment)}
    order by key, version desc)`;

export const documentsOf = (kind: CompetitionKind, moment: Moment): Sql => competitionRows(keysOf[kind], moment);

export const documentsWithKeys = (keys: readonly string[], moment: Moment): Sql =>
  competitionRows(sql`key = any(${keys}::text[])`, moment);

/** Rows `(key, body)` of all sport events with a ranking or medals: `key` is `event:` and 22 characters. */
export const eventDocuments = (moment: Moment): Sql =>
  moment.by === 'now'
    ? sql`(select key, body from result_document where generation = ${current} and key >= 'event:' and key < 'event;')`
    : sql`(select distinct on (sport_event) 'event:' || sport_event as key, body from event_history
    where generation = ${current} and ${until(moment)} order by sport_event, version desc)`;
