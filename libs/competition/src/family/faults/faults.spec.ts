/** Rounds over fences: what falls, what the clock costs, and who jumps off. */
import { finish, penalise, timeAllowed } from '../../../../../test/examples/judged.js';
import { givenIn, giveIrm, live, recordMark, startList, Told } from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';
import type { ScoringEvent, Source } from '../../index.js';
import type { FaultsDetail } from './detail.js';

const round = rsc('EQUOJUMPINDV----------FNL-000100--');
const jumpOff = rsc('EQUOJUMPINDV----------FNL-0002RR--');
const qualifier = rsc('EQUOJUMPINDV----------QUAL000100--');
const team = rsc('EQUOJUMPTEAM----------FNL-000100--');
const crossCountry = rsc('EQUOEVENINDV----------XC--000100--');

const three = [startList('1', '2', '3'), live];
const fence = (competitor: string, at: string, run: number | null = null): Saying =>
  penalise(competitor, 'FENCE', { points: 4, at, run });
const told = (unit: typeof round, ...sayings: readonly Saying[]): Told => {
  const unitTold = new Told(unit).tell(...three, ...sayings);
  expect(unitTold.settled.filter(({ outcome }) => outcome !== 'APPLIED')).toEqual([]);
  return unitTold;
};
const lines = (unit: Told): Record<string, [string | null, number | null]> =>
  Object.fromEntries(unit.document.lines.map(({ competitor, mark, rank }) => [competitor, [mark?.text ?? null, rank]]));

it('fewest faults first; the same faults by the time, in a round of qualification', () =>
  expect(
    lines(told(qualifier, finish('1', '74.10'), fence('2', '7'), finish('2', '71.02'), finish('3', '73.99'))),
  ).toEqual({
    1: ['0', 2],
    2: ['4', 3],
    3: ['0', 1],
  }));
it('who is clear in the final shares the lead, and will jump off; the others go by the time', () =>
  expect(
    lines(
      told(
        rsc('EQUOJUMPINDV----------FNL-000100--'),
        finish('1', '79.10'),
        finish('2', '78.30'),
        fence('3', '11c'),
        finish('3', '75.00'),
      ),
    ),
  ).toEqual({ 1: ['0', 1], 2: ['0', 1], 3: ['4', 3] }));
it('the jump-off: faults, then time', () =>
  expect(
    lines(
      told(jumpOff, finish('1', '38.34'), fence('2', '4'), finish('2', '38.38'), fence('3', '9'), finish('3', '39.12')),
    ),
  ).toEqual({
    1: ['0', 1],
    2: ['4', 2],
    3: ['4', 3],
  }));
it('every second commenced above the time allowed is a point', () =>
  expect(lines(told(round, timeAllowed(79), finish('1', '79.00'), finish('2', '79.01'), finish('3', '81.50')))).toEqual(
    { 1: ['0', 1], 2: ['1', 2], 3: ['3', 3] },
  ));
it('a time allowed that is corrected while riders are out counts for those who have finished too', () =>
  expect(lines(told(round, timeAllowed(79), finish('1', '80.50'), timeAllowed(81)))['1']).toEqual(['0', 1]));
it('cross-country costs 0.4 a second, and a refusal twenty', () =>
  expect(
    lines(
      told(
        crossCountry,
        timeAllowed(542),
        finish('1', '9:03.20'),
        penalise('2', 'REFUSAL', { at: '13B' }),
        finish('2', '9:01.00'),
        penalise('3', 'FRANGIBLE'),
        finish('3', '8:59.10'),
      ),
    ),
  ).toEqual({ 1: ['0.80', 1], 2: ['20.00', 3], 3: ['11.00', 2] }));
it('three riders of a team are added up', () =>
  expect(
    lines(
      told(
        team,
        timeAllowed(79, 1),
        finish('1', '78.10', 1),
        fence('1', '5', 2),
        finish('1', '77.20', 2),
        finish('1', '76.00', 3),
        fence('2', '5', 1),
        finish('2', '79.70', 1),
      ),
    ),
  ).toMatchObject({ 1: ['4', 1], 2: ['5', 2] }));
it('a rider on the course has faults in the detail and no mark yet', () => {
  const unit = told(round, timeAllowed(79), finish('2', '77.10'), fence('1', '3'));
  expect(lines(unit)['1']).toEqual([null, null]);
  expect(unit.document.detail as FaultsDetail).toMatchObject({
    family: 'faults',
    allowed: [{ round: 1, time: { text: '1:19' } }],
    toBeat: { competitor: '2', points: { text: '0' }, time: { text: '1:17.10' } },
    competitors: [
      {
        competitor: '1',
        points: null,
        rounds: [{ state: 'ON_COURSE', clear: false, points: { text: '4' }, faults: [{ kind: 'FENCE', at: '3' }] }],
      },
      { competitor: '2', rounds: [{ state: 'FINISHED', clear: true, timeFaults: { text: '0' } }] },
    ],
  });
});
it('a rail that did not fall is taken back by a correction, and the place with it', () => {
  const unit = told(round, fence('1', '3'), finish('1', '77.00'), finish('2', '78.00'));
  const said: ScoringEvent = unit.settled[2]!.event;
  unit.tell({
    type: 'FactCorrected',
    source: 'JURY1' as Source,
    correctedSource: said.source,
    correctedSequence: said.sequence,
    replacement: null,
    reason: 'video',
  });
  expect(lines(unit)).toMatchObject({ 1: ['0', 1], 2: ['0', 1] });
});
it('final marks alone go on working', () =>
  expect(lines(told(round, recordMark('1', '8', 'POINTS'), recordMark('2', '4', 'POINTS')))).toMatchObject({
    1: ['8', 2],
    2: ['4', 1],
  }));

it.each<[string, string, readonly Saying[], Saying]>([
  ['a fault that jumping does not know', 'UNKNOWN_PENALTY', three, penalise('1', 'SHIDO')],
  ['a rail for five points', 'WRONG_PENALTY', three, penalise('1', 'FENCE', { points: 5 })],
  ['a time fault of nothing', 'WRONG_PENALTY', three, penalise('1', 'TIME')],
  ['a second round where there is one', 'NO_SUCH_ROUND', three, finish('1', '77.00', 2)],
  ['a fault in a round that is not there', 'NO_SUCH_ROUND', three, penalise('1', 'FENCE', { run: 0 })],
  ['a second finish', 'ALREADY_FINISHED', [...three, finish('1', '77.00')], finish('1', '78.00')],
  ['a finish in no time', 'IMPOSSIBLE_TIME', three, finish('1', '0.00')],
  ['a time allowed of nothing', 'NO_TIME_ALLOWED', three, timeAllowed(0)],
  ['a time allowed for a round that is not there', 'NO_SUCH_ROUND', three, timeAllowed(79, 2)],
  ['a finish of who was eliminated', 'HAS_IRM', [...three, giveIrm('1', 'EL')], finish('1', '77.00')],
])('%s is refused as %s', (_, code, before, said) =>
  givenIn(round, ...before)
    .when(said)
    .thenRefused(code),
);
