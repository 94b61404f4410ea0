import type { Refusal } from '../../unit/decide.js';
import { refuse } from '../../unit/decide.js';
import { ticksPerUnit } from '../../mark.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import type { CourseRules } from './course.js';
import type { CourseState } from './state.js';
import { groupsOf } from './sudden-death.js';

export const decideCourse = (
  rules: CourseRules,
  unit: Unit,
  state: CourseState,
  event: ScoringEvent,
): Refusal | null => {
  switch (event.type) {
    case 'CourseSet':
      return course(state, event);
    case 'HolePlayed':
      return hole(unit, state, event) ?? (rules.suddenDeath ? playOff(unit, state, event) : null);
    case 'MarkRecorded':
      return contradiction(rules, unit, state, event);
    default:
      return null;
  }
};

const [leastPar, mostPar] = [2, 7];

const course = (state: CourseState, { holes }: ScoringEventOf<'CourseSet'>): Refusal | null => {
  const numbers = new Set(holes.map((it) => it.hole));
  if (numbers.size === 0) return refuse('NO_HOLES', 'a course has holes; list them with their pars');
  if (numbers.size < holes.length) return refuse('DUPLICATE_HOLE', 'a hole stands twice on this course');
  for (const { hole: number, par } of holes) {
    if (number < 1) return refuse('WRONG_HOLE', `${number} is no hole; the first is 1`);
    if (par < leastPar || par > mostPar) {
      return refuse('WRONG_PAR', `hole ${number}: ${par} is no par; they are ${leastPar} to ${mostPar}`);
    }
  }
  for (const [competitor, { strokes }] of state.cards) {
    for (const number of strokes.keys()) {
      if (!numbers.has(number)) {
        return refuse('HOLE_PLAYED', `${competitor} has played hole ${number}; it cannot leave the course`);
      }
    }
  }
  return null;
};

const hole = (
  unit: Unit,
  { holes, cards }: CourseState,
  { competitor, hole: number, strokes }: ScoringEventOf<'HolePlayed'>,
): Refusal | null => {
  if (holes.length === 0) return refuse('NO_COURSE', 'no course is set; send CourseSet first');
  if (!holes.some((it) => it.hole === number)) {
    return refuse('NOT_ON_COURSE', `hole ${number} is not on the course of ${holes.length} holes`);
  }
  if (strokes < 1) return refuse('WRONG_STROKES', `${strokes} strokes; a hole takes at least one`);
  if (cards.get(competitor)?.strokes.has(number)) {
    return refuse('HOLE_PLAYED', `${competitor} has played hole ${number}; correct the strokes by FactCorrected`);
  }
  const irm = unit.lines.get(competitor)?.irm ?? null;
  return irm === null ? null : refuse('OUT', `${competitor} is ${irm} and plays no more; withdraw that first`);
};

const playOff = (
  unit: Unit,
  state: CourseState,
  { competitor, hole: number }: ScoringEventOf<'HolePlayed'>,
): Refusal | null => {
  const group = groupsOf(unit, state).find(({ competitors }) => competitors.includes(competitor));
  if (!group || group.competitors.length < 2) {
    return refuse('OUT_OF_PLAY_OFF', `nobody is level with ${competitor} any more; the place stands`);
  }
  const next = state.holes[group.holes]?.hole;
  if (number === next) return null;
  return refuse('WRONG_HOLE', `${competitor} plays hole ${next ?? 'none: set a longer course'} now, not ${number}`);
};

const contradiction = (
  { suddenDeath }: CourseRules,
  unit: Unit,
  { cards }: CourseState,
  { competitor, mark }: ScoringEventOf<'MarkRecorded'>,
): Refusal | null => {
  const card = cards.get(competitor);
  const own = unit.lines.get(competitor)?.mark;
  if (!card || !own || own.value === mark.value || !(card.finished || suddenDeath)) return null;
  const strokes = own.value / ticksPerUnit;
  return refuse('CONTRADICTS_HOLES', `the holes of ${competitor} add up to ${strokes}; correct the hole that is wrong`);
};
