import { declare, judge, lifted, revise } from '../../../../../test/examples/lifts.js';
import { givenIn, giveIrm, live, official, recordMark, startList, Told } from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';
import type { LiftsDetail, Source } from '../../index.js';

const final = rsc('WLFM61KG--------------FNL-000100--');
const under = [startList('1', '2', '3'), live];
const detailOf = ({ document }: Told): LiftsDetail => document.detail as LiftsDetail;
const lineOf = (told: Told, competitor: string) => detailOf(told).lines.find((line) => line.competitor === competitor)!;
const snatches = lifted('SNATCH', ['1', 140, true], ['2', 142, true], ['3', 143, true]);

describe('the total', () => {
  it('is the best of each lift together', () => {
    givenIn(final, ...under)
      .when(
        ...lifted('SNATCH', ['1', 140, true], ['1', 141, false], ['2', 142, true], ['1', 143, true]),
        ...lifted('CLEAN_AND_JERK', ['2', 170, true], ['1', 171, true], ['2', 175, false], ['1', 176, false]),
      )
      .thenLines(
        { competitor: '1', rank: 1, mark: { kind: 'WEIGHT', value: 3_140_000, text: '314' } },
        { competitor: '2', rank: 2, mark: { text: '312' } as never },
        { competitor: '3', rank: null, mark: null },
      );
  });
  it('is reached by two: whoever was there first is better, also against the start order', () =>
    givenIn(final, ...under)
      .when(...snatches, ...lifted('CLEAN_AND_JERK', ['3', 170, true], ['2', 171, true], ['1', 173, true]))
      .thenLines(
        { competitor: '3', rank: 1, tied: false, mark: { text: '313' } as never },
        { competitor: '2', rank: 2, tied: false, mark: { text: '313' } as never },
        { competitor: '1', rank: 3, tied: false, mark: { text: '313' } as never },
      ));
  it('is none without a valid snatch or a valid jerk: officials give the IRM', () => {
    const { told } = givenIn(
      final,
      ...under,
      ...lifted('SNATCH', ['1', 140, false], ['1', 140, false], ['1', 140, false], ['2', 142, true]),
      ...lifted('CLEAN_AND_JERK', ['1', 170, true], ['2', 171, false], ['2', 171, false], ['2', 171, false]),
    );
    expect(told.document.lines).toMatchObject([1, 2, 3].map(() => ({ rank: null, mark: null, irm: null })));
    expect([lineOf(told, '1').noTotal, lineOf(told, '2').noTotal, lineOf(told, '3').noTotal]).toEqual([
      true,
      true,
      false,
    ]);
    told.tell(giveIrm('1', 'DNF'));
    expect(told.document.lines.at(-1)).toMatchObject({ competitor: '1', irm: 'DNF' });
  });
  it('goes on from final marks alone', () =>
    givenIn(final, ...under)
      .when(recordMark('1', '310', 'WEIGHT'), recordMark('2', '318', 'WEIGHT'), official)
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }, { competitor: '3', rank: null }));
});

describe('lights', () => {
  it.each([
    ['OOO', true],
    ['OXO', true],
    ['XOX', false],
    ['XXX', false],
  ])('%s: good is %s', (lights, valid) => {
    const { told } = givenIn(final, ...under, judge('1', 'SNATCH', 1, 140, lights));
    expect(lineOf(told, '1').lifts[0]!.attempts[0]).toMatchObject({ weight: '140', valid, revised: null });
  });
  it('are turned by the jury, and the total with them', () => {
    const { told } = givenIn(final, ...under, ...snatches, judge('1', 'CLEAN_AND_JERK', 1, 170));
    told.tell(revise('1', 'CLEAN_AND_JERK', 1, false));
    expect(told.document.lines.every(({ mark }) => mark === null)).toBe(true);
    expect(lineOf(told, '1').lifts[1]!.attempts[0]).toMatchObject({
      lights: [true, true, true],
      valid: false,
      revised: 'jury',
    });
    told.tell(revise('1', 'CLEAN_AND_JERK', 1, true));
    expect(told.document.lines[0]).toMatchObject({ competitor: '1', rank: 1, mark: { text: '310' } });
  });
});

describe('what is refused, and the unit goes on', () => {
  const begun = [judge('1', 'SNATCH', 1, 140), judge('2', 'SNATCH', 1, 142, 'XXX')];
  const refused: readonly (readonly [string, Saying[], string])[] = [
    ['a bar of nothing', [judge('1', 'SNATCH', 1, 0)], 'IMPOSSIBLE_MARK'],
    ['a bar of 1400 kg', [judge('1', 'SNATCH', 1, 1400)], 'IMPOSSIBLE_MARK'],
    [
      'half kilograms',
      [{ ...judge('1', 'SNATCH', 1, 140), mark: { kind: 'WEIGHT', value: 1_405_000, decimals: 1 } } as Saying],
      'IMPOSSIBLE_MARK',
    ],
    [
      'a distance',
      [{ ...judge('1', 'SNATCH', 1, 140), mark: { kind: 'DISTANCE', value: 1_400_000, decimals: 0 } } as Saying],
      'WRONG_MARK_KIND',
    ],
    ['the second attempt first', [judge('1', 'SNATCH', 2, 140)], 'WRONG_ATTEMPT'],
    ['the same attempt again', [...begun, judge('1', 'SNATCH', 1, 143)], 'ATTEMPT_EXISTS'],
    [
      'a fourth attempt',
      [...lifted('SNATCH', ['1', 140, true], ['1', 141, true], ['1', 142, true]), judge('1', 'SNATCH', 4, 143)],
      'TOO_MANY_ATTEMPTS',
    ],
    ['a fourth attempt declared', [declare('1', 'CLEAN_AND_JERK', 4, 180)], 'TOO_MANY_ATTEMPTS'],
    ['the weight of a good lift again', [...begun, judge('1', 'SNATCH', 2, 140)], 'WEIGHT_NOT_RAISED'],
    [
      'less after a failure',
      [judge('2', 'SNATCH', 1, 142, 'XXX'), declare('2', 'SNATCH', 2, 141)],
      'WEIGHT_NOT_RAISED',
    ],
    ['a lighter bar than was lifted', [...begun, judge('3', 'SNATCH', 1, 141)], 'BAR_TOO_LIGHT'],
    ['a lighter bar declared', [...begun, declare('1', 'SNATCH', 2, 141)], 'BAR_TOO_LIGHT'],
    ['another weight than declared', [declare('1', 'SNATCH', 1, 140), judge('1', 'SNATCH', 1, 141)], 'NOT_AS_DECLARED'],
    ['a third change', [140, 141, 142, 143].map((kg) => declare('1', 'SNATCH', 1, kg)), 'TOO_MANY_CHANGES'],
    ['two lights', [judge('1', 'SNATCH', 1, 140, 'OO')], 'WRONG_LIGHTS'],
    [
      'a snatch after the clean and jerk began',
      [...begun, judge('1', 'CLEAN_AND_JERK', 1, 170), judge('2', 'SNATCH', 2, 143)],
      'LIFT_IS_OVER',
    ],
    ['a turn of what was not lifted', [revise('1', 'SNATCH', 1, true)], 'NOTHING_TO_REVISE'],
    ['a turn to what stands', [...begun, revise('1', 'SNATCH', 1, true)], 'ALREADY_SO'],
    ['a lift of somebody with an IRM', [giveIrm('1', 'DNS'), judge('1', 'SNATCH', 1, 140)], 'HAS_IRM'],
    ['a lift after the end', [official, judge('1', 'SNATCH', 1, 140)], 'ALREADY_OFFICIAL'],
  ];
  it.each(refused)('%s', (_what, sayings, code) =>
    givenIn(final, ...under)
      .when(...sayings)
      .thenRefused(code),
  );
  it('the weight of a failure again is allowed, and so is the lift after a mistake', () =>
    givenIn(final, ...under, ...begun)
      .when(judge('3', 'SNATCH', 1, 14), judge('2', 'SNATCH', 2, 142))
      .thenOutcomes('REFUSED', 'APPLIED'));
});

describe('what a screen needs', () => {
  it('who lifts next: lightest bar, then attempt, then who lifted earlier, then start order', () => {
    const field = ['1', '2', '3', '4'];
    const { told } = givenIn(
      final,
      startList(...field),
      live,
      ...field.map((it) => declare(it, 'SNATCH', 1, it === '4' ? 139 : 140)),
    );
    const next = () => detailOf(told).next.map(({ competitor, weight }) => `${competitor} ${weight}`);
    expect(next()).toEqual(['4 139', '1 140', '2 140', '3 140']);
    // 4 goes up by one kilogram if nothing is declared, and stands behind first attempts at the same weight.
    told.tell(judge('4', 'SNATCH', 1, 139));
    expect(next()).toEqual(['1 140', '2 140', '3 140', '4 140']);
    told.tell(judge('1', 'SNATCH', 1, 140, 'XXX'));
    expect(next()).toEqual(['2 140', '3 140', '4 140', '1 140']);
    expect(detailOf(told)).toMatchObject({ lift: 'SNATCH', bar: '140' });
  });
  it('ranks at each lift alone, those without a lift have none', () => {
    const { told } = givenIn(final, ...under, ...snatches);
    expect(detailOf(told).lines.map(({ lifts }) => lifts[0]!.rank)).toEqual([3, 2, 1]);
    expect(detailOf(told).lines.map(({ lifts }) => lifts[1]!.rank)).toEqual([null, null, null]);
  });
  it('what the next lift would bring, and the weight that leads', () => {
    const { told } = givenIn(
      final,
      ...under,
      ...snatches,
      judge('1', 'CLEAN_AND_JERK', 1, 170),
      judge('2', 'CLEAN_AND_JERK', 1, 171),
      declare('1', 'CLEAN_AND_JERK', 2, 174),
    );
    expect(detailOf(told)).toMatchObject({ lift: 'CLEAN_AND_JERK', bar: '171' });
    // 2 leads with 313; 1 has snatched 140 and comes later.
    expect(lineOf(told, '1')).toMatchObject({ total: '310', ifGood: { total: '314', rank: 1 }, toLead: '174' });
    expect(lineOf(told, '2')).toMatchObject({ total: '313', toLead: null });
    expect(lineOf(told, '3')).toMatchObject({ total: null, ifGood: null, toLead: '171' });
  });
  it('no weight leads without a snatch', () => {
    const { told } = givenIn(
      final,
      ...under,
      ...lifted('SNATCH', ['1', 140, false], ['1', 140, false], ['1', 140, false]),
    );
    expect(lineOf(told, '1')).toMatchObject({ ifGood: null, toLead: null, toMedal: null, noTotal: true });
  });
  it('the next group begins with an empty platform', () => {
    const { told } = givenIn(
      final,
      ...under,
      ...lifted('SNATCH', ['1', 140, true]),
      judge('1', 'CLEAN_AND_JERK', 1, 170),
    );
    told.tell(
      { type: 'PeriodEnded', period: 'B' },
      { type: 'PeriodStarted', period: 'A' },
      declare('2', 'SNATCH', 1, 130),
    );
    expect(told.last.outcome).toBe('APPLIED');
    expect(detailOf(told)).toMatchObject({ lift: 'SNATCH', bar: null });
  });
  it('that everybody is through', () => {
    const { told } = givenIn(
      final,
      startList('1'),
      live,
      ...lifted('SNATCH', ['1', 140, true], ['1', 141, true], ['1', 142, true]),
      ...lifted('CLEAN_AND_JERK', ['1', 170, true], ['1', 171, true], ['1', 172, true]),
    );
    expect(detailOf(told)).toMatchObject({ lift: null, bar: null, next: [] });
  });
});

it('a light that was read wrong is corrected, and back', () => {
  const { told } = givenIn(final, ...under, ...snatches, judge('1', 'CLEAN_AND_JERK', 1, 170, 'XOX'));
  const before = JSON.stringify([told.document.lines, told.document.detail]);
  const jury = 'JURWLF1' as Source;
  const { event } = told.last;
  const correction: Saying = {
    type: 'FactCorrected',
    source: jury,
    correctedSource: event.source,
    correctedSequence: event.sequence,
    replacement: { ...event, lights: [true, true, false] } as never,
    reason: 'a lamp was broken',
  };
  told.tell(correction);
  expect(told.document.lines[0]).toMatchObject({ competitor: '1', rank: 1, mark: { text: '310' } });
  told.tell({ ...correction, correctedSource: jury, correctedSequence: 1, replacement: null });
  expect(JSON.stringify([told.document.lines, told.document.detail])).toBe(before);
});
