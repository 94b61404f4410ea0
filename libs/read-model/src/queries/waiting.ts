import type { Asked } from '../write/rows.js';

/** Events of a source that wait in a unit, because a number before them has not come. */
export interface WaitingUnit {
  readonly rsc: string;
  readonly source: string;
  readonly events: number;
  /** The lowest number that waits. */
  readonly fromSequence: number;
  /** When the first of them came, ISO 8601. */
  readonly since: string;
}

/** Those that wait longest first, at most `limit`. */
export const waitingUnits = async (asked: Asked, limit: number): Promise<WaitingUnit[]> => {
  const rows: { rsc: string; source: string; events: number; from_sequence: string; since: Date }[] = await asked.query(
    `select rsc, source, count(*)::int as events, min(sequence) as from_sequence, min(appended_at) as since
     from waiting_event where generation = (select id from generation where state = 'CURRENT')
     group by rsc, source order by since, rsc, source limit $1`,
    [limit],
  );
  return rows.map(({ rsc, source, events, from_sequence, since }) => ({
    rsc,
    source,
    events,
    fromSequence: Number(from_sequence),
    since: since.toISOString(),
  }));
};
