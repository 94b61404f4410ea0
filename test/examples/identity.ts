/** The demonstration's own provider, for tests: two people, listening on a port of its own. */
import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createLogger } from '#service';
import { identityHandler } from '../../apps/identity/src/provider.js';
import type { IdentitySettings } from '../../apps/identity/src/settings.js';

export const settings: IdentitySettings = {
  clientId: 'podium-web',
  clientSecret: 'a client secret of some length',
  cookieKey: 'a key for cookies',
  signingKey: { ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }) },
  users: [
    { login: 'editor', password: 'right words', name: 'Editor', roles: ['media', 'editor'] },
    { login: 'media', password: 'other words', name: 'Media', roles: ['media'] },
    { login: 'guest', password: 'no words', name: 'Guest', roles: [] },
  ],
};

export const listenIdentity = async (port: number, webUrl: string): Promise<Server> => {
  const handler = identityHandler({
    issuer: `http://127.0.0.1:${port}`,
    webUrl,
    settings,
    logger: createLogger('identity', 'silent'),
  });
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
};
