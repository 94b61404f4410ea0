/** Makes the detail of a race from its state. */
import type { CompetitorId } from '../../codes/ids.js';
import type { Instant } from '../../codes/instant.js';
import { printInstant } from '../../codes/instant.js';
import { ticksPerUnit } from '../../mark.js';
import { rankLines } from '../../unit/rank.js';
import type { Ranked } from '../../unit/rank.js';
import type { Line, Unit } from '../../unit/unit.js';
import { standingsOf } from './standings.js';
import type { Standing } from './standings.js';
import type { Leg, PenaltyDetail, PointsDetail, RaceDetail, RunnerDetail, SprintDetail } from './document.js';
import { legsOf } from './legs.js';
import type { RaceRules } from './rules.js';
import { pointsFor, pointsOf, stillIn } from './sprints.js';
import type { Penalty, RaceState, Runner } from './state.js';
import { lastPlace, printGap } from './times.js';

const printSeconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);
const at = (instant: Instant | null | undefined): string | null => (instant == null ? null : printInstant(instant));

export const raceDetail = (rules: RaceRules, unit: Unit, state: RaceState): RaceDetail | null => {
  if (!state.spoken) return null;
  const run = runUnderWay(rules, state);
  const ranked = rankLines(unit);
  const standings = standingsOf(rules, unit, state, new Map(ranked.map(({ line, rank }) => [line.competitor, rank])));
  const best = ranked[0]?.rank == null ? null : ranked[0].line;
  const legs = rules.relay ? legsOf(unit, state) : null;
  const lines = [...unit.lines.values()].map((line) =>
    runnerDetail(rules, unit, state, line, { run, standings, best, legs: legs?.get(line.competitor) ?? [] }),
  );
  return {
    family: 'race',
    run,
    runs: rules.runs.count,
    startedAt: at(state.guns.get(run)),
    wind: state.wind === null ? null : `${state.wind < 0 ? '' : '+'}${(state.wind / 10).toFixed(1)}`,
    points: standings.points,
    order: rules.start === 'TOGETHER' && !rules.sprints ? orderOf(ranked, state, run) : [],
    running: lines.filter((line) => line.state === 'RUNNING').map(({ competitor }) => competitor),
    lines,
    sprints: sprintsOf(rules, state),
  };
};

interface Around {
  readonly run: number;
  readonly standings: Standing;
  readonly best: Line | null;
  readonly legs: readonly Leg[];
}

const nobody: Runner = {
  runs: new Map(),
  reactions: new Map(),
  falseStarts: [],
  penalties: [],
  fine: null,
  laps: 0,
  carried: 0,
};

const runnerDetail = (rules: RaceRules, unit: Unit, state: RaceState, line: Line, around: Around): RunnerDetail => {
  const { competitor } = line;
  const runner = state.runners.get(competitor) ?? nobody;
  const reaction = runner.reactions.get(null) ?? [...runner.reactions.values()][0];
  return {
    competitor,
    lane: line.startOrder,
    state: stateOf(rules, unit, state, line, around.run),
    startedAt: at(runner.runs.get(around.run)?.startedAt),
    reaction: reaction === undefined ? null : printSeconds(reaction),
    falseStarts: runner.falseStarts.length,
    gap: gapOf(rules, line, around.best),
    photo: state.photos.find(({ competitors }) => competitors.includes(competitor))?.state ?? null,
    passes: around.standings.passes.get(competitor) ?? [],
    runs: around.standings.runs.get(competitor) ?? [],
    penalties: runner.penalties.map(penaltyDetail),
    legs: around.legs,
    laps: runner.laps,
    points: pointsDetail(rules, state, runner, competitor),
    eliminatedAt: state.eliminated.get(competitor) ?? null,
  };
};

const penaltyDetail = ({ kind, run, at: place, member, amount, reason }: Penalty): PenaltyDetail => ({
  kind,
  run: run ?? 1,
  at: place,
  member,
  seconds: amount === 0 ? null : String(amount / ticksPerUnit),
  reason,
});

/** Where runs are added up, only between those who have as many of them. */
const gapOf = ({ runs }: RaceRules, { mark, irm, tier }: Line, best: Line | null): string | null => {
  if (!mark || !best?.mark || irm !== null || (runs.count > 1 && tier !== best.tier)) return null;
  if (mark.kind === 'TIME') return printGap(mark.value - best.mark.value, mark.decimals);
  const behind = (mark.value - best.mark.value) / ticksPerUnit;
  return behind === 0 ? null : String(behind);
};

const stateOf = (
  rules: RaceRules,
  unit: Unit,
  state: RaceState,
  { competitor, irm }: Line,
  number: number,
): RunnerDetail['state'] => {
  if (irm !== null || state.eliminated.has(competitor)) return 'OUT';
  const run = state.runners.get(competitor)?.runs.get(number);
  if (run?.finish || over(rules, unit, state)) return 'FINISHED';
  return run?.startedAt != null || state.guns.has(number) || (run?.passes.size ?? 0) > 0 ? 'RUNNING' : 'WAITING';
};

/** A race that no time decides ends with its last sprint. */
const over = ({ sprints }: RaceRules, unit: Unit, state: RaceState): boolean => {
  if (!sprints) return false;
  if (sprints.by === 'ELIMINATION') return state.eliminated.size > 0 && stillIn(unit, state).length < 2;
  const last = sprints.by === 'ORDER' ? 1 : sprints.last;
  return last !== null && state.sprints.has(last);
};

const runUnderWay = ({ runs }: RaceRules, { guns, runners }: RaceState): number => {
  let latest = 1;
  for (const run of guns.keys()) latest = Math.max(latest, run);
  for (const runner of runners.values()) for (const run of runner.runs.keys()) latest = Math.max(latest, run);
  return Math.min(latest, runs.count);
};

/** Who has a result by rank, then the others by the last point that they passed, those who passed none in start order. */
const orderOf = (ranked: readonly Ranked[], state: RaceState, number: number): CompetitorId[] => {
  const result: CompetitorId[] = [];
  const onCourse: { competitor: CompetitorId; place: number; value: number; start: number }[] = [];
  for (const { line, rank } of ranked) {
    if (line.irm !== null) continue;
    if (rank !== null) {
      result.push(line.competitor);
      continue;
    }
    const run = state.runners.get(line.competitor)?.runs.get(number);
    const place = lastPlace(state, run);
    const value = place < 0 ? 0 : run!.passes.get(state.course[place]!)!.mark.value;
    onCourse.push({ competitor: line.competitor, place, value, start: line.start });
  }
  onCourse.sort((a, b) => b.place - a.place || a.value - b.value || a.start - b.start);
  return [...result, ...onCourse.map(({ competitor }) => competitor)];
};

const pointsDetail = (
  { sprints }: RaceRules,
  state: RaceState,
  { carried }: Runner,
  competitor: CompetitorId,
): PointsDetail | null => {
  if (sprints?.by !== 'POINTS') return null;
  const won = pointsOf(sprints, state, competitor);
  const before = carried / ticksPerUnit;
  return { total: before + won, carried: before, won };
};

const sprintsOf = ({ sprints }: RaceRules, state: RaceState): SprintDetail[] =>
  [...state.sprints]
    .sort(([a], [b]) => a - b)
    .map(([sprint, competitors]) => ({
      sprint,
      placed: competitors.map((competitor, place) => ({
        competitor,
        points: sprints?.by === 'POINTS' ? pointsFor(sprints, sprint, place) : 0,
      })),
    }));
