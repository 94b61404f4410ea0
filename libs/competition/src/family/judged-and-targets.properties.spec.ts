/** What holds for whatever judges, ranges and stewards say. */
import fc from 'fast-check';
import { live, startList, Told } from '../../../../test/examples/unit.js';
import type { Saying } from '../../../../test/examples/unit.js';
import { evolve, foldUnit, rsc, unitDocument } from '../index.js';
import type { CompetitorId, Instant, ScoringEvent, Source } from '../index.js';
import { openUnit } from '../unit/unit.js';

const units = [
  'DIVW3M----------------FNL-000100--',
  'GARM1APVT-------------FNL-000001--',
  'SKBMSTREET------------FNL-000100--',
  'SRFMSHORTBRD----------QFNL000100--',
  'EQUODRESINDV----------GPFR000100--',
  'EQUOEVENTEAM----------DRSS000100--',
  'EQUOJUMPTEAM----------FNL-000100--',
  'SHOMTRM---------------QUAL000200--',
  'SHOMSKM---------------FNL-000100--',
  'SHOXARMT--------------FNL-000100--',
  'ARCMINDIVID-----------FNL-000100--',
].map(rsc);

const who = fc.constantFrom('1', '2', '3', 'stranger') as fc.Arbitrary<CompetitorId>;
const element = fc.constantFrom('1', '2', 'R1', 'T1', 'T2', 'A1', 'E1', 'nonsense');
const value = fc.oneof(fc.constantFrom(0, 5_000, 80_000, 85_000, 100_000, 10_000), fc.integer());
const number = fc.integer({ min: -1, max: 4 });
const type = <T extends Saying['type']>(name: T, fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Saying> =>
  fc.record(fields).map((own) => ({ type: name, ...own }) as unknown as Saying);
const shot = {
  competitor: who,
  member: fc.constant(null),
  series: number,
  shot: number,
  shootOff: fc.boolean(),
  value,
  inner: fc.boolean(),
  distance: fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
};

const saying: fc.Arbitrary<Saying> = fc.oneof(
  type('ElementDeclared', { competitor: who, element, code: fc.constant(null), difficulty: value }),
  type('JudgeScored', {
    competitor: who,
    element,
    panel: fc.constantFrom('E', 'D', 'OVERALL', 'MOVEMENT', 'ARTISTIC', 'SHEET'),
    judge: fc.constantFrom('J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7', 'D', 'C', 'E', 'M'),
    value,
  }),
  type('DeductionApplied', { competitor: who, element, value, reason: fc.constant('line') }),
  type('ScoreConfirmed', { competitor: who, element }),
  type('InquiryLodged', { inquiry: fc.constantFrom('I1', 'I2'), competitor: who, element, text: fc.constant('d') }),
  type('InquiryResolved', {
    inquiry: fc.constantFrom('I1', 'I2'),
    outcome: fc.constant('REJECTED'),
    text: fc.constant(''),
  }),
  type('PenaltyGiven', {
    competitor: who,
    member: fc.constant(null),
    kind: fc.constantFrom('FENCE', 'TIME', 'INTERFERENCE', 'SHIDO'),
    amount: value,
    at: fc.constant(null),
    run: fc.option(number, { nil: null }),
    period: fc.constant(null),
    clock: fc.constant(null),
    reason: fc.constant(null),
  }),
  type('ClockSet', { period: fc.constantFrom('1', '2', 'H1'), clock: fc.nat(90_000), running: fc.boolean() }),
  type('FinishRecorded', {
    competitor: who,
    run: number,
    mark: fc.record({
      kind: fc.constant('TIME'),
      value: fc.integer({ min: -1, max: 900_000 }),
      decimals: fc.constant(2),
    }),
    fine: fc.constant(null),
    unchecked: fc.boolean(),
  }),
  type('ShotFired', shot),
  type('ShotRevised', { ...shot, reason: fc.constant('again') }),
  type('ShootOffCalled', { competitors: fc.uniqueArray(who, { minLength: 1 }) }),
);

const sayings = fc.tuple(fc.constantFrom(...units), fc.array(saying, { maxLength: 60 }));
const open = [startList('1', '2', '3'), live];

/** A number that went wrong somewhere in a document, or the text of one. */
const notANumber = (value: unknown): boolean =>
  typeof value === 'number'
    ? !Number.isFinite(value)
    : typeof value === 'string'
      ? value.includes('NaN')
      : typeof value === 'object' && value !== null && Object.values(value).some(notANumber);

it('the fold is total: whatever is believed, the document can be printed', () =>
  fc.assert(
    fc.property(sayings, ([code, said]) => {
      const unit = openUnit(code);
      [...open, ...said].forEach((content, index) => {
        const envelope = { rsc: code, source: 'BOX1' as Source, sequence: index + 1, occurredAt: index as Instant };
        evolve(unit, { ...content, ...envelope, actor: 'box', origin: 'LIVE' } as ScoringEvent);
        expect(notANumber(unitDocument(unit))).toBe(false);
      });
    }),
  ));

it('what was said again says nothing new, and the fold of what was applied is the unit itself', () =>
  fc.assert(
    fc.property(sayings, fc.nat(), ([code, said], which) => {
      const told = new Told(code).tell(...open, ...said);
      const before = JSON.stringify(unitDocument(told.unit));
      told.tell(told.settled[which % told.settled.length]!.event);
      expect(told.last.outcome).toMatch(/REPEATED|REFUSED/);
      expect(JSON.stringify(unitDocument(told.unit))).toBe(before);
      expect(JSON.stringify(unitDocument(foldUnit(code, told.unit.facts)))).toBe(before);
    }),
  ));

it('correcting and undoing the correction is as if nothing had happened', () =>
  fc.assert(
    fc.property(sayings, fc.nat(), ([code, said], which) => {
      const told = new Told(code).tell(...open, ...said);
      const applied = told.settled.filter(({ outcome }) => outcome === 'APPLIED');
      const { event } = applied[which % applied.length]!;
      const shown = (): string => JSON.stringify([told.document.lines, told.document.periods, told.document.detail]);
      const before = shown();
      const correction: Saying = {
        type: 'FactCorrected',
        source: 'JURY1' as Source,
        correctedSource: event.source,
        correctedSequence: event.sequence,
        replacement: null,
        reason: 'jury',
      };
      told.tell(correction);
      fc.pre(told.last.outcome === 'APPLIED');
      told.tell({ ...correction, correctedSource: 'JURY1' as Source, correctedSequence: 1 });
      expect(told.last.outcome).toBe('APPLIED');
      expect(shown()).toBe(before);
    }),
  ));

it('independent competitors may be scored in any order', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3 * 7, maxLength: 3 * 7 }),
      fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
      (halves, shuffled) => {
        const dives = [0, 1, 2].map((at): Saying[] => [
          {
            type: 'ElementDeclared',
            competitor: String(at + 1) as CompetitorId,
            element: '1',
            code: null,
            difficulty: 31_000,
          },
          ...halves.slice(at * 7, at * 7 + 7).map((half, seat): Saying => ({
            type: 'JudgeScored',
            competitor: String(at + 1) as CompetitorId,
            element: '1',
            panel: 'E',
            judge: `J${seat + 1}`,
            value: half * 5_000,
          })),
        ]);
        const ranksOf = (order: readonly number[]): Record<string, number | null> => {
          const told = new Told(units[0]!).tell(...open, ...order.flatMap((at) => dives[at]!));
          return Object.fromEntries(told.document.lines.map(({ competitor, rank }) => [competitor, rank]));
        };
        expect(ranksOf(shuffled)).toEqual(ranksOf([0, 1, 2]));
      },
    ),
  ));

const awards = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 7, maxLength: 7 });
const markOf = (code: (typeof units)[number], ...said: readonly Saying[]): number | undefined =>
  new Told(code).tell(...open, ...said).document.lines.find(({ competitor }) => (competitor as string) === '1')?.mark
    ?.value;

it('a dive is worth what whole numbers make of it: the middle three of seven, times the difficulty', () =>
  fc.assert(
    fc.property(awards, fc.integer({ min: 12, max: 60 }), (halves, tenths) => {
      const competitor = '1' as CompetitorId;
      const said = halves.map((half, seat): Saying => ({
        type: 'JudgeScored',
        competitor,
        element: '1',
        panel: 'E',
        judge: `J${seat + 1}`,
        value: half * 5_000,
      }));
      const middle = [...halves].sort((a, b) => a - b).slice(2, 5);
      // Twentieths of a point: halves times tenths.
      const twentieths = (middle[0]! + middle[1]! + middle[2]!) * tenths;
      expect(
        markOf(
          units[0]!,
          { type: 'ElementDeclared', competitor, element: '1', code: null, difficulty: tenths * 1_000 },
          ...said,
        ),
      ).toBe(twentieths * 500);
    }),
  ));

it('an exercise is worth D and the mean of three, cut off and never rounded up', () =>
  fc.assert(
    fc.property(awards, fc.integer({ min: 0, max: 80 }), (tenths, d) => {
      const competitor = '1' as CompetitorId;
      const score = (panel: string, judge: string, value: number): Saying => ({
        type: 'JudgeScored',
        competitor,
        element: '1',
        panel,
        judge,
        value: value * 1_000,
      });
      const middle = [...tenths].sort((a, b) => a - b).slice(2, 5);
      const thousandths = d * 100 + Number(BigInt((middle[0]! + middle[1]! + middle[2]!) * 100) / 3n);
      expect(
        markOf(
          rsc('GARW1APFX-------------FNL-000001--'),
          score('D', 'D', d),
          ...tenths.map((tenth, seat) => score('E', `J${seat + 1}`, tenth)),
          { type: 'ScoreConfirmed', competitor, element: '1' },
        ),
      ).toBe(thousandths * 10);
    }),
  ));
