import { rsc } from '#competition';
import type { Truth } from '../recording/recording.js';
import { truthSoFar } from './truth-so-far.js';

const [heat, final, other] = [
  'ATHM100M--------------HEAT000100--',
  'ATHM100M--------------FNL-000100--',
  'ATHW100M--------------FNL-000100--',
];
const unit: Truth['units'][string] = { verdicts: ['exact'], lines: {} };
const gold = { medal: 'GOLD', competitor: '4', noc: 'N04' } as const;
const event: Truth['events'][string] = { medals: [gold], finalAt: '2024-08-04T19:55:00Z' };
const truth: Truth = {
  units: { [heat]: unit, [final]: unit, [other]: unit },
  events: { [final.slice(0, 22)]: event, [other.slice(0, 22)]: event },
  open: {},
  medalTable: [{ rank: 1, noc: 'N04', gold: 2, silver: 0, bronze: 0, total: 2 }],
};

it('a play to the end is held against all of it', () => expect(truthSoFar(truth, new Set())).toBe(truth));

it('a unit that was not played to its end has no verdict yet, nor has its sport event, and no medal of it may be invented', () => {
  const sofar = truthSoFar(truth, new Set([rsc(final)]));
  expect(Object.keys(sofar.units)).toEqual([heat, other]);
  expect(Object.keys(sofar.events)).toEqual([other.slice(0, 22)]);
  expect(sofar.open).toEqual({ [final.slice(0, 22)]: [gold] });
  expect(sofar.medalTable).toEqual([]);
});
