/** Made-up jumps over a bar: passes, failures in a row, countback and jump-off, a bar that fell by the wind. */
import { ticksPerUnit } from '#competition';
import type { CompetitorId, Mark } from '#competition';
import type { Content, Script, Stage } from './stage.js';

/** What the best clear, and the step of the bar, in centimetres: men, women. */
const best: Readonly<Record<string, readonly [number, number, number]>> = {
  HIGHJUMP: [234, 201, 3],
  PLEVAULT: [595, 480, 10],
  'HJ--': [208, 183, 3],
  'PV--': [510, 420, 10],
};

type Outcome = 'VALID' | 'FOUL' | 'PASS' | 'RETIRED';

interface Jumper {
  readonly competitor: CompetitorId;
  /** In centimetres. */
  readonly ability: number;
  out: boolean;
  inARow: number;
  failures: number;
  /** Height, failures at it, failures up to it. */
  cleared: readonly [number, number, number] | null;
}

export const playHeight: Script = (stage) => new Meeting(stage).play();

const centimetres = (value: number): Mark => ({ kind: 'DISTANCE', value: value * (ticksPerUnit / 100), decimals: 2 });

class Meeting {
  private readonly jumpers: Jumper[] = [];
  private readonly top: number;
  private readonly step: number;
  private readonly standard: number | null;

  constructor(private readonly stage: Stage) {
    const { rsc } = stage;
    const [men, women, step] = best[rsc.slice(4, 12)] ?? best[rsc.slice(22, 26)] ?? [200, 180, 3];
    this.top = rsc[3] === 'W' ? women : men;
    this.step = step;
    this.standard = rsc.slice(22, 26) === 'QUAL' ? this.top - 2 * step : null;
  }

  play(): void {
    const { stage } = this;
    if (this.standard !== null) stage.say({ type: 'StandardSet', mark: centimetres(this.standard) });
    for (const competitor of stage.competitors) this.enter(competitor);
    for (let bar = this.top - 7 * this.step; this.jumpers.some(({ out }) => !out); bar += this.step) this.height(bar);
    if (/^ATH.{19}FNL/.test(stage.rsc)) this.breakTie();
    for (const { competitor, cleared } of this.jumpers)
      if (!cleared) stage.say({ type: 'IrmGiven', competitor, irm: 'NM', reason: null });
  }

  private enter(competitor: CompetitorId): void {
    const { stage } = this;
    if (stage.oneIn(40)) {
      stage.say({ type: 'IrmGiven', competitor, irm: 'DNS', reason: null });
      return;
    }
    const ability = this.top - this.step * (3 * (1 - stage.parts.formOf(competitor)) + 2 * stage.parts.random());
    this.jumpers.push({ competitor, ability, out: false, inARow: 0, failures: 0, cleared: null });
  }

  private height(bar: number): void {
    this.stage.say({ type: 'BarRaised', mark: centimetres(bar) });
    let open = this.jumpers.filter(({ out }) => !out).map((jumper) => ({ jumper, failedHere: 0 }));
    for (let attempt = 1; open.length > 0; attempt++) {
      open = open.filter((one) => {
        const outcome = this.attempt(one.jumper, bar, attempt);
        if (outcome === 'FOUL') one.failedHere++;
        return this.after(one.jumper, bar, one.failedHere, outcome);
      });
    }
  }

  /** Whether somebody has another attempt at this bar. */
  private after(jumper: Jumper, bar: number, failedHere: number, outcome: Outcome): boolean {
    if (outcome === 'FOUL') {
      jumper.failures++;
      jumper.inARow++;
      jumper.out = jumper.inARow === 3;
      return !jumper.out;
    }
    if (outcome === 'RETIRED') jumper.out = true;
    if (outcome === 'VALID') {
      jumper.inARow = 0;
      jumper.cleared = [bar, failedHere, jumper.failures];
      jumper.out = this.standard !== null && bar >= this.standard;
    }
    return false;
  }

  private attempt({ competitor, ability, inARow }: Jumper, bar: number, attempt: number): Outcome {
    const { stage } = this;
    const above = (bar - ability) / this.step;
    if (above < -3 && stage.oneIn(2)) return this.say(competitor, bar, attempt, 'PASS');
    if (inARow > 0 && stage.oneIn(15)) return this.say(competitor, bar, attempt, 'PASS');
    stage.say({ type: 'AttemptCalled', competitor });
    stage.wait(stage.between(30_000, 70_000));
    if (stage.oneIn(200)) return this.say(competitor, bar, attempt, 'RETIRED');
    // At one's ability every second attempt is good; three steps above it none.
    const cleared = stage.parts.random() < Math.min(0.97, Math.max(0, 0.5 - above / 5));
    return this.say(competitor, bar, attempt, cleared ? 'VALID' : 'FOUL');
  }

  /** Now and then the wrong key is pressed, or the jury sees that the wind took the bar. */
  private say(competitor: CompetitorId, bar: number, attempt: number, outcome: Outcome): Outcome {
    const { stage } = this;
    const content = (it: Outcome): Content => ({
      type: 'AttemptMade',
      competitor,
      attempt,
      outcome: it,
      mark: centimetres(bar),
      windTenths: null,
    });
    if (outcome !== 'VALID' || !stage.oneIn(50)) {
      stage.say(content(outcome));
      return outcome;
    }
    const said = stage.say(content('FOUL'));
    stage.wait(20_000);
    stage.correct(said, content('VALID'), 'the bar fell by the wind');
    return outcome;
  }

  /** Leaders who are equal jump off, or share the first place. */
  private breakTie(): void {
    const { stage } = this;
    const ranked = this.jumpers.filter(({ cleared }) => cleared).sort((a, b) => compare(a, b));
    let equal = ranked.filter((jumper) => compare(jumper, ranked[0]!) === 0);
    if (equal.length < 2 || stage.oneIn(3)) return;
    let bar = equal[0]!.cleared![0] + this.step;
    while (equal.length > 1) {
      stage.say({ type: 'BarRaised', mark: centimetres(bar) });
      const up = equal.filter(({ competitor }) => {
        stage.wait(40_000);
        return this.say(competitor, bar, 1, stage.oneIn(2) ? 'VALID' : 'FOUL') === 'VALID';
      });
      if (up.length > 0) equal = up;
      bar += (up.length > 0 ? 1 : -1) * Math.max(1, Math.floor(this.step / 2));
    }
  }
}

const compare = ({ cleared: a }: Jumper, { cleared: b }: Jumper): number =>
  b![0] - a![0] || a![1] - b![1] || a![2] - b![2];
