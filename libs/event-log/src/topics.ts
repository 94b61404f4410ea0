import type { TopicSpec } from './log.js';

const topic = (name: string, partitions: number, keep: TopicSpec['keep']): TopicSpec => ({ name, partitions, keep });

/** What a venue saw, keyed by sport event. */
export const scoringEvents = topic('podium.scoring-events.v1', 12, 'forever');
/** What management knows, keyed by kind and id. */
export const competitionEvents = topic('podium.competition-events.v1', 3, 'forever');
/** The wire: full, versioned documents. One partition, so that an offset is a resume token everybody understands. */
export const results = topic('podium.results.v1', 1, 'newest-per-key');
/** Which event was refused and why, keyed by source. */
export const refusals = topic('podium.refusals.v1', 3, { days: 30 });
/** Tokens issued and revoked, keyed by token id. */
export const tokens = topic('podium.tokens.v1', 1, 'newest-per-key');
export const operations = topic('podium.operations.v1', 3, { days: 7 });

/** Bytes of a topic that nobody could read, in the partition of the original. */
export const deadLettersOf = ({ name, partitions }: TopicSpec): TopicSpec =>
  topic(`${name}.dlt`, partitions, { days: 30 });

export const allTopics: readonly TopicSpec[] = [
  scoringEvents,
  competitionEvents,
  results,
  refusals,
  tokens,
  operations,
  deadLettersOf(scoringEvents),
  deadLettersOf(competitionEvents),
];
