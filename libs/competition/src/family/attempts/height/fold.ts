import type { ScoringEvent, ScoringEventOf } from '../../../unit/facts.js';
import type { Unit } from '../../../unit/unit.js';
import { showCard } from '../checks.js';
import { jumpOffKeys } from './jump-off.js';
import type { HeightRules } from './rules.js';
import { barOf, failuresIn, isOver, jumperOf, jumpOffOf, nextInJumpOff } from './state.js';
import type { HeightState } from './state.js';

export const foldHeight = (rules: HeightRules, unit: Unit, state: HeightState, fact: ScoringEvent): void => {
  switch (fact.type) {
    case 'AttemptCalled':
      state.called = fact.competitor;
      return;
    case 'BarRaised':
      return raised(rules, unit, state, fact);
    case 'AttemptMade':
      if (state.called === fact.competitor) state.called = null;
      return state.jumpOff.length > 0 ? jumpedOff(unit, state, fact) : jumped(unit, state, fact);
    case 'StandardSet':
      state.standard = fact.mark;
      return;
    case 'PenaltyGiven':
      return showCard(state.cards, fact);
  }
};

/** A bar set when nobody is in any more, for equals who lead, begins or goes on with a jump-off. */
const raised = (rules: HeightRules, unit: Unit, state: HeightState, { mark }: ScoringEventOf<'BarRaised'>): void => {
  const among =
    rules.jumpOff && (state.jumpOff.length > 0 || isOver(rules, unit, state)) ? nextInJumpOff(unit, state) : [];
  if (among.length > 1) state.jumpOff.push({ mark, among, outcomes: new Map() });
  else if (state.jumpOff.length === 0) state.bars.push(mark);
};

const letters = { VALID: 'O', FOUL: 'X', PASS: '-', RETIRED: 'r' };

const jumped = (unit: Unit, state: HeightState, fact: ScoringEventOf<'AttemptMade'>): void => {
  const { competitor, outcome } = fact;
  const jumper = jumperOf(state, competitor);
  const mark = fact.mark ?? barOf(state);
  if (!mark) return;
  const before = jumper.heights.get(mark.value) ?? '';
  jumper.heights.set(mark.value, before + letters[outcome]);
  if (outcome === 'RETIRED') jumper.retired = true;
  if (outcome === 'FOUL') {
    jumper.failures++;
    jumper.failuresInARow++;
  }
  if (outcome !== 'VALID') return;
  const failuresAt = failuresIn(before);
  jumper.failuresInARow = 0;
  jumper.cleared = { mark, failuresAt, failuresUpTo: jumper.failures };
  const line = unit.lines.get(competitor);
  if (!line) return;
  line.mark = mark;
  line.tieKeys = [failuresAt, jumper.failures];
};

const jumpedOff = (unit: Unit, state: HeightState, { competitor, outcome }: ScoringEventOf<'AttemptMade'>): void => {
  const bar = state.jumpOff.at(-1);
  if (!bar?.among.includes(competitor)) return;
  bar.outcomes.set(competitor, outcome);
  for (const [jumper, key] of jumpOffKeys(jumpOffOf(unit, state))) {
    const line = unit.lines.get(jumper);
    if (line) line.tieKeys = [line.tieKeys[0] ?? 0, line.tieKeys[1] ?? 0, key];
  }
};
