import { atBar, call, overBar, raiseBar, setStandard, showCard } from '../../../../../../test/examples/attempts.js';
import { givenIn, giveIrm, live, official, recordMark, startList, Told } from '../../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../../test/examples/unit.js';
import { rsc } from '../../../index.js';
import type { HeightDetail, Source } from '../../../index.js';

const highJump = rsc('ATHMHIGHJUMP----------FNL-000100--');
const poleVault = rsc('ATHMPLEVAULT----------FNL-000100--');
const qualification = rsc('ATHMHIGHJUMP----------QUALA00100--');
const decathlon = rsc('ATHMDECATH------------PV--A00100--');

const under = [startList('1', '2', '3'), live];
const detailOf = ({ document }: Told): HeightDetail => document.detail as HeightDetail;
const lineOf = (told: Told, competitor: string) => detailOf(told).lines.find((line) => line.competitor === competitor)!;
const ranksOf = ({ document }: Told) =>
  Object.fromEntries(document.lines.map(({ competitor, rank }) => [competitor, rank]));

describe('countback', () => {
  it('is by the failures at the last height cleared', () => {
    const { told } = givenIn(
      highJump,
      ...under,
      ...atBar('2.30', { 1: 'O', 2: 'XXO', 3: 'XO' }),
      ...atBar('2.33', { 1: 'XXO', 2: 'O', 3: 'XO' }),
      ...atBar('2.36', { 1: 'XXX', 2: 'XXX', 3: 'XXX' }),
    );
    expect(ranksOf(told)).toEqual({ 2: 1, 3: 2, 1: 3 });
  });
  it('then by all failures up to that height, those after it do not count', () => {
    const { told } = givenIn(
      highJump,
      ...under,
      ...atBar('2.30', { 1: 'XO', 2: 'O', 3: 'XXO' }),
      ...atBar('2.33', { 1: 'XO', 2: 'XO', 3: 'XO' }),
      ...atBar('2.36', { 1: 'r', 2: 'XXX', 3: 'XX-' }),
      ...atBar('2.38', { 3: 'X' }),
    );
    expect(ranksOf(told)).toEqual({ 2: 1, 1: 2, 3: 3 });
  });
  it('failures at a height that was passed afterwards count', () => {
    const { told } = givenIn(
      poleVault,
      ...under,
      ...atBar('5.75', { 1: 'X-', 2: 'O', 3: 'XXX' }),
      ...atBar('5.85', { 1: 'O', 2: 'O' }),
      ...atBar('5.90', { 1: 'XXX', 2: 'XXX' }),
    );
    expect(lineOf(told, '1')).toMatchObject({ failuresAt: 0, failuresUpTo: 1 });
    expect(ranksOf(told)).toEqual({ 2: 1, 1: 2, 3: null });
  });
  it('leaves equals behind the first place equal', () => {
    const { told } = givenIn(
      highJump,
      ...under,
      ...atBar('2.30', { 1: 'O', 2: 'XO', 3: 'XO' }),
      ...atBar('2.33', { 1: 'O', 2: 'XXX', 3: 'XXX' }),
    );
    expect(told.document.lines).toMatchObject([
      { competitor: '1', rank: 1, mark: { text: '2.33' } },
      { competitor: '2', rank: 2, tied: true },
      { competitor: '3', rank: 2, tied: true },
    ]);
  });
});

describe('three failures in a row', () => {
  it('end it over several heights too', () => {
    const { told } = givenIn(
      poleVault,
      ...under,
      ...atBar('5.75', { 1: 'XX-', 2: 'O', 3: 'O' }),
      ...atBar('5.85', { 1: 'X' }),
    );
    expect(lineOf(told, '1')).toMatchObject({ standing: 'OUT', left: 0, noMark: true });
    told.tell(overBar('1', '5.85', 2, 'O'));
    expect(told.last.refusal?.code).toBe('OUT_OF_COMPETITION');
  });
  it('count anew after a clearance', () => {
    const { told } = givenIn(
      poleVault,
      ...under,
      ...atBar('5.75', { 1: 'XXO', 2: 'O', 3: 'O' }),
      ...atBar('5.85', { 1: 'XX' }),
    );
    expect(lineOf(told, '1')).toMatchObject({ standing: 'IN', left: 1 });
  });
});

describe('what is refused, and the unit goes on', () => {
  const at230 = atBar('2.30', { 1: 'O', 2: 'X', 3: '-' });
  const refused: readonly (readonly [string, Saying[], string])[] = [
    ['an attempt without a bar', [overBar('1', '2.30', 1, 'O')], 'NO_BAR'],
    ['a call without a bar', [call('1')], 'NO_BAR'],
    ['a bar on the ground', [raiseBar('0.00')], 'IMPOSSIBLE_MARK'],
    ['a bar at 23 m', [raiseBar('23.00')], 'IMPOSSIBLE_MARK'],
    ['a bar that goes down', [...at230, overBar('2', '2.30', 2, 'O'), raiseBar('2.28')], 'BAR_NOT_RAISED'],
    ['the same bar again', [...at230, overBar('2', '2.30', 2, 'O'), raiseBar('2.30')], 'BAR_NOT_RAISED'],
    ['a bar before everybody has had their attempts', [...at230, raiseBar('2.33')], 'HEIGHT_NOT_OVER'],
    ['an attempt at another height', [...at230, overBar('2', '2.33', 2, 'O')], 'WRONG_HEIGHT'],
    [
      'an attempt without a height',
      [...at230, { ...overBar('2', '2.30', 2, 'O'), mark: null } as Saying],
      'WRONG_HEIGHT',
    ],
    ['an attempt after a clearance', [...at230, overBar('1', '2.30', 2, 'O')], 'DONE_AT_HEIGHT'],
    ['an attempt after a pass', [...at230, overBar('3', '2.30', 2, 'O')], 'DONE_AT_HEIGHT'],
    ['the first attempt twice', [...at230, overBar('2', '2.30', 1, 'O')], 'ATTEMPT_EXISTS'],
    ['the third attempt before the second', [...at230, overBar('2', '2.30', 3, 'O')], 'WRONG_ATTEMPT'],
    ['a fourth attempt at a height', [...at230, overBar('2', '2.30', 4, 'O')], 'TOO_MANY_ATTEMPTS'],
    [
      'an attempt after retiring',
      [...at230, overBar('2', '2.30', 2, 'r'), overBar('2', '2.30', 3, 'O')],
      'HAS_RETIRED',
    ],
    ['an attempt of somebody with an IRM', [...at230, giveIrm('2', 'DNF'), overBar('2', '2.30', 2, 'O')], 'HAS_IRM'],
    ['an attempt after the end', [...at230, official, overBar('2', '2.30', 2, 'O')], 'ALREADY_OFFICIAL'],
    ['a card nobody shows', [showCard('1', 'GREEN')], 'UNKNOWN_PENALTY'],
    [
      'a bar when all are out and one has won',
      [
        ...atBar('2.30', { 1: 'Or', 2: 'XXX', 3: 'XXX' }).slice(0, 2),
        ...atBar('2.30', { 2: 'XXX', 3: 'XXX' }).slice(1),
        ...atBar('2.33', { 1: 'XXX' }),
        raiseBar('2.36'),
      ],
      'COMPETITION_OVER',
    ],
  ];
  it.each(refused)('%s', (_what, sayings, code) =>
    givenIn(highJump, ...under)
      .when(...sayings)
      .thenRefused(code),
  );
  it('the attempt after the mistake counts', () =>
    givenIn(highJump, ...under, ...at230)
      .when(overBar('2', '2.33', 2, 'O'), overBar('2', '2.30', 2, 'O'))
      .thenOutcomes('REFUSED', 'APPLIED'));
});

/** Three are equal in everything, a fourth is behind. */
const tied = [
  startList('1', '2', '3', '4'),
  live,
  ...atBar('1.88', { 1: 'O', 2: 'O', 3: 'O', 4: 'XO' }),
  ...atBar('1.91', { 1: 'XXX', 2: 'XXX', 3: 'XXX', 4: 'XXX' }),
];

describe('a tie for the first place', () => {
  it('is shared when nobody jumps off', () => {
    const { told } = givenIn(highJump, ...tied);
    expect(detailOf(told)).toMatchObject({ tiedForFirst: ['1', '2', '3'], order: [], jumpOff: [] });
    expect(ranksOf(told.tell(official))).toEqual({ 1: 1, 2: 1, 3: 1, 4: 4 });
  });
  it('is broken by a jump-off: up when cleared, down when not, until one is left', () => {
    const { told } = givenIn(highJump, ...tied, ...atBar('1.91', { 1: 'X', 2: 'X', 3: 'X' }));
    expect(ranksOf(told)).toEqual({ 1: 1, 2: 1, 3: 1, 4: 4 });
    told.tell(...atBar('1.89', { 1: 'O', 2: 'O', 3: 'X' }));
    expect(ranksOf(told)).toEqual({ 1: 1, 2: 1, 3: 3, 4: 4 });
    told.tell(...atBar('1.91', { 1: 'X', 2: 'O' }));
    expect(ranksOf(told)).toEqual({ 2: 1, 1: 2, 3: 3, 4: 4 });
    expect(told.settled.every(({ outcome }) => outcome === 'APPLIED')).toBe(true);
    expect(told.document.lines[0]!.mark!.text).toBe('1.88');
    expect(detailOf(told)).toMatchObject({ tiedForFirst: [] });
    expect(detailOf(told).jumpOff.map(({ height }) => height)).toEqual(['1.91', '1.89', '1.91']);
  });
  it('shows who jumps off next', () => {
    const { told } = givenIn(highJump, ...tied, raiseBar('1.91'), overBar('1', '1.91', 1, 'O'));
    expect(detailOf(told)).toMatchObject({ bar: '1.91', order: ['2', '3'] });
    expect(ranksOf(told)).toEqual({ 1: 1, 2: 1, 3: 1, 4: 4 });
  });
  it('is won by whoever is left when the others give up', () => {
    const { told } = givenIn(
      highJump,
      ...tied,
      raiseBar('1.91'),
      overBar('1', '1.91', 1, '-'),
      overBar('3', '1.91', 1, 'r'),
    );
    expect(ranksOf(told)).toEqual({ 2: 1, 1: 2, 3: 2, 4: 4 });
    told.tell(raiseBar('1.93'));
    expect(told.last.refusal?.code).toBe('COMPETITION_OVER');
  });
  it('stays when they agree to go on no further', () => {
    const { told } = givenIn(highJump, ...tied, ...atBar('1.91', { 1: 'X', 2: 'X', 3: 'X' }), official);
    expect(ranksOf(told)).toEqual({ 1: 1, 2: 1, 3: 1, 4: 4 });
    expect(detailOf(told).tiedForFirst).toEqual(['1', '2', '3']);
  });
  it('goes on without somebody whom officials took out of it', () => {
    const { told } = givenIn(
      highJump,
      ...tied,
      raiseBar('1.91'),
      overBar('1', '1.91', 1, 'X'),
      overBar('2', '1.91', 1, 'X'),
    );
    told.tell(giveIrm('3', 'DQ'), ...atBar('1.89', { 1: 'X', 2: 'O' }));
    expect(told.settled.every(({ outcome }) => outcome === 'APPLIED')).toBe(true);
    expect(ranksOf(told)).toEqual({ 2: 1, 1: 2, 3: null, 4: 3 });
  });
  const refused: readonly (readonly [string, Saying[], string])[] = [
    ['an attempt of somebody who is not in it', [raiseBar('1.91'), overBar('4', '1.91', 1, 'O')], 'NOT_IN_JUMP_OFF'],
    [
      'a second attempt',
      [raiseBar('1.91'), overBar('1', '1.91', 1, 'X'), overBar('1', '1.91', 1, 'O')],
      'NOT_IN_JUMP_OFF',
    ],
    ['an attempt with number 2', [raiseBar('1.91'), overBar('1', '1.91', 2, 'X')], 'WRONG_ATTEMPT'],
    [
      'a bar before all have jumped',
      [raiseBar('1.91'), overBar('1', '1.91', 1, 'X'), raiseBar('1.89')],
      'HEIGHT_NOT_OVER',
    ],
    [
      'a bar that goes up when nobody cleared it',
      [...atBar('1.91', { 1: 'X', 2: 'X', 3: 'X' }), raiseBar('1.93')],
      'WRONG_BAR',
    ],
    [
      'a bar that goes down when several cleared it',
      [...atBar('1.91', { 1: 'O', 2: 'O', 3: 'X' }), raiseBar('1.89')],
      'WRONG_BAR',
    ],
  ];
  it.each(refused)('has no place for %s', (_what, sayings, code) =>
    givenIn(highJump, ...tied)
      .when(...sayings)
      .thenRefused(code),
  );
  it.each([
    ['a part of a combined event', decathlon],
    ['a qualification', qualification],
  ])('is not broken in %s', (_what, unit) =>
    givenIn(unit, ...tied)
      .when(raiseBar('1.91'))
      .thenRefused('COMPETITION_OVER'),
  );
});

describe('a qualification', () => {
  it('ends for whoever clears the standard', () => {
    const { told } = givenIn(
      qualification,
      ...under,
      setStandard('2.30'),
      ...atBar('2.27', { 1: 'O', 2: 'O', 3: 'XXX' }),
      ...atBar('2.30', { 1: 'O' }),
    );
    expect(detailOf(told)).toMatchObject({ standard: '2.30', order: ['2'] });
    expect(detailOf(told).lines.map(({ standing }) => standing)).toEqual(['QUALIFIED', 'IN', 'OUT']);
    told.tell(call('1'));
    expect(told.last.refusal?.code).toBe('HAS_QUALIFIED');
  });
});

describe('what a screen needs', () => {
  const played = [
    ...under,
    ...atBar('2.30', { 1: 'O', 2: 'XO', 3: '-' }),
    ...atBar('2.33', { 1: 'XO', 2: 'X', 3: 'X' }),
  ];
  it('the sheet', () => {
    const { told } = givenIn(highJump, ...played);
    expect(detailOf(told)).toMatchObject({ bar: '2.33', value: 23_300, heights: ['2.30', '2.33'], called: null });
    expect(detailOf(told).lines.map(({ heights }) => heights.map(({ text }) => text))).toEqual([
      ['O', 'XO'],
      ['XO', 'X'],
      ['-', 'X'],
    ]);
  });
  it('who comes next: fewest attempts at the bar first', () => {
    const { told } = givenIn(
      highJump,
      ...under,
      raiseBar('2.30'),
      overBar('1', '2.30', 1, 'X'),
      overBar('2', '2.30', 1, 'O'),
    );
    expect(detailOf(told).order).toEqual(['3', '1']);
  });
  it('who is called, until the attempt is made', () => {
    const { told } = givenIn(highJump, ...under, raiseBar('2.30'), call('2'));
    expect(detailOf(told).called).toBe('2');
    expect(detailOf(told.tell(overBar('2', '2.30', 1, 'X'))).called).toBeNull();
  });
  it('the place a clearance would bring, and what is enough for the lead', () => {
    const { told } = givenIn(highJump, ...played);
    expect(lineOf(told, '1')).toMatchObject({ rankIfCleared: null, toLead: null });
    // One more failure at the height and it is the second; failures before it separate.
    expect(lineOf(told, '2')).toMatchObject({ rankIfCleared: 2, toLead: { height: '2.34', byAttempt: null } });
    expect(lineOf(told, '3')).toMatchObject({ rankIfCleared: 1, toLead: { height: '2.33', byAttempt: 2 } });
  });
  it('the attempt at which a clearance still brings the lead', () => {
    const { told } = givenIn(
      highJump,
      ...under,
      raiseBar('2.30'),
      overBar('1', '2.30', 1, 'X'),
      overBar('1', '2.30', 2, 'O'),
    );
    expect(lineOf(told, '2')).toMatchObject({ rankIfCleared: 1, toLead: { height: '2.30', byAttempt: 2 } });
  });
  it('that somebody has finished without a height', () => {
    const { told } = givenIn(highJump, ...under, ...atBar('2.30', { 1: 'XXX', 2: 'O' }));
    expect(lineOf(told, '1').noMark).toBe(true);
    expect(told.document.lines.find(({ competitor }) => competitor === '1')).toMatchObject({ irm: null, rank: null });
  });
  it('goes on from final marks alone', () =>
    givenIn(highJump, ...under)
      .when(recordMark('1', '2.30', 'DISTANCE'), recordMark('2', '2.33', 'DISTANCE'), official)
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }, { competitor: '3' }));
});

it('a failure that the jury turns into a clearance, and back', () => {
  const { told } = givenIn(highJump, ...tied);
  const before = JSON.stringify([told.document.lines, told.document.detail]);
  const jury = 'JURATH1' as Source;
  const { event } = told.settled.findLast((settled) => settled.event.type === 'AttemptMade')!;
  const correction: Saying = {
    type: 'FactCorrected',
    source: jury,
    correctedSource: event.source,
    correctedSequence: event.sequence,
    replacement: { ...event, outcome: 'VALID' } as never,
    reason: 'the bar fell by the wind',
  };
  told.tell(correction);
  expect(ranksOf(told)).toEqual({ 4: 1, 1: 2, 2: 2, 3: 2 });
  told.tell({ ...correction, correctedSource: jury, correctedSequence: 1, replacement: null });
  expect(JSON.stringify([told.document.lines, told.document.detail])).toBe(before);
});

it.each([
  'ATHWPLEVAULT----------QUALB00100--',
  'ATHWHEPTATH-----------HJ--A00100--',
  'ATHMDECATH------------PV--B00100--',
])('%s is scored by the height cleared', (code) =>
  givenIn(rsc(code), ...under)
    .when(...atBar('1.80', { 1: 'XXX', 2: 'XO', 3: 'XXX' }))
    .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: null }, { competitor: '3', rank: null }),
);
