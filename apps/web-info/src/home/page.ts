import { createHash } from 'node:crypto';
import type { UnitDocument } from '#competition';
import type { Competitors, MedalTableLine } from '#read-model';
import { Html, markup } from './html.js';
import { words } from './words.js';
import type { Language } from './words.js';

interface HomeUnit {
  readonly unit: UnitDocument;
  /** `Athletics, Men's 100m Final`. */
  readonly name: string;
  /** Planned, or where it was moved to; null where nobody planned it. */
  readonly startAt: string | null;
}

export interface Home {
  readonly language: Language;
  /** Null while nothing is planned. */
  readonly day: string | null;
  /** Now, by the Games clock. */
  readonly gamesNow: string;
  /** Of the venues. */
  readonly timeZone: string;
  readonly medals: readonly MedalTableLine[];
  readonly counts: { readonly known: number; readonly live: number; readonly official: number };
  readonly units: readonly HomeUnit[];
  readonly competitors: Competitors;
}

const style = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:0 auto;padding:1rem}
#live{display:flex;flex-wrap:wrap;gap:0 3rem}
#live section{flex:2 1 22rem;min-width:0;overflow-x:auto}
#live section+section{flex:3 1 32rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:start;padding:.3rem .6rem .3rem 0;border-block-end:1px solid color-mix(in srgb,currentColor 20%,transparent);vertical-align:top}
th[scope=row]{font-weight:inherit}
ul{padding:0;list-style:none}
a{display:inline-block;min-height:1.5rem}
h1{margin:0}
@media(max-width:30rem){th,td{padding-inline-end:.4rem}th[scope=col]{font-size:.75rem}#live section+section{flex-basis:100%}}`;

/** Asks for this page again every two seconds while it is seen, and puts the new tables in place; without it the page reloads. */
const script = `setInterval(async()=>{if(document.hidden)return;try{const a=await fetch(location.href);if(!a.ok)return;
const d=new DOMParser().parseFromString(await a.text(),'text/html');
for(const i of ['clock','live'])document.getElementById(i).replaceWith(d.getElementById(i))}catch{}},2000)`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Only this page's own style and script, and only questions to this host. */
export const homePolicy = [
  "default-src 'none'",
  `style-src ${hashOf(style)}`,
  `script-src ${hashOf(script)}`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const homePage = (home: Home): string => {
  const { language, day, gamesNow, timeZone } = home;
  const say = words[language];
  const other = language === 'en' ? 'fr' : 'en';
  const time = timeFormat(language, timeZone);
  const today = day && `${dateFormat(language).format(new Date(day))} · `;
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Podium: ${say.title}</title>
<noscript><meta http-equiv="refresh" content="10"></noscript>
<style>${new Html(style)}</style>
</head>
<body>
<header>
<h1>${say.title}</h1>
<p id="clock">${today}${say.gamesClock} ${time.format(new Date(gamesNow))} (${timeZone})</p>
<p><a href="?lang=${other}" lang="${other}" hreflang="${other}">${say.other}</a></p>
</header>
<main>
<div id="live">
${medalTable(home)}
${units(home, time)}
</div>
<h2>${say.addresses}</h2>
<ul>${say.links.map(([address, what]) => markup`<li><a href="${address}">${what}</a></li>`)}</ul>
</main>
<script>${new Html(script)}</script>
</body>
</html>`.text;
};

const localeOf = (language: Language): string => (language === 'en' ? 'en-GB' : 'fr');

const dateFormat = (language: Language): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(localeOf(language), { dateStyle: 'full', timeZone: 'UTC' });

const timeFormat = (language: Language, timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(localeOf(language), { hour: '2-digit', minute: '2-digit', timeZone });

const headings = (...names: readonly string[]): Html[] => names.map((name) => markup`<th scope="col">${name}</th>`);

const medalTable = ({ language, medals }: Home): Html => {
  const say = words[language];
  const { GOLD, SILVER, BRONZE } = say.medals;
  if (medals.length === 0) return markup`<section><h2>${say.medalTable}</h2><p>${say.noMedals}</p></section>`;
  return markup`<section>
<h2>${say.medalTable}</h2>
<table>
<thead><tr>${headings(say.rank, say.noc, GOLD, SILVER, BRONZE, say.total)}</tr></thead>
<tbody>${medals.map(medalLine)}</tbody>
</table>
<p><a href="v1/medals">${say.wholeTable}</a></p>
</section>`;
};

const medalLine = ({ rank, tied, noc, name, gold, silver, bronze, total }: MedalTableLine): Html =>
  markup`<tr><td>${tied ? '=' : ''}${rank}</td><th scope="row"><a href="v1/medals/${noc}">${noc}</a> ${name}</th><td>${gold}</td><td>${silver}</td><td>${bronze}</td><td>${total}</td></tr>
`;

const units = ({ language, day, counts, units: shown, competitors }: Home, time: Intl.DateTimeFormat): Html => {
  const say = words[language];
  if (day === null) return markup`<section><h2>${say.units}</h2><p>${say.noDay}</p></section>`;
  if (shown.length === 0) return markup`<section><h2>${say.units}</h2><p>${say.noUnits}</p></section>`;
  const line = ({ unit, name, startAt }: HomeUnit): Html =>
    markup`<tr><td>${startAt && time.format(new Date(startAt))}</td><th scope="row"><a href="v1/units/${unit.rsc}">${name}</a></th><td>${statusOf(unit, language)}</td><td>${leading(unit, competitors)}</td></tr>
`;
  return markup`<section>
<h2>${say.units}</h2>
<p>${say.standing(counts)} <a href="v1/schedule?day=${day}">${say.wholeDay}</a></p>
<table>
<thead><tr>${headings(say.start, say.unit, say.status, say.first)}</tr></thead>
<tbody>${shown.map(line)}</tbody>
</table>
</section>`;
};

/** Before it begins the timetable says more, afterwards the results do. */
const statusOf = ({ resultStatus, scheduleStatus }: UnitDocument, language: Language): string =>
  resultStatus === 'START_LIST'
    ? words[language].scheduleStatus[scheduleStatus]
    : words[language].resultStatus[resultStatus];

/** A match as its score, anything else as its first line with a rank. */
const leading = ({ lines }: UnitDocument, competitors: Competitors): string => {
  const named = (line: UnitDocument['lines'][number]): string =>
    `${competitors[line.competitor]?.name ?? line.competitor} (${line.noc})`;
  const [one, two] = lines;
  if (one && two && lines.length === 2 && (one.mark || two.mark))
    return `${named(one)} ${one.mark?.text ?? ''} : ${two.mark?.text ?? ''} ${named(two)}`;
  return one && one.rank !== null ? `${named(one)} ${one.mark?.text ?? ''}` : '';
};
