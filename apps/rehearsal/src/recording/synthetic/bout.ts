/** Two against each other on a stage: who attacks, what it brought, what the clock says. */
import { ticksPerUnit } from '#competition';
import type { CompetitorId, ScoringEvent } from '#competition';
import type { Content, Stage } from './stage.js';

export type Sides = readonly [CompetitorId, CompetitorId];

export class Bout {
  readonly sides: Sides;
  readonly points = new Map<CompetitorId, number>();
  /** Something ended it. */
  over = false;
  /** The open period. */
  period = '';
  clock = 0;
  private readonly counts = new Map<string, number>();

  constructor(readonly stage: Stage) {
    const [one, other] = stage.competitors;
    this.sides = [one!, other!];
  }

  rival(side: CompetitorId): CompetitorId {
    return side === this.sides[0] ? this.sides[1] : this.sides[0];
  }

  /** The better one comes through more often. */
  attacker(): CompetitorId {
    const [one, other] = this.sides.map((side) => 0.3 + this.stage.parts.formOf(side)) as [number, number];
    return this.stage.parts.random() * (one + other) < one ? this.sides[0] : this.sides[1];
  }

  of(side: CompetitorId): number {
    return this.points.get(side) ?? 0;
  }

  counted(...what: readonly string[]): number {
    return this.counts.get(what.join('/')) ?? 0;
  }

  /** Once more, and how often it was then. */
  count(...what: readonly string[]): number {
    const times = this.counted(...what) + 1;
    this.counts.set(what.join('/'), times);
    return times;
  }

  lead(): CompetitorId | null {
    const [one, other] = this.sides;
    if (this.of(one) === this.of(other)) return null;
    return this.of(one) > this.of(other) ? one : other;
  }

  /** Lets it go on by exchanges until time is up or something ended it. */
  fight(period: string, lastsMs: number, exchangeMs: readonly [number, number], exchange: () => void): void {
    this.begin(period);
    while (!this.over) {
      const step = this.stage.between(...exchangeMs);
      if (this.clock + step >= lastsMs) break;
      this.clock += step;
      this.stage.wait(step);
      exchange();
    }
    this.end();
  }

  begin(period: string): void {
    this.period = period;
    this.clock = 0;
    this.stage.say({ type: 'PeriodStarted', period });
  }

  end(): void {
    this.stage.say({ type: 'PeriodEnded', period: this.period });
    this.stage.wait(60_000);
  }

  score(side: CompetitorId, kind: string, points: number): ScoringEvent {
    this.points.set(side, this.of(side) + points);
    return this.stage.say(this.scoring(side, kind, points));
  }

  /** The desk takes the wrong side, sees it at once and puts it right. */
  scoreCorrected(side: CompetitorId, kind: string, points: number): void {
    const wrong = this.stage.say(this.scoring(this.rival(side), kind, points));
    this.stage.wait(4_000);
    this.points.set(side, this.of(side) + points);
    this.stage.correct(wrong, this.scoring(side, kind, points), 'entered for the wrong side');
  }

  penalty(side: CompetitorId, kind: string, gives = 0): ScoringEvent {
    const rival = this.rival(side);
    this.points.set(rival, this.of(rival) + gives);
    return this.stage.say({
      type: 'PenaltyGiven',
      competitor: side,
      member: null,
      kind,
      amount: gives * ticksPerUnit,
      at: null,
      run: null,
      period: this.period,
      clock: this.clock,
      reason: null,
    });
  }

  card(judge: number, period: string, points: readonly [number, number]): void {
    const [one, other] = this.sides;
    this.stage.say({
      type: 'JudgeRoundScored',
      judge: `J${judge}`,
      period,
      scores: [
        { competitor: one, points: points[0] },
        { competitor: other, points: points[1] },
      ],
    });
  }

  /** The officials end it. */
  decide(winner: CompetitorId, decision: string): void {
    this.over = true;
    this.stage.say({ type: 'ContestDecided', winner, decision });
  }

  /** One cannot go on. */
  injured(): void {
    this.over = true;
    this.stage.say({
      type: 'TimeoutCalled',
      competitor: this.sides[0],
      kind: 'MEDICAL',
      period: this.period,
      clock: this.clock,
    });
    this.stage.wait(90_000);
    this.stage.say({ type: 'IrmGiven', competitor: this.sides[0], irm: 'INJ', reason: 'injured' });
  }

  /** A review of the video, which finds nothing. */
  challengeLost(side: CompetitorId): void {
    this.stage.say({ type: 'ChallengeMade', competitor: side, outcome: 'PENDING' });
    this.stage.wait(30_000);
    this.stage.say({ type: 'ChallengeMade', competitor: side, outcome: 'UNSUCCESSFUL' });
  }

  private scoring(competitor: CompetitorId, kind: string, points: number): Content {
    return { type: 'ScoreAwarded', competitor, kind, points, period: this.period, clock: this.clock };
  }
}
