/** Start lists that a phase proposes for the next. */
import { following, raced, set } from '../../../../test/examples/following.js';
import type { Followed, Part } from '../../../../test/examples/following.js';
import { rules } from '../index.js';

/** `SFNL000100--: 4/2 5/4`, lane and competitor. */
const proposals = (followed: Followed, phase: string): string[] =>
  followed
    .phase(phase)
    .proposals.map(
      ({ unit, lines }) =>
        `${unit?.slice(22)}: ${lines.map(({ startOrder, competitor }) => `${startOrder}/${competitor}`).join(' ')}`,
    );

const times = (from: number, count: number, second: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [String(from + index), `${second}.${10 + index}`]));

const swum = (phase: string, number: number): string => `SWMM100MFR------------${phase}000${number}00--`;

it('swimming: the fastest into the second semi-final, lane four, then by turns and to the outside', () => {
  const heats: Part[] = [
    [swum('HEAT', 1), ...raced(times(1, 8, 48))],
    [swum('HEAT', 2), ...raced(times(11, 8, 49))],
  ];
  expect(proposals(following(...heats), 'HEAT')).toEqual([
    'SFNL000100--: 1/16 2/12 3/6 4/2 5/4 6/8 7/14 8/18',
    'SFNL000200--: 1/15 2/11 3/5 4/1 5/3 6/7 7/13 8/17',
  ]);
  expect(following(...heats).phase('HEAT').proposals[0]!.lines[0]!.from).toBe(swum('HEAT', 2));
});

it('nothing is proposed while a heat is missing', () =>
  expect(
    proposals(
      following(
        ['SWMM100MFR------------------------', set('HEAT', 2, rules.overall('Q', 1, 16))],
        [swum('HEAT', 1), ...raced(times(1, 8, 48))],
      ),
      'HEAT',
    ),
  ).toEqual([]));

it('athletics: winners before the fastest second, and forth and back over the semi-finals', () => {
  const rounds = [1, 2, 3].map((number): Part => [
    `ATHM100M--------------RND1000${number}00--`,
    ...raced(times(number * 10 + 1, 3, 9 + number)),
  ]);
  const rule: Part = ['ATHM100M--------------------------', set('RND1', 3, rules.place('Q', 1, 2), rules.best('q', 1))];
  expect(proposals(following(rule, ...rounds), 'RND1')).toEqual([
    'SFNL000100--: 3/11 4/32 5/13',
    'SFNL000200--: 3/21 4/22',
    'SFNL000300--: 3/31 4/12',
  ]);
});

it('canoe sprint: the lanes of the final by a table', () => {
  const semi = (number: number): Part => [
    `CSPMC2-500M-----------SFNL000${number}00--`,
    ...raced(Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((place) => [String(number * 10 + place), `1:40.${place}0`]))),
  ];
  expect(proposals(following(semi(1), semi(2)), 'SFNL')).toEqual([
    'FNL-000100--: 1/14 2/23 3/12 4/21 5/11 6/22 7/13 8/24',
  ]);
});

it('diving: the best of the semi-final dives last', () =>
  expect(
    proposals(
      following(['DIVM3M----------------SFNL000100--', ...raced({ 1: '500.00', 2: '400.00', 3: '450.00' }, 'POINTS')]),
      'SFNL',
    ),
  ).toEqual(['FNL-000100--: 1/2 2/3 3/1']));
