/** What a unit of shots shows: series and totals, who is about to leave, who shoots on, and where a duel stands. */
import type { CompetitorId } from '../../codes/ids.js';
import { ticksPerUnit } from '../../mark.js';
import type { UnitDetail } from '../../unit/document.js';
import type { Line, Unit } from '../../unit/unit.js';
import { shown, shownOrNull } from '../ticks.js';
import type { Shown } from '../ticks.js';
import { duelOf } from './duel.js';
import { nextOut, stillIn } from './elimination.js';
import type { TargetRules } from './rules.js';
import { openShootOff } from './shoot-offs.js';
import type { Shooter, ShootOff, Shot, TargetState } from './state.js';

export interface TargetsDetail extends UnitDetail {
  readonly family: 'targets';
  /** In start order; who has not shot yet is left out. */
  readonly competitors: readonly TargetsCompetitor[];
  readonly elimination: EliminationDetail | null;
  readonly shootOffs: readonly ShootOffDetail[];
  readonly duel: DuelDetail | null;
}

export interface TargetsCompetitor {
  readonly competitor: CompetitorId;
  readonly total: Shown;
  /** Brought along from an earlier day; part of the total. */
  readonly carried: Shown | null;
  /** To the leader; null for the leader. */
  readonly behind: Shown | null;
  readonly inners: number;
  readonly shotsFired: number;
  readonly series: readonly ShotSeries[];
  /** The series after which the elimination took them. */
  readonly outAfter: number | null;
}

export interface ShotSeries {
  readonly series: number;
  readonly total: Shown;
  /** Of qualification rounds only the newest series is shown shot by shot. */
  readonly shots: readonly ShownShot[];
}

export interface ShownShot {
  readonly value: string;
  readonly inner: boolean;
  readonly member: CompetitorId | null;
  /** Tenths of a millimetre from the centre. */
  readonly distance: number | null;
}

export interface EliminationDetail {
  /** After this series the next leave; null when one is left. */
  readonly after: number | null;
  readonly leave: number;
  /** Who would leave if the series ended now. */
  readonly threatened: readonly CompetitorId[];
  /** What the last of them lacks to be level with the lowest who would stay. */
  readonly lacking: Shown | null;
  /** Equal where somebody must leave: they shoot on for so many places. */
  readonly level: { readonly competitors: readonly CompetitorId[]; readonly leave: number } | null;
}

export interface ShootOffDetail {
  readonly number: number;
  readonly open: boolean;
  readonly shots: readonly { readonly competitor: CompetitorId; readonly shots: readonly ShownShot[] }[];
}

export interface DuelDetail {
  readonly score: readonly { readonly competitor: CompetitorId; readonly score: Shown }[];
  readonly over: boolean;
  readonly winner: CompetitorId | null;
  /** They are level when all is shot. */
  readonly shootOffNext: boolean;
  /** Who wins the match by winning the next end. */
  readonly matchPoint: readonly CompetitorId[];
}

export const targetsDetail = (rules: TargetRules, unit: Unit, state: TargetState): TargetsDetail | null => {
  if (state.shooters.size === 0) return null;
  const lines = [...unit.lines.values()];
  const best = lines.reduce((most, { mark, irm }) => (mark && irm === null ? Math.max(most, mark.value) : most), 0);
  const open = openShootOff(rules, state);
  return {
    family: 'targets',
    competitors: lines.flatMap((line) => {
      const shooter = state.shooters.get(line.competitor);
      return shooter ? [competitorDetail(rules, line, shooter, best)] : [];
    }),
    elimination: rules.form.by === 'ELIMINATION' ? eliminationDetail(rules, rules.form.out, unit, state) : null,
    shootOffs: state.shootOffs.map((shootOff, index) => shootOffDetail(rules, shootOff, index + 1, shootOff === open)),
    duel: rules.form.by === 'SET_POINTS' || rules.form.by === 'DUEL' ? duelDetail(rules, unit, state) : null,
  };
};

const competitorDetail = (
  rules: TargetRules,
  { competitor, mark }: Line,
  shooter: Shooter,
  best: number,
): TargetsCompetitor => {
  const { decimals, form } = rules;
  const total = shooter.carried + shooter.total;
  const newest = shooter.series.findLastIndex((shots) => shots.length > 0);
  const series: ShotSeries[] = [];
  shooter.series.forEach((shots, index) => {
    if (shots.length === 0) return;
    const each = form.by !== 'TOTAL' || index === newest ? shots.map((shot) => shownShot(rules, shot)) : [];
    series.push({ series: index + 1, total: shown(shooter.totals[index]!, decimals), shots: each });
  });
  return {
    competitor,
    total: shown(total, decimals),
    carried: rules.carries ? shown(shooter.carried, decimals) : null,
    behind: mark && mark.value < best ? shown(best - mark.value, mark.decimals) : null,
    inners: shooter.inners,
    shotsFired: shooter.series.reduce((sum, { length }) => sum + length, 0),
    series,
    outAfter: shooter.outAfter === null ? null : shooter.outAfter + 1,
  };
};

const shownShot = ({ decimals }: TargetRules, { value, inner, member, distance }: Shot): ShownShot => ({
  value: shown(value, decimals).text,
  inner,
  member,
  distance,
});

const eliminationDetail = (
  rules: TargetRules,
  out: readonly number[],
  unit: Unit,
  state: TargetState,
): EliminationDetail => {
  const next = nextOut(out, state);
  const { level } = state;
  if (!next) return { after: null, leave: 0, threatened: [], lacking: null, level };
  const totals = stillIn(unit, state)
    .map(({ competitor }) => ({ competitor, total: state.shooters.get(competitor)?.total ?? 0 }))
    .sort((a, b) => a.total - b.total);
  const edge = totals[Math.min(next.leave, totals.length) - 1]?.total ?? 0;
  const safe = totals.find(({ total }) => total > edge);
  return {
    after: next.after + 1,
    leave: next.leave,
    threatened: totals.filter(({ total }) => total <= edge).map(({ competitor }) => competitor),
    lacking: shownOrNull(safe ? safe.total - edge : null, rules.decimals),
    level,
  };
};

const shootOffDetail = (rules: TargetRules, { shots }: ShootOff, number: number, open: boolean): ShootOffDetail => ({
  number,
  open,
  shots: [...shots].map(([competitor, fired]) => ({
    competitor,
    shots: fired.map((shot) => shownShot(rules, shot)),
  })),
});

const duelDetail = (rules: TargetRules, unit: Unit, state: TargetState): DuelDetail | null => {
  const duel = duelOf(rules, unit, state);
  if (!duel) return null;
  const { sides, score, over, winner, ended } = duel;
  const wins = (side: 0 | 1): boolean =>
    rules.form.by === 'SET_POINTS' &&
    !over &&
    ended < rules.series.length &&
    score[side] + 2 * ticksPerUnit >= rules.form.to * ticksPerUnit &&
    score[side] + 2 * ticksPerUnit > score[1 - side]!;
  return {
    score: sides.map(({ competitor }, side) => ({
      competitor,
      score: shown(score[side]!, rules.form.by === 'SET_POINTS' ? 0 : rules.decimals),
    })),
    over,
    winner: winner === null ? null : sides[winner].competitor,
    shootOffNext: over && winner === null && rules.shootOff > 0,
    matchPoint: ([0, 1] as const).filter(wins).map((side) => sides[side].competitor),
  };
};
