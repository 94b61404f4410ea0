/** A made-up unit as the engine sees it while it is played: a script asks it when a match is over, and what a side has left. */
import { evolve, foldUnit, unitDocument } from '#competition';
import type { CompetitorId, NocCode, ScoringEvent, Source, Unit, UnitDetail } from '#competition';
import type { Content, Stage } from './stage.js';

export class Folded<D extends UnitDetail> {
  private readonly unit: Unit;

  constructor(private readonly stage: Stage) {
    const { rsc, startAt, competitors, membersOf } = stage.parts;
    const envelope = {
      rsc,
      source: 'FOLDED' as Source,
      occurredAt: startAt,
      actor: 'synthetic',
      origin: 'LIVE' as const,
    };
    const lines = competitors.map((competitor) => ({
      competitor,
      noc: 'XXX' as NocCode,
      startOrder: null,
      bib: null,
      members: membersOf(competitor),
    }));
    this.unit = foldUnit(rsc, [
      { ...envelope, sequence: 1, type: 'StartListPublished', competitors: lines },
      { ...envelope, sequence: 2, type: 'ResultStatusChanged', status: 'LIVE', reason: null },
    ]);
  }

  say(content: Content): ScoringEvent {
    return this.take(this.stage.say(content));
  }

  correct(said: ScoringEvent, replacement: Content | null, reason: string): ScoringEvent {
    return this.take(this.stage.correct(said, replacement, reason));
  }

  get isDecided(): boolean {
    return this.unit.decision !== null;
  }

  /** Marks of the sides, in whole points. */
  get score(): readonly number[] {
    return [...this.unit.lines.values()].map(({ mark }) => (mark?.value ?? 0) / 10_000);
  }

  get detail(): D | null {
    return (unitDocument(this.unit)?.detail ?? null) as D | null;
  }

  /** Somebody of a team, but not one of these while there are others; null where its members are not known. */
  anyOf(competitor: CompetitorId, except?: ReadonlySet<CompetitorId>): CompetitorId | null {
    const members = this.stage.parts.membersOf(competitor);
    const left = except ? members.filter((member) => !except.has(member)) : members;
    if (members.length === 0) return null;
    return this.stage.pick(left.length === 0 ? members : left);
  }

  private take(event: ScoringEvent): ScoringEvent {
    evolve(this.unit, event);
    return event;
  }
}
