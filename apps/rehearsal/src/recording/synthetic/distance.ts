/** Made-up jumps and throws on the flat: rounds, fouls, passes, the cut, a card, a mark read wrong, a foul that was none. */
import { ticksPerUnit } from '#competition';
import type { CompetitorId, Mark } from '#competition';
import type { Content, Script, Stage } from './stage.js';

/** What the best reach, in centimetres: men, women. */
const best: Readonly<Record<string, readonly [number, number]>> = {
  LONGJUMP: [840, 710],
  TRPLJUMP: [1770, 1500],
  SHOTPUT: [2250, 2010],
  DISCUS: [6950, 6800],
  HAMMER: [8000, 7600],
  JAVELIN: [8900, 6600],
  'LJ--': [780, 650],
  'SP--': [1560, 1480],
  'DT--': [4800, 4500],
  'JT--': [6400, 4900],
};
const withWind = /^ATH.(?:LONGJUMP|TRPLJUMP|.{18}LJ)/;

const centimetres = (value: number): Mark => ({ kind: 'DISTANCE', value: value * (ticksPerUnit / 100), decimals: 2 });

/** A final of six rounds, in which eight go on after three; everywhere else three rounds. */
export const playDistance: Script = (stage) => {
  const isFinal = /^ATH.{19}FNL/.test(stage.rsc);
  const meeting = new Meeting(stage);
  meeting.begin();
  for (let round = 1; round <= (isFinal ? 6 : 3); round++) {
    for (const competitor of meeting.inOrder(round)) meeting.attempt(competitor, round);
  }
  meeting.end();
};

class Meeting {
  private readonly marks = new Map<CompetitorId, number[]>();
  private readonly out = new Set<CompetitorId>();
  private order: readonly CompetitorId[] = [];
  private readonly top: number;
  private readonly standard: number | null;

  constructor(private readonly stage: Stage) {
    const { rsc } = stage;
    const [men, women] = best[rsc.slice(4, 12).replaceAll('-', '')] ?? best[rsc.slice(22, 26)] ?? [800, 700];
    this.top = rsc[3] === 'W' ? women : men;
    this.standard = rsc.slice(22, 26) === 'QUAL' ? Math.round(this.top * 0.955) : null;
  }

  begin(): void {
    const { stage } = this;
    if (this.standard !== null) stage.say({ type: 'StandardSet', mark: centimetres(this.standard) });
    for (const competitor of stage.competitors) {
      if (stage.oneIn(40)) this.leave(competitor, 'DNS');
      else this.marks.set(competitor, []);
    }
  }

  /** The order of the start list; after the third and the fifth round the best come last. */
  inOrder(round: number): readonly CompetitorId[] {
    if (round === 1) this.order = [...this.marks.keys()];
    if (round === 4 || round === 6) this.order = this.order.toSorted((a, b) => this.compare(b, a));
    if (round === 4 && this.order.length > 8) this.cut(this.order.at(-8)!);
    return this.order.filter((competitor) => !this.out.has(competitor));
  }

  /** Whoever is equal to the eighth goes on too, but nobody without a mark. */
  private cut(eighth: CompetitorId): void {
    for (const [competitor, marks] of this.marks)
      if (marks.length === 0 || this.compare(competitor, eighth) > 0) this.out.add(competitor);
  }

  private compare(a: CompetitorId, b: CompetitorId): number {
    const [ofA, ofB] = [a, b].map((competitor) => [...(this.marks.get(competitor) ?? [])].sort((x, y) => y - x));
    for (let index = 0; index < 6; index++) {
      const step = (ofB![index] ?? 0) - (ofA![index] ?? 0);
      if (step !== 0) return step;
    }
    return 0;
  }

  attempt(competitor: CompetitorId, attempt: number): void {
    const { stage } = this;
    stage.say({ type: 'AttemptCalled', competitor });
    stage.wait(stage.between(25_000, 60_000));
    if (stage.oneIn(150)) this.card(competitor);
    if (stage.oneIn(120)) {
      this.out.add(competitor);
      stage.say(this.made(competitor, attempt, 'RETIRED', null));
    } else if (stage.oneIn(30)) stage.say(this.made(competitor, attempt, 'PASS', null));
    else if (stage.oneIn(4)) this.foul(competitor, attempt);
    else this.valid(competitor, attempt);
  }

  private foul(competitor: CompetitorId, attempt: number): void {
    const { stage } = this;
    const said = stage.say(this.made(competitor, attempt, 'FOUL', null));
    if (!stage.oneIn(40)) return;
    const value = this.measure(competitor);
    stage.wait(40_000);
    stage.correct(said, this.made(competitor, attempt, 'VALID', value), 'the referee saw no foul on video');
    this.keep(competitor, value);
  }

  private valid(competitor: CompetitorId, attempt: number): void {
    const { stage } = this;
    const value = this.measure(competitor);
    this.keep(competitor, value);
    if (!stage.oneIn(60)) {
      stage.say(this.made(competitor, attempt, 'VALID', value));
      return;
    }
    const said = stage.say(this.made(competitor, attempt, 'VALID', value - stage.between(1, 50)));
    stage.wait(15_000);
    stage.correct(said, this.made(competitor, attempt, 'VALID', value), 'measured again');
  }

  private keep(competitor: CompetitorId, value: number): void {
    this.marks.get(competitor)!.push(value);
    if (this.standard !== null && value >= this.standard) this.out.add(competitor);
  }

  private measure(competitor: CompetitorId): number {
    const { stage } = this;
    const form = 0.9 + 0.07 * stage.parts.formOf(competitor);
    return Math.round(this.top * (form - stage.parts.random() * 0.06));
  }

  private made(
    competitor: CompetitorId,
    attempt: number,
    outcome: 'VALID' | 'FOUL' | 'PASS' | 'RETIRED',
    value: number | null,
  ): Content {
    const measured = withWind.test(this.stage.rsc) && (outcome === 'VALID' || outcome === 'FOUL');
    const windTenths = measured ? this.stage.between(-15, 25) : null;
    return {
      type: 'AttemptMade',
      competitor,
      attempt,
      outcome,
      mark: value === null ? null : centimetres(value),
      windTenths,
    };
  }

  private card(competitor: CompetitorId): void {
    const nothing = { member: null, amount: 0, at: null, run: null, period: null, clock: null };
    this.stage.say({ type: 'PenaltyGiven', competitor, kind: 'YELLOW', reason: 'delay', ...nothing });
  }

  private leave(competitor: CompetitorId, irm: string): void {
    this.out.add(competitor);
    this.stage.say({ type: 'IrmGiven', competitor, irm, reason: null });
  }

  end(): void {
    for (const [competitor, marks] of this.marks) if (marks.length === 0) this.leave(competitor, 'NM');
  }
}
