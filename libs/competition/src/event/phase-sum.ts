/** A phase that adds up: apparatus, motos, a series of races. */
import type { CompetitorId } from '../codes/ids.js';
import type { Several } from '../discipline/phase-rule.js';
import type { Placed } from './phase-order.js';

type Sum = Extract<Several, { by: 'SUM' }>;

/** One for each competitor, who stands in the latest unit with the sum of all. */
export const summed = (all: readonly Placed[], rule: Sum): Placed[] => {
  const starts = new Map<CompetitorId, Placed[]>();
  for (const it of all) {
    const of = starts.get(it.line.competitor);
    if (of) of.push(it);
    else starts.set(it.line.competitor, [it]);
  }
  const most = Math.max(0, ...[...starts.values()].map(({ length }) => length));
  return [...starts.values()].map((of) => sumOf(of, rule, most));
};

const sumOf = (starts: readonly Placed[], rule: Sum, most: number): Placed => {
  const latest = starts.at(-1)!;
  const scores = starts.map((start) => scoreOf(start, rule));
  const known = scores.filter((score) => score !== null);
  // Whoever misses a unit cannot be held against those who have all of them.
  const complete = known.length === most;
  const counting = withoutWorst(known, rule);
  const value = counting.reduce((sum, score) => sum + score, 0);
  const like = starts.find(({ mark }) => mark)?.mark;
  const better = like && rule.of === 'MARK' ? latest.unit.direction(like) : -1;
  const decimals = Math.max(0, ...starts.map(({ mark }) => mark?.decimals ?? 0));
  return {
    ...latest,
    mark: complete && rule.of === 'MARK' && like ? { kind: like.kind, value: 0 - better * value, decimals } : null,
    value,
    keys: rule.ties === 'BEST' ? counting : rule.ties === 'LATEST' ? known.reverse() : [],
    beaten: 0,
    rank: complete ? 1 : null,
    tied: false,
  };
};

/** Less is better. Null where nothing is counted for a start without a result. */
const scoreOf = ({ unit, unitRank, mark, value }: Placed, { of, missing }: Sum): number | null => {
  if (of === 'MARK' && mark) return value;
  if (of === 'RANK' && unitRank !== null) return unitRank;
  if (missing === undefined) return null;
  const last = unit.lines.size + missing;
  return of === 'RANK' ? last : last * 10_000;
};

/** Best first. */
const withoutWorst = (scores: readonly number[], { discards = [] }: Sum): number[] => {
  const worst = discards.find(([units]) => scores.length >= units)?.[1] ?? 0;
  return [...scores].sort((a, b) => a - b).slice(0, scores.length - worst);
};
