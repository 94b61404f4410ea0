/** What is refused alike on the flat, over a bar and on a wall. */
import type { CompetitorId } from '../../codes/ids.js';
import { printMark } from '../../mark.js';
import type { Mark } from '../../mark.js';
import { refuse } from '../../unit/decide.js';
import type { Refusal } from '../../unit/decide.js';
import type { ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';

/** Nobody tries again with an IRM: it has to be withdrawn first, so that a wrong one does not stay. */
export const irmOf = (unit: Unit, competitor: CompetitorId): string | null => unit.lines.get(competitor)?.irm ?? null;

export const hasIrm = (unit: Unit, competitor: CompetitorId): Refusal =>
  refuse(
    'HAS_IRM',
    `${competitor} has ${irmOf(unit, competitor)} and takes no further part; withdraw that by FactCorrected first`,
  );

/** A distance or height that a person can reach: what lies beyond is a slip of the keyboard. */
export const impossible = (mark: Mark, highest: number): Refusal | null => {
  if (mark.kind !== 'DISTANCE')
    return refuse('WRONG_MARK_KIND', `a ${mark.kind} is no length; send a mark of the kind DISTANCE, in metres`);
  if (mark.value > 0 && mark.value <= highest) return null;
  const most = printMark({ ...mark, value: highest });
  return refuse('IMPOSSIBLE_MARK', `${printMark(mark)} m cannot be; here a mark lies above 0 and up to ${most}`);
};

/** The number of an attempt that does not follow the one before it. */
export const wrongAttempt = (competitor: CompetitorId, attempt: number, made: number): Refusal | null => {
  if (attempt === made + 1) return null;
  return attempt <= made && attempt > 0
    ? refuse('ATTEMPT_EXISTS', `attempt ${attempt} of ${competitor} was recorded before; correct it by FactCorrected`)
    : refuse(
        'WRONG_ATTEMPT',
        `the next attempt of ${competitor} is ${made + 1}, not ${attempt}; record that one first`,
      );
};

/** Cards that officials show. They are listed; what follows from them is said by an IRM. */
export type Cards = Map<CompetitorId, string[]>;

export const unknownCard = (kinds: readonly string[], { kind }: ScoringEventOf<'PenaltyGiven'>): Refusal | null =>
  kinds.includes(kind) ? null : refuse('UNKNOWN_PENALTY', `${kind}: here officials show ${kinds.join(', ')}`);

export const showCard = (cards: Cards, { competitor, kind }: ScoringEventOf<'PenaltyGiven'>): void => {
  const shown = cards.get(competitor);
  if (shown) shown.push(kind);
  else cards.set(competitor, [kind]);
};
