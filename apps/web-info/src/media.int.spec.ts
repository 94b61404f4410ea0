/** Who may read what editors write, over REST and real rows, asked by somebody who tries hard to read what is not for them. */
import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant, instantOfMs } from '#competition';
import type { Audience, CompetitionEvent, Instant } from '#competition';
import { openReader } from '#read-model';
import type { Reader } from '#read-model';
import { createHttpApp, createLogger } from '#service';
import { aCommunication, aConference, aMeasurement, aNewsItem } from '../../../test/examples/media.js';
import { freshDatabase } from '../../../test/infra/index.js';
import { Road } from '../../../test/infra/road.js';
import { Access } from './access/access.js';
import { journalReader } from './journal-reader.js';
import { openApi, WebInfoModule } from './web-info.module.js';

/** Some ask two hundred addresses. */
jest.setTimeout(60_000);

let road: Road;
let reader: Reader;
let access: Access;
let app: NestFastifyApplication;
/** Cookies of somebody who signed in. */
let cookies: Record<Exclude<Audience, 'PUBLIC'>, string>;

const at = (time: string): Instant => instant(`2024-08-04T${time}Z`);
const clockAt = (time: string): CompetitionEvent => ({
  type: 'GamesClockSet',
  source: 'CLOCK1',
  actor: 'player',
  origin: 'LIVE',
  occurredAt: instantOfMs(Date.now()),
  realAt: instantOfMs(Date.now()),
  gamesAt: at(time),
  speed: 0,
});

const cookieFor = async (...roles: ('media' | 'editor')[]): Promise<string> =>
  (await access.sessions.begin('Somebody', roles))!.split(';', 1)[0]!;

beforeAll(async () => {
  road = await Road.open();
  reader = await openReader(road.databaseUrl, journalReader(road.parts.scoring), { name: 'web-info' });
  access = new Access({ publicUrl: 'http://127.0.0.1:4000', provider: null, sessionSecret: 'x'.repeat(32) });
  const logger = createLogger('web-info', 'silent');
  app = await createHttpApp(WebInfoModule.of({ reader, log: road.log, streamsMax: 10, logger, access }), {
    name: 'web-info',
    openApi,
    logger,
  });
  cookies = { MEDIA: await cookieFor('media'), INTERNAL: await cookieFor('media', 'editor') };
}, 60_000);
afterAll(async () => {
  await app.close();
  await reader.dataSource.destroy();
  await road.close();
});

const get = (url: string, audience: Audience = 'PUBLIC', headers: Record<string, string> = {}) =>
  app.inject({
    method: 'GET',
    url,
    headers: { ...(audience !== 'PUBLIC' && { cookie: cookies[audience] }), ...headers },
  });
const body = async (url: string, audience?: Audience): Promise<any> => {
  const answer = await get(url, audience);
  if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.statusCode} ${answer.body}`);
  return answer.json();
};

/** Every address at which any of these could stand. */
const addresses = (id: string): string[] => {
  const lists = [
    '/v1/news',
    '/v1/news?form=QUOTE',
    '/v1/news?about=ATH',
    '/v1/news?noc=USA',
    '/v1/news?competitor=1960173',
    '/v1/communications',
    '/v1/communications?affecting=ATHM100M--------------FNL-000100--',
    '/v1/communications?about=ATHM100M',
    '/v1/conferences',
    '/v1/weather',
    '/v1/weather?venue=STA',
  ];
  const single = ['news', 'communications', 'conferences'].map((kind) => `/v1/${kind}/${id}`);
  const moments = [
    '',
    'at=2024-08-04T08:00:00Z',
    'at=2024-08-04T13:00:00Z',
    'at=2024-08-04T23:00:00Z',
    'at=2200-01-01T00:00:00Z',
  ];
  return [...lists, ...single].flatMap((address) =>
    moments.map((moment) => (moment === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${moment}`)),
  );
};
/** The addresses whose answer, whole, holds the secret; headers count too. */
const leaks = async (id: string, secret: string, audience: Audience, headers = {}): Promise<string[]> => {
  const found: string[] = [];
  for (const address of addresses(id)) {
    const answer = await get(address, audience, headers);
    if (answer.statusCode >= 500) throw new Error(`${address}: ${answer.body}`);
    if (`${answer.body} ${JSON.stringify(answer.headers)}`.includes(secret)) found.push(address);
  }
  return found;
};

const secret = 'xyzzy';
const text = [{ language: 'en', title: `${secret} title`, text: secret }];
const about = { competitors: ['1960173'] as never, nocs: ['USA'] as never };
const kinds: readonly (readonly [string, (own: object) => CompetitionEvent])[] = [
  ['news', (own) => aNewsItem({ id: 'secret', texts: text, ...about, ...own })],
  [
    'quote',
    (own) =>
      aNewsItem({
        id: 'secret',
        form: 'QUOTE',
        texts: text,
        speaker: { name: secret, role: null, competitor: null },
        ...about,
        ...own,
      }),
  ],
  ['communication', (own) => aCommunication({ id: 'secret', number: secret, texts: text, ...own })],
  ['conference', (own) => aConference({ id: 'secret', texts: text, live: `https://${secret}.example/x.m3u8`, ...own })],
  ['weather', (own) => aMeasurement({ sky: secret.toUpperCase(), ...own })],
];
/** Puts something harmless in its place, so that the next test begins with nothing. */
const cover = kinds.map(([, make]) =>
  make({ audience: 'INTERNAL', texts: [{ language: 'en', title: 'x', text: 'x' }] }),
);

describe.each(kinds)('a %s', (kind, make) => {
  const secretHere = kind === 'weather' ? secret.toUpperCase() : secret;
  beforeEach(() => road.announce(clockAt('12:00:00'), ...cover));

  it.each([
    ['INTERNAL', ['INTERNAL']],
    ['MEDIA', ['MEDIA', 'INTERNAL']],
    ['PUBLIC', ['PUBLIC', 'MEDIA', 'INTERNAL']],
  ] as const)('that is %s is read by %j', async (audience, readers) => {
    await road.announce(make({ audience }));
    for (const reader of ['PUBLIC', 'MEDIA', 'INTERNAL'] as const)
      expect([reader, (await leaks('secret', secretHere, reader)).length > 0]).toEqual([
        reader,
        (readers as readonly string[]).includes(reader),
      ]);
  });

  it('under an embargo is read by those who write alone, at whatever moment is asked, until the clock says so', async () => {
    await road.announce(make({ audience: 'PUBLIC', embargoUntil: at('15:00:00') }));
    for (const reader of ['PUBLIC', 'MEDIA'] as const) expect(await leaks('secret', secretHere, reader)).toEqual([]);
    expect(await leaks('secret', secretHere, 'INTERNAL')).not.toEqual([]);
    await road.announce(clockAt('14:59:59.999999'));
    expect(await leaks('secret', secretHere, 'PUBLIC')).toEqual([]);
    await road.announce(clockAt('15:00:00'));
    const now = await leaks('secret', secretHere, 'PUBLIC');
    expect(now.length).toBeGreaterThan(0);
    // What had happened by one o'clock: it was not out then, and is not shown then.
    expect(now.filter((address) => address.includes('T13:00'))).toEqual([]);
    await road.announce(clockAt('12:00:00'));
    expect(await leaks('secret', secretHere, 'PUBLIC')).toEqual([]);
  });

  it('that was public and is internal or under an embargo now is in no earlier version either', async () => {
    for (const own of [{ audience: 'INTERNAL' }, { audience: 'MEDIA' }, { embargoUntil: at('15:00:00') }]) {
      await road.announce(make({ audience: 'PUBLIC' }));
      expect(await leaks('secret', secretHere, 'PUBLIC')).not.toEqual([]);
      await road.announce(make({ audience: 'PUBLIC', ...own }));
      expect(await leaks('secret', secretHere, 'PUBLIC')).toEqual([]);
    }
  });

  it('that was internal and is public now shows no version from before', async () => {
    await road.announce(make({ audience: 'INTERNAL', occurredAt: at('09:00:00') }));
    await road.announce({
      ...make({ audience: 'PUBLIC', occurredAt: at('11:00:00') }),
      ...(kind === 'weather' ? { sky: 'SUNNY' } : {}),
      ...(kind === 'communication' ? { number: '17' } : {}),
      ...(kind === 'conference' ? { live: null } : {}),
      ...(kind === 'quote' ? { speaker: { name: 'Coach', role: null, competitor: null } } : {}),
      texts: [{ language: 'en', title: 'Open', text: 'Open' }],
    } as CompetitionEvent);
    expect(await leaks('secret', secretHere, 'PUBLIC')).toEqual([]);
  });

  it('that was withdrawn loses its words at every moment, but for those who write', async () => {
    await road.announce(make({ audience: 'PUBLIC', occurredAt: at('09:00:00') }));
    const own = kind === 'communication' ? { number: '17' } : {};
    await road.announce(make({ audience: 'PUBLIC', withdrawn: 'wrong athlete', occurredAt: at('11:00:00'), ...own }));
    for (const reader of ['PUBLIC', 'MEDIA'] as const) expect(await leaks('secret', secretHere, reader)).toEqual([]);
    expect(await leaks('secret', secretHere, 'INTERNAL')).not.toEqual([]);
  });

  it('is not told of by status, sentence, count or ETag: it is as if it were not there', async () => {
    const picture = async (): Promise<string[]> => {
      const seen: string[] = [];
      for (const address of addresses('secret')) {
        const { statusCode, body: text, headers } = await get(address);
        const plain = text.replace(/"requestId":"[^"]*"/, '');
        const { etag, link } = headers;
        seen.push(JSON.stringify([address, statusCode, plain, etag, link]));
      }
      return seen;
    };
    const without = await picture();
    await road.announce(make({ audience: 'INTERNAL' }));
    expect(await picture()).toEqual(without);
    await road.announce(make({ audience: 'PUBLIC', embargoUntil: at('15:00:00') }));
    expect(await picture()).toEqual(without);
  });
});

describe('somebody who says they may', () => {
  beforeAll(() => road.announce(clockAt('12:00:00'), ...kinds.map(([, make]) => make({ audience: 'MEDIA' }))));

  const forged = (name: string): string =>
    `${name}=${Buffer.from(JSON.stringify({ roles: ['editor'], expiresAt: 9e15 })).toString('base64url')}`;
  it.each([
    ['a made-up cookie', () => ({ cookie: forged('podium_session') })],
    ['a cookie sealed with another secret', async () => ({ cookie: await foreignCookie() })],
    ['a sign-in that is only begun', async () => ({ cookie: await pendingCookie() })],
    ['an expired session', async () => ({ cookie: await expiredCookie() })],
    ['the cookie’s value under another name', () => ({ cookie: cookies.MEDIA.replace('podium_session', 'session') })],
    ['the cookie’s value as a bearer', () => ({ authorization: `Bearer ${cookies.MEDIA.split('=')[1]}` })],
    ['roles in headers', () => ({ 'x-roles': 'editor', 'x-user': 'Editor', 'x-forwarded-user': 'editor' })],
  ])('%s is anybody', async (_name, headers) => {
    expect(await leaks('secret', secret, 'PUBLIC', await headers())).toEqual([]);
  });

  const foreignCookie = async (): Promise<string> => {
    const other = new Access({ publicUrl: 'http://127.0.0.1:4000', provider: null });
    return (await other.sessions.begin('Somebody', ['editor']))!.split(';', 1)[0]!;
  };
  const pendingCookie = async (): Promise<string> => {
    const pending = { state: 's', nonce: 'n', verifier: 'v', to: '/', roles: ['editor'], expiresAt: 9e15, id: '1' };
    return (await access.keepPending(pending)).split(';', 1)[0]!.replace('podium_login', 'podium_session');
  };
  const expiredCookie = async (): Promise<string> => {
    const real = Date.now;
    Date.now = () => real() - 9 * 3_600_000;
    try {
      return await cookieFor('media');
    } finally {
      Date.now = real;
    }
  };

  it.each(['?audience=INTERNAL', '?roles=editor', '?asKnownAt=2024-08-04T12:00:00Z', '?gamesNow=2030-01-01T00:00:00Z'])(
    'the query %s is refused',
    async (query) => expect((await get(`/v1/news${query}`)).statusCode).toBe(400),
  );

  it('a place in a list of another reader shows nothing more', async () => {
    await road.announce(aNewsItem({ id: 'aaa', publishedAt: at('07:00:00') }));
    const page = await body('/v1/news?limit=1', 'MEDIA');
    expect(page.items[0].id).toBe('secret');
    const { items } = await body(page.next);
    expect(JSON.stringify(items)).not.toContain(secret);
  });

  it.each([
    "/v1/news/'%20or%201=1--",
    '/v1/news/..%2f..%2fetc',
    '/v1/news?after=%00',
    "/v1/news?about=ATH'--",
    '/v1/weather?venue=%27',
  ])('%s is refused', async (url) => expect((await get(url)).statusCode).toBe(400));
});

describe('caches between', () => {
  it('may keep what is for everybody, and nothing that somebody got who signed in', async () => {
    await road.announce(clockAt('12:00:00'), aNewsItem({ id: 'open' }));
    expect((await get('/v1/news')).headers['cache-control']).toMatch(/^public, max-age=1/);
    for (const address of ['/v1/news', '/v1/news/open', '/v1/medals', '/v1/communications', '/v1/weather'])
      for (const reader of ['MEDIA', 'INTERNAL'] as const)
        expect([address, (await get(address, reader)).headers['cache-control']]).toEqual([
          address,
          'private, no-cache',
        ]);
  });

  it('the ETag of one reader does not open what another may not see', async () => {
    await road.announce(aNewsItem({ id: 'secret', texts: text, audience: 'MEDIA' }));
    const { etag } = (await get('/v1/news/secret', 'MEDIA')).headers;
    expect((await get('/v1/news/secret', 'MEDIA', { 'if-none-match': etag as string })).statusCode).toBe(304);
    expect((await get('/v1/news/secret', 'PUBLIC', { 'if-none-match': etag as string })).statusCode).toBe(404);
  });
});

describe('what is right', () => {
  beforeAll(async () => {
    await road.announce(clockAt('12:00:00'), ...cover);
    await road.announce(
      aNewsItem({ id: 'n1', publishedAt: at('08:00:00') }),
      aNewsItem({ id: 'n2', publishedAt: at('10:00:00'), form: 'QUOTE', competitors: ['1960173'] as never }),
      aNewsItem({ id: 'n3', publishedAt: at('09:00:00'), concerns: ['SWMM100MFR------------FNL-000100--'] as never }),
      aNewsItem({ id: 'later', publishedAt: at('13:00:00') }),
      aCommunication({ id: 'c1', concerns: ['ATHM100M--------------------------'] as never }),
      aCommunication({ id: 'c2', concerns: ['ATHM100M--------------FNL-000100--'] as never, issuedAt: at('09:00:00') }),
      aCommunication({ id: 'c3', concerns: ['ATHM100M--------------FNL-000200--'] as never }),
      aConference({ id: 'late', startAt: at('20:00:00') }),
      aConference({ id: 'early', startAt: at('09:00:00'), endAt: null }),
    );
  });
  const ids = async (url: string, audience?: Audience): Promise<string[]> =>
    (await body(url, audience)).items
      .map(({ id }: { id: string }) => id)
      .filter((id: string) => !/open|aaa|secret/.test(id));

  it('news come newest first, by what is asked for, and not before they are published', async () => {
    expect(await ids('/v1/news')).toEqual(['n2', 'n3', 'n1']);
    expect(await ids('/v1/news?form=QUOTE')).toEqual(['n2']);
    expect(await ids('/v1/news?about=SWM')).toEqual(['n3']);
    expect(await ids('/v1/news?competitor=1960173')).toEqual(['n2']);
    expect(await ids('/v1/news?at=2024-08-04T09:30:00Z')).toEqual(['n3', 'n1']);
    expect(await ids('/v1/news?at=2024-08-04T23:00:00Z')).toEqual(['n2', 'n3', 'n1']);
    expect(await ids('/v1/news', 'INTERNAL')).toEqual(['later', 'n2', 'n3', 'n1']);
  });

  it('a page at a time, nobody is shown one twice', async () => {
    const seen: string[] = [];
    let next: string | null = '/v1/news?limit=1';
    while (next !== null) {
      const page: { items: { id: string }[]; next: string | null } = await body(next);
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => id.startsWith('n'))).toEqual(['n2', 'n3', 'n1']);
  });

  it('a unit’s communications are its own and those about all it is part of', async () => {
    expect(await ids('/v1/communications?affecting=ATHM100M--------------FNL-000100--')).toEqual(['c2', 'c1']);
    expect(await ids('/v1/communications?about=ATHM100M')).toEqual(['c2', 'c3', 'c1']);
  });

  it('conferences come by their start', async () => expect(await ids('/v1/conferences')).toEqual(['early', 'late']));

  it('a correction takes the place of what was there; looking back shows what was there', async () => {
    const corrected = [{ language: 'en', title: 'Corrected', text: '' }];
    await road.announce({ ...aNewsItem({ id: 'n1', texts: corrected }), occurredAt: at('11:00:00') });
    expect((await body('/v1/news/n1')).texts[0].title).toBe('Corrected');
    expect((await body('/v1/news/n1?at=2024-08-04T10:00:00Z')).texts[0].title).toBe('Ninth day');
  });

  it('a communication that was withdrawn says so, in its place, for ever', async () => {
    await road.announce({ ...aCommunication({ id: 'c3', withdrawn: 'issued in error' }), occurredAt: at('11:30:00') });
    for (const url of ['/v1/communications/c3', '/v1/communications/c3?at=2024-08-04T10:00:00Z'])
      expect(await body(url)).toMatchObject({
        number: 'ATH-001',
        withdrawn: 'issued in error',
        texts: [],
        signedBy: [],
      });
  });
});

it('without anything told, lists are empty', async () => {
  const empty = await openReader(await freshDatabase(), journalReader(road.parts.scoring), { name: 'web-info' });
  const logger = createLogger('web-info', 'silent');
  const fresh = await createHttpApp(WebInfoModule.of({ reader: empty, log: road.log, streamsMax: 10, logger }), {
    name: 'web-info',
    openApi,
    logger,
  });
  for (const list of ['news', 'communications', 'conferences', 'weather'])
    expect((await fresh.inject(`/v1/${list}`)).json().items).toEqual([]);
  await fresh.close();
  await empty.dataSource.destroy();
});

describe('the test card', () => {
  let shown: NestFastifyApplication;
  beforeAll(async () => {
    const logger = createLogger('web-info', 'silent');
    const module = WebInfoModule.of({ reader, log: road.log, streamsMax: 10, testCard: true, logger });
    shown = await createHttpApp(module, { name: 'web-info', openApi, logger });
  });
  afterAll(() => shown.close());

  it.each(['live', 'recorded'])('is a playlist, %s, of pieces that are there', async (kind) => {
    const { body: list } = await shown.inject(`/test-card/${kind}.m3u8`);
    const pieces = list.split('\n').filter((line) => line.endsWith('.m4s'));
    const beginning = /URI="([^"]+)"/.exec(list)![1]!;
    expect(pieces.length).toBeGreaterThan(2);
    for (const address of [beginning, pieces[0]!, pieces.at(-1)!]) {
      const { statusCode, headers, rawPayload } = await shown.inject(`/test-card/${address}`);
      expect([statusCode, headers['content-type']]).toEqual([200, 'video/mp4']);
      expect(rawPayload.toString('latin1', 4, 8)).toMatch(/ftyp|moof/);
    }
  });

  it.each([
    'live/1.m4s',
    'live/99999999999.m4s',
    'recorded/30.m4s',
    'recorded/-1.m4s',
    'recorded/x',
    'captions/de.vtt',
  ])('has no piece %s', async (address) => expect((await shown.inject(`/test-card/${address}`)).statusCode).toBe(404));

  it('is not there unless it is asked for', async () =>
    expect((await get('/test-card/live.m3u8')).statusCode).toBe(404));
});
