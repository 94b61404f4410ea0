import { once } from 'node:events';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Body, Controller, Get, Module, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IsInt, IsOptional, IsString, Max, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { createHttpApp } from './http-app.js';
import { Health } from './health.js';
import { createLogger } from './log.js';
import { Metrics } from './metrics.js';
import { Problem } from './problem.js';

class Lane {
  @IsString()
  bib: string;
}

class Heat {
  @IsInt()
  number: number;

  @ValidateNested({ each: true })
  @Type(() => Lane)
  lanes: Lane[];
}

class Page {
  @IsOptional()
  @IsInt()
  @Max(100)
  limit: number = 20;
}

@Controller()
class HeatController {
  @Post('heats')
  create(@Body() heat: Heat): Heat {
    return heat;
  }

  @Get('heats')
  list(@Query() page: Page): Page {
    return page;
  }

  @Get('bug')
  bug(): never {
    throw new TypeError('secret detail');
  }

  @Get('busy')
  busy(): never {
    throw new Problem({ status: 503, code: 'LOG_AWAY', title: 'The log is away', do: 'Wait.', retryAfterSeconds: 2 });
  }
}

@Module({ controllers: [HeatController] })
class HeatModule {}

let app: NestFastifyApplication;
let down: string | null = null;

beforeAll(async () => {
  app = await createHttpApp(HeatModule, {
    name: 'heats',
    logger: createLogger('heats', 'silent'),
    openApi: { title: 'Heats', description: 'For this test' },
    bodyMaxBytes: 1_000,
  });
  app.get(Metrics).counter('heats_total', 'Heats').inc(3);
  app.get(Health).add('track', () => {
    if (down) throw new Error(down);
  });
});

afterAll(() => app.close());

const get = (url: string, headers = {}) => app.inject({ method: 'GET', url, headers });
const post = (payload: string | object, headers = { 'content-type': 'application/json' }) =>
  app.inject({ method: 'POST', url: '/heats', payload, headers });

it('names every fault of a body with its path', async () => {
  const answer = await post({ number: 'x', lanes: [{ bib: '4' }, { bib: 4, extra: 1 }] });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(answer.json()).toMatchObject({ type: 'urn:podium:problem:invalid-request', instance: '/heats' });
  expect(answer.json().faults.map(({ path }: { path: string }) => path)).toEqual(['number', 'lanes.1.extra']);
});

it('converts what a query says, and names what cannot be', async () => {
  expect((await get('/heats?limit=5')).json()).toEqual({ limit: 5 });
  expect((await get('/heats?limit=500')).json().faults).toEqual([
    { path: 'limit', message: 'limit must not be greater than 100' },
  ]);
  expect((await get('/heats?limt=5')).json().faults[0].path).toBe('limt');
});

it.each([
  ['no JSON', '{"number":', 400, 'MALFORMED_REQUEST'],
  ['a body that is too large', `"${'x'.repeat(1_000)}"`, 413, 'BODY_TOO_LARGE'],
])('%s is a problem', async (_name, payload, status, code) => {
  const answer = await post(payload);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ status, code, do: expect.any(String), requestId: expect.any(String) });
});

it.each([
  ['/nowhere', 404, 'NOT_FOUND'],
  ['/%zz', 400, 'MALFORMED_REQUEST'],
  ['/bug', 500, 'INTERNAL_ERROR'],
])('%s is a problem', async (url, status, code) => {
  const answer = await get(url);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code });
  expect(answer.body).not.toContain('secret');
});

it('another form than JSON is a problem', async () => {
  const answer = await post('<heat/>', { 'content-type': 'application/xml' });
  expect(answer.json()).toMatchObject({ status: 415, code: 'UNSUPPORTED_MEDIA_TYPE' });
});

it('a problem that passes says when to try again', async () => {
  const answer = await get('/busy');
  expect(answer.headers['retry-after']).toBe('2');
  expect(answer.json()).not.toHaveProperty('retryAfterSeconds');
});

it('keeps a request id that is one, replaces what is none', async () => {
  expect((await get('/health/live', { 'x-request-id': 'venue-7' })).headers['x-request-id']).toBe('venue-7');
  const replaced = (await get('/health/live', { 'x-request-id': 'a b\tc' })).headers['x-request-id'];
  expect(replaced).toMatch(/^[0-9a-f-]{36}$/);
});

it('is ready when every indicator is up, and says which is not', async () => {
  expect((await get('/health/ready')).json()).toEqual({ status: 'ready', indicators: { track: { status: 'up' } } });
  down = 'the track is wet';
  const answer = await get('/health/ready');
  expect(answer.statusCode).toBe(503);
  expect(answer.json().indicators).toEqual({ track: { status: 'down', why: 'the track is wet' } });
});

it('serves metrics, the description, and a page that its own policy lets work', async () => {
  expect((await get('/metrics')).body).toContain('podium_heats_total 3');
  expect((await get('/openapi.json')).json().paths).toHaveProperty('/heats');
  const page = await get('/docs');
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  for (const [, address] of page.body.matchAll(/(?:src|href)="([^"]+)"/g)) {
    expect((await get(`/${address}`)).statusCode).toBe(200);
  }
});

it('carries headers that browsers obey', async () => {
  const { headers } = await get('/health/live');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
});

it('stops though somebody has connected and never asks', async () => {
  const other = await createHttpApp(HeatModule, {
    name: 'heats',
    logger: createLogger('heats', 'silent'),
    openApi: { title: 'Heats', description: 'For this test' },
  });
  await other.listen(0, '127.0.0.1');
  const silent = connect((other.getHttpServer().address() as AddressInfo).port, '127.0.0.1');
  silent.on('error', () => undefined);
  const ended = once(silent, 'close');
  await once(silent, 'connect');
  await other.close();
  await ended;
});
