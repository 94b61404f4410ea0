import { ticksPerUnit } from '../../mark.js';
import type { Mark } from '../../mark.js';
import type { ScoringEvent } from '../../unit/facts.js';
import type { Line, Unit } from '../../unit/unit.js';
import type { CourseRules } from './course.js';
import { cardOf, sumOf } from './state.js';
import type { CourseState } from './state.js';
import { groupsOf } from './sudden-death.js';

export const applyCourse = (rules: CourseRules, unit: Unit, state: CourseState, fact: ScoringEvent): void => {
  if (fact.type === 'HolePlayed') {
    const card = cardOf(state, fact.competitor);
    card.strokes.set(fact.hole, fact.strokes);
    card.last = fact.hole;
  }
  if (fact.type === 'CourseSet') state.holes = fact.holes;
  if (rules.suddenDeath) return playOff(unit, state);
  if (fact.type === 'HolePlayed') return total(state, unit.lines.get(fact.competitor));
  if (fact.type === 'CourseSet') for (const line of unit.lines.values()) total(state, line);
};

const strokes = (value: number): Mark => ({ kind: 'STROKES', value: value * ticksPerUnit, decimals: 0 });

/** A round counts when all its holes are in; until then its place on the board is the detail's to say. */
const total = (state: CourseState, line: Line | undefined): void => {
  const card = line && state.cards.get(line.competitor);
  if (!card) return;
  const sum = sumOf(state.holes, card);
  const before = card.finished;
  card.finished = sum.played > 0 && sum.played === state.holes.length;
  if (card.finished) line.mark = strokes(sum.strokes);
  else if (before) line.mark = null;
};

/** The tier says who fell behind whom, hole by hole; the mark is the strokes up to there. */
const playOff = (unit: Unit, state: CourseState): void => {
  if (state.cards.size === 0) return;
  let better = 0;
  for (const { competitors, holes } of groupsOf(unit, state)) {
    for (const competitor of competitors) {
      const line = unit.lines.get(competitor)!;
      line.tier = better;
      line.mark = holes === 0 ? null : strokes(sumOf(state.holes.slice(0, holes), cardOf(state, competitor)).strokes);
    }
    better += competitors.length;
  }
};
