import type { NocCode } from '../codes/ids.js';
import type { Medal } from './facts.js';

export interface MedalTableRow {
  readonly noc: NocCode;
  /** Equal triples share a rank, the next one skips. */
  readonly rank: number;
  readonly rankByTotal: number;
  readonly gold: number;
  readonly silver: number;
  readonly bronze: number;
  readonly total: number;
}

/** By gold, then silver, then bronze; equal NOCs stand in the order of their codes. Each holder counts once: a team is one. */
export const medalTable = (held: Iterable<{ readonly medal: Medal; readonly noc: NocCode }>): MedalTableRow[] => {
  const counts = new Map<NocCode, Record<Medal, number>>();
  for (const { medal, noc } of held) {
    const count = counts.get(noc) ?? { GOLD: 0, SILVER: 0, BRONZE: 0 };
    count[medal]++;
    counts.set(noc, count);
  }
  const rows = [...counts].map(([noc, { GOLD, SILVER, BRONZE }]) => ({
    noc,
    gold: GOLD,
    silver: SILVER,
    bronze: BRONZE,
    total: GOLD + SILVER + BRONZE,
  }));
  const better = (a: (typeof rows)[number], b: (typeof rows)[number]): number =>
    a.gold - b.gold || a.silver - b.silver || a.bronze - b.bronze;
  return rows
    .sort((a, b) => better(b, a) || (a.noc < b.noc ? -1 : 1))
    .map((row) => ({
      ...row,
      rank: 1 + rows.filter((other) => better(other, row) > 0).length,
      rankByTotal: 1 + rows.filter((other) => other.total > row.total).length,
    }));
};
