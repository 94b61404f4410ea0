/** What a commentator chose, kept in the browser. */
import { isLanguage, languageOf } from '#screens';
import type { Language } from '#screens';
import { actions } from '../keys.js';
import type { Action } from '../keys.js';
import { isRecord } from './kept.js';

export interface Settings {
  readonly language: Language;
  readonly theme: 'night' | 'day';
  /** Codes; null: all. */
  readonly disciplines: readonly string[] | null;
  /** Keys that do nothing. */
  readonly keysOff: readonly Action[];
  /** The reader's own time beside the venue's. */
  readonly myTime: boolean;
  /** Units that keep their place, whether they are on or not. */
  readonly pinnedUnits: readonly string[];
  readonly pinnedAthletes: readonly string[];
  /** News of all venues in the strip, not of the unit on show alone. */
  readonly everywhere: boolean;
}

const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

export const readSettings = (kept: unknown, browserLanguage: string): Settings => {
  const own = isRecord(kept) ? kept : {};
  const language = String(own.language);
  return {
    language: isLanguage(language) ? language : languageOf(undefined, browserLanguage),
    theme: own.theme === 'day' ? 'day' : 'night',
    disciplines: Array.isArray(own.disciplines) ? texts(own.disciplines) : null,
    keysOff: texts(own.keysOff).filter((action): action is Action => (actions as readonly string[]).includes(action)),
    myTime: own.myTime === true,
    pinnedUnits: texts(own.pinnedUnits),
    pinnedAthletes: texts(own.pinnedAthletes),
    everywhere: own.everywhere === true,
  };
};
