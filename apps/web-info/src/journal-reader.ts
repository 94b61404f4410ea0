import type { ScoringEvent } from '#competition';
import { unpackEntries } from '#event-log';
import type { Codec } from '#event-log';
import type { JournalReader } from '#read-model';

/** Facts as the projector packed them. */
export const journalReader =
  (codec: Codec<ScoringEvent>): JournalReader =>
  (pack) =>
    unpackEntries(pack).map(({ value, ...entry }) => ({ ...entry, event: codec.decode(value) }));
