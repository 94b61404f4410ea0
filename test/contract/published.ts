/** What keeps a change of `schemas/` from being published. Versions are only ever added, because their bytes lie in logs for ever. */
import { createHash } from 'node:crypto';
import { canonicalForm, readerType, writerType } from '../../libs/event-log/src/avro/avro-types.js';
import { fingerprintOf } from '../../libs/event-log/src/avro/fingerprint.js';
import type { SchemaFile } from '../../libs/event-log/src/avro/schema-files.js';

/** What is known of a published version: its fingerprint on the wire, and a digest of all but its documentation. */
export interface Published {
  readonly fingerprint: string;
  readonly digest: string;
}

const withoutDoc = (_key: string, value: unknown): unknown => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const { doc: _doc, ...rest } = value as Record<string, unknown>;
  return rest;
};

export const publishedOf = ({ schema }: SchemaFile): Published => ({
  fingerprint: fingerprintOf(canonicalForm(writerType(schema)))
    .readBigUInt64LE()
    .toString(16)
    .padStart(16, '0'),
  digest: createHash('sha256').update(JSON.stringify(schema, withoutDoc)).digest('hex'),
});

const nameOf = ({ type, version }: SchemaFile): string => `${type}/v${version}`;

/** A sentence per fault of the schemas of one folder; `manifest` holds what was published, by `Type/vN`. */
export const schemaFaults = (files: readonly SchemaFile[], manifest: Readonly<Record<string, Published>>): string[] => {
  const present = new Set(files.map(nameOf));
  const gone = Object.keys(manifest).filter((name) => !present.has(name));
  return [
    ...gone.map((name) => `${name} was published and is gone: bring it back, its bytes lie in logs for ever`),
    ...files.flatMap((file) => fileFaults(file, manifest[nameOf(file)])),
    ...[...Map.groupBy(files, ({ type }) => type).values()].flatMap(evolutionFaults),
  ];
};

const fileFaults = (file: SchemaFile, published: Published | undefined): string[] => {
  const name = nameOf(file);
  if (file.schema.name !== file.type) return [`${name} holds a record named ${file.schema.name}`];
  if (!published) return [`${name} is not published yet: see schemas/README.md`];
  if (publishedOf(file).digest !== published.digest)
    return [`${name} was edited after it was published: undo that and put the change into v${file.version + 1}.avsc`];
  return [];
};

/** Names of all fields with their path, also of records inside lists and unions: `competitors.noc`. */
const fieldsOf = (schema: unknown, path = ''): string[] => {
  if (Array.isArray(schema)) return schema.flatMap((branch) => fieldsOf(branch, path));
  if (typeof schema !== 'object' || schema === null) return [];
  const {
    type,
    items,
    fields = [],
  } = schema as {
    type?: unknown;
    items?: unknown;
    fields?: readonly { readonly name: string; readonly type: unknown }[];
  };
  const own = fields.flatMap(({ name, type: of }) => [`${path}${name}`, ...fieldsOf(of, `${path}${name}.`)]);
  return [...own, ...fieldsOf(items, path), ...fieldsOf(type, path)];
};

/** Avro lets a reader do without a field, and passes over what was written there: facts would be gone without a word. */
const lostFields = (older: SchemaFile, newest: SchemaFile): string[] => {
  const kept = new Set(fieldsOf(newest.schema));
  return fieldsOf(older.schema).filter((field) => !kept.has(field));
};

/** The newest reader against every older writer. */
const evolutionFaults = (versions: readonly SchemaFile[]): string[] => {
  const newest = versions.at(-1)!;
  const reader = readerType(newest.schema);
  return versions.flatMap((older) => {
    const lost = lostFields(older, newest);
    if (lost.length > 0)
      return [
        `${nameOf(newest)} has lost ${lost.join(', ')} of ${nameOf(older)}: a field stays, a new meaning gets a new name`,
      ];
    try {
      reader.createResolver(writerType(older.schema));
      return [];
    } catch (error) {
      return [
        `${nameOf(newest)} cannot read what ${nameOf(older)} wrote (${(error as Error).message}): a new field needs a default, and a field or symbol stays what it was`,
      ];
    }
  });
};
