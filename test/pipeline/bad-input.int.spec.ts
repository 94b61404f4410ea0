/**
 * Bad input, through ingest, a log and the projector into Postgres: each gets a clear answer, nothing is lost, and a race that
 * is going on beside it comes out as if nothing had happened.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { rsc, toJson } from '#competition';
import type { ScoringEvent, Source, UnitDocument } from '#competition';
import { deadLettersOf, refusals, scoringEvents, tokens } from '#event-log';
import { createHttpApp, createLogger, issueToken } from '#service';
import type { TokenOrder } from '#service';
import { bodyMaxBytes, IngestModule } from '../../apps/ingest/src/ingest.module.js';
import { giveIrm, live, official, recordMark, sprint, startList, Told } from '../examples/unit.js';
import type { Saying } from '../examples/unit.js';
import { Road } from '../infra/road.js';

const heat = rsc('ATHM100M--------------SFNL000100--');
const order: TokenOrder = { name: 'Timing', role: 'venue', sources: ['STAATH1'], disciplines: ['ATH'], days: 1 };

let road: Road;
let app: NestFastifyApplication;
let keysFolder: string;
let venue: string;

beforeEach(async () => {
  keysFolder = await mkdtemp(join(tmpdir(), 'podium-bad-'));
  venue = (await issueToken(keysFolder, order)).token;
  road = await Road.open();
  const logger = createLogger('ingest', 'silent');
  const { log, parts } = road;
  const ingest = IngestModule.of({ ...parts, log, keysFolder, eventsPerSecondMax: 20_000, logger });
  const openApi = { title: 'Ingest', description: 'For this test' };
  app = await createHttpApp(ingest, { name: 'ingest', openApi, logger, bodyMaxBytes });
  await until(async () => (await app.inject('/health/ready')).statusCode === 200);
});
afterEach(async () => {
  await app.close();
  await road.close();
  await rm(keysFolder, { recursive: true });
});

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  const deadline = Date.now() + 5_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('not within five seconds');
    await sleep(20);
  }
};

const tokenFor = async (change: Partial<TokenOrder>): Promise<string> =>
  (await issueToken(keysFolder, { ...order, ...change })).token;

interface Answer {
  readonly status: number;
  readonly body: {
    readonly code?: string;
    readonly do?: string;
    readonly accepted?: number;
    readonly results?: readonly {
      readonly status: string;
      readonly code?: string;
      readonly message?: string;
      readonly do?: string;
    }[];
  };
}

const post = async (events: readonly unknown[], token = venue): Promise<Answer> => {
  const answer = await app.inject({
    method: 'POST',
    url: '/v1/scoring-events',
    payload: JSON.stringify({ events }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
  });
  await road.projected();
  return { status: answer.statusCode, body: answer.json() };
};

/** Said by the venue, as JSON. */
const send = (...events: readonly ScoringEvent[]): Promise<Answer> => post(events.map((event) => toJson(event)));

const said = (unit: typeof sprint, ...sayings: readonly Saying[]): ScoringEvent[] => {
  const told = new Told(unit);
  return sayings.map((saying) => told.complete(saying));
};
const race = (unit: typeof sprint): ScoringEvent[] =>
  said(
    unit,
    startList('4', '6', '2'),
    live,
    recordMark('4', '9.83'),
    recordMark('6', '9.9'),
    giveIrm('2', 'DNF'),
    official,
  );

/** What the source reads back about events that the sport refused. */
const refusalsHeard = async (): Promise<{ code: string; message: string; sequence: number }[]> => {
  const answer = await app.inject({ url: '/v1/refusals', headers: { authorization: `Bearer ${venue}` } });
  return answer.json().refusals;
};
const refusedWith = async (code: string, sequence: number): Promise<void> => {
  await until(async () => (await refusalsHeard()).length > 0);
  expect(await refusalsHeard()).toMatchObject([{ code, sequence, message: expect.stringMatching(/\w+ \w+/) }]);
};

const marksOf = async (unit: string): Promise<(string | undefined)[] | null> =>
  (await road.body<UnitDocument>(`unit:${unit}`))?.lines.map(({ mark }) => mark?.text) ?? null;

/**
 * Runs a race in another unit around what happens, and checks that it came out well, that every record of the log ended in one
 * place, and that nothing but what was accepted is in it.
 */
const undisturbed = async (happens: () => Promise<void>): Promise<void> => {
  const other = race(heat);
  await send(...other.slice(0, 3));
  await happens();
  await send(...other.slice(3));
  expect(await road.body<UnitDocument>(`unit:${heat}`)).toMatchObject({
    resultStatus: 'OFFICIAL',
    lines: [
      { competitor: '4', rank: 1 },
      { competitor: '6', rank: 2 },
      { competitor: '2', irm: 'DNF' },
    ],
  });
  const inLog = (await road.log.bounds(scoringEvents.name)).reduce((sum, { end }) => sum + end, 0);
  const { applied, refused, repeated, deadLettered, waiting } = await road.tally();
  expect(applied! + refused! + repeated! + deadLettered! + waiting!).toBe(inLog);
};

const inLogBeside = async (): Promise<number> =>
  (await road.log.bounds(scoringEvents.name)).reduce((sum, { end }) => sum + end, 0) - 3;

/** Turned away by ingest: not in the log, with a name and what to do. */
const expectTurnedAway = async ({ status, body }: Answer, code: string): Promise<void> => {
  expect(status).toBe(200);
  expect(body.results).toEqual([
    expect.objectContaining({
      status: 'refused',
      code,
      message: expect.stringMatching(/\w+ \w+/),
      do: expect.stringMatching(/\w+ \w+/),
    }),
  ]);
  expect(await inLogBeside()).toBe(0);
};

const notABearer = async ({ status, body }: Answer, code: string): Promise<void> => {
  expect([status, body.code]).toEqual([401, code]);
  expect(body.do).toMatch(/\w+ \w+/);
  expect(await inLogBeside()).toBe(0);
};

describe('bytes', () => {
  it.each([
    ['that are no Avro', Buffer.from('certainly not Avro'), 'NOT_AVRO'],
    [
      'of a schema nobody knows',
      Buffer.concat([Buffer.from([0xc3, 1]), Buffer.alloc(8, 0x77), Buffer.from('x')]),
      'UNKNOWN_SCHEMA',
    ],
  ])(
    '%s: put aside untouched with the reason; their unit waits and goes on when the event comes',
    (_name, value, reason) =>
      undisturbed(async () => {
        const [first, second, ...rest] = race(sprint);
        await send(first!);
        await road.append({ ...road.recordOf(second!), value });
        await send(...rest);
        expect(await road.tally()).toMatchObject({ deadLettered: 1, waiting: 4, refused: 0 });
        const [letter] = await road.records(deadLettersOf(scoringEvents).name);
        expect(letter).toMatchObject({ value, headers: { 'dlt-reason': reason, ce_id: `STAATH1/${sprint}/2` } });
        await send(second!);
        expect(await road.tally()).toMatchObject({ deadLettered: 1, waiting: 0, refused: 0 });
        expect(await marksOf(sprint)).toEqual(['9.83', '9.9', undefined]);
      }),
  );
});

it.each(['ATHM100M', `${sprint}-`, sprint.replace('A', 'a'), 'ATH'.padEnd(34, '-')])('a wrong RSC, %s', (code) =>
  undisturbed(async () => {
    const [first] = race(sprint);
    await expectTurnedAway(await post([{ ...(toJson(first!) as object), rsc: code }]), 'WRONG_RSC');
  }),
);

it('a unit without a start list: refused to its sender, and nothing of it is shown; the list comes, and it goes on', () =>
  undisturbed(async () => {
    const [early] = said(sprint, recordMark('4', '9.83'));
    expect((await send(early!)).body.accepted).toBe(1);
    await refusedWith('NO_START_LIST', 1);
    expect(await marksOf(sprint)).toBeNull();
    await send(...race(sprint).map((event) => ({ ...event, sequence: event.sequence + 1 })));
    expect(await marksOf(sprint)).toEqual(['9.83', '9.9', undefined]);
  }));

it('a source that the token does not list', () =>
  undisturbed(async () => {
    const [first] = race(sprint);
    await expectTurnedAway(await send({ ...first!, source: 'STAATH2' as Source }), 'NOT_ALLOWED_SOURCE');
  }));

it('a discipline that the token does not list', () =>
  undisturbed(async () => {
    const [first] = race(rsc(sprint.replace('ATH', 'SWM')));
    await expectTurnedAway(await send(first!), 'NOT_ALLOWED_DISCIPLINE');
  }));

it('an expired token', () =>
  undisturbed(async () => {
    const expired = await tokenFor({ days: -1 });
    await notABearer(
      await post(
        race(sprint).map((event) => toJson(event)),
        expired,
      ),
      'TOKEN_EXPIRED',
    );
  }));

it('a revoked token; the others hold', () =>
  undisturbed(async () => {
    const { token, record } = await issueToken(keysFolder, order);
    const revoked = { ...record, revokedAt: new Date().toISOString() };
    await road.log.append(tokens.name, [{ key: record.jti, value: Buffer.from(JSON.stringify(revoked)) }]);
    await until(async () => (await post([], token)).status === 401);
    await notABearer(
      await post(
        race(sprint).map((event) => toJson(event)),
        token,
      ),
      'TOKEN_REVOKED',
    );
  }));

it('a batch that is too large: nothing of it is in the log; split, all of it is', () =>
  undisturbed(async () => {
    const marks = Array.from({ length: 1_099 }, (_, index) => recordMark('4', (9 + index / 1_000).toFixed(2)));
    const events = said(sprint, startList('4'), live, ...marks);
    expect(await send(...events)).toMatchObject({
      status: 413,
      body: { code: 'BATCH_TOO_LARGE', do: expect.stringContaining('Split it') },
    });
    expect(await inLogBeside()).toBe(0);
    for (let at = 0; at < events.length; at += 500) await send(...events.slice(at, at + 500));
    expect(await inLogBeside()).toBe(events.length);
    expect(await marksOf(sprint)).toEqual(['10.10']);
  }));

it('a gap in the numbers: what follows waits and is counted, and counts when the number comes', () =>
  undisturbed(async () => {
    const [first, second, third, ...rest] = race(sprint);
    expect((await send(first!, second!, ...rest)).body.accepted).toBe(5);
    expect(await road.tally()).toMatchObject({ waiting: 3, refused: 0 });
    expect(await marksOf(sprint)).toEqual([undefined, undefined, undefined]);
    await send(third!);
    expect(await road.tally()).toMatchObject({ waiting: 0, refused: 0 });
    expect(await marksOf(sprint)).toEqual(['9.83', '9.9', undefined]);
  }));

it('a duplicate: accepted, counted, and without effect', () =>
  undisturbed(async () => {
    const events = race(sprint);
    await send(...events);
    const before = await road.body<UnitDocument>(`unit:${sprint}`);
    expect((await send(...events)).body.accepted).toBe(6);
    expect(await road.body<UnitDocument>(`unit:${sprint}`)).toEqual(before);
    expect(await road.tally()).toMatchObject({ repeated: 6, refused: 0 });
    expect(await road.records(refusals.name)).toEqual([]);
  }));

it('a number used again with other content: refused to its sender, and the first word holds', () =>
  undisturbed(async () => {
    const events = race(sprint);
    await send(...events);
    await send({ ...events[2]!, ...recordMark('4', '9.58') } as ScoringEvent);
    await refusedWith('SEQUENCE_REUSED', 3);
    expect(await marksOf(sprint)).toEqual(['9.83', '9.9', undefined]);
  }));

it('two boxes on one unit: the second is refused until it takes over, then the first is', () =>
  undisturbed(async () => {
    const second = 'STAATH2' as Source;
    venue = await tokenFor({ sources: ['STAATH1', second] });
    const told = new Told(sprint);
    const tell = (saying: Saying): Promise<Answer> => send(told.complete(saying));
    await send(...[startList('4', '6', '2'), live].map((saying) => told.complete(saying)));
    await tell({ ...recordMark('4', '9.83'), source: second });
    await refusedWith('NOT_THE_UNITS_SOURCE', 1);
    await tell({ type: 'SourceTookOver', source: second, reason: 'box 1 burnt' });
    await tell({ ...recordMark('4', '9.84'), source: second });
    await tell(recordMark('4', '9.85'));
    await until(async () => (await refusalsHeard()).length === 2);
    expect((await marksOf(sprint))![0]).toBe('9.84');
  }));
