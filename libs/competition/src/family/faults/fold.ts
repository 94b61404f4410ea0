import type { CompetitorId } from '../../codes/ids.js';
import { ticksPerUnit } from '../../mark.js';
import type { ScoringEvent } from '../../unit/facts.js';
import type { Line, Unit } from '../../unit/unit.js';
import type { FaultRules } from './rules.js';

export interface Fault {
  readonly kind: string;
  /** Fence or obstacle. */
  readonly at: string | null;
  /** Ticks. */
  readonly points: number;
}

export interface Round {
  readonly faults: Fault[];
  /** Ticks of a second; null while on the course. */
  time: number | null;
  decimals: number;
}

export interface FaultsState {
  /** By competitor, at index round - 1. */
  readonly rounds: Map<CompetitorId, Round[]>;
  /** Milliseconds, by round. */
  readonly allowed: Map<number, number>;
}

export const openFaults = (): FaultsState => ({ rounds: new Map(), allowed: new Map() });

/** A round as a period says it; 0 where the period names none. */
export const roundOfPeriod = (period: string): number => (/^[1-9]\d?$/.test(period) ? Number(period) : 0);

export const costOf = ({ kinds }: FaultRules, kind: string, amount: number): number => {
  const fixed = kinds[kind] ?? null;
  return fixed === null ? amount : Math.round(fixed * ticksPerUnit);
};

export const applyFaults = (rules: FaultRules, unit: Unit, state: FaultsState, fact: ScoringEvent): void => {
  switch (fact.type) {
    case 'ClockSet': {
      const round = roundOfPeriod(fact.period);
      if (round < 1 || round > rules.rounds) return;
      state.allowed.set(round, fact.clock);
      for (const competitor of state.rounds.keys()) markLine(rules, unit, state, competitor);
      break;
    }
    case 'PenaltyGiven': {
      const { kind, at, amount } = fact;
      roundOf(rules, state, fact.competitor, fact.run ?? 1)?.faults.push({
        kind,
        at,
        points: costOf(rules, kind, amount),
      });
      markLine(rules, unit, state, fact.competitor);
      break;
    }
    case 'FinishRecorded': {
      const round = roundOf(rules, state, fact.competitor, fact.run);
      if (round) Object.assign(round, { time: fact.mark.value, decimals: fact.mark.decimals });
      markLine(rules, unit, state, fact.competitor);
      break;
    }
    default:
      return;
  }
  separateByTime(rules, unit, state);
};

const roundOf = (
  rules: FaultRules,
  state: FaultsState,
  competitor: CompetitorId,
  number: number,
): Round | undefined => {
  if (number < 1 || number > rules.rounds) return undefined;
  let rounds = state.rounds.get(competitor);
  if (!rounds) {
    rounds = Array.from({ length: rules.rounds }, () => ({ faults: [], time: null, decimals: 2 }));
    state.rounds.set(competitor, rounds);
  }
  return rounds[number - 1];
};

/** Whole seconds commenced above the time allowed, in points. */
export const timeFaults = (rules: FaultRules, state: FaultsState, number: number, { time }: Round): number => {
  const allowed = state.allowed.get(number);
  if (rules.perSecondOver === null || time === null || allowed === undefined) return 0;
  const over = Math.ceil((time - allowed * 10) / ticksPerUnit);
  return over > 0 ? over * Math.round(rules.perSecondOver * ticksPerUnit) : 0;
};

export const pointsOf = (rules: FaultRules, state: FaultsState, number: number, round: Round): number =>
  round.faults.reduce((sum, { points }) => sum + points, timeFaults(rules, state, number, round));

/** A line counts from its first finish on; before that its faults are in the detail. */
const markLine = (rules: FaultRules, unit: Unit, state: FaultsState, competitor: CompetitorId): void => {
  const line = unit.lines.get(competitor);
  const rounds = state.rounds.get(competitor);
  if (!line || !rounds) return;
  let total: number | null = null;
  rounds.forEach((round, index) => {
    if (round.time !== null) total = (total ?? 0) + pointsOf(rules, state, index + 1, round);
  });
  if (total !== null) line.mark = { kind: 'POINTS', value: total, decimals: rules.decimals };
};

export const timeOf = (rounds: readonly Round[] | undefined): number =>
  rounds?.reduce((sum, { time }) => sum + (time ?? 0), 0) ?? 0;

const separateByTime = (rules: FaultRules, unit: Unit, state: FaultsState): void => {
  if (rules.ties === 'NONE') return;
  const spared = rules.ties === 'TIME' ? null : fewest(unit.lines.values());
  for (const line of unit.lines.values()) {
    const rounds = state.rounds.get(line.competitor);
    if (line.mark && rounds) line.tieKeys = line.mark.value === spared ? [] : [timeOf(rounds)];
  }
};

const fewest = (lines: Iterable<Line>): number | null => {
  let least: number | null = null;
  for (const { mark, irm } of lines)
    if (mark && irm === null && (least === null || mark.value < least)) least = mark.value;
  return least;
};
