/**
 * The command line as a person and a script use it, over one system with its log in Postgres: what it prints, how it ends,
 * and that no process stays behind. Each test goes on where the one before it stopped.
 */
import type { ChildProcess } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { openEventLog, scoringEvents } from '#event-log';
import type { TokenRecord } from '#service';
import type { Summary } from '../../apps/rehearsal/src/play/rehearse.js';
import { openRecording } from '../../apps/rehearsal/src/recording/open.js';
import type { SystemState } from '../../apps/rehearsal/src/state.js';
import type { SystemStatus } from '../../apps/rehearsal/src/status.js';
import { ended, Podium } from './podium.js';
import { wrongIn } from './wrong.js';

const day = join(import.meta.dirname, '..', 'recorded', '2024-08-04');
const unit = 'ATHM100M--------------HEAT009900--';

let podium: Podium;
let up: ChildProcess;

const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout!.once('data', (chunk: Buffer) => resolve(chunk.toString()));
    child.once('close', (code) => reject(new Error(`podium up ended with ${code}`)));
  });

const stateNow = async (): Promise<SystemState> =>
  JSON.parse(await readFile(join(podium.home, 'state.json'), 'utf8')) as SystemState;

const pidsNow = async (): Promise<number[]> => (await stateNow()).processes.map(({ pid }) => pid!);

const lives = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

const until = async (holds: () => Promise<boolean> | boolean, what: string): Promise<void> => {
  const deadline = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited 20 s for ${what}`);
    await sleep(100);
  }
};

const mark = (sequence: number): object => ({
  type: 'MarkRecorded',
  rsc: unit,
  source: 'STAATH9',
  sequence,
  occurredAt: '2024-08-04T19:54:51.784Z',
  actor: 'timing',
  origin: 'LIVE',
  competitor: '1960173',
  mark: { kind: 'TIME', text: '9.79' },
});

const send = async (token: string, ...events: readonly object[]): Promise<{ status: number; body: unknown }> => {
  const { addresses } = await stateNow();
  const answer = await fetch(`${addresses!.ingest}/v1/scoring-events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ events }),
  });
  return { status: answer.status, body: await answer.json() };
};

beforeAll(async () => {
  podium = await Podium.inNewHome();
}, 20_000);

afterAll(async () => {
  if (up.exitCode === null) {
    up.kill('SIGINT');
    await new Promise((resolve) => up.on('close', resolve));
  }
  await rm(podium.home, { recursive: true, force: true });
}, 30_000);

jest.setTimeout(60_000);

it('before anything is up, a command that needs it says so and ends with 3; wrong use ends with 2', async () => {
  const asked = await Promise.all([
    podium.run('status'),
    podium.run('token', 'list'),
    podium.run('play'),
    podium.run('play', day, '--speed', 'fast'),
    podium.run('play', day, '--from', '2024'),
    podium.run('frobnicate'),
  ]);
  expect(asked.map(({ code }) => code)).toEqual([3, 3, 2, 2, 2, 2]);
  expect(asked[0]!.stderr).toContain('podium up');
  // Wrong use is noticed before servers are started for it.
  expect(asked[3]!.stderr).toBe('podium: --speed fast: a positive number, such as 60, or max\n');
});

it('up tells its addresses when all is ready, and a second one in the same home ends with 4', async () => {
  up = podium.start('up', '--json');
  const addresses = JSON.parse(await firstLine(up)) as { webInfo: string; describeLog: string };
  expect(addresses.describeLog).toContain('The log is in Postgres: Java is not on the PATH');
  expect((await fetch(`${addresses.webInfo}/health/ready`)).status).toBe(200);
  expect(await podium.json<SystemStatus>('status')).toMatchObject({ code: 0, well: true, phase: 'up' });
  expect(await podium.run('up')).toMatchObject({ code: 4, stderr: expect.stringContaining('is up already') });
});

const names = [
  'acknowledged',
  'applied',
  'refused',
  'deadLettered',
  'repeated',
  'waiting',
  'missing',
  'units',
  'unitsAgree',
  'medals',
  'medalsAgree',
  'seconds',
];

it('play up to an instant is held against what was played, and its twelve numbers add up', async () => {
  const { code, ...summary } = await podium.json<Summary>('play', day, '--to', '2024-08-04T12:00:00Z');
  expect(code).toBe(0);
  expect(Object.keys(summary)).toEqual(names);
  const { acknowledged, applied, refused, deadLettered, repeated, waiting, missing } = summary;
  expect(acknowledged).toBe(applied + refused + deadLettered + repeated + waiting + missing);
  expect(summary).toMatchObject({ missing: 0, waiting: 0, repeated: 0, unitsAgree: summary.units });
  expect(summary.units).toBeGreaterThan(0);
  expect(summary.units).toBeLessThan(929);
});

it('play of the rest repeats what is there, and ends with all rows and the wire as a pure fold says', async () => {
  const summary = await podium.json<Summary>('play', day, '--from', '2024-08-04T12:00:00Z');
  expect(summary).toMatchObject({ code: 0, missing: 0, units: 929, unitsAgree: 929, medals: 20, medalsAgree: 20 });
  expect(summary.repeated).toBeGreaterThan(0);
  const { addresses } = await stateNow();
  const recording = await openRecording(day);
  expect(await wrongIn({ addresses: addresses!, keys: '' }, recording)).toEqual({ wrongRows: [], wrongOnWire: [] });
  expect((await podium.run('verify', day, '--running')).code).toBe(0);
});

it('every token is listed, also the player’s, and a revoked one is refused', async () => {
  const order = ['--name', 'Timing 9', '--source', 'STAATH9', '--discipline', 'ATH'];
  const { code, stdout, stderr } = await podium.run('token', 'issue', ...order);
  expect([code, stdout.trim().split('.').length]).toEqual([0, 3]);
  const jti = stderr.split(' ')[0]!;
  expect(await send(stdout.trim(), mark(1))).toMatchObject({ status: 200, body: { accepted: 1 } });
  const list = Object.values(await podium.json<TokenRecord[]>('token', 'list')).filter(
    (one) => typeof one === 'object',
  );
  expect(new Set(list.map(({ sub, role }) => `${sub} ${role}`))).toEqual(
    new Set(['player operations', 'Editors of web-info management', 'player management', 'Timing 9 venue']),
  );
  expect(await podium.json('token', 'revoke', jti)).toMatchObject({ code: 0, revokedAt: expect.any(String) });
  await until(async () => (await send(stdout.trim(), mark(1))).status === 401, 'the revocation');
  expect((await podium.run('token', 'list')).stdout).toContain(`${jti}  venue  Timing 9`);
  expect((await podium.run('token', 'revoke', 'nobody')).code).toBe(2);
});

it('status names the unit that waits for a missing number', async () => {
  const order = ['--name', 'Timing 9', '--source', 'STAATH9', '--discipline', 'ATH'];
  const token = (await podium.run('token', 'issue', ...order)).stdout.trim();
  await send(token, mark(3));
  await until(async () => (await podium.json<SystemStatus>('status')).waiting.length > 0, 'the event to wait');
  const status = await podium.json<SystemStatus>('status');
  // A number that has not come is the venue's to mend; nothing is wrong here.
  expect(status).toMatchObject({ code: 0, waiting: [{ rsc: unit, source: 'STAATH9', events: 1, fromSequence: 3 }] });
  expect((await podium.run('status')).stdout).toContain(`${unit}: 1 of STAATH9 wait since`);
});

it('refusals are listed, of all sources or of one', async () => {
  const { stdout } = await podium.run('refusals');
  expect(stdout).toContain(`STAATH9  ${unit} #1  NO_START_LIST`);
  expect(await podium.json('refusals', '--source', 'STAATH9')).toMatchObject({ code: 0, subject: unit });
  expect(await podium.run('refusals', '--source', 'PDESWM1')).toMatchObject({ code: 0, stdout: '' });
});

it('dead letters are listed, shown, replayed in vain, and given up with a name', async () => {
  const log = await openEventLog({ clientId: 'spec', databaseUrl: (await stateNow()).addresses!.databaseUrl });
  const key = unit.slice(0, 22);
  const named = { key, value: Buffer.from('no Avro'), headers: { ce_id: `STAATH9/${unit}/2` } };
  await log.append(scoringEvents.name, [named, { key, value: Buffer.from('nobody’s') }]);
  await log.close();
  const list = async (): Promise<{ name: string; reason: string }[]> =>
    Object.values(await podium.json<{ name: string; reason: string }[]>('dlt', 'list')).filter(
      (one) => typeof one === 'object',
    );
  await until(async () => (await list()).length === 2, 'two letters');
  const [first, second] = (await list()).map(({ name }) => name);
  expect((await podium.run('dlt', 'show', first!)).stdout).toContain('6e6f204176726f');
  expect(await podium.run('dlt', 'replay', first!)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('still'),
  });
  expect((await podium.run('dlt', 'discard', first!)).code).toBe(2);
  for (const name of [first!, second!]) {
    const letter = await podium.json('dlt', 'discard', name, '--reason', 'unreadable', '--actor', 'A. Operator');
    expect(letter).toMatchObject({ code: 0, name, state: 'DISCARDED' });
  }
  expect(await list()).toEqual([]);
  expect((await podium.run('dlt', 'list', '--all')).stdout.trim().split('\n')).toHaveLength(3);
});

it('a folder with a fault is not imported at all, each fault with its line; mended it is', async () => {
  const folder = join(podium.home, 'import');
  await mkdir(folder);
  const people = (date: string): string =>
    `id,name,noc,birth_date\n99001,TEST Ann,ZZA,1999-12-31\n99002,TEST Bea,ZZA,${date}\n`;
  await writeFile(join(folder, 'nocs.csv'), 'code,name\nZZA,Aland\n');
  await writeFile(join(folder, 'participants.csv'), people('2000-02-30'));
  const refused = await podium.run('import', folder, '--actor', 'Entries');
  expect(refused).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('participants.csv, line 3: birth_date 2000-02-30'),
  });
  await writeFile(join(folder, 'participants.csv'), people('2000-02-29'));
  expect(await podium.json('import', folder, '--actor', 'Entries')).toMatchObject({
    code: 0,
    acknowledged: 3,
    rejected: 0,
  });
  const { addresses } = await stateNow();
  await until(async () => (await fetch(`${addresses!.webInfo}/v1/participants/99002`)).status === 200, 'the person');
});

it('rebuild makes the same rows again, dead letters and what was given up included', async () => {
  expect(await podium.json('rebuild')).toMatchObject({ code: 0, from: 1, to: 2, switched: true, differences: [] });
  const status = await podium.json<SystemStatus>('status');
  expect(status).toMatchObject({ code: 0, events: { missing: 0, waiting: 0, unread: 0, deadLettered: 3 } });
});

it('an app that is killed is started again', async () => {
  const { processes } = await podium.json<SystemStatus>('status');
  process.kill(processes.find(({ name }) => name === 'ingest')!.pid!, 'SIGKILL');
  await until(async () => {
    const { well, processes: now } = await podium.json<SystemStatus>('status');
    return well && now.find(({ name }) => name === 'ingest')!.restarts === 1;
  }, 'ingest');
});

it('a supervisor that is killed leaves no app behind, and the next one ends its servers and goes on with its data', async () => {
  const { processes } = await stateNow();
  up.kill('SIGKILL');
  const apps = processes.filter(({ url }) => url).map(({ pid }) => pid!);
  await until(() => !apps.some(lives), 'the apps to end');
  expect((await podium.run('status')).code).toBe(3);
  up = podium.start('up', '--json');
  const said = ended(up);
  await firstLine(up);
  expect(await podium.json<SystemStatus>('status')).toMatchObject({ code: 0, events: { deadLettered: 3, missing: 0 } });
  const pids = await pidsNow();
  up.kill('SIGINT');
  expect(await said).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('Ended what a killed Podium had left running: postgres'),
  });
  expect(pids.filter(lives)).toEqual([]);
});
