/** An OpenID provider for the demonstration: one client, a few users, everything in memory. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import Provider from 'oidc-provider';
import type { Context } from 'oidc-provider';
import { languageOf } from '#screens';
import type { Language } from '#screens';
import type { Logger } from '#service';
import { failedPage, loginPage, policyOf, signedOutPage, signOutPage } from './pages.js';
import type { IdentitySettings } from './settings.js';
import { Users } from './users.js';
import { words } from './words.js';

export interface IdentityParts {
  /** Where this provider is reached. */
  readonly issuer: string;
  /** Where its one client is reached. */
  readonly webUrl: string;
  readonly settings: IdentitySettings;
  readonly logger: Logger;
}

const hourSeconds = 3_600;
const formMaxBytes = 4_096;

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export const identityHandler = ({ issuer, webUrl, settings, logger }: IdentityParts): Handler => {
  const users = new Users(settings.users);
  const policy = policyOf(new URL(webUrl).origin);
  const provider = new Provider(issuer, configurationOf(settings, users, webUrl));
  provider.on('server_error', (_context, err) => logger.error({ err }, 'bug'));
  provider.use(async (context, next) => {
    context.set('content-security-policy', policy);
    for (const [name, value] of Object.entries(headers)) context.set(name, value);
    await next();
  });
  const oidc = provider.callback();

  const interaction: Handler = async (request, response) => {
    const answer = answering(response, policy);
    const details = await provider.interactionDetails(request, response).catch(() => null);
    const language = languageAsked(request, details?.params.ui_locales);
    if (!details) return answer(400, failedPage(language, words[language].gone));
    if (request.method !== 'POST') return answer(200, loginPage(language, details.uid, { login: '', fault: null }));
    if (!fromHere(request, issuer)) return answer(403, failedPage(language, words[language].otherSite));
    const form = await formOf(request);
    const login = form.get('login') ?? '';
    const user = users.check(login, form.get('password') ?? '');
    if (typeof user === 'string') {
      logger.warn({ login: login.slice(0, 60), why: user }, 'a sign-in was refused');
      return answer(user === 'tooMany' ? 429 : 401, loginPage(language, details.uid, { login, fault: user }));
    }
    logger.info({ login: user.login }, 'signed in');
    const result = { login: { accountId: user.login } };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };

  return async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', issuer);
    if (pathname === '/health/ready') return void response.writeHead(200).end('{"status":"ready"}');
    return pathname.startsWith('/interaction/') ? interaction(request, response) : oidc(request, response);
  };
};

const configurationOf = (settings: IdentitySettings, users: Users, webUrl: string): object => ({
  clients: [
    {
      client_id: settings.clientId,
      client_secret: settings.clientSecret,
      redirect_uris: [new URL('/auth/callback', webUrl).href],
      post_logout_redirect_uris: [new URL('/', webUrl).href],
      response_types: ['code'],
      grant_types: ['authorization_code'],
      id_token_signed_response_alg: 'ES256',
    },
  ],
  jwks: { keys: [settings.signingKey] },
  cookies: { keys: [settings.cookieKey] },
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['name'], roles: ['roles'] },
  // The client reads the ID token and asks for nothing else.
  conformIdTokenClaims: false,
  ttl: {
    AccessToken: hourSeconds,
    AuthorizationCode: 60,
    IdToken: hourSeconds,
    Interaction: hourSeconds,
    Session: 8 * hourSeconds,
    Grant: 8 * hourSeconds,
  },
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (context: Context, form: string) => show(context, signOutPage(languageIn(context), form)),
      postLogoutSuccessSource: (context: Context) => show(context, signedOutPage(languageIn(context))),
    },
  },
  interactions: { url: (_context: Context, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
  findAccount: (_context: Context, id: string) => {
    const user = users.find(id);
    if (!user) return undefined;
    const { login, name, roles } = user;
    return { accountId: login, claims: async () => ({ sub: login, name, roles }) };
  },
  // The client is ours: nobody has to agree to what it may know.
  loadExistingGrant: async ({ oidc }: Context) => {
    const { clientId } = oidc.client;
    const known = oidc.session.grantIdFor(clientId);
    if (known !== undefined) return oidc.provider.Grant.find(known);
    const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session.accountId });
    grant.addOIDCScope('openid profile roles');
    await grant.save();
    return grant;
  },
  renderError: (context: Context, { error, error_description: description }: Record<string, string | undefined>) =>
    show(context, failedPage(languageIn(context), [error, description].filter(Boolean).join(': '))),
});

const headers = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
} as const;

const show = (context: Context, page: string): void => {
  context.type = 'html';
  context.body = page;
};

const answering =
  (response: ServerResponse, policy: string) =>
  (status: number, page: string): void => {
    const type = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
    response.writeHead(status, { ...headers, ...type }).end(page);
  };

const languageIn = (context: Context): Language => languageOf(undefined, context.headers['accept-language']);

const languageAsked = ({ headers: asked }: IncomingMessage, locales: string | undefined): Language =>
  languageOf(locales?.split(' ')[0], asked['accept-language']);

/** A form that another site sends would sign somebody in under a name of its choice. */
const fromHere = ({ headers: sent }: IncomingMessage, issuer: string): boolean => {
  const site = sent['sec-fetch-site'];
  return site === 'same-origin' || (site === undefined && sent.origin === new URL(issuer).origin);
};

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > formMaxBytes) return new URLSearchParams();
  }
  return new URLSearchParams(text);
};
