import { call, climb, setRoute } from '../../../../../../test/examples/attempts.js';
import { givenIn, giveIrm, live, official, recordMark, startList, Told } from '../../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../../test/examples/unit.js';
import { rsc } from '../../../index.js';
import type { ClimbDetail, Source } from '../../../index.js';

const boulders = rsc('CLBWBLCOMB------------FNL-000100--');
const wall = rsc('CLBWBLCOMB------------FNL-000200--');
const bouldersAlone = rsc('CLBWBOULDER-----------QUAL000100--');
const wallAlone = rsc('CLBWLEAD--------------FNL-000100--');
const speed = rsc('CLBWSPEED-------------FNL-000100--');

const under = [startList('1', '2', '3'), live];
const onWall = [...under, setRoute(50)];
const detailOf = ({ document }: Told): ClimbDetail => document.detail as ClimbDetail;
const lineOf = (told: Told, competitor: string) => detailOf(told).lines.find((line) => line.competitor === competitor)!;
const markOf = (told: Told, competitor: string) =>
  told.document.lines.find((line) => line.competitor === competitor)!.mark?.text ?? null;
/** Attempts at one boulder in a row. */
const at = (competitor: string, problem: string, ...reached: string[]): Saying[] =>
  reached.map((hold, index) => climb(competitor, problem, index + 1, hold));

describe('boulders', () => {
  it.each([
    [['TOP'], '25.0'],
    [['NONE', 'NONE', 'TOP'], '24.8'],
    [['ZONE2'], '10.0'],
    [['NONE', 'ZONE2', 'NONE', 'ZONE2'], '9.9'],
    [['ZONE1', 'ZONE2'], '9.9'],
    [['NONE', 'ZONE1'], '4.9'],
    [['NONE'], '0.0'],
  ])('%j are %s points', (reached, points) =>
    expect(markOf(givenIn(boulders, ...under, ...at('1', 'B1', ...reached)).told, '1')).toBe(points),
  );
  it('add up over the problems, and equals share their rank', () =>
    givenIn(boulders, ...under)
      .when(
        ...at('1', 'B1', 'TOP'),
        ...at('1', 'B2', 'NONE', 'ZONE1'),
        ...at('2', 'B1', 'NONE', 'TOP'),
        ...at('2', 'B2', 'ZONE1'),
        ...at('3', 'B1', 'ZONE2'),
      )
      .thenLines(
        { competitor: '1', rank: 1, tied: true, mark: { kind: 'POINTS', value: 299_000, text: '29.9' } },
        { competitor: '2', rank: 1, tied: true },
        { competitor: '3', rank: 3, tied: false },
      ));
  it('wait for the first attempt', () =>
    givenIn(boulders, ...under)
      .when(climb('2', 'B1', 1, 'NONE'))
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: null }, { competitor: '3', rank: null }));
  it('alone have one zone of ten points, and five of them in a qualification', () => {
    const { told } = givenIn(bouldersAlone, ...under, ...at('1', 'B5', 'NONE', 'ZONE1'));
    expect(markOf(told, '1')).toBe('9.9');
  });
  it('show what came of each, what is open, and what the lead takes', () => {
    const { told } = givenIn(boulders, ...under, call('2'), ...at('1', 'B1', 'NONE', 'TOP'), ...at('2', 'B1', 'ZONE1'));
    expect(detailOf(told)).toMatchObject({ form: 'BOULDER', called: '2' });
    expect(lineOf(told, '1')).toEqual({
      competitor: '1',
      problems: [{ problem: 'B1', attempts: 2, reached: 'TOP', atAttempt: 2, points: '24.9' }],
      atMost: '99.9',
      toLead: null,
    });
    // The first boulder may still be topped at the second attempt.
    expect(lineOf(told, '2')).toMatchObject({ atMost: '99.9', toLead: '20.0' });
  });
});

describe('a wall', () => {
  it.each([
    ['TOP', '100.0'],
    ['50', '100.0'],
    ['49', '96.0'],
    ['49+', '96.1'],
    ['40', '60.0'],
    ['31', '33.0'],
    ['20', '10.0'],
    ['11', '1.0'],
    ['10', '0.0'],
    ['NONE', '0.0'],
  ])('of fifty holds, up to %s, is %s points', (reached, points) =>
    expect(markOf(givenIn(wall, ...onWall, climb('1', 'L', 1, reached)).told, '1')).toBe(points),
  );
  it('of fewer holds than count is counted from its top all the same', () =>
    expect(markOf(givenIn(wall, ...under, setRoute(35), climb('1', 'L', 1, '5')).told, '1')).toBe('5.0'));
  it('alone is the hold itself', () =>
    givenIn(wallAlone, ...onWall)
      .when(climb('1', 'L', 1, '37'), climb('2', 'L', 1, '37+'), climb('3', 'L', 1, 'TOP'))
      .thenLines(
        { competitor: '3', rank: 1, mark: { kind: 'POINTS', value: 500_000, text: '50.0' } },
        { competitor: '2', rank: 2 },
        { competitor: '1', rank: 3 },
      ));
  it.each([
    ['42', '42+'],
    ['42+', '43'],
    ['49+', 'TOP'],
  ])('whoever comes after %s needs %s for the lead', (reached, needed) => {
    const { told } = givenIn(wall, ...onWall, climb('1', 'L', 1, reached));
    expect(lineOf(told, '1')).toMatchObject({ toLead: null });
    expect(lineOf(told, '2')).toMatchObject({ toLead: needed, atMost: '100.0' });
  });
  it('shows its holds, and where each fell', () => {
    const { told } = givenIn(wall, ...onWall, climb('1', 'L', 1, '42+'));
    expect(detailOf(told)).toMatchObject({ form: 'LEAD', problems: [{ problem: 'L', holds: 50 }] });
    expect(lineOf(told, '1').problems).toEqual([
      { problem: 'L', attempts: 1, reached: '42+', atAttempt: 1, points: '68.1' },
    ]);
  });
});

describe('what is refused, and the unit goes on', () => {
  const onBoulders: readonly (readonly [string, Saying[], string])[] = [
    ['a fifth boulder', [climb('1', 'B5', 1, 'TOP')], 'UNKNOWN_PROBLEM'],
    ['a hold that no boulder has', [climb('1', 'B1', 1, '37')], 'UNKNOWN_HOLD'],
    ['the second attempt first', [climb('1', 'B1', 2, 'TOP')], 'WRONG_ATTEMPT'],
    ['the same attempt with another hold', [climb('1', 'B1', 1, 'NONE'), climb('1', 'B1', 1, 'TOP')], 'ATTEMPT_EXISTS'],
    ['an attempt after the top', [...at('1', 'B1', 'TOP'), climb('1', 'B1', 2, 'TOP')], 'ALREADY_TOPPED'],
    ['an attempt of somebody with an IRM', [giveIrm('1', 'DNS'), climb('1', 'B1', 1, 'TOP')], 'HAS_IRM'],
    ['a call of somebody with an IRM', [giveIrm('1', 'DNS'), call('1')], 'HAS_IRM'],
    ['an attempt after the end', [official, climb('1', 'B1', 1, 'TOP')], 'ALREADY_OFFICIAL'],
    ['holds of a boulder', [{ ...setRoute(50), problem: 'B1' } as Saying], 'NOT_COUNTED_BY_HOLDS'],
  ];
  it.each(onBoulders)('%s', (_what, sayings, code) =>
    givenIn(boulders, ...under)
      .when(...sayings)
      .thenRefused(code),
  );
  const onTheWall: readonly (readonly [string, Saying[], string])[] = [
    ['a climb before the wall is known', [climb('1', 'L', 1, '30')], 'NO_ROUTE'],
    ['a wall of no holds', [setRoute(0)], 'IMPOSSIBLE_ROUTE'],
    ['a wall of a thousand holds', [setRoute(1000)], 'IMPOSSIBLE_ROUTE'],
    ['another wall after the first climb', [setRoute(50), climb('1', 'L', 1, '30'), setRoute(48)], 'ROUTE_IN_USE'],
    ['a hold above the top', [setRoute(50), climb('1', 'L', 1, '51')], 'UNKNOWN_HOLD'],
    ['a zone', [setRoute(50), climb('1', 'L', 1, 'ZONE1')], 'UNKNOWN_HOLD'],
    ['a second attempt', [setRoute(50), climb('1', 'L', 1, '30'), climb('1', 'L', 2, '31')], 'TOO_MANY_ATTEMPTS'],
    ['a boulder', [setRoute(50), climb('1', 'B1', 1, 'TOP')], 'UNKNOWN_PROBLEM'],
  ];
  it.each(onTheWall)('%s', (_what, sayings, code) =>
    givenIn(wall, ...under)
      .when(...sayings)
      .thenRefused(code),
  );
  it('a climb where times are taken', () =>
    givenIn(speed, startList('1', '2'), live)
      .when(climb('1', 'L', 1, '30'))
      .thenRefused('NOT_IN_THIS_SPORT'));
  it('the attempt after the mistake counts', () =>
    givenIn(wall, ...onWall)
      .when(climb('1', 'L', 1, '51'), climb('1', 'L', 1, '50'))
      .thenOutcomes('REFUSED', 'APPLIED'));
});

it('speed goes on by times', () =>
  givenIn(speed, startList('1', '2'), live)
    .when(recordMark('1', '6.30'), recordMark('2', '6.20'), official)
    .thenLines({ competitor: '1', wlt: 'L' }, { competitor: '2', wlt: 'W' }));

it('final points alone go on working', () =>
  givenIn(wall, ...under)
    .when(recordMark('1', '68.1', 'POINTS'), recordMark('2', '72.0', 'POINTS'), official)
    .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }, { competitor: '3', rank: null }));

it('a wall that was counted wrong moves everybody when it is corrected', () => {
  const { told } = givenIn(wall, ...onWall, climb('1', 'L', 1, '42'), climb('2', 'L', 1, '30'));
  const { event } = told.settled[2]!;
  told.tell({
    type: 'FactCorrected',
    correctedSource: 'STAATH1' as Source,
    correctedSequence: 3,
    replacement: { ...event, holds: 52 } as never,
    reason: 'counted again',
  });
  expect([markOf(told, '1'), markOf(told, '2')]).toEqual(['60.0', '26.0']);
});
