/** A pool as a phase: its table, and who goes on from it. */
import type { CompetitorId } from '../codes/ids.js';
import type { Discipline } from '../discipline/discipline.js';
import { qualified } from './advance.js';
import type { Candidate } from './advance.js';
import type { PhaseDocument, PoolRow } from './documents.js';
import { listedIn, phasesOf } from './phases.js';
import type { Phase } from './phases.js';
import type { Plan } from './plan.js';
import { comparePools, isPool, poolTable } from './pool.js';
import type { PoolEntry, PoolTable } from './pool.js';
import type { ContentOf, SportEvent } from './sport-event.js';

/** Null while no match of it has a start list. */
export const poolContent = (
  event: SportEvent,
  discipline: Discipline,
  phase: Phase,
  plan: Plan,
): ContentOf<PhaseDocument> | null => {
  if (listedIn(phase).length === 0) return null;
  const table = poolTable(phase, discipline.pool, plan.units);
  const marks = poolMarks(event, discipline, phase, table, plan);
  return {
    kind: 'phase',
    rsc: phase.rsc,
    sportEvent: event.code,
    unitsTotal: table.total,
    unitsComplete: table.complete,
    lines: [],
    pool: table.entries.map((entry, index) => poolRow(entry, index, marks)),
    proposals: [],
  };
};

/** Whether somebody goes on by the rank among rows of all pools. */
export const looksAcross = ({ advance }: Plan): boolean => advance.some(({ by }) => by !== 'POOL');

const isPoolOver = ({ total, complete }: PoolTable): boolean => complete >= total;

/** Places in a pool are certain when it is over; the best of all third when all pools are. */
const poolMarks = (
  event: SportEvent,
  discipline: Discipline,
  phase: Phase,
  table: PoolTable,
  plan: Plan,
): Map<CompetitorId, string> => {
  if (plan.advance.length === 0 || !isPoolOver(table)) return new Map();
  const pools = looksAcross(plan) ? poolsOf(event) : [phase];
  const tables = pools.map((pool) => (pool === phase ? table : poolTable(pool, discipline.pool, plan.units)));
  const over = tables.every(isPoolOver);
  const compare = comparePools(discipline.pool);
  const rows = tables.filter(isPoolOver).flatMap(({ entries }, number) => entries.map((entry) => ({ entry, number })));
  rows.sort((a, b) => compare(a.entry, b.entry) || (a.entry.line.competitor < b.entry.line.competitor ? -1 : 1));
  let rank = 0;
  const candidates = rows.map(({ entry, number }, index): Candidate => {
    if (index === 0 || compare(rows[index - 1]!.entry, entry) !== 0) rank = index + 1;
    const { competitor, noc, qualification } = entry.line;
    return {
      competitor,
      noc,
      tail: String(number),
      place: entry.rank,
      rank,
      mark: null,
      lowerIsBetter: false,
      given: qualification,
    };
  });
  // A table that is equal still is settled by a draw or a decision.
  return qualified({ candidates, isOver: () => over, ranksIn: () => new Map() }, plan.advance, {
    ...plan,
    ties: plan.ties ?? 'DECIDED',
  });
};

export const poolsOf = (event: SportEvent): Phase[] =>
  [...phasesOf(event.units, event.index).values()].filter((phase) => isPool(phase.code) && listedIn(phase).length > 0);

const poolRow = (
  { line, tally, rank, tied }: PoolEntry,
  index: number,
  marks: ReadonlyMap<CompetitorId, string>,
): PoolRow => ({
  competitor: line.competitor,
  noc: line.noc,
  sortOrder: index + 1,
  rank,
  tied,
  played: tally.played,
  won: tally.won,
  drawn: tally.drawn,
  lost: tally.lost,
  for: tally.for,
  against: tally.against,
  points: tally.points,
  qualification: marks.get(line.competitor) ?? null,
});
