/**
 * Who lifts next: the lightest bar first, then the lower number of the attempt, then whoever made the attempt before earlier,
 * then the start order. Between attempts a weight that was not declared yet is the least that may be.
 */
import type { CompetitorId } from '../../codes/ids.js';
import type { Mark } from '../../mark.js';
import type { Unit } from '../../unit/unit.js';
import type { Lift } from './facts.js';
import type { LiftRules } from './rules.js';
import { leastFor, mayLift, seriesOf } from './state.js';
import type { LiftState } from './state.js';

export interface Next {
  readonly competitor: CompetitorId;
  readonly attempt: number;
  readonly mark: Mark;
}

export const orderOf = (rules: LiftRules, unit: Unit, state: LiftState, lift: Lift): Next[] =>
  [...unit.lines.values()]
    .map((line) => ({ ...line, series: seriesOf(state, line.competitor, lift) }))
    .filter(({ competitor, series }) => {
      const takesPart = series.declared !== null || series.attempts.length > 0;
      return takesPart && mayLift(rules, unit, state, competitor, lift);
    })
    .map(({ competitor, start, series }) => {
      const least: Mark = { kind: 'WEIGHT', value: leastFor(rules, series), decimals: 0 };
      const attempt = series.attempts.length + 1;
      return {
        competitor,
        attempt,
        mark: series.declared?.mark ?? least,
        start,
        turn: series.attempts.at(-1)?.turn ?? 0,
      };
    })
    .sort((a, b) => a.mark.value - b.mark.value || a.attempt - b.attempt || a.turn - b.turn || a.start - b.start)
    .map(({ competitor, attempt, mark }) => ({ competitor, attempt, mark }));
