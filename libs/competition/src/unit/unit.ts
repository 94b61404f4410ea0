import type { CompetitorId, NocCode, Source } from '../codes/ids.js';
import type { Instant } from '../codes/instant.js';
import { levelOf } from '../codes/rsc.js';
import type { Rsc } from '../codes/rsc.js';
import type { ResultStatus, ScheduleStatus } from '../codes/status.js';
import type { Family } from '../family/family.js';
import { disciplineFor, ruleFor, totalRuleFor } from '../discipline/index.js';
import type { Contest, Discipline } from '../discipline/discipline.js';
import type { Mark } from '../mark.js';
import type { Change } from './document.js';
import { openEventState } from '../event/state.js';
import type { EventState } from '../event/state.js';
import { openTotal } from '../total/total.js';
import type { Total } from '../total/total.js';
import type { PeriodScore, ScoringEvent } from './facts.js';

/** One competitor in a unit: waits, has a mark, a place or an IRM, or several where the discipline says so. */
export interface Line {
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  readonly startOrder: string | null;
  readonly bib: string | null;
  readonly members: readonly CompetitorId[];
  /** Index in the start list. */
  readonly start: number;
  mark: Mark | null;
  /**
   * What it is ranked by in place of the mark, less is better, whatever its IRM: the place in an order that has no marks, the
   * best time of those who wait for a photo, how far somebody came who was lapped.
   */
  level: number | null;
  irm: string | null;
  /** The officials' place, where they gave one. */
  place: number | null;
  remark: string | null;
  /** Before any mark, less is better: who sailed the medal race, how far somebody came before the elimination. */
  tier: number;
  /** What separates equal marks by the sport's own rule, most important first, less is better: countback, second best. */
  tieKeys: readonly number[];
  /** Put into the next round by officials, or taken out of it. */
  qualification: { readonly mark: string | null; readonly reason: string } | null;
}

export interface Protest {
  readonly protest: string;
  readonly by: string;
  readonly text: string;
  outcome: 'UPHELD' | 'REJECTED' | 'WITHDRAWN' | null;
}

/** A change as remembered; its words are made when a document is. */
export interface ChangeNote extends Pick<Change, 'version' | 'what' | 'competitor' | 'rankBefore' | 'rankAfter'> {
  readonly fact: ScoringEvent;
}

/**
 * A unit as its facts made it. `evolve` owns it and changes it in place: a copy per fact would cost more than everything
 * else the projector does.
 */
export interface Unit {
  readonly rsc: Rsc;
  readonly discipline: Discipline;
  readonly contest: Contest;
  readonly family: Family;
  /** The family's own. */
  detail: unknown;
  /** Rank of the best line: above 1 in finals whose sheet goes on counting where the final before it ended. */
  readonly firstRank: number;
  /** -1 where the lower mark is better. */
  readonly direction: (mark: Mark) => 1 | -1;
  /** Of an aggregate that other units of its sport event make; null for a unit of play. */
  total: Total | null;
  /** Counts the facts, and in an aggregate what moved it besides. */
  version: number;
  asOf: Instant;
  /** Null before the first start list. */
  resultStatus: ResultStatus | null;
  /** Since when everything is in; null while it is not. */
  completeSince: Instant | null;
  scheduleStatus: ScheduleStatus;
  startAt: Instant | null;
  /** The box that speaks for the field of play. */
  source: Source | null;
  lines: Map<CompetitorId, Line>;
  periods: Map<string, readonly PeriodScore[]>;
  decision: { readonly winner: CompetitorId | null; readonly text: string } | null;
  /** Groups of equal marks put in order by officials. */
  tieBreaks: (readonly CompetitorId[])[];
  protests: Map<string, Protest>;
  /** It does not count: why. */
  annulled: string | null;
  /** What was said of the sport event as a whole; at event level only. */
  readonly event: EventState | null;
  /** Newest last. */
  changes: ChangeNote[];
  /** Everything applied, in order: what a correction folds again. */
  facts: ScoringEvent[];
}

/** @throws TypeError when no discipline has this code. */
export const openUnit = (rsc: Rsc): Unit => {
  const discipline = disciplineFor(rsc);
  if (!discipline) throw new TypeError(`${rsc}: no discipline has the code ${rsc.slice(0, 3)}`);
  const family = ruleFor(rsc, discipline.family, discipline.familyIn);
  const reversed = ruleFor<boolean | null>(rsc, null, discipline.lowerIsBetterIn);
  const lower = discipline.lowerIsBetter;
  return {
    rsc,
    discipline,
    contest: ruleFor(rsc, discipline.contest, discipline.contestIn),
    family,
    detail: family.open(),
    firstRank: ruleFor(rsc, 1, discipline.firstRankIn),
    direction: (mark) => ((reversed ?? lower.includes(mark.kind)) ? -1 : 1),
    total: openTotal(totalRuleFor(rsc)),
    version: 0,
    asOf: 0 as Instant,
    resultStatus: null,
    completeSince: null,
    scheduleStatus: 'SCHEDULED',
    startAt: null,
    source: null,
    lines: new Map(),
    periods: new Map(),
    decision: null,
    tieBreaks: [],
    protests: new Map(),
    annulled: null,
    event: levelOf(rsc) === 'event' ? openEventState() : null,
    changes: [],
    facts: [],
  };
};

/** Everything is in: ranks and winners count. */
export const isComplete = ({ resultStatus }: Unit): boolean =>
  resultStatus !== null && resultStatus !== 'START_LIST' && resultStatus !== 'LIVE' && resultStatus !== 'INTERMEDIATE';

/** Signed off. On hold at a court it still stands. */
export const isOfficial = ({ resultStatus }: Unit): boolean =>
  resultStatus === 'OFFICIAL' || resultStatus === 'PROVISIONAL';

/** Places, advancement and medals may be built on it. */
export const counts = (unit: Unit): boolean => isOfficial(unit) && unit.annulled === null;
