/** Finds and reads the Avro schemas: `schemas/<topic>/<Type>/v<n>.avsc`, all versions there ever were. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type SchemaFolder = 'scoring-events' | 'competition-events';

export interface RecordSchema {
  readonly type: 'record';
  readonly name: string;
  readonly namespace: string;
  readonly doc?: string;
  readonly fields: readonly { readonly name: string; readonly type: unknown; readonly default?: unknown }[];
}

export interface SchemaFile {
  /** The event's type, `MarkRecorded`. */
  readonly type: string;
  /** From 1, without a gap. */
  readonly version: number;
  readonly schema: RecordSchema;
}

/** The package's own folder, found from the source as well as from what was compiled out of it. */
const packageRoot = (from: string): string => {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('no package.json above libs/event-log: schemas/ cannot be found');
  return packageRoot(above);
};

export const schemasRoot = join(packageRoot(import.meta.dirname), 'schemas');

/** Every version of every type of a folder; a type's versions in order. */
export const readSchemas = (folder: SchemaFolder): SchemaFile[] =>
  readdirSync(join(schemasRoot, folder))
    .toSorted()
    .flatMap((type) => versionsOf(folder, type));

const versionsOf = (folder: SchemaFolder, type: string): SchemaFile[] => {
  const names = readdirSync(join(schemasRoot, folder, type));
  return names.map((_, index) => {
    const name = `v${index + 1}.avsc`;
    if (!names.includes(name)) throw new Error(`schemas/${folder}/${type} has ${names.length} files and no ${name}`);
    const text = readFileSync(join(schemasRoot, folder, type, name), 'utf8');
    return { type, version: index + 1, schema: JSON.parse(text) as RecordSchema };
  });
};
