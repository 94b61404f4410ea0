/** Why is she third? Ranks of a unit's lines and the order in which they are shown. */
import { isComplete } from './unit.js';
import type { Line, Unit } from './unit.js';

export interface Ranked {
  readonly line: Line;
  readonly rank: number | null;
  readonly tied: boolean;
}

/** Whether the line stands among the ranked by mark or level: an IRM takes a mark's place away unless the discipline ranks it. */
export const hasRankedMark = (unit: Unit, { mark, level, irm, place }: Line): boolean =>
  place === null && (level !== null || (mark !== null && (irm === null || unit.discipline.rankedIrms.includes(irm))));

/** Less is better. */
const worth = (unit: Unit, { level, mark }: Line): number => level ?? -mark!.value * unit.direction(mark!);

/** Below zero when a is better. The tier comes before the marks; equal marks are separated by the family's keys, then by officials: `TieBroken`, or the winner they declared. */
const compareMarks = (unit: Unit, a: Line, b: Line): number => {
  if (a.tier !== b.tier) return a.tier - b.tier;
  const difference = worth(unit, a) - worth(unit, b);
  if (difference !== 0) return difference;
  const keys = Math.max(a.tieKeys.length, b.tieKeys.length);
  for (let index = 0; index < keys; index++) {
    const step = (a.tieKeys[index] ?? 0) - (b.tieKeys[index] ?? 0);
    if (step !== 0) return step;
  }
  return unit.tieBreaks.length > 0 || unit.decision ? brokenTie(unit, a, b) : 0;
};

const brokenTie = (unit: Unit, a: Line, b: Line): number => {
  for (let index = unit.tieBreaks.length - 1; index >= 0; index--) {
    const order = unit.tieBreaks[index]!;
    const [ofA, ofB] = [order.indexOf(a.competitor), order.indexOf(b.competitor)];
    if (ofA >= 0 && ofB >= 0) return ofA - ofB;
  }
  const winner = unit.decision?.winner;
  return Number(b.competitor === winner) - Number(a.competitor === winner);
};

/** The rank of one line among the others, without ordering them all. Null while it has none. */
export const rankOf = (unit: Unit, line: Line): number | null => {
  if (line.place !== null) return line.place;
  if (unit.contest === 'MATCH' || !hasRankedMark(unit, line)) return null;
  let rank = unit.firstRank;
  for (const other of unit.lines.values()) {
    if (other !== line && hasRankedMark(unit, other) && compareMarks(unit, other, line) < 0) rank++;
  }
  return rank;
};

/**
 * All lines as they are shown: ranked ones by rank, then those without a result in start order, then IRMs in the
 * discipline's order. Standard competition ranking ("1224"): equal lines share a rank, the next one skips.
 * Sides of a match keep their order (ODF: SortOrder 1 is home, 2 away, and never changes).
 */
export const rankLines = (unit: Unit): Ranked[] => {
  const lines = [...unit.lines.values()];
  if (unit.contest === 'MATCH') return lines.map((line) => ({ line, rank: line.place, tied: false }));
  const marked = lines
    .filter((line) => hasRankedMark(unit, line))
    .sort((a, b) => compareMarks(unit, a, b) || a.start - b.start);
  const ranks = new Map<Line, number>();
  let previous: Line | null = null;
  marked.forEach((line, index) => {
    ranks.set(
      line,
      previous && compareMarks(unit, previous, line) === 0 ? ranks.get(previous)! : index + unit.firstRank,
    );
    previous = line;
  });
  for (const line of lines) if (line.place !== null) ranks.set(line, line.place);
  const shared = new Set<number>();
  const seen = new Set<number>();
  for (const rank of ranks.values()) (seen.has(rank) ? shared : seen).add(rank);
  return lines
    .sort((a, b) => order(unit, ranks, a) - order(unit, ranks, b) || a.start - b.start)
    .map((line) => {
      const rank = ranks.get(line) ?? null;
      return { line, rank, tied: rank !== null && shared.has(rank) };
    });
};

/** Ranked lines come below a million, waiting ones at a million, IRMs above it in the order of the discipline's list. */
const order = (unit: Unit, ranks: ReadonlyMap<Line, number>, line: Line): number => {
  const rank = ranks.get(line);
  if (rank !== undefined) return rank;
  return 1_000_000 + (line.irm === null ? 0 : 1 + unit.discipline.irms.indexOf(line.irm));
};

export type Wlt = 'W' | 'L' | 'T';

/**
 * Who won, where two sides met and everything is in. The officials' decision first; else the side without an IRM; else
 * the better mark; equal marks are a draw where the discipline knows draws. A decision without a winner where it knows none
 * is lost by both (ODF: boxing's double disqualification). Null while open.
 */
export const wltOf = (unit: Unit, line: Line): Wlt | null => {
  if (unit.contest === 'RACE' || unit.lines.size !== 2 || !isComplete(unit)) return null;
  const { decision } = unit;
  if (decision?.winner === null) return unit.discipline.draws ? 'T' : 'L';
  if (decision) return decision.winner === line.competitor ? 'W' : 'L';
  const [first, second] = unit.lines.values();
  const other = line === first ? second! : first!;
  if ((line.irm === null) !== (other.irm === null)) return line.irm === null ? 'W' : 'L';
  if (line.irm !== null) return 'L';
  if (!line.mark || !other.mark) return null;
  const difference = compareMarks(unit, line, other);
  if (difference !== 0) return difference < 0 ? 'W' : 'L';
  return unit.discipline.draws ? 'T' : null;
};
