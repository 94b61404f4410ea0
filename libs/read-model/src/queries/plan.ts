import type { SportEventCode } from '#competition';
import type { ScheduleDocument } from './competition-document.js';
import { documentsOf } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { sql } from './sql.js';

/** Everything planned for a sport event, by start. */
export const scheduleOfEvent = async (
  reader: Reader,
  sportEvent: SportEventCode,
  moment: Moment,
): Promise<ScheduleDocument[]> => {
  const rows = await ask<{ body: ScheduleDocument }>(
    reader,
    sql`select body from ${documentsOf('schedule', moment)} plan
where key >= 'schedule:' || ${sportEvent}::text and key < 'schedule:' || ${sportEvent}::text || '~'
order by (body ->> 'startAt')::timestamptz, key`,
  );
  return rows.map(({ body }) => body);
};

export interface DaySummary {
  readonly day: string;
  /** Rows of the timetable. */
  readonly rows: number;
  /** Units that decide a gold medal. */
  readonly goldUnits: number;
}

/** The competition days. */
export const days = (reader: Reader, moment: Moment): Promise<DaySummary[]> =>
  ask(
    reader,
    sql`select body ->> 'day' as day, count(*)::int as rows, (count(*) filter (where body ->> 'medal' = '1'))::int as "goldUnits"
from ${documentsOf('schedule', moment)} plan group by 1 order by 1`,
  );

/**
 * The competition day at an instant: that of the row which starts nearest to it, so that after midnight it is still the
 * day before. Null while nothing is planned.
 */
export const dayAt = async (reader: Reader, instant: string, moment: Moment): Promise<string | null> => {
  const [nearest] = await ask<{ day: string }>(
    reader,
    sql`select body ->> 'day' as day from ${documentsOf('schedule', moment)} plan
order by abs(extract(epoch from (body ->> 'startAt')::timestamptz - ${instant}::timestamptz)), key limit 1`,
  );
  return nearest?.day ?? null;
};
