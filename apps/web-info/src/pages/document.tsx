/** A page as an HTML document. */
import { renderToString } from 'react-dom/server';
import { languages, words } from '#screens';
import type { Language } from '#screens';
import { App } from './chrome/app.js';
import { speakingOf } from './chrome/speaking.js';
import type { Opening } from './view.js';
import { viewOf } from './views.js';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!);

/** As it may stand in a script element: nothing in it can end the element, or begin a comment. */
const inlined = (value: unknown): string =>
  JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');

interface Parts {
  readonly language: Language;
  readonly title: string;
  /** Of the page in a language; null for one that stands nowhere, because something is wrong. */
  readonly address: string | null;
  readonly head: string;
  readonly body: string;
}

const twins = (address: string): string =>
  languages
    .map((language) => `<link rel="alternate" hreflang="${language}" href="${escaped(`/${language}${address}`)}">`)
    .join('\n');

export const htmlDocument = ({ language, title, address, head, body }: Parts): string => `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="preload" href="/fonts/inter-latin.woff2" as="font" type="font/woff2" crossorigin>
<link rel="icon" href="data:,">
${address === null ? '<meta name="robots" content="noindex">' : twins(address)}
${head}
</head>
<body>
${body}
</body>
</html>
`;

export const pageDocument = (opening: Opening, head: string): string => {
  const { language, chrome, model } = opening;
  const view = viewOf(opening.view);
  const title = view.title(model, speakingOf(opening));
  return htmlDocument({
    language,
    title: `${title} · ${words[language].podium}`,
    address: opening.place === null ? null : chrome.address,
    head,
    body: `<div id="root">${renderToString(<App opening={opening} view={view} />)}</div>
<script type="application/json" id="page">${inlined(opening)}</script>`,
  });
};
