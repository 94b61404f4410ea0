/** What holds whatever is said on a field, a wall or a platform, possible or not. */
import fc from 'fast-check';
import { arbitraryScoringEvent } from '../../../../../test/examples/arbitrary-event.js';
import {
  attempt,
  atBar,
  call,
  climb,
  overBar,
  raiseBar,
  setRoute,
  setStandard,
  showCard,
} from '../../../../../test/examples/attempts.js';
import { declare, judge, revise } from '../../../../../test/examples/lifts.js';
import { giveIrm, id, live, startList, Told } from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { evolve, foldUnit, rsc, unitDocument } from '../../index.js';
import type { Lift, Rsc, ScoringEvent, ScoringEventType, Source } from '../../index.js';

const competitors = ['1', '2', '3', '4', '5'];
const someone = fc.constantFrom(...competitors);
const begin = [startList(...competitors), live];
const jury = 'JURY1' as Source;

const number = fc.integer({ min: 1, max: 6 });
const distanceText = fc.oneof(fc.constantFrom('X', '-', 'r'), fc.constantFrom('6.50', '6.51', '6.52', '0.00', '99.00'));
const heightText = fc.constantFrom('2.30', '2.33', '2.36');
const irm = fc.tuple(someone, fc.constantFrom('DNS', 'DNF', 'DQ')).map(([who, code]) => giveIrm(who, code));

interface Example {
  readonly unit: Rsc;
  readonly types: readonly ScoringEventType[];
  readonly saying: fc.Arbitrary<Saying>;
}

const lift = fc.constantFrom<Lift>('SNATCH', 'CLEAN_AND_JERK');
const kilograms = fc.integer({ min: 140, max: 146 });

const examples: Readonly<Record<string, Example>> = {
  'on the flat': {
    unit: rsc('ATHWLONGJUMP----------FNL-000100--'),
    types: ['AttemptCalled', 'AttemptMade', 'StandardSet', 'PenaltyGiven'],
    saying: fc.oneof(
      { weight: 12, arbitrary: fc.tuple(someone, number, distanceText).map(([who, n, text]) => attempt(who, n, text)) },
      someone.map(call),
      irm,
      fc.constantFrom('6.52', '9.00').map(setStandard),
      someone.map((who) => showCard(who, 'YELLOW')),
    ),
  },
  'over a bar': {
    unit: rsc('ATHMHIGHJUMP----------FNL-000100--'),
    types: ['AttemptCalled', 'AttemptMade', 'BarRaised', 'StandardSet', 'PenaltyGiven'],
    saying: fc.oneof(
      {
        weight: 16,
        arbitrary: fc
          .tuple(someone, heightText, fc.integer({ min: 1, max: 3 }), fc.constantFrom('O', 'X', 'X', '-', 'r'))
          .map(([who, height, n, letter]) => overBar(who, height, n, letter)),
      },
      { weight: 3, arbitrary: heightText.map(raiseBar) },
      someone.map(call),
      irm,
    ),
  },
  'on boulders': {
    unit: rsc('CLBWBLCOMB------------FNL-000100--'),
    types: ['AttemptCalled', 'RouteSet', 'ClimbAttempted'],
    saying: fc
      .tuple(someone, fc.constantFrom('B1', 'B2'), number, fc.constantFrom('NONE', 'ZONE1', 'ZONE2', 'TOP'))
      .map(([who, problem, n, reached]) => climb(who, problem, n, reached)),
  },
  'on a wall': {
    unit: rsc('CLBWBLCOMB------------FNL-000200--'),
    types: ['AttemptCalled', 'RouteSet', 'ClimbAttempted'],
    saying: fc.oneof(
      fc.constantFrom(48, 50).map(setRoute),
      fc.tuple(someone, fc.constantFrom('30', '30+', '31', 'TOP', '60')).map(([who, hold]) => climb(who, 'L', 1, hold)),
    ),
  },
  'on a platform': {
    unit: rsc('WLFM61KG--------------FNL-000100--'),
    types: ['LiftDeclared', 'LiftJudged', 'LiftRevised', 'PeriodStarted', 'PeriodEnded'],
    saying: fc.oneof(
      {
        weight: 6,
        arbitrary: fc
          .tuple(someone, lift, number, kilograms, fc.constantFrom('OOO', 'OOX', 'OXX'))
          .map(([who, which, n, kg, lights]) => judge(who, which, n, kg, lights)),
      },
      fc.tuple(someone, lift, number, kilograms).map(([who, which, n, kg]) => declare(who, which, n, kg)),
      fc.tuple(someone, lift, number, fc.boolean()).map(([who, which, n, valid]) => revise(who, which, n, valid)),
    ),
  },
};

describe.each(Object.entries(examples))('%s', (_where, { unit, types, saying }) => {
  const sayings = fc.array(saying, { maxLength: 60 });
  const play = (said: readonly Saying[]): Told => new Told(unit).tell(...begin, ...said);

  it('any events at all are taken in without a throw, and give a document', () => {
    const anything = fc.oneof(...types.map((type) => arbitraryScoringEvent[type] as fc.Arbitrary<ScoringEvent>));
    const ofSomeone = fc.tuple(anything, someone).map(([event, who]): Saying => {
      const { rsc: _rsc, source: _source, sequence: _sequence, ...content } = event;
      return ('competitor' in content ? { ...content, competitor: id(who) } : content) as Saying;
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(saying, ofSomeone), { maxLength: 40 }), (said) => {
        const told = new Told(unit).tell(...begin);
        for (const it of said) evolve(told.unit, told.complete(it));
        expect(JSON.parse(JSON.stringify(told.document))).toEqual(told.document);
      }),
    );
  });

  it('the fold of what was applied is the unit itself', () =>
    fc.assert(
      fc.property(sayings, (said) => {
        const { unit: played } = play(said);
        expect(unitDocument(foldUnit(unit, played.facts))).toEqual(unitDocument(played));
      }),
    ));

  it('a repeated event gives nothing', () =>
    fc.assert(
      fc.property(sayings, fc.nat(), (said, which) => {
        const told = play(said);
        const before = told.document;
        told.tell(told.settled[which % told.settled.length]!.event);
        expect(told.last.outcome).toMatch(/REPEATED|REFUSED/);
        expect(told.document).toEqual(before);
      }),
    ));

  it('a correction and its undoing leave all as it was', () =>
    fc.assert(
      fc.property(sayings, fc.nat(), (said, which) => {
        const told = play(said);
        const before = told.document;
        const { source, sequence } = told.settled[2 + (which % (told.settled.length - 1)) - 1]!.event;
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
        expect(told.document).toMatchObject({ lines: before.lines, detail: before.detail });
      }),
    ));
});

const ranksOf = ({ document }: Told): Readonly<Record<string, number | null>> =>
  Object.fromEntries(document.lines.map(({ competitor, rank }) => [competitor, rank]));

/** Keeps each list in its own order and mixes them otherwise as the picks say. */
const mixed = <T>(lists: readonly (readonly T[])[], picks: readonly number[]): T[] => {
  const left = lists.map((list) => [...list]);
  const result: T[] = [];
  for (let turn = 0; left.some(({ length }) => length > 0); turn++) {
    const open = left.filter(({ length }) => length > 0);
    result.push(open[(picks[turn % picks.length] ?? 0) % open.length]!.shift()!);
  }
  return result;
};
const picks = fc.array(fc.nat(20), { minLength: 1, maxLength: 30 });

it('jumps of independent competitors in any order give the same ranks, by the marks from best to worst', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('X', '-', '6.50', '6.51', '6.52'), { maxLength: 3 }), {
        minLength: 5,
        maxLength: 5,
      }),
      picks,
      (texts, order) => {
        const unit = examples['on the flat']!.unit;
        const lists = texts.map((of, index) => of.map((text, n) => attempt(competitors[index]!, n + 1, text)));
        const told = new Told(unit).tell(...begin, ...lists.flat());
        const other = new Told(unit).tell(...begin, ...mixed(lists, order));
        expect(ranksOf(other)).toEqual(ranksOf(told));
        // As texts, marks of the same length compare as numbers do; what is missing comes last.
        const sheets = texts.map((of) =>
          of
            .filter((text) => text.startsWith('6'))
            .sort()
            .reverse()
            .join(' '),
        );
        for (const [index, sheet] of sheets.entries()) {
          const expected = sheet === '' ? null : 1 + sheets.filter((better) => better > sheet).length;
          expect(ranksOf(told)[competitors[index]!]).toBe(expected);
        }
      },
    ),
  ));

it('boulders of independent competitors in any order give the same ranks', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom('NONE', 'ZONE1', 'ZONE2'), { maxLength: 4 }), { minLength: 5, maxLength: 5 }),
      picks,
      (texts, order) => {
        const unit = examples['on boulders']!.unit;
        const lists = texts.map((of, index) => of.map((hold, n) => climb(competitors[index]!, 'B1', n + 1, hold)));
        const told = new Told(unit).tell(...begin, ...lists.flat());
        expect(ranksOf(new Told(unit).tell(...begin, ...mixed(lists, order)))).toEqual(ranksOf(told));
      },
    ),
  ));

it('a countback is a standard competition ranking by height, failures at it, failures up to it, in any order at a height', () => {
  const series = fc.constantFrom('O', 'XO', 'XXO', 'XXX', '-', 'X-', 'r');
  const sheet = fc.array(series, { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 5, maxLength: 5 }), picks, (sheets, order) => {
      const heights = ['2.30', '2.33', '2.36'];
      const unit = rsc('ATHMHIGHJUMP----------QUALA00100--');
      const [told, other] = [new Told(unit).tell(...begin), new Told(unit).tell(...begin)];
      const keys = sheets.map(() => ({ height: -1, at: 0, upTo: 0, failures: 0, row: 0, out: false }));
      for (const [index, height] of heights.entries()) {
        const lists = sheets.map((sheetOf, who) => {
          const own = keys[who]!;
          let letters = '';
          for (const letter of own.out ? '' : sheetOf[index]!) {
            if (own.out) break;
            letters += letter;
            if (letter === 'X') [own.failures, own.row] = [own.failures + 1, own.row + 1];
            if (letter === 'O') {
              own.row = 0;
              Object.assign(own, { height: index, at: letters.length - 1, upTo: own.failures });
            }
            own.out = letter === 'r' || own.row === 3;
          }
          return atBar(height, { [competitors[who]!]: letters }).slice(1);
        });
        told.tell(raiseBar(height), ...lists.flat());
        other.tell(raiseBar(height), ...mixed(lists, order));
      }
      const better = (a: (typeof keys)[0], b: (typeof keys)[0]): boolean =>
        a.height !== b.height ? a.height > b.height : a.at !== b.at ? a.at < b.at : a.upTo < b.upTo;
      const expected = keys.map((own) => (own.height < 0 ? null : 1 + keys.filter((it) => better(it, own)).length));
      expect(ranksOf(told)).toEqual(Object.fromEntries(competitors.map((who, index) => [who, expected[index]])));
      expect(ranksOf(other)).toEqual(ranksOf(told));
    }),
  );
});
