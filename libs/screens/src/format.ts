/** Numbers, ranks and instants as people read them, in their language and at the venue's clock. */
import type { Language } from './words/index.js';

const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' };

/** As printed on the sheet, with the language's decimal sign: `9.79`, `9,79`. */
export const markText = (text: string, language: Language): string =>
  language === 'fr' ? text.replace('.', ',') : text;

/** `1`, and `=2` where somebody shares it. */
export const rankText = (rank: number | null, tied: boolean): string =>
  rank === null ? '' : `${tied ? '=' : ''}${rank}`;

const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });
const englishEndings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

/** `1st`, `2nd`; `1er`, `2e`. */
export const ordinal = (place: number, language: Language): string =>
  language === 'fr' ? `${place}${place === 1 ? 'er' : 'e'}` : `${place}${englishEndings[ordinals.select(place)]}`;

const formats = new Map<string, Intl.DateTimeFormat>();
/** Making one takes longer than using it a thousand times. */
const formatOf = (language: Language, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const name = `${language} ${timeZone} ${JSON.stringify(options)}`;
  let format = formats.get(name);
  if (!format) formats.set(name, (format = new Intl.DateTimeFormat(localeOf[language], { timeZone, ...options })));
  return format;
};

/** `21:56`. */
export const clockTime = (instant: string, language: Language, timeZone: string): string =>
  formatOf(language, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(instant));

/** `21:56:51`. */
export const clockSeconds = (instant: string, language: Language, timeZone: string): string =>
  formatOf(language, timeZone, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(
    new Date(instant),
  );

/** `Sunday 4 August 2024`; `day` is `YYYY-MM-DD`, of the venue. */
export const longDay = (day: string, language: Language): string =>
  formatOf(language, 'UTC', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(day));

/** `Sun 4 Aug`. */
export const shortDay = (day: string, language: Language): string =>
  formatOf(language, 'UTC', { weekday: 'short', day: 'numeric', month: 'short' }).format(new Date(day));

/** The place of a zone, as people say it: `Paris`. */
export const zoneName = (timeZone: string): string =>
  timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');

/** Whole years of age on a day; null where the birth date is not known. */
export const ageOn = (birthDate: string | null, day: string): number | null => {
  if (birthDate === null) return null;
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years;
};

export const count = (value: number, language: Language): string => value.toLocaleString(localeOf[language]);

const minute = 60 * 10_000;

/** Behind the leader: `+0.02`, in ten-thousandths of the mark's unit, with as many decimals as the leader's mark has. */
export const gapText = (ticks: number, decimals: number, language: Language): string =>
  `${ticks < 0 ? '−' : '+'}${markText((Math.abs(ticks) / 10_000).toFixed(Math.max(decimals, 0)), language)}`;

/** The same for times, which count minutes: `+1:04.2`. */
export const timeGapText = (ticks: number, decimals: number, language: Language): string => {
  const size = Math.abs(ticks);
  if (size < minute) return gapText(ticks, decimals, language);
  const seconds = ((size % minute) / 10_000).toFixed(decimals).padStart(decimals === 0 ? 2 : decimals + 3, '0');
  return `${ticks < 0 ? '−' : '+'}${Math.floor(size / minute)}:${markText(seconds, language)}`;
};

export const decimalsOf = (text: string): number => {
  const point = text.lastIndexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
};
