import { eventDocumentOf, foldEvent, medalTable, openStream, receive, rsc, sportEventOf } from '../index.js';
import type { EventDocument, NocCode, ScoringEvent, Source } from '../index.js';
import { tellParts } from '../../../../test/examples/sport-event.js';
import type { Part } from '../../../../test/examples/sport-event.js';
import {
  id,
  live,
  official,
  recordMark,
  resultStatus,
  scoreMatch,
  startList,
  Told,
} from '../../../../test/examples/unit.js';
import type { Saying } from '../../../../test/examples/unit.js';

/** Units told their sayings one after the other, and the sport event that follows. */
const contest = (...parts: readonly Part[]): EventDocument | null =>
  eventDocumentOf(foldEvent(sportEventOf(rsc(parts[0]![0])), tellParts(...parts)));

const medals = (document: EventDocument | null): string[] =>
  (document?.medals ?? []).map(({ medal, competitor }) => `${medal} ${competitor}`);
const final = 'ATHM100M--------------FNL-000100--';
const race = (...marks: readonly [string, string][]): Saying[] => [
  startList(...marks.map(([who]) => who)),
  live,
  ...marks.map(([who, mark]) => recordMark(who, mark)),
];
const bout = (winner: string, loser: string): Saying[] => [
  startList(winner, loser),
  live,
  scoreMatch([winner, '1'], [loser, '0']),
  official,
];

const set = (winner: string, loser: string): Saying[] => [
  startList(winner, loser),
  live,
  scoreMatch([winner, '2'], [loser, '0'], 'SCORE'),
  official,
];

it('no medal before the final is official', () => {
  const marks = race(['1', '9.80'], ['2', '9.81'], ['3', '9.82']);
  expect(contest([final, ...marks, resultStatus('UNOFFICIAL')])).toBeNull();
  expect(medals(contest([final, ...marks, official]))).toEqual(['GOLD 1', 'SILVER 2', 'BRONZE 3']);
});

it('a protest takes the medals off the table until it is resolved, a court does not', () => {
  const marks = race(['1', '9.80'], ['2', '9.81'], ['3', '9.82']);
  expect(medals(contest([final, ...marks, official, resultStatus('PROTESTED')]))).toEqual([]);
  expect(medals(contest([final, ...marks, official, resultStatus('PROVISIONAL')]))).toHaveLength(3);
});

it.each([
  ['two first: two golds, no silver', ['9.80', '9.80', '9.82', '9.83'], ['GOLD 1', 'GOLD 2', 'BRONZE 3']],
  ['two second: two silvers, no bronze', ['9.80', '9.81', '9.81', '9.83'], ['GOLD 1', 'SILVER 2', 'SILVER 3']],
  ['two third: two bronzes', ['9.80', '9.81', '9.82', '9.82'], ['GOLD 1', 'SILVER 2', 'BRONZE 3', 'BRONZE 4']],
])('%s', (_name, marks, expected) =>
  expect(
    medals(
      contest([final, ...race(...marks.map((mark, index): [string, string] => [String(index + 1), mark])), official]),
    ),
  ).toEqual(expected),
);

it('the gold match and the bronze match', () => {
  const [gold, bronze] = ['FBLMTEAM11------------FNL-000100--', 'FBLMTEAM11------------FNL-000200--'];
  expect(medals(contest([bronze, ...bout('3', '4')], [gold, startList('1', '2')]))).toEqual(['BRONZE 3']);
  expect(medals(contest([bronze, ...bout('3', '4')], [gold, ...bout('1', '2')]))).toEqual([
    'GOLD 1',
    'SILVER 2',
    'BRONZE 3',
  ]);
});

it('two bronzes in judo, from the bronze contests', () =>
  expect(
    medals(
      contest(
        ['JUDM60KG--------------FNL-000100--', ...bout('1', '2')],
        ['JUDM60KG--------------REPF000100--', ...bout('3', '5')],
        ['JUDM60KG--------------REPF000200--', ...bout('4', '6')],
      ),
    ),
  ).toEqual(['GOLD 1', 'SILVER 2', 'BRONZE 3', 'BRONZE 4']));

it('two bronzes in boxing, from the semi-finals', () =>
  expect(
    medals(
      contest(
        ['BOXM57KG--------------SFNL000100--', ...bout('1', '3')],
        ['BOXM57KG--------------SFNL000200--', ...bout('2', '4')],
        ['BOXM57KG--------------FNL-000100--', ...bout('1', '2')],
      ),
    ),
  ).toEqual(['GOLD 1', 'SILVER 2', 'BRONZE 3', 'BRONZE 4']));

it('semi-finals alone give boxing its two bronzes and nothing else', () =>
  expect(
    medals(
      contest(
        ['BOXM57KG--------------SFNL000100--', ...bout('1', '3')],
        ['BOXM57KG--------------SFNL000200--', ...bout('2', '4')],
      ),
    ),
  ).toEqual(['BRONZE 3', 'BRONZE 4']));

it('a medal by decision replaces who held it by rank, with its reason', () => {
  const event = 'ATHM100M--------------------------';
  const holders = [{ competitor: id('4'), noc: 'N04' as NocCode }];
  const document = contest(
    [final, ...race(['1', '9.80'], ['2', '9.81'], ['3', '9.82'], ['4', '9.83']), official],
    [event, { type: 'MedalDecided', source: 'JURATH1' as Source, medal: 'BRONZE', holders, reason: 'CAS' }],
  );
  expect(document!.medals.at(-1)).toEqual({ medal: 'BRONZE', competitor: '4', noc: 'N04', decision: 'CAS' });
  expect(document!.changes[0]!.text).toBe('CAS');
});

it('a disqualification after OFFICIAL moves the medals up, and its withdrawal moves them back', () => {
  const told = new Told(rsc(final)).tell(...race(['1', '9.80'], ['2', '9.81'], ['3', '9.82'], ['4', '9.83']), official);
  const jury = 'JURATH1' as Source;
  const disqualified = told.complete({ type: 'IrmGiven', competitor: id('1'), irm: 'DQ', reason: null, sequence: 3 });
  const correction = {
    type: 'FactCorrected' as const,
    source: jury,
    correctedSource: 'STAATH1' as Source,
    correctedSequence: 3,
    reason: 'jury',
  };
  told.tell({ ...correction, replacement: disqualified });
  const after = (): string[] => medals(eventDocumentOf(foldEvent(sportEventOf(told.rsc), told.unit.facts)));
  expect(after()).toEqual(['GOLD 2', 'SILVER 3', 'BRONZE 4']);
  told.tell({ ...correction, correctedSource: jury, correctedSequence: 1, replacement: null });
  expect(after()).toEqual(['GOLD 1', 'SILVER 2', 'BRONZE 3']);
});

const places = (document: EventDocument | null): string[] =>
  (document?.ranking ?? []).map(({ competitor, rank }) => `${rank} ${competitor}`);
const tennis = (tail: string): string => `TENMSINGLES-----------${tail}`;

it('who loses a quarter-final shares the fifth place at once, and no medal before the finals', () => {
  const document = contest(
    [tennis('QFNL000100--'), ...set('1', '5')],
    [tennis('QFNL000200--'), ...set('2', '6')],
    [tennis('8FNL000100--'), ...set('5', '9')],
  );
  expect(places(document)).toEqual(['5 5', '5 6', '9 9']);
  expect(medals(document)).toEqual([]);
});

it('who did not reach the final is placed behind it when it is official, by the semi-finals', () => {
  const swim = (tail: string): string => `SWMM100MFR------------${tail}`;
  const semis: (readonly [string, ...Saying[]])[] = [
    [swim('SFNL000100--'), ...race(['1', '48.00'], ['2', '48.10'], ['4', '48.50']), official],
    [swim('SFNL000200--'), ...race(['3', '48.20'], ['5', '48.40']), official],
  ];
  const final = race(['1', '47.90'], ['2', '47.80'], ['3', '47.70']);
  expect(places(contest(...semis, [swim('FNL-000100--'), ...final]))).toEqual([]);
  expect(places(contest(...semis, [swim('FNL-000100--'), ...final, official]))).toEqual([
    '1 3',
    '2 2',
    '3 1',
    '4 5',
    '5 4',
  ]);
});

it('who went out in a pool stands behind the quarter-finals, by the place in it', () => {
  const ball = (tail: string): string => `HBLMTEAM7-------------${tail}`;
  const document = contest(
    [ball('GPA-000100--'), ...bout('1', '9')],
    [ball('GPB-000100--'), ...bout('2', '10')],
    ...[1, 2, 3, 4].map((n): readonly [string, ...Saying[]] => [ball(`QFNL000${n}00--`), ...bout(`${n}`, `${n + 4}`)]),
    [ball('FNL-000100--'), ...bout('1', '2')],
    [ball('FNL-000200--'), ...bout('3', '4')],
  );
  expect(places(document)).toEqual(['1 1', '2 2', '3 3', '4 4', '5 5', '5 6', '5 7', '5 8', '9 10', '9 9']);
  expect(document!.ranking.at(-1)!.from).toBe(ball('GPA---------'));
});

it('the medal table: gold, then silver, then bronze; equal rows share a rank and stand by code', () => {
  const held = ['DDD SILVER', 'BBB GOLD', 'CCC SILVER', 'AAA GOLD', 'AAA BRONZE', 'CCC SILVER', 'BBB BRONZE'].map(
    (text) => {
      const [noc, medal] = text.split(' ') as [NocCode, 'GOLD'];
      return { noc, medal };
    },
  );
  expect(medalTable(held).map(({ noc, rank, rankByTotal }) => [noc, rank, rankByTotal])).toEqual([
    ['AAA', 1, 1],
    ['BBB', 1, 1],
    ['CCC', 3, 1],
    ['DDD', 4, 4],
  ]);
});

it('a stream of a discipline that nobody knows cannot be opened', () => {
  expect(() =>
    receive(openStream(rsc('ZZZM100M--------------FNL-000100--')), {} as ScoringEvent, null, () => undefined),
  ).toThrow('ZZZ');
});
