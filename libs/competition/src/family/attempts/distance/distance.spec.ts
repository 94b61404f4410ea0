import { attempt, attempts, call, round, setStandard, showCard } from '../../../../../../test/examples/attempts.js';
import { givenIn, giveIrm, live, official, recordMark, startList, Told } from '../../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../../test/examples/unit.js';
import { rsc } from '../../../index.js';
import type { DistanceDetail, Source } from '../../../index.js';

const longJump = rsc('ATHWLONGJUMP----------FNL-000100--');
const qualification = rsc('ATHWLONGJUMP----------QUALA00100--');
const heptathlon = rsc('ATHWHEPTATH-----------LJ--A00100--');
const discus = rsc('ATHMDISCUS------------FNL-000100--');

const under = [startList('1', '2', '3'), live];
const detailOf = ({ document }: Told): DistanceDetail => document.detail as DistanceDetail;
const lineOf = (told: Told, competitor: string) => detailOf(told).lines.find((line) => line.competitor === competitor)!;
const ranksOf = ({ document }: Told) =>
  Object.fromEntries(document.lines.map(({ competitor, rank }) => [competitor, rank]));

const ten = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'];
/** Competitor n jumps 6.0n m in each of the first three rounds: 10 leads, 1 and 2 are not among the best eight. */
const threeRounds = [1, 2, 3].flatMap((number) =>
  ten.map((competitor) => attempt(competitor, number, (6 + Number(competitor) / 100).toFixed(2))),
);

describe('ranking', () => {
  it('is by the longest attempt', () =>
    givenIn(longJump, ...under)
      .when(...round(1, { 1: '6.81', 2: '7.17', 3: '7.15' }), ...round(2, { 1: '7.20', 2: 'X', 3: '7.00' }))
      .thenLines(
        { competitor: '1', rank: 1, mark: { kind: 'DISTANCE', value: 72_000, text: '7.20' } },
        { competitor: '2', rank: 2 },
        { competitor: '3', rank: 3 },
      ));
  it('of equals is by the second longest, then the third', () =>
    givenIn(longJump, ...under)
      .when(
        ...attempts('1', '7.00', '6.50', '6.40'),
        ...attempts('2', '6.60', '7.00', 'X'),
        ...attempts('3', '6.50', '6.39', '7.00'),
      )
      .thenLines(
        { competitor: '2', rank: 1, tied: false },
        { competitor: '1', rank: 2, tied: false },
        { competitor: '3', rank: 3, tied: false },
      ));
  it('of equals in every attempt is shared', () =>
    givenIn(longJump, ...under)
      .when(...attempts('1', '7.00', '6.50'), ...attempts('2', '6.50', '7.00'), ...attempts('3', '7.00'))
      .thenLines(
        { competitor: '1', rank: 1, tied: true },
        { competitor: '2', rank: 1, tied: true },
        { competitor: '3', rank: 3, tied: false },
      ));
  it('waits for the first valid attempt', () =>
    givenIn(longJump, ...under)
      .when(...attempts('1', 'X', '-'), ...attempts('2', '6.50'))
      .thenLines(
        { competitor: '2', rank: 1 },
        { competitor: '1', rank: null, mark: null },
        { competitor: '3', rank: null },
      ));
  it('goes on from final marks alone', () =>
    givenIn(longJump, ...under)
      .when(recordMark('1', '7.00', 'DISTANCE'), recordMark('2', '7.10', 'DISTANCE'), official)
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }, { competitor: '3', rank: null }));
});

describe('what is refused, and the unit goes on', () => {
  const refused: readonly (readonly [string, Saying[], string])[] = [
    ['a mark of nothing', [attempt('1', 1, '0.00')], 'IMPOSSIBLE_MARK'],
    ['a long jump of 71.70 m', [attempt('1', 1, '71.70')], 'IMPOSSIBLE_MARK'],
    [
      'a time',
      [{ ...attempt('1', 1, '7.17'), mark: { kind: 'TIME', value: 71_700, decimals: 2 } } as Saying],
      'WRONG_MARK_KIND',
    ],
    ['a valid attempt without a mark', [{ ...attempt('1', 1, 'X'), outcome: 'VALID' } as Saying], 'MARK_MISSING'],
    ['a foul with a mark', [{ ...attempt('1', 1, '7.17'), outcome: 'FOUL' } as Saying], 'MARK_NOT_EXPECTED'],
    ['an attempt before the one before it', [attempt('1', 2, '7.17')], 'WRONG_ATTEMPT'],
    ['attempt 0', [attempt('1', 0, '7.17')], 'WRONG_ATTEMPT'],
    ['the same attempt with another mark', [attempt('1', 1, '7.17'), attempt('1', 1, '7.16')], 'ATTEMPT_EXISTS'],
    [
      'a seventh attempt',
      [...attempts('1', 'X', 'X', 'X', 'X', 'X', 'X'), attempt('1', 7, '7.17')],
      'TOO_MANY_ATTEMPTS',
    ],
    ['a ninth attempt at once', [attempt('1', 9, '7.17')], 'TOO_MANY_ATTEMPTS'],
    ['a call after the last attempt', [...attempts('1', 'X', 'X', 'X', 'X', 'X', 'X'), call('1')], 'TOO_MANY_ATTEMPTS'],
    ['an attempt after retiring', [...attempts('1', 'X', 'r'), attempt('1', 3, '7.17')], 'HAS_RETIRED'],
    ['an attempt of somebody with an IRM', [giveIrm('1', 'DNS'), attempt('1', 1, '7.17')], 'HAS_IRM'],
    ['an attempt of a stranger', [attempt('9', 1, '7.17')], 'NOT_ON_START_LIST'],
    ['a bar', [{ type: 'BarRaised', mark: { kind: 'DISTANCE', value: 20_000, decimals: 2 } }], 'NOT_IN_THIS_SPORT'],
    ['a card nobody shows', [showCard('1', 'GREEN')], 'UNKNOWN_PENALTY'],
    ['an attempt after the end', [attempt('1', 1, '7.17'), official, attempt('1', 2, '7.18')], 'ALREADY_OFFICIAL'],
  ];
  it.each(refused)('%s', (_what, sayings, code) =>
    givenIn(longJump, ...under)
      .when(...sayings)
      .thenRefused(code),
  );
  it('an attempt after the mistake counts', () =>
    givenIn(longJump, ...under)
      .when(attempt('1', 1, '71.70'), attempt('1', 1, '7.17'))
      .thenOutcomes('REFUSED', 'APPLIED'));
});

describe('after three rounds', () => {
  it('the best eight go on and nobody else', () => {
    const { told } = givenIn(longJump, startList(...ten), live, ...threeRounds);
    told.tell(attempt('3', 4, '6.50'));
    expect(told.last.outcome).toBe('APPLIED');
    told.tell(attempt('2', 4, '6.50'));
    expect(told.last.refusal?.code).toBe('NOT_AMONG_BEST');
    expect(detailOf(told).lines.map(({ standing }) => standing)).toEqual([
      'CUT',
      'CUT',
      ...Array<string>(8).fill('IN'),
    ]);
  });
  it('nobody goes on before the third round is over', () =>
    givenIn(longJump, startList(...ten), live, ...threeRounds.slice(0, -1))
      .when(attempt('5', 4, '6.50'))
      .thenRefused('ROUND_NOT_OVER'));
  it('an IRM for whoever did not come ends the round', () =>
    givenIn(longJump, startList(...ten), live, ...threeRounds.slice(0, -1), giveIrm('10', 'DNF'))
      .when(attempt('2', 4, '6.50'))
      .thenOutcomes('APPLIED'));
  it('equals at the eighth place all go on', () => {
    const equal = threeRounds.map((saying) =>
      saying.type === 'AttemptMade' && saying.competitor === '2'
        ? { ...saying, mark: { ...saying.mark!, value: 60_300 } }
        : saying,
    );
    givenIn(longJump, startList(...ten), live, ...equal)
      .when(attempt('2', 4, '6.50'), attempt('3', 4, '6.50'), attempt('1', 4, '6.50'))
      .thenOutcomes('APPLIED', 'APPLIED', 'REFUSED');
  });
  it('whoever has no valid mark does not, even where fewer than eight have one', () => {
    const fouls = threeRounds.map((saying) =>
      saying.type === 'AttemptMade' && ['1', '2', '3'].includes(saying.competitor)
        ? ({ ...saying, outcome: 'FOUL', mark: null } as Saying)
        : saying,
    );
    const { told } = givenIn(longJump, startList(...ten), live, ...fouls);
    told.tell(attempt('3', 4, '6.50'));
    expect(told.last.refusal?.code).toBe('NOT_AMONG_BEST');
    expect(lineOf(told, '3')).toMatchObject({ standing: 'CUT', noMark: true });
    expect(lineOf(told, '4')).toMatchObject({ standing: 'IN', noMark: false });
  });
  it('eight or fewer all have six attempts, also without a valid one', () =>
    givenIn(longJump, ...under)
      .when(...attempts('1', 'X', 'X', 'X', 'X', 'X', '6.50'))
      .thenLines({ competitor: '1', rank: 1 }, { competitor: '2' }, { competitor: '3' }));
  it('those who did not start take no place away', () =>
    givenIn(longJump, startList(...ten), live, giveIrm('9', 'DNS'), giveIrm('10', 'DNS'))
      .when(...attempts('1', '6.01', '6.01', '6.01', '6.01'))
      .thenOutcomes('APPLIED', 'APPLIED', 'APPLIED', 'APPLIED'));
  it('whoever protested goes on while that is open', () => {
    const { told } = givenIn(longJump, startList(...ten), live, ...threeRounds, {
      type: 'ProtestLodged',
      protest: 'P1',
      by: '2',
      text: 'the third attempt was valid',
    });
    told.tell(attempt('2', 4, '6.50'));
    expect(told.last.outcome).toBe('APPLIED');
    told.tell(attempt('1', 4, '6.50'));
    expect(told.last.refusal?.code).toBe('NOT_AMONG_BEST');
  });
  it.each([
    ['a qualification', qualification],
    ['a part of a combined event', heptathlon],
  ])('%s is over', (_what, unit) =>
    givenIn(unit, ...under, ...attempts('1', '6.50', '6.51', '6.52'))
      .when(attempt('1', 4, '6.53'))
      .thenRefused('TOO_MANY_ATTEMPTS'),
  );
});

describe('a qualification', () => {
  it('ends for whoever reaches the standard', () => {
    const { told } = givenIn(qualification, ...under, setStandard('6.75'), attempt('1', 1, '6.75'));
    expect(lineOf(told, '1')).toMatchObject({ standing: 'QUALIFIED', toQualify: null });
    expect(lineOf(told, '2')).toMatchObject({ standing: 'IN', toQualify: '6.75' });
    expect(detailOf(told)).toMatchObject({ standard: '6.75', round: 1, order: ['2', '3'] });
    told.tell(attempt('1', 2, '6.90'));
    expect(told.last.refusal?.code).toBe('HAS_QUALIFIED');
  });
});

describe('what a screen needs', () => {
  it('attempts as on the sheet, with the wind and whether it helped too much', () => {
    const { told } = givenIn(
      longJump,
      ...under,
      attempt('1', 1, '7.17', 21),
      attempt('1', 2, 'X', -3),
      attempt('1', 3, '-'),
    );
    expect(lineOf(told, '1').attempts).toEqual([
      { attempt: 1, outcome: 'VALID', text: '7.17', value: 71_700, wind: '+2.1', aided: true },
      { attempt: 2, outcome: 'FOUL', text: 'X', value: null, wind: '-0.3', aided: false },
      { attempt: 3, outcome: 'PASS', text: '-', value: null, wind: null, aided: false },
    ]);
  });
  it('the wind does not help a discus', () => {
    const { told } = givenIn(discus, ...under, attempt('1', 1, '68.90', 35));
    expect(lineOf(told, '1').attempts[0]).toMatchObject({ aided: false });
  });
  it('who is called, until the attempt is made', () => {
    const { told } = givenIn(longJump, ...under, call('2'));
    expect(detailOf(told).called).toBe('2');
    expect(detailOf(told.tell(attempt('2', 1, 'X'))).called).toBeNull();
  });
  it('who is to come in this round', () => {
    const { told } = givenIn(longJump, ...under, attempt('1', 1, '6.50'), attempt('3', 1, '6.60'));
    expect(detailOf(told)).toMatchObject({ round: 1, rounds: 6, order: ['2'] });
    expect(detailOf(told.tell(attempt('2', 1, 'X')))).toMatchObject({ round: 2, order: ['1', '2', '3'] });
  });
  it('the order turned after the third round, whoever has no valid mark first, and not again until the fifth is over', () => {
    const marks = ['6.60', '6.80', 'X', '6.70'];
    const field = ['1', '2', '3', '4'];
    const rounds = [1, 2, 3].flatMap((number) => field.map((it, index) => attempt(it, number, marks[index]!)));
    const { told } = givenIn(longJump, startList(...field), live, ...rounds);
    expect(detailOf(told)).toMatchObject({ round: 4, order: ['3', '1', '4', '2'] });
    told.tell(attempt('3', 4, '7.00'), attempt('1', 4, 'X'));
    expect(detailOf(told).order).toEqual(['4', '2']);
    told.tell(attempt('4', 4, 'X'), attempt('2', 4, 'X'));
    expect(detailOf(told)).toMatchObject({ round: 5, order: ['3', '1', '4', '2'] });
    told.tell(...field.map((it) => attempt(it, 5, 'X')));
    expect(detailOf(told)).toMatchObject({ round: 6, order: ['1', '4', '2', '3'] });
  });
  it('what is needed for the lead, a medal and the next rounds', () => {
    const { told } = givenIn(longJump, startList(...ten), live, ...threeRounds.slice(0, 20));
    expect(lineOf(told, '1')).toMatchObject({ toLead: '6.11', toMedal: '6.09', toGoOn: '6.04' });
    expect(lineOf(told, '8')).toMatchObject({ toLead: '6.11', toMedal: null, toGoOn: null });
    expect(lineOf(told, '10')).toMatchObject({ toLead: null });
  });
  it('an equal mark is enough for the lead where the second best is better', () => {
    const { told } = givenIn(longJump, ...under, ...attempts('1', '7.00', '6.50'), ...attempts('2', '6.90', '6.80'));
    expect(lineOf(told, '2').toLead).toBe('7.00');
    expect(lineOf(told, '3').toLead).toBe('7.01');
  });
  it('that all attempts failed: officials give the IRM', () => {
    const { told } = givenIn(heptathlon, ...under, ...attempts('1', 'X', 'X', '-'), ...attempts('2', 'X', 'X'));
    expect(lineOf(told, '1')).toMatchObject({ noMark: true, standing: 'DONE' });
    expect(lineOf(told, '2')).toMatchObject({ noMark: false, standing: 'IN' });
    expect(told.document.lines.every(({ irm }) => irm === null)).toBe(true);
    told.tell(giveIrm('1', 'NM'));
    expect(told.document.lines.at(-1)).toMatchObject({ competitor: '1', irm: 'NM', rank: null });
    expect(lineOf(told, '1')).toMatchObject({ noMark: false, standing: 'IRM' });
  });
  it('that nobody may try any more', () => {
    const { told } = givenIn(heptathlon, startList('1'), live, ...attempts('1', 'X', '6.00', '-'));
    expect(detailOf(told)).toMatchObject({ round: null, order: [] });
  });
  it('cards', () => {
    const { told } = givenIn(longJump, ...under, call('1'), showCard('2', 'YELLOW'));
    expect(lineOf(told, '2').cards).toEqual(['YELLOW']);
  });
  it('nothing before anything was said', () => expect(givenIn(longJump, ...under).told.document.detail).toBeNull());
});

describe('a correction', () => {
  const jury = 'JURATH1' as Source;
  const correct = (sequence: number, replacement: Saying | null, told: Told): Saying => ({
    type: 'FactCorrected',
    source: jury,
    correctedSource: 'STAATH1' as Source,
    correctedSequence: sequence,
    replacement: replacement && ({ ...told.settled[sequence - 1]!.event, ...replacement } as never),
    reason: 'video review',
  });
  it('turns a foul into a mark, and back', () => {
    const { told } = givenIn(longJump, ...under, attempt('1', 1, '6.50'), attempt('2', 1, 'X'));
    const before = JSON.stringify([told.document.lines, told.document.detail]);
    told.tell(correct(4, attempt('2', 1, '6.60'), told));
    expect(ranksOf(told)).toEqual({ 1: 2, 2: 1, 3: null });
    told.tell({ ...correct(1, null, told), correctedSource: jury } as Saying);
    expect(JSON.stringify([told.document.lines, told.document.detail])).toBe(before);
  });
  it('takes an attempt away, and it can be made again', () => {
    const { told } = givenIn(longJump, ...under, attempt('1', 1, '6.50'), attempt('1', 2, '6.90'));
    told.tell(correct(4, null, told), attempt('1', 2, '6.40'));
    expect(told.last.outcome).toBe('APPLIED');
    expect(lineOf(told, '1').attempts.map(({ text }) => text)).toEqual(['6.50', '6.40']);
  });
});

it.each([
  'ATHMTRPLJUMP----------FNL-000100--',
  'ATHWSHOTPUT-----------QUALB00100--',
  'ATHWDISCUS------------QUALA00100--',
  'ATHMHAMMER------------FNL-000100--',
  'ATHMJAVELIN-----------FNL-000100--',
  'ATHMDECATH------------SP--B00100--',
  'ATHMDECATH------------DT--A00100--',
  'ATHWHEPTATH-----------JT--B00100--',
])('%s is scored by its longest attempt', (code) =>
  givenIn(rsc(code), ...under)
    .when(...attempts('2', '11.50', 'X'))
    .thenLines({ competitor: '2', rank: 1 }, { competitor: '1' }, { competitor: '3' }),
);
