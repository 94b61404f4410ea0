import { covers } from '#service';
import type { Token } from '#service';
import type { Refusal } from './refusal.js';

const none = '(none)';

export const permitSource = (source: string, { sources }: Token): Refusal | null =>
  covers(sources, source)
    ? null
    : {
        code: 'NOT_ALLOWED_SOURCE',
        message: `this token speaks for ${sources.join(', ') || none}, not for ${source}`,
        do: `Send it with the token of ${source}, or ask the operations desk for one that lists it.`,
      };

export const permitDiscipline = (discipline: string, { disciplines }: Token): Refusal | null =>
  covers(disciplines, discipline)
    ? null
    : {
        code: 'NOT_ALLOWED_DISCIPLINE',
        message: `this token speaks of ${disciplines.join(', ') || none}, not of ${discipline}`,
        do: `Check the code, or ask the operations desk for a token that lists ${discipline}.`,
      };
