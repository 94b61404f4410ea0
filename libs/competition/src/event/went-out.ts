/** Those who did not reach the finals, in the order of the phase or of the pools in which they went out. */
import type { Rsc } from '../codes/rsc.js';
import type { Discipline, PlacesFrom } from '../discipline/discipline.js';
import { counts } from '../unit/unit.js';
import type { Line } from '../unit/unit.js';
import { phaseOrder } from './phase.js';
import { listedIn, phasesOf } from './phases.js';
import type { Phase } from './phases.js';
import { planOf } from './plan.js';
import { comparePools, isPool, poolTable } from './pool.js';
import type { PoolEntry } from './pool.js';
import type { SportEvent } from './sport-event.js';

/** Best first. Whoever went further is still in it. */
export type Ladder = readonly { readonly line: Line; readonly rank: number | null; readonly from: Rsc }[];

/** Null where not everything is official. */
export const outInPhase = (
  event: SportEvent,
  discipline: Discipline,
  { phase: code, by = code }: Extract<PlacesFrom, { from: 'OVERALL' }>,
): Ladder | null => {
  const [phase, order] = [code, by].map((name) => phasesOf(event.units, event.index).get(name));
  // Not every sport event has the phase: the longer races of swimming have no semi-finals.
  if (!phase) return [];
  if (!order || !areOfficial(phase) || !areOfficial(order)) return null;
  const started = new Set(phase.units.flatMap(({ lines }) => [...lines.keys()]));
  return phaseOrder(event, order, planOf(event, discipline, order))
    .filter(({ line }) => order === phase || started.has(line.competitor))
    .map(({ line, rank }) => ({ line, rank, from: phase.rsc }));
};

const areOfficial = (phase: Phase): boolean => {
  const units = phase.own && phase.own.lines.size > 0 ? [phase.own] : listedIn(phase);
  return units.length > 0 && units.every((unit) => counts(unit) || unit.annulled !== null);
};

/** Null where a pool is not over. */
export const outInPools = (event: SportEvent, { pool }: Discipline): Ladder | null => {
  const pools = [...phasesOf(event.units, event.index).values()].filter(({ code }) => isPool(code));
  if (pools.length === 0 || !pools.every(areOfficial)) return null;
  const compare = comparePools(pool);
  const rows = pools.flatMap((phase) => poolTable(phase, pool).entries.map((entry) => ({ entry, from: phase.rsc })));
  const step = (a: PoolEntry, b: PoolEntry): number => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compare(a, b);
  rows.sort((a, b) => step(a.entry, b.entry) || (a.entry.line.competitor < b.entry.line.competitor ? -1 : 1));
  let rank = 0;
  return rows.map(({ entry, from }, index) => {
    if (index === 0 || step(rows[index - 1]!.entry, entry) !== 0) rank++;
    return { line: entry.line, from, rank };
  });
};
