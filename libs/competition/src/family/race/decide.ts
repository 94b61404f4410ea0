/** What a race allows. */
import type { CompetitorId } from '../../codes/ids.js';
import type { Mark } from '../../mark.js';
import { printMark, ticksPerUnit } from '../../mark.js';
import { refuse } from '../../unit/decide.js';
import type { Refusal } from '../../unit/decide.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import type { RaceRules } from './rules.js';
import { decideSprint } from './decide-sprints.js';
import { finishPoint } from './state.js';
import type { Finish, Pass, RaceState, Run } from './state.js';
import { neighbours, placeOnCourse, rises, runTicks, stepOf } from './times.js';

/** Beyond these an instrument is broken, or somebody mistook the unit of measurement. */
const windMaxTenths = 200;
const reactionMaxMilliseconds = 10_000;

export const decideRace = (rules: RaceRules, unit: Unit, state: RaceState, event: ScoringEvent): Refusal | null => {
  switch (event.type) {
    case 'RaceStarted':
      return start(rules, unit, state, event);
    case 'FalseStartCalled':
      return out(unit, event.competitor) ?? sanction(rules, unit, event.sanction);
    case 'ReactionMeasured':
      if (Math.abs(event.reaction) > reactionMaxMilliseconds)
        return refuse('IMPOSSIBLE_REACTION', `${event.reaction} ms is no reaction time; send milliseconds`);
      return member(unit, event);
    case 'SplitRecorded':
      return timed(rules, unit, state, event) ?? split(state, event);
    case 'FinishRecorded':
      return timed(rules, unit, state, event) ?? finish(rules, state, event);
    case 'MarkRecorded':
      return byHand(rules, state, event);
    case 'PhotoFinishCalled':
      return several(event.competitors) ?? first(event.competitors, (competitor) => out(unit, competitor));
    case 'DeadHeatDeclared':
      return several(event.competitors) ?? deadHeat(rules, unit, state, event);
    case 'WindMeasured':
      if (!rules.wind) return refuse('NO_WIND_HERE', 'wind is measured in the sprints up to 200 m; check the unit');
      return Math.abs(event.windTenths) > windMaxTenths
        ? refuse('IMPOSSIBLE_WIND', `${event.windTenths / 10} m/s cannot be raced in; send tenths of a metre a second`)
        : null;
    case 'PenaltyGiven':
      return penalty(rules, state, event) ?? member(unit, event);
    case 'SprintPlaced':
    case 'LapGained':
      return decideSprint(rules, unit, state, event);
    default:
      return null;
  }
};

const first = <T>(items: readonly T[], check: (item: T) => Refusal | null): Refusal | null => {
  for (const item of items) {
    const refused = check(item);
    if (refused) return refused;
  }
  return null;
};

const noSuchRun = ({ runs }: RaceRules, run: number): Refusal | null =>
  Number.isInteger(run) && run >= 1 && run <= runs.count
    ? null
    : refuse('NO_SUCH_RUN', `there is no run ${run}; this unit has ${runs.count}`);

/** Whoever is out has no times any more. */
const out = (unit: Unit, competitor: CompetitorId): Refusal | null => {
  const irm = unit.lines.get(competitor)?.irm ?? null;
  return irm === null
    ? null
    : refuse('HAS_IRM', `${competitor} has ${irm}; withdraw that by FactCorrected first if it does not hold`);
};

/** A team's list of members may not be known; then anybody may be one. */
const member = (
  unit: Unit,
  event: { readonly competitor: CompetitorId; readonly member: CompetitorId | null },
): Refusal | null => {
  const members = unit.lines.get(event.competitor)?.members ?? [];
  return event.member === null || members.length === 0 || members.includes(event.member)
    ? null
    : refuse('NOT_IN_TEAM', `${event.member} does not start for ${event.competitor}; publish the start list again`);
};

const several = (competitors: readonly CompetitorId[]): Refusal | null =>
  new Set(competitors).size === competitors.length && competitors.length > 1
    ? null
    : refuse('NOT_SEVERAL', 'a photo finish or a dead heat is between two or more different competitors');

/** After a false start the gun is fired again, but not once somebody is on the way. */
const start = (
  rules: RaceRules,
  unit: Unit,
  state: RaceState,
  { competitor, run }: ScoringEventOf<'RaceStarted'>,
): Refusal | null => {
  const refused = noSuchRun(rules, run) ?? (competitor === null ? null : out(unit, competitor));
  if (refused) return refused;
  const started = competitor === null ? state.runners.keys() : [competitor];
  for (const other of started) {
    const under = state.runners.get(other)?.runs.get(run);
    if (under && (under.passes.size > 0 || under.finish))
      return refuse('UNDER_WAY', `${other} has passed a point of run ${run} already; a re-run begins with START_LIST`);
  }
  return null;
};

const sanction = ({ falseStart }: RaceRules, { discipline }: Unit, said: string | null): Refusal | null => {
  if (said === null || discipline.irms.includes(said) || falseStart?.warnings.includes(said)) return null;
  const known = [...(falseStart?.warnings ?? []), ...discipline.irms].join(', ');
  return refuse('UNKNOWN_SANCTION', `${said} is no sanction in ${discipline.name}; it knows ${known}`);
};

/** What holds for a time at any point. */
const timed = (
  rules: RaceRules,
  unit: Unit,
  state: RaceState,
  event: ScoringEventOf<'SplitRecorded'> | ScoringEventOf<'FinishRecorded'>,
): Refusal | null =>
  noSuchRun(rules, event.run) ??
  out(unit, event.competitor) ??
  member(unit, event) ??
  time(event.mark) ??
  started(rules, state, event.competitor, event.run);

const time = ({ kind, value }: Mark): Refusal | null => {
  if (kind !== 'TIME') return refuse('WRONG_MARK_KIND', `a point is passed at a TIME, not at a ${kind}`);
  return value > 0
    ? null
    : refuse('IMPOSSIBLE_TIME', 'a time is above zero; it counts from the start of the competitor');
};

/** Where starts are told one by one, nobody passes a point before his own. */
const started = (rules: RaceRules, state: RaceState, competitor: CompetitorId, run: number): Refusal | null => {
  if (rules.start !== 'INTERVAL' || state.guns.has(run)) return null;
  if (state.runners.get(competitor)?.runs.get(run)?.startedAt != null) return null;
  for (const { runs } of state.runners.values()) {
    if (runs.get(run)?.startedAt != null)
      return refuse('HAS_NOT_STARTED', `${competitor} has not started run ${run}; check the bib, or send RaceStarted`);
  }
  return null;
};

/** Said again, or read better than before: a transponder's time gives way to the photo, not the other way round. */
const replaces = (before: Pass, after: Pass): boolean => before.unchecked || sameTime(before, after);

const sameTime = (a: Pass, b: Pass): boolean => a.mark.value === b.mark.value && a.unchecked === b.unchecked;

const unpassed: Run = { startedAt: null, passes: new Map(), finish: null };

const split = (state: RaceState, event: ScoringEventOf<'SplitRecorded'>): Refusal | null => {
  const { competitor, point, mark } = event;
  if (point === finishPoint) return refuse('NOT_A_SPLIT', 'the finish is no split; send FinishRecorded');
  const run = state.runners.get(competitor)?.runs.get(event.run) ?? unpassed;
  const earlier = run.passes.get(point);
  if (earlier && !replaces(earlier, event)) return said(competitor, point, earlier);
  const { before, after } = neighbours(state, run, point, placeOnCourse(state, run, point, mark));
  if (before && !rises(before, mark)) return falls(competitor, point, mark, 'after', before);
  if (!after || rises(mark, after)) return null;
  if (run.finish?.mark === after)
    return refuse(
      'AFTER_FINISH',
      `${competitor} finished at ${printMark(after)}, before ${printMark(mark)} at ${point}`,
    );
  return falls(competitor, point, mark, 'before', after);
};

const said = (competitor: CompetitorId, point: string, { mark }: Pass): Refusal =>
  refuse('ALREADY_PASSED', `${competitor} has ${printMark(mark)} at ${point}; correct that event by FactCorrected`);

const falls = (competitor: CompetitorId, point: string, mark: Mark, where: 'before' | 'after', other: Mark): Refusal =>
  refuse(
    'TIME_NOT_RISING',
    `${competitor} cannot have ${printMark(mark)} at ${point}, which comes ${where} the point passed at ${printMark(other)}`,
  );

/** The last split of a run, by the course. */
const lastSplit = ({ course }: RaceState, run: Run): Mark | null => {
  const point = course.findLast((it) => run.passes.has(it));
  return point === undefined ? null : run.passes.get(point)!.mark;
};

const finish = (rules: RaceRules, state: RaceState, event: ScoringEventOf<'FinishRecorded'>): Refusal | null => {
  const { competitor, mark, fine } = event;
  const runner = state.runners.get(competitor);
  const run = runner?.runs.get(event.run) ?? unpassed;
  if (fine !== null && Math.abs(fine - mark.value) >= stepOf(mark.decimals))
    return refuse('FINE_DIFFERS', `${fine / ticksPerUnit} s would not be printed as ${printMark(mark)}`);
  if (run.finish && !replacesFinish(state, competitor, run.finish, event))
    return said(competitor, 'the finish', run.finish);
  const before = lastSplit(state, run);
  if (before && !rises(before, mark)) return falls(competitor, 'the finish', mark, 'after', before);
  if (rules.runs.counts === 'SUM' && event.run > 1 && (!runner || runTicks(rules, runner, event.run - 1) === null))
    return refuse(
      'RUN_MISSING',
      `${competitor} has no time in run ${event.run - 1}, so none counts in run ${event.run}`,
    );
  return null;
};

/** Besides what any pass may be replaced by: the finer reading of the same print, and whatever a photo brings. */
const replacesFinish = (
  { photos }: RaceState,
  competitor: CompetitorId,
  before: Finish,
  after: ScoringEventOf<'FinishRecorded'>,
): boolean => {
  if (photos.some(({ state, competitors }) => state === 'PENDING' && competitors.includes(competitor))) return true;
  return replaces(before, after) && (before.unchecked || before.fine === null || before.fine === after.fine);
};

/** The result of the only run is the time at the finish, so it follows the last point that was passed. */
const byHand = (
  rules: RaceRules,
  state: RaceState,
  { competitor, mark }: ScoringEventOf<'MarkRecorded'>,
): Refusal | null => {
  const run = state.runners.get(competitor)?.runs.get(1);
  if (!run || rules.sprints || rules.runs.count > 1 || mark.kind !== 'TIME') return null;
  const before = lastSplit(state, run);
  return before && !rises(before, mark) ? falls(competitor, 'the finish', mark, 'after', before) : null;
};

const deadHeat = (
  rules: RaceRules,
  unit: Unit,
  state: RaceState,
  { competitors }: ScoringEventOf<'DeadHeatDeclared'>,
): Refusal | null => {
  if (rules.sprints) {
    const order = [...state.sprints.values()].at(-1) ?? [];
    return competitors.every((competitor) => order.includes(competitor))
      ? null
      : refuse('NOT_PLACED', 'a dead heat is between competitors who were placed; send SprintPlaced first');
  }
  const values = new Set(competitors.map((competitor) => unit.lines.get(competitor)?.mark?.value));
  return values.size === 1 && !values.has(undefined)
    ? first(competitors, (competitor) => out(unit, competitor))
    : refuse('TIMES_DIFFER', 'a dead heat has one time; record it for all of them first');
};

const penalty = (
  rules: RaceRules,
  state: RaceState,
  { competitor, kind, amount, at, run }: ScoringEventOf<'PenaltyGiven'>,
): Refusal | null => {
  const rule = Object.hasOwn(rules.penalties, kind) ? rules.penalties[kind]! : null;
  if (!rule) {
    const known = Object.keys(rules.penalties).join(', ') || 'none';
    return refuse('UNKNOWN_PENALTY', `${kind} is no penalty in this race; known are: ${known}`);
  }
  if (run === null ? rules.runs.count > 1 : noSuchRun(rules, run))
    return refuse('NO_SUCH_RUN', `a penalty belongs to a run, 1 to ${rules.runs.count}`);
  if (rule.does !== 'TIME') return null;
  if (amount <= 0 || (rule.amounts && !rule.amounts.includes(amount))) {
    const amounts = rule.amounts?.map((ticks) => ticks / ticksPerUnit).join(' or ') ?? 'above zero';
    return refuse('WRONG_AMOUNT', `${kind} is ${amounts} s, not ${amount / ticksPerUnit} s; send ten-thousandths`);
  }
  const again = state.runners
    .get(competitor)
    ?.penalties.some((it) => it.kind === kind && it.at === at && it.run === run);
  return rule.oncePerPlace && again
    ? refuse('ALREADY_PENALISED', `${competitor} has a penalty at ${at ?? kind}; correct that event by FactCorrected`)
    : null;
};
