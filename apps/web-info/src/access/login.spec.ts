/** Signing in with the demonstration's own provider, over real HTTP, and whatever somebody might try on the way. */
import type { Server } from 'node:http';
import { Controller, Get, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createHttpApp, createLogger } from '#service';
import { CookieJar } from '../../../../test/examples/cookie-jar.js';
import type { Landed } from '../../../../test/examples/cookie-jar.js';
import { listenIdentity, settings } from '../../../../test/examples/identity.js';
import { freePort } from '../../../../test/infra/free-port.js';
import { Access } from './access.js';
import { AuthController } from './auth.controller.js';
import { Visiting } from './visitor.js';
import type { Visitor } from './visitor.js';
import { VisitorGuard } from './visitor.guard.js';

/** Says whom the server takes the visitor for. */
@Controller()
class MirrorController {
  @Get('me')
  me(@Visiting() { audience, session }: Visitor): object {
    return { audience, name: session?.name ?? null, csrf: session?.csrf ?? null };
  }

  @Get()
  home(): string {
    return 'home';
  }
}

@Module({ controllers: [MirrorController, AuthController] })
class MirrorModule {}

let identity: Server;
let app: NestFastifyApplication;
let web: string;
let issuer: string;

const start = async (access: Access): Promise<NestFastifyApplication> =>
  createHttpApp(
    {
      module: MirrorModule,
      providers: [
        { provide: Access, useValue: access },
        { provide: APP_GUARD, useClass: VisitorGuard },
      ],
    },
    { name: 'web', openApi: { title: 'web', description: 'for this test' }, logger: createLogger('web', 'silent') },
  );

beforeAll(async () => {
  const [webPort, identityPort] = [await freePort(), await freePort()];
  [web, issuer] = [`http://127.0.0.1:${webPort}`, `http://127.0.0.1:${identityPort}`];
  const { clientId, clientSecret } = settings;
  const provider = { issuer, clientId, clientSecret, scope: 'openid profile roles' };
  app = await start(new Access({ publicUrl: web, provider, sessionSecret: 'x'.repeat(32) }));
  await app.listen(webPort, '127.0.0.1');
});
beforeEach(async () => void (identity = await listenIdentity(Number(new URL(issuer).port), web)));
afterEach(async () => {
  identity.closeAllConnections();
  await new Promise((resolve) => identity.close(resolve));
});
afterAll(() => app.close());

/** As far as the provider's form. */
const begin = (jar: CookieJar, to = '/me'): Promise<Landed> =>
  jar.get(`${web}/auth/login?to=${encodeURIComponent(to)}`);
const signIn = async (jar: CookieJar, login: string, password: string, to?: string): Promise<Landed> => {
  const form = await begin(jar, to);
  return jar.post(form.url, { login, password });
};
const me = async (jar: CookieJar): Promise<{ audience: string; name: string | null; csrf: string | null }> =>
  JSON.parse((await jar.get(`${web}/me`)).text);
const code = ({ text }: Landed): string => (JSON.parse(text) as { code: string }).code;

describe('what is right', () => {
  it.each([
    ['editor', 'right words', { audience: 'INTERNAL', name: 'Editor' }],
    ['media', 'other words', { audience: 'MEDIA', name: 'Media' }],
  ])('%s signs in and goes on where they were', async (login, password, seen) => {
    const jar = new CookieJar();
    expect(await me(jar)).toMatchObject({ audience: 'PUBLIC', name: null });
    const landed = await signIn(jar, login, password);
    expect(landed.url.href).toBe(`${web}/me`);
    expect(await me(jar)).toMatchObject(seen);
  });

  it('the form speaks the language of the reader', async () => {
    const page = await fetch((await begin(new CookieJar())).url, { headers: { 'accept-language': 'fr' } });
    expect(await page.text()).toContain('lang="fr"');
  });

  it('signing out ends it here and, asked for, at the provider', async () => {
    const jar = new CookieJar();
    await signIn(jar, 'media', 'other words');
    const { csrf } = await me(jar);
    const question = await jar.post(`${web}/auth/logout`, { csrf: csrf! });
    expect((await me(jar)).audience).toBe('PUBLIC');
    expect(question.url.origin).toBe(issuer);
    const [, action] = /action="([^"]+)"/.exec(question.text)!;
    const [, xsrf] = /name="xsrf" value="([^"]+)"/.exec(question.text)!;
    expect((await jar.post(action!, { xsrf: xsrf!, logout: 'yes' })).url.href).toBe(`${web}/`);
    // Nobody is let in again without the words.
    expect((await begin(jar)).text).toContain('name="password"');
  });
});

describe('cookies', () => {
  it('cannot be read by scripts, are not sent by other sites’ forms, and end', async () => {
    const jar = new CookieJar();
    await signIn(jar, 'media', 'other words');
    const ours = jar.set.filter((line) => /^podium_(session|login)=[^;]/.test(line));
    expect(ours).toHaveLength(2);
    for (const line of ours) expect(line).toMatch(/; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/);
  });

  it('behind https travel nowhere else, and no other host can plant them', async () => {
    const { sessions } = new Access({ publicUrl: 'https://results.example', provider: null });
    expect(await sessions.begin('Editor', ['editor'])).toMatch(/^__Host-podium_session=.*; Path=\/; .*; Secure$/);
  });

  it('of a session that was signed out is worth nothing any more, though somebody kept it', async () => {
    const jar = new CookieJar();
    await signIn(jar, 'editor', 'right words');
    const copied = jar.value('127.0.0.1', 'podium_session')!;
    await jar.post(`${web}/auth/logout`, { csrf: (await me(jar)).csrf! });
    const thief = new CookieJar();
    thief.put('127.0.0.1', 'podium_session', copied);
    expect((await me(thief)).audience).toBe('PUBLIC');
  });
});

describe('who does not get in', () => {
  it.each([
    ['a wrong password', 'editor', 'wrong words'],
    ['nobody', 'nobody', 'right words'],
    ['no password', 'editor', ''],
  ])('%s', async (_name, login, password) => {
    const jar = new CookieJar();
    const form = await signIn(jar, login, password);
    expect([form.status, form.url.origin]).toEqual([401, issuer]);
    expect(form.text).toContain('role="alert"');
    expect((await me(jar)).audience).toBe('PUBLIC');
  });

  it('who has no role here is told so', async () => {
    const landed = await signIn(new CookieJar(), 'guest', 'no words');
    expect([landed.status, code(landed)]).toEqual([403, 'NO_MEDIA_ROLE']);
  });

  it('whoever guesses waits', async () => {
    const jar = new CookieJar();
    const form = await begin(jar);
    for (let attempt = 0; attempt < 5; attempt++) await jar.post(form.url, { login: 'editor', password: `${attempt}` });
    const sixth = await jar.post(form.url, { login: 'editor', password: 'right words' });
    expect(sixth.status).toBe(429);
    expect((await me(jar)).audience).toBe('PUBLIC');
  });

  it('script in a login stays text', async () => {
    const form = await signIn(new CookieJar(), '"><script>alert(1)</script>', 'x');
    expect(form.text).not.toContain('<script');
  });

  it('another site’s form cannot sign somebody in', async () => {
    const jar = new CookieJar();
    const form = await begin(jar);
    const words = { login: 'editor', password: 'right words' };
    for (const headers of [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'same-site' },
    ])
      expect((await jar.post(form.url, words, headers)).status).toBe(403);
  });
});

describe('the way back from the provider', () => {
  /** The callback's address, not yet opened. */
  const callback = async (jar: CookieJar): Promise<URL> => {
    const form = await begin(jar);
    const landed = await jar.post(form.url, { login: 'editor', password: 'right words' });
    return new URL(landed.way.find((address) => address.includes('/auth/callback'))!);
  };

  it('a code is good once', async () => {
    const jar = new CookieJar();
    const address = await callback(jar);
    expect(code(await jar.get(address))).toBe('NO_LOGIN_BEGUN');
    const other = new CookieJar();
    await begin(other);
    expect(code(await other.get(address))).toBe('LOGIN_FAILED');
    expect((await me(other)).audience).toBe('PUBLIC');
  });

  it('somebody else’s code, state and all, signs nobody in', async () => {
    const victim = new CookieJar();
    const attacker = new CookieJar();
    const stolen = await callback(attacker);
    expect(code(await victim.get(stolen))).toBe('NO_LOGIN_BEGUN');
    await begin(victim);
    expect(code(await victim.get(stolen))).toBe('LOGIN_FAILED');
    expect((await me(victim)).audience).toBe('PUBLIC');
  });

  it.each(['', '?code=x', '?code=x&state=y', '?error=access_denied&state=y', '?state=y', '?code[]=1', '?code=%00'])(
    'the query %j is refused',
    async (query) => {
      const jar = new CookieJar();
      await begin(jar);
      const landed = await jar.get(`${web}/auth/callback${query}`);
      expect([landed.status, code(landed)]).toEqual([401, 'LOGIN_FAILED']);
    },
  );
});

describe('where one goes on afterwards', () => {
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/%5cevil.example',
    'javascript:alert(1)',
    '/\t/evil.example',
    'me',
  ])('%j leads to no other host', async (to) => {
    const landed = await signIn(new CookieJar(), 'media', 'other words', to);
    expect(landed.url.origin).toBe(web);
    for (const address of landed.way) expect(new URL(address).hostname).toBe('127.0.0.1');
  });

  it('under another name of this host one is led to the public one first', async () => {
    const answer = await app.inject({ url: '/auth/login?to=/me', headers: { host: 'localhost:9' } });
    expect(answer.headers.location).toBe(`${web}/auth/login?to=%2Fme`);
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

describe('signing out', () => {
  it.each([
    ['of another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
    ['of a neighbour', { origin: 'https://other.example', 'sec-fetch-site': 'same-site' }],
    ['of nobody knows where', { origin: '', 'sec-fetch-site': 'none' }],
  ])('by a form %s does nothing', async (_name, headers) => {
    const jar = new CookieJar();
    await signIn(jar, 'media', 'other words');
    const landed = await jar.post(`${web}/auth/logout`, { csrf: (await me(jar)).csrf! }, headers);
    expect([landed.status, code(landed)]).toEqual([403, 'OTHER_SITE']);
    expect((await me(jar)).audience).toBe('MEDIA');
  });

  it('by a form of another session does nothing', async () => {
    const jar = new CookieJar();
    await signIn(jar, 'media', 'other words');
    expect(code(await jar.post(`${web}/auth/logout`, { csrf: 'x' }))).toBe('FORM_OF_ANOTHER_SESSION');
    expect((await me(jar)).audience).toBe('MEDIA');
  });

  it('by a link does nothing', async () => expect((await new CookieJar().get(`${web}/auth/logout`)).status).toBe(404));
});

describe('while the provider is away', () => {
  it('the sign-in says so, and works when it is back', async () => {
    const port = Number(new URL(issuer).port);
    identity.closeAllConnections();
    await new Promise((resolve) => identity.close(resolve));
    const { clientId, clientSecret } = settings;
    const provider = { issuer, clientId, clientSecret, scope: 'openid profile roles' };
    const other = await start(new Access({ publicUrl: web, provider }));
    const ask = () => other.inject({ url: '/auth/login', headers: { host: new URL(web).host } });
    expect((await ask()).json()).toMatchObject({ status: 503, code: 'PROVIDER_AWAY' });
    identity = await listenIdentity(port, web);
    expect((await ask()).statusCode).toBe(302);
    await other.close();
  });

  it('where none is named, nobody can sign in, and everything else goes on', async () => {
    const other = await start(new Access({ publicUrl: web, provider: null }));
    expect((await other.inject('/auth/login')).statusCode).toBe(404);
    expect((await other.inject('/me')).json()).toMatchObject({ audience: 'PUBLIC' });
    await other.close();
  });
});
