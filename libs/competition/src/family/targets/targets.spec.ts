/** What shots make: series, eliminations, duels, and who shoots on. */
import { callShootOff, revise, shoot, shootOn, shots } from '../../../../../test/examples/targets.js';
import {
  givenIn,
  giveIrm,
  live,
  official,
  recordMark,
  scoreMatch,
  startList,
  Told,
} from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';
import type { ScoringEvent, Source } from '../../index.js';
import type { TargetsDetail } from './detail.js';
import { onTargets } from './on-targets.js';
import { series } from './rules.js';
import type { TargetRules } from './rules.js';

const airPistol = rsc('SHOMAPM---------------QUAL000100--');
const airRifle = rsc('SHOMARM---------------QUAL000100--');
const airFinal = rsc('SHOMARM---------------FNL-000100--');
const positionsFinal = rsc('SHOMR3PM--------------FNL-000100--');
const sportPistolFinal = rsc('SHOWSPW---------------FNL-000100--');
const rapidStage = rsc('SHOWSPW---------------QUAL000200--');
const skeetFinal = rsc('SHOMSKM---------------FNL-000100--');
const trapSecondDay = rsc('SHOMTRM---------------QUAL000200--');
const mixedFinal = rsc('SHOXARMT--------------FNL-000200--');
const skeetTeamFinal = rsc('SHOXSKMT--------------FNL-000100--');
const ranking = rsc('ARCWINDIVID-----------QUAL000100--');
const match = rsc('ARCMINDIVID-----------FNL-000100--');
const teamMatch = rsc('ARCWTEAM3-------------FNL-000100--');

const same = (value: number, count: number): number[] => Array.from({ length: count }, () => value);
const started = (count: number): Saying[] => [
  startList(...Array.from({ length: count }, (_, index) => String(index + 1))),
  live,
];
type Sayings = readonly (Saying | readonly Saying[])[];
const flat = (sayings: Sayings): Saying[] => sayings.flat() as Saying[];
const told = (unit: typeof match, count: number, ...sayings: Sayings): Told => {
  const unitTold = new Told(unit).tell(...started(count), ...flat(sayings));
  expect(unitTold.settled.filter(({ outcome }) => outcome !== 'APPLIED')).toEqual([]);
  return unitTold;
};
const lines = (unit: Told): Record<string, [string | null, number | null]> =>
  Object.fromEntries(unit.document.lines.map(({ competitor, mark, rank }) => [competitor, [mark?.text ?? null, rank]]));
const order = (unit: Told): string[] => unit.document.lines.map(({ competitor }) => competitor as string);
const detailOf = (unit: Told): TargetsDetail => unit.document.detail as TargetsDetail;
/** All of a competitor's series, the same shots in each. */
const all = (competitor: string, count: number, ...values: readonly number[]): Saying[] =>
  Array.from({ length: count }, (_, index) => shots(competitor, index + 1, ...values)).flat();
/** A stage of a final: each of them shoots the series, all with the value beside the number. */
const stage = (number: number, count: number, values: Readonly<Record<string, number>>): Saying[] =>
  Object.entries(values).flatMap(([who, value]) => shots(who, number, ...same(value, count)));

describe('qualification', () => {
  it('all shots are added up', () =>
    expect(lines(told(airPistol, 2, all('1', 6, ...same(9, 10)), all('2', 6, ...same(10, 10))))).toEqual({
      1: ['540', 2],
      2: ['600', 1],
    }));
  it('equal in whole rings: more inner tens, then the last series', () => {
    const inner = (who: string): Saying => shoot(who, 1, 1, 10, { inner: true });
    const plain = (who: string): Saying => shoot(who, 1, 1, 10);
    const rest = (who: string): Saying[] => Array.from({ length: 9 }, (_, index) => shoot(who, 1, index + 2, 9));
    const unit = told(
      airPistol,
      4,
      plain('1'),
      rest('1'),
      inner('2'),
      rest('2'),
      plain('3'),
      rest('3'),
      plain('4'),
      rest('4'),
    );
    expect(lines(unit)).toMatchObject({ 1: ['91', 2], 2: ['91', 1], 3: ['91', 2], 4: ['91', 2] });
    unit.tell(
      ...shots('3', 2, ...same(9, 9), 10),
      ...shots('4', 2, 10, ...same(9, 9)),
      ...shots('1', 2, ...same(9, 10)),
    );
    // 3 and 4 have the same series so far; the shots decide only when all are fired.
    expect(lines(unit)).toMatchObject({ 3: ['182', 1], 4: ['182', 1], 1: ['181', 3] });
  });
  it('equal in tenths: the last series, backwards, whatever the inner tens', () => {
    const first = told(
      airRifle,
      2,
      all('1', 5, ...same(10.5, 10)),
      all('2', 4, ...same(10.5, 10)),
      shots('2', 5, ...same(10.4, 10)),
      shots('1', 6, ...same(10.4, 10)),
      shots('2', 6, ...same(10.5, 10)),
    );
    expect(lines(first)).toEqual({ 1: ['629.0', 2], 2: ['629.0', 1] });
  });
  it('equal in everything but the last shots: the last shot decides', () => {
    const unit = told(
      airPistol,
      2,
      all('1', 5, ...same(9, 10)),
      all('2', 5, ...same(9, 10)),
      shots('1', 6, 10, ...same(9, 9)),
      shots('2', 6, ...same(9, 9), 10),
    );
    expect(lines(unit)).toEqual({ 1: ['541', 2], 2: ['541', 1] });
  });
  it('the second stage goes on from the first, and counts back in its own series', () =>
    expect(
      lines(
        told(
          rapidStage,
          2,
          recordMark('1', '294', 'POINTS'),
          recordMark('2', '290', 'POINTS'),
          shots('1', 1, ...same(9, 5)),
          shots('2', 1, ...same(10, 5)),
        ),
      ),
    ).toEqual({ 1: ['339', 2], 2: ['340', 1] }));
  it('discs: who is level shoots on, disc by disc', () => {
    const day = (who: string): Saying[] => [recordMark(who, '73', 'POINTS'), ...all(who, 2, ...same(1, 25))];
    const unit = told(trapSecondDay, 3, day('1'), day('2'), day('3'), callShootOff('1', '2', '3'));
    expect(lines(unit)['1']).toEqual(['123', 1]);
    unit.tell(shootOn('1', 1, 1, 1), shootOn('2', 1, 1, 0), shootOn('3', 1, 1, 1));
    unit.tell(callShootOff('1', '3'), shootOn('1', 2, 1, 0), shootOn('3', 2, 1, 1));
    expect(lines(unit)).toEqual({ 3: ['123', 1], 1: ['123', 2], 2: ['123', 3] });
    expect(detailOf(unit).competitors[0]).toMatchObject({ carried: { text: '73' }, total: { text: '123' } });
  });
  it('archery: tens with X, then X', () => {
    const end = (who: string, ...values: readonly (number | 'X')[]): Saying[] =>
      values.map((value, index) => shoot(who, 1, index + 1, value === 'X' ? 10 : value, { inner: value === 'X' }));
    expect(
      lines(
        told(ranking, 3, end('1', 10, 10, 8, 9, 9, 9), end('2', 10, 10, 10, 9, 8, 8), end('3', 'X', 10, 10, 9, 8, 8)),
      ),
    ).toEqual({ 3: ['55', 1], 2: ['55', 2], 1: ['55', 3] });
  });
  it('the detail has every series and the shots of the newest', () =>
    expect(detailOf(told(airRifle, 2, shots('1', 1, ...same(10.5, 10)), shots('1', 2, 10.1)))).toMatchObject({
      competitors: [
        {
          competitor: '1',
          total: { text: '115.1' },
          shotsFired: 11,
          series: [
            { series: 1, total: { text: '105.0' }, shots: [] },
            { series: 2, total: { text: '10.1' }, shots: [{ value: '10.1' }] },
          ],
        },
      ],
    }));
});

describe('finals with elimination', () => {
  const eight = { 1: 10.8, 2: 10.7, 3: 10.6, 4: 10.5, 5: 10.4, 6: 10.3, 7: 10.2, 8: 10.1 };
  const without = (...out: readonly number[]): Record<string, number> =>
    Object.fromEntries(Object.entries(eight).filter(([who]) => !out.includes(Number(who))));
  it('air: after twelve shots one of eight leaves, then one after every two; 24 make the champion', () => {
    const unit = told(airFinal, 8, stage(1, 5, eight), stage(2, 5, eight), stage(3, 2, eight));
    expect(detailOf(unit).competitors[7]).toMatchObject({ competitor: '8', outAfter: 3 });
    unit.tell(...stage(4, 2, without(8)), ...stage(5, 2, without(8, 7)), ...stage(6, 2, without(8, 7, 6)));
    // The champion of the first shots misses the last: who is out keeps the place below.
    unit.tell(...stage(7, 2, without(8, 7, 6, 5)), ...stage(8, 2, without(8, 7, 6, 5, 4)));
    unit.tell(...shots('1', 9, 0, 0), ...shots('2', 9, 10.7, 10.7));
    expect(lines(unit)).toMatchObject({ 2: ['256.8', 1], 1: ['237.6', 2], 3: ['233.2', 3], 8: ['121.2', 8] });
    expect(order(unit)).toEqual(['2', '1', '3', '4', '5', '6', '7', '8']);
  });
  it('who leaves late stands before who left early, whatever the total', () => {
    const unit = told(skeetFinal, 6, stage(1, 10, { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1 }));
    unit.tell(...shots('6', 2, ...same(1, 9), 0), ...stage(2, 10, { 1: 1, 2: 1, 3: 1, 4: 1, 5: 1 }));
    unit.tell(...stage(3, 10, { 1: 1, 2: 1, 3: 1, 4: 1 }), ...shots('5', 3, ...same(0, 10)));
    expect(lines(unit)).toMatchObject({ 5: ['20', 5], 6: ['19', 6] });
  });
  it('the detail says who is under threat, and what they lack', () => {
    const unit = told(airFinal, 8, stage(1, 5, eight), stage(2, 5, eight), shots('8', 3, 10.9));
    expect(detailOf(unit).elimination).toMatchObject({
      after: 3,
      leave: 1,
      threatened: ['7'],
      lacking: { text: '1.0' },
    });
  });
  it('two of eight leave together after forty shots of three positions', () => {
    const unit = told(positionsFinal, 8, ...Array.from({ length: 8 }, (_, index) => stage(index + 1, 5, eight)));
    expect(lines(unit)).toMatchObject({ 6: ['412.0', 6], 7: ['408.0', 7], 8: ['404.0', 8] });
    unit.tell(shoot('8', 9, 1, 10.9));
    expect(unit.last.refusal?.code).toBe('ELIMINATED');
  });
  it('level ones shoot on for the place; three for one, and the two who stay level shoot again', () => {
    const level = { 1: 10.5, 2: 10.5, 3: 10.5, 4: 10.5, 5: 10.5, 6: 10.4, 7: 10.4, 8: 10.4 };
    const unit = told(airFinal, 8, stage(1, 5, level), stage(2, 5, level), stage(3, 2, level));
    expect(detailOf(unit).elimination).toMatchObject({ after: 3, level: { competitors: ['6', '7', '8'], leave: 1 } });
    unit.tell(shoot('1', 4, 1, 10));
    expect(unit.last.refusal?.code).toBe('SHOOT_OFF_FIRST');
    unit.tell(callShootOff('6', '7', '8'), shootOn('6', 1, 1, 10.1), shootOn('7', 1, 1, 9.8), shootOn('8', 1, 1, 9.8));
    expect(detailOf(unit).elimination?.level).toEqual({ competitors: ['7', '8'], leave: 1 });
    unit.tell(callShootOff('7', '8'), shootOn('8', 2, 1, 10.2), shootOn('7', 2, 1, 10.3));
    expect(lines(unit)['8']).toEqual(['124.8', 8]);
    expect(detailOf(unit).elimination).toMatchObject({ after: 4, level: null });
    unit.tell(shoot('7', 4, 1, 10));
    expect(unit.last.outcome).toBe('APPLIED');
  });
  it('level for gold in the 25 m final: another series of five, hit or miss', () => {
    const hitsOf = (who: string, number: number, hits: number): Saying[] =>
      shots(who, number, ...Array.from({ length: 5 }, (_, index) => Number(index < hits)));
    const perSeries = [5, 5, 4, 3, 2, 1, 1, 0];
    const unit = told(
      sportPistolFinal,
      8,
      ...Array.from({ length: 10 }, (_, index) =>
        perSeries.flatMap((hits, at) => {
          // One of eight leaves after the fourth series, and one after each that follows; the sixth is a hit behind.
          const stays = at < 2 || index + 1 <= 11 - at;
          return stays ? hitsOf(String(at + 1), index + 1, at === 6 && index === 0 ? 0 : hits) : [];
        }),
      ),
    );
    expect(lines(unit)).toMatchObject({ 1: ['50', 1], 2: ['50', 1], 3: ['36', 3], 7: ['4', 7], 8: ['0', 8] });
    unit.tell(callShootOff('1', '2'));
    for (let shot = 1; shot <= 5; shot++) unit.tell(shootOn('1', 1, shot, Number(shot < 2)), shootOn('2', 1, shot, 1));
    expect(lines(unit)).toMatchObject({ 2: ['50', 1], 1: ['50', 2] });
  });
  it('who gives up leaves at once and in place of the next', () => {
    const unit = told(
      airFinal,
      8,
      stage(1, 5, eight),
      giveIrm('1', 'DNF'),
      stage(2, 5, without(1)),
      stage(3, 2, without(1)),
    );
    expect(detailOf(unit).competitors[7]).toMatchObject({ competitor: '8', outAfter: null });
    expect(lines(unit)['1']).toEqual(['54.0', 8]);
    unit.tell(...stage(4, 2, without(1)));
    expect(lines(unit)['8']).toEqual(['141.4', 7]);
  });
});

describe('duels', () => {
  const end = (number: number, home: readonly number[], away: readonly number[]): Saying[] => [
    ...shots('1', number, ...home),
    ...shots('2', number, ...away),
  ];
  const fiveAll = [
    end(1, [9, 9, 9], [9, 9, 9]),
    end(2, [10, 9, 9], [9, 9, 9]),
    end(3, [9, 9, 9], [10, 9, 9]),
    end(4, [10, 9, 9], [9, 9, 9]),
    end(5, [9, 9, 9], [10, 9, 9]),
  ];
  it('recurve: two points for a set, one for a level one, six win', () => {
    const unit = told(
      match,
      2,
      end(1, [10, 9, 9], [9, 9, 9]),
      end(2, [9, 9, 9], [9, 9, 9]),
      end(3, [10, 10, 9], [9, 9, 9]),
    );
    expect(unit.document.lines).toMatchObject([{ mark: { text: '5', kind: 'SETS' } }, { mark: { text: '1' } }]);
    expect(detailOf(unit).duel).toMatchObject({ over: false, winner: null, matchPoint: ['1'] });
    expect(unit.document.periods.map(({ period, scores }) => [period, ...scores.map(({ points }) => points)])).toEqual([
      ['S1', 28, 27],
      ['S2', 27, 27],
      ['S3', 29, 27],
    ]);
    unit.tell(...end(4, [9, 9, 9], [9, 9, 9]), official);
    expect(unit.document.lines).toMatchObject([
      { mark: { text: '6' }, wlt: 'W' },
      { mark: { text: '2' }, wlt: 'L' },
    ]);
  });
  it('five all: one arrow each, the nearest to the centre makes it 6-5', () => {
    const unit = told(match, 2, ...fiveAll);
    expect(detailOf(unit).duel).toMatchObject({ over: true, winner: null, shootOffNext: true });
    unit.tell(
      callShootOff('1', '2'),
      shootOn('1', 1, 1, 10, { distance: 555 }),
      shootOn('2', 1, 1, 10, { distance: 507 }),
      official,
    );
    expect(unit.document.lines).toMatchObject([
      { mark: { text: '5' }, wlt: 'L' },
      { mark: { text: '6' }, wlt: 'W' },
    ]);
  });
  it('two arrows at the same distance: another one', () => {
    const unit = told(match, 2, ...fiveAll, callShootOff('1', '2'), shootOn('1', 1, 1, 10), shootOn('2', 1, 1, 10));
    expect(detailOf(unit).duel?.winner).toBeNull();
    unit.tell(callShootOff('1', '2'), shootOn('1', 2, 1, 9), shootOn('2', 2, 1, 8));
    expect(detailOf(unit).duel?.winner).toBe('1');
  });
  it('a team: four sets of six arrows, five points; a shoot-off by the sum of three', () => {
    const set = (number: number, home: number, away: number): Saying[] => [
      ...shots('1', number, ...same(9, 5), home),
      ...shots('2', number, ...same(9, 5), away),
    ];
    const unit = told(teamMatch, 2, set(1, 10, 9), set(2, 9, 10), set(3, 10, 9), set(4, 9, 10), callShootOff('1', '2'));
    for (const [shot, home, away] of [
      [1, 10, 9],
      [2, 9, 9],
      [3, 9, 10],
    ] as const) {
      unit.tell(
        shootOn('1', 1, shot, home, { distance: 300 + shot }),
        shootOn('2', 1, shot, away, { distance: 300 - shot }),
      );
    }
    expect(unit.document.lines.map(({ mark }) => mark?.text)).toEqual(['4', '5']);
  });
  it('an arrow read again moves the set, and with it the match', () => {
    const unit = told(match, 2, end(1, [9, 9, 9], [9, 9, 8]));
    expect(unit.document.lines.map(({ mark }) => mark?.text)).toEqual(['2', '0']);
    unit.tell(revise('2', 1, 3, 10));
    expect(unit.document.lines.map(({ mark }) => mark?.text)).toEqual(['0', '2']);
  });
  it('mixed teams to sixteen; who is level at fifteen goes on', () => {
    const pair = (number: number, home: number, away: number): Saying[] => [
      ...shots('1', number, home, 10),
      ...shots('2', number, away, 10),
    ];
    const unit = told(mixedFinal, 2, ...Array.from({ length: 15 }, (_, index) => pair(index + 1, 10.1, 10.1)));
    expect(lines(unit)).toEqual({ 1: ['15', 3], 2: ['15', 3] });
    unit.tell(...pair(16, 10.1, 10.1));
    expect(detailOf(unit).duel).toMatchObject({ over: false, matchPoint: ['1', '2'] });
    unit.tell(...pair(17, 10.2, 10.1));
    expect(lines(unit)).toEqual({ 1: ['18', 3], 2: ['16', 4] });
    unit.tell(shoot('1', 18, 1, 10));
    expect(unit.last.refusal?.code).toBe('MATCH_OVER');
  });
  it('skeet teams add up their discs, and shoot on when level', () => {
    const unit = told(
      skeetTeamFinal,
      2,
      ...Array.from({ length: 6 }, (_, index) => end(index + 1, same(1, 8), same(1, 8))),
      callShootOff('1', '2'),
      shootOn('1', 1, 1, 1),
      shootOn('1', 1, 2, 1),
      shootOn('2', 1, 1, 1),
      shootOn('2', 1, 2, 0),
    );
    expect(lines(unit)).toEqual({ 1: ['48', 1], 2: ['48', 2] });
  });
  it('set points alone, as a recording has them, go on working', () => {
    const unit = told(match, 2, scoreMatch(['1', '6'], ['2', '5'], 'SETS'), official);
    expect(unit.document.lines.map(({ wlt }) => wlt)).toEqual(['W', 'L']);
  });
});

describe('other targets, as data', () => {
  const on = (rules: TargetRules, count: number, ...sayings: Sayings): Told => {
    const unit = new Told(match);
    const family = onTargets(rules);
    Object.assign(unit.unit, { family, detail: family.open(), contest: count === 2 ? 'MATCH' : 'RACE' });
    unit.tell(...started(count), ...flat(sayings));
    expect(unit.settled.filter(({ outcome }) => outcome !== 'APPLIED')).toEqual([]);
    return unit;
  };
  it('compound: fifteen arrows added up, then one each', () => {
    const compound: TargetRules = {
      mark: 'POINTS',
      series: series(5, 3),
      max: 10,
      step: 1,
      innerFrom: 10,
      decimals: 0,
      form: { by: 'DUEL' },
      shootOff: 1,
    };
    const unit = on(
      compound,
      2,
      ...[1, 2, 3, 4, 5].map((number) => [...shots('1', number, 10, 10, 9), ...shots('2', number, 10, 10, 9)]),
      callShootOff('1', '2'),
      shootOn('1', 1, 1, 10, { inner: true, distance: 81 }),
      shootOn('2', 1, 1, 10, { inner: true, distance: 97 }),
      official,
    );
    expect(unit.document.lines).toMatchObject([
      { mark: { text: '145' }, wlt: 'W' },
      { mark: { text: '145' }, wlt: 'L' },
    ]);
  });
  it('biathlon and laser: five targets a bout, with spare rounds; the bout is over with the fifth hit', () => {
    const relay: TargetRules = {
      mark: 'POINTS',
      series: [
        { shots: 8, hits: 5 },
        { shots: 8, hits: 5 },
      ],
      max: 1,
      step: 1,
      innerFrom: null,
      decimals: 0,
      form: { by: 'TOTAL', ties: [] },
      shootOff: 0,
    };
    const unit = on(
      relay,
      3,
      shots('1', 1, 1, 1, 0, 1, 1, 1),
      shots('1', 2, 0, 0, 1, 1, 0, 1, 0, 1),
      shots('2', 1, ...same(1, 5)),
    );
    expect(lines(unit)).toMatchObject({ 1: ['9', 1], 2: ['5', 2] });
    unit.tell(shoot('2', 1, 6, 1));
    expect(unit.last.refusal?.code).toBe('WRONG_SHOT');
  });
});

describe('what a range cannot say', () => {
  const four = shots('1', 1, 9, 9, 9);
  const wholeMatch = [
    [1, 2, 3].flatMap((number) => [...shots('1', number, 10, 9, 9), ...shots('2', number, 9, 9, 9)]),
  ].flat();
  it.each<[string, string, typeof match, readonly Saying[], Saying]>([
    ['eleven', 'IMPOSSIBLE_SHOT', match, [], shoot('1', 1, 1, 11)],
    ['less than nothing', 'IMPOSSIBLE_SHOT', match, [], shoot('1', 1, 1, -1)],
    ['tenths where rings are whole', 'IMPOSSIBLE_SHOT', airPistol, [], shoot('1', 1, 1, 9.5)],
    ['an inner nine', 'NO_INNER_TEN', match, [], shoot('1', 1, 1, 9, { inner: true })],
    ['an inner disc', 'NO_INNER_TEN', skeetFinal, [], shoot('1', 1, 1, 1, { inner: true })],
    ['a distance below zero', 'IMPOSSIBLE_DISTANCE', match, [], shoot('1', 1, 1, 9, { distance: -1 })],
    ['the second shot first', 'WRONG_SHOT', match, [], shoot('1', 1, 2, 9)],
    ['the second end first', 'WRONG_SHOT', match, [], shoot('1', 2, 1, 9)],
    ['a shot again', 'SHOT_FIRED_BEFORE', match, four, shoot('1', 1, 3, 8)],
    ['a fourth arrow of three', 'WRONG_SHOT', match, four, shoot('1', 1, 4, 8)],
    ['the next end before the other side has shot', 'END_OPEN', match, four, shoot('1', 2, 1, 8)],
    ['an arrow after the match', 'MATCH_OVER', match, wholeMatch, shoot('1', 4, 1, 10)],
    ['a 61st shot', 'NO_MORE_SHOTS', airPistol, all('1', 6, ...same(9, 10)), shoot('1', 7, 1, 9)],
    [
      'the next stage before all have shot this one',
      'STAGE_OPEN',
      skeetFinal,
      [...stage(1, 10, { 1: 1 }), ...stage(2, 10, { 1: 1 })],
      shoot('1', 3, 1, 1),
    ],
    ['a shoot-off of who is not level', 'NOT_TIED', match, wholeMatch, callShootOff('1', '2')],
    ['a shoot-off before the end', 'NOT_TIED', match, four, callShootOff('1', '2')],
    ['a shoot-off of one', 'NOT_TIED', match, four, callShootOff('1')],
    ['a shoot-off where shots decide', 'NO_SHOOT_OFF_HERE', airPistol, [], callShootOff('1', '2')],
    ['a shot of no shoot-off', 'NO_SHOOT_OFF', match, four, shootOn('1', 1, 1, 9)],
    ['a revision of nothing', 'NO_SUCH_SHOT', match, four, revise('1', 2, 1, 9)],
    [
      'a revision when the next end has begun',
      'SERIES_CLOSED',
      match,
      [...four, ...shots('2', 1, 9, 9, 9), shoot('2', 2, 1, 9)],
      revise('1', 1, 1, 8),
    ],
    ['a shot of who gave up', 'HAS_IRM', airFinal, [giveIrm('1', 'DNF')], shoot('1', 1, 1, 9)],
    ['a shot of a stranger', 'NOT_ON_START_LIST', match, [], shoot('9', 1, 1, 9)],
  ])('%s is refused as %s', (_, code, unit, before, said) =>
    givenIn(unit, ...started(2), ...before)
      .when(said)
      .thenRefused(code),
  );
  it('only who is level shoots in a shoot-off, each as often as the rules say', () => {
    const day = (who: string): Saying[] => [recordMark(who, '73', 'POINTS'), ...all(who, 2, ...same(1, 25))];
    const unit = told(
      trapSecondDay,
      3,
      day('1'),
      day('2'),
      shots('3', 1, 1, 1),
      callShootOff('1', '2'),
      shootOn('1', 1, 1, 1),
    );
    const code = (saying: Saying): string | undefined => unit.tell(saying).last.refusal?.code;
    expect(code(shootOn('3', 1, 1, 1))).toBe('NOT_IN_SHOOT_OFF');
    expect(code(shootOn('1', 1, 2, 1))).toBe('WRONG_SHOT');
    expect(code(callShootOff('1', '2'))).toBe('SHOOT_OFF_OPEN');
    expect(code(shootOn('2', 2, 1, 1))).toBe('NO_SHOOT_OFF');
    expect(code(shootOn('2', 1, 1, 1))).toBeUndefined();
  });
  it('a shot corrected after its end was closed counts as if it had always been so', () => {
    const unit = told(match, 2, shots('1', 1, 9, 9, 9), shots('2', 1, 9, 9, 8), shots('1', 2, 9));
    const said: ScoringEvent = unit.settled[7]!.event;
    expect(said).toMatchObject({ competitor: '2', shot: 3 });
    unit.tell({
      type: 'FactCorrected',
      source: 'JURY1' as Source,
      correctedSource: said.source,
      correctedSequence: said.sequence,
      replacement: { ...said, value: 100_000 } as ScoringEvent,
      reason: 'line cutter',
    });
    expect(unit.document.lines.map(({ mark }) => mark?.text)).toEqual(['0', '2']);
  });
});
