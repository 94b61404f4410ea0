/** Ranges and archery fields, played by whatever rules their discipline has. */
import { targetRulesOf } from '#competition';
import type { CompetitorId, ScoringEventOf, TargetRules } from '#competition';
import { familyOf, givesUp } from './rules-of.js';
import type { Script, Stage } from './stage.js';

const ticksPerPoint = 10_000;

/** What this script knows of a unit: enough to see who leaves and who has won. */
class Range {
  readonly totals = new Map<CompetitorId, number>();
  still: readonly CompetitorId[];
  private shootOffs = 0;

  constructor(
    readonly stage: Stage,
    readonly rules: TargetRules,
  ) {
    this.still = stage.competitors;
    for (const competitor of stage.competitors) this.totals.set(competitor, 0);
  }

  /** One series of one competitor; the sum. One shot in a hundred is mistyped, one in eighty read again. */
  shoot(competitor: CompetitorId, series: number): number {
    const { stage, rules } = this;
    let sum = 0;
    for (let shot = 1; shot <= rules.series[series - 1]!.shots; shot++) {
      stage.wait(stage.between(2000, 15_000));
      const content = this.shot(competitor, series, shot, false);
      const said = stage.say(content);
      let value = content.value;
      if (stage.oneIn(100)) {
        const meant = this.shot(competitor, series, shot, false);
        stage.correct(said, meant, 'mistyped');
        value = meant.value;
      } else if (stage.oneIn(80)) {
        const seen = this.shot(competitor, series, shot, false);
        stage.say({ ...seen, type: 'ShotRevised', reason: 'read at the target' });
        value = seen.value;
      }
      sum += value;
    }
    this.totals.set(competitor, this.totals.get(competitor)! + sum);
    return sum;
  }

  /** They shoot once each for it, worst first; who is level stands together. */
  shootOff(level: readonly CompetitorId[]): CompetitorId[][] {
    const { stage, rules } = this;
    stage.say({ type: 'ShootOffCalled', competitors: level });
    this.shootOffs++;
    const worth = new Map<CompetitorId, number>();
    for (const competitor of level) {
      let [points, nearest] = [0, 100_000];
      for (let shot = 1; shot <= rules.shootOff; shot++) {
        stage.wait(stage.between(5000, 20_000));
        const said = this.shot(competitor, this.shootOffs, shot, true);
        stage.say(said);
        points += said.value;
        nearest = Math.min(nearest, said.distance ?? 100_000);
      }
      worth.set(competitor, points * 100_000 - nearest);
    }
    const values = [...new Set(worth.values())].sort((a, b) => a - b);
    return values.map((value) => level.filter((competitor) => worth.get(competitor) === value));
  }

  private shot(
    competitor: CompetitorId,
    series: number,
    shot: number,
    shootOff: boolean,
  ): Omit<ScoringEventOf<'ShotFired'>, 'rsc' | 'source' | 'sequence' | 'occurredAt' | 'actor' | 'origin'> {
    const { stage, rules } = this;
    const members = stage.parts.membersOf(competitor);
    const value = valueOf(stage, rules, competitor);
    const ten = rules.innerFrom !== null && value >= rules.innerFrom * ticksPerPoint;
    return {
      type: 'ShotFired',
      competitor,
      member: members.length === 0 ? null : members[(shot - 1) % members.length]!,
      series,
      shot,
      shootOff,
      value,
      inner: ten && stage.oneIn(3),
      distance: rules.innerFrom !== null && shootOff ? stage.between(0, 1500) : null,
    };
  }
}

/** Mostly near the best there is: nobody here misses often. */
const valueOf = (stage: Stage, { max, step }: TargetRules, competitor: CompetitorId): number => {
  const form = stage.parts.formOf(competitor);
  const steps = Math.round(max / step);
  if (steps === 1) return stage.parts.random() < 0.75 + 0.2 * form ? ticksPerPoint : 0;
  const lost = Math.floor(steps * 0.25 * (1.2 - form) * stage.parts.random() ** 2);
  return Math.round((steps - lost) * step * ticksPerPoint);
};

const rangeOf = (stage: Stage): Range => {
  const rules = targetRulesOf(familyOf(stage));
  if (!rules) throw new Error(`${stage.rsc} is not a unit of shots`);
  return new Range(stage, rules);
};

const playTargets: Script = (stage) => {
  const range = rangeOf(stage);
  const { form } = range.rules;
  if (form.by === 'TOTAL') playTotal(range, form.ties.includes('SHOOT_OFF'));
  else if (form.by === 'ELIMINATION') playElimination(range, form.out);
  else playDuel(range, form.by === 'SET_POINTS' ? form.to : null);
};

const playTotal = (range: Range, withShootOff: boolean): void => {
  const { stage, rules } = range;
  if (rules.carries) {
    for (const competitor of stage.competitors) {
      const value = stage.between(60, 70) * ticksPerPoint;
      range.totals.set(competitor, value);
      stage.say({ type: 'MarkRecorded', competitor, mark: { kind: rules.mark, value, decimals: rules.decimals } });
    }
  }
  for (let series = 1; series <= rules.series.length; series++) {
    for (const competitor of range.still) range.shoot(competitor, series);
    if (stage.oneIn(20) && range.still.length > 2) giveUp(range);
  }
  if (withShootOff) breakTies(range);
};

const giveUp = (range: Range): void => {
  const competitor = range.stage.pick(range.still);
  range.still = range.still.filter((other) => other !== competitor);
  range.stage.say({ type: 'IrmGiven', competitor, irm: givesUp(range.stage), reason: 'malfunction' });
};

const shootOffsMost = 20;

/** The best who are level shoot on until none is level, or until the day is over. */
const breakTies = (range: Range): void => {
  const best = [...range.still].sort((a, b) => range.totals.get(b)! - range.totals.get(a)!);
  const level = best.filter((competitor) => range.totals.get(competitor) === range.totals.get(best[0]!));
  const open = level.length > 1 ? [level] : [];
  for (let count = 0; open.length > 0 && count < shootOffsMost; count++) {
    open.push(...range.shootOff(open.shift()!).filter((group) => group.length > 1));
  }
};

const playElimination = (range: Range, out: readonly number[]): void => {
  const { stage, rules } = range;
  let mustLeave = 0;
  for (let series = 1; series <= rules.series.length && range.still.length > 1; series++) {
    for (const competitor of range.still) range.shoot(competitor, series);
    mustLeave += out[series - 1] ?? 0;
    const left = stage.competitors.length - range.still.length;
    if (mustLeave > left) leave(range, mustLeave - left);
    if (stage.oneIn(60) && range.still.length > 3) giveUp(range);
  }
};

/** The lowest leave; those who are level there shoot on for it. */
const leave = (range: Range, count: number): void => {
  const { totals } = range;
  const gone: CompetitorId[] = [];
  const order = [...range.still].sort((a, b) => totals.get(a)! - totals.get(b)!);
  const edge = totals.get(order[count - 1]!)!;
  gone.push(...order.filter((competitor) => totals.get(competitor)! < edge));
  let level = order.filter((competitor) => totals.get(competitor) === edge);
  while (count - gone.length < level.length) {
    for (const group of range.shootOff(inStartOrder(range, level))) {
      level = group;
      if (gone.length + group.length >= count) break;
      gone.push(...group);
    }
  }
  gone.push(...level);
  range.still = range.still.filter((competitor) => !gone.includes(competitor));
};

const inStartOrder = ({ stage }: Range, some: readonly CompetitorId[]): CompetitorId[] =>
  stage.competitors.filter((competitor) => some.includes(competitor));

const playDuel = (range: Range, to: number | null): void => {
  const { stage, rules } = range;
  const [home, away] = stage.competitors as readonly [CompetitorId, CompetitorId];
  const points = { home: 0, away: 0 };
  for (let series = 1; series <= rules.series.length; series++) {
    const difference = range.shoot(home, series) - range.shoot(away, series);
    points.home += 1 + Math.sign(difference);
    points.away += 1 - Math.sign(difference);
    if (to !== null && Math.max(points.home, points.away) >= to && points.home !== points.away) return;
  }
  const level = to === null ? range.totals.get(home) === range.totals.get(away) : points.home === points.away;
  if (!level) return;
  while (range.shootOff([home, away]).length < 2) stage.wait(30_000);
};

export const scripts: readonly { readonly rsc: RegExp; readonly script: Script }[] = [
  { rsc: /^(?:SHO|ARC).*[^-]-{0,7}$/, script: playTargets },
];
