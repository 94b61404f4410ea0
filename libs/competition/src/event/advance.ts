/**
 * Who goes on from a phase. A mark is given only when nothing that is still to come can take it away: by the place in a
 * unit when that is over, by the rank over the phase when all of it is.
 */
import type { CompetitorId, NocCode } from '../codes/ids.js';
import type { Advance, PhaseRule } from '../discipline/phase-rule.js';
import type { Mark } from '../mark.js';
import type { Line } from '../unit/unit.js';

/** Somebody whose unit, or pool, is over. */
export interface Candidate {
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  /** The last 8 characters of the unit's code. */
  readonly tail: string;
  /** In the unit or pool. */
  readonly place: number | null;
  /** Over the phase, or over all pools. */
  readonly rank: number | null;
  readonly mark: Mark | null;
  readonly lowerIsBetter: boolean;
  /** What officials said: a mark, or that there is none. */
  readonly given: Line['qualification'];
}

export interface Field {
  /** Best first. */
  readonly candidates: readonly Candidate[];
  /** Whether everything is over, in the whole phase or in the units of a rule. */
  readonly isOver: (units: RegExp | undefined) => boolean;
  /** Ranks over some units of the phase. */
  readonly ranksIn: (units: RegExp) => ReadonlyMap<CompetitorId, number | null>;
}

/** What stands beside the competitors. What officials gave or took away wins, and takes nobody's place. */
export const qualified = (
  { candidates, isOver, ranksIn }: Field,
  rules: readonly Advance[],
  { perNoc = Infinity, ties = 'ALL' }: Pick<PhaseRule, 'perNoc' | 'ties'>,
): Map<CompetitorId, string> => {
  const marks = new Map<CompetitorId, string>();
  for (const { competitor, given } of candidates) if (given?.mark) marks.set(competitor, given.mark);
  const left = new Set(candidates.filter(({ given }) => given === null).map(({ competitor }) => competitor));
  const ofNoc = new Map<NocCode, number>();
  let gone = 0;
  const give = (it: Candidate, qualification: string): void => {
    marks.set(it.competitor, qualification);
    left.delete(it.competitor);
    ofNoc.set(it.noc, (ofNoc.get(it.noc) ?? 0) + 1);
    gone++;
  };
  const mayGo = ({ noc }: Candidate): boolean => (ofNoc.get(noc) ?? 0) < perNoc;
  for (const rule of rules) {
    if (needsAll(rule) && !isOver(rule.in)) continue;
    let room = roomIn(rule, gone);
    const scope = inUnitsOf(rule, candidates);
    for (const { members, first } of groupsOf(rule, rule.as ? ranked(scope, ranksIn(rule.as)) : scope)) {
      if (room <= 0) break;
      const going = members.filter((it) => left.has(it.competitor) && mayGo(it));
      const tooMany = going.length > room || (byRank(rule) && first + members.length - 1 > rule.to);
      if (ties === 'DECIDED' && going.length > 1 && tooMany) continue;
      // Of equal ones of one NOC that may send fewer nothing tells who goes: it is whoever comes first by id.
      for (const it of going) if (mayGo(it)) give(it, rule.qualification);
      room -= going.length;
    }
  }
  return marks;
};

const needsAll = ({ by }: Advance): boolean => by !== 'PLACE' && by !== 'POOL' && by !== 'STANDARD';
const byRank = ({ by }: Advance): boolean => by === 'PLACE' || by === 'POOL' || by === 'OVERALL';

/** How many the rule takes at most, ties aside; where it speaks of ranks they say it. */
const roomIn = ({ by, to }: Advance, gone: number): number => {
  if (by === 'FILL') return to - gone;
  return by === 'BEST' || by === 'BEST_OF_POOLS' ? to : Infinity;
};

const inUnitsOf = ({ in: units }: Advance, candidates: readonly Candidate[]): readonly Candidate[] =>
  units === undefined ? candidates : candidates.filter(({ tail }) => units.test(tail));

/** The same people by other ranks, best first. */
const ranked = (scope: readonly Candidate[], ranks: ReadonlyMap<CompetitorId, number | null>): Candidate[] =>
  scope
    .map((it) => ({ ...it, rank: ranks.get(it.competitor) ?? null }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity));

/** Equal ones. */
interface Group {
  readonly members: readonly Candidate[];
  /** The rank they share. */
  readonly first: number;
}

/** Whom the rule means, best first. Who went on before still holds a rank. */
const groupsOf = (rule: Advance, scope: readonly Candidate[]): Group[] => {
  const { by, from, to } = rule;
  switch (by) {
    case 'PLACE':
    case 'POOL':
      return grouped(scope, ({ place, tail }) => (place === null ? null : `${tail}${place}`))
        .map((members) => ({ members, first: members[0]!.place! }))
        .filter(({ first }) => first >= from && first <= to);
    case 'STANDARD':
      return scope
        .filter((it) => it.rank !== null && reached(it, rule.mark))
        .map((it) => ({ members: [it], first: 1 }));
    case 'OVERALL':
      return equals(scope).filter(({ first }) => first >= from && first <= to);
    case 'BEST':
    case 'FILL':
      return equals(scope);
    case 'BEST_OF_POOLS':
      return equals(scope.filter(({ place }) => place === from));
  }
};

const reached = ({ mark, lowerIsBetter }: Candidate, wanted: Mark | null): boolean =>
  mark !== null && wanted !== null && (lowerIsBetter ? mark.value <= wanted.value : mark.value >= wanted.value);

/** By rank, counted from 1 among these alone. */
const equals = (scope: readonly Candidate[]): Group[] => {
  let next = 1;
  return grouped(scope, ({ rank }) => rank).map((members) => {
    const first = next;
    next += members.length;
    return { members, first };
  });
};

const grouped = (scope: readonly Candidate[], key: (it: Candidate) => string | number | null): Candidate[][] => {
  const groups = new Map<string | number, Candidate[]>();
  for (const it of scope) {
    const name = key(it);
    if (name === null) continue;
    const group = groups.get(name);
    if (group) group.push(it);
    else groups.set(name, [it]);
  }
  return [...groups.values()];
};
