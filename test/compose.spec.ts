/** No Docker engine is at hand where this was written: the files are parsed, and what the README says of them is checked. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

interface Service {
  readonly image?: string;
  readonly ports?: readonly string[];
  readonly profiles?: readonly string[];
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string | number>>;
}

const { services } = parse(read('docker-compose.yml'), { merge: true }) as { services: Record<string, Service> };
const apps = ['ingest', 'results-projector', 'web-info'];

it('starts Kafka and Postgres alone, and the apps under a profile', () => {
  const always = Object.entries(services).filter(([, { profiles }]) => !profiles);
  expect(always.map(([name]) => name)).toEqual(['kafka', 'postgres']);
  for (const name of apps) expect(services[name]!.profiles).toEqual(['apps']);
});

it('binds every port to loopback', () => {
  for (const { ports = [] } of Object.values(services))
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});

it('holds no password', () => {
  expect(services.postgres!.environment.POSTGRES_PASSWORD).toMatch(/^\$\{POSTGRES_PASSWORD:\?/);
  for (const name of apps) expect(services[name]!.environment.DATABASE_URL).toContain('${POSTGRES_PASSWORD');
  expect(read('.gitignore')).toMatch(/^\.env$/m);
});

it('runs programs that the build makes', () => {
  for (const name of apps) {
    const main = services[name]!.command!.at(-1)!
      .replace(/^dist\//, '')
      .replace(/\.js$/, '.ts');
    expect(existsSync(join(root, main))).toBe(true);
  }
});

it('the image ends as a user without rights, and brings the tables and schemas that are read at start', () => {
  const dockerfile = read('Dockerfile');
  expect(dockerfile.match(/^USER .*/gm)).toEqual(['USER node']);
  expect(dockerfile).toContain('/podium/schemas');
  expect(dockerfile).toContain('libs/read-model/src/tables');
});
