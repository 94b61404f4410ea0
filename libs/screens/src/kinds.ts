/** Codes of the field in the reader's words; one that nobody has put into words yet is shown as it is, in small letters. */
import { words } from './words/index.js';
import type { Language } from './words/index.js';

const plain = (code: string): string => {
  const text = code.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const lookUp = (book: Readonly<Record<string, string>>, code: string): string | undefined =>
  Object.hasOwn(book, code) ? book[code] : undefined;

/** A kind of score, foul, penalty or rally. */
export const kindText = (code: string, language: Language): string =>
  lookUp(words[language].kind, code) ?? (isWord(code) ? plain(code) : code);

/** Short ones are codes of periods and panels, which stay as they are. */
const isWord = (code: string): boolean => /^[A-Z][A-Z_]{3,}$/.test(code);

/** Why a contest is over: `KO`, `IPPON`, or a score in sets, which needs no words. */
export const decisionText = (code: string, language: Language): string =>
  lookUp(words[language].decision, code) ?? (isWord(code) ? plain(code) : code);

/** `FNL`: Final; `GPA`: Group A. */
export const phaseText = (code: string, language: Language): string => {
  const { phase, group } = words[language];
  const bare = code.replace(/-+$/, '');
  const pool = /^GP([A-Z0-9])/.exec(bare);
  return lookUp(phase, bare) ?? (pool ? group(pool[1]!) : bare);
};

/** `Quarter-final 3`: the phase of a unit, and its number where it has one. */
export const unitText = (rsc: string, language: Language): string => {
  const number = Number(rsc.slice(26, 30));
  const phase = phaseText(rsc.slice(22, 26), language);
  return number > 0 ? `${phase} ${number}` : phase;
};
