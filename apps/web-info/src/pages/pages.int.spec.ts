/** The portal over real rows, asked as a browser without JavaScript, a program and a stranger would. */
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

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

const addresses = [
  '',
  '/schedule',
  '/disciplines',
  '/disciplines/ATH',
  '/events/ATHM100M',
  '/events/FENMTEAMFOIL',
  `/units/${final}`,
  '/athletes?q=lyl',
  '/athletes/FENMTEAMFOILITA01',
  '/nocs',
  '/nocs/USA',
  '/medals',
  '/medallists?noc=USA',
  '/records',
  '/favourites?noc=USA&event=ATHM100M',
];

describe.each(['en', 'fr'])('in %s', (language) => {
  it.each(addresses)('%s is a page, and JSON', async (address) => {
    const page = await get(`/${language}${address}`);
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain(`<html lang="${language}">`);
    expect(page.body).toMatch(/<h1>/);
    expect(page.headers['cache-control']).toBe('public, max-age=1, stale-while-revalidate=5');
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    const json = await get(`/${language}${address}${address.includes('?') ? '&' : '?'}format=json`);
    expect(json.json()).toMatchObject({ view: expect.any(String), model: expect.any(Object) });
  });

  it(
    'every address that a page names answers',
    async () => {
      const named = new Set<string>();
      for (const address of addresses)
        for (const [, href] of (await get(`/${language}${address}`)).body.matchAll(/<a [^>]*href="(\/[^"#]+)"/g))
          named.add(href!.replaceAll('&amp;', '&'));
      expect(named.size).toBeGreaterThan(60);
      for (const address of [...named].slice(0, 120))
        expect([address, (await get(address)).statusCode]).toEqual([address, 200]);
    },
    startMaxMs,
  );
});

it('an address without a language leads to the reader’s', async () => {
  const answer = await get('/', { 'accept-language': 'de, fr;q=0.8, en;q=0.5' });
  expect([answer.statusCode, answer.headers.location, answer.headers.vary]).toEqual([302, '/fr', 'accept-language']);
});

it('results are there without JavaScript, as the language writes them', async () => {
  const page = (await get(`/fr/units/${final}`)).body;
  for (const text of ['LYLES', 'Noah', '9,79', 'Officiel', 'Stade de France', 'Ce qui a changé'])
    expect(page).toContain(text);
  expect((await get(`/en/units/${final}`)).body).toContain('9.79');
});

it('each language names its twin', async () => {
  expect((await get('/en/medals')).body).toContain('<link rel="alternate" hreflang="fr" href="/fr/medals">');
});

it('script in a name is text, in the page and in its data', async () => {
  const athlete = part.competition.find(
    (event) => event.type === 'ParticipantRegistered' && event.name === 'LYLES Noah',
  )!;
  await road.announce({ ...athlete, name: '</script><script>alert(1)</script>' } as CompetitionEvent);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const page = (await get(`/en/units/${final}`)).body;
  expect(page).toContain('&lt;script&gt;alert(1)');
  expect(page).not.toContain('<script>alert');
  await road.announce(athlete);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
});

it.each([
  ['/en/nowhere', 404, 'This page does not exist'],
  [`/fr/units/${final.replace('FNL-', 'XXX-')}`, 404, 'Cette page n’existe pas'],
  ['/en/units/short', 400, 'This address has a fault'],
  ['/en/medals?at=yesterday', 400, 'at: write a time at the venue'],
  ['/en/schedule?day=2024-13-01', 400, 'a day is written'],
  [`/en/athletes?q=${'x'.repeat(500)}`, 400, 'at most 400 characters'],
])('%s is a page that says what to do', async (address, status, text) => {
  const page = await get(address);
  expect([page.statusCode, page.headers['cache-control']]).toEqual([status, 'no-store']);
  expect(page.body).toContain(text);
  expect(page.body).toMatch(/What you can do|Ce que vous pouvez faire/);
});

it('an address that is no text is the fault of who asks', async () => {
  expect((await get('/en/%E0%A4%A')).statusCode).toBe(400);
});

it('an earlier instant, by the venue’s clock or with a zone', async () => {
  for (const at of ['2024-08-04T21:50:30&zone=Europe/Paris', '2024-08-04T19:50:30Z']) {
    const page = (await get(`/en/units/${final}?at=${at}`)).body;
    expect(page).toContain('As it stood at Sun 4 Aug, 21:50:30');
    expect(page).toContain('>Live<');
  }
});

it('is sent again only when something came in, and compressed to whom that suits', async () => {
  const { etag } = (await get('/en/medals')).headers;
  expect((await get('/en/medals', { 'if-none-match': String(etag) })).statusCode).toBe(304);
  const zipped = await get('/en/medals', { 'accept-encoding': 'gzip' });
  expect([zipped.headers['content-encoding'], zipped.headers.etag]).toEqual(['gzip', etag]);
});

it('a page’s table and a list of the interface come as CSV', async () => {
  const table = await get('/fr/medals?format=csv');
  expect(table.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(table.body.split('\r\n')[0]).toBe('\uFEFFRang,CNO,Nom,Or,Argent,Bronze,Total');
  expect((await get('/v1/medals?format=csv')).body).toMatch(/^\uFEFFnoc,gold,silver/);
  expect((await get(`/v1/units/${final}?format=csv`)).body).toContain('9.79');
  expect((await get('/v1/medals?format=xml')).statusCode).toBe(400);
});

it('what somebody follows is a calendar', async () => {
  const file = await get('/v1/calendar.ics?event=ATHM100M');
  expect(file.headers['content-type']).toBe('text/calendar; charset=utf-8');
  expect(file.body).toContain('UID:ATHM100M--------------FNL-000100--@podium');
  expect(file.body).toContain('DTSTART:20240804T195000Z');
  expect((await get('/v1/calendar.ics?noc=France')).statusCode).toBe(400);
});

it('a stream is for channels that there are', async () => {
  expect((await get('/v1/live')).statusCode).toBe(400);
  expect((await get('/v1/live?channel=everything')).statusCode).toBe(400);
  expect((await get(`/v1/live?${'channel=medals&'.repeat(65)}`)).statusCode).toBe(400);
});
