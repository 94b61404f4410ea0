/** What an aggregate knows of its total. */
import type { CompetitorId } from '../codes/ids.js';
import type { Rsc } from '../codes/rsc.js';
import type { Mark } from '../mark.js';
import type { ScoringEvent, ScoringEventOf } from '../unit/facts.js';
import type { Line, Unit } from '../unit/unit.js';
import type { TotalRule } from './rule.js';

/** One part of a competitor's total, as far as it is in. */
export interface PartOfTotal {
  readonly part: string;
  readonly unit: Rsc;
  readonly mark: Mark | null;
  readonly irm: string | null;
  readonly points: Mark | null;
  readonly discarded: boolean;
  readonly carried: boolean;
}

export interface LineTotal extends Pick<Line, 'mark' | 'irm' | 'tieKeys'> {
  tier: number;
  readonly parts: readonly PartOfTotal[];
}

export type Penalty = ScoringEventOf<'PenaltyGiven'>;

export interface Total {
  readonly rule: TotalRule;
  /** Why it does not follow from units, so that officials record it; null where it follows. */
  recorded: string | null;
  readonly lines: Map<CompetitorId, LineTotal>;
  /** Counted in the total itself. */
  readonly penalties: Map<CompetitorId, Penalty[]>;
  /** Whose IRM came from a part, and goes with it; any other was said of the aggregate itself. */
  readonly irmFromPart: Set<CompetitorId>;
}

export const openTotal = (rule: TotalRule | undefined): Total | null =>
  rule ? { rule, recorded: noUnits, lines: new Map(), penalties: new Map(), irmFromPart: new Set() } : null;

export const noUnits = 'none of the units that make it is there';

/** Whether the marks of this unit follow from other units, so that nobody may say them. */
export const followsFromUnits = ({ total }: Unit): boolean => total !== null && total.recorded === null;

/** Whether officials count a penalty in the total itself. */
export const isPenaltyOnTotal = ({ total }: Unit, fact: ScoringEvent): fact is Penalty =>
  fact.type === 'PenaltyGiven' && (total?.rule.penalties?.includes(fact.kind) ?? false);

export const penalize = ({ total }: Unit, penalty: Penalty): void => {
  const before = total!.penalties.get(penalty.competitor) ?? [];
  total!.penalties.set(penalty.competitor, [...before, penalty]);
};

/** Puts all totals into the lines, over whatever a re-run, a correction or a new start list left there. */
export const applyTotal = (unit: Unit): void => {
  if (!followsFromUnits(unit)) return;
  for (const competitor of unit.lines.keys()) applyTo(unit, competitor);
};

export const applyTo = ({ lines, total }: Unit, competitor: CompetitorId): void => {
  const line = lines.get(competitor)!;
  const { mark, irm, tier, tieKeys } = total!.lines.get(competitor) ?? nothing;
  line.mark = mark;
  line.tier = tier;
  line.tieKeys = tieKeys;
  if (line.irm !== null && !total!.irmFromPart.has(competitor)) return;
  line.irm = irm;
  if (irm === null) total!.irmFromPart.delete(competitor);
  else total!.irmFromPart.add(competitor);
};

const nothing: Omit<LineTotal, 'parts'> = { mark: null, irm: null, tier: 0, tieKeys: [] };
