import { english } from './en.js';
import type { Words } from './en.js';
import { french } from './fr.js';

/** A third language, the host's, is one more catalogue here: the compiler asks for every word of it. */
export const words = { en: english, fr: french } as const satisfies Record<string, Words>;
export type { Words };
export type Language = keyof typeof words;
export const languages = Object.keys(words) as readonly Language[];

export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(words, text);

/** The language asked for, else the first of the browser's that there is, else English. */
export const languageOf = (asked: string | undefined, acceptLanguage: string | undefined): Language => {
  if (isLanguage(asked)) return asked;
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const q = parameters.map((one) => one.trim()).find((one) => one.startsWith('q='));
      return { language: tag.split('-')[0], weight: q ? Number(q.slice(2)) : 1 };
    })
    .filter(({ language, weight }) => isLanguage(language) && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return (wanted[0]?.language as Language | undefined) ?? 'en';
};
