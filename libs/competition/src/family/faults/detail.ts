/** What a round over fences shows: each fault and where, the time and what it costs, and what there is to beat. */
import type { CompetitorId } from '../../codes/ids.js';
import { printMark } from '../../mark.js';
import type { UnitDetail } from '../../unit/document.js';
import type { Line, Unit } from '../../unit/unit.js';
import { shown, shownOrNull } from '../ticks.js';
import type { Shown } from '../ticks.js';
import { pointsOf, timeFaults, timeOf } from './fold.js';
import type { FaultsState, Round } from './fold.js';
import type { FaultRules } from './rules.js';

export interface FaultsDetail extends UnitDetail {
  readonly family: 'faults';
  readonly allowed: readonly { readonly round: number; readonly time: Shown }[];
  /** The fewest points, and the best time of those who have them: what there is to beat. */
  readonly toBeat: { readonly competitor: CompetitorId; readonly points: Shown; readonly time: Shown } | null;
  /** In start order; who has not ridden yet is left out. */
  readonly competitors: readonly FaultsCompetitor[];
}

export interface FaultsCompetitor {
  readonly competitor: CompetitorId;
  readonly points: Shown | null;
  readonly time: Shown | null;
  readonly rounds: readonly {
    readonly round: number;
    readonly state: 'ON_COURSE' | 'FINISHED';
    readonly clear: boolean;
    /** So far, where it is not finished. */
    readonly points: Shown;
    readonly time: Shown | null;
    readonly timeFaults: Shown;
    readonly faults: readonly { readonly kind: string; readonly at: string | null; readonly points: Shown }[];
  }[];
}

export const faultsDetail = (rules: FaultRules, unit: Unit, state: FaultsState): FaultsDetail | null => {
  if (state.rounds.size === 0 && state.allowed.size === 0) return null;
  const competitors: FaultsCompetitor[] = [];
  let best: { line: Line; points: number; time: number } | null = null;
  for (const line of unit.lines.values()) {
    const rounds = state.rounds.get(line.competitor);
    if (!rounds) continue;
    competitors.push(competitorDetail(rules, state, line, rounds));
    const [points, time] = [line.mark?.value ?? null, timeOf(rounds)];
    if (points === null || line.irm !== null) continue;
    if (!best || points < best.points || (points === best.points && time < best.time)) best = { line, points, time };
  }
  return {
    family: 'faults',
    allowed: [...state.allowed].map(([round, ms]) => ({ round, time: shownTime(ms * 10, 0) })),
    toBeat: best && {
      competitor: best.line.competitor,
      points: shown(best.points, rules.decimals),
      time: shownTime(best.time, 2),
    },
    competitors,
  };
};

const competitorDetail = (
  rules: FaultRules,
  state: FaultsState,
  { competitor, mark }: Line,
  rounds: readonly Round[],
): FaultsCompetitor => {
  const points = (value: number): Shown => shown(value, rules.decimals);
  const ridden = rounds.map((round, index) => ({ round, number: index + 1 })).filter(({ round }) => isBegun(round));
  return {
    competitor,
    points: shownOrNull(mark?.value ?? null, rules.decimals),
    time: mark && shownTime(timeOf(rounds), 2),
    rounds: ridden.map(({ round, number }) => {
      const total = pointsOf(rules, state, number, round);
      return {
        round: number,
        state: round.time === null ? 'ON_COURSE' : 'FINISHED',
        clear: total === 0,
        points: points(total),
        time: round.time === null ? null : shownTime(round.time, round.decimals),
        timeFaults: points(timeFaults(rules, state, number, round)),
        faults: round.faults.map(({ kind, at, points: cost }) => ({ kind, at, points: points(cost) })),
      };
    }),
  };
};

const isBegun = ({ time, faults }: Round): boolean => time !== null || faults.length > 0;

const shownTime = (value: number, decimals: number): Shown => ({
  text: printMark({ kind: 'TIME', value, decimals }),
  value,
});
