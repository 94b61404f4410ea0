/**
 * The portal while a day is played at 60 times its speed: 300 pages a second, of which every tenth is asked for the first
 * time, as from a long tail; then 300 a second of which each is, as nobody asks. A page's time runs from the moment somebody wants it to its last byte. Needs a system
 * that is up in PODIUM_HOME; `podium bench portal` starts one.
 */
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { instant, levelOf, sportEventOf } from '#competition';
import { locateSystem } from '../../apps/rehearsal/src/play/located.js';
import { rehearse } from '../../apps/rehearsal/src/play/rehearse.js';
import { openRecording } from '../../apps/rehearsal/src/recording/open.js';
import { seeded } from '../../apps/rehearsal/src/recording/synthetic/seeded.js';
import { packageFolder } from '../../apps/rehearsal/src/home.js';
import { measured, print, say } from './report.js';
import { wallMs } from './terminal.js';

const pagesPerSecond = 300;
const rounds = 3;
const roundSeconds = 15;
const warmUpSeconds = 5;
/** One page in so many is asked for the first time. */
const tail = 10;
const floodSeconds = 5;
const from = instant('2024-08-04T17:30:00Z');
const to = instant('2024-08-04T20:30:00Z');

const located = locateSystem();
const { hostname, port } = new URL(located.addresses.webInfo);
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

interface Page {
  readonly milliseconds: number;
  readonly isHit: boolean;
}

const open = (path: string, wantedAt: number): Promise<Page> =>
  new Promise((resolve, reject) => {
    const headers = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br' };
    get({ hostname, port, path, agent, headers }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode !== 200) return reject(new Error(`${path}: status ${answer.statusCode}`));
        resolve({ milliseconds: wallMs() - wantedAt, isHit: answer.headers['cache-status'] === 'Podium; hit' });
      });
    }).on('error', reject);
  });

/** Opens the pages at a steady pace, whether or not those before have come. */
const steadily = async (paths: readonly string[]): Promise<Page[]> => {
  const begin = wallMs();
  const pages: Promise<Page>[] = [];
  while (pages.length < paths.length) {
    const due = Math.min(paths.length, Math.floor(((wallMs() - begin) / 1000) * pagesPerSecond));
    while (pages.length < due) pages.push(open(paths[pages.length]!, begin + (pages.length * 1000) / pagesPerSecond));
    await sleep(1);
  }
  return Promise.all(pages);
};

const recording = await openRecording(join(packageFolder(), 'test', 'recorded', '2024-08-04'));
const [units, athletes, nocs] = [new Set<string>(), new Set<string>(), new Set<string>()];
for await (const event of recording.scoringEvents()) {
  // Whoever has not started yet may have no page.
  if (event.occurredAt > from || levelOf(event.rsc) !== 'unit') continue;
  units.add(event.rsc);
  if (event.type !== 'StartListPublished') continue;
  for (const { competitor, noc, members } of event.competitors) {
    nocs.add(noc);
    for (const id of [competitor, ...members]) athletes.add(id);
  }
}
const sportEvents = new Set([...units].map((rsc) => sportEventOf(rsc as never)));
const disciplines = new Set([...units].map((rsc) => rsc.slice(0, 3)));

const random = seeded(20_240_804);
const shuffled = <T>(values: readonly T[]): T[] =>
  values
    .map((value) => [random(), value] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, value]) => value);

/** What everybody looks at: the same few pages, in both languages. */
const popular = [
  '',
  '/medals',
  '/schedule',
  '/medallists',
  '/disciplines/ATH',
  '/events/ATHM100M',
  '/units/ATHM100M--------------FNL-000100--',
  '/units/TENMSINGLES-----------FNL-000100--',
  '/nocs/FRA',
].flatMap((path) => ['en', 'fr'].map((language) => `/${language}${path}`));

/** What nobody has asked for yet, in the proportions in which the portal has it. */
const rare = shuffled([
  ...[...units].map((rsc) => `/units/${rsc}`),
  ...[...sportEvents].map((code) => `/events/${code.replace(/-+$/, '')}`),
  ...[...nocs].map((noc) => `/nocs/${noc}`),
  ...[...disciplines].map((code) => `/schedule?discipline=${code}`),
  ...[...athletes].map((id) => `/athletes/${id}`),
]).map((path) => `/en${path}`);

say('portal: playing the shipped day up to the evening');
const stop = new AbortController();
let isPlaying: () => void = () => undefined;
const begun = new Promise<void>((resolve) => (isPlaying = resolve));
const played = rehearse(located, recording, {
  speed: 60,
  from,
  to,
  signal: stop.signal,
  onProgress: ({ gamesAt }) => gamesAt > from && isPlaying(),
});
await Promise.race([begun, played]);

const count = pagesPerSecond * roundSeconds;
const some = (): string[] => Array.from({ length: count }, () => popular[Math.floor(random() * popular.length)]!);
await steadily(some().slice(0, pagesPerSecond * warmUpSeconds));

const at = (pages: readonly Page[], share: number): number => {
  const sorted = pages.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

interface Figure {
  readonly p50: number;
  readonly p99: number;
}
const figureOf = (what: string, pages: readonly Page[]): Figure => {
  const figure = { p50: at(pages, 0.5), p99: at(pages, 0.99) };
  const times = [figure.p50, figure.p99, at(pages, 1)].map((time) => time.toFixed(1));
  say(`${what}: ${pages.length} pages, p50 ${times[0]}, p99 ${times[1]}, max ${times[2]} ms`);
  return figure;
};

const cpuBefore = process.cpuUsage();
const begin = wallMs();
const kept: Figure[] = [];
const made: Figure[] = [];
for (let round = 0; round < rounds; round++) {
  const pages = await steadily(some().map((path, index) => (index % tail === 0 ? rare.pop()! : path)));
  kept.push(
    figureOf(
      'there already',
      pages.filter(({ isHit }) => isHit),
    ),
  );
  made.push(
    figureOf(
      'made when asked for',
      pages.filter(({ isHit }) => !isHit),
    ),
  );
}
const flood = figureOf('each for the first time', await steadily(rare.slice(0, pagesPerSecond * floodSeconds)));
const { user, system } = process.cpuUsage(cpuBefore);
const load = (user + system) / 1000 / (wallMs() - begin);
stop.abort();
await played;
agent.destroy();

const lines = [
  measured(
    'kept pages p99',
    'ms',
    kept.map(({ p99 }) => p99),
    { value: 50, is: 'at most' },
  ),
  measured(
    'kept pages p50',
    'ms',
    kept.map(({ p50 }) => p50),
    null,
  ),
  measured(
    'made pages p99',
    'ms',
    made.map(({ p99 }) => p99),
    { value: 150, is: 'at most' },
  ),
  measured(
    'made pages p50',
    'ms',
    made.map(({ p50 }) => p50),
    null,
  ),
  measured('300 a second, each for the first time: p99', 'ms', [flood.p99], null),
  measured('processor time of the load and the player', 's/s', [load], null),
];
print(lines, process.argv.includes('--json'));
process.exit(lines.every(({ holds }) => holds) ? 0 : 1);
