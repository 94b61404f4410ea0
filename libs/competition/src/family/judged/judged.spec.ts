/** Scores as judges give them: each sport's own arithmetic, and what counts when. */
import {
  confirm,
  declare,
  deduct,
  dive,
  exercise,
  judge,
  judges,
  lodge,
  answer,
  penalise,
} from '../../../../../test/examples/judged.js';
import { givenIn, giveIrm, live, official, recordMark, startList, Told } from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';
import type { ScoringEvent, Source } from '../../index.js';
import type { JudgedCompetitor, JudgedDetail } from './detail.js';

const springboard = rsc('DIVW3M----------------FNL-000100--');
const synchro = rsc('DIVM10MTEAM2----------FNL-000100--');
const floor = rsc('GARW1APFX-------------FNL-000001--');
const vault = rsc('GARM1APVT-------------FNL-000001--');
const gymnastTeam = rsc('GARMTEAM--------------FNL-000001--');
const trampoline = rsc('GTRM1TRA--------------QUAL000001--');
const ribbon = rsc('GRYW1AA---------------FNL-A0000104');
const street = rsc('SKBMSTREET------------FNL-000100--');
const park = rsc('SKBMPARK--------------QUAL--------');
const heat = rsc('SRFMSHORTBRD----------QFNL000100--');
const bmxRuns = rsc('BMFMINDVFRST----------QUAL--------');
const routine = rsc('SWAWTEAM2-------------FNL-000200--');
const freestyle = rsc('EQUODRESINDV----------GPFR000100--');
const eventing = rsc('EQUOEVENINDV----------DRSS000100--');
const specialTeam = rsc('EQUODRESTEAM----------GPSP000100--');

const two = [startList('1', '2'), live];
const flat = (...sayings: readonly (Saying | readonly Saying[])[]): Saying[] => sayings.flat() as Saying[];
const told = (unit: typeof floor, ...sayings: readonly (Saying | readonly Saying[])[]): Told => {
  const unitTold = new Told(unit).tell(...two, ...flat(...sayings));
  expect(unitTold.settled.filter(({ outcome }) => outcome !== 'APPLIED')).toEqual([]);
  return unitTold;
};
const texts = (unit: Told): Record<string, string | null> =>
  Object.fromEntries(unit.document.lines.map(({ competitor, mark }) => [competitor, mark?.text ?? null]));
const ranks = (unit: Told): Record<string, number | null> =>
  Object.fromEntries(unit.document.lines.map(({ competitor, rank }) => [competitor, rank]));
const detailOf = (unit: Told): JudgedDetail => unit.document.detail as JudgedDetail;
const of = (unit: Told, competitor: string): JudgedCompetitor =>
  detailOf(unit).competitors.find((one) => (one.competitor as string) === competitor)!;
const same = (value: number, count: number): number[] => Array.from({ length: count }, () => value);
const correct = (said: ScoringEvent, replacement: Saying | null): Saying => ({
  type: 'FactCorrected',
  source: 'JURY1' as Source,
  correctedSource: said.source,
  correctedSequence: said.sequence,
  replacement: replacement && ({ ...said, ...replacement } as ScoringEvent),
  reason: 'inquiry',
});

describe('diving', () => {
  it('of seven awards the middle three are added and multiplied by the difficulty', () =>
    expect(texts(told(springboard, dive('1', '1', 3.1, 8, 8.5, 7.5, 8.5, 9, 7, 8)))['1']).toBe('75.95'));
  it('a synchronised dive: five awards are left of eleven and count three fifths', () =>
    expect(
      texts(
        told(
          synchro,
          declare('1', '1', 3.2),
          judges('1', '1', 'EA', 8, 8.5, 9),
          judges('1', '1', 'EB', 7.5, 8, 8.5),
          judges('1', '1', 'S', 9, 9, 8.5, 9.5, 9),
        ),
      )['1'],
      // 8.5 + 8 + 9 + 9 + 9 = 43.5, of which 0.6, times 3.2
    ).toBe('83.52'));
  it('a dive that not all judges have scored is pending: the line keeps its total and its rank', () => {
    const unit = told(
      springboard,
      dive('1', '1', 3, ...same(8, 7)),
      dive('2', '1', 3, ...same(7, 7)),
      declare('2', '2', 3),
      judges('2', '2', 'E', ...same(9, 6)),
    );
    expect(texts(unit)).toEqual({ 1: '72.00', 2: '63.00' });
    expect(ranks(unit)).toEqual({ 1: 1, 2: 2 });
    expect(of(unit, '2').elements[1]).toMatchObject({ state: 'PENDING', score: null, waitsFor: ['E J7'] });
    unit.tell(judge('2', '2', 'E', 'J7', 9));
    expect(ranks(unit)).toEqual({ 1: 2, 2: 1 });
  });
  it('who has no dive in yet is not ranked', () =>
    expect(ranks(told(springboard, declare('1', '1', 3), judges('1', '1', 'E', 8, 8)))).toEqual({ 1: null, 2: null }));
  it('equal totals share the place', () =>
    expect(ranks(told(springboard, dive('1', '1', 3, ...same(8, 7)), dive('2', '1', 2.4, ...same(10, 7))))).toEqual({
      1: 1,
      2: 1,
    }));
  it('the detail says which awards were dropped, and what the next dive must bring to lead', () => {
    const unit = told(springboard, dive('1', '1', 3, 8, 8.5, 7.5, 8.5, 9, 7, 8), dive('2', '1', 3, ...same(6, 7)));
    const { panels } = of(unit, '1').elements[0]!;
    expect(detailOf(unit).panels).toEqual([
      { kind: 'DIVE', panel: 'E', judges: ['J1', 'J2', 'J3', 'J4', 'J5', 'J6', 'J7'] },
    ]);
    expect(panels).toEqual([
      {
        panel: 'E',
        values: ['8.0', '8.5', '7.5', '8.5', '9.0', '7.0', '8.0'],
        dropped: [2, 3, 4, 5],
        aggregate: '24.5',
      },
    ]);
    // 73.50 leads with one dive each; 54.00 needs 19.51 more.
    expect(of(unit, '2')).toMatchObject({
      behind: { text: '19.50' },
      toLead: { element: '2', score: { text: '19.51' }, outOfReach: false },
    });
    expect(of(unit, '1')).toMatchObject({ behind: null, toLead: null, best: '1' });
  });
  it('what the federation recorded as final marks alone goes on working', () =>
    expect(ranks(told(springboard, recordMark('1', '372.00', 'POINTS'), recordMark('2', '380.10', 'POINTS')))).toEqual({
      1: 2,
      2: 1,
    }));
});

describe('artistic gymnastics', () => {
  it('D and the mean of three E judges of seven, cut off after three decimals, less the deductions', () =>
    expect(
      texts(
        told(
          floor,
          judge('1', '1', 'D', 'D', 5.8),
          judges('1', '1', 'E', 7.9, 8, 8, 8.1, 8.1, 8.3, 7.8),
          deduct('1', '1', 0.1, 'out of the area'),
          confirm('1', '1'),
        ),
      )['1'],
      // (8 + 8 + 8.1) / 3 = 8.0333
    ).toBe('13.733'));
  it('two thirds are cut off as well', () =>
    expect(texts(told(floor, exercise('1', '1', 5.8, 8, 8, 8, 8.1, 8.1, 8.2, 8.2)))['1']).toBe('13.866'));
  it('a score counts when it is confirmed, and until then the detail says what it will mean', () => {
    const unit = told(
      floor,
      exercise('1', '1', 6, ...same(8, 7)),
      judge('2', '1', 'D', 'D', 6.2),
      judges('2', '1', 'E', ...same(8, 7)),
    );
    expect(texts(unit)).toEqual({ 1: '14.000', 2: null });
    expect(of(unit, '2').elements[0]).toMatchObject({
      state: 'UNCONFIRMED',
      ifConfirmed: { score: { text: '14.200' }, total: { text: '14.200' }, rank: 1 },
    });
    unit.tell(confirm('2', '1'));
    expect(ranks(unit)).toEqual({ 1: 2, 2: 1 });
  });
  it('equal: the higher execution, then shared', () => {
    const unit = told(floor, exercise('1', '1', 6.6, ...same(7.9, 7)), exercise('2', '1', 5.9, ...same(8.6, 7)));
    expect(texts(unit)).toEqual({ 1: '14.500', 2: '14.500' });
    expect(ranks(unit)).toEqual({ 1: 2, 2: 1 });
    expect(ranks(told(floor, exercise('1', '1', 6, ...same(8, 7)), exercise('2', '1', 6, ...same(8, 7))))).toEqual({
      1: 1,
      2: 1,
    });
  });
  it('the mean of two vaults counts, and one vault is not a result', () => {
    const unit = told(vault, exercise('1', '1', 6, 9, 9, 9, 9.1, 9, 9, 9));
    expect(texts(unit)['1']).toBeNull();
    unit.tell(...exercise('1', '2', 5.6, 9.1, 9.2, 9.2, 9.3, 9.1, 9.2, 9.4));
    // (15.000 + 14.800) / 2
    expect(texts(unit)['1']).toBe('14.900');
  });
  it('three gymnasts of a team are added up', () =>
    expect(
      texts(told(gymnastTeam, ...['1', '2', '3'].map((gymnast) => exercise('1', gymnast, 5, ...same(8, 7)))))['1'],
    ).toBe('39.000'));
  it('an inquiry holds the line in the detail; accepted, the D score is corrected and the place moves', () => {
    const unit = told(floor, exercise('1', '1', 5.8, ...same(7.9, 7)), exercise('2', '1', 5.7, ...same(8, 7)));
    const said = unit.settled.find(({ event }) => event.type === 'JudgeScored')!.event;
    expect(ranks(unit)).toEqual({ 1: 2, 2: 1 });
    unit.tell(lodge('I1', '1', '1'));
    expect(of(unit, '1').underInquiry).toBe(true);
    unit.tell(answer('I1', 'ACCEPTED'), correct(said, judge('1', '1', 'D', 'D', 5.9)));
    expect(of(unit, '1').underInquiry).toBe(false);
    expect(detailOf(unit).inquiries).toMatchObject([{ inquiry: 'I1', outcome: 'ACCEPTED', answer: 'seen again' }]);
    expect(texts(unit)).toEqual({ 1: '13.800', 2: '13.700' });
    expect(ranks(unit)).toEqual({ 1: 1, 2: 2 });
  });
});

describe('other judged sports', () => {
  it('trampoline: difficulty, the middle two of execution, flight and displacement; the better of two routines', () => {
    const jump = (element: string, e: number): Saying[] => [
      judge('1', element, 'D', 'D', 17.6),
      ...judges('1', element, 'E', 8, e, e, 10),
      judge('1', element, 'T', 'T', 18.42),
      judge('1', element, 'H', 'H', 9.6),
      confirm('1', element),
    ];
    expect(texts(told(trampoline, jump('1', 8.9), jump('2', 8.8)))['1']).toBe('63.420');
  });
  it('rhythmic: both difficulties, the middle two of artistry and execution', () =>
    expect(
      texts(
        told(
          ribbon,
          judge('1', '1', 'DB', 'DB', 9.4),
          judge('1', '1', 'DA', 'DA', 5.2),
          judges('1', '1', 'A', 8, 8.3, 8.4, 9),
          judges('1', '1', 'E', 7, 8, 8.1, 9),
          deduct('1', '1', 0.05),
          confirm('1', '1'),
        ),
      )['1'],
    ).toBe('30.950'));
  it('street: the better run and the best two tricks; equal totals by the run', () => {
    const run = (who: string, element: string, score: number): Saying[] =>
      judges(who, element, 'OVERALL', 0, score, score, score, 100);
    const unit = told(
      street,
      run('1', 'R1', 80),
      run('1', 'R2', 85.5),
      run('1', 'T1', 90),
      run('1', 'T2', 0),
      run('1', 'T3', 92.25),
      run('1', 'T4', 91),
      run('2', 'R1', 86.5),
      run('2', 'T1', 91.25),
      run('2', 'T2', 91),
    );
    expect(texts(unit)).toEqual({ 1: '268.75', 2: '268.75' });
    expect(ranks(unit)).toEqual({ 1: 2, 2: 1 });
    const counting = of(unit, '1').elements.filter(({ counts }) => counts);
    expect(counting.map(({ element }) => element)).toEqual(['R2', 'T3', 'T4']);
  });
  it('tricks without a run are no result yet', () =>
    expect(texts(told(street, judges('1', 'T1', 'OVERALL', ...same(90, 5))))['1']).toBeNull());
  it('park: the best of three runs, of five judges three, to two decimals half up', () =>
    expect(
      texts(
        told(
          park,
          judges('1', '1', 'OVERALL', 90, 93.1, 93.12, 93.13, 95),
          judges('1', '2', 'OVERALL', ...same(20, 5)),
        ),
      )['1'],
      // 279.35 / 3 = 93.1166
    ).toBe('93.12'));
  it('surfing: the best two waves win the heat; equal totals by the best wave', () => {
    const wave = (who: string, element: string, score: number): Saying[] =>
      judges(who, element, 'OVERALL', ...same(score, 5));
    const unit = told(
      heat,
      wave('1', '1', 6),
      wave('1', '2', 5),
      wave('1', '3', 7),
      wave('2', '1', 8),
      wave('2', '2', 5),
    );
    expect(texts(unit)).toEqual({ 1: '13.00', 2: '13.00' });
    expect(ranks(unit)).toEqual({ 1: 2, 2: 1 });
    unit.tell(official);
    expect(unit.document.lines).toMatchObject([
      { competitor: '2', wlt: 'W' },
      { competitor: '1', wlt: 'L' },
    ]);
    expect(of(unit, '1').toLead).toBeNull();
  });
  it('surfing: what the next wave must bring counts only the best of the others; above ten it is out of reach', () => {
    const wave = (who: string, element: string, score: number): Saying[] =>
      judges(who, element, 'OVERALL', ...same(score, 5));
    const needs = (second: number) =>
      of(told(heat, wave('1', '1', 9), wave('1', '2', 9), wave('2', '1', 7.5), wave('2', '2', second)), '2').toLead;
    expect(needs(1)).toMatchObject({ element: '3', score: { text: '10.51' }, outOfReach: true });
    expect(
      of(told(heat, wave('1', '1', 9), wave('1', '2', 8), wave('2', '1', 7.5), wave('2', '2', 7)), '2').toLead,
    ).toMatchObject({ score: { text: '9.51' }, outOfReach: false });
  });
  it('surfing: interference costs half of the second wave, against priority all of it', () => {
    const waves = [judges('1', '1', 'OVERALL', ...same(8, 5)), judges('1', '2', 'OVERALL', ...same(5, 5))];
    expect(texts(told(heat, ...waves, penalise('1', 'INTERFERENCE')))['1']).toBe('10.50');
    expect(texts(told(heat, ...waves, penalise('1', 'PRIORITY_INTERFERENCE')))['1']).toBe('8.00');
  });
  it('BMX freestyle qualification: the mean of two runs of five judges', () =>
    expect(
      texts(
        told(bmxRuns, judges('1', '1', 'OVERALL', 90, 91, 92, 93, 94), judges('1', '2', 'OVERALL', ...same(90.01, 5))),
      )['1'],
    ).toBe('91.01'));
  it('artistic swimming: elements by their difficulty and impressions by their factor, four decimals', () =>
    expect(
      texts(
        told(
          routine,
          declare('1', 'E1', 2.45),
          judges('1', 'E1', 'EXECUTION', 8, 8.25, 8.25, 8.5, 9),
          confirm('1', 'E1'),
          declare('1', 'A1', 4),
          judges('1', 'A1', 'IMPRESSION', 8, 8, 8.25, 8, 9),
          confirm('1', 'A1'),
        ),
      )['1'],
      // 25 / 3 = 8.3333 times 2.45, and 24.25 / 3 = 8.0833 times 4
    ).toBe('52.7498'));
});

describe('dressage', () => {
  const letters = ['K', 'E', 'H', 'C', 'M', 'B', 'F'];
  const movement = (element: string, panel: string, mark: number): Saying[] =>
    letters.map((letter) => judge('1', element, panel, letter, mark));
  const ride = (technical: number, artistic: number): Saying[] => [
    ...Array.from({ length: 16 }, (_, index) => movement(`T${index + 1}`, 'MOVEMENT', technical)).flat(),
    ...Array.from({ length: 5 }, (_, index) => movement(`A${index + 1}`, 'ARTISTIC', artistic)).flat(),
  ];
  it('marks as part of the best possible; technical and artistic half each', () =>
    expect(texts(told(freestyle, ride(8, 9)))['1']).toBe('85.000'));
  it('movements that count twice weigh twice, judge by judge', () => {
    const marks = ride(8, 9).filter((saying) => !('element' in saying && saying.element === 'T14'));
    // 15 movements of 8 with 18 coefficients and a 6 that counts twice: 156 of 200.
    expect(texts(told(freestyle, marks, movement('T14', 'MOVEMENT', 6)))['1']).toBe('84.000');
  });
  it('a ride that is not over is no result; the detail says where it stands, judge by judge', () => {
    const unit = told(freestyle, movement('T1', 'MOVEMENT', 7), movement('T2', 'MOVEMENT', 8));
    expect(texts(unit)['1']).toBeNull();
    expect(of(unit, '1').rides[0]).toMatchObject({
      movements: 2,
      of: 16,
      percent: { text: '75.000' },
    });
    expect(of(unit, '1').elements.map(({ element }) => element)).toEqual(['T2']);
  });
  it('three riders of a team are added up in per cent', () => {
    const rider = (number: number, mark: number): Saying[] =>
      Array.from({ length: 37 }, (_, index) => movement(`${number}.${index + 1}`, 'MOVEMENT', mark)).flat();
    expect(texts(told(specialTeam, rider(1, 8), rider(2, 7.5), rider(3, 7)))['1']).toBe('225.000');
  });
  it('in eventing what is missing to a hundred counts as penalties, the fewest first', () => {
    const sheet = (who: string, ...percents: readonly number[]): Saying[] =>
      ['E', 'C', 'M'].map((letter, index) => judge(who, '1', 'SHEET', letter, percents[index]!));
    const unit = told(eventing, sheet('1', 78.5, 79, 78.125), sheet('2', 82, 83, 82.5));
    expect(texts(unit)).toEqual({ 1: '21.50', 2: '17.50' });
    expect(ranks(unit)).toEqual({ 1: 2, 2: 1 });
  });
});

describe('what judges cannot say', () => {
  const scored = [...two, ...dive('1', '1', 3, ...same(8, 7))];
  it.each<[string, string, typeof floor, readonly Saying[], Saying]>([
    [
      'more than the panel gives',
      'IMPOSSIBLE_SCORE',
      springboard,
      [...two, declare('1', '1', 3)],
      judge('1', '1', 'E', 'J1', 10.5),
    ],
    [
      'less than nothing',
      'IMPOSSIBLE_SCORE',
      springboard,
      [...two, declare('1', '1', 3)],
      judge('1', '1', 'E', 'J1', -0.5),
    ],
    [
      'a quarter of a point in diving',
      'IMPOSSIBLE_SCORE',
      springboard,
      [...two, declare('1', '1', 3)],
      judge('1', '1', 'E', 'J1', 8.25),
    ],
    [
      'a panel that is not there',
      'UNKNOWN_PANEL',
      springboard,
      [...two, declare('1', '1', 3)],
      judge('1', '1', 'A', 'J1', 8),
    ],
    ['an eighth judge', 'UNKNOWN_JUDGE', springboard, [...two, declare('1', '1', 3)], judge('1', '1', 'E', 'J8', 8)],
    ['the same judge twice', 'ALREADY_SCORED', springboard, scored, judge('1', '1', 'E', 'J1', 8.5)],
    ['a sixth dive of a woman', 'NO_SUCH_ELEMENT', springboard, two, declare('1', '6', 3)],
    ['an award for a dive nobody declared', 'NOT_DECLARED', springboard, two, judge('1', '1', 'E', 'J1', 8)],
    ['a dive without difficulty', 'IMPOSSIBLE_DIFFICULTY', springboard, two, declare('1', '1', 0)],
    ['a dive harder than any', 'IMPOSSIBLE_DIFFICULTY', springboard, two, declare('1', '1', 31)],
    ['another dive after the first award', 'ALREADY_JUDGED', springboard, scored, declare('1', '1', 3.2)],
    ['a deduction of nothing', 'IMPOSSIBLE_DEDUCTION', springboard, scored, deduct('1', '1', 0)],
    [
      'confirmed before all judges are in',
      'SCORE_INCOMPLETE',
      floor,
      [...two, judge('1', '1', 'D', 'D', 5)],
      confirm('1', '1'),
    ],
    ['confirmed before anybody scored', 'SCORE_INCOMPLETE', floor, two, confirm('1', '1')],
    [
      'confirmed twice',
      'ALREADY_CONFIRMED',
      floor,
      [...two, ...exercise('1', '1', 5, ...same(8, 7))],
      confirm('1', '1'),
    ],
    [
      'a deduction from a final score',
      'ALREADY_CONFIRMED',
      floor,
      [...two, ...exercise('1', '1', 5, ...same(8, 7))],
      deduct('1', '1', 0.1),
    ],
    ['an inquiry about nothing', 'NOTHING_TO_INQUIRE', floor, two, lodge('I1', '1', '1')],
    ['an inquiry twice', 'INQUIRY_EXISTS', springboard, [...scored, lodge('I1', '1', '1')], lodge('I1', '1', '1')],
    ['an answer to no inquiry', 'NO_OPEN_INQUIRY', springboard, scored, answer('I1', 'REJECTED')],
    ['a penalty in a sport that has none', 'UNKNOWN_PENALTY', springboard, two, penalise('1', 'FENCE')],
    ['an unknown penalty', 'UNKNOWN_PENALTY', heat, two, penalise('1', 'FENCE')],
    [
      'a penalty with points where the kind says it',
      'WRONG_PENALTY',
      heat,
      two,
      penalise('1', 'INTERFERENCE', { points: 2 }),
    ],
    [
      'a score for who did not start',
      'HAS_IRM',
      springboard,
      [...two, declare('1', '1', 3), giveIrm('1', 'DNS')],
      judge('1', '1', 'E', 'J1', 8),
    ],
    ['a score for a stranger', 'NOT_ON_START_LIST', springboard, two, declare('9', '1', 3)],
    ['a score before the start', 'NOT_STARTED', springboard, [startList('1', '2')], declare('1', '1', 3)],
    [
      'a score after the result is official',
      'ALREADY_OFFICIAL',
      springboard,
      [...scored, official],
      declare('1', '2', 3),
    ],
    [
      'a shot',
      'NOT_IN_THIS_SPORT',
      springboard,
      two,
      { type: 'RallyWon', competitor: '1', member: null, cause: null } as unknown as Saying,
    ],
  ])('%s is refused as %s', (_, code, unit, before, said) =>
    givenIn(unit, ...before)
      .when(said)
      .thenRefused(code),
  );

  it('the unit goes on after a refusal', () => {
    const unit = new Told(springboard).tell(
      ...scored,
      judge('1', '1', 'E', 'J1', 99),
      ...dive('2', '1', 3, ...same(9, 7)),
    );
    expect(texts(unit)).toEqual({ 1: '72.00', 2: '81.00' });
  });
  it('a judge who is withdrawn may score again, and the line holds no such dive meanwhile', () => {
    const unit = told(springboard, dive('1', '1', 3, ...same(8, 7)));
    const first = unit.settled.find(({ event }) => event.type === 'JudgeScored')!.event;
    unit.tell(correct(first, null));
    expect(texts(unit)['1']).toBeNull();
    unit.tell(judge('1', '1', 'E', 'J1', 0));
    expect(texts(unit)['1']).toBe('72.00');
  });
});
