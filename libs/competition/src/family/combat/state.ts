import type { CompetitorId } from '../../codes/ids.js';
import type { Unit } from '../../unit/unit.js';
import type { CombatAction } from './detail.js';

/** What one side has done, over the contest or in one round. */
export interface Tally {
  points: number;
  /** By kind. */
  readonly scores: Map<string, { times: number; points: number }>;
  readonly penalties: Map<string, number>;
  /** Of scores, by what they were worth. */
  readonly values: Map<number, number>;
}

/** A contest, or one of its rounds. */
export interface Scope {
  readonly tallies: Map<CompetitorId, Tally>;
  first: CompetitorId | null;
  last: CompetitorId | null;
}

export interface Round extends Scope {
  readonly code: string;
  ended: boolean;
  /** By judge. */
  readonly cards: Map<string, ReadonlyMap<CompetitorId, number>>;
  verdict: Verdict | null;
}

/** How it ended by the rules. */
export interface Verdict {
  readonly winner: CompetitorId | null;
  readonly text: string;
  /** The criterion that told them apart. */
  readonly criterion: string | null;
  /** Something ended it before all was fought. */
  readonly atOnce: boolean;
  /** What the winner's sheet has beyond the points scored. */
  readonly onSheet: number;
}

export interface CombatState extends Scope {
  /** Whether anything was said in detail. */
  begun: boolean;
  readonly rounds: Map<string, Round>;
  open: Round | null;
  clock: number | null;
  priority: CompetitorId | null;
  readonly challenges: Map<CompetitorId, { lost: number; pending: boolean }>;
  readonly actions: CombatAction[];
  verdict: Verdict | null;
  /** The decision as this family put it into the unit: what else stands there is the officials' own. */
  proposed: Unit['decision'];
}

const scope = (): Scope => ({ tallies: new Map(), first: null, last: null });

export const openCombat = (): CombatState => ({
  ...scope(),
  begun: false,
  rounds: new Map(),
  open: null,
  clock: null,
  priority: null,
  challenges: new Map(),
  actions: [],
  verdict: null,
  proposed: null,
});

export const tallyOf = ({ tallies }: Scope, competitor: CompetitorId): Tally => {
  let tally = tallies.get(competitor);
  if (!tally) {
    tally = { points: 0, scores: new Map(), penalties: new Map(), values: new Map() };
    tallies.set(competitor, tally);
  }
  return tally;
};

export const roundOf = ({ rounds }: CombatState, code: string): Round => {
  let round = rounds.get(code);
  if (!round) rounds.set(code, (round = { ...scope(), code, ended: false, cards: new Map(), verdict: null }));
  return round;
};

/** The two of a contest, in the order of the start list; null while there are not two. */
export const sidesOf = ({ lines }: Unit): readonly [CompetitorId, CompetitorId] | null => {
  if (lines.size !== 2) return null;
  const [one, other] = lines.keys();
  return [one!, other!];
};

export const rivalOf = (unit: Unit, competitor: CompetitorId): CompetitorId | null => {
  const sides = sidesOf(unit);
  if (!sides) return null;
  return sides[0] === competitor ? sides[1] : sides[0];
};
