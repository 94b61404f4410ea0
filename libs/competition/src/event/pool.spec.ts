/** Tables of pools. */
import { following, met, set } from '../../../../test/examples/following.js';
import type { Followed, Part } from '../../../../test/examples/following.js';
import { giveIrm, id, live, official, scoreMatch, startList } from '../../../../test/examples/unit.js';
import type { Saying } from '../../../../test/examples/unit.js';
import { rules } from '../index.js';
import type { Source } from '../index.js';

type Score = readonly [first: string, scored: number, against: number, second: string];

const unitOf = (event: string, pool: string, number: number): string =>
  `${event.padEnd(22, '-')}GP${pool}-00${String(number).padStart(2, '0')}00--`;

/** The matches of a pool in the order of their numbers. */
const pool = (event: string, letter: string, ...scores: readonly Score[]): Part[] =>
  scores.map(([first, scored, against, second], index) => [
    unitOf(event, letter, index + 1),
    ...met([first, scored], [second, against]),
  ]);

const table = (followed: Followed, letter = 'A'): (string | number | null)[][] =>
  followed
    .phase(`GP${letter}`)
    .pool.map(({ competitor, rank, points, for: scored, against }) => [competitor, rank, points, scored, against]);

const handball = 'HBLMTEAM7';
const football = 'FBLMTEAM11';
const basketball = 'BKBMTEAM5';

it('points for wins and draws; a side that has not played has no rank', () =>
  expect(
    table(
      following(...pool(handball, 'A', ['1', 30, 20, '2'], ['3', 25, 25, '1']), [
        unitOf(handball, 'A', 3),
        startList('2', '4'),
      ]),
    ),
  ).toEqual([
    ['1', 1, 3, 55, 45],
    ['3', 2, 1, 25, 25],
    ['2', 3, 0, 20, 30],
    ['4', null, 0, 0, 0],
  ]));

it('three equal ones are separated by the matches among them, whatever they did to the fourth', () =>
  // 1 beat 2 by one, 2 beat 3 by one, 3 beat 1 by five; 4 lost to all of them, to 1 by thirty.
  expect(
    table(
      following(
        ...pool(
          handball,
          'A',
          ['1', 21, 20, '2'],
          ['2', 21, 20, '3'],
          ['3', 25, 20, '1'],
          ['1', 40, 10, '4'],
          ['2', 21, 20, '4'],
          ['3', 21, 20, '4'],
        ),
      ),
    ).map(([who, rank]) => [who, rank]),
  ).toEqual([
    ['3', 1],
    ['2', 2],
    ['1', 3],
    ['4', 4],
  ]));

it('where a sport looks at all matches first, the same results stand in another order', () =>
  expect(
    table(
      following(
        ...pool(
          football,
          'A',
          ['1', 2, 1, '2'],
          ['2', 2, 1, '3'],
          ['3', 5, 0, '1'],
          ['1', 9, 0, '4'],
          ['2', 2, 1, '4'],
          ['3', 2, 1, '4'],
        ),
      ),
    ).map(([who]) => who),
  ).toEqual(['1', '3', '2', '4']));

// 1 beat 2 by ten, 2 beat 3 by seven, 3 beat 1 by four: 2 and 3 are three behind each, and 3 scored more.
const circle: readonly Score[] = [
  ['1', 40, 30, '2'],
  ['2', 27, 20, '3'],
  ['3', 44, 40, '1'],
];

it('who is equal still among three: handball goes on with all three, basketball begins again with the two', () => {
  const order = (event: string): unknown[] => table(following(...pool(event, 'A', ...circle))).map(([who]) => who);
  expect(order(handball)).toEqual(['1', '3', '2']);
  expect(order(basketball)).toEqual(['1', '2', '3']);
});

it('a ratio without anything against it is the highest there is', () => {
  // Beach volleyball: equal points, no match between 1 and 2; 1 lost no set.
  const sets = following(...pool('VBVMTEAM2', 'A', ['1', 2, 0, '3'], ['2', 2, 1, '4']));
  expect(table(sets).map(([who]) => who)).toEqual(['1', '2', '4', '3']);
});

it('who does not play has no point, and who loses on the floor has one', () => {
  const played = pool(basketball, 'A', ['1', 80, 60, '2']);
  const forfeited: Part = [
    unitOf(basketball, 'A', 2),
    startList('3', '4'),
    live,
    scoreMatch(['3', '20'], ['4', '0']),
    giveIrm('4', 'DNS'),
    official,
  ];
  expect(table(following(...played, forfeited)).map(([who, , points]) => [who, points])).toEqual([
    ['1', 2],
    ['3', 2],
    ['2', 1],
    ['4', 0],
  ]);
});

it('a match of five sets gives two points and one', () =>
  expect(table(following(...pool('VVOMTEAM6', 'A', ['1', 3, 2, '2'], ['3', 3, 1, '4'])))).toEqual([
    ['3', 1, 3, 3, 1],
    ['1', 2, 2, 3, 2],
    ['2', 3, 1, 2, 3],
    ['4', 4, 0, 1, 3],
  ]));

it('a shoot-out gives two points and one', () => {
  const shootOut: Saying = { type: 'ContestDecided', winner: id('2'), decision: 'PSO' };
  const match: Part = [
    unitOf('WPOMTEAM7', 'A', 1),
    startList('1', '2'),
    live,
    scoreMatch(['1', '9'], ['2', '9']),
    shootOut,
    official,
  ];
  expect(table(following(match))).toEqual([
    ['2', 1, 2, 9, 9],
    ['1', 2, 1, 9, 9],
  ]);
});

const round = (...names: readonly string[]): Score[] =>
  names.flatMap((first, index) => names.slice(index + 1).map((second): Score => [first, 2, 1, second]));

it('places are certain when everybody has met everybody else', () => {
  const matches = pool(football, 'A', ...round('1', '2', '3', '4'));
  expect(following(...matches.slice(0, 5)).marks('GPA')).toEqual([]);
  expect(following(...matches).marks('GPA')).toEqual(['Q 1', 'Q 2']);
});

it('when only two sides have a start list, the others are still to come', () =>
  expect(following(...pool(football, 'A', ['1', 2, 1, '2'])).marks('GPA')).toEqual([]));

it('the best third go on when all pools are over', () => {
  const women = 'FBLWTEAM11';
  const [a, b] = [pool(women, 'A', ...round('1', '2', '3', '4')), pool(women, 'B', ...round('5', '6', '7', '8'))];
  // In this pool everybody scores more.
  const c = pool(women, 'C', ...round('9', '10', '11', '12').map(([x, , , y]): Score => [x, 4, 3, y]));
  expect(following(...a, ...b, ...c.slice(0, 5)).marks('GPA')).toEqual(['Q 1', 'Q 2']);
  const all = following(...a, ...b, ...c);
  expect(all.marks('GPC')).toEqual(['Q 9', 'Q 10', 'Q 11']);
  // The third of the other two are equal in all: nothing but a decision separates them.
  expect([...all.marks('GPA'), ...all.marks('GPB')]).toEqual(['Q 1', 'Q 2', 'Q 5', 'Q 6']);
});

it('the competition may set a rule for all pools', () =>
  expect(
    following(
      ['FBLMTEAM11------------------------', set('POOL', null, rules.pool('Q', 1, 1))],
      ...pool(football, 'A', ...round('1', '2', '3', '4')),
    ).marks('GPA'),
  ).toEqual(['Q 1']));

it('nothing of who withdrew counts, and the others have met everybody', () => {
  const [first, ...others] = pool(
    'BDMMSINGLES',
    'A',
    ['1', 2, 0, '4'],
    ['1', 2, 1, '2'],
    ['2', 2, 0, '3'],
    ['1', 2, 0, '3'],
  );
  const annulled: Part = [...first!, { type: 'UnitAnnulled', source: 'JURBDM1' as Source, reason: 'withdrawn' }];
  const followed = following(annulled, ...others);
  expect(table(followed)).toEqual([
    ['1', 1, 2, 4, 1],
    ['2', 2, 1, 3, 2],
    ['3', 3, 0, 0, 4],
  ]);
  expect(followed.marks('GPA')).toEqual(['Q 1']);
});

it('rows that are equal in all share a rank, until officials order them', () => {
  const drawn = pool(
    football,
    'A',
    ['1', 1, 1, '2'],
    ['3', 1, 1, '4'],
    ['1', 1, 1, '3'],
    ['2', 1, 1, '4'],
    ['1', 1, 1, '4'],
    ['2', 1, 1, '3'],
  );
  expect(
    following(...drawn)
      .phase('GPA')
      .pool.map(({ rank, tied }) => [rank, tied]),
  ).toEqual(Array.from({ length: 4 }, () => [1, true]));
  expect(following(...drawn).marks('GPA')).toEqual([]);
  const lots: Saying = {
    type: 'TieBroken',
    source: 'JURFBL1' as Source,
    competitors: ['4', '3', '2', '1'].map(id),
    method: 'drawing of lots',
  };
  expect(following(...drawn, ['FBLMTEAM11------------GPA---------', lots]).marks('GPA')).toEqual(['Q 4', 'Q 3']);
});
