/**
 * What editors write, the whole road: signed in at a real provider, sent by a real form through a real ingest, projected, read
 * on pages, over REST and on streams by everybody else; and whatever somebody might try in between.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant, instantOfMs } from '#competition';
import { competitionCodec, competitionEvents, memoryLog, scoringCodec } from '#event-log';
import { openReader } from '#read-model';
import type { Reader } from '#read-model';
import { createLogger, issueToken, startHttpApp } from '#service';
import { bodyMaxBytes as ingestBodyMaxBytes, IngestModule } from '../../apps/ingest/src/ingest.module.js';
import { Access } from '../../apps/web-info/src/access/access.js';
import { Desk } from '../../apps/web-info/src/editor/desk.js';
import { journalReader } from '../../apps/web-info/src/journal-reader.js';
import { bodyMaxBytes, openApi, WebInfoModule } from '../../apps/web-info/src/web-info.module.js';
import { CookieJar } from '../examples/cookie-jar.js';
import type { Landed } from '../examples/cookie-jar.js';
import { listenIdentity, settings } from '../examples/identity.js';
import { freePort } from '../infra/free-port.js';
import { Road } from '../infra/road.js';

jest.setTimeout(30_000);

const log = memoryLog();
const logger = createLogger('test', 'silent');
let road: Road;
let reader: Reader;
let folder: string;
let ingest: NestFastifyApplication;
let ingestPort: number;
let identity: Server;
let access: Access;
let app: NestFastifyApplication;
let web: string;
let [editor, media] = [new CookieJar(), new CookieJar()];
const anybody = new CookieJar();

const startIngest = async (): Promise<NestFastifyApplication> =>
  startHttpApp(
    IngestModule.of({
      log,
      scoring: await scoringCodec(),
      competition: await competitionCodec(),
      keysFolder: folder,
      eventsPerSecondMax: 3_000,
      logger,
    }),
    {
      name: 'ingest',
      openApi: { title: 'ingest', description: 'For this test' },
      logger,
      bodyMaxBytes: ingestBodyMaxBytes,
      port: ingestPort,
    },
  );

const signIn = async (login: string, password: string): Promise<CookieJar> => {
  const jar = new CookieJar();
  const form = await jar.get(`${web}/auth/login?to=/en/account`);
  const landed = await jar.post(form.url, { login, password });
  expect([landed.status, landed.url.pathname]).toEqual([200, '/en/account']);
  return jar;
};

beforeAll(async () => {
  road = await Road.open(log);
  folder = await mkdtemp(join(tmpdir(), 'podium-editor-'));
  const order = { name: 'Editors', role: 'management', sources: ['EDITOR1'], disciplines: ['*'], days: 1 } as const;
  const { token } = await issueToken(folder, order);
  await writeFile(join(folder, 'token'), token);
  ingestPort = await freePort();
  const [webPort, identityPort] = [await freePort(), await freePort()];
  ingest = await startIngest();
  web = `http://127.0.0.1:${webPort}`;
  identity = await listenIdentity(identityPort, web);
  const { clientId, clientSecret } = settings;
  const provider = {
    issuer: `http://127.0.0.1:${identityPort}`,
    clientId,
    clientSecret,
    scope: 'openid profile roles',
  };
  access = new Access({ publicUrl: web, provider });
  reader = await openReader(road.databaseUrl, journalReader(road.parts.scoring), { name: 'web-info' });
  const desk = new Desk({ ingestUrl: `http://127.0.0.1:${ingestPort}`, tokenFile: join(folder, 'token') });
  app = await startHttpApp(WebInfoModule.of({ reader, log, streamsMax: 20, access, desk, logger }), {
    name: 'web-info',
    openApi,
    logger,
    bodyMaxBytes,
    port: webPort,
  });
  await clock('12:00:00');
  await until(async () => (await anybody.get(`${web}/health/ready`)).status === 200);
  [editor, media] = [await signIn('editor', 'right words'), await signIn('media', 'other words')];
}, 60_000);

afterAll(async () => {
  identity.closeAllConnections();
  await Promise.all([app.close(), ingest.close(), new Promise((resolve) => identity.close(resolve))]);
  await reader.dataSource.destroy();
  await road.close();
  await rm(folder, { recursive: true });
});

const until = async (holds: () => Promise<boolean> | boolean): Promise<void> => {
  for (let turn = 0; !(await holds()); turn++) {
    if (turn > 200) throw new Error('not within ten seconds');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/** The Games clock stands there. */
const clock = (time: string): Promise<void> =>
  road.announce({
    type: 'GamesClockSet',
    source: 'CLOCK1',
    actor: 'player',
    origin: 'LIVE',
    occurredAt: instantOfMs(Date.now()),
    realAt: instantOfMs(Date.now()),
    gamesAt: instant(`2024-08-04T${time}Z`),
    speed: 0,
  });

interface Sheet {
  readonly action: string;
  readonly id: string;
  readonly hidden: Record<string, string>;
}

const sheetIn = ({ text }: Landed): Sheet => {
  const [, action = ''] = /<form[^>]* action="([^"]+\/editor\/[^"]+)"/.exec(text) ?? [];
  const hidden = [...text.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    action,
    id: action.split('/').at(-1)!,
    hidden: Object.fromEntries(hidden.map(([, name, value]) => [name, value])),
  };
};

const newSheet = async (kind: string, jar = editor): Promise<Sheet> =>
  sheetIn(await jar.get(`${web}/en/editor/${kind}`));

const hand = (
  { action, hidden }: Sheet,
  values: Record<string, string>,
  {
    jar = editor,
    does = 'send',
    headers = {},
  }: { jar?: CookieJar; does?: string; headers?: Record<string, string> } = {},
): Promise<Landed> => jar.post(`${web}${action}`, { ...hidden, audience: 'PUBLIC', do: does, ...values }, headers);

/** How often something was said under this id. */
const timesSaid = async (id: string): Promise<number> =>
  (await road.records(competitionEvents.name)).filter(({ key }) => key.endsWith(`:${id}`)).length;

const page = async (jar: CookieJar, path: string): Promise<Landed> => jar.get(`${web}${path}`);

/** Addresses where a news item of this id could be seen. */
const places = (id: string): string[] => [
  '/en',
  '/fr',
  '/en?format=json',
  '/en/news',
  '/en/news?format=csv',
  '/fr/news?at=2024-08-04T23:00:00Z',
  `/en/news/${id}`,
  `/en/news/${id}?format=json`,
  '/v1/news',
  '/v1/news?format=csv',
  `/v1/news/${id}`,
  '/v1/news?at=2024-08-04T23:00:00Z',
];

const showing = async (jar: CookieJar, id: string, words: string): Promise<string[]> => {
  const found: string[] = [];
  for (const path of places(id)) {
    const { text, status } = await page(jar, path);
    if (status >= 500) throw new Error(`${path}: ${text}`);
    if (text.includes(words)) found.push(path);
  }
  return found;
};

/** A stream that is read from its beginning until it is left, or ends by itself. */
class Stream {
  text = '';
  isOver = false;

  private constructor(private readonly abort: AbortController) {}

  static async open(jar: CookieJar): Promise<Stream> {
    const abort = new AbortController();
    const cookie = `podium_session=${jar.value('127.0.0.1', 'podium_session') ?? ''}`;
    const answer = await fetch(`${web}/v1/live?channel=news&channel=games`, {
      headers: { cookie },
      signal: abort.signal,
    });
    expect(answer.status).toBe(200);
    const stream = new Stream(abort);
    stream.take(answer.body!).catch(() => undefined);
    await until(() => stream.text.includes('event: live'));
    return stream;
  }

  leave(): void {
    this.abort.abort();
  }

  private async take(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of body) this.text += decoder.decode(chunk, { stream: true });
    } finally {
      this.isOver = true;
    }
  }
}

const article = {
  title_en: 'Sprint tonight',
  text_en: 'Eight lanes.',
  title_fr: 'Le sprint ce soir',
  text_fr: 'Huit couloirs.',
};

describe('a news item', () => {
  it('is there for its readers in both languages as soon as it was sent', async () => {
    const sheet = await newSheet('news');
    const landed = await hand(sheet, { ...article, concerns: 'ATHM100M', nocs: 'FRA\nUSA' });
    expect([landed.status, landed.url.pathname + landed.url.search]).toEqual([200, '/en/editor?sent=yes']);
    expect(landed.text).toContain('Sprint tonight');
    await until(async () => (await page(anybody, '/fr/news')).text.includes('Le sprint ce soir'));
    expect((await page(anybody, '/en')).text).toContain('Sprint tonight');
    const item = JSON.parse((await page(anybody, `/v1/news/${sheet.id}`)).text) as object;
    expect(item).toMatchObject({
      form: 'NEWS',
      publishedAt: '2024-08-04T12:00:00.000Z',
      nocs: ['FRA', 'USA'],
      version: 1,
    });
  });

  it('under an embargo is for editors alone, on pages, lists, tables and streams, until the Games clock says otherwise', async () => {
    await clock('12:00:00');
    const streams = await Promise.all([Stream.open(anybody), Stream.open(media)]);
    const sheet = await newSheet('news');
    await hand(sheet, { title_en: 'Embargoed xyzzy', text_en: 'xyzzy', embargoUntil: '2024-08-04 15:00' });
    // The editor's own pages first: what is kept for them is for nobody else.
    expect(await showing(editor, sheet.id, 'xyzzy')).not.toEqual([]);
    for (const jar of [anybody, media]) expect(await showing(jar, sheet.id, 'xyzzy')).toEqual([]);
    expect(streams.map(({ text }) => text.includes('xyzzy'))).toEqual([false, false]);
    await clock('15:00:01');
    await until(() => streams.every(({ text }) => text.includes('xyzzy')));
    for (const jar of [anybody, media]) {
      await until(async () => (await page(jar, '/en')).text.includes('xyzzy'));
      await until(async () => (await showing(jar, sheet.id, 'xyzzy')).length === places(sheet.id).length);
    }
    for (const stream of streams) stream.leave();
    await clock('12:00:00');
  });

  it('for media reaches media as it happens, and nobody else ever', async () => {
    const streams = await Promise.all([Stream.open(media), Stream.open(anybody)]);
    const sheet = await newSheet('news');
    await hand(sheet, { title_en: 'Plugh for media', audience: 'MEDIA' });
    await until(() => streams[0]!.text.includes('Plugh'));
    await until(async () => (await page(media, '/en/news')).text.includes('Plugh'));
    expect(await showing(anybody, sheet.id, 'Plugh')).toEqual([]);
    expect(streams[1]!.text).not.toContain('Plugh');
    for (const stream of streams) stream.leave();
  });

  it('what somebody got who signed in is kept by no cache', async () => {
    for (const jar of [editor, media])
      for (const path of ['/en', '/en/news', '/v1/news', '/en/conferences'])
        expect([path, (await page(jar, path)).headers.get('cache-control')]).toEqual([
          path,
          expect.stringMatching(/^private, no-(cache|store)$/),
        ]);
    expect((await page(editor, '/en/editor/news')).headers.get('cache-control')).toBe('no-store');
    expect((await page(anybody, '/en/news')).headers.get('vary')).toContain('cookie');
  });
});

describe('the button, pressed twice', () => {
  it('at once publishes once', async () => {
    const sheet = await newSheet('news');
    const landed = await Promise.all([1, 2, 3].map(() => hand(sheet, article)));
    expect(landed.map(({ url }) => url.search)).toEqual(['?sent=yes', '?sent=yes', '?sent=yes']);
    expect(await timesSaid(sheet.id)).toBe(1);
  });

  it('a while later, with the same words, publishes nothing more', async () => {
    const sheet = await newSheet('communication');
    const values = { title_en: 'Wind gauge', number: 'ATH-020', affects: 'RESULTS', signedBy: 'Referee' };
    await hand(sheet, values);
    expect((await hand(sheet, values)).url.search).toBe('?sent=yes');
    expect(await timesSaid(sheet.id)).toBe(1);
  });
});

describe('a correction', () => {
  it('takes the place of what was there, and keeps when it was published', async () => {
    const sheet = await newSheet('quote');
    await hand(sheet, { text_en: 'It was cold.', speakerName: 'LYLES Noah', speakerRole: 'Gold medallist' });
    await clock('12:30:00');
    const opened = await page(editor, `/en/editor/news/${sheet.id}`);
    expect(opened.text).toContain('value="LYLES Noah"');
    await hand(sheetIn(opened), { text_en: 'It was warm.', speakerName: 'LYLES Noah', speakerRole: 'Gold medallist' });
    const item = JSON.parse((await page(editor, `/v1/news/${sheet.id}`)).text) as object;
    expect(item).toMatchObject({ form: 'QUOTE', version: 2, publishedAt: '2024-08-04T12:00:00.000Z' });
    expect(item).toMatchObject({ texts: [{ text: 'It was warm.' }] });
    await clock('12:00:00');
  });

  it('of what somebody else has corrected meanwhile is not sent unseen, and nothing typed is lost', async () => {
    const sheet = await newSheet('news');
    await hand(sheet, article);
    const mine = sheetIn(await page(editor, `/en/editor/news/${sheet.id}`));
    const theirs = sheetIn(await page(editor, `/en/editor/news/${sheet.id}`));
    await hand(theirs, { ...article, title_en: 'Theirs' });
    const told = await hand(mine, { ...article, title_en: 'Mine' });
    expect([told.status, told.text.includes('value="Mine"')]).toEqual([409, true]);
    expect((await hand(sheetIn(told), { ...article, title_en: 'Mine' })).url.search).toBe('?sent=yes');
    expect((await page(editor, `/v1/news/${sheet.id}`)).text).toContain('Mine');
  });

  it('that withdraws a communication leaves its number and takes its words', async () => {
    const sheet = await newSheet('communication');
    const values = { title_en: 'Waldo', number: 'ATH-077', affects: 'SCHEDULE' };
    await hand(sheet, values);
    await until(async () => (await page(anybody, '/en/communications')).text.includes('Waldo'));
    const opened = sheetIn(await page(editor, `/en/editor/communication/${sheet.id}`));
    await hand(opened, { ...values, withdrawn: 'issued in error' });
    await until(async () => !(await page(anybody, '/en/communications')).text.includes('Waldo'));
    const { text } = await page(anybody, `/en/communications/${sheet.id}`);
    expect([text.includes('ATH-077'), text.includes('issued in error')]).toEqual([true, true]);
  });
});

it('a decision is a communication about results, signed, on the page of what it is about', async () => {
  const sheet = await newSheet('decision');
  const faulty = await hand(sheet, { title_en: 'Protest upheld', number: 'ATH-031' });
  expect(faulty.text).toMatch(
    /id="concerns-fault"[\s\S]*id="signedBy-fault"|id="signedBy-fault"[\s\S]*id="concerns-fault"/,
  );
  const values = {
    title_en: 'Protest upheld',
    number: 'ATH-031',
    concerns: 'ATHM100M',
    signedBy: 'SMITH Ann, Jury of appeal',
  };
  await hand(sheet, values);
  expect(JSON.parse((await page(editor, `/v1/communications/${sheet.id}`)).text)).toMatchObject({
    affects: ['RESULTS'],
    signedBy: [{ name: 'SMITH Ann', role: 'Jury of appeal' }],
    concerns: ['ATHM100M--------------------------'],
  });
});

it('a conference comes back into its form as it was written', async () => {
  const sheet = await newSheet('conference');
  const values = {
    title_en: 'Medallists',
    title_fr: 'Les médaillés',
    place: 'Room 2',
    startAt: '2024-08-04 22:30',
    endAt: '2024-08-04 23:00',
    languages: 'en\nfr',
    participants: 'LYLES Noah, Gold medallist\nTHOMPSON Kishane',
    recorded: 'https://video.example/a.m3u8',
    chapters: '0:00 Opening\n1:02:03 Questions',
    captions: 'fr https://video.example/fr.vtt',
  };
  await hand(sheet, values);
  const { text } = await page(editor, `/en/editor/conference/${sheet.id}`);
  for (const value of Object.values(values)) expect(text).toContain(value);
  // An unknown id on the line of a venue nobody announced: the sheet's zone is that of the Games, UTC here.
  expect(JSON.parse((await page(anybody, `/v1/conferences/${sheet.id}`)).text)).toMatchObject({
    startAt: '2024-08-04T22:30:00.000Z',
    chapters: [{ startsAtSeconds: 0 }, { startsAtSeconds: 3_723, title: 'Questions' }],
  });
});

describe('a fault', () => {
  it.each([
    ['news', { text_en: 'no title' }, 'title_en'],
    ['news', { title_en: 'x'.repeat(201) }, 'title_en'],
    ['news', { ...article, embargoUntil: 'tomorrow' }, 'embargoUntil'],
    ['news', { ...article, embargoUntil: '2024-02-30 10:00' }, 'embargoUntil'],
    ['news', { ...article, concerns: 'sprint' }, 'concerns'],
    ['news', { ...article, nocs: 'France' }, 'nocs'],
    ['news', { ...article, competitors: Array.from({ length: 51 }, (_, at) => `${at}`).join('\n') }, 'competitors'],
    ['quote', { text_en: 'Nobody said it' }, 'speakerName'],
    ['communication', { title_en: 'x', number: '' }, 'number'],
    ['communication', { title_en: 'x', number: '1' }, 'affects'],
    ['conference', { title_en: 'x', place: 'y' }, 'startAt'],
    ['conference', { title_en: 'x', place: 'y', startAt: '2024-08-04 12:00', endAt: '2024-08-04 11:00' }, 'endAt'],
    ['conference', { title_en: 'x', place: 'y', startAt: '2024-08-04 12:00', live: 'javascript:alert(1)' }, 'live'],
    ['conference', { title_en: 'x', place: 'y', startAt: '2024-08-04 12:00', chapters: 'first' }, 'chapters'],
  ] as const)('of a %s is said beside its field: %j', async (kind, values, field) => {
    const sheet = await newSheet(kind);
    const { status, text } = await hand(sheet, values);
    expect(status).toBe(422);
    expect(text).toContain(`id="${field}-fault"`);
    expect(text).toContain(`href="#${field}"`);
    for (const value of Object.values(values)) expect(text).toContain(value);
    expect(await timesSaid(sheet.id)).toBe(0);
  });

  it('in French is said in French', async () => {
    const sheet = sheetIn(await page(editor, '/fr/editor/news'));
    expect((await hand(sheet, {})).text).toContain('Remplissez ce champ.');
  });
});

describe('text is text', () => {
  const evil = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';

  it('whatever stands in it, on the sheet, in the preview and for readers', async () => {
    const sheet = await newSheet('quote');
    const values = {
      text_en: `${evil} javascript:alert(3) https://a.example/"onx=1`,
      speakerName: evil,
      speakerRole: evil,
    };
    const preview = await hand(sheet, values, { does: 'preview' });
    expect(preview.status).toBe(200);
    expect(await timesSaid(sheet.id)).toBe(0);
    await clock('12:20:00');
    await hand(sheet, values);
    await until(async () => (await page(anybody, '/en')).text.includes(sheet.id));
    for (const [jar, path] of [
      [anybody, '/en'],
      [anybody, '/en/news'],
      [anybody, `/fr/news/${sheet.id}`],
      [editor, `/en/editor/news/${sheet.id}`],
      [editor, '/en/editor'],
    ] as const) {
      const { text, headers } = await page(jar, path);
      expect([path, text.includes('&lt;script')]).toEqual([path, true]);
      expect(text).not.toMatch(/<script>alert|<img src=x|href="javascript:|[^\\]"onx=/);
      expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    }
    expect(preview.text).not.toMatch(/<script>alert|<img src=x/);
    await clock('12:00:00');
  });

  it('without what no keyboard types', async () => {
    const sheet = await newSheet('news');
    await hand(sheet, { title_en: 'a\u0000b\u001bc\ud800', text_en: 'one\r\n\r\ntwo' });
    expect(JSON.parse((await page(editor, `/v1/news/${sheet.id}`)).text)).toMatchObject({
      texts: [{ title: 'abc\ufffd', text: 'one\n\ntwo' }],
    });
  });

  it('of more than a form can hold is refused', async () => {
    const sheet = await newSheet('news');
    expect((await hand(sheet, { ...article, text_en: 'x'.repeat(bodyMaxBytes) })).status).toBe(413);
    expect((await hand(sheet, { ...article, text_en: 'x'.repeat(20_001) })).status).toBe(422);
  });
});

describe('who does not write', () => {
  it('nobody is led to the sign-in, and nothing of the list is shown', async () => {
    const landed = await page(new CookieJar(), '/en/editor/news');
    expect(landed.url.origin).toBe(`http://127.0.0.1:${(identity.address() as { port: number }).port}`);
  });

  it.each(['/en/editor', '/en/editor/news', '/fr/editor/conference'])('media are told so at %s', async (path) => {
    const { status, text } = await page(media, path);
    expect([status, text.includes('name="csrf"')]).toEqual([403, false]);
  });

  it('media that take an editor’s form are refused', async () => {
    const sheet = await newSheet('news');
    expect((await hand(sheet, article, { jar: media })).status).toBe(403);
    expect(await timesSaid(sheet.id)).toBe(0);
  });

  it.each([
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['a neighbour', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['an address typed in', { origin: '', 'sec-fetch-site': 'none' }],
  ])('%s cannot send the form in somebody’s name', async (_name, headers) => {
    const sheet = await newSheet('news');
    const { status, text } = await hand(sheet, article, { headers });
    expect([status, text]).toEqual([403, expect.stringContaining('OTHER_SITE')]);
    expect(await timesSaid(sheet.id)).toBe(0);
  });

  it('a form of an earlier session sends nothing, keeps what was typed, and sends it when asked again', async () => {
    const sheet = await newSheet('news');
    const stale = { ...sheet, hidden: { ...sheet.hidden, csrf: 'of-before' } };
    const told = await hand(stale, article);
    expect([told.status, told.text.includes('Sprint tonight')]).toEqual([403, true]);
    expect(await timesSaid(sheet.id)).toBe(0);
    expect((await hand(sheetIn(told), article)).url.search).toBe('?sent=yes');
  });

  it('whose session has ended sends nothing, and keeps what was typed', async () => {
    const jar = await signIn('editor', 'right words');
    const sheet = await newSheet('news', jar);
    const account = await page(jar, '/en/account');
    const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec(account.text) ?? [];
    const copied = jar.value('127.0.0.1', 'podium_session')!;
    await jar.post(`${web}/auth/logout`, { csrf });
    for (const cookie of [copied, 'forged', `${copied.slice(0, -4)}AAAA`]) {
      const other = new CookieJar();
      other.put('127.0.0.1', 'podium_session', cookie);
      const told = await hand(sheet, article, { jar: other });
      expect([told.status, told.text.includes('Sprint tonight')]).toEqual([401, true]);
    }
    expect(await timesSaid(sheet.id)).toBe(0);
  });
});

it('a stream ends with its session', async () => {
  const jar = await signIn('media', 'other words');
  const [own, other] = [await Stream.open(jar), await Stream.open(media)];
  const [, csrf = ''] = /name="csrf" value="([^"]+)"/.exec((await page(jar, '/en/account')).text) ?? [];
  await jar.post(`${web}/auth/logout`, { csrf });
  await until(() => own.isOver);
  const sheet = await newSheet('news');
  await hand(sheet, { title_en: 'Grault for media', audience: 'MEDIA' });
  await until(() => other.text.includes('Grault'));
  expect([own.text.includes('Grault'), other.isOver]).toEqual([false, false]);
  other.leave();
});

it('while ingest is away nothing is lost, and it is sent when it is back', async () => {
  await ingest.close();
  const sheet = await newSheet('news');
  const told = await hand(sheet, article);
  expect([told.status, told.text.includes('Sprint tonight')]).toEqual([502, true]);
  ingest = await startIngest();
  await until(async () => (await fetch(`http://127.0.0.1:${ingestPort}/health/ready`)).ok);
  expect((await hand(sheetIn(told), article)).url.search).toBe('?sent=yes');
  expect(await timesSaid(sheet.id)).toBe(1);
});
