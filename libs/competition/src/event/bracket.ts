/**
 * The bracket of a sport event: rounds of matches in which every side looks backwards, to the match it won or lost, to a
 * rank, to the draw. What was drawn is taken from the draw; the rest follows from who stands on the start lists.
 */
import type { CompetitorId } from '../codes/ids.js';
import { eventRscOf, phaseOf, unitPartOf } from '../codes/rsc.js';
import type { Rsc } from '../codes/rsc.js';
import type { Discipline } from '../discipline/discipline.js';
import { disciplineFor } from '../discipline/index.js';
import { printedMark } from '../mark.js';
import { rankLines, wltOf } from '../unit/rank.js';
import type { Line, Unit } from '../unit/unit.js';
import type { BracketDocument, BracketItem, BracketSide, Previous } from './documents.js';
import type { DrawSlot } from './facts.js';
import { isIn, isOver, listedIn, phasesOf } from './phases.js';
import type { Phase } from './phases.js';
import { isPool, poolTable } from './pool.js';
import { same } from './same.js';
import type { ContentOf, SportEvent } from './sport-event.js';

/**
 * The usual order of rounds. Repechages come after the semi-finals, as in wrestling, where they wait for the finalists;
 * in judo, where they do not, the two are independent.
 */
const usualRounds: readonly string[] = 'R256 R128 R64 R32 R16 8FNL QFNL SF9 SF5 SFNL REP REP1 REP2 REP3 REPF FNL'.split(
  ' ',
);

/** What was worked out before and holds until its units change: a draw of 128 is not made anew for every match. */
export interface BracketMemo {
  readonly matches: Map<Rsc, Match>;
  /** Where everybody came from before the first round, and the versions of the units that say so, added up. */
  ranks: { readonly versions: number; readonly known: Known };
}

export const emptyMemo = (): BracketMemo => ({ matches: new Map(), ranks: { versions: -1, known: new Map() } });

/** A match as it was at a version of its unit. */
interface Match {
  readonly version: number;
  readonly draw: readonly DrawSlot[];
  /** All sides come from the draw. */
  readonly isDrawn: boolean;
  readonly item: BracketItem;
  /** Who comes from it: the winner and the loser, once there are any. */
  readonly leaving: readonly (readonly [CompetitorId, Previous])[];
}

/** Null where the sport event has no matches beyond pools. */
export const bracketContent = (event: SportEvent): ContentOf<BracketDocument> | null => {
  const discipline = disciplineFor(event.code);
  if (!discipline) return null;
  const draw = event.units.get(eventRscOf(event.code))?.event?.draw ?? noDraw;
  const rounds = roundsOf(event, discipline, draw);
  if (rounds.length === 0 && !event.kept.has(`bracket:${event.code}`)) return null;
  const known = new Map(ranksBefore(event, discipline, rounds));
  return {
    kind: 'bracket',
    sportEvent: event.code,
    rounds: rounds.map(({ phase, units }, round) => {
      const positions = positionsOf(units);
      const matches = units.map((rsc, index) => matchOf(event, rsc, positions[index]!, { draw, known, round }));
      // Only a round that is told whole is looked back to, so that two matches of one round never name each other.
      for (const { leaving } of matches) for (const [competitor, previous] of leaving) known.set(competitor, previous);
      return { phase, items: matches.map(({ item }) => item) };
    }),
  };
};

/** The numbers of the units, so that a bye leaves its place in the tree empty; where they repeat, the order. */
const positionsOf = (units: readonly Rsc[]): number[] => {
  const numbers = units.map((rsc) => Number(/(0[1-9]|[1-9]\d)$/.exec(rsc)?.[0] ?? unitPartOf(rsc).slice(0, 4)));
  const isTree = numbers.every((number) => number > 0) && new Set(numbers).size === numbers.length;
  return isTree ? numbers : units.map((_, index) => index + 1);
};

const noDraw: readonly DrawSlot[] = [];

/** Where each competitor was last, so far. */
type Known = Map<CompetitorId, Previous>;

interface Round {
  readonly phase: string;
  readonly units: readonly Rsc[];
}

/** Phases of matches in their order, with the units that have a start list or a place in the draw. */
const roundsOf = (event: SportEvent, { rounds = usualRounds }: Discipline, draw: readonly DrawSlot[]): Round[] => {
  const codes = new Map<string, Rsc[]>();
  for (const phase of phasesOf(event.units, event.index).values()) {
    const matches = isPool(phase.code) ? [] : phase.units.filter(isMatch);
    if (matches.length > 0)
      codes.set(
        phase.code,
        matches.map(({ rsc }) => rsc),
      );
  }
  for (const { unit } of draw) {
    const phase = phaseOf(unit);
    const units = codes.get(phase);
    if (!units) codes.set(phase, [unit]);
    else if (!units.includes(unit)) units.push(unit);
  }
  const at = (phase: string): number => rounds.indexOf(phase);
  return [...codes]
    .sort(([a], [b]) => at(a) - at(b) || (a < b ? -1 : 1))
    .map(([phase, units]) => ({ phase, units: draw.length > 0 ? units.sort() : units }));
};

/** Two sides. Heats of more are no bracket, though some of their sports call them matches. */
const isMatch = ({ contest, lines }: Unit): boolean => contest !== 'RACE' && lines.size === 2;

/** What a rank before the first round says: of the pool, of a qualification, of the heat in which somebody was placed. */
const ranksBefore = (event: SportEvent, discipline: Discipline, rounds: readonly Round[]): Known => {
  const inBracket = new Set(rounds.flatMap(({ units }) => units));
  let versions = 0;
  for (const unit of event.units.values()) if (!inBracket.has(unit.rsc)) versions += unit.version;
  const { ranks } = event.bracket;
  if (ranks.versions === versions) return ranks.known;
  const known: Known = new Map();
  for (const phase of phasesOf(event.units, event.index).values()) {
    if (isPool(phase.code)) rememberPool(known, phase, discipline);
    else {
      const heats = listedIn(phase).filter((unit) => isIn(unit) && !inBracket.has(unit.rsc));
      for (const unit of heats) rememberRanks(known, unit, phase.units.length === 1 ? phase.rsc : unit.rsc);
    }
  }
  event.bracket.ranks = { versions, known };
  return known;
};

const rememberPool = (known: Known, phase: Phase, { pool }: Discipline): void => {
  for (const { line, rank } of poolTable(phase, pool).entries)
    if (rank !== null) known.set(line.competitor, { from: 'RANK', of: phase.rsc, rank });
};

const rememberRanks = (known: Known, unit: Unit, of: Rsc): void => {
  for (const { line, rank } of rankLines(unit))
    if (rank !== null) known.set(line.competitor, { from: 'RANK', of, rank });
};

interface Looking {
  readonly draw: readonly DrawSlot[];
  readonly known: Known;
  /** From 0. */
  readonly round: number;
}

const matchOf = (event: SportEvent, rsc: Rsc, position: number, looking: Looking): Match => {
  const unit = event.units.get(rsc);
  const before = event.bracket.matches.get(rsc);
  if (before && unit && holds(before, unit, position, looking)) return before;
  const { draw } = looking;
  const slots = draw.filter((slot) => slot.unit === rsc).sort((a, b) => a.position - b.position);
  if (!unit || unit.lines.size === 0) {
    const sides = slots.map((slot) => drawnSide(event, slot));
    return { version: -1, draw, isDrawn: true, item: { unit: rsc, position, sides }, leaving: [] };
  }
  const lines = [...unit.lines.values()];
  const sides = lines.map((line, index) => {
    const slot = slotOf(slots, line.competitor, index + 1);
    return listedSide(unit, line, slot ? previousOf(slot) : previousBy(looking, line.competitor));
  });
  const match: Match = {
    version: unit.version,
    draw,
    isDrawn: lines.every(({ competitor }, index) => slotOf(slots, competitor, index + 1)),
    item: { unit: rsc, position, sides },
    leaving: isOver(unit) ? lines.flatMap((line) => leaving(unit, line)) : [],
  };
  event.bracket.matches.set(rsc, match);
  return match;
};

/** Whoever was replaced after the draw does not come from where it says. */
const slotOf = (slots: readonly DrawSlot[], who: CompetitorId, position: number): DrawSlot | undefined =>
  slots.find((slot) => slot.position === position && (slot.competitor ?? who) === who);

/** Without a trace of an earlier round somebody was drawn into this one, past the first by a bye. */
const previousBy = ({ known, round }: Looking, competitor: CompetitorId): Previous =>
  known.get(competitor) ?? (round === 0 ? drawn : bye);
const drawn: Previous = { from: 'DRAW' };
const bye: Previous = { from: 'BYE' };

/** Whether a match says still what it said; one that was drawn says it as long as the draw does. */
const holds = ({ version, draw, isDrawn, item }: Match, unit: Unit, position: number, looking: Looking): boolean =>
  version === unit.version &&
  draw === looking.draw &&
  item.position === position &&
  (isDrawn || item.sides.every((side) => same(previousBy(looking, side.competitor!), side.previous)));

/** Who won or lost a match comes from it, until a later one. */
const leaving = (unit: Unit, line: Line): [CompetitorId, Previous][] => {
  const wlt = wltOf(unit, line);
  if (wlt !== 'W' && wlt !== 'L') return [];
  return [[line.competitor, { from: wlt === 'W' ? 'WINNER' : 'LOSER', of: unit.rsc }]];
};

const listedSide = (unit: Unit, line: Line, previous: Previous): BracketSide => ({
  competitor: line.competitor,
  noc: line.noc,
  wlt: wltOf(unit, line),
  mark: line.mark && printedMark(line.mark),
  irm: line.irm,
  previous,
});

const previousOf = ({ from, of, rank }: DrawSlot): Previous => {
  if (of === null || from === 'DRAW' || from === 'BYE') return { from: from === 'BYE' ? 'BYE' : 'DRAW' };
  return from === 'RANK' ? { from, of, rank: rank ?? 0 } : { from, of };
};

/** Before the start list: whom the draw names, or the results since. */
const drawnSide = (event: SportEvent, slot: DrawSlot): BracketSide => {
  const found = slot.competitor === null ? resolved(event, slot) : null;
  return {
    competitor: slot.competitor ?? found?.competitor ?? null,
    noc: found?.noc ?? null,
    wlt: null,
    mark: null,
    irm: null,
    previous: previousOf(slot),
  };
};

const resolved = (event: SportEvent, { from, of, rank }: DrawSlot): Line | null => {
  if (of === null) return null;
  const unit = event.units.get(of);
  if (from === 'RANK') return lineOfRank(event, of, rank);
  if (!unit || !isOver(unit)) return null;
  const wanted = from === 'WINNER' ? 'W' : 'L';
  return [...unit.lines.values()].find((line) => wltOf(unit, line) === wanted) ?? null;
};

/** Of a unit, or a pool, that is over. */
const lineOfRank = (event: SportEvent, of: Rsc, rank: number | null): Line | null => {
  const unit = event.units.get(of);
  if (unitPartOf(of) !== '--------' && unit)
    return isOver(unit) ? (rankLines(unit).find((it) => it.rank === rank)?.line ?? null) : null;
  const phase = phasesOf(event.units, event.index).get(phaseOf(of));
  const discipline = disciplineFor(event.code);
  if (!phase || !discipline) return null;
  if (isPool(phase.code)) {
    const { entries, total, complete } = poolTable(phase, discipline.pool);
    return complete >= total ? (entries.find((it) => it.rank === rank && !it.tied)?.line ?? null) : null;
  }
  const only = phase.units.length === 1 ? phase.units[0]! : phase.own;
  return only && isOver(only) ? (rankLines(only).find((it) => it.rank === rank)?.line ?? null) : null;
};
