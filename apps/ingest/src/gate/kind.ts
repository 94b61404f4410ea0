import type { Codec, NewRecord, TopicSpec } from '#event-log';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import type { Token } from '#service';
import type { CompetitionEnvelope } from './envelope.js';
import type { Refusal } from './refusal.js';

/** One of the two kinds of events that come in: how it is checked, where it goes. */
export interface Kind<E extends ScoringEvent | CompetitionEvent> {
  readonly topic: TopicSpec;
  readonly codec: Codec<E>;
  readonly types: ReadonlySet<string>;
  readonly Envelope: new () => CompetitionEnvelope;
  /** Whether this bearer may say this; the shape was checked before. */
  permit(event: E, token: Token): Refusal | null;
  toRecord(event: E, traceparent: string | undefined): NewRecord;
}
