/** The table of a pool: points, and what separates those who are equal. */
import type { CompetitorId } from '../codes/ids.js';
import type { PoolOrder, PoolRule } from '../discipline/pool-rule.js';
import { wltOf } from '../unit/rank.js';
import type { Wlt } from '../unit/rank.js';
import type { Line, Unit } from '../unit/unit.js';
import { isIn, listedIn } from './phases.js';
import type { Phase } from './phases.js';

/** What one side made of a match. */
interface Side {
  readonly line: Line;
  readonly wlt: Wlt;
  readonly points: number;
  readonly scored: number;
  /** Points inside the sets. */
  readonly inner: number;
}
type Match = readonly [Side, Side];

/** The sums of one row over some matches. */
interface Tally {
  played: number;
  won: number;
  drawn: number;
  lost: number;
  points: number;
  for: number;
  against: number;
  innerFor: number;
  innerAgainst: number;
}

export interface PoolEntry {
  readonly line: Line;
  readonly tally: Readonly<Tally>;
  /** Null until it has played. */
  readonly rank: number | null;
  readonly tied: boolean;
}

export interface PoolTable {
  /** In the order of the table. */
  readonly entries: readonly PoolEntry[];
  /** Matches that count, and those of them that are over. */
  readonly total: number;
  readonly complete: number;
}

export const isPool = (phase: string): boolean => /^GP[A-Z0-9]$/.test(phase);

/** Where a sport says nothing, wins count. */
const byWins: PoolRule = {
  win: 1,
  draw: 0,
  loss: 0,
  forfeit: 0,
  order: ['POINTS', { two: 'HEAD_WINS' }, 'DIFFERENCE'],
};

/** @param units how many matches the competition announced; null where everybody meets everybody else. */
export const poolTable = (phase: Phase, rule: PoolRule = byWins, units: number | null = null): PoolTable => {
  const listed = listedIn(phase).filter(({ annulled }) => annulled === null);
  const lines = new Map<CompetitorId, Line>();
  for (const unit of listed)
    for (const line of unit.lines.values())
      if (line.qualification !== null || !lines.has(line.competitor)) lines.set(line.competitor, line);
  const matches = listed.flatMap((unit) => matchOf(unit, rule) ?? []);
  const tallies = tallied(matches);
  const [waiting, playing]: [Line[], Line[]] = [[], []];
  for (const line of lines.values()) (tallies.has(line.competitor) ? playing : waiting).push(line);
  const groups = separated(
    playing.map(({ competitor }) => competitor).sort(),
    matches,
    rule,
    phase.own?.tieBreaks ?? [],
  );
  let rank = 1;
  const entries: PoolEntry[] = groups.flatMap((group) => {
    const shared = rank;
    rank += group.length;
    return group.map((who) => ({
      line: lines.get(who)!,
      tally: tallies.get(who)!,
      rank: shared,
      tied: group.length > 1,
    }));
  });
  for (const line of waiting) entries.push({ line, tally: nothing(), rank: null, tied: false });
  const total = units ?? Math.max(listed.length, (lines.size * (lines.size - 1)) / 2, fewest);
  return { entries, total, complete: listed.filter(isIn).length };
};

/** Three sides. When only two have a start list, the others are still to come. */
const fewest = 3;

const nothing = (): Tally => ({
  played: 0,
  won: 0,
  drawn: 0,
  lost: 0,
  points: 0,
  for: 0,
  against: 0,
  innerFor: 0,
  innerAgainst: 0,
});

/** Null while it has no end, and where it does not count. */
const matchOf = (unit: Unit, rule: PoolRule): Match[] | null => {
  if (!isIn(unit) || unit.lines.size !== 2) return null;
  const [a, b] = [...unit.lines.values()] as [Line, Line];
  const [ofA, ofB] = [wltOf(unit, a), wltOf(unit, b)];
  if (ofA === null || ofB === null) return null;
  const inner = innerOf(unit);
  const side = (line: Line, wlt: Wlt, other: Line): Side => ({
    line,
    wlt,
    points: pointsOf(unit, rule, line, wlt, other),
    scored: (line.mark?.value ?? 0) / 10_000,
    inner: inner(line.competitor),
  });
  return [[side(a, ofA, b), side(b, ofB, a)]];
};

const innerOf =
  ({ periods }: Unit) =>
  (competitor: CompetitorId): number => {
    let sum = 0;
    for (const scores of periods.values())
      for (const score of scores) if (score.competitor === competitor) sum += score.points;
    return sum;
  };

const pointsOf = (unit: Unit, rule: PoolRule, line: Line, wlt: Wlt, other: Line): number => {
  if (wlt === 'T') return rule.draw;
  if (wlt === 'L' && line.irm !== null) return rule.forfeit;
  const loser = wlt === 'L' ? line : other;
  const special = rule.special?.find(
    ({ decidedIn, loserScored }) =>
      (decidedIn?.some((how) => unit.periods.has(how) || unit.decision?.text === how) ?? false) ||
      (loserScored !== undefined && loser.mark?.value === loserScored * 10_000),
  );
  return wlt === 'W' ? (special?.win ?? rule.win) : (special?.loss ?? rule.loss);
};

const tallied = (matches: readonly Match[]): Map<CompetitorId, Tally> => {
  const tallies = new Map<CompetitorId, Tally>();
  for (const [a, b] of matches)
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      let tally = tallies.get(own.line.competitor);
      if (!tally) tallies.set(own.line.competitor, (tally = nothing()));
      tally.played++;
      if (own.wlt === 'W') tally.won++;
      else if (own.wlt === 'L') tally.lost++;
      else tally.drawn++;
      tally.points += own.points;
      tally.for += own.scored;
      tally.against += other.scored;
      tally.innerFor += own.inner;
      tally.innerAgainst += other.inner;
    }
  return tallies;
};

const ratio = (won: number, lost: number): number => (lost === 0 ? (won === 0 ? 0 : Number.MAX_VALUE) : won / lost);

/** More is better. */
const figure = (by: PoolOrder, it: Readonly<Tally>): number => {
  switch (by) {
    case 'POINTS':
    case 'HEAD_POINTS':
      return it.points;
    case 'WINS':
    case 'HEAD_WINS':
      return it.won;
    case 'DIFFERENCE':
    case 'HEAD_DIFFERENCE':
      return it.for - it.against;
    case 'SCORED':
    case 'HEAD_SCORED':
      return it.for;
    case 'RATIO':
    case 'HEAD_RATIO':
      return ratio(it.for, it.against);
    case 'AVERAGE':
      return ratio(it.for, it.played);
    case 'INNER_DIFFERENCE':
      return it.innerFor - it.innerAgainst;
    case 'INNER_SCORED':
      return it.innerFor;
    case 'INNER_RATIO':
    case 'HEAD_INNER_RATIO':
      return ratio(it.innerFor, it.innerAgainst);
  }
};

/**
 * Groups of equal rows, best first. `HEAD_` criteria look at the matches among those who were equal when the first of them
 * was asked; whoever is equal still begins anew where the sport says so, else goes on with the next.
 */
const separated = (
  group: readonly CompetitorId[],
  matches: readonly Match[],
  rule: PoolRule,
  decided: Unit['tieBreaks'],
  from = 0,
  among: readonly CompetitorId[] | null = null,
): CompetitorId[][] => {
  if (group.length < 2) return group.length === 0 ? [] : [[...group]];
  for (let index = from; index < rule.order.length; index++) {
    const step = rule.order[index]!;
    if (typeof step !== 'string' && group.length !== 2) continue;
    const by = typeof step === 'string' ? step : step.two;
    const met = by.startsWith('HEAD_') ? (among ?? group) : null;
    const parts = partsBy(group, figures(by, met ? between(matches, met) : matches, group));
    if (parts.length === 1) continue;
    return parts.flatMap((part) =>
      rule.again ? separated(part, matches, rule, decided) : separated(part, matches, rule, decided, index + 1, met),
    );
  }
  const order = decided.findLast((list) => group.every((who) => list.includes(who)));
  return order ? order.filter((who) => group.includes(who)).map((who) => [who]) : [[...group]];
};

const between = (matches: readonly Match[], those: readonly CompetitorId[]): Match[] =>
  matches.filter(([a, b]) => those.includes(a.line.competitor) && those.includes(b.line.competitor));

const figures = (
  by: PoolOrder,
  matches: readonly Match[],
  group: readonly CompetitorId[],
): Map<CompetitorId, number> => {
  const tallies = tallied(matches);
  return new Map(group.map((who) => [who, figure(by, tallies.get(who) ?? nothing())]));
};

const partsBy = (group: readonly CompetitorId[], by: ReadonlyMap<CompetitorId, number>): CompetitorId[][] => {
  const parts = new Map<number, CompetitorId[]>();
  for (const who of group) {
    const part = parts.get(by.get(who)!);
    if (part) part.push(who);
    else parts.set(by.get(who)!, [who]);
  }
  return [...parts].sort(([a], [b]) => b - a).map(([, part]) => part);
};

/** Rows of several pools in one order: by what holds without having met. */
export const comparePools = (rule: PoolRule = byWins): ((a: PoolEntry, b: PoolEntry) => number) => {
  const order = rule.order.filter((step): step is PoolOrder => typeof step === 'string' && !step.startsWith('HEAD_'));
  return (a, b) => {
    for (const by of order) {
      const step = figure(by, b.tally) - figure(by, a.tally);
      if (step !== 0) return step;
    }
    return 0;
  };
};
