import type { CompetitorId, EventDocument, SportEventCode } from '#competition';
import { eventAsOf } from './journal.js';
import { current, eventDocuments } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { mentions, sql, when } from './sql.js';

/**
 * One part of the documents of all sport events, by sport event.
 * @param about where given, sport events that speak of none of these competitors may be absent.
 */
export const partOfEvents = async <P extends 'medals' | 'records'>(
  reader: Reader,
  part: P,
  moment: Moment,
  about?: readonly CompetitorId[],
): Promise<ReadonlyMap<SportEventCode, EventDocument[P]>> => {
  const rows = await ask<{ key: string; part: EventDocument[P] }>(
    reader,
    sql`select key, body -> ${part}::text as part from ${eventDocuments(moment)} event${when(about, () => sql` where ${mentions(about!)}`)} order by key`,
  );
  const parts = new Map<SportEventCode, EventDocument[P]>(
    rows.map((row) => [row.key.slice('event:'.length) as SportEventCode, row.part]),
  );
  if (moment.by === 'occurred') {
    for (const code of await eventsWithLateFacts(reader))
      parts.set(code, (await eventAsOf(reader, code, moment))?.[part] ?? []);
  }
  return parts;
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
