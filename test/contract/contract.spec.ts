/**
 * The contract with every log that exists: schemas are only added, and the bytes of every version are read for ever.
 * With PUBLISH_SCHEMAS=1 it first writes down what is new; what is written down already it never touches.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { competitionCodec, scoringCodec } from '#event-log';
import { readSchemas, schemasRoot } from '../../libs/event-log/src/avro/schema-files.js';
import type { RecordSchema, SchemaFile } from '../../libs/event-log/src/avro/schema-files.js';
import { everyCompetitionEvent, everyScoringEvent } from '../examples/every-event.js';
import { publishedOf, schemaFaults } from './published.js';
import type { Published } from './published.js';

interface Stored {
  /** A value as it lies in a log, in single-object encoding. */
  readonly hex: string;
  /** What it says. Newer readers add fields with their defaults. */
  readonly event: object;
}

const folders = {
  'scoring-events': { codec: await scoringCodec(), examples: everyScoringEvent as Record<string, object> },
  'competition-events': { codec: await competitionCodec(), examples: everyCompetitionEvent as Record<string, object> },
} as const;

type Folder = keyof typeof folders;
type Manifest = Record<Folder, Record<string, Published>>;

const manifestPath = join(schemasRoot, 'fingerprints.json');
const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;
const writeJson = (path: string, value: unknown): void => writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
const storedPath = (folder: Folder, { type, version }: SchemaFile): string =>
  join(import.meta.dirname, folder, `${type}.v${version}.json`);

const publish = (): void => {
  const manifest: Manifest = existsSync(manifestPath)
    ? readJson(manifestPath)
    : { 'scoring-events': {}, 'competition-events': {} };
  for (const [folder, { codec, examples }] of Object.entries(folders) as [Folder, (typeof folders)[Folder]][]) {
    mkdirSync(join(import.meta.dirname, folder), { recursive: true });
    const files = readSchemas(folder);
    for (const file of files) {
      manifest[folder][`${file.type}/v${file.version}`] ??= publishedOf(file);
      // Only the newest version can be written; older ones have their bytes already.
      const path = storedPath(folder, file);
      const event = examples[file.type]!;
      if (!existsSync(path)) writeJson(path, { hex: codec.encode(event as never).toString('hex'), event });
    }
  }
  writeJson(manifestPath, manifest);
};

if (process.env['PUBLISH_SCHEMAS'] === '1') publish();

const manifest = readJson<Manifest>(manifestPath);

describe.each(Object.keys(folders) as Folder[])('%s', (folder) => {
  const { codec, examples } = folders[folder];
  const files = readSchemas(folder);

  it('has a schema for every type of event, and no other', () => {
    expect([...new Set(files.map(({ type }) => type))]).toEqual(Object.keys(examples).toSorted());
  });

  it('was only added to', () => {
    expect(schemaFaults(files, manifest[folder])).toEqual([]);
  });

  it('has bytes of every version, and of nothing else', () => {
    expect(readdirSync(join(import.meta.dirname, folder)).toSorted()).toEqual(
      files.map((file) => basename(storedPath(folder, file))).toSorted(),
    );
  });

  const newest = [...Map.groupBy(files, ({ type }) => type).values()].map((versions) => versions.at(-1)!);
  it.each(newest.map((file) => [file.type, file] as const))('writes %s as it lies in the logs', (_name, file) => {
    const { hex, event } = readJson<Stored>(storedPath(folder, file));
    expect(codec.encode(event as never).toString('hex')).toBe(hex);
  });

  it.each(files.map((file) => [`${file.type} v${file.version}`, file] as const))('reads %s', (_name, file) => {
    const { hex, event } = readJson<Stored>(storedPath(folder, file));
    const decoded = codec.decode(Buffer.from(hex, 'hex'));
    expect(decoded).toMatchObject(event);
    expect(hex.slice(4, 20)).toBe(
      Buffer.from(manifest[folder][`${file.type}/v${file.version}`]!.fingerprint, 'hex').reverse().toString('hex'),
    );
  });
});

const symbolsOf = (type: unknown): readonly string[] => (type as { symbols: readonly string[] }).symbols;

describe('a change of a schema', () => {
  const [first] = readSchemas('scoring-events');
  const { schema } = first!;
  const known = { [`${first!.type}/v1`]: publishedOf(first!) };
  const next = (change: Partial<RecordSchema>): SchemaFile[] => [
    first!,
    { ...first!, version: 2, schema: { ...schema, ...change } },
  ];
  const faultsOf = (files: SchemaFile[]): string[] =>
    schemaFaults(files, { ...known, ...(files[1] && { [`${first!.type}/v2`]: publishedOf(files[1]) }) });

  it('of a published version is refused, its documentation excepted', () => {
    const renamed = schema.fields.map((field, index) => (index === 6 ? { ...field, name: 'other' } : field));
    expect(faultsOf([{ ...first!, schema: { ...schema, fields: renamed } }])).toEqual([
      expect.stringContaining('put the change into v2.avsc'),
    ]);
    expect(faultsOf([{ ...first!, schema: { ...schema, doc: 'Said better.' } }])).toEqual([]);
    const ordered = schema.fields.toReversed();
    expect(faultsOf([{ ...first!, schema: { ...schema, fields: ordered } }])).toHaveLength(1);
  });

  it('must be written down', () => {
    expect(schemaFaults(next({}), known)).toEqual([expect.stringContaining('not published yet')]);
  });

  it('may not delete a version', () => {
    expect(schemaFaults([], known)).toEqual([expect.stringContaining('bring it back')]);
  });

  it('may add a field with a default', () => {
    const added = { name: 'wind', type: ['null', 'int'], default: null };
    expect(faultsOf(next({ fields: [...schema.fields, added] }))).toEqual([]);
  });

  it('may add a symbol', () => {
    const more = schema.fields.map((field) =>
      field.name === 'origin'
        ? { ...field, type: { ...(field.type as object), symbols: [...symbolsOf(field.type), 'GUESSED'] } }
        : field,
    );
    expect(faultsOf(next({ fields: more }))).toEqual([]);
  });

  it('may not lose a field, nor call it something else, however deep', () => {
    const lists = readSchemas('scoring-events').find(({ type }) => type === 'StartListPublished')!;
    const text = JSON.stringify(lists.schema);
    for (const changed of [text.replace('"bib"', '"number"'), text.replaceAll('"actor"', '"who"')]) {
      const later = { ...lists, version: 2, schema: JSON.parse(changed) as RecordSchema };
      const known = { 'StartListPublished/v1': publishedOf(lists), 'StartListPublished/v2': publishedOf(later) };
      expect(schemaFaults([lists, later], known)).toEqual([expect.stringContaining('a field stays')]);
    }
  });

  it.each([
    ['a field without a default', [...schema.fields, { name: 'wind', type: 'int' }]],
    ['another type of a field', schema.fields.map((field, at) => (at === 0 ? { ...field, type: 'long' } : field))],
    [
      'a missing symbol',
      schema.fields.map((field) =>
        field.name === 'origin' ? { ...field, type: { type: 'enum', name: 'Origin', symbols: ['LIVE'] } } : field,
      ),
    ],
  ])('may not bring %s', (_what, fields) => {
    expect(faultsOf(next({ fields }))).toEqual([expect.stringContaining('cannot read what')]);
  });
});
