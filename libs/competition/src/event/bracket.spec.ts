/** Brackets that look backwards. */
import { following, met } from '../../../../test/examples/following.js';
import type { Followed, Part } from '../../../../test/examples/following.js';
import { giveIrm, givenIn, id, live, official, startList } from '../../../../test/examples/unit.js';
import type { Saying } from '../../../../test/examples/unit.js';
import { rsc } from '../index.js';
import type { Rsc, Source } from '../index.js';

const judo = 'JUDM60KG--------------';
const bout = (tail: string, winner: string, loser: string): Part => [`${judo}${tail}`, ...met([winner, 1], [loser, 0])];

/** `QFNL 1: 1 < WINNER 8FNL000100--`, one for each side. */
const sidesOf = ({ bracket }: Followed, phase: string): string[] =>
  bracket.rounds
    .filter((round) => round.phase === phase)
    .flatMap(({ items }) =>
      items.flatMap(({ position, sides }) =>
        sides.map(({ competitor, wlt, previous }) => {
          const of = previous && 'of' in previous ? ` ${previous.of.slice(22)}` : '';
          const rank = previous && 'rank' in previous ? ` ${previous.rank}` : '';
          return `${position}: ${competitor ?? '?'} ${wlt ?? '-'} < ${previous?.from}${of}${rank}`;
        }),
      ),
    );

const toTheBronze: readonly Part[] = [
  bout('8FNL000200--', '3', '9'),
  bout('QFNL000100--', '1', '3'),
  bout('QFNL000200--', '2', '4'),
  bout('QFNL000300--', '5', '6'),
  bout('QFNL000400--', '7', '8'),
  bout('REP1000100--', '3', '4'),
  bout('SFNL000100--', '1', '2'),
  bout('SFNL000200--', '5', '7'),
  bout('REPF000100--', '3', '7'),
];

it('the bronze of a repechage: its winner against a losing semi-finalist', () => {
  const followed = following(...toTheBronze);
  expect(followed.bracket.rounds.map(({ phase }) => phase)).toEqual(['8FNL', 'QFNL', 'REP1', 'SFNL', 'REPF']);
  expect(sidesOf(followed, 'REP1')).toEqual(['1: 3 W < LOSER QFNL000100--', '1: 4 L < LOSER QFNL000200--']);
  expect(sidesOf(followed, 'REPF')).toEqual(['1: 3 W < WINNER REP1000100--', '1: 7 L < LOSER SFNL000200--']);
});

it('whoever has no match in the round before had a bye, and the place in the tree stays empty', () =>
  expect(sidesOf(following(...toTheBronze), 'QFNL').slice(0, 2)).toEqual([
    '1: 1 W < BYE',
    '1: 3 L < WINNER 8FNL000200--',
  ]));

it('a walkover: who did not come has lost, and the other one goes on from it', () => {
  const walkover: Part = [`${judo}QFNL000100--`, startList('1', '3'), live, giveIrm('3', 'W/O'), official];
  const followed = following(
    walkover,
    [`${judo}SFNL000100--`, startList('1', '2')],
    [`${judo}REP1000100--`, startList('3', '4')],
  );
  expect(sidesOf(followed, 'QFNL')).toEqual(['1: 1 W < DRAW', '1: 3 L < DRAW']);
  expect(sidesOf(followed, 'SFNL')[0]).toBe('1: 1 - < WINNER QFNL000100--');
  expect(sidesOf(followed, 'REP1')[0]).toBe('1: 3 - < LOSER QFNL000100--');
});

it('the pool and its rank stand behind a quarter-final', () => {
  const pool: Part = ['HBLMTEAM7-------------GPA-000100--', ...met(['1', 30], ['2', 20])];
  const quarter: Part = ['HBLMTEAM7-------------QFNL000100--', startList('2', '9')];
  expect(sidesOf(following(pool, quarter), 'QFNL')).toEqual(['1: 2 - < RANK GPA--------- 2', '1: 9 - < DRAW']);
});

it('heats of three are no bracket, but somebody may come from their place in one', () => {
  const heat: Part = [
    'SRFMSHORTBRD----------PREL000100--',
    startList('1', '2', '3'),
    live,
    ...['1', '2', '3'].map((who): Saying => ({
      type: 'PlaceRecorded',
      competitor: id(who),
      place: Number(who),
      remark: null,
    })),
    official,
  ];
  const second: Part = ['SRFMSHORTBRD----------REP-000100--', ...met(['2', 9], ['3', 8])];
  const third: Part = ['SRFMSHORTBRD----------8FNL000100--', startList('1', '2')];
  const followed = following(heat, ['SRFMSHORTBRD----------PREL000200--', startList('4', '5', '6')], second, third);
  expect(followed.bracket.rounds.map(({ phase }) => phase)).toEqual(['REP', '8FNL']);
  expect(sidesOf(followed, '8FNL')).toEqual(['1: 1 - < RANK PREL000100-- 1', '1: 2 - < WINNER REP-000100--']);
});

const event = `${judo}------------`;
const slot = (tail: string, position: number, from: string, more: object = {}): object => ({
  unit: `${judo}${tail}`,
  position,
  competitor: null,
  from,
  of: null,
  rank: null,
  ...more,
});
const draw = (...slots: readonly object[]): Saying =>
  ({ type: 'DrawPublished', source: 'JURJUD1' as Source, slots }) as unknown as Saying;

const drawn = draw(
  slot('QFNL000100--', 1, 'DRAW', { competitor: '1' }),
  slot('QFNL000100--', 2, 'DRAW', { competitor: '3' }),
  slot('SFNL000100--', 1, 'WINNER', { of: `${judo}QFNL000100--` }),
  slot('SFNL000100--', 2, 'BYE', { competitor: '2' }),
  slot('REP1000100--', 1, 'LOSER', { of: `${judo}QFNL000100--` }),
);

it('a draw shows every round before there is a start list, and results fill it', () => {
  expect(sidesOf(following([event, drawn]), 'SFNL')).toEqual(['1: ? - < WINNER QFNL000100--', '1: 2 - < BYE']);
  const followed = following([event, drawn], bout('QFNL000100--', '1', '3'));
  expect(sidesOf(followed, 'QFNL')).toEqual(['1: 1 W < DRAW', '1: 3 L < DRAW']);
  expect(sidesOf(followed, 'SFNL')[0]).toBe('1: 1 - < WINNER QFNL000100--');
  expect(sidesOf(followed, 'REP1')).toEqual(['1: 3 - < LOSER QFNL000100--']);
});

it('who was drawn and replaced is not where the draw says', () => {
  const replaced: Part = [`${judo}SFNL000100--`, startList('1', '8')];
  expect(sidesOf(following([event, drawn], bout('QFNL000100--', '1', '3'), replaced), 'SFNL')).toEqual([
    '1: 1 - < WINNER QFNL000100--',
    '1: 8 - < BYE',
  ]);
});

it('a rank of a pool is known when the pool is over', () => {
  const handball = 'HBLMTEAM7-------------';
  const pool = (tail: string, winner: string, loser: string): Part => [
    `${handball}GPA-${tail}`,
    ...met([winner, 30], [loser, 20]),
  ];
  const waiting: Part = [
    `${handball}------------`,
    draw({
      unit: `${handball}QFNL000100--` as Rsc,
      position: 1,
      competitor: null,
      from: 'RANK',
      of: `${handball}GPA---------`,
      rank: 2,
    }),
  ];
  const [one, two, three] = [pool('000100--', '1', '2'), pool('000200--', '2', '3'), pool('000300--', '1', '3')];
  expect(sidesOf(following(waiting, one, two), 'QFNL')).toEqual(['1: ? - < RANK GPA--------- 2']);
  expect(sidesOf(following(waiting, one, two, three), 'QFNL')).toEqual(['1: 2 - < RANK GPA--------- 2']);
});

it('parts of a team match are not in the bracket, the match is', () => {
  const team = 'JUDXTEAM6-------------';
  const followed = following(
    ...[1, 2, 3, 4].map((part): Part => [`${team}QFNL0001000${part}`, ...met(['1', 1], ['2', 0])]),
    [`${team}QFNL00010000`, startList('1', '2'), live, official],
  );
  expect(sidesOf(followed, 'QFNL')).toEqual(['1: 1 W < DRAW', '1: 2 L < DRAW']);
});

it.each<readonly [string, string, Saying]>([
  [
    'the same side twice',
    'SLOT_TWICE',
    draw(slot('QFNL000100--', 1, 'DRAW', { competitor: '1' }), slot('QFNL000100--', 1, 'DRAW', { competitor: '2' })),
  ],
  [
    'a competitor in two places',
    'DRAWN_TWICE',
    draw(slot('QFNL000100--', 1, 'DRAW', { competitor: '1' }), slot('QFNL000200--', 1, 'DRAW', { competitor: '1' })),
  ],
  ['a draw of nobody', 'IMPOSSIBLE_SLOT', draw(slot('QFNL000100--', 1, 'DRAW'))],
  ['a winner of nothing', 'IMPOSSIBLE_SLOT', draw(slot('SFNL000100--', 1, 'WINNER'))],
  ['a winner of a phase', 'IMPOSSIBLE_SLOT', draw(slot('SFNL000100--', 1, 'WINNER', { of: `${judo}QFNL--------` }))],
  [
    'a unit filled from itself',
    'IMPOSSIBLE_SLOT',
    draw(slot('SFNL000100--', 1, 'WINNER', { of: `${judo}SFNL000100--` })),
  ],
  ['a rank without a number', 'IMPOSSIBLE_SLOT', draw(slot('SFNL000100--', 1, 'RANK', { of: `${judo}QFNL--------` }))],
  ['a position before the first', 'IMPOSSIBLE_SLOT', draw(slot('QFNL000100--', 0, 'DRAW', { competitor: '1' }))],
  [
    'another sport event',
    'IMPOSSIBLE_SLOT',
    draw({ ...slot('', 1, 'DRAW', { competitor: '1' }), unit: 'JUDM66KG--------------QFNL000100--' }),
  ],
])('refuses %s', (_what, code, saying) => givenIn(rsc(event)).when(saying).thenRefused(code));
