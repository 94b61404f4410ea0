/** Plays events onto the wire as the projector would, without its tables: the newest document of everything, in memory. */
import {
  mayMoveOthers,
  openSportEvent,
  openStream,
  printInstant,
  receive,
  settle,
  sportEventOf,
  subjectOf,
  toJson,
  unitDocument,
} from '#competition';
import type { CompetitionEvent, Instant, Rsc, ScoringEvent, SportEvent, UnitStream } from '#competition';
import { results } from '#event-log';
import type { EventLog } from '#event-log';

interface Document {
  readonly version: number;
}

export class PlayedDay {
  /** The newest of each, by key, as it went onto the wire. */
  readonly documents = new Map<string, Document>();
  /** What the sport did not allow; a recording has none. */
  readonly refused: string[] = [];
  private readonly events = new Map<string, SportEvent>();
  private readonly streams = new Map<Rsc, UnitStream<null>>();
  private next = 0;

  /** @param scoring in `occurredAt` order; more may be said beside them. */
  constructor(
    private readonly log: EventLog,
    private readonly scoring: readonly ScoringEvent[] = [],
  ) {}

  async announce(...events: readonly CompetitionEvent[]): Promise<void> {
    const touched = new Map<string, Document>();
    for (const event of events) {
      const key = subjectOf(event);
      const { type: _type, source: _source, occurredAt, actor: _actor, origin: _origin, ...content } = event;
      const version = (this.documents.get(key)?.version ?? 0) + 1;
      const document = {
        kind: key.slice(0, key.indexOf(':')),
        ...(toJson(content) as object),
        version,
        asOf: printInstant(occurredAt),
      };
      this.documents.set(key, document);
      touched.set(key, document);
    }
    await this.send(touched);
  }

  /** What happened up to then, told as one batch of the projector. */
  async playUntil(until: Instant): Promise<void> {
    const from = this.next;
    while (this.next < this.scoring.length && this.scoring[this.next]!.occurredAt <= until) this.next++;
    await this.say(...this.scoring.slice(from, this.next));
  }

  async say(...events: readonly ScoringEvent[]): Promise<void> {
    const units = new Set<Rsc>();
    const touched = new Map<string, Document>();
    for (const event of events) this.take(event, units, touched);
    for (const rsc of units) {
      const document = unitDocument(this.streams.get(rsc)!.unit);
      if (document) touched.set(`unit:${rsc}`, document);
    }
    for (const [key, document] of touched) this.documents.set(key, document);
    await this.send(touched);
  }

  /** Sets the Games clock: it stands, or runs so many times as fast. */
  async setClock(gamesAt: Instant, speed = 0): Promise<void> {
    const realAt = (Date.now() * 1000) as Instant;
    await this.announce({
      type: 'GamesClockSet',
      source: 'TEST',
      occurredAt: realAt,
      actor: 'test',
      origin: 'LIVE',
      realAt,
      gamesAt,
      speed,
    });
  }

  private take(event: ScoringEvent, units: Set<Rsc>, touched: Map<string, Document>): void {
    const { rsc } = event;
    const code = sportEventOf(rsc);
    let sportEvent = this.events.get(code);
    if (!sportEvent) this.events.set(code, (sportEvent = openSportEvent(code)));
    let stream = this.streams.get(rsc);
    if (!stream) {
      this.streams.set(rsc, (stream = openStream<null>(rsc)));
      sportEvent.units.set(rsc, stream.unit);
    }
    receive(stream, event, null, (settled, _ref, outcome, refusal) => {
      if (refusal) this.refused.push(`${settled.type} ${rsc}: ${refusal.code} ${refusal.message}`);
      if (outcome !== 'APPLIED') return;
      units.add(rsc);
      if (!mayMoveOthers(stream.unit, settled)) return;
      for (const [key, document] of settle(sportEvent, stream.unit, settled).documents) touched.set(key, document);
    });
  }

  private async send(documents: ReadonlyMap<string, Document>): Promise<void> {
    if (documents.size === 0) return;
    await this.log.append(
      results.name,
      [...documents].map(([key, document]) => ({
        key,
        value: Buffer.from(JSON.stringify(document)),
        headers: { generation: '1', epoch: '1-a', version: String(document.version) },
      })),
    );
  }
}
