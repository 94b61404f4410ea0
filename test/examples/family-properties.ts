/** What holds for every family, whatever is said in a unit of it. */
import fc from 'fast-check';
import { evolve, foldUnit, unitDocument } from '#competition';
import type { CompetitorId, Rsc, ScoringEventType, Source } from '#competition';
import { arbitraryScoringEvent } from './arbitrary-event.js';
import { Told } from './unit.js';
import type { Saying } from './unit.js';

export interface FamilyExample {
  readonly unit: Rsc;
  /** Start list and LIVE. */
  readonly begin: readonly Saying[];
  /** Events that the family takes in. */
  readonly types: readonly ScoringEventType[];
  /** What a box says, mostly possible. */
  readonly saying: fc.Arbitrary<Saying>;
}

const jury = 'JURY1' as Source;

export const familyProperties = ({ unit, begin, types, saying }: FamilyExample): void => {
  const sayings = fc.array(saying, { maxLength: 60 });

  it('any events at all are taken in without a throw, and give a document', () => {
    const competitor = fc.constantFrom('1', '2', 'stranger') as fc.Arbitrary<CompetitorId>;
    const any = fc.oneof(...types.map((type) => arbitraryScoringEvent[type] as fc.Arbitrary<object>));
    const facts = fc.array(
      fc.oneof(
        saying,
        fc.tuple(any, competitor).map(([event, who]) => named(event, who)),
      ),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(facts, (said) => {
        const told = new Told(unit).tell(...begin);
        for (const it of said) evolve(told.unit, told.complete(it as Saying));
        expect(JSON.parse(JSON.stringify(told.document))).toEqual(told.document);
      }),
    );
  });

  it('the fold of what was applied is the unit itself', () =>
    fc.assert(
      fc.property(sayings, (said) => {
        const { unit: played } = new Told(unit).tell(...begin, ...said);
        expect(unitDocument(foldUnit(unit, played.facts))).toEqual(unitDocument(played));
      }),
    ));

  it('a repeated event gives nothing', () =>
    fc.assert(
      fc.property(sayings, fc.nat(), (said, which) => {
        const told = new Told(unit).tell(...begin, ...said);
        const before = told.document;
        told.tell(told.settled[which % told.settled.length]!.event);
        expect(told.last.outcome).toMatch(/REPEATED|REFUSED/);
        expect(told.document).toEqual(before);
      }),
    ));

  it('a correction and its undoing leave everything as it was', () =>
    fc.assert(
      fc.property(sayings, fc.nat(), (said, which) => {
        const told = new Told(unit).tell(...begin, ...said);
        const before = told.document;
        const { source, sequence } = told.settled[begin.length + (which % (said.length + 1)) - 1]!.event;
        const correction: Saying = {
          type: 'FactCorrected',
          source: jury,
          correctedSource: source,
          correctedSequence: sequence,
          replacement: null,
          reason: 'jury',
        };
        told.tell(correction);
        fc.pre(told.last.outcome === 'APPLIED');
        told.tell({ ...correction, correctedSource: jury, correctedSequence: 1 });
        expect(told.last.outcome).toBe('APPLIED');
        const { version: _, asOf: __, changes: ___, ...same } = before;
        expect(told.document).toMatchObject(same);
      }),
    ));
};

/** The same event about somebody of this unit, wherever it names competitors. */
const named = (event: object, who: CompetitorId): object => {
  const told = { ...event } as Record<string, unknown>;
  for (const field of ['rsc', 'source', 'sequence', 'occurredAt']) delete told[field];
  if ('competitor' in told) told.competitor = who;
  if ('scores' in told && Array.isArray(told.scores))
    told.scores = told.scores.map((score, index) => ({ ...score, competitor: index === 0 ? who : '2' }));
  return told;
};
