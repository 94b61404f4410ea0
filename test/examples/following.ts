/** Sentences for what follows over units: some units of a sport event told their sayings, and the documents that follow. */
import { documentsOf, foldEvent, rsc, sportEventOf } from '#competition';
import type {
  AdvanceRule,
  BracketDocument,
  EventDocument,
  MarkKind,
  PhaseDocument,
  ScoringEvent,
  SettledDocument,
  Source,
} from '#competition';
import { live, official, recordMark, resultStatus, scoreMatch, startList, Told } from './unit.js';
import type { Saying } from './unit.js';

export type Part = readonly [rsc: string, ...sayings: Saying[]];

/** The facts of some units, each told one after the other. @throws when one is refused. */
export const factsOf = (...parts: readonly Part[]): ScoringEvent[] =>
  parts.flatMap(([code, ...sayings]) => {
    const told = new Told(rsc(code)).tell(...sayings);
    const refused = told.settled.find(({ refusal }) => refusal);
    if (refused) throw new Error(`${code}: ${refused.event.type} ${refused.refusal!.code}`);
    return told.settled.map(({ event }) => event);
  });

export interface Followed {
  phase(code: string): PhaseDocument;
  readonly bracket: BracketDocument;
  readonly event: EventDocument;
  /** Who has a qualification mark in a phase: `Q 1`, in the phase's order. */
  marks(code: string): string[];
  /** Everything, without what depends on the order of the telling. */
  readonly content: ReadonlyMap<string, object>;
}

export const followedBy = (facts: readonly ScoringEvent[]): Followed => {
  const code = sportEventOf(facts[0]!.rsc);
  const documents = documentsOf(foldEvent(code, facts));
  const named = <D extends SettledDocument>(key: string): D => {
    const document = documents.get(key);
    if (!document) throw new Error(`no ${key} among ${[...documents.keys()].join(', ')}`);
    return document as D;
  };
  const phase = (name: string): PhaseDocument => named(`phase:${code}${name.padEnd(4, '-')}--------`);
  return {
    phase,
    marks: (name) => {
      const { lines, pool } = phase(name);
      return [...lines, ...pool].flatMap((row) =>
        row.qualification === null ? [] : [`${row.qualification} ${row.competitor}`],
      );
    },
    get bracket() {
      return named<BracketDocument>(`bracket:${code}`);
    },
    get event() {
      return named<EventDocument>(`event:${code}`);
    },
    content: new Map(
      [...documents].map(([key, document]) => [key, { ...document, version: 0, asOf: '', changes: [] }]),
    ),
  };
};

export const following = (...parts: readonly Part[]): Followed => followedBy(factsOf(...parts));

/** Everybody with a mark, all of it in: `{ 1: '9.80', 2: '9.81' }`, or a list where the order of the lanes matters. */
export const raced = (marks: Readonly<Record<string, string>>, kind: MarkKind = 'TIME'): Saying[] => [
  startList(...Object.keys(marks)),
  live,
  ...Object.entries(marks).map(([who, mark]) => recordMark(who, mark, kind)),
  resultStatus('UNOFFICIAL'),
  official,
];

/** A match that the first side won, or drew. */
export const met = (first: readonly [string, number], second: readonly [string, number]): Saying[] => [
  startList(first[0], second[0]),
  live,
  scoreMatch([first[0], String(first[1])], [second[0], String(second[1])]),
  official,
];

/** What the competition decided for a phase. */
export const set = (phase: string, units: number | null, ...rules: readonly AdvanceRule[]): Saying => ({
  type: 'AdvancementSet',
  source: 'JURATH1' as Source,
  phase,
  units,
  rules,
});
