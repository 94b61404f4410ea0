/**
 * Hostile input at the servers of the screens, over their sockets: each is refused with a problem that has a name, or is
 * harmless. Nothing says how the servers are made, and afterwards both are ready and answer a fair reader as before.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant, rsc } from '#competition';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import { results } from '#event-log';
import { openReader } from '#read-model';
import type { Reader } from '#read-model';
import { createHttpApp, createLogger, issueToken } from '#service';
import { CommentatorModule } from '../../apps/commentator/src/commentator.module.js';
import { builtPages } from '../../apps/commentator/src/built-pages.js';
import { builtPages as portalPages } from '../../apps/web-info/src/pages/built.js';
import { journalReader } from '../../apps/web-info/src/journal-reader.js';
import { openApi, WebInfoModule } from '../../apps/web-info/src/web-info.module.js';
import { recordedPart } from '../examples/recorded.js';
import { Road } from '../infra/road.js';

const startMaxMs = 60_000;
const final = rsc('ATHM100M--------------FNL-000100--');
const athlete = '1960173';

const script = `<script>alert('x')</script><img src=x onerror="alert(1)">`;
/** What a spreadsheet would work out, what a calendar would take for a field of its own, and what turns a line around. */
const name = `=HYPERLINK("http://evil.example") ${script}\r\nATTENDEE:mailto:x@evil.example\r\nEND:VCALENDAR \u202e`;
const reason = `+cmd|' /C calc'!A0 ${script}`;

let road: Road;
let reader: Reader;
let keysFolder: string;
let token: string;
const apps: NestFastifyApplication[] = [];
let commentator: number;
let portal: number;
const logger = createLogger('hostile', 'silent');

const listening = async (app: NestFastifyApplication): Promise<number> => {
  apps.push(app);
  await app.listen(0, '127.0.0.1');
  return (app.getHttpServer().address() as AddressInfo).port;
};

beforeAll(async () => {
  road = await Road.open();
  keysFolder = await mkdtemp(join(tmpdir(), 'podium-hostile-'));
  const order = { name: 'Box 7', role: 'terminal' as const, sources: [], disciplines: ['*'], days: 1 };
  ({ token } = await issueToken(keysFolder, order));
  const { competition, scoring } = await recordedPart('ATHM100M');
  await road.announce(...competition.map(spoilt), gamesClock);
  await road.say(...scoring.map(withReason));
  reader = await openReader(road.databaseUrl, journalReader(road.parts.scoring), { name: 'web-info' });
  const { log } = road;
  const parts = { log, keysFolder, streamsMax: 100, channelDelays: '', logger };
  const about = { title: 'Commentator', description: 'For this test' };
  commentator = await listening(
    await createHttpApp(CommentatorModule.of(parts), {
      name: 'commentator',
      pages: builtPages,
      openApi: about,
      logger,
    }),
  );
  const web = WebInfoModule.of({ reader, log, streamsMax: 100, logger });
  portal = await listening(await createHttpApp(web, { name: 'web-info', pages: portalPages, openApi, logger }));
  await fair();
}, startMaxMs);

afterEach(() => fair());

afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()));
  await reader.dataSource.destroy();
  await road.close();
  await rm(keysFolder, { recursive: true });
});

const gamesClock: CompetitionEvent = {
  source: 'OMS1' as never,
  actor: 'desk',
  origin: 'LIVE',
  type: 'GamesClockSet',
  occurredAt: instant('2026-11-24T18:00:00Z'),
  realAt: instant('2026-11-24T18:00:00Z'),
  gamesAt: instant('2024-08-04T20:00:00Z'),
  speed: 0,
};

/** Names as somebody might have typed them who means harm. */
const spoilt = (event: CompetitionEvent): CompetitionEvent => {
  if (event.type === 'ParticipantRegistered' && event.id === athlete) return { ...event, name };
  if (event.type === 'UnitScheduled' && event.rsc === final) return { ...event, name, location: name };
  return event.type === 'VenueRegistered' ? { ...event, name } : event;
};
const withReason = (event: ScoringEvent): ScoringEvent => {
  if (event.rsc !== final) return event;
  return 'reason' in event ? { ...event, actor: name, reason } : { ...event, actor: name };
};

interface Answer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Bytes as they are, and all that comes back until the server closes, or a stream says that it is whole. */
const send = async (port: number, text: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    answer += chunk;
    if (answer.slice(-200).includes('event: live')) socket.destroy();
  });
  socket.on('error', () => undefined);
  socket.write(text, 'latin1');
  await new Promise((resolve) => socket.on('close', resolve));
  return answer;
};

const request = async (
  port: number,
  path: string,
  headers: readonly string[] = [],
  method = 'GET',
): Promise<Answer> => {
  const lines = [`${method} ${path} HTTP/1.1`, 'host: podium', 'connection: close', ...headers];
  const answer = await send(port, `${lines.join('\r\n')}\r\n\r\n`);
  const [head = '', ...rest] = answer.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1] ?? 0), headers: head.toLowerCase(), body: rest.join('\r\n\r\n') };
};

const bearer = (): string => `authorization: Bearer ${token}`;
const stream = (query: string, ...headers: readonly string[]): Promise<Answer> =>
  request(commentator, `/v1/live?${query}`, [bearer(), ...headers]);

/** Where something stands in a file, and which file: nobody outside has to know. */
const inside = /\bat \S+ \(|node_modules|\/(?:apps|libs|dist)\/|\.[jt]s:\d+|SELECT |QueryFailed/;

const expectNothingLeaks = ({ headers, body }: Answer): void => {
  expect(`${headers}\n${body}`).not.toMatch(inside);
  expect(headers).not.toContain('access-control-allow');
  expect(headers).not.toContain('x-powered-by');
};

/** Refused: a problem with a name and what happened. */
const expectProblem = (answer: Answer, ...statuses: readonly number[]): void => {
  expect(statuses).toContain(answer.status);
  expect(answer.headers).toContain('content-type: application/problem+json');
  expect(JSON.parse(answer.body)).toMatchObject({
    status: answer.status,
    code: expect.stringMatching(/^[A-Z_]+$/),
    title: expect.stringMatching(/\w+ \w+/),
  });
  expectNothingLeaks(answer);
};

/** Both servers are ready; a terminal and a reader get what they ask for. */
const fair = async (): Promise<void> => {
  for (const port of [commentator, portal]) {
    const deadline = Date.now() + 5_000;
    while (!(await fetch(`http://127.0.0.1:${port}/health/ready`)).ok) {
      if (Date.now() > deadline) throw new Error('a server is not ready any more');
      await sleep(20);
    }
  }
  const { status, body } = await stream(`channel=unit:${final}`);
  expect([status, body.includes('"9.79"'), body.includes('event: live')]).toEqual([200, true, true]);
  const page = await fetch(`http://127.0.0.1:${portal}/en/units/${final}`);
  expect([page.status, (await page.text()).includes('9.79')]).toEqual([200, true]);
};

describe('the place of a reader who comes back', () => {
  it.each([
    ['forged', 'abc'],
    ['of another epoch', '99-zz.1'],
    ['in the future', '1-a.999999999999'],
    ['negative', '1-a.-5'],
    ['enormous', '1-a.99999999999999999999999999'],
    ['not a number', '1-a.NaN'],
    ['in hexadecimal', '1-a.0x10'],
    ['with an exponent', '1-a.1e3'],
    ['without an offset', '1-a.'],
    ['of dots', '...'],
    ['a query of a database', `1-a.1'; DROP TABLE unit; --`],
    ['longer than any', `1-a.${'9'.repeat(6_000)}`],
    ['empty', ''],
  ])('%s: everything comes, and says so', async (_name, place) => {
    const epoch = /^id: (.+)\.\d+$/m.exec((await stream(`channel=unit:${final}`)).body)![1]!;
    const { status, body } = await stream(`channel=unit:${final}`, `last-event-id: ${place.replace('1-a', epoch)}`);
    expect(status).toBe(200);
    expect(body).toContain('"brings":"everything"');
    expect(body).toContain(`"key":"unit:${final}"`);
    expect(body.indexOf('event: live')).toBeGreaterThan(body.indexOf(`"key":"unit:${final}"`));
  });
});

describe('channels', () => {
  it.each([
    ['thousands of them', Array.from({ length: 900 }, (_, at) => `channel=noc:F${at % 10}A`).join('&')],
    ['none', ''],
    ['an unknown one', 'channel=secrets'],
    ['one of another kind', 'channel[]=medals&channel[a]=b'],
    ['one with a line break', 'channel=medals%0d%0aid:%201-a.5'],
    ['one with a null', 'channel=unit:%00'],
    ['an embargoed kind with a wrong case', 'channel=NEWS'],
    ['one that is no UTF-8', 'channel=%ff%fe'],
    ['a prototype', 'channel=__proto__&channel=constructor'],
    ['a very long one', `channel=${'x'.repeat(9_000)}`],
  ])('%s: refused', async (_name, query) => {
    expectProblem(await stream(query), 400);
    expectProblem(await request(portal, `/v1/live?${query}`), 400);
    expectProblem(await request(portal, `/v1/changes?${query}`), 400);
  });

  it('more than an address may hold: refused before anything is read', async () => {
    const query = Array.from({ length: 5_000 }, () => 'channel=medals').join('&');
    expectProblem(await stream(query), 414, 431);
  });

  it('the same one again and again is that one', async () => {
    const { status, body } = await stream(Array.from({ length: 64 }, () => `channel=unit:${final}`).join('&'));
    expect(status).toBe(200);
    expect(body.split(`"key":"unit:${final}"`)).toHaveLength(2);
  });
});

describe('clients that keep to no rule', () => {
  it('one that never reads costs little, and nobody else waits', async () => {
    const deaf: Socket[] = [];
    for (let count = 0; count < 20; count++) {
      const socket = connect(commentator, '127.0.0.1').pause();
      socket.on('error', () => undefined);
      socket.write(`GET /v1/live?channel=medals&channel=games HTTP/1.1\r\nhost: podium\r\n${bearer()}\r\n\r\n`);
      deaf.push(socket);
    }
    await sleep(200);
    const before = process.memoryUsage();
    // Forty megabytes for each of them.
    const filler = 'x'.repeat(100_000);
    for (let version = 1; version <= 400; version++) {
      const headers = { generation: '1', version: String(version), epoch: '1-hostile' };
      const value = Buffer.from(JSON.stringify({ kind: 'clock', version, filler }));
      await road.log.append(results.name, [{ key: 'clock:hostile', value, headers }]);
    }
    const began = Date.now();
    const { body } = await stream('channel=games');
    expect(body).toContain('"version":400');
    expect(Date.now() - began).toBeLessThan(3_000);
    const after = process.memoryUsage();
    const grown = after.heapUsed + after.external - before.heapUsed - before.external;
    // The log of this test keeps all of it once; twenty queues would be 800 MB.
    expect(grown).toBeLessThan(200 * 1024 * 1024);
    for (const socket of deaf) socket.destroy();
    await road.log.append(results.name, [
      { key: 'clock:hostile', value: null, headers: { generation: '1', version: '401', epoch: '1-hostile' } },
    ]);
  }, 30_000);

  it.each([
    ['an enormous header', [`x-bomb: ${'x'.repeat(100_000)}`]],
    ['thousands of headers', Array.from({ length: 5_000 }, (_, at) => `x-${at}: ${at}`)],
    ['an enormous cookie', [`cookie: podium_terminal=${'x'.repeat(60_000)}`]],
  ])('%s: refused', async (_name, headers) => {
    expectProblem(await request(commentator, '/', headers), 431);
    expectProblem(await request(portal, '/en', headers), 431);
  });

  it.each([
    ['nonsense', 'this is no HTTP\r\n\r\n'],
    ['a method that nobody knows', 'FETCHALL / HTTP/1.1\r\nhost: podium\r\n\r\n'],
    ['a header without a colon', 'GET / HTTP/1.1\r\nhost: podium\r\nnonsense\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nhost: podium\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab'],
    [
      'a length and chunks, by which requests are smuggled',
      'POST / HTTP/1.1\r\nhost: podium\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
    ],
    ['a null in a header', 'GET / HTTP/1.1\r\nhost: podium\r\nx-a: \u0000\r\n\r\n'],
  ])('%s: refused', async (_name, text) => {
    for (const port of [commentator, portal]) {
      const [head = '', body = ''] = (await send(port, text)).split('\r\n\r\n');
      expectProblem({ status: Number(head.split(' ')[1]), headers: head.toLowerCase(), body }, 400);
    }
  });

  it('headers that drip are waited for ten seconds, and nobody else waits', async () => {
    const began = Date.now();
    const slow = Promise.all(
      [commentator, portal].map(async (port) => {
        const socket = connect(port, '127.0.0.1');
        let answer = '';
        socket.setEncoding('latin1').on('data', (chunk: string) => (answer += chunk));
        socket.on('error', () => undefined);
        socket.write('GET / HTTP/1.1\r\nhost: podium\r\n');
        const drip = setInterval(() => socket.write('x-a: b\r\n'), 500);
        await new Promise((resolve) => socket.on('close', resolve));
        clearInterval(drip);
        return answer;
      }),
    );
    await fair();
    expect(Date.now() - began).toBeLessThan(5_000);
    for (const answer of await slow) {
      const [head = '', body = ''] = answer.split('\r\n\r\n');
      expectProblem({ status: Number(head.split(' ')[1]), headers: head.toLowerCase(), body }, 408);
    }
    expect(Date.now() - began).toBeLessThan(16_000);
  }, 30_000);

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'OPTIONS'])(
    '%s: there is nothing to change',
    async (method) => {
      for (const [port, path] of [
        [commentator, '/'],
        [commentator, '/v1/live'],
        [commentator, '/v1/terminal'],
        [portal, '/en/medals'],
        [portal, '/v1/medals'],
        [portal, '/en/calendar.ics'],
      ] as const) {
        expectProblem(await request(port, path, [bearer(), 'content-length: 0'], method), 404, 405);
      }
    },
  );

  it('a web socket is a page or a stream like any other, and a tunnel is none', async () => {
    const upgrade = [
      'connection: upgrade',
      'upgrade: websocket',
      'sec-websocket-version: 13',
      'sec-websocket-key: eA==',
    ];
    expect((await request(portal, '/v1/medals', upgrade)).status).toBe(200);
    expect((await stream('channel=medals', ...upgrade)).status).toBe(200);
    expect(await send(portal, 'CONNECT evil.example:443 HTTP/1.1\r\nhost: evil.example:443\r\n\r\n')).not.toContain(
      '200',
    );
  });
});

describe('requests of other sites', () => {
  const foreign = ['origin: https://evil.example', 'sec-fetch-site: cross-site', 'sec-fetch-mode: cors'];

  it('the cookie of a terminal speaks for its own page alone', async () => {
    const cookie = `cookie: podium_terminal=${token}`;
    expect((await request(commentator, '/v1/terminal', [cookie, 'sec-fetch-site: same-origin'])).status).toBe(200);
    expectProblem(await request(commentator, '/v1/terminal', [cookie, ...foreign]), 401);
    expectProblem(await request(commentator, '/v1/live?channel=medals', [cookie, ...foreign]), 401);
    expectProblem(await request(commentator, '/v1/live?channel=medals', [cookie, 'sec-fetch-site: same-site']), 401);
  });

  it('the cookie is kept from scripts and other sites, and no other site may read an answer', async () => {
    const signedIn = await request(commentator, `/?token=${token}`);
    expect(signedIn.status).toBe(303);
    expect(signedIn.headers).toMatch(/set-cookie: podium_terminal=.*; httponly; samesite=strict/);
    for (const answer of [
      await request(portal, '/v1/medals', foreign),
      await request(portal, '/en', foreign),
      await request(commentator, '/asyncapi.json', foreign),
    ]) {
      expect(answer.status).toBe(200);
      expectNothingLeaks(answer);
      expect(answer.headers).toContain('cross-origin-resource-policy: same-origin');
      expect(answer.headers).toContain('x-frame-options: sameorigin');
    }
    expectProblem(
      await request(portal, '/v1/medals', [...foreign, 'access-control-request-method: GET'], 'OPTIONS'),
      404,
    );
  });

  it.each([
    ['no token', 'podium_terminal='],
    ['a list of nonsense', ';;;=;podium_terminal;a=b;=='],
    ['bytes', 'podium_terminal=\u00ff\u00fe%00'],
    ['a token of nobody', 'podium_terminal=eyJhbGciOiJub25lIn0.eyJyb2xlIjoidGVybWluYWwifQ.'],
    ['a prototype', '__proto__=x; podium_terminal=__proto__'],
  ])('a cookie of %s: refused', async (_name, cookie) => {
    expectProblem(await request(commentator, '/v1/live?channel=medals', [`cookie: ${cookie}`]), 401);
    expectProblem(await request(commentator, '/', [`cookie: ${cookie}`]), 401);
    expect((await request(portal, '/en', [`cookie: ${cookie}`])).status).toBe(200);
  });

  it('an address with a token that is none: refused, and no cookie', async () => {
    for (const wrong of ['x', `${token}x`, '%0d%0aset-cookie:%20a=b', 'a'.repeat(5_000)]) {
      const answer = await request(commentator, `/?token=${wrong}`);
      expectProblem(answer, 401);
      expect(answer.headers).not.toContain('set-cookie');
    }
  });
});

describe('script in a name, a place, a reason', () => {
  const get = async (path: string): Promise<string> => (await fetch(`http://127.0.0.1:${portal}${path}`)).text();

  it.each([
    '',
    '/tab',
    `/units/${final}`,
    `/units/${final}/start-list`,
    `/units/${final}/history`,
    '/events/ATHM100M',
    `/athletes/${athlete}`,
    '/athletes?q=hyper',
    '/schedule?day=2024-08-04',
    '/medallists',
    `/favourites?athlete=${athlete}`,
  ])('is text on the page %s', async (path) => {
    for (const language of ['en', 'fr']) {
      const html = await get(`/${language}${path}`);
      // Nothing of it but inert text: no element, no attribute, no end of the script that holds the page's data.
      expect(html).not.toMatch(/<script>alert|<img src=x|onerror="/);
      expect(html.match(/<script/g)).toHaveLength(
        html.match(/<script (?:type="application\/json"|type="module"|src=)/g)!.length,
      );
    }
  });

  it('is data in JSON, as what it is', async () => {
    const answer = await fetch(`http://127.0.0.1:${portal}/v1/participants/${athlete}`);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await answer.json()).toMatchObject({ name });
  });

  it('is one event of the stream, whatever breaks are in it', async () => {
    const { body } = await stream(`channel=athlete:${athlete}`);
    const said = body.split('\n').filter((line) => line.includes('ATTENDEE'));
    expect(said.length).toBeGreaterThan(0);
    for (const line of said) expect(line).toMatch(/^data: /);
    expect(body.split('\n').filter((line) => !/^(?:id|event|data|retry): |^:|^$/.test(line))).toEqual([]);
  });

  it('is no formula in a table', async () => {
    for (const path of [
      `/en/units/${final}?format=csv`,
      `/en/units/${final}/history?format=csv`,
      `/en/athletes/${athlete}?format=csv`,
      '/en/schedule?day=2024-08-04&format=csv',
      '/v1/participants?q=hyper&format=csv',
      '/v1/schedule?day=2024-08-04&format=csv',
      `/v1/units/${final}/history?format=csv`,
    ]) {
      const rows = parse(await get(path), { bom: true, relax_column_count: false }) as string[][];
      const cells = rows.flat();
      expect([path, cells.some((cell) => cell.includes('alert('))]).toEqual([path, true]);
      expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,:]+$/.test(cell))).toEqual([]);
    }
  });

  it('is one line of a calendar, folded, and adds no field to it', async () => {
    const calendar = await get(`/en/calendar.ics?event=ATHM100M`);
    const lines = calendar.split('\r\n');
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const fields = calendar
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .filter((line) => line !== '');
    expect(fields.some((field) => field.includes('ATTENDEE'))).toBe(true);
    expect(fields.filter((field) => /^ATTENDEE|[\r\n]/.test(field))).toEqual([]);
    expect(fields.filter((field) => field === 'END:VCALENDAR')).toHaveLength(1);
    for (const field of fields) expect(field).toMatch(/^[A-Z-]+(?:;[A-Z-]+=[^:]*)*:/);
  });

  it('in the address of the host, it is no link of a calendar', async () => {
    const answer = await send(
      portal,
      'GET /en/calendar.ics?event=ATHM100M HTTP/1.1\r\nhost: "><script>evil\r\nconnection: close\r\n\r\n',
    );
    expect(answer).not.toContain('script>evil');
  });
});

describe('addresses', () => {
  it.each([
    '/assets/../index.html',
    '/assets/../../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/%252e%252e%252fpackage.json',
    '/assets//etc/passwd',
    '/assets/%00.js',
    '/assets/',
    '/assets',
    '/flags/..%2f..%2fpackage.json',
    '/flags/../package.json',
    '/flags/fr.svg%00.png',
    '/fonts/..%2fpackage.json',
    '/fonts/inter-latin.woff2/../../package.json',
    '/sw.js/../package.json',
    '/.env',
    '//evil.example/en',
    '/%',
    '/%c0%ae%c0%ae/',
    `/${'x'.repeat(2_000)}`,
    `/${'../'.repeat(30)}etc/passwd`,
  ])('%s: nothing of the machine', async (path) => {
    for (const port of [commentator, portal]) {
      const answer = await request(port, path);
      expectProblem(answer, 400, 401, 403, 404, 414);
    }
  });

  it.each([
    'at=yesterday',
    'at=-1',
    'at=999999-01-01T00:00:00Z',
    'at=2024-02-31T00:00:00Z',
    'at=2024-08-04T25:00:00Z',
    'at=0001-01-01T00:00:00Z',
    'at=2024-08-04T20:00:00+99:00',
    `at=${'9'.repeat(500)}`,
    'at=NaN',
    'at=%00',
    `at=2024-08-04T20:00:00Z'%20OR%201=1--`,
    'at=2024-08-04T20:00:00Z&at=2024-08-04T21:00:00Z',
    'at[a]=b',
    'asKnownAt=never',
    'asKnownAt=2024-08-04T20:00:00Z&at=2024-08-04T20:00:00Z',
    'limit=0',
    'limit=-1',
    'limit=1.5',
    'limit=1e9',
    'limit=NaN',
    'limit=99999999999999999999',
    'after=x',
    `after=${Buffer.from('['.repeat(250)).toString('base64url')}`,
    `after=${Buffer.from('[1e308]').toString('base64url')}`,
    `after=${Buffer.from('[-5]').toString('base64url')}`,
    `after=${Buffer.from('["\u0000"]').toString('base64url')}`,
    'noc=France',
    'day=2024-02-31',
    'day=2024-13-01',
    'format=exe',
    '__proto__=x',
    'constructor[prototype][a]=b',
    'q=%ED%A0%80&limit=2',
    `q=${'x'.repeat(500)}`,
    'q=%00',
    'q=%25%25%25%27%27',
  ])('?%s: a problem, or an answer', async (query) => {
    for (const path of [
      '/v1/medals',
      '/v1/medallists',
      '/v1/schedule',
      '/v1/participants',
      '/v1/records',
      '/v1/nocs/USA',
      `/v1/units/${final}`,
      `/v1/units/${final}/history`,
      '/v1/events/ATHM100M',
    ]) {
      const answer = await request(portal, `${path}?${query}`);
      expect([path, [200, 400, 404].includes(answer.status) || answer.status]).toEqual([path, true]);
      if (answer.status !== 200) expectProblem(answer, 400, 404);
      expectNothingLeaks(answer);
    }
    for (const path of [
      '/en',
      '/en/medals',
      '/fr/athletes',
      '/en/schedule',
      `/en/units/${final}`,
      `/en/units/${final}/history`,
      '/en/calendar.ics',
    ]) {
      const answer = await request(portal, `${path}?${query}`);
      expect([path, [200, 400, 404].includes(answer.status) || answer.status]).toEqual([path, true]);
      expectNothingLeaks(answer);
    }
  });

  it.each([
    '/v1/units/x',
    `/v1/units/${final}'`,
    '/v1/units/%00',
    '/v1/events/__proto__',
    '/v1/nocs/%F0%9F%98%80',
    '/v1/participants/..%2f..%2f',
    `/v1/participants/${'9'.repeat(90)}`,
    '/en/units/%3Cscript%3E',
    '/en/athletes/%00',
    '/en/nocs/__proto__',
    '/en/units/x/history',
    '/xx/medals',
  ])('%s: nobody is there', async (path) => {
    const answer = await request(portal, path);
    expect([400, 404]).toContain(answer.status);
    expectNothingLeaks(answer);
    expect(answer.body).not.toContain('<script>alert');
  });

  it.each([
    'xx-YY-zz;q=zzz',
    ';;;,,,q=1',
    '*'.repeat(500),
    'fr;q=NaN, en;q=-1, de;q=1e309',
    '\u00ff\u00fe',
    '__proto__',
    Array.from({ length: 200 }, (_, at) => `a${at % 10}`).join(','),
  ])('a language nobody speaks, %s: the first one', async (language) => {
    const answer = await request(portal, '/', [`accept-language: ${language}`]);
    expect(answer.status).toBe(302);
    expect(answer.headers).toMatch(/location: \/(?:en|fr)\r?$/m);
    expectNothingLeaks(answer);
  });

  it.each([
    'accept-encoding: br;q=x, gzip;q=-1',
    'accept-encoding: \u00ff',
    'if-none-match: *,,,W/',
    'range: bytes=0-0,-1,5-3',
    'x-request-id: <script>\u00ff',
    'traceparent: x',
  ])('a header that means nothing, %s: the page', async (header) => {
    const answer = await request(portal, '/en/medals', [header]);
    expect([200, 304]).toContain(answer.status);
    expectNothingLeaks(answer);
    expect(answer.headers).not.toContain('<script>');
  });
});
