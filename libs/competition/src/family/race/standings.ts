/** Ranks and gaps at every point of a course, and in every run. */
import type { CompetitorId } from '../../codes/ids.js';
import { printMark } from '../../mark.js';
import type { Mark } from '../../mark.js';
import type { Unit } from '../../unit/unit.js';
import type { PassDetail, PointDetail, RunDetail } from './document.js';
import type { RaceRules } from './rules.js';
import { finishPoint } from './state.js';
import type { Pass, RaceState, Run } from './state.js';
import { penaltyTicks, printGap, runTicks, ticksBefore } from './times.js';

export interface Standing {
  readonly points: readonly PointDetail[];
  /** In the order of the course, run after run. */
  readonly passes: ReadonlyMap<CompetitorId, readonly PassDetail[]>;
  readonly runs: ReadonlyMap<CompetitorId, readonly RunDetail[]>;
}

/** One competitor at one point. */
interface Passing extends Pass {
  readonly competitor: CompetitorId;
  /** What is compared: the time with all that came before it; null where that is not complete. */
  readonly value: number | null;
  readonly section: number;
}

/** @param ranks those of the result. */
export const standingsOf = (
  rules: RaceRules,
  unit: Unit,
  state: RaceState,
  ranks: ReadonlyMap<CompetitorId, number | null>,
): Standing => {
  const points: PointDetail[] = [];
  const passes = new Map<CompetitorId, PassDetail[]>();
  const runs = new Map<CompetitorId, RunDetail[]>();
  for (let run = 1; run <= rules.runs.count; run++) {
    const passed = passingsOf(rules, unit, state, run);
    // The last point is the result itself, with all that separates equal times there.
    const result = run === rules.runs.count && rules.runs.counts === 'SUM' && !rules.sprints;
    for (const [point, passings] of passed) {
      const leader = rankPassings(passings, (passing, rank, gap) =>
        add(
          passes,
          passing.competitor,
          passDetail(
            run,
            point,
            passing,
            result && point === finishPoint ? (ranks.get(passing.competitor) ?? null) : rank,
            gap,
          ),
        ),
      );
      if (leader) points.push(pointDetail(run, point, passings.length, leader));
    }
    if (passed.has(finishPoint) && differsFromPass(rules)) rankRun(rules, unit, state, run, runs);
  }
  return { points, passes, runs };
};

/** Whether a run says more than its last point. */
const differsFromPass = ({ runs, penalties }: RaceRules): boolean =>
  runs.count > 1 || Object.values(penalties).some(({ does }) => does === 'TIME');

const add = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
};

/** By point, in the order of the course; at each in start order, so that of equal times the first in the list leads. */
const passingsOf = (rules: RaceRules, unit: Unit, state: RaceState, number: number): Map<string, Passing[]> => {
  const byPoint = new Map<string, Passing[]>([...state.course, finishPoint].map((point) => [point, []]));
  for (const competitor of unit.lines.keys()) {
    const runner = state.runners.get(competitor);
    const run = runner?.runs.get(number);
    if (!runner || !run) continue;
    const before = ticksBefore(rules, runner, number);
    let last = 0;
    for (const point of state.course) {
      const pass = run.passes.get(point);
      if (!pass) continue;
      const { value } = pass.mark;
      byPoint
        .get(point)!
        .push({ ...pass, competitor, value: before === null ? null : before + value, section: value - last });
      last = value;
    }
    const finish = finishOf(run);
    if (!finish) continue;
    const counts = runTicks(rules, runner, number);
    const value = before === null || counts === null ? null : before + counts;
    byPoint.get(finishPoint)!.push({ ...finish, competitor, value, section: finish.mark.value - last });
  }
  for (const [point, passings] of byPoint) if (passings.length === 0) byPoint.delete(point);
  return byPoint;
};

const finishOf = ({ finish }: Run): Pass | null =>
  finish && { mark: finish.mark, member: finish.member, unchecked: finish.unchecked };

/** Tells of each passing, best first, and gives the best. Equal times share a rank. */
const rankPassings = (
  passings: Passing[],
  tell: (passing: Passing, rank: number | null, gap: number) => void,
): Passing | null => {
  passings.sort((a, b) => (a.value ?? Infinity) - (b.value ?? Infinity));
  const [best] = passings;
  let rank = 1;
  passings.forEach((passing, index) => {
    if (index > 0 && passing.value !== passings[index - 1]!.value) rank = index + 1;
    const ranked = passing.value !== null && best!.value !== null;
    tell(passing, ranked ? rank : null, ranked ? passing.value! - best!.value! : 0);
  });
  return best?.value == null ? null : best;
};

const passDetail = (
  run: number,
  point: string,
  { mark, member, unchecked, section }: Passing,
  rank: number | null,
  gap: number,
): PassDetail => ({
  run,
  point,
  member,
  time: printMark(mark),
  value: mark.value,
  section: printMark({ ...mark, value: section }),
  rank,
  gap: printGap(gap, mark.decimals),
  unchecked,
});

const pointDetail = (run: number, point: string, passed: number, { competitor, mark }: Passing): PointDetail => ({
  run,
  point,
  passed,
  leader: competitor,
  time: printMark(mark),
  value: mark.value,
});

/** The run by itself, with its penalties. */
const rankRun = (
  rules: RaceRules,
  unit: Unit,
  state: RaceState,
  number: number,
  runs: Map<CompetitorId, RunDetail[]>,
): void => {
  const finished: { competitor: CompetitorId; mark: Mark; penalty: number; counts: number | null }[] = [];
  for (const competitor of unit.lines.keys()) {
    const runner = state.runners.get(competitor);
    const mark = runner?.runs.get(number)?.finish?.mark;
    if (!runner || !mark) continue;
    const penalty = penaltyTicks(rules, runner, number);
    finished.push({ competitor, mark, penalty, counts: runTicks(rules, runner, number) });
  }
  finished.sort((a, b) => (a.counts ?? Infinity) - (b.counts ?? Infinity));
  let rank = 1;
  finished.forEach(({ competitor, mark, penalty, counts }, index) => {
    if (index > 0 && counts !== finished[index - 1]!.counts) rank = index + 1;
    add(runs, competitor, {
      run: number,
      time: printMark(mark),
      penalty: printGap(penalty, 0),
      counts: counts === null ? null : printMark({ ...mark, value: counts }),
      rank: counts === null ? null : rank,
      gap: counts === null ? null : printGap(counts - finished[0]!.counts!, mark.decimals),
    });
  });
};
