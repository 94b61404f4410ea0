/** Ids of our schemas in a schema registry that speaks Confluent's protocol. */
import type { SchemaRegistry } from '@kafkajs/confluent-schema-registry';
import { LogError } from '../log.js';
import type { SchemaFile } from './schema-files.js';

/**
 * Looks every version up, and registers what is missing, oldest first. The subject is the record's full name
 * (RecordNameStrategy), because a topic carries many types.
 * @throws LogError when the registry is away or refuses a schema.
 */
export const registryIdsOf = async (url: string, schemas: readonly SchemaFile[]): Promise<Map<SchemaFile, number>> => {
  // Loaded here, because most installations have no registry and this client takes a while to load.
  const client = await import('@kafkajs/confluent-schema-registry');
  const registry = new client.SchemaRegistry({ host: url });
  const ids = new Map<SchemaFile, number>();
  const byType = Map.groupBy(schemas, (file) => file.type);
  try {
    await Promise.all(
      [...byType.values()].map(async (versions) => {
        for (const file of versions) ids.set(file, await idOf(registry, file));
      }),
    );
  } catch (error) {
    throw new LogError(`the schema registry at ${url}: ${(error as Error).message}`, 'UNAVAILABLE', true, {
      cause: error,
    });
  }
  return ids;
};

const idOf = async (registry: SchemaRegistry, { schema }: SchemaFile): Promise<number> => {
  const subject = `${schema.namespace}.${schema.name}`;
  const avroSchema = { type: 'AVRO', schema: JSON.stringify(schema) } as never;
  try {
    return await registry.getRegistryIdBySchema(subject, avroSchema);
  } catch (error) {
    if ((error as Error).name !== 'ConfluentSchemaRegistryError') throw error;
    return (await registry.register(avroSchema, { subject })).id;
  }
};
