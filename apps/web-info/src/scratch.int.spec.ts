import { Road } from '../../../test/infra/road.js';
import { openReader } from '#read-model';
import { createHttpApp, createLogger } from '#service';
import { readFile, writeFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { fromJson } from '#competition';
import { journalReader } from './journal-reader.js';
import { openApi, WebInfoModule } from './web-info.module.js';
const lines = async (name: string): Promise<any[]> =>
  gunzipSync(await readFile(new URL(`../../../test/recorded/2024-08-04/${name}`, import.meta.url)))
    .toString()
    .split('\n')
    .filter(Boolean)
    .map((l) => fromJson(JSON.parse(l), []));
it('x', async () => {
  const road = await Road.open();
  await road.announce(...(await lines('competition-events.ndjson.gz')));
  await road.announce({
    type: 'GamesClockSet',
    source: 'X',
    occurredAt: Date.now() * 1000,
    actor: 'x',
    origin: 'LIVE',
    realAt: Date.now() * 1000,
    gamesAt: Date.parse('2024-08-04T20:00:00Z') * 1000,
    speed: 0,
  } as any);
  await road.say(...(await lines('scoring-events.ndjson.gz')));
  console.log(await road.tally(), road.databaseUrl);
  const reader = await openReader(road.databaseUrl, journalReader(road.parts.scoring), { name: 'web-info' });
  const app = await createHttpApp(WebInfoModule.of(reader), {
    name: 'web-info',
    openApi,
    logger: createLogger('x', 'error'),
  });
  const out: string[] = [];
  for (const url of [
    '/',
    '/?lang=fr',
    '/v1/schedule',
    '/v1/schedule?day=2024-08-04&noc=FRA',
    '/v1/schedule?day=2024-08-04&at=2024-08-04T12:00:00Z',
    '/v1/days',
    '/v1/disciplines',
    '/v1/disciplines/ATH/events',
    '/v1/units/ATHM100M--------------FNL-000100--',
    '/v1/units/ATHM100M--------------FNL-000100--?at=2024-08-04T19:50:30Z',
    '/v1/units/ATHM100M--------------FNL-000100--/start-list',
    '/v1/units/ATHM100M--------------FNL-000100--/history?limit=3',
    '/v1/events/ATHM100M',
    '/v1/events/ATHM100M/units',
    '/v1/events/ATHM100M/ranking?at=2024-08-04T19:50:30Z',
    '/v1/events/TENMSINGLES/units',
    '/v1/medals',
    '/v1/medals?at=2024-08-04T12:00:00Z',
    '/v1/medals?asKnownAt=2024-08-04T12:00:00Z',
    '/v1/medals/USA',
    '/v1/medallists',
    '/v1/medallists?noc=FRA&day=2024-08-04&limit=2',
    '/v1/participants?limit=2',
    '/v1/participants?q=no%C3%A1h%20ly',
    '/v1/participants?noc=FRA&limit=3',
    '/v1/participants/1960173',
    '/v1/participants/1960173?at=2024-08-04T18:00:00Z',
    '/v1/participants?q=a&at=2024-08-04T18:00:00Z',
    '/v1/nocs',
    '/v1/nocs/JAM?limit=2',
    '/v1/venues',
    '/v1/clock',
    '/v1/records',
    '/v1/records?event=ATHM100M',
    '/health/ready',
    '/openapi.json',
  ]) {
    for (let i = 0; i < 3; i++) await app.inject({ method: 'GET', url });
    const t = performance.now();
    const a = await app.inject({ method: 'GET', url });
    out.push(
      `${a.statusCode} ${(performance.now() - t).toFixed(1)} ms ${a.body.length} ${url} ${a.headers.link ?? ''}\n   ${a.body.slice(0, 700)}`,
    );
    if (url === '/') await writeFile('/tmp/webinfo/home.html', a.body);
    if (url === '/?lang=fr') await writeFile('/tmp/webinfo/home-fr.html', a.body);
  }
  await writeFile('/tmp/webinfo/out.txt', out.join('\n'));
  await app.close();
  await reader.dataSource.destroy();
  await road.close();
}, 120000);
