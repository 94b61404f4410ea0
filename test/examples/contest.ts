/** A sport event whose units are told things one after the other, each fact decided, applied and settled as it comes. */
import { mayMoveOthers, openSportEvent, openStream, parseMark, receive, rsc, settle, unitDocument } from '#competition';
import type {
  CompetitorId,
  EventDocument,
  Instant,
  MarkKind,
  NocCode,
  ResultLine,
  ScoringEvent,
  Settled,
  SportEvent,
  SportEventCode,
  TotalDetail,
  UnitDocument,
  UnitStream,
} from '#competition';
import { instant } from '#competition';
import { box, id, live, resultStatus } from './unit.js';
import type { Saying } from './unit.js';

const begin = instant('2024-08-04T08:00:00Z');

/** A line of a result: who, the mark, and an IRM in place of it or beside it. */
export type Said = readonly [competitor: string, mark: string | null, irm?: string];

export class Contest {
  readonly event: SportEvent;
  readonly facts: ScoringEvent[] = [];
  /** Codes of what was refused. */
  readonly refused: string[] = [];
  settled: Settled | null = null;
  private readonly streams = new Map<string, UnitStream<null>>();
  private readonly next = new Map<string, number>();
  private said = 0;

  /** @param code of the sport event, without its filler. */
  constructor(code: string) {
    this.event = openSportEvent(code.padEnd(22, '-') as SportEventCode);
  }

  /** The code of a unit by its phase and unit: `LJ`, `A00100`; neither names the event. */
  rsc(phase = '', unit = '') {
    return rsc(`${this.event.code}${phase.padEnd(4, '-')}${unit.padEnd(8, '-')}`);
  }

  complete(code: ReturnType<typeof rsc>, saying: Saying): ScoringEvent {
    const source = saying.source ?? box;
    const name = `${code}/${source}`;
    const sequence = (this.next.get(name) ?? 0) + 1;
    this.next.set(name, sequence);
    const occurredAt = (begin + this.said++ * 1_000_000) as Instant;
    return {
      rsc: code,
      occurredAt,
      actor: 'results desk',
      origin: 'LIVE',
      source,
      sequence,
      ...saying,
    } as ScoringEvent;
  }

  tell(code: ReturnType<typeof rsc>, ...sayings: readonly Saying[]): this {
    for (const saying of sayings) this.take(this.complete(code, saying));
    return this;
  }

  take(fact: ScoringEvent): void {
    let stream = this.streams.get(fact.rsc);
    if (!stream) {
      this.streams.set(fact.rsc, (stream = openStream<null>(fact.rsc)));
      this.event.units.set(fact.rsc, stream.unit);
    }
    const { unit } = stream;
    receive(stream, fact, null, (event, _ref, outcome, refusal) => {
      if (refusal) this.refused.push(refusal.code);
      if (outcome !== 'APPLIED') return;
      this.facts.push(event);
      if (mayMoveOthers(unit, event)) this.settled = settle(this.event, unit, event);
    });
  }

  /** A unit from its start list to UNOFFICIAL. */
  held(phase: string, unit: string, kind: MarkKind, ...lines: readonly Said[]): this {
    return this.tell(this.rsc(phase, unit), ...sayingsOf(kind, lines));
  }

  /** The start list of what is made of other units. */
  ranks(phase: string, unit: string, ...competitors: readonly string[]): this {
    return this.tell(this.rsc(phase, unit), lines(competitors), live);
  }

  document(phase = '', unit = ''): UnitDocument {
    return unitDocument(this.event.units.get(this.rsc(phase, unit))!)!;
  }

  /** Rank, competitor, and total or IRM of each line as shown. */
  standing(phase = '', unit = ''): string[] {
    return this.document(phase, unit).lines.map(
      ({ rank, competitor, mark, irm }: ResultLine) => `${rank ?? '-'} ${competitor} ${irm ?? mark?.text ?? ''}`,
    );
  }

  /** The points of a competitor's parts in order, left-out ones in brackets. */
  parts(competitor: string, phase = '', unit = ''): string {
    const { parts } = this.document(phase, unit).detail as TotalDetail;
    return (parts[id(competitor)] ?? [])
      .map(({ points, discarded }) => (discarded ? `(${points})` : String(points)))
      .join(' ');
  }

  get medals(): string[] {
    const document = [...this.event.kept.values()].at(0)?.document as EventDocument | undefined;
    return (document?.medals ?? []).map(({ medal, competitor }) => `${medal} ${competitor}`);
  }
}

/** A start list; a member after a slash belongs to a team. */
const lines = (competitors: readonly string[]): Saying => ({
  type: 'StartListPublished',
  competitors: competitors.map((text, index) => {
    const [competitor, ...members] = text.split('/') as CompetitorId[];
    const noc = competitor!.slice(0, 3).toUpperCase().padStart(3, 'N') as NocCode;
    return { competitor: competitor!, noc, startOrder: String(index + 1), bib: null, members };
  }),
});

const sayingsOf = (kind: MarkKind, said: readonly Said[]): Saying[] => [
  lines(said.map(([competitor]) => competitor)),
  live,
  ...said.flatMap(([competitor, text, irm]): Saying[] => [
    ...(text === null
      ? []
      : [{ type: 'MarkRecorded', competitor: id(competitor), mark: parseMark(kind, text)! } as const]),
    ...(irm ? [{ type: 'IrmGiven', competitor: id(competitor), irm, reason: null } as const] : []),
  ]),
  resultStatus('UNOFFICIAL'),
];
