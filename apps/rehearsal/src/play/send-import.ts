import { sportEventOf, subjectOf } from '#competition';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import type { EventLog } from '#event-log';
import { everything } from '#service';
import { grantToken } from './grant-token.js';
import { Lanes } from './lanes.js';
import type { Rejection } from './lanes.js';
import type { Located } from './located.js';

export interface ToSend {
  readonly competitionEvents: readonly CompetitionEvent[];
  readonly scoringEvents: readonly ScoringEvent[];
}

/**
 * Sends an imported folder: management's events first, then decisions.
 * @param log for the tokens it is sent with
 */
export const sendImport = async (
  system: Located,
  log: EventLog,
  { competitionEvents, scoringEvents }: ToSend,
  onAcknowledged: (events: number) => void,
): Promise<{ acknowledged: number; rejections: Rejection[] }> => {
  let acknowledged = 0;
  const send = async <E extends object>(
    path: string,
    role: 'management' | 'operations',
    events: readonly E[],
    keyOf: (event: E) => string,
  ): Promise<Rejection[]> => {
    if (events.length === 0) return [];
    const order = { name: 'import', role, sources: [everything], disciplines: [everything], days: 1 };
    const { token } = await grantToken(log, system.keys, order);
    const told = (count: number): void => onAcknowledged((acknowledged += count));
    const lanes = new Lanes<E>({ url: `${system.addresses.ingest}${path}`, token, onAcknowledged: told }, keyOf);
    for (const event of events) await lanes.push(event);
    return lanes.finish();
  };
  const rejections = await send('/v1/competition-events', 'management', competitionEvents, subjectOf);
  rejections.push(...(await send('/v1/scoring-events', 'operations', scoringEvents, ({ rsc }) => sportEventOf(rsc))));
  return { acknowledged, rejections };
};
