import { sportEventOf, subjectOf } from '#competition';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import { everything, issueToken } from '#service';
import { Lanes } from './lanes.js';
import type { Rejection } from './lanes.js';
import type { Located } from './located.js';

/** Sends an imported folder: management's events first, then decisions. */
export const sendImport = async (
  system: Located,
  imported: {
    readonly competitionEvents: readonly CompetitionEvent[];
    readonly scoringEvents: readonly ScoringEvent[];
  },
): Promise<{ acknowledged: number; rejections: Rejection[] }> => {
  let acknowledged = 0;
  const send = async <E extends object>(
    path: string,
    role: 'management' | 'operations',
    events: readonly E[],
    keyOf: (event: E) => string,
  ): Promise<Rejection[]> => {
    const order = { name: 'import', role, sources: [everything], disciplines: [everything], days: 1 };
    const { token } = await issueToken(system.keys, order);
    const lanes = new Lanes<E>(
      { url: `${system.addresses.ingest}${path}`, token, onAcknowledged: (count) => (acknowledged += count) },
      keyOf,
    );
    for (const event of events) await lanes.push(event);
    return lanes.finish();
  };
  const rejections = await send('/v1/competition-events', 'management', imported.competitionEvents, subjectOf);
  rejections.push(
    ...(await send('/v1/scoring-events', 'operations', imported.scoringEvents, ({ rsc }) => sportEventOf(rsc))),
  );
  return { acknowledged, rejections };
};
