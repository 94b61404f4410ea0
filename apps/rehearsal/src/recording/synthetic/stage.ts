/** Where a made-up unit is played: who competes, what the clock says, and what has been said so far. */
import type { CompetitorId, Instant, Rsc, ScoringEvent, ScoringEventOf, ScoringEventType, Source } from '#competition';

type Said = 'rsc' | 'source' | 'sequence' | 'occurredAt' | 'actor' | 'origin';
/** An event without its envelope. */
export type Content = { [T in ScoringEventType]: Omit<ScoringEventOf<T>, Said> }[ScoringEventType];

/** Plays what the family sees of one unit, from LIVE until everything is in; statuses and start list are not its work. */
export type Script = (stage: Stage) => void;

export interface StageParts {
  readonly rsc: Rsc;
  readonly source: Source;
  readonly startAt: Instant;
  /** In start order. */
  readonly competitors: readonly CompetitorId[];
  /** Athletes of a team; empty for an individual. */
  readonly membersOf: (competitor: CompetitorId) => readonly CompetitorId[];
  /** How good somebody is, 0 to 1, the same in all units of an event. */
  readonly formOf: (competitor: CompetitorId) => number;
  /** Seeded, 0 to 1: the only chance there is. */
  readonly random: () => number;
}

export class Stage {
  readonly events: ScoringEvent[] = [];
  private now: number;
  private speaker: Source;
  private readonly said = new Map<Source, number>();

  constructor(readonly parts: StageParts) {
    this.now = parts.startAt;
    this.speaker = parts.source;
  }

  /** What the venue's clock says. */
  get at(): Instant {
    return this.now as Instant;
  }

  /** Another box speaks from now on; it begins to count anew. */
  speakAs(source: Source): void {
    this.speaker = source;
  }

  get rsc(): Rsc {
    return this.parts.rsc;
  }

  get competitors(): readonly CompetitorId[] {
    return this.parts.competitors;
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return from + Math.floor(this.parts.random() * (to - from + 1));
  }

  /** True once in `times`, on average. */
  oneIn(times: number): boolean {
    return this.parts.random() * times < 1;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.parts.random() * items.length)]!;
  }

  /** Lets time pass. */
  wait(milliseconds: number): void {
    this.now += Math.max(1, Math.round(milliseconds)) * 1000;
  }

  say(content: Content): ScoringEvent {
    const sequence = (this.said.get(this.speaker) ?? 0) + 1;
    this.said.set(this.speaker, sequence);
    const envelope = {
      rsc: this.rsc,
      source: this.speaker,
      sequence,
      occurredAt: this.now as Instant,
      actor: 'synthetic',
      origin: 'LIVE' as const,
    };
    const event = { ...content, ...envelope } as ScoringEvent;
    this.events.push(event);
    this.wait(1);
    return event;
  }

  /** Replaces what was said, or withdraws it. */
  correct(said: ScoringEvent, replacement: Content | null, reason: string): ScoringEvent {
    const { rsc, source, sequence, occurredAt, actor } = said;
    const envelope = { rsc, source, sequence, occurredAt, actor, origin: 'CORRECTED' as const };
    return this.say({
      type: 'FactCorrected',
      correctedSource: source,
      correctedSequence: sequence,
      replacement: replacement && ({ ...replacement, ...envelope } as ScoringEvent),
      reason,
    });
  }
}
