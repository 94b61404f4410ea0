import { falseStart, finish, gun, reaction, runnerIn, split, teamList } from '../../../../../test/examples/race.js';
import { givenIn, live } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';

const relay = rsc('SWMX4X100MMD----------FNL-000100--');
const run = rsc('ATHW4X400M------------FNL-000100--');
const teams = teamList({ A: ['a1', 'a2', 'a3', 'a4'], B: ['b1', 'b2', 'b3', 'b4'] });
const under = [teams, live, gun()];

const swim = (team: string, ...times: readonly string[]) =>
  times.map((text, index) =>
    split(team, String((index + 1) * 50), text, { member: `${team.toLowerCase()}${(index >> 1) + 1}` }),
  );

it('legs are told apart by who passed, and the last ends at the finish', () => {
  const { told } = givenIn(
    relay,
    ...under,
    reaction('A', 610, 'a1'),
    reaction('A', 190, 'a2'),
    reaction('A', -20, 'a3'),
    ...swim('A', '26.00', '53.00', '1:18.00', '1:50.50', '2:15.00', '2:41.20', '3:04.00'),
    finish('A', '3:28.90', { member: 'a4' }),
  );
  expect(runnerIn(told, 'A')).toMatchObject({
    reaction: '0.610',
    legs: [
      { leg: 1, member: 'a1', time: '53.00', total: '53.00', reaction: '0.610', rank: 1 },
      { leg: 2, member: 'a2', time: '57.50', total: '1:50.50', reaction: '0.190' },
      { leg: 3, member: 'a3', time: '50.70', total: '2:41.20', reaction: '-0.020' },
      { leg: 4, member: 'a4', time: '47.70', total: '3:28.90', reaction: null },
    ],
  });
  expect(runnerIn(told, 'A').passes[2]).toMatchObject({
    point: '150',
    member: 'a2',
    time: '1:18.00',
    section: '25.00',
  });
});

it('legs of the teams are compared with each other', () => {
  const { told } = givenIn(
    relay,
    ...under,
    ...swim('A', '26.00', '53.00', '1:18.00'),
    ...swim('B', '25.50', '52.50', '1:19.00'),
  );
  expect(runnerIn(told, 'A').legs).toMatchObject([{ leg: 1, rank: 2, gap: '+0.50' }]);
  expect(runnerIn(told, 'B').legs).toMatchObject([{ leg: 1, rank: 1, gap: null }]);
});

it('a leg is not over before the next member passes a point', () => {
  const { told } = givenIn(relay, ...under, ...swim('A', '26.00', '53.00'));
  expect(runnerIn(told, 'A').legs).toEqual([]);
});

it('where nobody says who brought the team home, it is the one who was not seen before', () => {
  const handOvers = ['52.10', '1:42.30', '2:33.00'].map((text, index) =>
    split('B', String((index + 1) * 400), text, { member: `b${index + 1}` }),
  );
  const { told } = givenIn(run, ...under, ...handOvers, finish('B', '3:21.90'));
  expect(runnerIn(told, 'B').legs.at(-1)).toMatchObject({ leg: 4, member: 'b4', time: '48.90' });
});

it('who is seen without a name makes no leg', () => {
  const { told } = givenIn(run, ...under, split('B', '400', '52.10'), finish('B', '3:21.90'));
  expect(runnerIn(told, 'B').legs).toEqual([]);
});

it('a single mixed relay comes back to its members', () => {
  const { told } = givenIn(
    rsc('ATHX42KWALKT----------FNL-000100--'),
    teamList({ A: ['a1', 'a2'] }),
    live,
    gun(),
    split('A', '11450', '46:00', { member: 'a1' }),
    split('A', '21450', '1:30:00', { member: 'a2' }),
    split('A', '31450', '2:11:00', { member: 'a1' }),
    finish('A', '2:52:00', { member: 'a2' }),
  );
  expect(runnerIn(told, 'A').legs).toMatchObject([
    { leg: 1, member: 'a1' },
    { leg: 2, member: 'a2' },
    { leg: 3, member: 'a1', time: '41:00' },
    { leg: 4, member: 'a2', time: '41:00' },
  ]);
});

it('a member of another team is refused', () => {
  givenIn(relay, ...under)
    .when(split('A', '50', '26.00', { member: 'b1' }))
    .thenRefused('NOT_IN_TEAM');
  givenIn(relay, ...under)
    .when(finish('A', '3:28.90', { member: 'b1' }))
    .thenRefused('NOT_IN_TEAM');
  givenIn(relay, ...under)
    .when(reaction('A', 610, 'b1'))
    .thenRefused('NOT_IN_TEAM');
});

it('where the members are not known, anybody may be one', () =>
  givenIn(relay, teamList({ A: [] }), live)
    .when(split('A', '50', '26.00', { member: 'x' }))
    .thenOutcomes('APPLIED'));

it('a take-off before the touch puts the team out, after the race as well', () => {
  givenIn(relay, ...under, finish('A', '3:28.90'), finish('B', '3:29.00'))
    .when(falseStart('A'))
    .thenLines({ competitor: 'B', rank: 1 }, { competitor: 'A', rank: null, irm: 'DSQ' });
});
