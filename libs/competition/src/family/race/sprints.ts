/** Races that no time decides: points, eliminations, the order at the finish. */
import type { CompetitorId } from '../../codes/ids.js';
import { ticksPerUnit } from '../../mark.js';
import type { Line, Unit } from '../../unit/unit.js';
import { behindAll } from './behind.js';
import type { RaceRules, SprintRules } from './rules.js';
import type { RaceState } from './state.js';
import { faultsOf } from './times.js';

type Points = Extract<SprintRules, { by: 'POINTS' }>;

/** What a place in a sprint is worth; the one at the finish counts double. */
export const pointsFor = ({ points, last }: Points, sprint: number, place: number): number =>
  (points[place] ?? 0) * (sprint === last ? 2 : 1);

/** Points won in the race itself, by sprints and by laps. */
export const pointsOf = (rules: Points, state: RaceState, competitor: CompetitorId): number => {
  const laps = state.runners.get(competitor)?.laps ?? 0;
  let points = rules.lap === 'FIRST' ? 0 : laps * rules.lap;
  for (const [sprint, order] of state.sprints) {
    const place = order.indexOf(competitor);
    if (place >= 0) points += pointsFor(rules, sprint, place);
  }
  return points;
};

/** Writes what the sprints so far mean for every line: all of them move when one rider wins points. */
export const settleSprints = (rules: RaceRules, unit: Unit, state: RaceState): void => {
  const { sprints } = rules;
  if (!sprints) return;
  const finished = state.sprints.has(1);
  const out = sprints.by === 'ELIMINATION' ? [...state.eliminated.keys()].reverse() : [];
  for (const line of unit.lines.values()) {
    line.level = null;
    line.tier = 0;
    if (sprints.by === 'POINTS') settlePoints(sprints, state, line);
    else if (sprints.by === 'ELIMINATION') settleElimination(line, out);
    else if (finished && !behindAll(rules, line) && line.irm === null) settlePlace(rules, state, line);
  }
};

/** Out last is second. Those still in share the first place, until one of them is alone. */
const settleElimination = (line: Line, out: readonly CompetitorId[]): void => {
  if (out.length > 0 && line.irm === null) line.level = out.indexOf(line.competitor) + 1;
};

const settlePoints = (sprints: Points, state: RaceState, line: Line): void => {
  const runner = state.runners.get(line.competitor);
  if (state.spoken) {
    const value = (runner?.carried ?? 0) + pointsOf(sprints, state, line.competitor) * ticksPerUnit;
    line.mark = { kind: 'POINTS', value, decimals: 0 };
  }
  if (sprints.lap === 'FIRST') line.tier = -(runner?.laps ?? 0);
  const finish = sprints.last === null ? undefined : state.sprints.get(sprints.last);
  const place = finish?.indexOf(line.competitor) ?? -1;
  line.tieKeys = finish ? [place < 0 ? finish.length : place] : [];
};

const settlePlace = (rules: RaceRules, state: RaceState, line: Line): void => {
  const order = state.sprints.get(1) ?? [];
  const runner = state.runners.get(line.competitor);
  const place = order.indexOf(line.competitor);
  if (place < 0) return;
  const level = state.photos.find(
    ({ state: found, competitors }) => found === 'DEAD_HEAT' && competitors.includes(line.competitor),
  );
  line.level = level ? Math.min(...level.competitors.map((other) => order.indexOf(other))) : place;
  if (runner) line.tier = faultsOf(rules, runner) - runner.laps;
};

/** Who is still in, apart from those with an IRM. */
export const stillIn = (unit: Unit, { eliminated }: RaceState): CompetitorId[] => {
  const riding: CompetitorId[] = [];
  for (const { competitor, irm } of unit.lines.values())
    if (irm === null && !eliminated.has(competitor)) riding.push(competitor);
  return riding;
};
