/** Actions, periods and shoot-outs by the rules of seven sports, and of two that have no file here. */
import {
  act,
  clockDetail,
  correctAct,
  deleteAct,
  end,
  penalise,
  played,
  scorePeriod,
  setClock,
  shoot,
  shootOut,
  start,
  timeout,
  twoSides,
} from '../../../../../test/examples/clock.js';
import { challenge } from '../../../../../test/examples/sets.js';
import { givenIn, giveIrm, id, live, official, scoreMatch, startList } from '../../../../../test/examples/unit.js';
import type { Saying, Told } from '../../../../../test/examples/unit.js';
import type { Discipline } from '../../discipline/discipline.js';
import { match } from '../../discipline/discipline.js';
import { disciplines, rsc } from '../../index.js';
import { clock } from './clock.js';

const basketball = rsc('BKBMTEAM5-------------GPA-000100--');
const threeByThree = rsc('BK3MTEAM3-------------GPA-000100--');
const handball = rsc('HBLWTEAM7-------------QFNL000100--');
const hockey = rsc('HOCMTEAM11------------QFNL000100--');
const football = rsc('FBLMTEAM11------------QFNL000100--');
const waterPolo = rsc('WPOWTEAM7-------------GPA-000100--');
const rugby = rsc('RU7MTEAM7-------------QFNL000100--');

type Unit = typeof football;
const given = (unit: Unit, ...said: readonly Saying[]) => givenIn(unit, ...twoSides, ...said);
const told = (unit: Unit, ...said: readonly Saying[]): Told => given(unit, ...said).told;
const marks = ({ document }: Told): (string | undefined)[] => document.lines.map(({ mark }) => mark?.text);
const periods = ({ document }: Told): string[] =>
  document.periods.map((it) => `${it.period} ${it.scores.map(({ points }) => points).join('-')}`);

const goal = (action: string, side: string, period: string, more: object = {}): Saying =>
  act(action, side, 'GOAL', 1, period, more);
const quarters = ['Q1', 'Q2', 'Q3', 'Q4'] as const;

describe('the score', () => {
  it('is the sum of the actions that were made', () => {
    const game = told(
      basketball,
      start('Q1'),
      act('1', '1', 'FG3', 3, 'Q1'),
      act('2', '2', 'FG2', 2, 'Q1'),
      act('3', '2', 'FG3', 0, 'Q1', { made: false }),
      act('4', '2', 'FOUL', 0, 'Q1'),
      act('5', '1', 'FT', 1, 'Q1', { parent: '4' }),
      end('Q1'),
      start('Q2'),
      act('6', '2', 'FG3', 3, 'Q2'),
    );
    expect([marks(game), periods(game)]).toEqual([
      ['4', '5'],
      ['Q1 4-2', 'Q2 0-3'],
    ]);
  });
  it('stands at nil all from the first whistle', () =>
    expect([marks(told(football)), marks(told(football, start('H1')))]).toEqual([
      [undefined, undefined],
      ['0', '0'],
    ]));
  it('a corrected action counts as what it is now, under the same id', () => {
    const game = told(
      basketball,
      start('Q1'),
      act('1', '1', 'FG3', 3, 'Q1', { member: '11' }),
      act('2', '2', 'FG2', 2, 'Q1'),
      end('Q1'),
      correctAct('1', '1', 'FG2', 2, 'Q1', { member: '12' }),
    );
    expect([marks(game), periods(game)]).toEqual([['2', '2'], ['Q1 2-2']]);
    expect(clockDetail(game).actions.map(({ action, kind }) => `${action} ${kind}`)).toEqual(['2 FG2', '1 FG2']);
    expect(clockDetail(game).statistics[0].members).toMatchObject([
      { member: '11', points: 0, kinds: {} },
      { member: '12', points: 2, kinds: { FG2: [1, 1] } },
    ]);
  });
  it('a deleted goal was none, and its id is not used again', () => {
    const game = given(football, start('H1'), goal('1', '1', 'H1', { member: '11' }), deleteAct('1'));
    expect([marks(game.told), periods(game.told)]).toEqual([['0', '0'], ['H1 0-0']]);
    game.when(goal('1', '1', 'H1')).thenRefused('ACTION_EXISTS');
    game.when(deleteAct('1')).thenRefused('ACTION_DELETED');
    game.when(correctAct('1', '1', 'GOAL', 1, 'H1')).thenRefused('ACTION_DELETED');
  });
  it('a goal may go over to the other team', () =>
    expect(marks(told(football, start('H1'), goal('1', '1', 'H1'), correctAct('1', '2', 'GOAL', 1, 'H1')))).toEqual([
      '0',
      '1',
    ]));
  it('an own goal is a goal of the others', () => {
    const game = told(football, start('H1'), act('1', '1', 'OWN_GOAL', 1, 'H1', { member: '15' }));
    expect(marks(game)).toEqual(['0', '1']);
    expect(clockDetail(game)).toMatchObject({
      actions: [{ competitor: '1', kind: 'OWN_GOAL', score: [0, 1] }],
      statistics: [{ points: 0, members: [{ member: '15', points: 0 }] }, { points: 1 }],
    });
  });
  it('rugby has five for a try, two for its conversion, three for a kick', () =>
    expect(
      marks(
        told(
          rugby,
          start('H1'),
          act('1', '1', 'TRY', 5, 'H1'),
          act('2', '1', 'CONVERSION', 2, 'H1', { parent: '1' }),
          act('3', '2', 'PENALTY', 3, 'H1'),
          act('4', '2', 'DROP_GOAL', 3, 'H1'),
        ),
      ),
    ).toEqual(['7', '6']));
});

describe('an action that cannot be', () => {
  const game = given(football, start('H1'), goal('1', '1', 'H1'));
  it.each([
    ['of an unknown kind', act('2', '1', 'TRY', 5, 'H1'), 'UNKNOWN_KIND'],
    ['worth what it is not', act('2', '1', 'GOAL', 2, 'H1'), 'WRONG_POINTS'],
    ['missed and scored', act('2', '1', 'GOAL', 1, 'H1', { made: false }), 'WRONG_POINTS'],
    ['that belongs to none', act('2', '1', 'GOAL', 1, 'H1', { parent: '77' }), 'UNKNOWN_PARENT'],
    ['recorded twice', goal('1', '2', 'H1'), 'ACTION_EXISTS'],
    ['in a period that has not started', goal('2', '1', 'H2'), 'PERIOD_NOT_STARTED'],
    ['in a period that the sport has not', goal('2', '1', 'Q1'), 'UNKNOWN_PERIOD'],
    ['at a time that the clock never shows', goal('2', '1', 'H1', { clock: 76 * 60_000 }), 'CLOCK_OUT_OF_RANGE'],
    ['before the start', goal('2', '1', 'H1', { clock: -1 }), 'CLOCK_OUT_OF_RANGE'],
    ['corrected and unknown', correctAct('77', '1', 'GOAL', 1, 'H1'), 'UNKNOWN_ACTION'],
    ['corrected into another period', correctAct('1', '1', 'GOAL', 1, 'H2'), 'PERIOD_NOT_STARTED'],
    ['deleted and unknown', deleteAct('77'), 'UNKNOWN_ACTION'],
    ['a penalty that scores', penalise('1', 'PENALTY'), 'UNKNOWN_KIND'],
  ] as const)('is refused: %s', (_, saying, code) => game.when(saying).thenRefused(code));
  it('and the unit goes on', () => {
    game.when(goal('2', '2', 'H1'));
    expect(marks(game.told)).toEqual(['1', '1']);
  });
  it('by somebody who is not in the team is refused', () => {
    const list = startList('1', '2') as Extract<Saying, { type: 'StartListPublished' }>;
    const named = { ...list, competitors: list.competitors.map((line) => ({ ...line, members: [id('11')] })) };
    const match = givenIn(football, named, live, start('H1'));
    match.when(goal('1', '1', 'H1', { member: '12' })).thenRefused('NOT_IN_TEAM');
    match.when(goal('1', '1', 'H1', { member: '11', assist: '12' })).thenRefused('NOT_IN_TEAM');
  });
});

describe('periods', () => {
  it('follow each other', () => {
    const game = given(basketball, start('Q1'));
    game.when(start('Q1')).thenRefused('PERIOD_STARTED');
    game.when(start('Q2')).thenRefused('PERIOD_RUNNING');
    game.when(end('Q2')).thenRefused('PERIOD_NOT_STARTED');
    game.when(end('Q1'), end('Q1')).thenRefused('PERIOD_OVER');
    game.when(start('Q3')).thenRefused('PERIOD_OUT_OF_ORDER');
    game.when(start('H2')).thenRefused('UNKNOWN_PERIOD');
    game.when(start('OT0')).thenRefused('UNKNOWN_PERIOD');
  });
  it('an action in a period that has ended is refused, and taken once its end is withdrawn', () => {
    const game = given(football, start('H1'), end('H1'));
    game.when(goal('1', '1', 'H1')).thenRefused('PERIOD_OVER');
    game.when(
      {
        type: 'FactCorrected',
        correctedSource: game.told.last.event.source,
        correctedSequence: 4,
        replacement: null,
        reason: 'too early',
      },
      goal('1', '1', 'H1'),
    );
    expect(marks(game.told)).toEqual(['1', '0']);
  });
  it('the clock is as it was set, and within the period', () => {
    const game = given(basketball, start('Q1'), setClock('Q1', 59_900));
    expect(clockDetail(game.told).clock).toMatchObject({
      period: 'Q1',
      milliseconds: 59_900,
      text: '59.9',
      running: true,
    });
    game.when(setClock('Q1', 600_001)).thenRefused('CLOCK_OUT_OF_RANGE');
    game.when(setClock('Q2', 600_000, false)).thenRefused('PERIOD_NOT_STARTED');
    game.when(end('Q1'), setClock('Q2', 600_000, false));
    expect(clockDetail(game.told).clock).toMatchObject({ period: 'Q2', text: '10:00', running: false });
    game.when(setClock('Q2', 600_000)).thenRefused('PERIOD_NOT_STARTED');
  });
  it('football has added time, basketball has none', () => {
    given(football, start('H1'))
      .when(setClock('H1', 48 * 60_000))
      .thenOutcomes('APPLIED');
    expect(clockDetail(told(football, start('H1'), setClock('H1', 48 * 60_000))).clock?.text).toBe('48:00');
  });
});

describe('the end', () => {
  it('comes with the last period, when a side leads', () => {
    const game = given(football, ...played('H1'), start('H2'), goal('1', '1', 'H2'), end('H2'));
    expect(game.told.document.decision).toEqual({ winner: '1', text: '1-0' });
    game.when(goal('2', '2', 'H2')).thenRefused('MATCH_OVER');
    game.when(start('ET1')).thenRefused('MATCH_OVER');
    game.when(shoot('1', 1, true)).thenRefused('NOT_LEVEL');
    expect(marks(game.told)).toEqual(['1', '0']);
  });
  it('a card after it still counts', () => {
    const game = told(
      football,
      ...played('H1'),
      start('H2'),
      goal('1', '1', 'H2'),
      end('H2'),
      penalise('2', 'RED', { member: '27' }),
    );
    expect(clockDetail(game).statistics[1].members).toMatchObject([{ member: '27', out: true }]);
  });
  it('level after it is a draw where the discipline has draws', () => {
    const game = told(football, ...played('H1', 'H2'), official);
    expect(game.document).toMatchObject({ decision: null, lines: [{ wlt: 'T' }, { wlt: 'T' }] });
  });
  it('a goal deleted afterwards opens the match again', () => {
    const game = told(basketball, ...played('Q1', 'Q2', 'Q3'), start('Q4'), act('1', '1', 'FT', 1, 'Q4'), end('Q4'));
    expect(game.document.decision?.winner).toBe('1');
    game.tell(deleteAct('1'));
    expect(game.document.decision).toBeNull();
    game.tell(start('OT1'), act('2', '2', 'FG2', 2, 'OT1'), end('OT1'));
    expect(game.document.decision).toEqual({ winner: '2', text: '0-2 OT1' });
  });
  it('basketball plays overtimes until somebody leads', () => {
    const game = given(basketball, ...played(...quarters, 'OT1', 'OT2'), start('OT3'));
    game.when(act('1', '2', 'FG3', 3, 'OT3'), end('OT3'));
    expect(game.told.document.decision).toEqual({ winner: '2', text: '0-3 OT3' });
  });
  it('football plays both halves of extra time, and then penalties that are no goals', () => {
    const game = given(football, ...played('H1', 'H2'), start('ET1'), goal('1', '1', 'ET1'), end('ET1'));
    expect(game.told.document.decision).toBeNull();
    game.when(start('ET2'), goal('2', '2', 'ET2'), end('ET2'), start('ET3')).thenRefused('UNKNOWN_PERIOD');
    game.when(start('PSO'), ...shootOut('OOXO', 'OXX'));
    expect(game.told.document.decision).toBeNull();
    game.when(shoot('2', 4, false));
    expect(game.told.document).toMatchObject({
      decision: { winner: '1', text: '3-1 PSO' },
      lines: [{ mark: { text: '1' } }, { mark: { text: '1' } }],
    });
    expect(periods(game.told)).toEqual(['H1 0-0', 'H2 0-0', 'ET1 1-0', 'ET2 0-1', 'PSO 3-1']);
    game.when(shoot('1', 5, true)).thenRefused('MATCH_OVER');
    game.told.tell(official);
    expect(game.told.document.lines).toMatchObject([{ wlt: 'W' }, { wlt: 'L' }]);
  });
  it('handball has two extra times before the throws from seven metres', () => {
    const game = given(handball, ...played('H1', 'H2', 'ET1', 'ET2', 'ET3'), start('ET4'));
    game.when(goal('1', '2', 'ET4'), end('ET4'));
    expect(game.told.document.decision).toEqual({ winner: '2', text: '0-1 ET4' });
  });
  it('rugby ends with the first points of extra time', () => {
    const game = given(rugby, ...played('H1', 'H2'), start('ET1'), act('1', '2', 'TRY', 5, 'ET1'));
    expect(game.told.document.decision).toEqual({ winner: '2', text: '0-5 ET1' });
    game.when(act('2', '2', 'CONVERSION', 2, 'ET1')).thenRefused('MATCH_OVER');
    game.when(end('ET1')).thenOutcomes('REFUSED', 'APPLIED');
  });
});

describe('3x3 basketball', () => {
  const score = (side: string, twos: number): Saying[] =>
    Array.from({ length: twos }, (_, n) => act(`${side}-${n}`, side, 'FG2', 2, 'P1'));
  it('ends at 21, whatever the clock says', () => {
    const game = given(threeByThree, start('P1'), ...score('1', 10), ...score('2', 9));
    game.when(act('a', '1', 'FT', 1, 'P1'));
    expect(game.told.document.decision).toEqual({ winner: '1', text: '21-18' });
    game.when(act('b', '2', 'FT', 1, 'P1')).thenRefused('MATCH_OVER');
    game.when(correctAct('a', '1', 'FT', 0, 'P1', { made: false }));
    expect(game.told.document.decision).toBeNull();
    game.when(act('b', '2', 'FT', 1, 'P1'), end('P1'));
    expect(game.told.document.decision).toEqual({ winner: '1', text: '20-19' });
  });
  it('in overtime the first two points win', () => {
    const game = told(threeByThree, start('P1'), ...score('1', 10), ...score('2', 10), end('P1'), start('OT1'));
    game.tell(act('a', '2', 'FT', 1, 'OT1'));
    expect(game.document.decision).toBeNull();
    game.tell(act('b', '1', 'FT', 1, 'OT1'), act('c', '1', 'FG1', 1, 'OT1'));
    expect(game.document.decision).toEqual({ winner: '1', text: '22-21 OT1' });
  });
});

describe('a shoot-out', () => {
  const level = [...played(...quarters)];
  it('comes at once where there is no extra time, and not while a period runs', () => {
    given(hockey, ...played('Q1', 'Q2', 'Q3'), start('Q4'))
      .when(shoot('1', 1, true))
      .thenRefused('PERIOD_RUNNING');
    given(hockey, ...played('Q1'))
      .when(start('PSO'))
      .thenRefused('PERIOD_RUNNING');
    const game = told(waterPolo, ...level, ...shootOut('OOOOO', 'OOOOX'));
    expect(game.document.decision).toEqual({ winner: '1', text: '5-4 PSO' });
    expect(clockDetail(game).shootOut).toMatchObject({
      period: 'PSO',
      score: [5, 4],
      attempts: [{ made: true }, {}, {}, {}, {}, {}, {}, {}, {}, {}],
    });
  });
  it('goes on in pairs until they differ', () => {
    const game = told(hockey, ...level, ...shootOut('XXXXXO', 'XXXXX'));
    expect(game.document.decision).toBeNull();
    game.tell(shoot('2', 6, true));
    expect(game.document.decision).toBeNull();
    game.tell(shoot('2', 7, true), shoot('1', 7, false));
    expect(game.document.decision).toEqual({ winner: '2', text: '1-2 PSO' });
  });
  it('sides take turns and number their attempts', () => {
    const game = given(hockey, ...level, shoot('1', 1, true));
    game.when(shoot('1', 2, true)).thenRefused('NOT_ITS_TURN');
    game.when(shoot('2', 2, true)).thenRefused('WRONG_ATTEMPT');
    game.when(shoot('2', 1, true), shoot('2', 2, true));
    expect(game.told.last.outcome).toBe('APPLIED');
  });
  it('is unknown in basketball', () =>
    given(basketball, ...level)
      .when(shoot('1', 1, true))
      .thenRefused('NO_SHOOT_OUT'));
});

describe('cards, fouls and suspensions', () => {
  it('a handball team is short for two minutes, and the third suspension puts a player out', () => {
    const off = (action: string, minute: number): Saying =>
      act(action, '1', 'SUSPENSION', 0, 'H1', { member: '14', clock: minute * 60_000 });
    const game = told(handball, start('H1'), off('1', 4), setClock('H1', 5 * 60_000));
    expect(clockDetail(game)).toMatchObject({
      suspensions: [{ competitor: '1', member: '14', left: { text: '1:00' } }],
      powerPlay: { competitor: '2', by: 1 },
    });
    game.tell(setClock('H1', 6 * 60_000));
    expect(clockDetail(game)).toMatchObject({ suspensions: [], powerPlay: null });
    game.tell(off('2', 10));
    expect(clockDetail(game).statistics[0].members).toMatchObject([{ member: '14', out: false }]);
    game.tell(off('3', 20));
    expect(clockDetail(game).statistics[0].members).toMatchObject([{ member: '14', out: true }]);
    game.tell(deleteAct('3'));
    expect(clockDetail(game)).toMatchObject({ powerPlay: null, statistics: [{ members: [{ out: false }] }, {}] });
  });
  it('a suspension reaches into the next period', () => {
    const game = told(hockey, start('Q1'), act('1', '2', 'GREEN', 0, 'Q1', { clock: 30_000 }), end('Q1'), start('Q2'));
    expect(clockDetail(game).suspensions).toMatchObject([{ left: { text: '1:30' } }]);
  });
  it('a goal ends an exclusion in water polo', () => {
    const out = act('1', '1', 'EXCLUSION', 0, 'Q1', { member: '13', clock: 400_000 });
    const game = told(waterPolo, start('Q1'), out, setClock('Q1', 395_000));
    expect(clockDetail(game).powerPlay).toEqual({ competitor: '2', by: 1 });
    game.tell(act('2', '2', 'EXTRA_PLAYER', 1, 'Q1', { clock: 393_000 }));
    expect(clockDetail(game).powerPlay).toBeNull();
    game.tell(deleteAct('2'));
    expect(clockDetail(game).powerPlay).toEqual({ competitor: '2', by: 1 });
  });
  it('a team plays short after a sending-off to the end', () => {
    const game = told(football, start('H1'), act('1', '1', 'YELLOW', 0, 'H1', { member: '14' }));
    expect(clockDetail(game).powerPlay).toBeNull();
    game.tell(
      act('2', '1', 'SECOND_YELLOW', 0, 'H1', { member: '14' }),
      end('H1'),
      start('H2'),
      setClock('H2', 2_400_000),
    );
    expect(clockDetail(game)).toMatchObject({
      suspensions: [{ member: '14', kind: 'SECOND_YELLOW', left: null }],
      powerPlay: { competitor: '2', by: 1 },
    });
  });
  it('five fouls of a basketball player, and four of the team in a quarter', () => {
    const foul = (n: number): Saying => act(`f${n}`, '1', n === 4 ? 'TECHNICAL' : 'FOUL', 0, 'Q1', { member: '15' });
    const game = told(basketball, start('Q1'), ...[1, 2, 3, 4].map(foul));
    expect(clockDetail(game).statistics[0]).toMatchObject({
      fouls: 4,
      teamFouls: { fouls: 4, reached: true },
      members: [{ fouls: 4, out: false }],
    });
    game.tell(foul(5), end('Q1'), start('Q2'));
    expect(clockDetail(game).statistics[0]).toMatchObject({
      fouls: 5,
      teamFouls: { fouls: 0, reached: false },
      members: [{ fouls: 5, out: true }],
    });
  });
  it('fouls of overtime are those of the last quarter', () => {
    const game = told(basketball, ...played('Q1', 'Q2', 'Q3'), start('Q4'), act('1', '2', 'FOUL', 0, 'Q4'), end('Q4'));
    game.tell(start('OT1'), act('2', '2', 'FOUL', 0, 'OT1'));
    expect(clockDetail(game).statistics[1].teamFouls).toEqual({ fouls: 2, reached: false });
  });
});

describe('timeouts and challenges', () => {
  it('basketball has two in the first half, three in the second, one in overtime', () => {
    const game = given(basketball, start('Q1'), timeout('1'), end('Q1'), start('Q2'), timeout('1'));
    expect(clockDetail(game.told).statistics[0].timeouts).toEqual({ taken: 2, left: 0 });
    game.when(timeout('1')).thenRefused('NO_TIMEOUT_LEFT');
    game.when(timeout('1', 'MEDICAL'), timeout(null), end('Q2'), start('Q3'), timeout('1'));
    expect(clockDetail(game.told).statistics[0].timeouts).toEqual({ taken: 3, left: 2 });
    game.when(end('Q3'), ...played('Q4'), start('OT1'), timeout('1'), timeout('1')).thenRefused('NO_TIMEOUT_LEFT');
  });
  it('handball has three, at most two of them in a half', () => {
    const game = given(handball, start('H1'), timeout('1'), timeout('1'));
    game.when(timeout('1')).thenRefused('NO_TIMEOUT_LEFT');
    game.when(end('H1'), start('H2'), timeout('1'), timeout('1')).thenRefused('NO_TIMEOUT_LEFT');
  });
  it('a timeout in a period to come is refused', () =>
    given(handball, start('H1'))
      .when(timeout('1', null, 'H2'))
      .thenRefused('PERIOD_NOT_STARTED'));
  it('a lost referral is the last one in hockey', () => {
    const game = given(hockey, start('Q1'), challenge('1', 'SUCCESSFUL'), challenge('1', 'UNSUCCESSFUL'));
    game.when(challenge('1', 'PENDING')).thenRefused('NO_CHALLENGE_LEFT');
  });
});

describe('a box that sends only scores', () => {
  it('periods give the score', () => {
    const game = told(hockey, scorePeriod('Q1', 1, 0), scorePeriod('Q2', 0, 2), scorePeriod('Q1', 1, 1));
    expect(marks(game)).toEqual(['1', '3']);
    expect(game.document.detail).toBeNull();
  });
  it('the score of the match stands beside its periods', () =>
    expect(marks(told(hockey, scoreMatch(['1', '4'], ['2', '4']), scorePeriod('Q1', 1, 0)))).toEqual(['4', '4']));
  it.each([
    ['a period that the sport has not', scorePeriod('S1', 1, 0), 'UNKNOWN_PERIOD'],
    ['less than nothing', scorePeriod('H1', 1, -1), 'IMPOSSIBLE_SCORE'],
    ['half a goal', scoreMatch(['1', '1.5'], ['2', '0']), 'IMPOSSIBLE_SCORE'],
    ['one side', { type: 'PeriodScored', period: 'H1', scores: [] } as Saying, 'NOT_BOTH_SIDES'],
    ['a period against the actions', scorePeriod('H1', 2, 0), 'CONTRADICTS_ACTIONS'],
    ['a match against the actions', scoreMatch(['1', '2'], ['2', '0']), 'CONTRADICTS_ACTIONS'],
  ])('is refused: %s', (_, saying, code) =>
    given(football, start('H1'), goal('1', '1', 'H1'))
      .when(saying)
      .thenRefused(code),
  );
  it('a forfeited match has the score of the rules', () => {
    const game = told(basketball, start('Q1'), act('1', '1', 'FG2', 2, 'Q1'), giveIrm('1', 'DSQ'));
    game.tell(
      scoreMatch(['1', '0'], ['2', '20']),
      { type: 'ContestDecided', winner: id('2'), decision: 'FORFEIT' },
      official,
    );
    expect(game.document).toMatchObject({
      decision: { text: 'FORFEIT' },
      lines: [{ wlt: 'L' }, { wlt: 'W', mark: { text: '20' } }],
    });
  });
});

it('a screen has the clock, the last actions and what everybody did', () => {
  const game = told(
    football,
    start('H1'),
    goal('1', '1', 'H1', { member: '11', assist: '12', clock: 754_000 }),
    act('2', '2', 'SHOT', 0, 'H1', { member: '21', made: false, clock: 1_000_000, x: 512, y: 80 }),
    act('3', '2', 'SUBSTITUTION', 0, 'H1', { member: '21', assist: '22', clock: 1_100_000 }),
  );
  expect(clockDetail(game)).toMatchObject({
    family: 'clock',
    sides: ['1', '2'],
    score: [1, 0],
    period: 'H1',
    playing: true,
    actions: [
      { action: '3', kind: 'SUBSTITUTION', assist: '22', score: [1, 0] },
      { action: '2', x: 512, y: 80 },
      { action: '1', member: '11', assist: '12', clock: 754_000, score: [1, 0] },
    ],
    statistics: [
      {
        points: 1,
        assists: 1,
        members: [
          { member: '11', points: 1, kinds: { GOAL: [1, 1] } },
          { member: '12', assists: 1 },
        ],
      },
      { points: 0, assists: 0, kinds: { SHOT: [0, 1], SUBSTITUTION: [1, 1] } },
    ],
  });
  expect(JSON.parse(JSON.stringify(game.document.detail))).toEqual(game.document.detail);
});

describe('sports that have no file here', () => {
  const winter = disciplines as Map<string, Discipline>;
  const iceHockey = rsc('IHOMTEAM6-------------QFNL000100--');
  const curling = rsc('CURWTEAM4-------------QFNL000100--');
  beforeAll(() => {
    winter.set(
      'IHO',
      match({
        code: 'IHO',
        name: 'Ice Hockey',
        family: clock({
          periods: ['P1', 'P2', 'P3'].map((code) => ({ code, minutes: 20 })),
          extra: { code: 'OT', minutes: 10, block: 1, blocks: 1, wins: 1 },
          shootOut: { code: 'PSO', attempts: 5 },
          counts: 'DOWN',
          kinds: {
            GOAL: { points: 1 },
            MINOR: { short: 120, endsOnGoal: true },
            MAJOR: { short: 300 },
            GAME_MISCONDUCT: { outAt: 1 },
          },
          timeouts: [{ in: 'MATCH', times: 1 }],
        }),
      }),
    );
    winter.set(
      'CUR',
      match({
        code: 'CUR',
        name: 'Curling',
        family: clock({
          periods: Array.from({ length: 10 }, (_, end) => ({ code: `E${end + 1}`, minutes: null })),
          extra: { code: 'EE', minutes: null, block: 1, blocks: null },
          counts: 'DOWN',
          kinds: { STONE: { points: 1 }, BLANK: {} },
        }),
      }),
    );
  });
  afterAll(() => {
    winter.delete('IHO');
    winter.delete('CUR');
  });

  it('ice hockey: a goal ends the minor, not the major, and the overtime', () => {
    const off = (action: string, kind: string): Saying => act(action, '1', kind, 0, 'P1', { clock: 600_000 });
    const game = told(iceHockey, start('P1'), off('1', 'MAJOR'), off('2', 'MINOR'), setClock('P1', 580_000));
    expect(clockDetail(game).powerPlay).toEqual({ competitor: '2', by: 2 });
    game.tell(goal('3', '2', 'P1', { clock: 575_000 }));
    expect(clockDetail(game)).toMatchObject({
      suspensions: [{ kind: 'MAJOR', left: { text: '4:35' } }],
      powerPlay: { by: 1 },
    });
    game.tell(
      goal('4', '1', 'P1', { clock: 100_000 }),
      end('P1'),
      ...played('P2', 'P3'),
      start('OT1'),
      goal('5', '1', 'OT1'),
    );
    expect(game.document.decision).toEqual({ winner: '1', text: '2-1 OT1' });
  });
  it('curling: ends without a clock, an extra end, a concession', () => {
    const ends = Array.from({ length: 9 }, (_, end) => `E${end + 1}`);
    const game = told(
      curling,
      start('E1'),
      act('1', '1', 'STONE', 1, 'E1'),
      act('2', '1', 'STONE', 1, 'E1'),
      end('E1'),
    );
    game.tell(
      ...played(...ends.slice(1)),
      start('E10'),
      act('3', '2', 'STONE', 1, 'E10'),
      act('4', '2', 'STONE', 1, 'E10'),
      end('E10'),
    );
    expect(game.document.decision).toBeNull();
    game.tell(start('EE1'));
    game.tell({ type: 'ContestDecided', winner: id('2'), decision: 'CONCEDED' });
    expect(periods(game).filter((score) => !score.endsWith('0-0'))).toEqual(['E1 2-0', 'E10 0-2']);
    game.tell(act('5', '1', 'STONE', 1, 'EE1'));
    expect(game.last.refusal?.code).toBe('MATCH_OVER');
  });
});
