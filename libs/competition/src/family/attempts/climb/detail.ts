import type { CompetitorId } from '../../../codes/ids.js';
import { printMark } from '../../../mark.js';
import type { UnitDetail } from '../../../unit/document.js';
import type { Unit } from '../../../unit/unit.js';
import { irmOf } from '../checks.js';
import type { Problems } from './problems.js';
import { pointsOf, progressOf } from './state.js';
import type { ClimbState } from './state.js';

export interface ClimbDetail extends UnitDetail {
  readonly family: 'attempts';
  readonly form: 'BOULDER' | 'LEAD';
  readonly called: CompetitorId | null;
  readonly problems: readonly { readonly problem: string; readonly holds: number | null }[];
  /** In start order. */
  readonly lines: readonly ClimbLine[];
}

export interface ClimbLine {
  readonly competitor: CompetitorId;
  readonly problems: readonly {
    readonly problem: string;
    readonly attempts: number;
    /** The hold that counts, with a plus where somebody moved on from it, and the attempt that reached it. */
    readonly reached: string;
    readonly atAttempt: number;
    readonly points: string;
  }[];
  /** Points if everything that is still open were topped. */
  readonly atMost: string;
  /** What is enough for the lead: on boulders points to add, on a wall the hold. Null when leading, or with nothing to climb. */
  readonly toLead: string | null;
}

export const climbDetail = (problems: Problems, unit: Unit, state: ClimbState): ClimbDetail | null => {
  if (state.climbs.size === 0 && state.holds.size === 0 && state.called === null) return null;
  return {
    family: 'attempts',
    form: problems.form,
    called: state.called,
    problems: problems.problems.map((problem) => ({ problem, holds: state.holds.get(problem) ?? null })),
    lines: [...unit.lines.keys()].map((competitor) => climbLine(problems, unit, state, competitor)),
  };
};

const climbLine = (problems: Problems, unit: Unit, state: ClimbState, competitor: CompetitorId): ClimbLine => {
  const points = pointsOf(state, competitor);
  const open = irmOf(unit, competitor) === null ? openFor(problems, state, competitor) : 0;
  return {
    competitor,
    problems: problems.problems.flatMap((problem) => {
      const progress = progressOf(state, competitor, problem);
      if (!progress) return [];
      const { attempts, best } = progress;
      const reached = best.reached + (best.plus && problems.counted ? '+' : '');
      return [{ problem, attempts, reached, atAttempt: best.attempt, points: print(progress.points) }];
    }),
    atMost: print(points + open),
    toLead: open > 0 ? toLead(problems, unit, state, competitor, points) : null,
  };
};

/** What can still be added to the points. */
const openFor = (problems: Problems, state: ClimbState, competitor: CompetitorId): number => {
  let open = 0;
  for (const problem of problems.problems) {
    const progress = progressOf(state, competitor, problem);
    const most = problems.most(progress?.attempts ?? 0, state.holds.get(problem) ?? 0);
    if (progress?.best.reached !== 'TOP') open += Math.max(0, most - (progress?.points ?? 0));
  }
  return open;
};

const toLead = (
  problems: Problems,
  unit: Unit,
  state: ClimbState,
  competitor: CompetitorId,
  points: number,
): string | null => {
  let best = -1;
  for (const { competitor: other, irm } of unit.lines.values())
    if (other !== competitor && irm === null && state.climbs.has(other)) best = Math.max(best, pointsOf(state, other));
  const gap = best - points;
  return gap < 0 ? null : problems.beyond(gap, state.holds.get(problems.problems[0]!) ?? 0);
};

const print = (value: number): string => printMark({ kind: 'POINTS', value, decimals: 1 });
