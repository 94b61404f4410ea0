import {
  anybody,
  deadHeat,
  gun,
  lapGained,
  penalty,
  photoFinish,
  printed,
  raceOf,
  runnerIn,
  sprintPlaced,
} from '../../../../../test/examples/race.js';
import { givenIn, giveIrm, live, recordMark, startList } from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';

const pointsRace = rsc('CTRMOMNIUM------------PTS-000100--');
const tempo = rsc('CTRMOMNIUM------------TEMP000100--');
const elimination = rsc('CTRMOMNIUM------------ELIM000100--');
const scratch = rsc('CTRMOMNIUM------------SCR-000100--');
const keirin = rsc('CTRMKEIRIN------------FNL-000100--');
const madison = rsc('CTRWMADISON-----------FNL-000100--');
const cross = rsc('CSLMX1----------------HEAT000100--');

const five = [startList('1', '2', '3', '4', '5'), live, gun()];

describe('a points race', () => {
  it('5, 3, 2 and 1, and double at the finish', () =>
    givenIn(pointsRace, ...five)
      .when(sprintPlaced(1, '1', '2', '3', '4'), sprintPlaced(10, '2', '5', '1', '3', '4'))
      .thenLines(
        { competitor: '2', rank: 1, mark: { kind: 'POINTS', value: 130_000, text: '13' } },
        { competitor: '1', rank: 2, mark: printed('9') },
        { competitor: '5', rank: 3, mark: printed('6') },
        { competitor: '3', rank: 4, mark: printed('4') },
        { competitor: '4', rank: 5, mark: printed('1') },
      ));
  it('twenty for a lap gained, and twenty less for one lost', () =>
    givenIn(pointsRace, ...five, sprintPlaced(1, '1', '2', '3', '4'))
      .when(lapGained('5'), lapGained('1', -1))
      .thenLines(
        { competitor: '5', rank: 1, mark: printed('20') },
        { competitor: '2', rank: 2 },
        { competitor: '3', rank: 3 },
        { competitor: '4', rank: 4 },
        { competitor: '1', rank: 5, mark: printed('-15') },
      ));
  it('equal points stand by the place at the finish, and share a place before it', () => {
    const before = [sprintPlaced(1, '1', '2', '3', '4'), sprintPlaced(2, '2', '1', '3', '4')];
    const race = givenIn(pointsRace, ...five, ...before);
    expect(race.told.document.lines.map(({ rank }) => rank)).toEqual([1, 1, 3, 4, 5]);
    race
      .when(sprintPlaced(10, '5', '4', '3', '1', '2'))
      .thenLines(
        { competitor: '5', rank: 1, mark: printed('10') },
        { competitor: '1', rank: 2, mark: printed('10') },
        anybody,
        anybody,
        anybody,
      );
  });
  it('points of the omnium so far are carried in, and said again they hold', () => {
    const race = givenIn(
      pointsRace,
      startList('1', '2'),
      live,
      recordMark('1', '110', 'POINTS'),
      recordMark('2', '114', 'POINTS'),
      gun(),
      sprintPlaced(1, '1', '2'),
    );
    expect(runnerIn(race.told, '1').points).toEqual({ total: 115, carried: 110, won: 5 });
    race
      .when(recordMark('2', '119', 'POINTS'), sprintPlaced(2, '1'))
      .thenLines(
        { competitor: '1', rank: 1, mark: printed('120') },
        { competitor: '2', rank: 2, mark: printed('119') },
      );
  });
  it('shows every sprint, who won what, and the gap in points', () => {
    const { told } = givenIn(madison, ...five, sprintPlaced(2, '3', '1'), sprintPlaced(12, '1', '4'), lapGained('4'));
    expect(raceOf(told).sprints).toEqual([
      {
        sprint: 2,
        placed: [
          { competitor: '3', points: 5 },
          { competitor: '1', points: 3 },
        ],
      },
      {
        sprint: 12,
        placed: [
          { competitor: '1', points: 10 },
          { competitor: '4', points: 6 },
        ],
      },
    ]);
    expect(runnerIn(told, '4')).toMatchObject({
      laps: 1,
      points: { total: 26, won: 26 },
      gap: null,
      state: 'FINISHED',
    });
    expect(runnerIn(told, '1').gap).toBe('-13');
  });
  it('who retires keeps the points and loses the place', () =>
    givenIn(pointsRace, ...five, sprintPlaced(1, '1', '2', '3', '4'))
      .when(giveIrm('1', 'DNF'))
      .thenLines({ competitor: '2', rank: 1 }, anybody, anybody, anybody, { competitor: '1', rank: null, irm: 'DNF' }));
  it('tempo: one point for the first of a lap, none of them double', () =>
    givenIn(tempo, ...five)
      .when(sprintPlaced(36, '4'), sprintPlaced(35, '4'), lapGained('2'))
      .thenLines(
        { competitor: '2', mark: printed('20') },
        { competitor: '4', mark: printed('2') },
        anybody,
        anybody,
        anybody,
      ));
  it('a sprint is placed once, by somebody, by nobody twice, by nobody who is out', () => {
    const race = givenIn(pointsRace, ...five, sprintPlaced(1, '1', '2'), giveIrm('5', 'DNF'));
    race.when(sprintPlaced(1, '2', '1')).thenRefused('SPRINT_PLACED');
    race.when(sprintPlaced(11, '2', '1')).thenRefused('NO_SUCH_SPRINT');
    race.when(sprintPlaced(2)).thenRefused('NOBODY_PLACED');
    race.when(sprintPlaced(2, '2', '2')).thenRefused('DUPLICATE_COMPETITOR');
    race.when(sprintPlaced(2, '2', '5')).thenRefused('HAS_IRM');
    race.when(lapGained('5')).thenRefused('HAS_IRM');
    race.when(lapGained('1', 0)).thenRefused('NO_LAP');
    race.when(sprintPlaced(2, '9')).thenRefused('NOT_ON_START_LIST');
  });
});

describe('an elimination', () => {
  it('the last across the line goes out; out last is second, and the last one in has won', () =>
    givenIn(elimination, startList('1', '2', '3', '4'), live, gun())
      .when(sprintPlaced(1, '2', '3', '4', '1'), sprintPlaced(2, '3'), sprintPlaced(3, '2', '4'))
      .thenLines(
        { competitor: '2', rank: 1, mark: null },
        { competitor: '4', rank: 2 },
        { competitor: '3', rank: 3 },
        { competitor: '1', rank: 4 },
      ));
  it('those still in share the first place', () => {
    const { told } = givenIn(elimination, ...five, sprintPlaced(1, '4'));
    expect(told.document.lines.map(({ competitor, rank }) => [competitor, rank])).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 1],
      ['5', 1],
      ['4', 5],
    ]);
    expect(runnerIn(told, '4')).toMatchObject({ state: 'OUT', eliminatedAt: 1 });
    expect(raceOf(told).running).toEqual(['1', '2', '3', '5']);
  });
  it('who is out is named no more', () =>
    givenIn(elimination, ...five, sprintPlaced(1, '4'))
      .when(sprintPlaced(2, '1', '4'))
      .thenRefused('ELIMINATED'));
  it('when all others have retired, the last one in has won', () =>
    givenIn(elimination, startList('1', '2', '3'), live, gun(), sprintPlaced(1, '3'))
      .when(giveIrm('2', 'DNF'))
      .thenLines({ competitor: '1', rank: 1 }, { competitor: '3', rank: 2 }, { competitor: '2', rank: null }));
});

describe('an order without times', () => {
  it('scratch: laps before the order at the finish', () =>
    givenIn(scratch, ...five, lapGained('4'), lapGained('2', -1))
      .when(sprintPlaced(1, '2', '1', '3', '4', '5'))
      .thenLines(
        { competitor: '4', rank: 1 },
        { competitor: '1', rank: 2 },
        { competitor: '3', rank: 3 },
        { competitor: '5', rank: 4 },
        { competitor: '2', rank: 5 },
      ));
  it('keirin: who crashed share a place, who was relegated is last, who was disqualified has none', () =>
    givenIn(keirin, ...five, sprintPlaced(1, '1', '2', '5'))
      .when(giveIrm('3', 'DNF'), giveIrm('4', 'DNF'), giveIrm('2', 'REL'), giveIrm('5', 'DSQ'))
      .thenLines(
        { competitor: '1', rank: 1 },
        { competitor: '3', rank: 2, tied: true },
        { competitor: '4', rank: 2, tied: true },
        { competitor: '2', rank: 4, irm: 'REL' },
        { competitor: '5', rank: null },
      ));
  it('a dead heat at the finish shares the place; who waits for the photo keeps the order meanwhile', () => {
    const race = givenIn(keirin, ...five, sprintPlaced(1, '1', '2', '3', '4', '5'), photoFinish('2', '3'));
    expect(runnerIn(race.told, '2').photo).toBe('PENDING');
    race
      .when(deadHeat('2', '3'))
      .thenLines(
        anybody,
        { competitor: '2', rank: 2, tied: true },
        { competitor: '3', rank: 2 },
        { competitor: '4', rank: 4 },
        anybody,
      );
  });
  it('a dead heat of somebody who was not placed is refused', () =>
    givenIn(keirin, ...five, sprintPlaced(1, '1', '2'))
      .when(deadHeat('2', '3'))
      .thenRefused('NOT_PLACED'));
  it('there is one finish', () =>
    givenIn(scratch, ...five)
      .when(sprintPlaced(2, '1'))
      .thenRefused('NO_SUCH_SPRINT'));
  it('kayak cross: faults behind those without, then unsafe paddling, then who did not finish', () => {
    const race = givenIn(cross, ...five, sprintPlaced(1, '1', '2', '3', '4')).when(
      penalty('1', 'FAULT', 0, { at: '5' }),
      penalty('2', 'FAULT', 0, { at: 'S' }),
      penalty('2', 'FAULT', 0, { at: 'R' }),
      giveIrm('3', 'RAL'),
      giveIrm('5', 'DNF'),
    );
    race.thenLines(
      { competitor: '4', rank: 1 },
      { competitor: '1', rank: 2 },
      { competitor: '2', rank: 3 },
      { competitor: '3', rank: 4, irm: 'RAL' },
      { competitor: '5', rank: 5, irm: 'DNF' },
    );
    expect(runnerIn(race.told, '2').penalties).toMatchObject([{ at: 'S' }, { at: 'R' }]);
  });
  it('places that officials write stand as before', () => {
    const place = (competitor: string, at: number, remark: string | null): Saying => ({
      type: 'PlaceRecorded',
      competitor: competitor as never,
      place: at,
      remark,
    });
    givenIn(cross, startList('1', '2'), live)
      .when(place('1', 2, 'FLT (2)'), place('2', 1, null))
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2, remark: 'FLT (2)' });
  });
});
