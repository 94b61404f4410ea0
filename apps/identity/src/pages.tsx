/** The few pages of the provider, in French and English. Everything is escaped by React; nothing runs in them. */
import { createHash } from 'node:crypto';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Language } from '#screens';
import { words } from './words.js';

const style = `:root{color-scheme:light dark;--line:#dde3e9;--second:#4d5a68;--wrong:#c22b21}
@media(prefers-color-scheme:dark){:root{--line:#26303c;--second:#a3b0bf;--wrong:#ff6b5e}}
body{font:1rem/1.45 Inter,'Noto Sans',system-ui,sans-serif;margin:0 auto;max-width:24rem;padding:64px 16px}
h1{font-size:1.625rem;margin:0 0 8px}
p{margin:0 0 24px;color:var(--second)}
label{display:block;margin:0 0 16px;font-weight:600}
input{display:block;box-sizing:border-box;width:100%;height:44px;margin-top:4px;padding:0 12px;font:inherit;border:1px solid var(--second);border-radius:8px;background:transparent;color:inherit}
button{min-height:44px;padding:0 20px;margin:0 8px 8px 0;font:inherit;font-weight:650;border:1px solid currentColor;border-radius:8px;background:transparent;color:inherit;cursor:pointer}
.wrong{color:var(--wrong);font-weight:600}
:focus-visible{outline:2px solid #1463c2;outline-offset:2px}`;

const styleHash = createHash('sha256').update(style).digest('base64');

/** @param webOrigin where a form leads in the end: browsers hold redirects after a form against the policy too. */
export const policyOf = (webOrigin: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action 'self' ${webOrigin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const page = (language: Language, title: string, content: ReactNode): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} · Podium`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          {content}
        </main>
      </body>
    </html>,
  )}`;

interface LoginState {
  /** As it was typed. */
  readonly login: string;
  readonly fault: 'wrong' | 'tooMany' | null;
}

export const loginPage = (language: Language, uid: string, { login, fault }: LoginState): string => {
  const say = words[language];
  return page(
    language,
    say.signIn,
    <form method="post" action={`/interaction/${uid}`}>
      <p>{say.about}</p>
      {fault && (
        <p className="wrong" role="alert" id="fault">
          {say[fault]}
        </p>
      )}
      <label>
        {say.login}
        <input name="login" autoComplete="username" defaultValue={login} required autoFocus={login === ''} />
      </label>
      <label>
        {say.password}
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          autoFocus={login !== ''}
          aria-describedby={fault ? 'fault' : undefined}
        />
      </label>
      <button type="submit">{say.signIn}</button>
      <p>{say.where}</p>
    </form>,
  );
};

/** @param form the provider's own, which the buttons send. */
export const signOutPage = (language: Language, form: string): string => {
  const say = words[language];
  return page(
    language,
    say.signOutQuestion,
    <>
      <div dangerouslySetInnerHTML={{ __html: form }} />
      <button type="submit" form="op.logoutForm" name="logout" value="yes" autoFocus>
        {say.signOut}
      </button>
      <button type="submit" form="op.logoutForm">
        {say.stay}
      </button>
    </>,
  );
};

export const signedOutPage = (language: Language): string => page(language, words[language].signedOut, null);

export const failedPage = (language: Language, sentence: string): string =>
  page(language, words[language].failed, <p>{sentence}</p>);
