/** What a race is after its facts. Total: it believes what happened. */
import type { CompetitorId } from '../../codes/ids.js';
import { ticksPerUnit } from '../../mark.js';
import type { Mark } from '../../mark.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Line, Unit } from '../../unit/unit.js';
import { placeBehind } from './behind.js';
import { hold, readFromPhoto, regroup, separate } from './photo.js';
import type { RaceRules } from './rules.js';
import { pointsOf, settleSprints } from './sprints.js';
import { runnerOf, runOf } from './state.js';
import type { RaceState, Run, Runner } from './state.js';
import { faultsOf, penaltyTicks, placeOnCourse, runTicks } from './times.js';

export const applyRace = (rules: RaceRules, unit: Unit, state: RaceState, fact: ScoringEvent): void => {
  switch (fact.type) {
    case 'MarkRecorded':
      return markRecorded(rules, unit, state, fact);
    case 'IrmGiven':
      return irmGiven(rules, unit, state, fact.competitor);
    case 'TieBroken':
      if (!rules.sprints) regroup(rules, unit, state, fact.competitors, 'ORDERED');
      return;
    default:
      state.spoken = true;
      return ownFact(rules, unit, state, fact);
  }
};

const ownFact = (rules: RaceRules, unit: Unit, state: RaceState, fact: ScoringEvent): void => {
  switch (fact.type) {
    case 'RaceStarted':
      if (fact.competitor === null) state.guns.set(fact.run, fact.occurredAt);
      else runOf(runnerOf(state, fact.competitor), fact.run).startedAt = fact.occurredAt;
      return settleSprints(rules, unit, state);
    case 'FalseStartCalled':
      return falseStart(rules, unit, state, fact);
    case 'ReactionMeasured':
      runnerOf(state, fact.competitor).reactions.set(fact.member, fact.reaction);
      return;
    case 'SplitRecorded':
      return split(state, fact);
    case 'FinishRecorded':
      return finish(rules, unit, state, fact);
    case 'PhotoFinishCalled':
      regroup(rules, unit, state, fact.competitors, 'PENDING');
      return settleSprints(rules, unit, state);
    case 'DeadHeatDeclared':
      unit.tieBreaks = unit.tieBreaks.filter((order) => !fact.competitors.every((other) => order.includes(other)));
      regroup(rules, unit, state, fact.competitors, 'DEAD_HEAT');
      return settleSprints(rules, unit, state);
    case 'WindMeasured':
      state.wind = fact.windTenths;
      return;
    case 'PenaltyGiven':
      runnerOf(state, fact.competitor).penalties.push(fact);
      return settle(rules, unit, state, fact.competitor);
    case 'SprintPlaced':
      state.sprints.set(fact.sprint, fact.competitors);
      if (rules.sprints?.by === 'ELIMINATION') eliminate(unit, state, fact);
      return settleSprints(rules, unit, state);
    case 'LapGained':
      runnerOf(state, fact.competitor).laps += fact.laps;
      return settleSprints(rules, unit, state);
    default:
      return;
  }
};

const split = (state: RaceState, fact: ScoringEventOf<'SplitRecorded'>): void => {
  const { point, mark, member, unchecked } = fact;
  const run = runOf(runnerOf(state, fact.competitor), fact.run);
  if (!state.course.includes(point)) state.course.splice(placeOnCourse(state, run, point, mark), 0, point);
  run.passes.set(point, { mark, member, unchecked });
};

const finish = (rules: RaceRules, unit: Unit, state: RaceState, fact: ScoringEventOf<'FinishRecorded'>): void => {
  const { competitor, mark, member, fine, unchecked } = fact;
  runOf(runnerOf(state, competitor), fact.run).finish = { mark, member, fine, unchecked };
  settle(rules, unit, state, competitor);
  if (!unchecked) readFromPhoto(rules, unit, state, competitor);
};

const falseStart = (rules: RaceRules, unit: Unit, state: RaceState, fact: ScoringEventOf<'FalseStartCalled'>): void => {
  const { competitor, reaction, sanction } = fact;
  runnerOf(state, competitor).falseStarts.push({ reaction, sanction });
  const line = unit.lines.get(competitor);
  if (!line || line.irm !== null) return;
  const irm = sanctionOf(rules, unit, state, fact);
  if (irm === null) return;
  line.irm = irm;
  irmGiven(rules, unit, state, competitor);
};

/** What officials said, else what the rule says after so many false starts; null is a warning. */
const sanctionOf = (
  { falseStart: rule }: RaceRules,
  { discipline }: Unit,
  state: RaceState,
  { competitor, sanction }: ScoringEventOf<'FalseStartCalled'>,
): string | null => {
  if (sanction !== null) return discipline.irms.includes(sanction) ? sanction : null;
  if (!rule) return null;
  let count = 0;
  for (const [other, { falseStarts }] of state.runners)
    if (rule.of === 'RACE' || other === competitor) count += falseStarts.length;
  return count > rule.warned ? rule.irm : null;
};

/** UCI, elimination race: whoever of those in it is last across the line goes out; naming him alone is enough. */
const eliminate = (unit: Unit, { eliminated }: RaceState, fact: ScoringEventOf<'SprintPlaced'>): void => {
  const out = fact.competitors.findLast((competitor) => unit.lines.has(competitor) && !eliminated.has(competitor));
  if (out !== undefined) eliminated.set(out, fact.sprint);
};

const irmGiven = (rules: RaceRules, unit: Unit, state: RaceState, competitor: CompetitorId): void => {
  const line = unit.lines.get(competitor);
  if (!line) return;
  if (state.photos.some((group) => group.competitors.includes(competitor)))
    regroup(rules, unit, state, [competitor], null);
  if (rules.sprints) return settleSprints(rules, unit, state);
  line.level = null;
  line.tier = tierOf(rules, runnerOf(state, competitor), line);
  placeBehind(rules, unit, state);
  separate(rules, unit, state, line.mark?.value);
};

/** A mark by hand is the whole of it: the finish of the one run there is, or what a rider's points are by now. */
const markRecorded = (
  rules: RaceRules,
  unit: Unit,
  state: RaceState,
  { competitor, mark }: ScoringEventOf<'MarkRecorded'>,
): void => {
  const line = unit.lines.get(competitor);
  if (!line || (mark.kind !== 'TIME' && !rules.sprints)) return;
  const runner = runnerOf(state, competitor);
  if (rules.sprints) {
    if (rules.sprints.by === 'POINTS')
      runner.carried = mark.value - pointsOf(rules.sprints, state, competitor) * ticksPerUnit;
    return settleSprints(rules, unit, state);
  }
  if (rules.runs.count === 1) {
    const raw: Mark = { ...mark, value: mark.value - penaltyTicks(rules, runner, 1) };
    const member = runner.runs.get(1)?.finish?.member ?? null;
    runOf(runner, 1).finish = { mark: raw, member, fine: null, unchecked: false };
  }
  runner.fine = null;
  line.tieKeys = [];
  line.level = null;
  line.tier = rules.runs.count === 1 ? tierOf(rules, runner, line) : 0;
  afterMark(rules, unit, state, line);
  readFromPhoto(rules, unit, state, competitor);
};

/** Works out a line's mark from its runs and penalties. */
const settle = (rules: RaceRules, unit: Unit, state: RaceState, competitor: CompetitorId): void => {
  if (rules.sprints) return settleSprints(rules, unit, state);
  const line = unit.lines.get(competitor);
  if (!line) return;
  const runner = runnerOf(state, competitor);
  const before = line.mark?.value;
  if (hasFinish(runner)) line.mark = markOf(rules, runner);
  if (line.irm === null) line.tier = tierOf(rules, runner, line);
  runner.fine = fineOf(rules, runner);
  if (line.mark?.value !== before) separate(rules, unit, state, before);
  afterMark(rules, unit, state, line);
};

const afterMark = (rules: RaceRules, unit: Unit, state: RaceState, line: Line): void => {
  separate(rules, unit, state, line.mark?.value);
  for (const group of state.photos) if (group.competitors.includes(line.competitor)) hold(unit, group);
  placeBehind(rules, unit, state);
};

const hasFinish = ({ runs }: Runner): boolean => {
  for (const run of runs.values()) if (run.finish) return true;
  return false;
};

const markOf = (rules: RaceRules, runner: Runner): Mark | null => {
  const { count, counts } = rules.runs;
  let [value, decimals]: [number | null, number] = [null, 0];
  for (let number = 1; number <= count; number++) {
    const ticks = runTicks(rules, runner, number);
    if (ticks === null) {
      if (counts === 'SUM') break;
      continue;
    }
    decimals = Math.max(decimals, runner.runs.get(number)!.finish!.mark.decimals);
    if (value === null) value = ticks;
    else value = counts === 'SUM' ? value + ticks : Math.min(value, ticks);
  }
  return value === null ? null : { kind: 'TIME', value, decimals };
};

/** Faults before time; where runs are added up, who has more of them is before who has fewer. */
const tierOf = (rules: RaceRules, runner: Runner, { mark }: Line): number => {
  const faults = faultsOf(rules, runner);
  if (rules.runs.counts === 'BEST' || rules.runs.count === 1 || !mark) return faults;
  let done = 0;
  while (done < rules.runs.count && runTicks(rules, runner, done + 1) !== null) done++;
  return faults + rules.runs.count - done;
};

/** The finest reading of what counts; null where a part of it was not read so finely. */
const fineOf = (rules: RaceRules, runner: Runner): number | null => {
  if (!rules.fineSeparates) return null;
  const { count, counts } = rules.runs;
  let fine: number | null = null;
  for (let number = 1; number <= count; number++) {
    const run: Run | undefined = runner.runs.get(number);
    if (!run?.finish || runTicks(rules, runner, number) === null) continue;
    if (run.finish.fine === null) return null;
    const ticks = run.finish.fine + penaltyTicks(rules, runner, number);
    if (fine === null) fine = ticks;
    else fine = counts === 'SUM' ? fine + ticks : Math.min(fine, ticks);
  }
  return fine;
};
