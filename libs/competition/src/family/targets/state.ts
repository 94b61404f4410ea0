import type { CompetitorId } from '../../codes/ids.js';
import type { Unit } from '../../unit/unit.js';
import type { TargetRules } from './rules.js';

export interface Shot {
  readonly member: CompetitorId | null;
  /** Ticks. */
  readonly value: number;
  readonly inner: boolean;
  /** Tenths of a millimetre from the centre. */
  readonly distance: number | null;
}

export interface Shooter {
  /** At index series - 1, then shot - 1. */
  readonly series: Shot[][];
  /** Ticks, by series. */
  readonly totals: number[];
  /** Of this unit. */
  total: number;
  tens: number;
  inners: number;
  /** Brought along from an earlier day. */
  carried: number;
  /** The series, from 0, after which the elimination took them; null while in. */
  outAfter: number | null;
  /** The series, from 0, in which they gave up or were put out. */
  gaveUpIn: number | null;
}

export interface ShootOff {
  readonly competitors: readonly CompetitorId[];
  readonly shots: ReadonlyMap<CompetitorId, Shot[]>;
  /** The series, from 0, after which it was called. */
  readonly after: number;
}

export interface TargetState {
  readonly shooters: Map<CompetitorId, Shooter>;
  readonly shootOffs: ShootOff[];
  /** Of an elimination: the series, from 0, that is not settled yet. */
  stage: number;
  /** Of an elimination: these are equal where the next must leave, so many of them, and shoot on for it. */
  level: { readonly competitors: readonly CompetitorId[]; readonly leave: number } | null;
}

export const openTargets = (): TargetState => ({ shooters: new Map(), shootOffs: [], stage: 0, level: null });

export const shooterOf = (
  { shooters }: TargetState,
  rules: TargetRules,
  unit: Unit,
  competitor: CompetitorId,
): Shooter => {
  let found = shooters.get(competitor);
  if (!found) {
    const before = rules.carries ? (unit.lines.get(competitor)?.mark ?? null) : null;
    found = {
      series: rules.series.map(() => []),
      totals: rules.series.map(() => 0),
      total: 0,
      tens: 0,
      inners: 0,
      carried: before?.value ?? 0,
      outAfter: null,
      gaveUpIn: null,
    };
    shooters.set(competitor, found);
  }
  return found;
};

/** All its shots are fired, or all its targets hit. */
export const isClosed = (rules: TargetRules, shooter: Shooter | undefined, index: number): boolean => {
  const { shots, hits } = rules.series[index]!;
  const fired = shooter?.series[index];
  if (!fired) return false;
  return fired.length >= shots || (hits !== undefined && fired.filter(({ value }) => value > 0).length >= hits);
};

/** The series, from 0, in which the next shot falls; past the last one when all are fired. */
export const nextSeries = (rules: TargetRules, shooter: Shooter | undefined): number => {
  let index = 0;
  while (index < rules.series.length && isClosed(rules, shooter, index)) index++;
  return index;
};
