import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  allTopics,
  competitionCodec,
  competitionEvents,
  LogError,
  memoryLog,
  refusals,
  scoringCodec,
  scoringEvents,
  tokens,
} from '#event-log';
import type { EventLog, LogRecord } from '#event-log';
import { createHttpApp, createLogger, issueToken } from '#service';
import type { TokenOrder, TokenRecord } from '#service';
import { competitionExamples } from './examples/competition.js';
import { scoringExamples } from './examples/scoring.js';
import { bodyMaxBytes, IngestModule } from './ingest.module.js';

const unit = 'ATHM100M--------------FNL-000100--';
const scoring = await scoringCodec();
const competition = await competitionCodec();

let log: EventLog;
/** What the next appends to the events' topics fail with. */
let trouble: LogError | null = null;
let app: NestFastifyApplication;
let keysFolder: string;
let venue: string;

/** The log, away whenever there is trouble. */
const withTrouble = (whole: EventLog): EventLog => ({
  description: whole.description,
  ensureTopics: (topics) => whole.ensureTopics(topics),
  append: async (topic, records) => {
    if (trouble) throw trouble;
    return whole.append(topic, records);
  },
  read: (topic, options, handle) => whole.read(topic, options, handle),
  bounds: async (topic) => {
    if (trouble) throw trouble;
    return whole.bounds(topic);
  },
  close: () => whole.close(),
});

const start = async (): Promise<NestFastifyApplication> => {
  const logger = createLogger('ingest', 'silent');
  const parts = { log: withTrouble(log), scoring, competition, keysFolder, eventsPerSecondMax: 3_000, logger };
  const openApi = { title: 'Podium ingest', description: 'For this test' };
  return createHttpApp(IngestModule.of(parts), { name: 'ingest', openApi, logger, bodyMaxBytes });
};

beforeEach(async () => {
  trouble = null;
  keysFolder = await mkdtemp(join(tmpdir(), 'podium-ingest-'));
  log = memoryLog();
  await log.ensureTopics(allTopics);
  app = await start();
  venue = await tokenFor({});
  await until(async () => (await app.inject('/health/ready')).statusCode === 200);
});

afterEach(async () => {
  await app.close();
  await log.close();
  await rm(keysFolder, { recursive: true });
});

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (let turn = 0; turn < 200; turn++) {
    if (await holds()) return;
    await sleep(10);
  }
  throw new Error('not within two seconds');
};

const order: TokenOrder = { name: 'Timing', role: 'venue', sources: ['STAATH1'], disciplines: ['ATH'], days: 1 };
const orderFor = (change: Partial<TokenOrder>): Promise<{ token: string; record: TokenRecord }> =>
  issueToken(keysFolder, { ...order, ...change });
const tokenFor = async (change: Partial<TokenOrder>): Promise<string> => (await orderFor(change)).token;

const post = (path: string, payload: string | object, token?: string) =>
  app.inject({
    method: 'POST',
    url: `/v1/${path}`,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
  });
const send = (events: readonly unknown[], token = venue) => post('scoring-events', { events }, token);

const mark = (change: object = {}): object => ({ ...scoringExamples.MarkRecorded, ...change });

const recordsOf = async (topic: string): Promise<LogRecord[]> => {
  const found: LogRecord[] = [];
  const bounds = await log.bounds(topic);
  const total = bounds.reduce((sum, { end }) => sum + end, 0);
  const reader = await log.read(topic, { from: () => 0 }, async ({ records }) => void found.push(...records));
  await until(() => found.length >= total);
  await reader.stop();
  return found;
};

const onlyResult = async (event: unknown, token = venue): Promise<Record<string, unknown>> => {
  const answer = await send([event], token);
  expect(answer.statusCode).toBe(200);
  return answer.json().results[0];
};

describe('what is right', () => {
  it('is in the log as the sender said it, with its headers', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/v1/scoring-events',
      payload: { events: [mark({ occurredAt: '2024-08-04T21:54:51.5+02:00' })] },
      headers: {
        authorization: `Bearer ${venue}`,
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    });
    expect(answer.json()).toEqual({ accepted: 1, refused: 0, unknown: 0, results: [{ index: 0, status: 'accepted' }] });
    const [record] = await recordsOf(scoringEvents.name);
    expect(record).toMatchObject({
      key: 'ATHM100M--------------',
      headers: {
        ce_id: `STAATH1/${unit}/4`,
        ce_source: 'STAATH1',
        ce_type: 'MarkRecorded',
        ce_time: '2024-08-04T19:54:51.500Z',
        ce_subject: unit,
        traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      },
    });
    expect(scoring.decode(record!.value!)).toMatchObject({ mark: { kind: 'TIME', value: 97_900, decimals: 2 } });
  });

  it('every example of the OpenAPI page is accepted', async () => {
    const operations = await tokenFor({ role: 'operations', sources: ['*'], disciplines: ['*'] });
    const management = await tokenFor({ role: 'management', sources: ['*'], disciplines: ['*'] });
    const scored = await send(Object.values(scoringExamples), operations);
    const managed = await post('competition-events', { events: Object.values(competitionExamples) }, management);
    expect(scored.json()).toMatchObject({ accepted: Object.keys(scoringExamples).length, refused: 0 });
    expect(managed.json()).toMatchObject({ accepted: Object.keys(competitionExamples).length, refused: 0 });
    const page = (await app.inject('/openapi.json')).json();
    const { examples } = page.paths['/v1/scoring-events'].post.requestBody.content['application/json'];
    expect(Object.keys(examples)).toEqual(Object.keys(scoringExamples));
  });

  it('competition events go under what they speak of', async () => {
    const management = await tokenFor({ role: 'management', sources: ['OMS1'], disciplines: ['*'] });
    await post('competition-events', { events: [competitionExamples.UnitScheduled] }, management);
    const [record] = await recordsOf(competitionEvents.name);
    expect(record).toMatchObject({ key: `schedule:${unit}`, headers: { ce_subject: `schedule:${unit}` } });
  });

  it('sent again, is accepted again: the projector drops the repeat', async () => {
    expect((await onlyResult(mark())).status).toBe('accepted');
    expect((await onlyResult(mark())).status).toBe('accepted');
    const [first, second] = await recordsOf(scoringEvents.name);
    expect(second!.value).toEqual(first!.value);
    expect(second!.headers).toEqual(first!.headers);
  });

  it('goes in although its neighbours do not, also later ones of the same unit', async () => {
    const answer = await send([mark({ sequence: 1 }), mark({ sequence: 2, mark: null }), 7, mark({ sequence: 3 })]);
    expect(answer.json()).toMatchObject({ accepted: 2, refused: 2 });
    expect(answer.json().results.map(({ status }: { status: string }) => status)).toEqual([
      'accepted',
      'refused',
      'refused',
      'accepted',
    ]);
    expect(await recordsOf(scoringEvents.name)).toHaveLength(2);
  });
});

describe('an event that is wrong is refused with its name', () => {
  it.each([
    ['no object', 'mark', 'MALFORMED', ''],
    ['an unknown type', mark({ type: 'MarkGuessed' }), 'UNKNOWN_TYPE', undefined],
    ['no type', { ...mark(), type: undefined }, 'UNKNOWN_TYPE', undefined],
    ['a unit that is too short', mark({ rsc: 'ATHM100M' }), 'WRONG_RSC', 'rsc'],
    ['a unit with a lower-case letter', mark({ rsc: unit.replace('A', 'a') }), 'WRONG_RSC', 'rsc'],
    ['a discipline in place of a unit', mark({ rsc: 'ATH'.padEnd(34, '-') }), 'WRONG_RSC', undefined],
    ['an unknown field', mark({ wind: '0.3' }), 'MALFORMED', 'wind'],
    ['a sequence of 0', mark({ sequence: 0 }), 'MALFORMED', 'sequence'],
    ['a broken sequence', mark({ sequence: 1.5 }), 'MALFORMED', 'sequence'],
    ['an instant without a zone', mark({ occurredAt: '2024-08-04T19:54:51' }), 'MALFORMED', 'occurredAt'],
    ['a mark nobody can read', mark({ mark: { kind: 'TIME', text: '9,79' } }), 'MALFORMED', 'mark.text'],
    ['a competitor that is a number', mark({ competitor: 1960173 }), 'MALFORMED', 'competitor'],
    ['an origin nobody knows', mark({ origin: 'RUMOUR' }), 'MALFORMED', 'origin'],
  ])('%s', async (_name, event, code, path) => {
    const result = await onlyResult(event);
    expect(result).toMatchObject({ status: 'refused', code, message: expect.any(String), do: expect.any(String) });
    if (path !== undefined) expect(result).toMatchObject({ faults: [{ path }] });
    expect(await recordsOf(scoringEvents.name)).toEqual([]);
  });

  it('each fault of an event is named at once', async () => {
    const { faults } = await onlyResult(mark({ source: 'x y', sequence: '4', actor: '' }));
    expect((faults as { path: string }[]).map(({ path }) => path).toSorted()).toEqual(['actor', 'sequence', 'source']);
  });

  it('an event nested a hundred thousand levels deep', async () => {
    const events = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
    const answer = await post('scoring-events', `{"events":[{"type":"MarkRecorded","x":${events}}]}`, venue);
    expect(answer.json().results[0]).toMatchObject({ status: 'refused', code: 'MALFORMED' });
  });
});

describe('what a token does not cover is refused', () => {
  it.each([
    ['another source', mark({ source: 'STAATH2' }), 'NOT_ALLOWED_SOURCE'],
    ['another discipline', mark({ rsc: unit.replace('ATH', 'SWM') }), 'NOT_ALLOWED_DISCIPLINE'],
    ['giving up a number', { ...scoringExamples.SequenceSkipped, source: 'STAATH1' }, 'NOT_ALLOWED_TYPE'],
    ['deciding a medal', scoringExamples.MedalDecided, 'NOT_ALLOWED_TYPE'],
    [
      'deciding a medal in a correction',
      { ...scoringExamples.FactCorrected, replacement: scoringExamples.MedalDecided },
      'NOT_ALLOWED_TYPE',
    ],
  ])('%s', async (_name, event, code) => {
    expect(await onlyResult(event)).toMatchObject({ status: 'refused', code });
  });

  it('management says nothing about what happens in a unit, and a venue nothing about the timetable', async () => {
    const management = await tokenFor({ role: 'management', sources: ['*'], disciplines: ['*'] });
    expect((await send([mark()], management)).json()).toMatchObject({ status: 403, code: 'ROLE_NOT_ALLOWED' });
    expect((await post('competition-events', { events: [] }, venue)).statusCode).toBe(403);
  });

  it('management of one discipline registers nobody for another', async () => {
    const management = await tokenFor({ role: 'management', sources: ['OMS1'], disciplines: ['SWM'] });
    const events = [competitionExamples.ParticipantRegistered, competitionExamples.UnitScheduled];
    const answer = await post('competition-events', { events }, management);
    expect(answer.json().results).toMatchObject([
      { code: 'NOT_ALLOWED_DISCIPLINE' },
      { code: 'NOT_ALLOWED_DISCIPLINE' },
    ]);
  });
});

describe('what editors write is checked before it is in the log', () => {
  const refusal = async (event: object, disciplines = ['*']): Promise<unknown> => {
    const management = await tokenFor({ role: 'management', sources: ['OMS1'], disciplines });
    const [result] = (await post('competition-events', { events: [event] }, management)).json().results;
    expect(await recordsOf(competitionEvents.name)).toEqual([]);
    return result;
  };
  const news = competitionExamples.NewsPublished;

  it.each([
    ['a quote of nobody', { ...news, speaker: null }, 'speaker.name'],
    ['no text', { ...news, texts: [] }, 'texts'],
    ['an address that runs', { ...competitionExamples.ConferenceAnnounced, live: 'javascript:alert(1)' }, 'live'],
    ['a code that is none', { ...news, concerns: ['ATHM100M'] }, 'concerns.0'],
    ['an audience nobody knows', { ...news, audience: 'EVERYBODY' }, 'audience'],
    ['no audience', { ...news, audience: undefined }, 'audience'],
    ['an embargo without a zone', { ...news, embargoUntil: '2024-08-04T20:00:00' }, 'embargoUntil'],
  ])('%s', async (_name, event, path) =>
    expect(await refusal(event)).toMatchObject({ code: 'MALFORMED', faults: [{ path }] }),
  );

  it('somebody of swimming writes nothing about athletics', async () =>
    expect(await refusal(news, ['SWM'])).toMatchObject({ code: 'NOT_ALLOWED_DISCIPLINE' }));
});

describe('a batch that cannot be read is a problem', () => {
  it.each([
    ['bytes that are no JSON', '\u0000\u0001\u0002', 400, 'MALFORMED_REQUEST'],
    ['half a batch', '{"events":[', 400, 'MALFORMED_REQUEST'],
    ['a list', '[]', 400, 'INVALID_REQUEST'],
    ['null', 'null', 400, 'INVALID_REQUEST'],
    ['another field beside the events', '{"events":[],"unit":1}', 400, 'INVALID_REQUEST'],
    ['a poisoned prototype', '{"events":[{"__proto__":{"role":"operations"}}]}', 400, 'MALFORMED_REQUEST'],
    ['more than a mebibyte', `{"events":["${'x'.repeat(bodyMaxBytes)}"]}`, 413, 'BODY_TOO_LARGE'],
  ])('%s', async (_name, payload, status, code) => {
    const answer = await post('scoring-events', payload, venue);
    expect(answer.json()).toMatchObject({ status, code, do: expect.any(String) });
  });

  it('more than 1,000 events', async () => {
    const answer = await send(Array.from({ length: 1_001 }, () => ({})));
    expect(answer.json()).toMatchObject({ status: 413, code: 'BATCH_TOO_LARGE', do: expect.stringContaining('Split') });
  });

  it('more events than a token may send in a second', async () => {
    const thousand = Array.from({ length: 1_000 }, () => ({}));
    for (let batch = 0; batch < 3; batch++) expect((await send(thousand)).statusCode).toBe(200);
    const answer = await send(thousand);
    expect(answer.json()).toMatchObject({ status: 429, code: 'TOO_FAST' });
    expect(answer.headers['retry-after']).toBe('1');
  });
});

describe('a bearer who is not one gets 401 with the reason', () => {
  const codeFor = async (token?: string): Promise<string> => {
    const answer = await post('scoring-events', { events: [] }, token);
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toContain('Bearer');
    return answer.json().code;
  };

  it('without a token', async () => expect(await codeFor()).toBe('TOKEN_MISSING'));

  it('with an expired token', async () => expect(await codeFor(await tokenFor({ days: -1 }))).toBe('TOKEN_EXPIRED'));

  it('with a forged signature, or none', async () => {
    const [header, claims] = venue.split('.');
    const none = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await codeFor(`${header}.${claims}.${'A'.repeat(86)}`)).toBe('TOKEN_NOT_OURS');
    expect(await codeFor(`${none}.${claims}.`)).toBe('TOKEN_NOT_OURS');
  });

  it('with a token revoked a moment ago, or before ingest was started', async () => {
    const { token, record } = await orderFor({});
    expect((await send([mark()], token)).statusCode).toBe(200);
    const revoked = { ...record, revokedAt: new Date().toISOString() };
    await log.append(tokens.name, [{ key: record.jti, value: Buffer.from(JSON.stringify(revoked)) }]);
    await until(async () => (await send([mark()], token)).statusCode === 401);
    expect(await codeFor(token)).toBe('TOKEN_REVOKED');
    await app.close();
    app = await start();
    await until(async () => (await app.inject('/health/ready')).statusCode === 200);
    expect(await codeFor(token)).toBe('TOKEN_REVOKED');
  });
});

describe('while the log is away', () => {
  it('nothing is acknowledged, the sender is told when to come back, and readiness says why', async () => {
    trouble = new LogError('no broker answers', 'UNAVAILABLE', true);
    const answer = await send([mark()]);
    expect(answer.json()).toMatchObject({ status: 503, code: 'LOG_AWAY' });
    expect(answer.headers['retry-after']).toBe('1');
    expect((await app.inject('/health/ready')).json().indicators.log).toEqual({
      status: 'down',
      why: 'no broker answers',
    });
    trouble = null;
    expect((await onlyResult(mark())).status).toBe('accepted');
  });

  it('an append without an answer is unknown, to be sent again', async () => {
    trouble = new LogError('no answer', 'TIMED_OUT', true);
    const answer = await send([mark(), mark({ sequence: 0 })]);
    expect(answer.json()).toMatchObject({ accepted: 0, refused: 1, unknown: 1 });
    expect(answer.json().results[0]).toMatchObject({ status: 'unknown', do: expect.stringContaining('again') });
  });

  it('ingest starts, waits, and serves when the log is back', async () => {
    await app.close();
    trouble = new LogError('no broker answers', 'UNAVAILABLE', true);
    app = await start();
    expect((await send([mark()])).json()).toMatchObject({ status: 503, code: 'NOT_READY' });
    trouble = null;
    await until(async () => (await send([mark()])).statusCode === 200);
  });
});

describe('refusals', () => {
  const refuse = (source: string, sequence: number): Promise<void> => {
    const refused = { source, subject: unit, sequence, code: 'NOT_STARTED', message: 'not started' };
    return log.append(refusals.name, [{ key: source, value: Buffer.from(JSON.stringify(refused)) }]);
  };
  const list = async (query = '', token = venue) =>
    (await app.inject({ url: `/v1/refusals${query}`, headers: { authorization: `Bearer ${token}` } })).json();

  it('a source lists its own, page by page, and nobody else’s', async () => {
    await refuse('STAATH1', 1);
    await refuse('PDESWM1', 1);
    await refuse('STAATH1', 2);
    await until(async () => (await list()).refusals.length === 2);
    const first = await list('?limit=1');
    expect(first).toMatchObject({ refusals: [{ source: 'STAATH1', sequence: 1 }], complete: true });
    expect(await list(`?after=${first.next}`)).toMatchObject({ refusals: [{ sequence: 2 }] });
    expect(await list('?source=PDESWM1')).toMatchObject({ status: 403, code: 'NOT_ALLOWED_SOURCE' });
    expect(await list('?after=1.2')).toMatchObject({ status: 400, faults: [{ path: 'after' }] });
    expect(await list('?after=9.9.9')).toMatchObject({ status: 400, faults: [{ path: 'after' }] });
    const operations = await tokenFor({ role: 'operations', sources: ['*'] });
    expect((await list('', operations)).refusals).toHaveLength(3);
    expect((await list('?source=PDESWM1', operations)).refusals).toHaveLength(1);
  });

  it('a source follows its own, goes on after its last id, and stopping ends the stream', async () => {
    await app.listen(0, '127.0.0.1');
    const url = `${await app.getUrl()}/v1/refusals/stream`;
    const authorization = `Bearer ${venue}`;
    await refuse('STAATH1', 1);
    const read = await follow(url, { authorization });
    await read.until('"sequence":1');
    await refuse('PDESWM1', 1);
    await refuse('STAATH1', 2);
    await read.until('"sequence":2');
    await read.until('event: heartbeat');
    expect(read.text()).not.toContain('PDESWM1');
    const [id] = [...read.text().matchAll(/^id: (.*)$/gm)].map(([, position]) => position!);
    const again = await follow(url, { authorization, 'last-event-id': id! });
    await again.until('"sequence":2');
    expect(again.text()).not.toContain('"sequence":1,');
    await app.close();
    await Promise.all([read.ended, again.ended]);
  });

  it('a stream ends when its token is revoked', async () => {
    await app.listen(0, '127.0.0.1');
    const { token, record } = await orderFor({});
    const read = await follow(`${await app.getUrl()}/v1/refusals/stream`, { authorization: `Bearer ${token}` });
    const revoked = { ...record, revokedAt: new Date().toISOString() };
    await log.append(tokens.name, [{ key: record.jti, value: Buffer.from(JSON.stringify(revoked)) }]);
    await read.ended;
  });
});

/** A reader of a stream of events. */
const follow = async (url: string, headers: Record<string, string>) => {
  const response = await fetch(url, { headers });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  let text = '';
  const ended = (async (): Promise<void> => {
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) text += chunk;
  })();
  return { ended, text: () => text, until: (wanted: string) => until(() => text.includes(wanted)) };
};

it('counts what it answered', async () => {
  await send([mark(), mark({ sequence: 0 })]);
  const { body } = await app.inject('/metrics');
  expect(body).toContain('podium_ingest_events_total{topic="podium.scoring-events.v1",status="accepted"} 1');
  expect(body).toContain('podium_ingest_refused_total{topic="podium.scoring-events.v1",code="MALFORMED"} 1');
  expect(body).toContain('podium_ingest_append_seconds_count 1');
  expect(body).toContain('podium_ingest_in_flight_bytes 0');
});
