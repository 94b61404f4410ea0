import { printMark, ticksPerUnit } from '../../mark.js';
import type { Mark } from '../../mark.js';
import { refuse } from '../../unit/decide.js';
import type { Refusal } from '../../unit/decide.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import type { Lift } from './facts.js';
import type { LiftRules } from './rules.js';
import { leastFor, seriesOf } from './state.js';
import type { LiftState } from './state.js';

type Lifting = ScoringEventOf<'LiftDeclared'> | ScoringEventOf<'LiftJudged'>;

export const decideLifts = (rules: LiftRules, unit: Unit, state: LiftState, event: ScoringEvent): Refusal | null => {
  switch (event.type) {
    case 'LiftDeclared':
      return mayTry(rules, unit, state, event) ?? weight(rules, state, event) ?? change(rules, state, event);
    case 'LiftJudged':
      return mayTry(rules, unit, state, event) ?? weight(rules, state, event) ?? judgement(rules, state, event);
    case 'LiftRevised':
      return revision(state, event);
    default:
      return null;
  }
};

const names: Readonly<Record<Lift, string>> = { SNATCH: 'snatch', CLEAN_AND_JERK: 'clean and jerk' };

const mayTry = (
  rules: LiftRules,
  unit: Unit,
  state: LiftState,
  { competitor, lift, attempt }: Lifting,
): Refusal | null => {
  const irm = unit.lines.get(competitor)?.irm;
  if (irm) {
    return refuse(
      'HAS_IRM',
      `${competitor} has ${irm} and takes no further part; withdraw that by FactCorrected first`,
    );
  }
  const made = seriesOf(state, competitor, lift).attempts.length;
  const what = `${names[lift]} of ${competitor}`;
  if (attempt > rules.attempts)
    return refuse(
      'TOO_MANY_ATTEMPTS',
      `the ${what} has ${rules.attempts} attempts and no more; check the number and the id`,
    );
  if (attempt <= made && attempt > 0)
    return refuse('ATTEMPT_EXISTS', `attempt ${attempt} at the ${what} was judged before; correct it by FactCorrected`);
  if (attempt !== made + 1)
    return refuse(
      'WRONG_ATTEMPT',
      `the next attempt at the ${what} is ${made + 1}, not ${attempt}; send that one first`,
    );
  const later = rules.lifts.slice(rules.lifts.indexOf(lift) + 1).find((other) => state.bars.has(other));
  return later
    ? refuse('LIFT_IS_OVER', `the ${names[later]} has begun; the ${names[lift]} is over for everybody`)
    : null;
};

const weight = (rules: LiftRules, state: LiftState, { competitor, lift, mark }: Lifting): Refusal | null => {
  const refused = possible(rules, mark);
  if (refused) return refused;
  const series = seriesOf(state, competitor, lift);
  const least = leastFor(rules, series);
  if (series.attempts.length > 0 && mark.value < least) {
    const why = series.attempts.at(-1)!.valid ? `goes up by ${rules.step} kg at least` : 'never goes down';
    return refuse('WEIGHT_NOT_RAISED', `${competitor} ${why}: ${kilograms(least)} or more, not ${printMark(mark)}`);
  }
  const bar = state.bars.get(lift);
  return bar && mark.value < bar.value
    ? refuse(
        'BAR_TOO_LIGHT',
        `${printMark(bar)} kg were lifted already and the bar never gets lighter; ${printMark(mark)} is`,
      )
    : null;
};

const possible = ({ step, heaviest }: LiftRules, mark: Mark): Refusal | null => {
  if (mark.kind !== 'WEIGHT')
    return refuse('WRONG_MARK_KIND', `a ${mark.kind} is no load; send a mark of the kind WEIGHT, in kilograms`);
  if (mark.value > 0 && mark.value <= heaviest * ticksPerUnit && mark.value % (step * ticksPerUnit) === 0) return null;
  return refuse(
    'IMPOSSIBLE_MARK',
    `${printMark(mark)} kg cannot be; loads are multiples of ${step} kg up to ${heaviest}`,
  );
};

const kilograms = (value: number): string => printMark({ kind: 'WEIGHT', value, decimals: 0 });

const change = (
  { changes }: LiftRules,
  state: LiftState,
  { competitor, lift, attempt }: ScoringEventOf<'LiftDeclared'>,
): Refusal | null => {
  const before = seriesOf(state, competitor, lift).declared;
  return before?.attempt === attempt && before.changes >= changes
    ? refuse(
        'TOO_MANY_CHANGES',
        `${competitor} has changed attempt ${attempt} ${changes} times; ${printMark(before.mark)} stands`,
      )
    : null;
};

const judgement = (
  { referees }: LiftRules,
  state: LiftState,
  { competitor, lift, mark, lights }: ScoringEventOf<'LiftJudged'>,
): Refusal | null => {
  const declared = seriesOf(state, competitor, lift).declared?.mark;
  if (declared && declared.value !== mark.value)
    return refuse(
      'NOT_AS_DECLARED',
      `${competitor} declared ${printMark(declared)} kg, not ${printMark(mark)}; send LiftDeclared first`,
    );
  return lights.length === referees
    ? null
    : refuse('WRONG_LIGHTS', `${referees} referees show a light each; this has ${lights.length}`);
};

const revision = (
  state: LiftState,
  { competitor, lift, attempt, valid }: ScoringEventOf<'LiftRevised'>,
): Refusal | null => {
  const judged = seriesOf(state, competitor, lift).attempts[attempt - 1];
  if (!judged)
    return refuse(
      'NOTHING_TO_REVISE',
      `${competitor} has no attempt ${attempt} at the ${names[lift]}; LiftJudged comes first`,
    );
  return judged.valid === valid
    ? refuse(
        'ALREADY_SO',
        `attempt ${attempt} of ${competitor} is ${valid ? 'good' : 'no lift'} already; the jury turns nothing`,
      )
    : null;
};
