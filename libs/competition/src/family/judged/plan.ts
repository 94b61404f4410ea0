/** The rules made ready: whole ticks instead of points, and tables instead of searches. */
import { ticksPerUnit } from '../../mark.js';
import type { ElementKind, JudgedRules, Panel, Rounding } from './rules.js';

export interface PanelPlan {
  readonly id: string;
  readonly judges: readonly string[];
  readonly seatOf: ReadonlyMap<string, number>;
  readonly dropHigh: number;
  readonly dropLow: number;
  /** How many values are left. */
  readonly kept: number;
  readonly mean: boolean;
  readonly weight: number;
  readonly decimals: number;
  readonly rounding: Rounding;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface KindPlan {
  readonly kind: ElementKind;
  readonly panels: readonly PanelPlan[];
  readonly panelAt: ReadonlyMap<string, number>;
  /** Values that must come before an element has a score. */
  readonly values: number;
  readonly maxDifficulty: number;
  readonly rounding: Rounding;
  readonly best: number;
  readonly share: number;
  readonly missingTo: number | null;
}

export interface Plan {
  readonly rules: JudgedRules;
  readonly kinds: readonly KindPlan[];
  /** The kind of an element by its name. */
  readonly kindOf: ReadonlyMap<string, KindPlan>;
  readonly rounding: Rounding;
}

const ticks = (points: number): number => Math.round(points * ticksPerUnit);

export const planOf = (rules: JudgedRules): Plan => {
  const kinds = rules.kinds.map(kindPlan);
  return {
    rules,
    kinds,
    kindOf: new Map(kinds.flatMap((plan) => plan.kind.names.map((name) => [name, plan] as const))),
    rounding: rules.rounding ?? 'HALF_UP',
  };
};

const kindPlan = (kind: ElementKind): KindPlan => ({
  kind,
  panels: kind.panels.map(panelPlan),
  panelAt: new Map(kind.panels.map(({ id }, index) => [id, index])),
  values: kind.panels.reduce((sum, { judges }) => sum + judges.length, 0),
  maxDifficulty: kind.maxDifficulty === undefined ? Number.MAX_SAFE_INTEGER : ticks(kind.maxDifficulty),
  rounding: kind.rounding ?? 'HALF_UP',
  best: kind.best ?? kind.names.length,
  share: ticks(kind.share ?? 1),
  missingTo: kind.missingTo === undefined ? null : ticks(kind.missingTo),
});

const panelPlan = (panel: Panel): PanelPlan => {
  const { id, judges, dropHigh = 0, dropLow = 0, aggregate, weight = 1, decimals = 4, rounding = 'HALF_UP' } = panel;
  return {
    id,
    judges,
    seatOf: new Map(judges.map((judge, seat) => [judge, seat])),
    dropHigh,
    dropLow,
    kept: judges.length - dropHigh - dropLow,
    mean: aggregate === 'MEAN',
    weight: ticks(weight),
    decimals,
    rounding,
    min: ticks(panel.min ?? 0),
    max: ticks(panel.max),
    step: ticks(panel.step),
  };
};
