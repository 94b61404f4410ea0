/** Made-up weightlifting: declarations and changes, lights, the jury, a lamp that was broken, totals that do not come about. */
import { ticksPerUnit } from '#competition';
import type { CompetitorId, Lift, Mark, ScoringEvent } from '#competition';
import type { Script, Stage } from './stage.js';

interface Lifter {
  readonly competitor: CompetitorId;
  readonly start: number;
  /** What the lifter can do today, in kilograms. */
  readonly ability: Readonly<Record<Lift, number>>;
  best: Record<Lift, number>;
  attempt: number;
  declared: number;
  changes: number;
  /** When the last attempt was. */
  turn: number;
  out: boolean;
}

const kilograms = (kg: number): Mark => ({ kind: 'WEIGHT', value: kg * ticksPerUnit, decimals: 0 });
const lifts: readonly Lift[] = ['SNATCH', 'CLEAN_AND_JERK'];

export const playLifts: Script = (stage) => new Session(stage).play();

class Session {
  private readonly lifters: Lifter[] = [];
  private turns = 0;

  constructor(private readonly stage: Stage) {}

  play(): void {
    this.stage.competitors.forEach((competitor, start) => this.enter(competitor, start));
    for (const lift of lifts) this.everybody(lift);
    for (const { competitor, best, out } of this.lifters)
      if (!out && (best.SNATCH === 0 || best.CLEAN_AND_JERK === 0)) this.irm(competitor, 'DNF');
  }

  private enter(competitor: CompetitorId, start: number): void {
    const { stage } = this;
    if (stage.oneIn(40)) return this.irm(competitor, 'DNS');
    const level = (stage.rsc[3] === 'W' ? 100 : 145) + Math.round(15 * stage.parts.formOf(competitor));
    const ability = {
      SNATCH: level + stage.between(-3, 3),
      CLEAN_AND_JERK: Math.round(level * 1.23) + stage.between(-3, 3),
    };
    const best = { SNATCH: 0, CLEAN_AND_JERK: 0 };
    this.lifters.push({ competitor, start, ability, best, attempt: 1, declared: 0, changes: 0, turn: 0, out: false });
  }

  private irm(competitor: CompetitorId, irm: string): void {
    this.stage.say({ type: 'IrmGiven', competitor, irm, reason: null });
  }

  private everybody(lift: Lift): void {
    for (const lifter of this.lifters) {
      Object.assign(lifter, { attempt: 1, turn: 0 });
      if (!lifter.out) this.declare(lifter, lift, lifter.ability[lift] - this.stage.between(4, 9));
    }
    for (let next = this.next(); next; next = this.next()) {
      if (!this.changesMind(next, lift)) this.lift(next, lift);
    }
  }

  /** Lightest bar, then attempt, then who lifted earlier, then start order. */
  private next(): Lifter | undefined {
    return this.lifters
      .filter(({ attempt, out }) => attempt <= 3 && !out)
      .sort((a, b) => a.declared - b.declared || a.attempt - b.attempt || a.turn - b.turn || a.start - b.start)[0];
  }

  private declare(lifter: Lifter, lift: Lift, kg: number): void {
    const { competitor, attempt } = lifter;
    Object.assign(lifter, { declared: kg, changes: 0 });
    this.stage.say({ type: 'LiftDeclared', competitor, lift, attempt, mark: kilograms(kg) });
  }

  /** Asks for more before the final call, twice at most. */
  private changesMind(lifter: Lifter, lift: Lift): boolean {
    const { stage } = this;
    if (lifter.changes >= 2 || !stage.oneIn(8)) return false;
    const { competitor, attempt } = lifter;
    lifter.changes++;
    lifter.declared += stage.between(1, 2);
    stage.wait(10_000);
    stage.say({ type: 'LiftDeclared', competitor, lift, attempt, mark: kilograms(lifter.declared) });
    return true;
  }

  private lift(lifter: Lifter, lift: Lift): void {
    const { stage } = this;
    stage.wait(stage.between(60_000, 110_000));
    const above = lifter.declared - lifter.ability[lift];
    let good = stage.parts.random() < Math.min(0.95, Math.max(0.03, 0.6 - above / 12));
    const said = this.judge(lifter, lift, good);
    if (stage.oneIn(50)) {
      const { competitor, attempt } = lifter;
      good = !good;
      stage.wait(30_000);
      stage.say({ type: 'LiftRevised', competitor, lift, attempt, valid: good, reason: 'jury after video' });
    } else if (stage.oneIn(80)) {
      good = !good;
      stage.correct(said, this.judgement(lifter, lift, good), 'a lamp was broken');
    }
    if (good) lifter.best[lift] = lifter.declared;
    this.goOn(lifter, lift, good);
  }

  private judge(lifter: Lifter, lift: Lift, good: boolean): ScoringEvent {
    lifter.turn = ++this.turns;
    return this.stage.say(this.judgement(lifter, lift, good));
  }

  private judgement({ competitor, attempt, declared }: Lifter, lift: Lift, good: boolean) {
    const { stage } = this;
    const lights = [good, good, stage.oneIn(6) ? !good : good];
    return { type: 'LiftJudged' as const, competitor, lift, attempt, mark: kilograms(declared), lights };
  }

  private goOn(lifter: Lifter, lift: Lift, good: boolean): void {
    const { stage } = this;
    lifter.attempt++;
    if (stage.oneIn(150)) {
      lifter.out = true;
      this.irm(lifter.competitor, 'DNF');
    } else if (lifter.attempt <= 3)
      this.declare(lifter, lift, lifter.declared + (good ? stage.between(1, 5) : stage.between(0, 1)));
    // Without a valid snatch it is over.
    else if (lift === 'SNATCH' && lifter.best.SNATCH === 0) {
      lifter.out = true;
      this.irm(lifter.competitor, 'DNF');
    }
  }
}

export const scripts: readonly { readonly rsc: RegExp; readonly script: Script }[] = [
  { rsc: /^WLF/, script: playLifts },
];
