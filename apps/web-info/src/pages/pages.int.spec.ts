/** The pages over real rows, asked as a browser without JavaScript, a program and a stranger would. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant } from '#competition';
import type { CompetitionEvent } from '#competition';
import { openReader } from '#read-model';
import type { Reader } from '#read-model';
import { createHttpApp, createLogger } from '#service';
import { recordedPart } from '../../../../test/examples/recorded.js';
import type { RecordedPart } from '../../../../test/examples/recorded.js';
import { Road } from '../../../../test/infra/road.js';
import { journalReader } from '../journal-reader.js';
import { openApi, WebInfoModule } from '../web-info.module.js';

const startMaxMs = 60_000;
const final = 'ATHM100M--------------FNL-000100--';
const logger = createLogger('web-info', 'silent');

let road: Road;
let reader: Reader;
let app: NestFastifyApplication;
let part: RecordedPart;

beforeAll(async () => {
  road = await Road.open();
  part = await recordedPart('ATHM100M', 'FENMTEAMFOIL');
  const clockSet: CompetitionEvent = {
    source: 'OMS1' as never,
    actor: 'desk',
    origin: 'LIVE',
    type: 'GamesClockSet',
    occurredAt: instant('2026-11-24T18:00:00Z'),
    realAt: instant('2026-11-24T18:00:00Z'),
    gamesAt: instant('2024-08-04T20:00:00Z'),
    speed: 0,
  };
  await road.announce(...part.competition, clockSet);
  await road.say(...part.scoring);
  reader = await openReader(road.databaseUrl, journalReader(road.parts.scoring), { name: 'web-info' });
  app = await createHttpApp(WebInfoModule.of({ reader, log: road.log, streamsMax: 2, logger }), {
    name: 'web-info',
    openApi,
    logger,
  });
}, startMaxMs);

afterAll(async () => {
  await app.close();
  await reader.dataSource.destroy();
  await road.close();
});

/** Waits for what the wire brings. */
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 200) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

const addresses = [
  '',
  '/schedule',
  '/schedule?day=2024-08-04&discipline=ATH',
  '/disciplines',
  '/disciplines/ATH',
  '/events/ATHM100M',
  '/events/FENMTEAMFOIL',
  `/units/${final}`,
  `/units/${final}/start-list`,
  `/units/${final}/rounds`,
  `/units/${final}/records`,
  `/units/${final}/history`,
  '/athletes?q=lyl',
  '/athletes/1960173',
  '/athletes/FENMTEAMFOILITA01',
  '/nocs',
  '/nocs/USA',
  '/medals',
  '/medallists?noc=USA',
  '/records',
  '/favourites?noc=USA&event=ATHM100M',
];

const and = (address: string, query: string): string => `${address}${address.includes('?') ? '&' : '?'}${query}`;
/** What a reader without JavaScript sees of a page. */
const textOf = (html: string): string =>
  /<main[^]*<\/main>/
    .exec(html)![0]
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#x27;', "'");
/** What the browser takes a page up with. */
const inlined = (html: string): { model: object; place: string } =>
  JSON.parse(/<script type="application\/json" id="page">([^]*?)<\/script>/.exec(html)![1]!);

describe.each(['en', 'fr'])('in %s', (language) => {
  it.each(addresses)('%s is a page, and JSON', async (address) => {
    const page = await get(`/${language}${address}`);
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain(`<html lang="${language}">`);
    expect(page.body.match(/<h1[ >]/g)).toHaveLength(1);
    // People have words for what the field codes.
    expect(textOf(page.body)).not.toMatch(
      /\b[A-Z]{2,}_[A-Z_]+\b|\b(?:[A-Z][a-z]+){2,}(?:Recorded|Given|Changed|Scored|Broken)\b/,
    );
    expect(page.headers['cache-control']).toBe('public, max-age=1, stale-while-revalidate=5');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const json = await get(`/${language}${and(address, 'format=json')}`);
    expect(json.json()).toMatchObject({ view: expect.any(String), model: inlined(page.body).model });
  });

  it.each(addresses)('%s names its twin, and every other', async (address) => {
    const page = (await get(`/${language}${address}`)).body.replaceAll('&amp;', '&');
    for (const other of ['en', 'fr']) {
      const [, named] = new RegExp(`<link rel="alternate" hreflang="${other}" href="([^"]+)">`).exec(page)!;
      expect(named).toMatch(new RegExp(`^/${other}(?:[/?]|$)`));
      expect([named, (await get(named!)).statusCode]).toEqual([named, 200]);
      expect(page).toContain(`href="${named}" hrefLang="${other}"`);
    }
  });

  it(
    'every address that a page names answers',
    async () => {
      const named = new Set<string>();
      for (const address of addresses)
        for (const [, href] of (await get(`/${language}${address}`)).body.matchAll(/<a [^>]*href="(\/[^"#]+)"/g))
          named.add(href!.replaceAll('&amp;', '&'));
      expect(named.size).toBeGreaterThan(150);
      // Of each kind some: the third part of an address is a code.
      const kinds = Map.groupBy(named, (address) =>
        address.replace(/^(\/\w+\/\w+)\/[^/?]+/, '$1/-').replace(/=[^&]*/g, '='),
      );
      for (const some of kinds.values())
        for (const address of some.slice(0, 4))
          expect([address, (await get(address)).statusCode]).toEqual([address, 200]);
    },
    startMaxMs,
  );

  it(
    'every table is CSV, which holds what the page does',
    async () => {
      for (const address of addresses) {
        const page = (await get(`/${language}${address}`)).body.replaceAll('&amp;', '&');
        for (const [, href] of page.matchAll(/href="([^"]*[?&]format=csv[^"]*)"/g)) {
          const file = await get(href!);
          expect([href, file.statusCode, file.headers['content-type']]).toEqual([
            href,
            200,
            'text/csv; charset=utf-8; header=present',
          ]);
          expect(file.headers['content-disposition']).toMatch(/^attachment; filename="[a-z]+-[a-z-]+\.csv"$/);
          // Throws where a row has another number of cells.
          const [columns, ...rows] = parse(file.body, { bom: true }) as string[][];
          expect([href, columns]).toEqual([href, [...new Set(columns)]]);
          if (href!.includes('table=medals') || href!.includes('table=nocs'))
            for (const row of rows) expect(textOf(page)).toContain(row[1]);
        }
      }
    },
    startMaxMs,
  );
});

it('an address without a language leads to the reader’s', async () => {
  const answer = await get('/', { 'accept-language': 'de, fr;q=0.8, en;q=0.5' });
  expect([answer.statusCode, answer.headers.location, answer.headers.vary]).toEqual([302, '/fr', 'accept-language']);
  expect((await get('/')).headers.location).toBe('/en');
});

it('results are there without JavaScript, as the language writes them', async () => {
  const french = textOf((await get(`/fr/units/${final}`)).body);
  for (const text of ['LYLES Noah', '9,79', 'Officiel', '100 m hommes', 'Ce qui a changé', 'Athlétisme'])
    expect(french).toContain(text);
  const english = textOf((await get(`/en/units/${final}`)).body);
  for (const text of ['LYLES Noah', '9.79', 'Official', 'Stade de France', "Men's 100m"])
    expect(english).toContain(text);
  expect(textOf((await get('/fr/athletes/FENMTEAMFOILITA01')).body)).toContain('Italie');
  expect(textOf((await get('/fr/events/FENMTEAMFOIL')).body)).toContain('Fleuret par équipes hommes');
});

it('equal marks are explained by what decided', async () => {
  const page = textOf((await get(`/en/units/${final}`)).body);
  expect(page).toContain('1st and 2nd have the same mark, 9.79');
  expect(page).toContain('equals put in order by the officials');
});

it('who changed what is told, fact by fact', async () => {
  const page = textOf((await get(`/en/units/${final}/history`)).body);
  for (const text of ['Official', 'LYLES Noah 9.79', 'version 17']) expect(page).toContain(text);
});

it('script in a name is text, in the page and in its data', async () => {
  const athlete = part.competition.find(
    (event) => event.type === 'ParticipantRegistered' && event.name === 'LYLES Noah',
  )!;
  const name = '</script><script>alert(1)</script><!-- =1+1';
  await road.announce({ ...athlete, name } as CompetitionEvent);
  const address = `/en/units/${final}`;
  // Who is told of a change waits for the newest; the page for people follows.
  await until(async () => (await get(and(address, 'format=json'))).body.includes('alert(1)'));
  await until(async () => (await get(address)).body.includes('alert(1)'));
  const page = (await get(address)).body;
  expect(page).toContain('&lt;script&gt;');
  expect(page).not.toContain('<script>alert');
  expect(page).not.toContain('<!-- =1');
  expect(JSON.stringify(inlined(page).model)).toContain(JSON.stringify(name));
  await road.announce(athlete);
  await until(async () => !(await get(address)).body.includes('alert(1)'));
});

it('a formula in a name is text in a spreadsheet', async () => {
  const athlete = part.competition.find(
    (event) => event.type === 'ParticipantRegistered' && event.name === 'LYLES Noah',
  )!;
  await road.announce({ ...athlete, name: '=HYPERLINK("http://x","y"), Noah' } as CompetitionEvent);
  const address = `/en/units/${final}?format=csv`;
  await until(async () => (await get(address)).body.includes('HYPERLINK'));
  expect((await get(address)).body).toContain(`"'=HYPERLINK(""http://x"",""y""), Noah"`);
  await road.announce(athlete);
});

it.each([
  ['/en/nowhere', 404, 'This page does not exist', '/en/schedule'],
  [`/fr/units/${final.replace('FNL-', 'XXX-')}`, 404, 'Cette page n’existe pas', '/fr/schedule'],
  ['/fr/athletes/nobody', 404, 'Cette page n’existe pas', '/fr/athletes'],
  ['/en/units/short', 400, 'A unit has a code of 34 characters', '/en/schedule'],
  ['/en/medals?at=yesterday', 400, 'at: write an instant with its zone', '/en/medals'],
  ['/fr/medals?at=2024-08-04T10:00:00&zone=Nowhere/Else', 400, 'Cette adresse', '/fr/medals'],
  ['/en/schedule?day=2024-13-01', 400, 'day: write a competition day', '/en/schedule'],
  [`/en/athletes?q=${'x'.repeat(500)}`, 400, 'q: this cannot be read', '/en/athletes'],
  ['/en/athletes?q=%00', 400, 'q: this cannot be read', '/en/athletes'],
])('%s is a page that says what to do', async (address, status, text, next) => {
  const page = await get(address);
  expect([page.statusCode, page.headers['cache-control']]).toEqual([status, 'no-store']);
  expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  expect(textOf(page.body)).toContain(text);
  expect(page.body).toContain('<meta name="robots" content="noindex">');
  expect(page.body).toContain(`<a href="${next}">`);
  expect((await get(next)).statusCode).toBe(200);
});

it('programs are told what is wrong as everywhere else', async () => {
  const answer = await get('/en/medals?at=yesterday&format=json');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
  for (const address of ['/en/medals?format=xml', '/en/medals?format=csv&table=people', '/en/units/short?format=csv'])
    expect([address, (await get(address)).statusCode]).toEqual([address, 400]);
  expect((await get('/en/%E0%A4%A')).statusCode).toBe(400);
});

it('an earlier instant, by the venue’s clock or with a zone, is one and the same page', async () => {
  const etags = new Set<unknown>();
  for (const at of ['2024-08-04T21:50:30', '2024-08-04 21:50:30&zone=Europe/Paris', '2024-08-04T19:50:30Z']) {
    const answer = await get(`/en/units/${final}?at=${at.replace(' ', '%20')}`);
    expect(answer.body).toContain('21:50:30');
    const page = textOf(answer.body);
    expect(page).toContain('Live');
    expect(page).not.toContain('LYLES Noah9.79');
    etags.add(answer.headers.etag);
  }
  expect(etags.size).toBe(1);
});

it('medals of an earlier instant are those of then', async () => {
  const golds = async (at: string): Promise<string[][]> =>
    parse((await get(`/en/medals?format=csv&at=${at}`)).body, { bom: true }) as string[][];
  expect(await golds('2024-08-04T19:56:50Z')).not.toEqual(await golds('2024-08-04T19:56:51Z'));
});

it('is sent again only when something changed, and compressed as the browser likes', async () => {
  const plain = await get('/en/medals');
  const { etag } = plain.headers;
  const again = await get('/en/medals', { 'if-none-match': String(etag) });
  expect([again.statusCode, again.body, again.headers.vary]).toEqual([304, '', 'accept-encoding, cookie']);
  expect((await get('/fr/medals')).headers.etag).not.toBe(etag);
  for (const [accepted, encoding, unpack] of [
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip;q=0.5, br;q=0', 'gzip', gunzipSync],
  ] as const) {
    const packed = await get('/en/medals', { 'accept-encoding': accepted });
    expect([packed.headers['content-encoding'], packed.headers.etag]).toEqual([encoding, etag]);
    expect(unpack(packed.rawPayload).toString()).toBe(plain.body);
  }
});

it('says up to where on the wire it knows, and is newer once something has changed', async () => {
  const address = '/en/athletes/1960173?format=json';
  const before = await get(address);
  expect(before.headers['podium-place']).toMatch(/^[\w-]+\.\d+$/);
  const athlete = part.competition.find(
    (event) => event.type === 'ParticipantRegistered' && event.name === 'LYLES Noah',
  )!;
  await road.announce({ ...athlete, name: 'LYLES Noah II' } as CompetitionEvent);
  await until(async () => (await get(address)).body.includes('Noah II'));
  const after = await get(address);
  expect(after.headers.etag).not.toBe(before.headers.etag);
  expect(Number(String(after.headers['podium-place']).split('.')[1])).toBeGreaterThan(
    Number(String(before.headers['podium-place']).split('.')[1]),
  );
  await road.announce(athlete);
  await until(async () => !(await get(address)).body.includes('Noah II'));
});

it('a list of the interface comes as CSV', async () => {
  const table = await get('/fr/medals?format=csv');
  expect(table.body.split('\r\n')[0]).toBe('\uFEFFRang,CNO,Nom,Or,Argent,Bronze,Total');
  expect((await get('/v1/medals?format=csv')).body).toMatch(/^\uFEFFnoc,gold,silver/);
  expect((await get(`/v1/units/${final}?format=csv`)).body).toContain('9.79');
  expect((await get('/v1/medals?format=xml')).statusCode).toBe(400);
  expect((await get('/v1/clock?format=csv')).statusCode).toBe(400);
});

it('what somebody follows is a calendar, at an address that names it', async () => {
  const file = await get('/fr/calendar.ics?event=ATHM100M&noc=USA');
  expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
  // Lines are folded after 75 characters.
  const lines = file.body.replaceAll('\r\n ', '').split('\r\n');
  const finals = lines.filter((line) => line.startsWith('UID:') && line.includes(final.slice(0, 30)));
  expect(finals).toHaveLength(1);
  expect(lines).toContain('DTSTART:20240804T195000Z');
  expect(lines.filter((line) => line.startsWith('SUMMARY:'))).toContainEqual(expect.stringContaining('100 m hommes'));
  expect((await get('/en/calendar.ics?noc=France')).statusCode).toBe(400);
});

it.each(['live', 'changes'])('a stream of %s is for channels that there are', async (kind) => {
  expect((await get(`/v1/${kind}`)).statusCode).toBe(400);
  expect((await get(`/v1/${kind}?channel=everything`)).statusCode).toBe(400);
  expect((await get(`/v1/${kind}?channel=media/news`)).statusCode).toBe(400);
  expect((await get(`/v1/${kind}?${'channel=medals&'.repeat(65)}`)).statusCode).toBe(400);
});

it('what editors write is in the navigation for everybody, where they write it is not', async () => {
  const nav = /<nav aria-label="Menu">(.*?)<\/nav>/.exec((await get('/en')).body)![1]!;
  expect([...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual(
    ['schedule', 'disciplines', 'medals', 'athletes', 'nocs', 'records', 'news', 'favourites'].map(
      (name) => `/en/${name}`,
    ),
  );
});
