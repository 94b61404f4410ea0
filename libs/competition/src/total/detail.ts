/** What a screen needs beside the lines of an aggregate: of which parts each total consists. */
import type { CompetitorId } from '../codes/ids.js';
import type { Rsc } from '../codes/rsc.js';
import { printMark, sameMark, ticksPerUnit } from '../mark.js';
import type { UnitDetail } from '../unit/document.js';
import type { Unit } from '../unit/unit.js';
import type { PartOfTotal } from './total.js';

export interface TotalDetail extends UnitDetail {
  readonly family: 'total';
  /** `DECATHLON`, `ROUNDS`; the discipline's name for the rule. */
  readonly rule: string;
  /** Why officials record this result although a rule makes it from units; null where it follows from them. */
  readonly recorded: string | null;
  /** Who has so many points that the rest of the contest cannot change it. */
  readonly decided: CompetitorId | null;
  /** By competitor, the parts that are in, in the order in which they are held. */
  readonly parts: Readonly<Record<CompetitorId, readonly PrintedPart[]>>;
}

/** A large fleet has hundreds of these: they hold only what there is to say. */
export interface PrintedPart {
  readonly part: string;
  readonly unit: Rsc;
  /** Null where an IRM ended the total. */
  readonly points: string | null;
  /** Where the points are not the mark itself. */
  readonly mark?: string;
  readonly irm?: string;
  /** Left out of the total as one of the worst. */
  readonly discarded?: true;
  /** Brought along from an earlier phase. */
  readonly carried?: true;
}

/** Null where no rule makes the unit from others. */
export const totalDetail = ({ total }: Unit): TotalDetail | null => {
  if (!total) return null;
  const { rule, recorded, lines } = total;
  const enough = (rule.enough ?? Infinity) * ticksPerUnit;
  const decided = [...lines].find(([, { mark }]) => mark !== null && mark.value >= enough);
  return {
    family: 'total',
    rule: rule.name,
    recorded,
    decided: decided?.[0] ?? null,
    parts: Object.fromEntries([...lines].map(([competitor, { parts }]) => [competitor, parts.map(print)])),
  };
};

const print = ({ part, unit, mark, irm, points, discarded, carried }: PartOfTotal): PrintedPart => ({
  part,
  unit,
  points: points && printMark(points),
  ...(mark && !sameMark(mark, points) && { mark: printMark(mark) }),
  ...(irm !== null && { irm }),
  ...(discarded && { discarded }),
  ...(carried && { carried }),
});
