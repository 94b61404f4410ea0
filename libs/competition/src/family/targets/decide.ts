import type { CompetitorId } from '../../codes/ids.js';
import { refuse } from '../../unit/decide.js';
import type { Refusal } from '../../unit/decide.js';
import type { ScoringEvent, ScoringEventOf } from '../../unit/facts.js';
import type { Unit } from '../../unit/unit.js';
import { ticksPerUnit } from '../../mark.js';
import { noIrm } from '../no-irm.js';
import { pointsText } from '../ticks.js';
import { duelOf } from './duel.js';
import type { TargetRules } from './rules.js';
import { openShootOff } from './shoot-offs.js';
import { isClosed, nextSeries } from './state.js';
import type { Shot, TargetState } from './state.js';

type AShot = ScoringEventOf<'ShotFired' | 'ShotRevised'>;
type Fired = ScoringEventOf<'ShotFired'>;

export const decideTargets = (
  rules: TargetRules,
  unit: Unit,
  state: TargetState,
  event: ScoringEvent,
): Refusal | null => {
  switch (event.type) {
    case 'ShotFired':
      return (
        noIrm(unit, event.competitor) ??
        possible(rules, event) ??
        (event.shootOff ? shotOfShootOff(rules, state, event) : shotOfSeries(rules, unit, state, event))
      );
    case 'ShotRevised':
      return possible(rules, event) ?? revision(rules, unit, state, event);
    case 'ShootOffCalled':
      return shootOff(rules, unit, state, event);
    default:
      return null;
  }
};

const possible = ({ max, step, innerFrom }: TargetRules, { value, inner, distance }: AShot): Refusal | null => {
  const stepTicks = Math.round(step * ticksPerUnit);
  if (value < 0 || value > Math.round(max * ticksPerUnit) || value % stepTicks !== 0) {
    return refuse('IMPOSSIBLE_SHOT', `a shot has 0 to ${max} points in steps of ${step}, not ${pointsText(value)}`);
  }
  if (inner && (innerFrom === null || value < innerFrom * ticksPerUnit)) {
    return refuse('NO_INNER_TEN', `a shot of ${pointsText(value)} points is no inner ten; send it again without`);
  }
  return distance !== null && distance < 0
    ? refuse('IMPOSSIBLE_DISTANCE', 'a distance from the centre is not below zero')
    : null;
};

const shotOfSeries = (rules: TargetRules, unit: Unit, state: TargetState, event: Fired): Refusal | null => {
  const { competitor, series, shot } = event;
  const shooter = state.shooters.get(competitor);
  if (shooter && shooter.outAfter !== null)
    return refuse('ELIMINATED', `${competitor} left this final after series ${shooter.outAfter + 1}`);
  const index = nextSeries(rules, shooter);
  const fired: readonly Shot[] = shooter?.series[series - 1] ?? [];
  if (shot >= 1 && shot <= fired.length) {
    return refuse(
      'SHOT_FIRED_BEFORE',
      `shot ${shot} of series ${series} of ${competitor} had ${pointsText(fired[shot - 1]!.value)}; send ShotRevised or FactCorrected to change it`,
    );
  }
  if (index === rules.series.length)
    return refuse('NO_MORE_SHOTS', `${competitor} has fired all shots of this unit; a shoot-off needs ShootOffCalled`);
  const next = (shooter?.series[index]?.length ?? 0) + 1;
  if (series !== index + 1 || shot !== next) {
    return refuse(
      'WRONG_SHOT',
      `shot ${shot} of series ${series}: the next of ${competitor} is shot ${next} of series ${index + 1}`,
    );
  }
  return mayGoOn(rules, unit, state, competitor, index);
};

/** Whether the sport has come to that series. */
const mayGoOn = (
  rules: TargetRules,
  unit: Unit,
  state: TargetState,
  competitor: CompetitorId,
  index: number,
): Refusal | null => {
  const { form } = rules;
  if (form.by === 'ELIMINATION') {
    if (state.level) {
      return refuse(
        'SHOOT_OFF_FIRST',
        `${state.level.competitors.join(', ')} are level after series ${state.stage + 1}; send ShootOffCalled for them first`,
      );
    }
    for (let stage = state.stage; stage < index; stage++) {
      if (form.out[stage]! > 0)
        return refuse('STAGE_OPEN', `series ${stage + 1} takes somebody out and is not shot by all; wait for them`);
    }
  }
  if (form.by === 'SET_POINTS' || form.by === 'DUEL') {
    const duel = duelOf(rules, unit, state);
    if (duel?.over) return refuse('MATCH_OVER', 'this match is decided; nothing more is shot');
    const waiting = duel?.sides.find(
      (side) =>
        side.competitor !== competitor && index > 0 && !isClosed(rules, state.shooters.get(side.competitor), index - 1),
    );
    if (waiting)
      return refuse('END_OPEN', `${waiting.competitor} has not finished series ${index}; ${competitor} waits for it`);
  }
  return null;
};

const shotOfShootOff = (rules: TargetRules, state: TargetState, event: Fired): Refusal | null => {
  const { competitor, series, shot } = event;
  const open = openShootOff(rules, state);
  const number = state.shootOffs.length;
  if (!open || series !== number) {
    return refuse(
      'NO_SHOOT_OFF',
      open ? `shoot-off ${number} is under way, not ${series}` : `no shoot-off is under way; send ShootOffCalled first`,
    );
  }
  const fired = open.shots.get(competitor);
  if (!fired) return refuse('NOT_IN_SHOOT_OFF', `${open.competitors.join(', ')} shoot on, not ${competitor}`);
  return shot === fired.length + 1 && shot <= rules.shootOff
    ? null
    : refuse(
        'WRONG_SHOT',
        `shot ${shot}: ${competitor} has fired ${fired.length} of ${rules.shootOff} in this shoot-off`,
      );
};

/** A value may be read anew until the series after it has begun: then the arrows are drawn and the target is gone. */
const revision = (rules: TargetRules, unit: Unit, state: TargetState, event: AShot): Refusal | null => {
  const { competitor, series, shot, shootOff: inShootOff } = event;
  const shots = inShootOff
    ? state.shootOffs[series - 1]?.shots.get(competitor)
    : state.shooters.get(competitor)?.series[series - 1];
  if (!shots?.[shot - 1]) {
    return refuse('NO_SUCH_SHOT', `shot ${shot} of series ${series} of ${competitor} was not fired; nothing to revise`);
  }
  const { by } = rules.form;
  const together = by === 'SET_POINTS' || by === 'DUEL' ? [...unit.lines.keys()] : [competitor];
  const later = inShootOff
    ? state.shootOffs.length > series
    : together.some((side) => state.shooters.get(side)?.series.some((fired, at) => at >= series && fired.length > 0));
  return later
    ? refuse('SERIES_CLOSED', `series ${series} is closed: the next one has begun; correct the shot by FactCorrected`)
    : null;
};

const shootOff = (
  rules: TargetRules,
  unit: Unit,
  state: TargetState,
  { competitors }: ScoringEventOf<'ShootOffCalled'>,
): Refusal | null => {
  if (rules.shootOff === 0) return refuse('NO_SHOOT_OFF_HERE', 'ties are broken by the shots themselves in this unit');
  if (openShootOff(rules, state))
    return refuse('SHOOT_OFF_OPEN', `shoot-off ${state.shootOffs.length} is not over; send its shots first`);
  const level = levelOf(rules, unit, state, competitors);
  const named = new Set(competitors);
  return named.size > 1 && named.size === competitors.length && level ? null : refuse('NOT_TIED', notTied(state));
};

const notTied = ({ level }: TargetState): string =>
  level
    ? `${level.competitors.join(', ')} are level and shoot on, all of them and no others`
    : 'a shoot-off is between two or more competitors who are level when all their shots are fired';

const levelOf = (rules: TargetRules, unit: Unit, state: TargetState, competitors: readonly CompetitorId[]): boolean => {
  const { form } = rules;
  if (form.by === 'ELIMINATION') {
    const level = state.level?.competitors ?? [];
    return level.length === competitors.length && competitors.every((competitor) => level.includes(competitor));
  }
  if (form.by === 'TOTAL') {
    const totals = new Set(competitors.map((competitor) => unit.lines.get(competitor)?.mark?.value));
    return (
      totals.size === 1 && !totals.has(undefined) && competitors.every((competitor) => isDone(rules, state, competitor))
    );
  }
  const duel = duelOf(rules, unit, state);
  return duel !== null && duel.over && duel.winner === null && competitors.length === 2;
};

const isDone = (rules: TargetRules, state: TargetState, competitor: CompetitorId): boolean =>
  nextSeries(rules, state.shooters.get(competitor)) === rules.series.length;
