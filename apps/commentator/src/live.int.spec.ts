import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { allTopics, memoryLog, MemoryStore, results, tokens } from '#event-log';
import type { EventLog } from '#event-log';
import { Live } from '#live';
import { createHttpApp, createLogger, issueToken } from '#service';
import type { TokenOrder } from '#service';
import { StrictReader } from '../../../test/examples/strict-reader.js';
import { seeded } from '../../../apps/rehearsal/src/recording/synthetic/seeded.js';
import { CommentatorModule } from './commentator.module.js';

/** Disconnects, slow readers and server restarts; `npm run soak` asks for a thousand. */
const faults = Number(process.env.PODIUM_FAULTS ?? 60);
const seed = Number(process.env.PODIUM_SEED ?? Math.floor(Math.random() * 1_000_000));

let store: MemoryStore;
let log: EventLog;
let keysFolder: string;
let app: NestFastifyApplication;
let port: number;
let token: string;

const unitRsc = (number: number): string => `ATHM100M--------------HEAT${String(number).padStart(4, '0')}00--`;
const unitKey = (number: number): string => `unit:${unitRsc(number)}`;

const serve = async (at = 0, channelDelays = ''): Promise<void> => {
  const logger = createLogger('commentator', 'silent');
  const parts = { log: memoryLog(store), keysFolder, streamsMax: 50, channelDelays, logger };
  app = await createHttpApp(CommentatorModule.of(parts), {
    name: 'commentator',
    openApi: { title: 'Commentator', description: 'For this test' },
    logger,
  });
  await app.listen(at, '127.0.0.1');
  ({ port } = app.getHttpServer().address() as AddressInfo);
  await until(async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok);
};

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (let turn = 0; turn < 1_000; turn++) {
    if (await holds()) return;
    await sleep(10);
  }
  throw new Error('not within ten seconds');
};

const order: TokenOrder = { name: 'Box 7', role: 'terminal', sources: [], disciplines: ['*'], days: 1 };
const tokenFor = async (change: Partial<TokenOrder> = {}): Promise<string> =>
  (await issueToken(keysFolder, { ...order, ...change })).token;

const versions = new Map<string, number>();
const put = async (key: string, body: object = {}, epoch = '1-a'): Promise<void> => {
  const version = (versions.get(key) ?? 0) + 1;
  versions.set(key, version);
  const value = Buffer.from(JSON.stringify({ version, ...body }));
  const headers = { generation: epoch.split('-')[0]!, version: String(version), epoch };
  await log.append(results.name, [{ key, value, headers }]);
};
const putUnit = (number: number, ...competitors: string[]): Promise<void> =>
  put(unitKey(number), {
    lines: competitors.map((competitor) => ({ competitor, noc: 'FRA' })),
    filler: 'x'.repeat(500),
  });

beforeEach(async () => {
  versions.clear();
  store = new MemoryStore();
  log = memoryLog(store);
  await log.ensureTopics(allTopics);
  keysFolder = await mkdtemp(join(tmpdir(), 'podium-commentator-'));
  token = await tokenFor();
  await serve();
});

afterEach(async () => {
  await app.close();
  await log.close();
  await rm(keysFolder, { recursive: true });
});

const url = (): string => `http://127.0.0.1:${port}/v1/live`;
const follow = (...channels: string[]): Live => new Live({ url: url(), channels, token });
const ask = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url()}?${query}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
const problem = async (response: Response): Promise<{ status: number; code: string }> => {
  const { code } = (await response.json()) as { code: string };
  return { status: response.status, code };
};
/** The first events of a stream, up to the one that says it is whole. */
const firstEvents = async (response: Response): Promise<string> => {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes('event: live')) return text;
  }
  return text;
};

describe('what is right', () => {
  it('what is known, then every change, on the channels asked for', async () => {
    await putUnit(1, '11');
    await putUnit(2, '12');
    const live = follow(`unit:${unitRsc(1)}`);
    await until(() => live.freshness.state === 'live');
    expect([...live.all.keys()]).toEqual([unitKey(1)]);
    await putUnit(1, '11', '13');
    await putUnit(2, '12');
    await until(() => live.get(unitKey(1))?.version === 2);
    expect(live.all.size).toBe(1);
    live.close();
  });

  it.each([
    ['discipline:ATH', [unitKey(1), 'schedule:ATHM100M--------------HEAT--------']],
    ['event:ATHM100M', [unitKey(1), 'schedule:ATHM100M--------------HEAT--------']],
    ['athlete:11', [unitKey(1), 'participant:11']],
    ['noc:FRA', [unitKey(1), 'participant:11']],
    ['people', ['participant:11']],
    ['medals', ['event:JUDM60KG--------------']],
    ['schedule', ['schedule:ATHM100M--------------HEAT--------']],
    ['games', ['clock:games']],
  ])('the channel %s', async (channel, keys) => {
    await putUnit(1, '11');
    await put('participant:11', { id: '11', noc: 'FRA' });
    await put('event:JUDM60KG--------------', { medals: [{ competitor: '9', noc: 'JPN', medal: 'GOLD' }] });
    await put('event:BOXM57KG--------------', { medals: [] });
    await put('schedule:ATHM100M--------------HEAT--------');
    await put('clock:games');
    const live = follow(channel);
    await until(() => live.freshness.state === 'live');
    expect([...live.all.keys()].sort()).toEqual([...keys].sort());
    live.close();
  });

  it('who comes back gets what changed since, in its newest version only', async () => {
    await putUnit(1);
    await putUnit(2);
    await putUnit(2);
    await putUnit(3);
    const text = await firstEvents(await ask('channel=discipline:ATH', { 'last-event-id': '1-a.0' }));
    expect(text).toContain('"brings":"changes"');
    expect([...text.matchAll(/^id: 1-a\.(\d+)\nevent: document/gm)].map(([, offset]) => offset)).toEqual(['2', '3']);
  });

  it('a document that leaves a channel is removed there, for those who come back too', async () => {
    await putUnit(1, '11');
    const live = follow('athlete:11');
    await until(() => live.all.size === 1);
    await putUnit(1, '12');
    await until(() => live.all.size === 0);
    const text = await firstEvents(await ask('channel=athlete:11', { 'last-event-id': '1-a.0' }));
    expect(text).toContain('event: removed');
    live.close();
  });

  it.each([
    ['of another generation', '0-a.1'],
    ['of another log', '1-b.1'],
    ['of the future', '1-a.999999'],
    ['that is none', 'garbage"<>'],
    ['that is far too large', `1-a.${'9'.repeat(400)}`],
  ])('a place %s brings everything, and says so', async (_name, id) => {
    await putUnit(1);
    await putUnit(2);
    const text = await firstEvents(await ask('channel=discipline:ATH', { 'last-event-id': id }));
    expect(text).toContain('"brings":"everything"');
    expect(text.match(/event: document/g)).toHaveLength(2);
    // Nothing of it has an id before it is whole.
    expect(text.indexOf('id: ')).toBeGreaterThan(text.lastIndexOf('event: document'));
  });

  it('after a switch of generations a screen takes what is newer, and old places bring everything', async () => {
    await putUnit(1, '11');
    const live = follow('discipline:ATH');
    await until(() => live.all.size === 1);
    await put(unitKey(1), { lines: [] }, '2-b');
    await until(() => live.get(unitKey(1))?.version === 2);
    expect(await firstEvents(await ask('channel=medals', { 'last-event-id': '1-a.0' }))).toContain('everything');
    live.close();
  });

  it('who left off in an earlier life begins with what it had, and gets what changed since', async () => {
    await putUnit(1);
    await putUnit(2);
    const earlier = follow('discipline:ATH');
    await until(() => earlier.freshness.state === 'live');
    const from = { place: earlier.place!, documents: [...earlier.all.values()], since: Date.now() };
    earlier.close();
    await putUnit(2);
    const heard: string[] = [];
    const live = new Live({
      url: url(),
      channels: ['discipline:ATH'],
      token,
      from,
      onChanges: (changes) => changes.forEach(([key]) => heard.push(key)),
    });
    expect(live.all.size).toBe(2);
    expect(live.freshness.since).toBe(from.since);
    await until(() => live.freshness.state === 'live');
    expect(heard).toEqual([unitKey(2)]);
    expect(live.freshness).toMatchObject({ breaks: 0, gaps: 0 });
    live.close();
  });

  it('a break is counted, and as a gap only where the changes could not be said', async () => {
    await putUnit(1);
    const live = follow('discipline:ATH');
    await until(() => live.freshness.state === 'live');
    const at = port;
    await app.close();
    await until(() => live.freshness.state === 'stale');
    await serve(at);
    await until(() => live.freshness.state === 'live');
    expect(live.freshness).toMatchObject({ breaks: 1, gaps: 0 });
    await app.close();
    await put(unitKey(1), { lines: [] }, '2-b');
    await serve(at);
    await until(() => live.freshness.gaps === 1 && live.freshness.state === 'live');
    live.close();
  });

  it('a terminal asks what its token opens, and for the time', async () => {
    const { token: own } = await issueToken(keysFolder, { ...order, disciplines: ['JUD'] });
    const answer = await fetch(`http://127.0.0.1:${port}/v1/terminal`, { headers: { authorization: `Bearer ${own}` } });
    const { now, ...terminal } = (await answer.json()) as { now: number };
    expect(terminal).toEqual({ name: order.name, disciplines: ['JUD'] });
    expect(Math.abs(now - Date.now())).toBeLessThan(1_000);
    expect((await fetch(`http://127.0.0.1:${port}/v1/terminal`)).status).toBe(401);
  });

  it('a heartbeat within a second names the newest place', async () => {
    const response = await ask('channel=medals');
    let text = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (text.includes('event: heartbeat')) break;
    }
    expect(text).toMatch(/id: [\w-]+\.\d+\nevent: heartbeat/);
  });

  it('delayed channels are delayed wherever their documents could be met, others are not', async () => {
    await app.close();
    await serve(0, 'discipline:BKB=600');
    const game = 'unit:BKBMTEAM5-------------GPA-000100--';
    const [late, broad, prompt] = [follow('discipline:BKB'), follow('noc:FRA'), follow('discipline:ATH')];
    await until(() => [late, broad, prompt].every(({ freshness }) => freshness.state === 'live'));
    const begin = Date.now();
    await put(game, { lines: [{ competitor: '1', noc: 'FRA' }] });
    await putUnit(1);
    await until(() => prompt.all.size === 1);
    expect(late.all.size + broad.all.size).toBe(0);
    expect([late, broad, prompt].map(({ freshness }) => freshness.delayMs)).toEqual([600, 600, 0]);
    await until(() => late.all.size === 1 && broad.all.has(game));
    expect(Date.now() - begin).toBeGreaterThanOrEqual(590);
    for (const live of [late, broad, prompt]) live.close();
  });
});

describe('what is refused', () => {
  it.each([
    ['no channel', '', 400],
    ['a channel that is none', 'channel=unit:100m', 400],
    ['a script for a channel', 'channel=%3Cscript%3E', 400],
    ['too many channels', Array.from({ length: 65 }, (_, index) => `channel=athlete:${index}`).join('&'), 400],
    ['thousands of channels', Array.from({ length: 5_000 }, (_, index) => `channel=athlete:${index}`).join('&'), 431],
  ])('%s', async (_name, query, status) => expect((await ask(query)).status).toBe(status));

  it('a bomb of headers', async () =>
    expect((await ask('channel=medals', { 'x-bomb': 'a'.repeat(64_000) })).status).toBe(431));

  it('no token, a forged one, one of another role', async () => {
    const [head, body] = token.split('.');
    expect((await fetch(`${url()}?channel=medals`)).status).toBe(401);
    expect((await ask('channel=medals', { authorization: `Bearer ${head}.${body}.AAAA` })).status).toBe(401);
    const venue = await tokenFor({ role: 'venue' });
    expect(await problem(await ask('channel=medals', { authorization: `Bearer ${venue}` }))).toEqual({
      status: 403,
      code: 'ROLE_NOT_ALLOWED',
    });
  });

  it('channels that could carry what the token is not for', async () => {
    const judo = await tokenFor({ disciplines: ['JUD'] });
    const status = async (channel: string): Promise<number> => {
      const response = await ask(`channel=${channel}`, { authorization: `Bearer ${judo}` });
      await response.body?.cancel();
      return response.status;
    };
    expect(await status('discipline:JUD')).toBe(200);
    expect(await status('people')).toBe(200);
    expect(await status('discipline:ATH')).toBe(403);
    expect(await status('noc:FRA')).toBe(403);
  });

  it('a revoked token ends the streams that it opened', async () => {
    const { token: own, record } = await issueToken(keysFolder, order);
    const response = await ask('channel=medals', { authorization: `Bearer ${own}` });
    const revoked = { ...record, revokedAt: new Date().toISOString() };
    await log.append(tokens.name, [{ key: record.jti, value: Buffer.from(JSON.stringify(revoked)) }]);
    const reader = response.body!.getReader();
    await until(async () => (await reader.read()).done);
  });

  it('more streams than there is room for, and the others go on', async () => {
    const open = await Promise.all(Array.from({ length: 50 }, () => ask('channel=medals')));
    expect(open.every(({ status }) => status === 200)).toBe(true);
    expect(await problem(await ask('channel=medals'))).toEqual({ status: 503, code: 'TOO_MANY_STREAMS' });
    await Promise.all(open.map(({ body }) => body!.cancel()));
    await until(async () => {
      const again = await ask('channel=medals');
      await again.body?.cancel();
      return again.ok;
    });
  });
});

it('a client that does not read gets the newest state when it does, and nothing queues for it', async () => {
  const reader = new StrictReader({ port, path: '/v1/live?channel=discipline:ATH', token });
  await until(() => reader.connections === 1);
  reader.pause();
  const rounds = 100;
  for (let round = 0; round < rounds; round++)
    await Promise.all(Array.from({ length: 200 }, (_, unit) => putUnit(unit)));
  await until(async () => {
    const numbers = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    return Number(/^podium_live_coalesced (\d+)/m.exec(numbers)?.[1]) > 1_000;
  });
  reader.resume();
  await until(() => reader.seen.get(unitKey(199)) === rounds);
  await until(() => reader.seen.size === 200 && [...reader.seen.values()].every((version) => version === rounds));
  expect(reader.breaches).toEqual([]);
  await reader.stop();
});

it('stops though a client does not read', async () => {
  const reader = new StrictReader({ port, path: '/v1/live?channel=discipline:ATH', token });
  await until(() => reader.connections > 0);
  reader.pause();
  const filler = 'x'.repeat(500_000);
  for (let number = 1; number <= 20; number++) await put(unitKey(number), { filler });
  await app.close();
  await reader.stop();
});

it(`P3: ${faults} disconnects, slow readers and server kills: every document's last version, none twice, none older after newer`, async () => {
  process.stderr.write(`live: PODIUM_SEED=${seed}\n`);
  const random = seeded(seed);
  const between = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const channels = ['discipline:ATH', 'event:ATHM100M', 'noc:FRA', 'athlete:11'];
  const readers = channels.flatMap((channel) =>
    Array.from({ length: 3 }, () => new StrictReader({ port, path: `/v1/live?channel=${channel}`, token })),
  );
  const healing = channels.map((channel) => new Live({ url: url(), channels: [channel], token }));
  let playing = true;
  const play = async (): Promise<void> => {
    while (playing) {
      await Promise.all(Array.from({ length: between(1, 30) }, () => putUnit(between(1, 60), '11', '12')));
      await sleep(between(0, 5));
    }
  };
  const played = play();
  const restarts = Math.max(1, Math.round(faults / 30));
  for (let fault = 1; fault <= faults; fault++) {
    const reader = readers[between(0, readers.length - 1)]!;
    if (fault % Math.ceil(faults / restarts) === 0) {
      const at = port;
      await app.close();
      await serve(at);
    } else if (random() < 0.3) {
      reader.pause();
      setTimeout(() => reader.resume(), between(1, 60));
    } else reader.cut();
    await sleep(between(0, 20));
  }
  playing = false;
  await played;
  for (const reader of readers) reader.resume();
  const complete = (seen: ReadonlyMap<string, number>): boolean =>
    [...versions].every(([key, version]) => seen.get(key) === version);
  await until(() => readers.every(({ seen }) => complete(seen)));
  await until(() =>
    healing.every(({ all }) => complete(new Map([...all].map(([key, { version }]) => [key, version])))),
  );
  expect(readers.flatMap(({ breaches }) => breaches)).toEqual([]);
  expect(readers.reduce((sum, { connections }) => sum + connections, 0)).toBeGreaterThan(readers.length);
  for (const live of healing) live.close();
  await Promise.all(readers.map((reader) => reader.stop()));
}, 600_000);
