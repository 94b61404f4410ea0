/** What a race allows in which points, eliminations or the order decide. */
import { refuse } from '../../unit/decide.js';
import type { Refusal } from '../../unit/decide.js';
import type { ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import type { RaceRules, SprintRules } from './rules.js';
import type { RaceState } from './state.js';

export const decideSprint = (
  { sprints }: RaceRules,
  unit: Unit,
  state: RaceState,
  event: ScoringEventOf<'SprintPlaced'> | ScoringEventOf<'LapGained'>,
): Refusal | null => {
  if (!sprints) return refuse('NO_SPRINTS_HERE', 'times decide this race; send FinishRecorded');
  if (event.type === 'SprintPlaced') return sprint(sprints, unit, state, event);
  if (event.laps === 0 || !Number.isInteger(event.laps))
    return refuse('NO_LAP', 'a lap is gained or lost as a whole: 1, or -1');
  return out(unit, state, event.competitor);
};

const sprint = (
  rules: SprintRules,
  unit: Unit,
  state: RaceState,
  { sprint: number, competitors }: ScoringEventOf<'SprintPlaced'>,
): Refusal | null => {
  const count = rules.by === 'ORDER' ? 1 : rules.by === 'POINTS' ? (rules.last ?? Infinity) : Infinity;
  if (number < 1 || number > count)
    return refuse(
      'NO_SUCH_SPRINT',
      `there is no sprint ${number}; this race has ${count === Infinity ? 'them from 1' : count}`,
    );
  if (state.sprints.has(number))
    return refuse('SPRINT_PLACED', `sprint ${number} was placed already; correct that event by FactCorrected`);
  if (competitors.length === 0)
    return refuse('NOBODY_PLACED', `sprint ${number} names nobody; name them in their order`);
  if (new Set(competitors).size < competitors.length)
    return refuse('DUPLICATE_COMPETITOR', `somebody is named twice in sprint ${number}`);
  for (const competitor of competitors) {
    const refused = out(unit, state, competitor);
    if (refused) return refused;
  }
  return null;
};

const out = (
  unit: Unit,
  { eliminated }: RaceState,
  competitor: ScoringEventOf<'LapGained'>['competitor'],
): Refusal | null => {
  const irm = unit.lines.get(competitor)?.irm;
  if (irm)
    return refuse('HAS_IRM', `${competitor} has ${irm}; withdraw that by FactCorrected first if it does not hold`);
  const at = eliminated.get(competitor);
  return at === undefined ? null : refuse('ELIMINATED', `${competitor} went out at sprint ${at}; check the number`);
};
