/** What stands in several lines of a field, one thing each: read from what was typed, and written for who corrects it. */
import type { ConferenceDocument } from '#read-model';
import { position } from '../pages/parts/position.js';

type Chapter = ConferenceDocument['chapters'][number];
type Captions = ConferenceDocument['captions'][number];

export interface Introduced {
  readonly name: string;
  readonly role: string | null;
}

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** `LYLES Noah, Gold medallist`. */
export const introduced = (line: string): Introduced => {
  const comma = line.indexOf(',');
  if (comma < 0) return { name: line, role: null };
  return { name: line.slice(0, comma).trim(), role: line.slice(comma + 1).trim() || null };
};
export const introduction = ({ name, role }: Introduced): string => (role === null ? name : `${name}, ${role}`);

/** `1:35 Questions`, `1:02:03 Questions`; null for what is neither. */
export const chapterOf = (line: string): Chapter | null => {
  const match = /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,4})\s+(\S.*)$/.exec(line);
  if (!match) return null;
  const [, hours = '0', minutes = '0', seconds, title] = match;
  return { startsAtSeconds: (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds), title: title! };
};

export const chapterLine = ({ startsAtSeconds, title }: Chapter): string => `${position(startsAtSeconds)} ${title}`;

/** `fr https://...`. */
export const captionsOf = (line: string): Captions | null => {
  const [language = '', address = '', ...more] = line.split(/\s+/);
  return address === '' || more.length > 0 ? null : { language, address };
};
export const captionsLine = ({ language, address }: Captions): string => `${language} ${address}`;
