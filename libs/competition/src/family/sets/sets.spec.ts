/** Rallies, sets and matches by the rules of five sports. */
import {
  challenge,
  games,
  penalise,
  rallies,
  rally,
  scoreSet,
  serve,
  setOf,
  setsDetail,
  timeout,
  twoSides,
} from '../../../../../test/examples/sets.js';
import {
  givenIn,
  giveIrm,
  id,
  live,
  official,
  resultStatus,
  scoreMatch,
  startList,
} from '../../../../../test/examples/unit.js';
import type { Saying, Told } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';

const volleyball = rsc('VVOMTEAM6-------------GPA-000100--');
const beach = rsc('VBVWTEAM2-------------GPA-000100--');
const badminton = rsc('BDMWSINGLES-----------GPA-000100--');
const tableTennis = rsc('TTEMSINGLES-----------R32-000100--');
const teamMatch = rsc('TTEMTEAM--------------QFNL00010001');
const tennis = rsc('TENMSINGLES-----------R32-000100--');
const doubles = rsc('TENXDOUBLES-----------R32-000100--');

const told = (unit: typeof tennis, ...said: readonly Saying[]): Told => givenIn(unit, ...twoSides, ...said).told;
const scores = ({ document }: Told): string[] =>
  document.periods.map((it) => `${it.period} ${it.scores.map(({ points }) => points).join('-')}`);
const marks = ({ document }: Told): (string | undefined)[] => document.lines.map(({ mark }) => mark?.text);

describe('volleyball', () => {
  it('rallies make a set of 25, and three sets the match, while it is still live', () => {
    const match = told(volleyball, ...setOf(25, 12), ...setOf(25, 17), ...setOf(25, 14));
    expect(scores(match)).toEqual(['S1 25-12', 'S2 25-17', 'S3 25-14']);
    expect(marks(match)).toEqual(['3', '0']);
    expect(match.document.decision).toEqual({ winner: '1', text: '3-0' });
    match.tell(official);
    expect(match.document.lines).toMatchObject([{ wlt: 'W' }, { wlt: 'L' }]);
  });
  it('at 24 all it goes on until somebody is two ahead', () => {
    const match = told(volleyball, ...setOf(24, 24).slice(0, 48), rally('1'));
    expect([scores(match), marks(match)]).toEqual([['S1 25-24'], ['0', '0']]);
    match.tell(...rallies('2122'));
    expect([scores(match), marks(match)]).toEqual([['S1 26-27'], ['0', '0']]);
    match.tell(rally('2'));
    expect([scores(match), marks(match)]).toEqual([['S1 26-28'], ['0', '1']]);
  });
  it('the deciding set ends at 15, and courts are changed at 8', () => {
    const match = told(volleyball, ...setOf(25, 0), ...setOf(0, 25), ...setOf(25, 0), ...setOf(0, 25), ...setOf(7, 6));
    expect(setsDetail(match)).toMatchObject({ period: 'S5', switchSides: false });
    match.tell(rally('1'));
    expect(setsDetail(match).switchSides).toBe(true);
    match.tell(...rallies('111111'));
    expect(setsDetail(match).pointFor).toEqual([{ competitor: '1', what: 'MATCH', times: 8, breaks: false }]);
    match.tell(rally('1'));
    expect([marks(match), scores(match).at(-1)]).toEqual([['3', '2'], 'S5 15-6']);
  });
  it('who wins a rally serves, and the other team begins the next set; the fifth has a toss', () => {
    const match = told(volleyball, serve('2'), ...setOf(25, 20));
    expect(setsDetail(match).serve).toEqual({ competitor: '1', member: null });
    match.tell(rally('2'));
    expect(setsDetail(match).serve?.competitor).toBe('2');
    match.tell(...rallies('2'.repeat(24)), ...setOf(25, 0), ...setOf(0, 25));
    expect(setsDetail(match)).toMatchObject({ period: 'S5', serve: null });
  });
  it('a red card gives a point and the service; a yellow one neither', () => {
    const match = told(volleyball, serve('1', '11'), penalise('1', 'YELLOW'));
    expect(scores(match)).toEqual(['S1 0-0']);
    match.tell(penalise('1', 'RED', { member: '11' }));
    expect(scores(match)).toEqual(['S1 0-1']);
    expect(setsDetail(match).serve?.competitor).toBe('2');
    expect(setsDetail(match).statistics[0].penalties).toEqual(['YELLOW', 'RED 11']);
  });
  it('a penalty that the sport does not know is refused', () =>
    givenIn(volleyball, ...twoSides)
      .when(penalise('1', 'SHIDO'))
      .thenRefused('UNKNOWN_PENALTY'));
  it('a third timeout in a set is refused, a medical one is not, and the next set has two again', () => {
    const set = givenIn(volleyball, ...twoSides, timeout('1'), timeout('1', 'TEAM'), timeout('2'));
    set.when(timeout('1', 'MEDICAL')).thenOutcomes('APPLIED');
    expect(setsDetail(set.told.tell(serve('1'))).statistics[0].timeouts).toEqual({ taken: 2, left: 0 });
    set.when(timeout('1')).thenRefused('NO_TIMEOUT_LEFT');
    set.when(...setOf(25, 0), timeout('1'));
    expect(set.told.last.outcome).toBe('APPLIED');
  });
  it('two lost challenges are all of a set; a won one costs nothing', () => {
    const set = givenIn(volleyball, ...twoSides, rally('1'), challenge('2', 'PENDING'));
    set.when(challenge('1', 'UNSUCCESSFUL')).thenRefused('CHALLENGE_PENDING');
    expect(setsDetail(set.told).challenging).toBe('2');
    set.when(challenge('2', 'SUCCESSFUL'), challenge('2', 'UNSUCCESSFUL'), challenge('2', 'UNSUCCESSFUL'));
    expect(setsDetail(set.told)).toMatchObject({
      challenging: null,
      statistics: [{}, { challenges: { made: 3, won: 1, left: 0 } }],
    });
    set.when(challenge('2', 'PENDING')).thenRefused('NO_CHALLENGE_LEFT');
  });
  it('a rally after the end is refused, and the match stands', () => {
    const match = givenIn(volleyball, ...twoSides, ...setOf(25, 0), ...setOf(25, 0), ...setOf(25, 0));
    match.when(rally('2')).thenRefused('MATCH_OVER');
    match.when(serve('2')).thenRefused('MATCH_OVER');
    expect(marks(match.told)).toEqual(['3', '0']);
  });
  it('a rally taken away opens the match again', () => {
    const match = told(volleyball, ...setOf(25, 0), ...setOf(25, 0), ...setOf(25, 0));
    const { source, sequence } = match.last.event;
    match.tell({
      type: 'FactCorrected',
      correctedSource: source,
      correctedSequence: sequence,
      replacement: null,
      reason: 'net touched',
    });
    expect(match.document.decision).toBeNull();
    expect(setsDetail(match).pointFor).toMatchObject([{ what: 'MATCH', times: 24 }]);
    match.tell(rally('2'), rally('1'));
    expect([marks(match), scores(match).at(-1)]).toEqual([['3', '0'], 'S3 25-1']);
  });
  it('a match is played by two', () =>
    givenIn(volleyball, startList('1', '2', '3'), live)
      .when(rally('1'))
      .thenRefused('NOT_TWO_SIDES'));
  it('a start list the other way round changes no side, another opponent takes the place of the first', () => {
    const match = told(volleyball, serve('1'), rally('1'), startList('2', '1'), rally('1'));
    expect(setsDetail(match)).toMatchObject({ sides: ['1', '2'], sets: [{ score: [2, 0] }] });
    const early = told(volleyball, timeout('2'), startList('1', '3'), rally('3'));
    expect(setsDetail(early)).toMatchObject({ sides: ['1', '3'], sets: [{ score: [0, 1] }] });
  });
  it('who is not in the team does not serve', () => {
    const list = startList('1', '2') as Extract<Saying, { type: 'StartListPublished' }>;
    const named = {
      ...list,
      competitors: list.competitors.map((line) => ({ ...line, members: [id('11'), id('12')] })),
    };
    givenIn(volleyball, named, live).when(serve('1', '12'), serve('1', '77')).thenRefused('NOT_IN_TEAM');
  });
});

describe('beach volleyball', () => {
  it('changes courts every seven points, and has sets to 21 and a third to 15', () => {
    const match = told(beach, ...rallies('1212121'));
    expect(setsDetail(match).switchSides).toBe(true);
    match.tell(rally('2'));
    expect(setsDetail(match).switchSides).toBe(false);
    match.tell(...rallies('1'.repeat(17)), ...setOf(19, 21), ...setOf(13, 15));
    expect([scores(match), marks(match)]).toEqual([
      ['S1 21-4', 'S2 19-21', 'S3 13-15'],
      ['1', '2'],
    ]);
  });
  it('nobody is known to serve first in a set until it is said', () =>
    expect(setsDetail(told(beach, ...setOf(21, 0))).serve).toBeNull());
});

describe('badminton', () => {
  it('at 29 all the next point wins: the cap', () => {
    const match = told(badminton, ...setOf(29, 29));
    expect(setsDetail(match).pointFor).toMatchObject([
      { competitor: '1', what: 'SET', times: 1 },
      { competitor: '2', what: 'SET', times: 1 },
    ]);
    match.tell(rally('2'));
    expect([scores(match), marks(match)]).toEqual([['G1 29-30'], ['0', '1']]);
  });
  it('at 20 all two ahead are asked for', () => {
    const match = told(badminton, ...setOf(21, 20));
    expect(marks(match)).toEqual(['0', '0']);
    expect(marks(match.tell(rally('1')))).toEqual(['1', '0']);
  });
  it('who won a game serves first in the next; ends are changed at 11 of the third', () => {
    const match = told(badminton, serve('2'), ...setOf(21, 19), ...setOf(19, 21));
    expect(setsDetail(match).serve?.competitor).toBe('2');
    match.tell(...rallies('1'.repeat(11)));
    expect(setsDetail(match)).toMatchObject({ period: 'G3', switchSides: true });
  });
});

describe('table tennis', () => {
  const servers = (match: Told, count: number): string => {
    let all = '';
    for (let n = 0; n < count; n++) {
      all += setsDetail(match).serve?.competitor;
      match.tell(rally(n % 2 === 0 ? '1' : '2'));
    }
    return all;
  };
  it('two services each, one each from ten all', () =>
    expect(servers(told(tableTennis, serve('1')), 24)).toBe('112211221122112211221212'));
  it('the other side begins the next game', () =>
    expect(servers(told(tableTennis, serve('1'), ...setOf(11, 0)), 6)).toBe('221122'));
  it('a wrong server is put right, and the order goes on from there', () => {
    const match = told(tableTennis, serve('1'), ...rallies('12'));
    match.tell(serve('1'));
    expect(servers(match, 4)).toBe('1122');
  });
  it('four games win a match of one against one, three a match of a team tie', () => {
    const three = [...setOf(11, 0), ...setOf(11, 0), ...setOf(11, 9)];
    expect(told(tableTennis, ...three).document.decision).toBeNull();
    expect(told(teamMatch, ...three).document.decision).toEqual({ winner: '1', text: '3-0' });
  });
  it('a tie of teams counts matches, not rallies', () =>
    givenIn(rsc('TTEMTEAM--------------QFNL00010000'), ...twoSides)
      .when(rally('1'))
      .thenRefused('NOT_IN_THIS_SPORT'));
  it('yellow and red together are a point, and two the next time', () => {
    const match = told(tableTennis, penalise('1', 'YELLOW_RED'), penalise('1', 'YELLOW_RED_AGAIN'));
    expect(scores(match)).toEqual(['G1 0-3']);
  });
  it('one timeout in the match', () =>
    givenIn(tableTennis, ...twoSides, timeout('1'), ...setOf(11, 0))
      .when(timeout('1'))
      .thenRefused('NO_TIMEOUT_LEFT'));
});

describe('tennis', () => {
  it('points are called as in tennis, and after deuce two in a row win', () => {
    const match = told(tennis, serve('1'));
    const calls = '1212122111'.split('').map((winner) => setsDetail(match.tell(rally(winner))).game?.score.join('-'));
    expect(calls).toEqual(['15-0', '15-15', '30-15', '30-30', '40-30', '40-40', '40-AD', '40-40', 'AD-40', '0-0']);
    expect(scores(match)).toEqual(['S1 1-0']);
  });
  it('in doubles the point at deuce decides', () => {
    const match = told(doubles, serve('1'), ...rallies('111222'));
    expect(setsDetail(match).pointFor).toEqual([
      { competitor: '1', what: 'GAME', times: 1, breaks: false },
      { competitor: '2', what: 'GAME', times: 1, breaks: true },
    ]);
    expect(scores(match.tell(rally('2')))).toEqual(['S1 0-1']);
  });
  it('three set points at 40-0 and 5-3', () =>
    expect(setsDetail(told(tennis, ...games('11111222'), ...rallies('111'))).pointFor).toEqual([
      { competitor: '1', what: 'SET', times: 3, breaks: false },
    ]));
  it('six games to five win no set; seven to five do', () => {
    const match = told(tennis, ...games('12121212121'));
    expect([scores(match), marks(match)]).toEqual([['S1 6-5'], ['0', '0']]);
    expect([scores(match.tell(...games('1'))), marks(match)]).toEqual([['S1 7-5'], ['1', '0']]);
  });
  it('at six all a tie-break to seven, two ahead, decides the set', () => {
    const match = told(tennis, serve('1'), ...games('121212121212'), ...rallies('12'.repeat(6)));
    expect(scores(match)).toEqual(['S1 6-6']);
    expect(setsDetail(match).game).toEqual({ score: ['6', '6'], tieBreak: true });
    match.tell(...rallies('1211'));
    expect([scores(match), marks(match)]).toEqual([['S1 7-6'], ['1', '0']]);
    expect(setsDetail(match).sets[0]).toMatchObject({ score: [7, 6], tieBreak: [9, 7], winner: '1' });
  });
  it('serve changes with each game, and in a tie-break after one and then every two points', () => {
    const match = told(tennis, serve('1'));
    let served = '';
    for (const winner of '121212121212') {
      served += setsDetail(match).serve?.competitor;
      match.tell(...games(winner));
    }
    expect(served).toBe('121212121212');
    served = '';
    for (const winner of '12121212') {
      served += setsDetail(match).serve?.competitor;
      match.tell(rally(winner));
    }
    expect(served).toBe('12211221');
    match.tell(...rallies('1212' + '11'));
    // Who served first in the tie-break receives first in the next set.
    expect(setsDetail(match)).toMatchObject({ period: 'S2', serve: { competitor: '2' } });
  });
  it('ends are changed after odd games, and every six points of a tie-break', () => {
    const match = told(tennis);
    const due = '1212121212'.split('').map((winner) => setsDetail(match.tell(...games(winner))).switchSides);
    expect(due).toEqual([true, false, true, false, true, false, true, false, true, false]);
    match.tell(...games('12'), ...rallies('12121'));
    expect(setsDetail(match).switchSides).toBe(false);
    expect(setsDetail(match.tell(rally('2'))).switchSides).toBe(true);
  });
  it('in doubles ten points in place of the third set', () => {
    const match = told(doubles, ...games('111111'), ...games('222222'), ...setOf(9, 8));
    expect(setsDetail(match)).toMatchObject({ period: 'S3', game: null, pointFor: [{ what: 'MATCH', times: 1 }] });
    match.tell(rally('1'));
    expect([scores(match), marks(match)]).toEqual([
      ['S1 6-0', 'S2 0-6', 'S3 10-8'],
      ['2', '1'],
    ]);
  });
  it('a game penalty gives the game, wherever it stood', () => {
    const match = told(tennis, ...rallies('111222'), penalise('1', 'GAME'));
    expect([scores(match), setsDetail(match).game?.score]).toEqual([['S1 0-1'], ['0', '0']]);
  });
  it('a serving partner is named until the serve goes over', () => {
    const match = told(doubles, serve('1', '12'), ...rallies('111'));
    expect(setsDetail(match).serve).toEqual({ competitor: '1', member: '12' });
    expect(setsDetail(match.tell(rally('1'))).serve).toEqual({ competitor: '2', member: null });
  });
});

describe('retirement', () => {
  const match = [...twoSides, ...setOf(21, 10), ...setOf(5, 8)];
  const retire: readonly Saying[] = [giveIrm('2', 'RET'), { type: 'ContestDecided', winner: id('1'), decision: 'RET' }];
  it('ends the match where it stood', () => {
    const over = givenIn(badminton, ...match, ...retire);
    over.when(rally('2')).thenRefused('MATCH_OVER');
    over.told.tell(resultStatus('UNOFFICIAL'));
    expect(scores(over.told)).toEqual(['G1 21-10', 'G2 5-8']);
    expect(over.told.document).toMatchObject({
      decision: { winner: '1', text: 'RET' },
      lines: [
        { wlt: 'W', mark: { text: '1' } },
        { wlt: 'L', irm: 'RET', mark: { text: '0' } },
      ],
    });
  });
  it('with the IRM alone nobody plays on', () =>
    givenIn(badminton, ...match, giveIrm('2', 'INJ'))
      .when(rally('1'))
      .thenRefused('MATCH_OVER'));
  it('the officials word stands beside a later score', () => {
    const { told: over } = givenIn(badminton, ...match, ...retire);
    over.tell(scoreSet('G2', 21, 8));
    expect(over.document).toMatchObject({ decision: { text: 'RET' }, lines: [{ mark: { text: '2' } }, {}] });
  });
});

describe('a box that sends only scores', () => {
  const when = (unit: typeof tennis, ...said: readonly Saying[]) => {
    const over = givenIn(unit, ...twoSides, ...said.slice(0, -1));
    return over.when(said.at(-1)!);
  };
  it('sets give the score of the match and its winner', () => {
    const match = told(tennis, scoreSet('S1', 7, 6), scoreSet('S2', 4, 6));
    expect(marks(match)).toEqual(['1', '1']);
    match.tell(scoreSet('S3', 7, 5));
    expect(marks(match)).toEqual(['2', '1']);
    expect(match.document.decision).toEqual({ winner: '1', text: '2-1' });
    expect(setsDetail(match)).toMatchObject({ period: null, sets: [{ score: [7, 6] }, { winner: '2' }, {}] });
  });
  it.each([
    ['badminton without a cap', badminton, 'G1', 21, 20],
    ['badminton past the cap', badminton, 'G1', 31, 30],
    ['badminton at the cap', badminton, 'G1', 30, 30],
    ['badminton played on', badminton, 'G1', 30, 27],
    ['volleyball, one ahead', volleyball, 'S1', 25, 24],
    ['volleyball, three ahead', volleyball, 'S1', 24, 27],
    ['table tennis', tableTennis, 'G1', 12, 9],
    ['tennis without its tie-break', tennis, 'S1', 8, 6],
    ['tennis, one ahead', tennis, 'S1', 6, 5],
    ['tennis, a game too many', tennis, 'S1', 7, 4],
    ['less than nothing', tennis, 'S1', 6, -1],
  ] as const)('a set score that cannot be is refused: %s', (_, unit, period, home, away) =>
    when(unit, scoreSet(period, home, away)).thenRefused('IMPOSSIBLE_SET_SCORE'),
  );
  it('scores that can be', () => {
    for (const [unit, period, home, away] of [
      [badminton, 'G1', 30, 29],
      [badminton, 'G1', 28, 30],
      [volleyball, 'S1', 38, 36],
      [tableTennis, 'G1', 11, 0],
      [tennis, 'S1', 7, 5],
      [tennis, 'S1', 6, 7],
    ] as const)
      expect(told(unit, scoreSet(period, home, away)).last.outcome).toBe('APPLIED');
  });
  it('a set given up is as far as it came, close to its end once the IRM is there', () => {
    expect(marks(told(badminton, scoreSet('G1', 21, 18), scoreSet('G2', 11, 8)))).toEqual(['1', '0']);
    givenIn(badminton, ...twoSides, giveIrm('1', 'INJ'))
      .when(scoreSet('G1', 21, 20))
      .thenOutcomes('APPLIED');
  });
  it('a set before the one before it is won is refused', () =>
    when(tennis, scoreSet('S1', 3, 2), scoreSet('S2', 6, 4)).thenRefused('SET_NOT_OVER'));
  it('a set too early is refused', () => when(tennis, scoreSet('S2', 6, 4)).thenRefused('SET_OUT_OF_ORDER'));
  it('a set after the match is refused', () =>
    when(tennis, scoreSet('S1', 6, 4), scoreSet('S2', 6, 4), scoreSet('S3', 6, 4)).thenRefused('MATCH_OVER'));
  it('a set that the sport has not is refused', () => when(tennis, scoreSet('G1', 6, 4)).thenRefused('UNKNOWN_PERIOD'));
  it('one side alone has no set score', () =>
    when(tennis, { type: 'PeriodScored', period: 'S1', scores: [{ competitor: id('1'), points: 6 }] }).thenRefused(
      'NOT_BOTH_SIDES',
    ));
  it('an earlier set may be put right, unless the match had then been over', () => {
    const sets = [scoreSet('S1', 6, 4), scoreSet('S2', 4, 6), scoreSet('S3', 6, 0)];
    expect(marks(told(tennis, ...sets, scoreSet('S1', 7, 5)))).toEqual(['2', '1']);
    when(tennis, ...sets, scoreSet('S2', 6, 4)).thenRefused('MATCH_OVER');
  });
  it('the officials score takes the place of what rallies gave', () => {
    const match = told(volleyball, ...setOf(10, 8), scoreSet('S1', 11, 8));
    match.tell(...rallies('1'.repeat(14)));
    expect([scores(match), marks(match)]).toEqual([['S1 25-8'], ['1', '0']]);
  });
  it('the score of a match alone decides it', () => {
    const match = told(tennis, scoreMatch(['1', '2'], ['2', '1'], 'SCORE'));
    expect(match.document).toMatchObject({ decision: { winner: '1', text: '2-1' }, detail: null });
  });
  it('sets told after the score of the match do not take it back', () =>
    expect(marks(told(badminton, scoreMatch(['1', '2'], ['2', '0']), scoreSet('G1', 21, 3)))).toEqual(['2', '0']));
  it.each([
    ['3', '0'],
    ['2', '2'],
    ['1.5', '0'],
  ])('a match score that cannot be is refused: %s-%s', (home, away) =>
    when(badminton, scoreMatch(['1', home], ['2', away])).thenRefused('IMPOSSIBLE_MATCH_SCORE'),
  );
  it('a match score against the rallies is refused', () =>
    when(badminton, ...setOf(21, 3), scoreMatch(['1', '1'], ['2', '1'])).thenRefused('CONTRADICTS_SETS'));
});

it('a screen has the statistics of both sides and the last rallies', () => {
  const match = told(
    volleyball,
    serve('1'),
    rally('1', 'ACE', '11'),
    rally('2', 'BLOCK', '21'),
    rally('2', 'ACE', '22'),
  );
  expect(setsDetail(match)).toMatchObject({
    family: 'sets',
    sides: ['1', '2'],
    score: [0, 0],
    run: { competitor: '2', points: 2 },
    statistics: [
      { points: 1, services: [1, 2], causes: { ACE: 1 }, members: [{ member: '11', points: 1 }] },
      { points: 2, services: [1, 1], causes: { BLOCK: 1, ACE: 1 } },
    ],
    rallies: [
      { competitor: '2', cause: 'ACE', member: '22', period: 'S1', score: [1, 2] },
      { competitor: '2', cause: 'BLOCK', score: [1, 1] },
      { competitor: '1', score: [1, 0] },
    ],
  });
  expect(JSON.parse(JSON.stringify(match.document.detail))).toEqual(match.document.detail);
});
