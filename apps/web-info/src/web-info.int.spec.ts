/** The whole app over real rows: the men's 100 m, a relay and a team of the recorded day, asked as a stranger would. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant } from '#competition';
import type { CompetitionEvent, CompetitorId, NocCode, ScoringEvent, Source } from '#competition';
import { openReader } from '#read-model';
import type { Reader } from '#read-model';
import { createHttpApp, createLogger } from '#service';
import { aCommunication, aConference, aMeasurement, aNewsItem } from '../../../test/examples/media.js';
import { recordedPart } from '../../../test/examples/recorded.js';
import type { RecordedPart } from '../../../test/examples/recorded.js';
import { freshDatabase } from '../../../test/infra/index.js';
import { Road } from '../../../test/infra/road.js';
import { examples } from './resources/examples.js';
import type { Example } from './resources/examples.js';
import { journalReader } from './journal-reader.js';
import { openApi, WebInfoModule } from './web-info.module.js';
import type { WebInfoParts } from './web-info.module.js';

const final = 'ATHM100M--------------FNL-000100--';
const lastFact = instant('2024-08-04T19:56:51Z');

let road: Road;
let reader: Reader;
let app: NestFastifyApplication;
let parts: WebInfoParts;
let part: RecordedPart;

const desk = { source: 'OMS1', actor: 'desk', origin: 'LIVE' } as const;
const clockSet: CompetitionEvent = {
  ...desk,
  type: 'GamesClockSet',
  occurredAt: instant('2026-11-24T18:00:00Z'),
  realAt: instant('2026-11-24T18:00:00Z'),
  gamesAt: instant('2024-08-04T20:00:00Z'),
  speed: 0,
};
const standing = (recordType: string, value: number, date: string, place: string, sequence: number): ScoringEvent => ({
  source: 'OMS1' as Source,
  actor: 'records desk',
  origin: 'LIVE',
  type: 'RecordListed',
  occurredAt: instant('2024-07-24T11:45:00Z'),
  rsc: 'ATHM100M--------------------------' as ScoringEvent['rsc'],
  sequence,
  recordType,
  mark: { kind: 'TIME', value, decimals: 2 },
  holder: 'BOLT Usain',
  noc: 'JAM' as NocCode,
  date,
  place,
});

beforeAll(async () => {
  road = await Road.open();
  part = await recordedPart('ATHM100M', 'SWMW4X100MMD', 'FENMTEAMFOIL');
  const written = [aNewsItem(), aCommunication(), aConference(), aMeasurement()];
  await road.announce(...part.competition, ...written, clockSet);
  await road.say(standing('WR', 95_800, '2009-08-16', 'Berlin', 1), standing('OR', 96_300, '2012-08-05', 'London', 2));
  await road.say(...part.scoring);
  reader = await openReader(road.databaseUrl, journalReader(road.parts.scoring), { name: 'web-info' });
  parts = { reader, log: road.log, streamsMax: 10, logger: createLogger('web-info', 'silent') };
  app = await createHttpApp(WebInfoModule.of(parts), {
    name: 'web-info',
    openApi,
    logger: createLogger('web-info', 'silent'),
  });
  // Before any test has told more than the day.
  if (process.env.UPDATE_EXAMPLES) await writeExamples();
});
const writeExamples = async (): Promise<void> => {
  const file = new URL('resources/examples.ts', import.meta.url);
  const asked: Record<string, Example> = {};
  for (const [name, { ask }] of Object.entries<Example>(examples))
    asked[name] = { ask, answer: shortened(await body(ask)) };
  const [head] = readFileSync(file, 'utf8').split('export const examples');
  writeFileSync(
    file,
    `${head}export const examples = ${JSON.stringify(asked, null, 2)} satisfies Record<string, Example>;\n`,
  );
};

afterAll(async () => {
  await app.close();
  await reader.dataSource.destroy();
  await road.close();
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });
const body = async <T>(url: string): Promise<T> => {
  const answer = await get(url);
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
  return answer.json();
};
interface Items<T = Record<string, unknown>> {
  readonly items: readonly T[];
  readonly next: string | null;
}

const itemsShown = 2;
const namesShown = 3;

/** An answer short enough for a description: lists cut to two, names to three; when it was heard is put to one instant. */
const shortened = (value: unknown, key = ''): unknown => {
  if (key === 'knownAt') return '2024-08-04T19:57:00.000Z';
  if (Array.isArray(value)) return value.slice(0, itemsShown).map((item) => shortened(item));
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  return Object.fromEntries(
    (key === 'competitors' ? entries.slice(0, namesShown) : entries).map(([name, field]) => [
      name,
      shortened(field, name),
    ]),
  );
};

describe('what OpenAPI shows is what is answered', () => {
  it('every resource has an example', async () => {
    const { paths } = await body<{ paths: Record<string, { get: { responses: Record<string, unknown> } }> }>(
      '/openapi.json',
    );
    const streams = ['/v1/live', '/v1/changes'];
    const resources = Object.entries(paths).filter(([path]) => path.startsWith('/v1/') && !streams.includes(path));
    expect(resources).toHaveLength(Object.keys(examples).length);
    for (const [path, { get: operation }] of resources)
      expect([path, operation.responses[200]]).toEqual([
        path,
        expect.objectContaining({
          content: { 'application/json': expect.objectContaining({ example: expect.anything() }) },
        }),
      ]);
  });

  it.each(Object.entries<Example>(examples))('%s', async (_name, { ask, answer }) => {
    expect(shortened(await body(ask))).toEqual(answer);
  });
});

describe('looking back', () => {
  it('a unit at an instant of its race', async () => {
    const unit = await body<{ resultStatus: string; lines: { mark: object | null }[]; version: number }>(
      `/v1/units/${final}?at=2024-08-04T21:50:30%2B02:00`,
    );
    expect(unit).toMatchObject({ resultStatus: 'LIVE', scheduleStatus: 'RUNNING', version: 9 });
    expect(unit.lines.filter(({ mark }) => mark !== null)).toHaveLength(4);
  });

  it('a unit before its start list is its row of the plan', async () => {
    expect(await body(`/v1/units/${final}?at=2024-08-01T00:00:00Z`)).toMatchObject({
      version: 0,
      resultStatus: null,
      scheduleStatus: 'SCHEDULED',
      lines: [],
      schedule: { name: "Men's 100m Final", startAt: '2024-08-04T19:50:00.000Z' },
      venue: { name: expect.any(String), timeZone: 'Europe/Paris' },
    });
  });

  it('what had happened and what was known differ: the day was told long after', async () => {
    const [happened, known] = [`at=2024-08-04T20:00:00Z`, `asKnownAt=2024-08-04T20:00:00Z`];
    expect((await body<Items>(`/v1/medals?${happened}`)).items).not.toEqual([]);
    expect((await body<Items>(`/v1/medals?${known}`)).items).toEqual([]);
    expect((await get(`/v1/units/${final}?${known}`)).statusCode).toBe(404);
    expect((await get(`/v1/events/ATHM100M/ranking?${known}`)).statusCode).toBe(404);
    expect((await get(`/v1/units/${final}?asKnownAt=2100-01-01T00:00:00Z`)).json()).toEqual(
      (await get(`/v1/units/${final}`)).json(),
    );
  });

  it('medals and rankings come with the official result, not before', async () => {
    const before = '2024-08-04T19:56:50Z';
    const after = '2024-08-04T19:56:51Z';
    const golds = async (at: string): Promise<unknown> =>
      (await body<{ row: { gold: number } }>(`/v1/medals/USA?at=${at}`)).row?.gold ?? 0;
    expect([await golds(before), await golds(after)]).toEqual([1, 2]);
    const ranked = async (at: string): Promise<number> =>
      (await body<{ ranking: object[] }>(`/v1/events/ATHM100M?at=${at}`)).ranking.length;
    expect([await ranked(before), await ranked(after)]).toEqual([0, 8]);
  });

  it('who goes on is known when the heats are over, and stands in the phase', async () => {
    interface Phase {
      readonly rsc: string;
      readonly lines: readonly { readonly qualification: string | null }[];
      readonly proposals: readonly { readonly unit: string; readonly lines: readonly object[] }[];
    }
    const heats = async (query: string): Promise<Phase | undefined> =>
      (await body<Items<Phase>>(`/v1/events/SWMW4X100MMD/phases${query}`)).items.find(({ rsc }) =>
        rsc.includes('HEAT'),
      );
    const goingOn = (phase: Phase | undefined): number =>
      (phase?.lines ?? []).filter(({ qualification }) => qualification === 'Q').length;
    const whole = (await heats(''))!;
    expect([goingOn(whole), whole.lines.length]).toEqual([8, 16]);
    expect(whole.proposals).toMatchObject([{ unit: 'SWMW4X100MMD----------FNL-000100--' }]);
    expect(whole.proposals[0]!.lines).toHaveLength(8);
    expect(goingOn(await heats('?at=2024-08-03T09:00:00Z'))).toBe(0);
    expect(await heats('?at=2024-08-05T00:00:00Z')).toEqual(whole);
  });

  it('the bracket of an instant knows the rounds that had a start list', async () => {
    interface Bracket {
      readonly version: number;
      readonly rounds: readonly { readonly phase: string; readonly items: readonly object[] }[];
    }
    const rounds = async (query: string): Promise<string[]> =>
      (await body<Bracket>(`/v1/events/FENMTEAMFOIL/bracket${query}`)).rounds.map(({ phase }) => phase);
    expect(await rounds('')).toEqual(['QFNL', 'SF5', 'SFNL', 'FNL']);
    expect((await rounds('?at=2024-08-04T12:30:00Z')).at(-1)).not.toBe('FNL');
    expect(await body('/v1/events/ATHM100M/bracket')).toMatchObject({ version: 0, asOf: null, rounds: [] });
  });

  it('the timetable knows how its units stood', async () => {
    const day = await body<Items<{ rsc: string; units: { resultStatus: string }[] }>>(
      '/v1/schedule?day=2024-08-04&discipline=ATH&at=2024-08-04T19:50:30Z',
    );
    const standing = Object.fromEntries(
      day.items.map(({ rsc, units }) => [rsc.slice(22), units.map((unit) => unit.resultStatus)]),
    );
    expect(standing).toMatchObject({
      'SFNL--------': ['OFFICIAL', 'OFFICIAL', 'OFFICIAL'],
      'FNL-000100--': ['LIVE'],
    });
  });

  it('a correction counts from its own instant, and the history says who, when and why', async () => {
    const corrected: ScoringEvent = {
      type: 'FactCorrected',
      rsc: final as ScoringEvent['rsc'],
      source: 'STAATH1' as Source,
      sequence: 18,
      occurredAt: (lastFact + 600_000_000) as typeof lastFact,
      actor: 'referee',
      origin: 'CORRECTED',
      correctedSource: 'STAATH1' as Source,
      correctedSequence: 13,
      replacement: null,
      reason: 'for this test',
    };
    const undone: ScoringEvent = {
      ...corrected,
      sequence: 19,
      correctedSequence: 18,
      occurredAt: (lastFact + 700_000_000) as typeof lastFact,
    };
    await road.say(corrected, undone);
    const marked = async (at: string): Promise<number> =>
      (await body<{ lines: { mark: object | null }[] }>(`/v1/units/${final}?at=${at}`)).lines.filter(({ mark }) => mark)
        .length;
    expect([
      await marked('2024-08-04T20:06:50Z'),
      await marked('2024-08-04T20:06:51Z'),
      await marked('2024-08-04T20:09:00Z'),
    ]).toEqual([8, 7, 8]);
    const { items } = await body<Items>(`/v1/units/${final}/history?after=${cursor(17)}`);
    expect(items).toMatchObject([
      {
        version: 18,
        change: { what: 'CORRECTION', text: 'for this test' },
        fact: {
          type: 'FactCorrected',
          actor: 'referee',
          occurredAt: '2024-08-04T20:06:51.000Z',
          reason: 'for this test',
        },
      },
      { version: 19 },
    ]);
  });

  it.each([
    [
      'two questions at once',
      `/v1/units/${final}?at=2024-08-04T20:00:00Z&asKnownAt=2024-08-04T20:00:00Z`,
      'asKnownAt',
      /two questions, ask one/,
    ],
    ['an instant without a zone', '/v1/medals?at=2024-08-04T20:00:00', 'at', /with its zone/],
    ['a bare + before the zone', '/v1/medals?at=2024-08-04T22:00:00+02:00', 'at', /%2B/],
    ['a day that is no instant', '/v1/schedule?at=2024-08-04', 'at', /with its zone/],
    ['an instant twice', '/v1/medals?at=2024-08-04T20:00:00Z&at=2024-08-04T20:00:00Z', 'at', /with its zone/],
    ['asKnownAt where there is none', '/v1/nocs?asKnownAt=2024-08-04T20:00:00Z', 'asKnownAt', /should not exist/],
  ])('%s is refused and told why', async (_name, url, path, message) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({
      code: 'INVALID_REQUEST',
      faults: [{ path, message: expect.stringMatching(message) }],
    });
  });
});

describe('addresses', () => {
  it('a sport event is the same with and without filler', async () => {
    const whole = await get('/v1/events/ATHM100M');
    for (const code of ['ATHM100M--------------', 'ATHM100M--------------------------'])
      expect((await get(`/v1/events/${code}`)).body).toBe(whole.body);
  });

  it.each([
    ['/v1/units/ATHM100M', /34 characters, this has 8/],
    ['/v1/units/athm100m--------------fnl-000100--', /A-Z, 0-9/],
    ['/v1/units/ATHM100M--------------F-L-000100--', /filler/],
    ['/v1/events/ATH', /first 22 characters/],
    [`/v1/events/${final}`, /first 22 characters/],
    ['/v1/disciplines/athletics/events', /three characters/],
    ['/v1/medals/usa', /three capital letters/],
    ['/v1/participants/%00', /at most 20/],
  ])('%s is answered with what a good one looks like', async (url, message) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().faults[0].message).toMatch(message);
  });

  it.each([
    ['/v1/units/ATHM100M--------------FNL-000900--', /v1\/schedule/],
    ['/v1/units/ATHM100M--------------FNL-000900--/history', /v1\/schedule/],
    ['/v1/events/ATHM9999', /v1\/disciplines/],
    ['/v1/events/ATHM9999/units', /v1\/disciplines/],
    ['/v1/events/ATHM9999/phases', /v1\/disciplines/],
    ['/v1/events/ATHM9999/bracket', /v1\/disciplines/],
    ['/v1/disciplines/XYZ/events', /v1\/disciplines/],
    ['/v1/participants/0', /v1\/participants\?q=/],
    ['/v1/nocs/ZZZ', /v1\/nocs/],
  ])('%s is not known, and the answer says where to look', async (url, next) => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ code: 'NOT_FOUND', do: expect.stringMatching(next) });
  });

  it('an NOC without a medal has no row, which is an answer', async () => {
    expect(await body('/v1/medals/AFG')).toEqual({ noc: 'AFG', row: null, items: [], competitors: {} });
  });
});

it('NOCs with equal medals share a rank, and the next rank is not given', async () => {
  const { items } = await body<Items>('/v1/medals');
  expect(items.map(({ noc, rank, tied }) => [rank, tied, noc])).toEqual([
    [1, false, 'USA'],
    [2, false, 'JPN'],
    [3, true, 'AUS'],
    [3, true, 'ITA'],
    [3, true, 'JAM'],
    [6, true, 'CHN'],
    [6, true, 'FRA'],
  ]);
});

describe('what has not changed is not sent', () => {
  it('304 with the ETag, and nothing else', async () => {
    const first = await get('/v1/medals');
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^W\/"/);
    expect(first.headers['cache-control']).toBe('public, max-age=1, stale-while-revalidate=5');
    for (const known of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const again = await get('/v1/medals', { 'if-none-match': known });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await get('/v1/medals', { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('a name that is corrected is a change of every answer that shows it', async () => {
    const etag = (await get('/v1/events/FENMTEAMFOIL')).headers.etag as string;
    const team = part.competition.find((event) => event.type === 'TeamRegistered' && event.noc === 'JPN')!;
    await road.announce({ ...team, name: 'Nippon', occurredAt: instant('2024-08-05T00:00:00Z') } as CompetitionEvent);
    const after = await get('/v1/events/FENMTEAMFOIL', { 'if-none-match': etag });
    expect(after.statusCode).toBe(200);
    expect(after.body).toContain('Nippon');
    expect((await get('/v1/events/FENMTEAMFOIL?at=2024-08-04T23:00:00Z')).body).not.toContain('Nippon');
    await road.announce({ ...team, occurredAt: instant('2024-08-05T00:00:01Z') });
    expect((await get('/v1/events/FENMTEAMFOIL')).headers.etag).not.toBe(after.headers.etag);
  });

  it('an error is never kept', async () => {
    expect((await get('/v1/nocs/ZZZ')).headers['cache-control']).toBe('no-store');
  });
});

const cursor = (...place: readonly unknown[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

describe('pages', () => {
  it('following next gives everybody once, in order, as one large page does', async () => {
    const whole = await body<Items<{ id: string }>>('/v1/participants?limit=500');
    expect(whole.next).toBeNull();
    const found: string[] = [];
    let url: string | null = '/v1/participants?limit=37';
    while (url) {
      const page: Items<{ id: string }> & { link?: string } = await body(url);
      const { link } = (await get(url)).headers;
      expect(link).toBe(page.next === null ? undefined : `<${page.next}>; rel="next"`);
      found.push(...page.items.map(({ id }) => id));
      url = page.next;
    }
    expect(found).toEqual(whole.items.map(({ id }) => id));
  });

  it.each(['/v1/medallists', `/v1/units/${final}/history`, '/v1/nocs/USA'])('%s', async (path) => {
    type Answer = Items & { participants?: Items };
    const pageOf = async (url: string): Promise<Items> => {
      const answer = await body<Answer>(url);
      return answer.participants ?? answer;
    };
    const two = await pageOf(`${path}?limit=2`);
    const [one] = [await pageOf(`${path}?limit=1`)];
    expect((await pageOf(one!.next!)).items).toEqual(two.items.slice(1));
    expect(one!.items).toEqual(two.items.slice(0, 1));
  });

  it('the end of a list has no next', async () => {
    expect(await body<Items>(`/v1/medallists?after=${cursor(9_999)}`)).toMatchObject({ items: [], next: null });
  });

  it.each(['limit=0', 'limit=501', 'limit=1.5', 'limit=x', 'limit=-1'])('%s is refused', async (query) => {
    const answer = await get(`/v1/participants?${query}`);
    expect([answer.statusCode, answer.json().faults[0].path]).toEqual([400, 'limit']);
  });

  it.each(['x', cursor('a'), cursor('a', 1), cursor('a\u0000', 'b'), cursor({}), 'a'.repeat(500), '%F0%9F%98%80'])(
    'a cursor nobody gave (%p) is refused',
    async (after) => {
      const answer = await get(`/v1/participants?after=${after}`);
      expect([answer.statusCode, answer.json().faults[0].path]).toEqual([400, 'after']);
    },
  );
});

describe('the timetable', () => {
  it('is that of the day by the Games clock', async () => {
    expect(await body('/v1/schedule')).toMatchObject({ day: '2024-08-04' });
    expect(await body('/v1/schedule?at=2024-08-03T08:00:00Z')).toMatchObject({ day: '2024-08-03' });
  });

  it('takes venue, discipline and NOC', async () => {
    const rows = async (query: string): Promise<string[]> =>
      (await body<Items<{ rsc: string }>>(`/v1/schedule?day=2024-08-04&${query}`)).items.map(({ rsc }) =>
        rsc.slice(0, 3),
      );
    expect(new Set(await rows(''))).toEqual(new Set(['ATH', 'SWM', 'FEN']));
    expect(new Set(await rows('discipline=FEN'))).toEqual(new Set(['FEN']));
    expect(new Set(await rows('venue=STA'))).toEqual(new Set(['ATH']));
    expect(new Set(await rows('noc=BOT'))).toEqual(new Set(['ATH']));
    expect(await rows('noc=ZZZ')).toEqual([]);
  });

  it('where no start list is out, an NOC finds the rows of what it has entered', async () => {
    const rows = await body<Items>('/v1/schedule?day=2024-08-04&noc=BOT&at=2024-07-25T00:00:00Z');
    expect(rows.items.length).toBeGreaterThan(0);
  });

  it('a unit without a row of its own stands in that of its phase', async () => {
    const heat = 'ATHM100M--------------PREL000900--';
    const told = { source: 'STAATH9' as Source, actor: 'timing', origin: 'LIVE' } as const;
    await road.announce({
      ...desk,
      type: 'UnitScheduled',
      occurredAt: instant('2024-07-24T11:45:00Z'),
      rsc: 'ATHM100M--------------PREL--------' as ScoringEvent['rsc'],
      name: 'Preliminary Round',
      startAt: instant('2024-08-02T08:00:00Z'),
      endAt: null,
      day: '2024-08-02',
      venue: 'STA',
      location: null,
      medal: 0,
      status: 'SCHEDULED',
    });
    await road.say({
      ...told,
      type: 'StartListPublished',
      rsc: heat as ScoringEvent['rsc'],
      sequence: 1,
      occurredAt: instant('2024-08-02T07:00:00Z'),
      competitors: [
        { competitor: '9' as CompetitorId, noc: 'ZZZ' as NocCode, startOrder: '1', bib: null, members: [] },
      ],
    });
    const { items } = await body<Items<{ level: string; units: { rsc: string }[] }>>(
      '/v1/schedule?day=2024-08-02&noc=ZZZ',
    );
    expect(items).toMatchObject([{ level: 'phase', name: 'Preliminary Round' }]);
    expect(items[0]!.units.map(({ rsc }) => rsc)).toContain(heat);
    expect(await body(`/v1/units/${heat}`)).toMatchObject({ schedule: { name: 'Preliminary Round' }, competitors: {} });
  });

  it.each(['day=2024-13-01', 'day=tomorrow', 'discipline=ATHL', 'venue=%27', 'noc=FR', 'limt=5'])(
    '%s is refused',
    async (query) => expect((await get(`/v1/schedule?${query}`)).statusCode).toBe(400),
  );
});

describe('people', () => {
  it('are found by beginnings of their names', async () => {
    const named = async (q: string): Promise<unknown[]> =>
      (await body<Items>(`/v1/participants?q=${encodeURIComponent(q)}`)).items.map(({ name }) => name);
    expect(await named('LYLES')).toEqual(['LYLES Noah']);
    expect(await named('nóah ly')).toEqual(['LYLES Noah']);
    expect(await named('oah')).toEqual([]);
  });

  it('of a team have its results and medals', async () => {
    const { items } = await body<Items<{ members: string[] }>>('/v1/medallists?discipline=FEN&noc=JPN');
    const [member] = items[0]!.members;
    expect(await body(`/v1/participants/${member}`)).toMatchObject({
      noc: 'JPN',
      nocName: 'Japan',
      medals: [{ medal: 'GOLD', sportEvent: 'FENMTEAMFOIL----------' }],
    });
  });
});

describe('what somebody tries', () => {
  const attempts = [
    "/v1/units/ATHM100M'%20or%201=1--FNL-000100--",
    "/v1/participants?q=a');drop%20table%20journal;--",
    "/v1/participants?q='%3A*%20%7C%20!",
    '/v1/participants?q=%00',
    `/v1/participants?q=${'a'.repeat(61)}`,
    "/v1/medallists?noc=FRA'%20or%20'1'='1",
    "/v1/schedule?day=2024-08-04'--",
    '/v1/schedule?day[$ne]=1',
    '/v1/schedule?__proto__[x]=1',
    "/v1/events/ATHM100M';--",
    '/v1/participants/../../etc/passwd',
    '/v1/records?event=%27',
    `/v1/units/${'A'.repeat(4_000)}`,
    "/v1/medals?at=2024-08-04T20:00:00Z'::timestamptz--",
  ];
  it.each(attempts)('%s is no server error', async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBeLessThan(500);
    expect(answer.headers['content-type']).toContain('json');
  });

  it('leaves everything where it was', async () => {
    expect((await get(`/v1/units/${final}`)).statusCode).toBe(200);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'] as const)
      expect((await app.inject({ method, url: `/v1/units/${final}` })).statusCode).toBe(404);
  });

  it('no other site may read it from a browser', async () => {
    const { headers } = await get('/v1/medals', { origin: 'https://example.org' });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

it('before anything is told, every list is there and empty', async () => {
  const empty = await openReader(await freshDatabase(), journalReader(road.parts.scoring), { name: 'web-info' });
  const fresh = await createHttpApp(WebInfoModule.of({ ...parts, reader: empty }), {
    name: 'web-info',
    openApi,
    logger: createLogger('web-info', 'silent'),
  });
  for (const list of [
    'schedule',
    'days',
    'disciplines',
    'medals',
    'medallists',
    'participants',
    'nocs',
    'venues',
    'records',
    'news',
    'communications',
    'conferences',
    'weather',
  ]) {
    const answer = await fresh.inject({ method: 'GET', url: `/v1/${list}` });
    expect([list, answer.statusCode, answer.json().items]).toEqual([list, 200, []]);
  }
  expect((await fresh.inject({ method: 'GET', url: '/v1/clock' })).json()).toEqual({ clock: null });
  await fresh.close();
  await empty.dataSource.destroy();
});
