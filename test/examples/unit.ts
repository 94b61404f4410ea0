/** Sentences for the sport's rules: given what happened, when this is said, then that. Times and numbers count by themselves. */
import { instant, openStream, parseMark, receive, rsc, unitDocument } from '#competition';
import type {
  CompetitorId,
  Instant,
  MarkKind,
  NocCode,
  Outcome,
  Refusal,
  ResultLine,
  ResultStatus,
  Rsc,
  ScoringEvent,
  Source,
  UnitDocument,
} from '#competition';

type Content<E> = E extends ScoringEvent ? Omit<E, keyof Envelope> & Partial<Envelope> : never;
type Envelope = Pick<ScoringEvent, 'rsc' | 'source' | 'sequence' | 'occurredAt' | 'actor' | 'origin'>;
export type Saying = Content<ScoringEvent>;

export const sprint = rsc('ATHM100M--------------FNL-000100--');
export const box = 'STAATH1' as Source;
const begin = instant('2024-08-04T19:50:00Z');

export const id = (competitor: string): CompetitorId => competitor as CompetitorId;

export const startList = (...competitors: string[]): Saying => ({
  type: 'StartListPublished',
  competitors: competitors.map((competitor, index) => ({
    competitor: id(competitor),
    noc: `N${competitor.slice(-2).padStart(2, '0')}` as NocCode,
    startOrder: String(index + 1),
    bib: null,
    members: [],
  })),
});
export const resultStatus = (status: ResultStatus): Saying => ({ type: 'ResultStatusChanged', status, reason: null });
export const live = resultStatus('LIVE');
export const official = resultStatus('OFFICIAL');
export const recordMark = (competitor: string, text: string, kind: MarkKind = 'TIME'): Saying => ({
  type: 'MarkRecorded',
  competitor: id(competitor),
  mark: parseMark(kind, text)!,
});
export const giveIrm = (competitor: string, irm: string): Saying => ({
  type: 'IrmGiven',
  competitor: id(competitor),
  irm,
  reason: null,
});
export const scoreMatch = (
  home: readonly [string, string],
  away: readonly [string, string],
  kind: MarkKind = 'POINTS',
): Saying => ({
  type: 'MatchScored',
  scores: [home, away].map(([competitor, text]) => ({ competitor: id(competitor), mark: parseMark(kind, text)! })),
});

export interface Settled {
  readonly event: ScoringEvent;
  readonly outcome: Outcome;
  readonly refusal: Refusal | null;
}

/** A unit being told things, one after the other. */
export class Told {
  readonly settled: Settled[] = [];
  private readonly stream;
  private readonly next = new Map<string, number>();
  private said = 0;

  constructor(readonly rsc: Rsc) {
    this.stream = openStream<null>(rsc);
  }

  /** Completes what a saying leaves open: number, time, source. */
  complete(saying: Saying): ScoringEvent {
    const source = saying.source ?? box;
    const sequence = saying.sequence ?? (this.next.get(source) ?? 0) + 1;
    this.next.set(source, Math.max(sequence, this.next.get(source) ?? 0));
    const occurredAt = (begin + this.said++ * 1_000_000) as Instant;
    return { rsc: this.rsc, occurredAt, actor: 'timing', origin: 'LIVE', ...saying, source, sequence } as ScoringEvent;
  }

  tell(...sayings: readonly (Saying | ScoringEvent)[]): this {
    for (const saying of sayings) {
      receive(this.stream, this.complete(saying), null, (event, _ref, outcome, refusal) =>
        this.settled.push({ event, outcome, refusal }),
      );
    }
    return this;
  }

  get document(): UnitDocument {
    const document = unitDocument(this.stream.unit);
    if (!document) throw new Error('the unit has no start list');
    return document;
  }

  get last(): Settled {
    return this.settled.at(-1)!;
  }

  get unit(): (typeof this.stream)['unit'] {
    return this.stream.unit;
  }
}

/** `given(startList('4', '6'), live).when(recordMark('4', '9.83')).thenRefused('...')` */
export const given = (...sayings: readonly Saying[]) => givenIn(sprint, ...sayings);

export const givenIn = (unit: Rsc, ...sayings: readonly Saying[]) => {
  const told = new Told(unit).tell(...sayings);
  const failed = told.settled.find(({ outcome }) => outcome === 'REFUSED');
  if (failed) throw new Error(`given something that is refused: ${failed.event.type} ${failed.refusal!.code}`);
  return {
    told,
    when: (...more: readonly Saying[]) => {
      told.tell(...more);
      return {
        told,
        thenRefused: (code: string): void => {
          expect(told.last.refusal?.code).toBe(code);
          expect(told.last.refusal?.message).toMatch(/\w/);
        },
        thenOutcomes: (...outcomes: Outcome[]): void => {
          expect(told.settled.slice(sayings.length).map(({ outcome }) => outcome)).toEqual(outcomes);
        },
        thenLines: (
          ...lines: readonly (Omit<Partial<ResultLine>, 'competitor'> & { readonly competitor: string })[]
        ): void => {
          expect(told.document.lines).toMatchObject(lines);
        },
      };
    },
  };
};
