/** All competitors of a phase in one order, by the comparison that its units use themselves. */
import type { CompetitorId } from '../codes/ids.js';
import type { Several } from '../discipline/phase-rule.js';
import type { Mark } from '../mark.js';
import { hasRankedMark, rankLines, wltOf } from '../unit/rank.js';
import type { Line, Unit } from '../unit/unit.js';
import { isIn } from './phases.js';
import type { Phase } from './phases.js';
import { summed } from './phase-sum.js';

/** One competitor in the phase. */
export interface Placed {
  readonly line: Line;
  /** The unit of the line: where somebody started more than once, the one that stands. */
  readonly unit: Unit;
  /** In that unit: the winner of a match is first, its loser second. */
  readonly unitRank: number | null;
  /** Of the line, or the sum where several are added up. */
  readonly mark: Mark | null;
  /** What the mark is compared by: ten-thousandths, less is better. */
  readonly value: number;
  /** What separates equal marks in every unit alike, less is better. */
  readonly keys: readonly number[];
  /** By how many of its own unit it is beaten that have the same mark: photo finish, a tie that officials broke. */
  readonly beaten: number;
  /** Over the phase, "1224"; null where there is nothing to compare. */
  rank: number | null;
  tied: boolean;
}

/** Everybody who was in one of these units: ranked ones first, then those without a rank, IRMs in the discipline's order. */
export const orderOf = (phase: Phase, units: readonly Unit[], several: Several | undefined): Placed[] => {
  const all = units.filter(isIn).flatMap(placedIn);
  const placed = several?.by === 'SUM' ? summed(all, several) : onePerCompetitor(all, several?.by === 'BEST');
  const ranked = placed.filter(({ rank }) => rank !== null);
  const compare = comparison(phase, ranked, several?.by === 'SUM');
  ranked.sort((a, b) => compare(a, b) || byId(a, b));
  ranked.forEach((it, index) => {
    const before = ranked[index - 1];
    it.tied = before !== undefined && compare(before, it) === 0;
    it.rank = it.tied ? before!.rank : index + 1;
    if (it.tied) before!.tied = true;
  });
  const others = placed.filter(({ rank }) => rank === null);
  return [...ranked, ...others.sort((a, b) => irmOrder(a) - irmOrder(b) || byId(a, b))];
};

/** The lines of one unit with their ranks in it; of an aggregate too, where the phase is ranked under its own code. */
export const placedIn = (unit: Unit): Placed[] => {
  const meet = unit.contest === 'MATCH';
  let first: Placed | null = null;
  return rankLines(unit).map(({ line, rank, tied }) => {
    const value = line.mark ? -line.mark.value * unit.direction(line.mark) : 0;
    const compared = meet ? hasRankedMark(unit, line) : rank !== null;
    const like = !meet && rank !== null && first !== null && isLike(first, line, value);
    const it: Placed = {
      line,
      unit,
      unitRank: meet ? rankByWinner(unit, line) : rank,
      mark: line.mark,
      value,
      keys: line.tieKeys,
      beaten: like ? rank - first!.unitRank! : 0,
      rank: compared ? (rank ?? 1) : null,
      tied,
    };
    if (!like) first = it;
    return it;
  });
};

const rankByWinner = (unit: Unit, line: Line): number | null => {
  const wlt = wltOf(unit, line);
  return wlt === 'W' ? 1 : wlt === 'L' ? 2 : null;
};

const isLike = (a: Placed, { tier, tieKeys }: Line, value: number): boolean =>
  a.unitRank !== null && a.line.tier === tier && a.value === value && keysStep(a.keys, tieKeys) === 0;

const keysStep = (a: readonly number[], b: readonly number[]): number => {
  const length = Math.max(a.length, b.length);
  for (let index = 0; index < length; index++) {
    const step = (a[index] ?? 0) - (b[index] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
};

const byId = (a: Placed, b: Placed): number => (a.line.competitor < b.line.competitor ? -1 : 1);
const irmOrder = ({ line, unit }: Placed): number => (line.irm === null ? -1 : unit.discipline.irms.indexOf(line.irm));

/**
 * Tier, mark and the sport's tie keys hold over all units. What officials separated inside a unit holds there; over units
 * a race-off does, and what they said under the phase's own code. Where they gave places because no mark says them, the
 * places are compared.
 */
const comparison = (phase: Phase, ranked: readonly Placed[], areSums: boolean): ((a: Placed, b: Placed) => number) => {
  const byPlaces = !areSums && ranked.some(({ line }) => line.place !== null || line.mark === null);
  const settled = settledOrders(phase);
  return (a, b) =>
    (byPlaces ? a.unitRank! - b.unitRank! : areSums ? 0 : a.line.tier - b.line.tier) ||
    a.value - b.value ||
    keysStep(a.keys, b.keys) ||
    a.beaten - b.beaten ||
    settledStep(settled, a.line.competitor, b.line.competitor);
};

type Order = ReadonlyMap<CompetitorId, number>;

const settledOrders = ({ raceOffs, own }: Phase): Order[] => [
  ...(own?.tieBreaks ?? []).map((order): Order => new Map(order.map((competitor, index) => [competitor, index]))),
  ...raceOffs
    .filter(isIn)
    .map((unit): Order => new Map(placedIn(unit).map(({ line, unitRank }) => [line.competitor, unitRank ?? Infinity]))),
];

const settledStep = (orders: readonly Order[], a: CompetitorId, b: CompetitorId): number => {
  for (let index = orders.length - 1; index >= 0; index--) {
    const [ofA, ofB] = [orders[index]!.get(a), orders[index]!.get(b)];
    if (ofA !== undefined && ofB !== undefined && ofA !== ofB) return ofA - ofB;
  }
  return 0;
};

/** Whoever started more than once stands by the best mark, or by the latest unit. */
const onePerCompetitor = (all: readonly Placed[], bestStands: boolean): Placed[] => {
  const standing = new Map<CompetitorId, Placed>();
  for (const it of all) {
    const before = standing.get(it.line.competitor);
    const worse = before?.rank != null && (it.rank === null || it.value >= before.value);
    if (!bestStands || !worse) standing.set(it.line.competitor, it);
  }
  return [...standing.values()];
};
