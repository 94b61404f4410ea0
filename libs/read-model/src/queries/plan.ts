import { phaseRscOf } from '#competition';
import type { Rsc, SportEventCode } from '#competition';
import { documentsByKey } from './by-key.js';
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
order by (body ->> 'startAt') collate "C", key`,
  );
  return rows.map(({ body }) => body);
};

/** The rows of the plan in which some units stand: their own, else those of their phases. */
export const plansOfUnits = async (
  reader: Reader,
  units: readonly Rsc[],
  moment: Moment,
): Promise<ReadonlyMap<Rsc, ScheduleDocument>> => {
  const found = await documentsByKey<ScheduleDocument>(
    reader,
    units.flatMap((rsc) => [`schedule:${rsc}`, `schedule:${phaseRscOf(rsc)}`]),
    moment,
  );
  return new Map(
    units.flatMap((rsc) => {
      const plan = found.get(`schedule:${rsc}`) ?? found.get(`schedule:${phaseRscOf(rsc)}`);
      return plan ? [[rsc, plan] as const] : [];
    }),
  );
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
  const around = await ask<{ day: string; startAt: string }>(
    reader,
    sql`(select body ->> 'day' as day, body ->> 'startAt' as "startAt" from ${documentsOf('schedule', moment)} plan
  where (body ->> 'startAt') collate "C" <= ${instant} order by (body ->> 'startAt') collate "C" desc limit 1)
union all
(select body ->> 'day', body ->> 'startAt' from ${documentsOf('schedule', moment)} plan
  where (body ->> 'startAt') collate "C" > ${instant} order by (body ->> 'startAt') collate "C" limit 1)`,
  );
  const distance = ({ startAt }: { readonly startAt: string }): number =>
    Math.abs(Date.parse(startAt) - Date.parse(instant));
  return around.toSorted((a, b) => distance(a) - distance(b))[0]?.day ?? null;
};
