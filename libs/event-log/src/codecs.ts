import type { CompetitionEvent, ScoringEvent } from '#competition';
import { AvroCodec } from './avro/avro-codec.js';
import { registryIdsOf } from './avro/registry.js';
import { readSchemas } from './avro/schema-files.js';
import type { SchemaFolder } from './avro/schema-files.js';
import type { Codec } from './codec.js';

export interface CodecOptions {
  /** Address of a schema registry, `http://registry:8081`; values then carry its ids, else Avro's fingerprints. Both are read. */
  readonly registry?: string | undefined;
}

const open = async (
  folder: SchemaFolder,
  nested: Record<string, string>,
  { registry }: CodecOptions,
): Promise<AvroCodec> => {
  const schemas = readSchemas(folder);
  return new AvroCodec({ schemas, nested, ...(registry && { registryIds: await registryIdsOf(registry, schemas) }) });
};

/** For `podium.scoring-events.v1`. @throws LogError when a registry is named and does not answer. */
export const scoringCodec = async (options: CodecOptions = {}): Promise<Codec<ScoringEvent>> =>
  (await open('scoring-events', { FactCorrected: 'replacement' }, options)) as unknown as Codec<ScoringEvent>;

/** For `podium.competition-events.v1`. @throws LogError when a registry is named and does not answer. */
export const competitionCodec = async (options: CodecOptions = {}): Promise<Codec<CompetitionEvent>> =>
  (await open('competition-events', {}, options)) as unknown as Codec<CompetitionEvent>;
