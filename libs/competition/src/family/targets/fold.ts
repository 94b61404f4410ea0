import type { CompetitorId } from '../../codes/ids.js';
import { ticksPerUnit } from '../../mark.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Line, Unit } from '../../unit/unit.js';
import { duelOf } from './duel.js';
import { noticeWhoGaveUp, settleStages, startOver } from './elimination.js';
import type { ShotTie, TargetRules } from './rules.js';
import { shootOffKey } from './shoot-offs.js';
import { nextSeries, shooterOf } from './state.js';
import type { Shooter, Shot, TargetState } from './state.js';

type AShot = ScoringEventOf<'ShotFired' | 'ShotRevised'>;

export const applyTargets = (rules: TargetRules, unit: Unit, state: TargetState, fact: ScoringEvent): void => {
  switch (fact.type) {
    case 'ShotFired':
    case 'ShotRevised':
      if (fact.shootOff) shotOfShootOff(rules, state, fact);
      else shotOfSeries(rules, shooterOf(state, rules, unit, fact.competitor), fact);
      break;
    case 'ShootOffCalled':
      state.shootOffs.push({
        competitors: fact.competitors,
        shots: new Map(fact.competitors.map((competitor) => [competitor, []])),
        after: state.stage,
      });
      break;
    default:
      return;
  }
  const { form } = rules;
  if (form.by === 'TOTAL') {
    if (fact.type !== 'ShootOffCalled') markTotal(rules, form.ties, unit, state, fact.competitor);
  } else if (form.by === 'ELIMINATION') {
    if (fact.type !== 'ShootOffCalled' && !fact.shootOff) markTotal(rules, ['COUNTBACK'], unit, state, fact.competitor);
    noticeWhoGaveUp(rules, unit, state);
    if (fact.type === 'ShotRevised') startOver(unit, state);
    settleStages(rules, form.out, unit, state);
  } else {
    markDuel(rules, unit, state);
    if (fact.type !== 'ShootOffCalled') markPeriod(rules, unit, state, fact);
  }
};

const shotOf = ({ member, value, inner, distance }: AShot): Shot => ({ member, value, inner, distance });

const shotOfSeries = (rules: TargetRules, shooter: Shooter, fact: AShot): void => {
  const index = fact.series - 1;
  const shots = shooter.series[index];
  if (!shots || fact.shot < 1 || fact.shot > rules.series[index]!.shots) return;
  // A number that is skipped would leave a hole: what comes is the next shot.
  const at = Math.min(fact.shot - 1, shots.length);
  const before = shots[at];
  if (before) count(rules, shooter, index, before, -1);
  shots[at] = shotOf(fact);
  count(rules, shooter, index, shots[at], 1);
};

const count = ({ max }: TargetRules, shooter: Shooter, index: number, { value, inner }: Shot, by: 1 | -1): void => {
  shooter.total += by * value;
  shooter.totals[index]! += by * value;
  if (inner) shooter.inners += by;
  if (value >= Math.floor(max) * ticksPerUnit) shooter.tens += by;
};

const shotOfShootOff = ({ shootOff }: TargetRules, { shootOffs }: TargetState, fact: AShot): void => {
  const shots = shootOffs[fact.series - 1]?.shots.get(fact.competitor);
  if (!shots || fact.shot < 1 || fact.shot > shootOff) return;
  shots[Math.min(fact.shot - 1, shots.length)] = shotOf(fact);
};

const markTotal = (
  rules: TargetRules,
  ties: readonly ShotTie[],
  unit: Unit,
  state: TargetState,
  competitor: CompetitorId,
): void => {
  const line = unit.lines.get(competitor);
  const shooter = state.shooters.get(competitor);
  if (!line || !shooter) return;
  mark(rules, line, shooter.carried + shooter.total);
  line.tieKeys = ties.flatMap((tie) => tieKey(tie, rules, state, shooter, competitor));
};

const mark = ({ mark: kind, decimals, form }: TargetRules, line: Line, value: number): void => {
  line.mark = { kind, value, decimals: form.by === 'SET_POINTS' ? 0 : decimals };
};

const tieKey = (
  tie: ShotTie,
  rules: TargetRules,
  state: TargetState,
  shooter: Shooter,
  competitor: CompetitorId,
): readonly number[] => {
  switch (tie) {
    case 'SHOOT_OFF':
      return [shootOffKey(state, competitor)];
    case 'TENS':
      return [0 - shooter.tens];
    case 'INNER':
      return [0 - shooter.inners];
    case 'COUNTBACK':
      return backwards(shooter.totals);
    case 'SHOTS':
      // Only complete rounds are compared shot by shot, else the keys would not stand beside each other.
      return nextSeries(rules, shooter) < rules.series.length ? [] : lastShots(shooter);
  }
};

const backwards = (totals: readonly number[]): number[] => {
  const keys: number[] = [];
  for (let index = totals.length - 1; index >= 0; index--) keys.push(0 - totals[index]!);
  return keys;
};

const lastShots = ({ series }: Shooter): number[] => {
  const keys: number[] = [];
  for (let index = series.length - 1; index >= 0; index--) {
    const shots = series[index]!;
    // An inner ten beats a ten, and nothing else lies between two values.
    for (let at = shots.length - 1; at >= 0; at--) keys.push(0 - 2 * shots[at]!.value - Number(shots[at]!.inner));
  }
  return keys;
};

const markDuel = (rules: TargetRules, unit: Unit, state: TargetState): void => {
  const duel = duelOf(rules, unit, state);
  if (!duel) return;
  duel.sides.forEach((line, side) => {
    mark(rules, line, duel.score[side]!);
    line.tieKeys = duel.winner === null ? [] : [duel.winner === side ? 0 : 1];
  });
};

/** Ends of whole points are shown as the periods of the match. */
const markPeriod = (rules: TargetRules, unit: Unit, state: TargetState, { series, shootOff }: AShot): void => {
  if (shootOff || rules.decimals > 0 || !rules.series[series - 1] || unit.lines.size !== 2) return;
  unit.periods.set(
    `S${series}`,
    [...unit.lines.keys()].map((competitor) => ({
      competitor,
      points: (state.shooters.get(competitor)?.totals[series - 1] ?? 0) / ticksPerUnit,
    })),
  );
};
