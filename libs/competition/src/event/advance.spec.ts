/** Who goes on from heats. */
import { following, raced, set } from '../../../../test/examples/following.js';
import type { Part } from '../../../../test/examples/following.js';
import { giveIrm, givenIn, id, live, official, recordMark, startList } from '../../../../test/examples/unit.js';
import type { Saying } from '../../../../test/examples/unit.js';
import { parseMark, rsc, rules } from '../index.js';
import type { Source } from '../index.js';

const { best, fill, place, rest, standard } = rules;

const event = 'ATHM100M--------------------------';
const heat = (number: number): string => `ATHM100M--------------RND1000${number}00--`;
const rule: Part = [event, set('RND1', 2, place('Q', 1, 2), best('q', 1))];
const first: Part = [heat(1), ...raced({ 1: '9.90', 2: '10.00', 3: '10.05', 4: '10.20' })];
const second: Part = [heat(2), ...raced({ 5: '9.95', 6: '10.10', 7: '10.15', 8: '10.30' })];

it('the first two of each heat and the next one', () =>
  expect(following(rule, first, second).marks('RND1')).toEqual(['Q 1', 'Q 5', 'Q 2', 'q 3', 'Q 6']));

it('a place counts when the heat is over, a time when all of them are', () => {
  expect(following(rule, first).marks('RND1')).toEqual(['Q 1', 'Q 2']);
  expect(following(rule, first, [heat(2), startList('5', '6'), live]).marks('RND1')).toEqual(['Q 1', 'Q 2']);
});

it('the phase ranks everybody by the mark, whoever was first of a slow heat too; who has none stands last', () => {
  const third: Part = [heat(3), startList('9', '10', '11'), live, recordMark('9', '10.50'), giveIrm('10', 'DQ')];
  const { lines, unitsTotal, unitsComplete } = following(first, second, [
    third[0],
    ...third.slice(1),
    giveIrm('11', 'DNS'),
    official,
  ] as Part).phase('RND1');
  expect(lines.map(({ competitor, rank, unitRank }) => [competitor, rank, unitRank])).toEqual([
    ['1', 1, 1],
    ['5', 2, 1],
    ['2', 3, 2],
    ['3', 4, 3],
    ['6', 5, 2],
    ['7', 6, 3],
    ['4', 7, 4],
    ['8', 8, 4],
    ['9', 9, 1],
    ['11', null, null],
    ['10', null, null],
  ]);
  expect([unitsComplete, unitsTotal]).toEqual([3, 3]);
});

it('a dead heat for the last place: both go on', () => {
  const equal: Part = [heat(2), ...raced({ 5: '9.95', 6: '10.02', 7: '10.05' })];
  expect(following(rule, first, equal).marks('RND1')).toEqual(['Q 1', 'Q 5', 'Q 2', 'Q 6', 'q 3', 'q 7']);
  const inOneHeat: Part = [heat(1), ...raced({ 1: '9.90', 2: '10.00', 3: '10.00', 4: '10.20' })];
  expect(following(rule, inOneHeat).marks('RND1')).toEqual(['Q 1', 'Q 2', 'Q 3']);
});

it('what the photo finish separated in a heat is worse over the phase too', () => {
  const photo: Saying = { type: 'TieBroken', competitors: [id('3'), id('4')], method: 'photo finish' };
  const decided: Part = [
    heat(1),
    startList('1', '2', '3', '4'),
    live,
    ...Object.entries({ 1: '9.90', 2: '10.00', 3: '10.05', 4: '10.05' }).map(([who, mark]) => recordMark(who, mark)),
    photo,
    official,
  ];
  expect(following(rule, decided, second).marks('RND1')).toContain('q 3');
  expect(following(rule, decided, second).marks('RND1')).not.toContain('q 4');
});

it('officials separate equal marks of two heats under the code of the phase', () => {
  const equal: Part = [heat(2), ...raced({ 5: '9.95', 6: '10.02', 7: '10.05' })];
  const decided: Part = [
    'ATHM100M--------------RND1--------',
    { type: 'TieBroken', source: 'JURATH1' as Source, competitors: [id('7'), id('3')], method: 'thousandths' },
  ];
  expect(following(rule, first, equal, decided).marks('RND1')).toEqual(['Q 1', 'Q 5', 'Q 2', 'Q 6', 'q 7']);
});

const swum = (number: number): string => `SWMM100MBR------------SFNL000${number}00--`;
const semis: readonly Part[] = [
  [swum(1), ...raced({ 1: '59.0', 2: '59.1', 3: '59.2', 4: '59.3', 5: '59.9' })],
  [swum(2), ...raced({ 6: '58.0', 7: '58.1', 8: '58.2', 9: '59.9' })],
];

it('a dead heat for the last lane in swimming: nobody before the swim-off, and then its winner', () => {
  expect(following(...semis).marks('SFNL')).toEqual(['Q 6', 'Q 7', 'Q 8', 'Q 1', 'Q 2', 'Q 3', 'Q 4']);
  const swimOff: Part = ['SWMM100MBR------------SFNL0001RR--', ...raced({ 5: '59.8', 9: '59.7' })];
  expect(
    following(...semis, swimOff)
      .marks('SFNL')
      .at(-1),
  ).toBe('Q 9');
});

const given = (competitor: string, qualification: string | null): Saying => ({
  type: 'QualificationGiven',
  source: 'JURATH1' as Source,
  competitor: id(competitor),
  qualification,
  reason: 'decided',
});

it('whom the jury puts in goes on besides the others, also one whose place would have been enough', () => {
  const withJury: Part = [...first, given('4', 'qJ'), given('2', 'qR')];
  expect(following(rule, withJury, second).marks('RND1')).toEqual(['Q 1', 'Q 5', 'qR 2', 'q 3', 'Q 6', 'qJ 4']);
});

it('whom officials take out leaves a time to the next one, and no place', () => {
  expect(following(rule, [...first, given('3', null)], second).marks('RND1')).toEqual([
    'Q 1',
    'Q 5',
    'Q 2',
    'Q 6',
    'q 7',
  ]);
  expect(following(rule, [...first, given('2', null)], second).marks('RND1')).toEqual(['Q 1', 'Q 5', 'q 3', 'Q 6']);
});

it('an IRM does not go on, unless officials say so', () => {
  const [code] = first;
  const fell: Part = [code, startList('1', '2'), live, recordMark('1', '9.90'), giveIrm('2', 'DNF'), official];
  expect(following(rule, fell, second).marks('RND1')).not.toContain('Q 2');
  expect(following(rule, [...fell, given('2', 'qR')], second).marks('RND1')).toContain('qR 2');
});

it('everybody else who finished runs a repechage', () => {
  const again: Part = [event, set('RND1', 2, place('Q', 1, 2), rest('Re', 3))];
  const marks = following(again, [
    heat(1),
    startList('1', '2', '3', '4'),
    live,
    ...['1', '2', '3'].map((who) => recordMark(who, `10.0${who}`)),
    giveIrm('4', 'DNS'),
    official,
  ]).marks('RND1');
  expect(marks).toEqual(['Q 1', 'Q 2', 'Re 3']);
});

it('a standard, and at least three', () => {
  const jump = (number: number): string => `ATHMLONGJUMP----------QUALA00${number}00--`;
  const standing: Part = [
    'ATHMLONGJUMP----------------------',
    set('QUAL', null, standard('Q', parseMark('DISTANCE', '8.15')!), fill('q', 3)),
  ];
  const jumped = raced({ 1: '8.20', 2: '8.15', 3: '8.14', 4: '8.00' }, 'DISTANCE');
  expect(following(standing, [jump(1), ...jumped]).marks('QUAL')).toEqual(['Q 1', 'Q 2', 'q 3']);
});

it('two of one NOC at most, and the next ones move up', () => {
  const scores = raced(
    Object.fromEntries([101, 201, 301, 2, 3, 4, 5, 6, 7, 8, 9].map((who, index) => [who, `${60 - index}.000`])),
    'POINTS',
  );
  // The first three compete for N01.
  expect(following(['GTRM1TRA--------------QUAL000001--', ...scores]).marks('QUAL')).toEqual([
    'Q 101',
    'Q 201',
    'Q 2',
    'Q 3',
    'Q 4',
    'Q 5',
    'Q 6',
    'Q 7',
    'R1 8',
    'R2 9',
  ]);
});

it('the fastest winners ride for gold, the other winners for bronze', () => {
  const teams = (number: number): string => `CTRMSPRTEAM3----------RND1000${number}00--`;
  const marks = following(
    [teams(1), ...raced({ 1: '43.0', 8: '45.0' })],
    [teams(2), ...raced({ 2: '43.1', 7: '43.2' })],
    [teams(3), ...raced({ 3: '42.9', 6: '44.0' })],
    [teams(4), ...raced({ 4: '43.3', 5: '43.9' })],
  ).marks('RND1');
  expect(marks).toEqual(['QG 3', 'QG 1', 'QB 2', 'Q5-6 7', 'QB 4', 'Q5-6 5', 'Q7-8 6', 'Q7-8 8']);
});

it('of those who lost in speed climbing, whoever was seeded highest goes on, fallen or not', () => {
  const speed = (tail: string): string => `CLBMSPEED-------------QUAL${tail}`;
  const duel = (number: number, winner: string, loser: string): Part => [
    speed(`0002EL0${number}`),
    startList(winner, loser),
    live,
    recordMark(winner, '5.00'),
    ...(loser === '7' ? [giveIrm('7', 'Fall')] : [recordMark(loser, `5.${loser}0`)]),
    official,
  ];
  const seeded = Object.fromEntries(Array.from({ length: 14 }, (_, index) => [String(index + 1), `4.${50 + index}`]));
  const marks = following(
    [speed('0001SD--'), ...raced(seeded)],
    ...[1, 2, 3, 4, 5, 6].map((number) => duel(number, String(number), String(15 - number))),
    duel(7, '8', '7'),
  ).marks('QUAL');
  expect(marks).toHaveLength(8);
  expect(marks).toContain('q 7');
});

it('the opening series of sailing ends when the medal race has its start list; the worst race is left out', () => {
  const sailed = (number: number): string => `SALMILCA7-------------PREL000${number}00--`;
  const boats = Array.from({ length: 12 }, (_, index) => String(index + 1));
  const places = (shift: number): Saying[] =>
    raced(Object.fromEntries(boats.map((boat, index) => [boat, String(((index + shift) % 12) + 1)])), 'POINTS');
  const series: Part[] = [0, 0, 0, 6].map((shift, index) => [sailed(index + 1), ...places(shift)]);
  expect(following(...series).marks('PREL')).toEqual([]);
  const medalRace: Part = ['SALMILCA7-------------FNL-000100--', startList(...boats.slice(0, 10))];
  const { lines } = following(...series, medalRace).phase('PREL');
  expect(lines.slice(0, 2).map(({ competitor, mark }) => [competitor, mark?.text])).toEqual([
    ['1', '3'],
    ['2', '6'],
  ]);
  expect(lines.filter(({ qualification }) => qualification === 'MR')).toHaveLength(10);
});

it('rowing goes by the number of boats: of nine, two of each heat reach final A', () => {
  const row = (number: number): string => `ROWMNOCOX4------------HEAT000${number}00--`;
  const boats = (from: number, to: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [String(from + index), `6:0${index}.00`]));
  expect(following([row(1), ...raced(boats(1, 5))], [row(2), ...raced(boats(6, 9))]).marks('HEAT')).toEqual([
    'FA 1',
    'FA 6',
    'FA 2',
    'FA 7',
    'R 3',
    'R 8',
    'R 4',
    'R 9',
    'R 5',
  ]);
});

it('an annulled heat sends nobody on, and nobody waits for it', () => {
  const annulled: Part = [...second, { type: 'UnitAnnulled', source: 'JURATH1' as Source, reason: 'the start' }];
  expect(following(rule, first, annulled).marks('RND1')).toEqual(['Q 1', 'Q 2', 'q 3']);
});

it('a disqualification after OFFICIAL moves who goes on, and undoing it moves it back', () => {
  const jury = 'JURATH1' as Source;
  const disqualified: Saying = {
    type: 'FactCorrected',
    source: jury,
    correctedSource: 'STAATH1' as Source,
    correctedSequence: 3,
    replacement: {
      rsc: rsc(heat(1)),
      type: 'IrmGiven',
      competitor: id('1'),
      irm: 'DQ',
      reason: null,
      source: 'STAATH1' as Source,
      sequence: 3,
      occurredAt: 0 as never,
      actor: 'jury',
      origin: 'CORRECTED',
    },
    reason: 'lane',
  };
  const undone: Saying = {
    type: 'FactCorrected',
    source: jury,
    correctedSource: jury,
    correctedSequence: 1,
    replacement: null,
    reason: 'appeal',
  };
  expect(following(rule, [...first, disqualified], second).marks('RND1')).toEqual(['Q 5', 'Q 2', 'Q 3', 'Q 6', 'q 7']);
  expect(following(rule, [...first, disqualified, undone], second).marks('RND1')).toEqual(
    following(rule, first, second).marks('RND1'),
  );
});

it('a rule that is taken back takes its marks along', () => {
  const withdrawn: Saying = {
    type: 'FactCorrected',
    source: 'JURATH1' as Source,
    correctedSource: 'JURATH1' as Source,
    correctedSequence: 1,
    replacement: null,
    reason: 'wrong table',
  };
  expect(following(first, second, [...rule, withdrawn]).marks('RND1')).toEqual([]);
});

it('a rule set late holds for heats that are over', () =>
  expect(following(first, second, rule).marks('RND1')).toHaveLength(5));

it.each<readonly [string, string, Saying]>([
  ['a phase with filler', 'WRONG_PHASE', set('RND-', null, place('Q', 1, 3))],
  ['no units', 'IMPOSSIBLE_RULE', set('RND1', 0, place('Q', 1, 3))],
  ['a first place after the last', 'IMPOSSIBLE_RULE', set('RND1', null, place('Q', 3, 1))],
  ['a place before the first', 'IMPOSSIBLE_RULE', set('RND1', null, place('Q', 0, 1))],
  ['no qualification mark', 'IMPOSSIBLE_RULE', set('RND1', null, place('', 1, 3))],
  [
    'a standard without a mark',
    'IMPOSSIBLE_RULE',
    set('QUAL', null, { qualification: 'Q', by: 'STANDARD', from: 1, to: 1, mark: null }),
  ],
  ['a standard in kilograms', 'IMPOSSIBLE_RULE', set('QUAL', null, standard('Q', parseMark('WEIGHT', '8')!))],
])('refuses %s', (_what, code, saying) => givenIn(rsc(event)).when(saying).thenRefused(code));

it('refuses a rule that is said of a unit', () =>
  givenIn(rsc(heat(1)), startList('1'))
    .when(set('RND1', 8, place('Q', 1, 3)))
    .thenRefused('NOT_AN_EVENT'));
