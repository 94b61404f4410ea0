/** Totals over units of one sport event, by each sport's rule. */
import fc from 'fast-check';
import { Contest } from '../../../../test/examples/contest.js';
import type { Said } from '../../../../test/examples/contest.js';
import { giveIrm, id, live, official, recordMark, resultStatus } from '../../../../test/examples/unit.js';
import { disciplines, foldUnits, parseMark, unitDocument } from '../index.js';
import type { ScoringEvent, Source } from '../index.js';

const unofficial = resultStatus('UNOFFICIAL');

describe('combined events', () => {
  const events: readonly (readonly [phase: string, kind: 'TIME' | 'DISTANCE'])[] = [
    ['100', 'TIME'],
    ['LJ', 'DISTANCE'],
    ['SP', 'DISTANCE'],
    ['HJ', 'DISTANCE'],
    ['400', 'TIME'],
    ['110H', 'TIME'],
    ['DT', 'DISTANCE'],
    ['PV', 'DISTANCE'],
    ['JT', 'DISTANCE'],
    ['1500', 'TIME'],
  ];
  const best = ['10.55', '7.80', '16.00', '2.05', '48.42', '13.75', '50.54', '5.45', '71.90', '4:36.11'];

  /** Everybody in one group; a text without a digit is an IRM. */
  const decathlon = (competitors: Readonly<Record<string, readonly string[]>>): Contest => {
    const contest = new Contest('ATHMDECATH').ranks('', '', ...Object.keys(competitors));
    events.forEach(([phase, kind], index) => {
      const said = Object.entries(competitors).flatMap(([who, marks]): Said[] => {
        const text = marks[index];
        if (text === undefined) return [];
        return [/\d/.test(text) ? [who, text] : [who, null, text]];
      });
      contest.held(phase, '000100', kind, ...said);
    });
    return contest;
  };

  it('ten marks make the points of the tables', () => {
    const contest = decathlon({ one: best });
    expect(contest.standing()).toEqual(['1 one 9126']);
    expect(contest.parts('one')).toBe('963 1010 851 850 889 1007 882 1051 918 705');
  });

  it('seven make a heptathlon', () => {
    const marks = ['12.69', '1.86', '15.80', '22.56', '7.27', '45.66', '2:08.51'];
    const contest = new Contest('ATHWHEPTATH').ranks('', '', 'one');
    ['100H', 'HJ', 'SP', '200', 'LJ', 'JT', '800'].forEach((phase, index) =>
      contest.held(phase, '000100', /^\d/.test(phase) ? 'TIME' : 'DISTANCE', ['one', marks[index]!]),
    );
    expect(contest.standing()).toEqual(['1 one 7291']);
  });

  it('no valid mark, and not finishing, give no points and leave the total; not starting ends it', () => {
    const contest = decathlon({
      first: best,
      second: best.with(1, 'NM').with(9, 'DNF'),
      third: [...best.slice(0, 8), 'DNS', 'DNS'],
      fourth: ['DNS', 'DNS'],
    });
    expect(contest.standing()).toEqual(['1 first 9126', '2 second 7411', '- third DNF', '- fourth DNS']);
    expect(contest.parts('second')).toBe('963 0 851 850 889 1007 882 1051 918 0');
  });

  it('heats and groups of one event are one part; equal totals share a place', () => {
    const contest = new Contest('ATHMDECATH').ranks('', '', 'a', 'b', 'c');
    contest.held('100', '000100', 'TIME', ['a', '10.55']).held('100', '000200', 'TIME', ['b', '10.55'], ['c', '10.56']);
    expect(contest.standing()).toEqual(['1 a 963', '1 b 963', '3 c 961']);
  });

  it('a total stands after every event, and once the desk says complete, who lacks one has none', () => {
    const contest = new Contest('ATHMDECATH').ranks('', '', 'a', 'b');
    contest
      .held('100', '000100', 'TIME', ['a', '10.55'], ['b', '10.60'])
      .held('LJ', 'A00100', 'DISTANCE', ['a', '7.80']);
    expect(contest.standing()).toEqual(['1 a 1973', '2 b 952']);
    contest.tell(contest.rsc(), unofficial);
    expect(contest.standing()).toEqual(['- a ', '- b ']);
  });

  it('medals follow from the total once it is official', () => {
    const contest = decathlon({
      a: best,
      b: best.with(0, '10.60'),
      c: best.with(0, '10.70'),
      d: best.with(0, '10.80'),
    });
    expect(contest.medals).toEqual([]);
    contest.tell(contest.rsc(), official);
    expect(contest.medals).toEqual(['GOLD a', 'SILVER b', 'BRONZE c']);
  });

  it('a correction of one event after OFFICIAL moves total and medals, and its undoing moves them back', () => {
    const contest = decathlon({ a: best, b: best.with(0, '10.60'), c: best.with(0, '10.70') });
    contest.tell(contest.rsc(), official);
    const hurdles = contest.rsc('110H', '000100');
    const wrong = contest.facts.find((fact) => fact.rsc === hurdles && fact.type === 'MarkRecorded')!;
    const jury = 'JURATH1' as Source;
    const before = contest.document();
    contest.tell(hurdles, {
      type: 'FactCorrected',
      source: jury,
      correctedSource: wrong.source,
      correctedSequence: wrong.sequence,
      replacement: { ...wrong, mark: parseMark('TIME', '15.75')! } as ScoringEvent,
      reason: 'photo read again',
    });
    expect(contest.standing()).toEqual(['1 b 9115', '2 c 9092', '3 a 8880']);
    expect(contest.medals).toEqual(['GOLD b', 'SILVER c', 'BRONZE a']);
    expect(contest.document()).toMatchObject({
      version: before.version + 1,
      changes: [{ competitor: 'a', rankBefore: 1, rankAfter: 3, text: hurdles }, {}, {}, {}, {}, {}, {}, {}],
    });
    contest.tell(hurdles, {
      type: 'FactCorrected',
      source: jury,
      correctedSource: jury,
      correctedSequence: 1,
      replacement: null,
      reason: 'it was right',
    });
    expect(contest.document()).toMatchObject({ lines: before.lines, version: before.version + 2 });
    expect(contest.medals).toEqual(['GOLD a', 'SILVER b', 'BRONZE c']);
  });
});

describe('sailing', () => {
  /** Races of a fleet: of each boat, its points, or its points and a letter score. */
  const series = (code: string, boats: Readonly<Record<string, readonly (string | Said)[]>>, fleet = code): Contest => {
    const contest = new Contest(fleet).ranks('', '', ...Object.keys(boats));
    const races = Math.max(...Object.values(boats).map((scores) => scores.length));
    for (let race = 0; race < races; race++) {
      const said = Object.entries(boats).map(([boat, scores]): Said => {
        const score = scores[race]!;
        return typeof score === 'string' ? [boat, score] : [boat, ...(score.slice(1) as [string, string])];
      });
      contest.held('PREL', `00${String(race + 1).padStart(2, '0')}00`, 'POINTS', ...said);
    }
    return contest;
  };
  const letter = (points: string | null, irm: string): Said => ['', points, irm];

  it('the worst race is left out from the fourth on, a black flag too', () => {
    const boats = { a: ['1', '1', '1'], b: ['2', '2', letter('4', 'BFD')], c: ['3', '3', '2'] };
    expect(series('SALM49ER', boats).standing()).toEqual(['1 a 3', '2 b 8', '3 c 8']);
    const four = series('SALM49ER', { a: [...boats.a, '3'], b: [...boats.b, '1'], c: [...boats.c, '2'] });
    expect(four.standing()).toEqual(['1 a 3', '2 b 5', '3 c 7']);
    expect(four.parts('b')).toBe('2 2 (4) 1');
  });

  it('a disqualification that is not excludable stays, and the next worst is left out', () => {
    const contest = series('SALM49ER', { a: ['1', '1', letter('3', 'DNE'), '2'], b: ['2', '2', '1', '1'] });
    expect(contest.parts('a')).toBe('1 1 3 (2)');
    expect(contest.standing()).toEqual(['1 b 4', '2 a 5']);
  });

  it('of equal worst scores the earliest is left out', () => {
    expect(series('SALM49ER', { a: ['2', '2', '1', '1'] }).parts('a')).toBe('(2) 2 1 1');
  });

  it('redress and penalties count as the committee recorded them', () => {
    const contest = series('SALM49ER', { a: ['1', letter('2.5', 'RDG'), '3'], b: ['2', '1', letter('3.2', 'DPI')] });
    expect(contest.standing()).toEqual(['1 b 6.2', '2 a 6.5']);
  });

  it('where only places are recorded: the place; one more than the entries for a letter; a fifth of that for a penalty', () => {
    const contest = new Contest('SALM49ER').ranks('', '', 'a', 'b', 'c', 'd');
    contest.tell(
      contest.rsc('PREL', '000100'),
      { type: 'StartListPublished', competitors: ['a', 'b', 'c'].map(startLine) },
      live,
      { type: 'PlaceRecorded', competitor: id('a'), place: 1, remark: null },
      { type: 'PlaceRecorded', competitor: id('b'), place: 2, remark: null },
      giveIrm('b', 'SCP'),
      giveIrm('c', 'OCS'),
      unofficial,
    );
    expect(['a', 'b', 'c', 'd'].map((who) => contest.parts(who))).toEqual(['1', '3', '5', '']);
  });

  it('redress that waits for its points counts the place, and without a place nothing yet', () => {
    const contest = new Contest('SALM49ER').ranks('', '', 'a', 'b');
    contest.tell(
      contest.rsc('PREL', '000100'),
      { type: 'StartListPublished', competitors: ['a', 'b'].map(startLine) },
      live,
      { type: 'PlaceRecorded', competitor: id('a'), place: 1, remark: null },
      giveIrm('a', 'RDG'),
      giveIrm('b', 'RDG'),
      unofficial,
    );
    expect(contest.standing()).toEqual(['1 a 1', '- b ']);
  });

  it('the medal race is doubled, is never left out, and its boats stand before all others', () => {
    const contest = series('SALM49ER', { a: ['1', '2', '2', '2'], b: ['2', '1', '1', '1'], c: ['3', '3', '3', '3'] });
    contest.tell(
      contest.rsc('FNL', '000100'),
      { type: 'StartListPublished', competitors: ['a', 'b'].map(startLine) },
      live,
      { type: 'PlaceRecorded', competitor: id('a'), place: 1, remark: null },
      giveIrm('b', 'OCS'),
      unofficial,
    );
    // Two boats in it: three points for having none, doubled.
    expect(contest.parts('b')).toBe('(2) 1 1 1 6');
    expect(contest.standing()).toEqual(['1 a 7', '2 b 9', '3 c 9']);
  });

  it('in the medal race by its start list, whatever the points', () => {
    const contest = series('SALM49ER', { a: ['1', '1', '1', '1'], b: ['3', '3', '3', '3'], c: ['2', '2', '2', '2'] });
    expect(contest.standing()).toEqual(['1 a 3', '2 c 6', '3 b 9']);
    contest.held('FNL', '000100', 'POINTS', ['a', '2'], ['b', '4']);
    expect(contest.standing()).toEqual(['1 a 5', '2 b 13', '3 c 6']);
  });

  it('equal points: best scores first, left-out ones not used; then the last race, left-out ones used', () => {
    const best = series('SALM49ER', { a: ['2', '2', '2', '4'], b: ['1', '3', '2', '4'] });
    expect(best.standing()).toEqual(['1 b 6', '2 a 6']);
    const last = series('SALM49ER', { a: ['1', '2', '3', '5'], b: ['3', '2', '1', '4'] });
    expect(last.standing()).toEqual(['1 b 6', '2 a 6']);
  });

  it('a race that is annulled is none, and the fourth race is the third again', () => {
    const contest = series('SALM49ER', { a: ['1', '1', '1', '3'] });
    expect(contest.parts('a')).toBe('1 1 1 (3)');
    contest.tell(contest.rsc('PREL', '000100'), { type: 'UnitAnnulled', reason: 'the mark had drifted' });
    expect(contest.parts('a')).toBe('1 1 3');
  });

  it('boards: quarter-finals, semi-final and final order those who sailed them, the series all others', () => {
    const boats = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((who, index) => [who, [String(index + 1)]]));
    const contest = series('SALMIQFOIL', boats);
    contest.held('QFNL', '000100', 'POINTS', ['c', '3'], ['d', '2'], ['e', '1']);
    contest.held('SFNL', '000100', 'POINTS', ['b', '3'], ['d', '1'], ['e', '2']);
    contest.held('FNL', '000100', 'POINTS', ['a', '2'], ['d', '3'], ['e', '1']);
    expect(contest.standing()).toEqual(['1 e 5', '2 a 1', '3 d 4', '4 b 2', '5 c 3', '6 f 6']);
  });

  it('kites: three wins win, the better of the series bring two and one; then wins, then the last race', () => {
    const boats = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((who, n) => [who, [String(n + 1)]]));
    const contest = series('SALMFORMKITE', boats);
    contest.held('SFNL', '00010001', 'POINTS', ['c', '2'], ['f', '1'], ['g', '3']);
    contest.held('SFNL', '00010002', 'POINTS', ['c', '1'], ['f', '3'], ['g', '2']);
    contest.held('SFNL', '00020001', 'POINTS', ['d', '1'], ['e', '2'], ['h', '3']);
    contest.held('FNL', '000100', 'POINTS', ['a', '2'], ['b', '4'], ['c', '3'], ['d', '1']);
    contest.held('FNL', '000200', 'POINTS', ['a', '3'], ['b', '2'], ['c', '4'], ['d', '1']);
    contest.held('FNL', '000300', 'POINTS', ['a', '4'], ['b', '3'], ['c', '2'], ['d', '1']);
    // In the first semi-final f has one win brought along and one sailed, in the second e one brought along; g and h none.
    expect(contest.standing()).toEqual(['1 d 4', '2 a 1', '3 b 2', '4 c 3', '5 e 5', '6 f 6', '7 g 7', '8 h 8']);
  });
});

const startLine = (who: string) => ({
  competitor: id(who),
  noc: 'FRA' as never,
  startOrder: null,
  bib: null,
  members: [],
});

it('golf: the strokes of all rounds; who lacks one has no total, equal ones share a place', () => {
  const contest = new Contest('GLFMSTROKE').ranks('', '', 'a', 'b', 'c', 'd');
  contest.held('FNL', '000100', 'STROKES', ['a', '68'], ['b', '70'], ['c', '66'], ['d', '72']);
  expect(contest.standing()).toEqual(['1 c 66', '2 a 68', '3 b 70', '4 d 72']);
  contest.held('FNL', '000200', 'STROKES', ['a', '70'], ['b', '68'], ['c', null, 'WD']);
  expect(contest.standing()).toEqual(['1 d 72', '2 a 138', '2 b 138', '- c WD']);
  contest.tell(contest.rsc(), giveIrm('d', 'WD'), unofficial);
  expect(contest.standing()).toEqual(['1 a 138', '1 b 138', '- c WD', '- d WD']);
});

it('an IRM that a round gave goes with it; one that the desk gave stays', () => {
  const contest = new Contest('GLFMSTROKE').ranks('', '', 'a', 'b');
  const round = contest.rsc('FNL', '000100');
  contest
    .held('FNL', '000100', 'STROKES', ['a', null, 'WD'], ['b', null, 'WD'])
    .tell(contest.rsc(), giveIrm('b', 'WD'));
  for (const fact of contest.facts.filter((one) => one.rsc === round && one.type === 'IrmGiven')) {
    const { source, sequence } = fact;
    contest.tell(round, {
      type: 'FactCorrected',
      correctedSource: source,
      correctedSequence: sequence,
      replacement: { ...fact, type: 'MarkRecorded', mark: parseMark('STROKES', '70')! } as ScoringEvent,
      reason: 'played on',
    });
  }
  expect(contest.standing()).toEqual(['1 a 70', '- b WD']);
});

it('pentathlon: fencing comes along, times become points, who is eliminated in one part keeps a place', () => {
  const contest = new Contest('MPNMINDIVID').ranks('FNL', '', 'a', 'b', 'c');
  contest.held('RANK', '0001FE', 'POINTS', ['a', '230'], ['b', '245'], ['c', '200'], ['out', '250']);
  contest.held('FNL', '0001EQ', 'POINTS', ['a', '300'], ['b', null, 'EL'], ['c', '293']);
  contest.held('FNL', '0001FE', 'POINTS', ['a', '2'], ['b', '0'], ['c', '4']);
  contest.held('FNL', '0001SW01', 'TIME', ['a', '2:30.00'], ['b', '2:04.21']);
  contest.held('FNL', '0001SW02', 'TIME', ['c', '2:30.50']);
  contest.held('FNL', '0001LR', 'POINTS', ['a', '700'], ['b', '690'], ['c', '720']);
  expect(contest.standing('FNL')).toEqual(['1 a 1482', '2 c 1466', '3 b 1237']);
  expect(contest.parts('b', 'FNL')).toBe('245 0 0 302 690');
  expect(contest.document('FNL').detail).toMatchObject({
    parts: { a: [{ part: 'FENCING', carried: true }, {}, {}, {}, {}] },
  });
});

it('omnium: places make points, the points race goes on from them, and its places separate equals', () => {
  const riders = Array.from({ length: 22 }, (_, index) => `r${index + 1}`);
  const contest = new Contest('CTRMOMNIUM').ranks('', '', ...riders);
  for (const [phase, order] of [
    ['SCR', riders],
    ['TEMP', riders],
    ['ELIM', [riders[1]!, riders[0]!, ...riders.slice(2)]],
  ] as const) {
    contest.tell(
      contest.rsc(phase, '000100'),
      { type: 'StartListPublished', competitors: order.map(startLine) },
      live,
      ...order.map(
        (who, index) => ({ type: 'PlaceRecorded', competitor: id(who), place: index + 1, remark: null }) as const,
      ),
      unofficial,
    );
  }
  expect(contest.standing().slice(0, 3)).toEqual(['1 r1 118', '2 r2 116', '3 r3 108']);
  expect(contest.standing().slice(-2)).toEqual(['21 r21 3', '21 r22 3']);
  const points = contest.rsc('PTS', '000100');
  contest.held('PTS', '000100', 'POINTS', ['r1', '130'], ['r2', '130'], ['r3', '108'], ['r22', '-17']);
  expect(contest.parts('r2')).toBe('38 38 40 14');
  expect(contest.parts('r22')).toBe('1 1 1 -20');
  contest.tell(points, { type: 'TieBroken', competitors: [id('r2'), id('r1')], method: 'last sprint' });
  expect(contest.standing().slice(0, 3)).toEqual(['1 r2 130', '2 r1 130', '3 r3 108']);
});

describe('eventing', () => {
  it('who jumps the final stands before the others; equal penalties by the cross-country', () => {
    const contest = new Contest('EQUOEVENINDV').ranks('', '', 'a', 'b', 'c', 'd', 'e');
    contest.held(
      'DRSS',
      '000100',
      'POINTS',
      ['a', '30.00'],
      ['b', '28.40'],
      ['c', '20.00'],
      ['d', '31.00'],
      ['e', '25.00'],
    );
    contest.held(
      'XC',
      '000100',
      'POINTS',
      ['a', '0.00'],
      ['b', '1.60'],
      ['c', '20.00'],
      ['d', '0.00'],
      ['e', null, 'EL'],
    );
    contest.held('JUMP', '000200', 'POINTS', ['a', '0.00'], ['b', '0.00'], ['c', '0.00'], ['d', '0.00']);
    contest.held('JUMP', '000100', 'POINTS', ['a', '0.00'], ['b', '0.00'], ['d', '12.00']);
    expect(contest.standing()).toEqual(['1 a 30.00', '2 b 30.00', '3 d 43.00', '4 c 40.00', '- e EL']);
  });

  it('a replaced rider costs the team twenty penalties, until that is corrected', () => {
    const contest = new Contest('EQUOEVENTEAM').ranks('', '', 'FRA', 'JPN');
    for (const phase of ['DRSS', 'XC', 'JUMP'])
      contest.held(phase, '000100', 'POINTS', ['FRA', '30.50'], ['JPN', '25.00']);
    const nothing = { member: null, at: null, run: null, period: null, clock: null, reason: null };
    const substitution = {
      type: 'PenaltyGiven',
      competitor: id('JPN'),
      kind: 'SUBSTITUTION',
      amount: 200_000,
      ...nothing,
    } as const;
    contest.tell(contest.rsc(), substitution);
    expect(contest.standing()).toEqual(['1 FRA 91.50', '2 JPN 95.00']);
    expect(contest.parts('JPN')).toBe('25.00 25.00 25.00 20.00');
    const { source, sequence } = contest.facts.at(-1)!;
    contest.tell(contest.rsc(), {
      type: 'FactCorrected',
      correctedSource: source,
      correctedSequence: sequence,
      replacement: null,
      reason: 'nobody was replaced',
    });
    expect(contest.standing()).toEqual(['1 JPN 75.00', '2 FRA 91.50']);
    contest.tell(contest.rsc(), { ...substitution, kind: 'SHIDO' });
    expect(contest.refused).toEqual(['FOLLOWS_FROM_UNITS']);
  });
});

it.each([
  [
    'SWAWTEAM2',
    [
      ['000100', '294.5085'],
      ['000200', '276.7867'],
    ],
    '571.2952',
  ],
  [
    'CLBMBLCOMB',
    [
      ['000100', '24.1'],
      ['000200', '96.0'],
    ],
    '120.1',
  ],
  [
    'GRYW5AA',
    [
      ['A0000101', '36.950'],
      ['A0000102', '32.850'],
    ],
    '69.800',
  ],
] as const)('%s: the sum of the units of the phase', (code, units, total) => {
  const contest = new Contest(code).ranks('FNL', '', 'a');
  for (const [unit, mark] of units) contest.held('FNL', unit, 'POINTS', ['a', mark]);
  expect(contest.standing('FNL')).toEqual([`1 a ${total}`]);
});

describe('parents of subunits', () => {
  const match = (contest: Contest, number: string, winner: string, loser: string): Contest =>
    contest.held('QFNL', `000100${number}`, 'POINTS', [winner, '3'], [loser, '1']);

  it('a team contest is the wins of its members, and decided when one side has enough', () => {
    const contest = new Contest('TTEMTEAM').ranks('QFNL', '00010000', 'FRA/f1/f2', 'CHN/c1/c2');
    match(match(contest, '01', 'c1', 'f1'), '02', 'c2', 'f2');
    expect(contest.document('QFNL', '00010000')).toMatchObject({ detail: { decided: null } });
    match(match(contest, '03', 'f1', 'c2'), '04', 'c1', 'f2').tell(contest.rsc('QFNL', '00010000'), official);
    expect(contest.document('QFNL', '00010000')).toMatchObject({
      detail: { family: 'total', decided: 'CHN' },
      lines: [
        { competitor: 'FRA', mark: { text: '1' }, wlt: 'L' },
        { competitor: 'CHN', mark: { text: '3' }, wlt: 'W' },
      ],
    });
  });

  it('a sprint in two rides out of three', () => {
    const contest = new Contest('CTRMSPRINT').ranks('FNL', '00010000', 'a', 'b');
    for (const [unit, winner, loser] of [
      ['00010001', 'a', 'b'],
      ['00010002', 'b', 'a'],
      ['00010003', 'b', 'a'],
    ] as const)
      contest.held('FNL', unit, 'TIME', [winner, '9.80'], [loser, '9.90']);
    expect(contest.standing('FNL', '00010000')).toEqual(['1 b 2', '2 a 1']);
  });

  it('without its parts the result is recorded, and says so', () => {
    const contest = new Contest('JUDXTEAM6').ranks('QFNL', '00010000', 'FRA', 'JPN');
    contest.tell(
      contest.rsc('QFNL', '00010000'),
      recordMark('FRA', '4', 'POINTS'),
      recordMark('JPN', '3', 'POINTS'),
      official,
    );
    expect(contest.document('QFNL', '00010000')).toMatchObject({
      detail: { recorded: 'none of the units that make it is there' },
      lines: [{ wlt: 'W' }, { wlt: 'L' }],
    });
  });
});

describe('what is said of a total', () => {
  const halfway = (): Contest =>
    new Contest('GLFMSTROKE').ranks('', '', 'a', 'b').held('FNL', '000100', 'STROKES', ['a', '68'], ['b', '70']);

  it('may be said again as it is, and not otherwise', () => {
    const contest = halfway().tell(halfway().rsc(), recordMark('a', '68', 'STROKES'), recordMark('b', '69', 'STROKES'));
    expect(contest.refused).toEqual(['CONTRADICTS_UNITS']);
    expect(contest.standing()).toEqual(['1 a 68', '2 b 70']);
  });

  it('gives way to the units as soon as there is one', () => {
    const contest = new Contest('GLFMSTROKE').ranks('', '', 'a');
    contest.tell(contest.rsc(), recordMark('a', '270', 'STROKES'));
    expect(contest.standing()).toEqual(['1 a 270']);
    contest.held('FNL', '000100', 'STROKES', ['a', '68']);
    expect(contest.standing()).toEqual(['1 a 68']);
  });

  it('waits until as many units are there as the rule needs', () => {
    const contest = new Contest('GARW1AA').ranks('FNL', '', 'a');
    contest.tell(contest.rsc('FNL'), recordMark('a', '56.100', 'POINTS'));
    for (const rotation of [1, 2, 3]) contest.held('FNL', `00000${rotation}`, 'POINTS', ['a', '14.100']);
    expect(contest.document('FNL').detail).toMatchObject({ recorded: 'only 3 of the 4 units that make it is there' });
    expect(contest.standing('FNL')).toEqual(['1 a 56.100']);
    contest.held('FNL', '000004', 'POINTS', ['a', '14.100']);
    expect(contest.standing('FNL')).toEqual(['1 a 56.400']);
  });

  it('has a new version only when it moves', () => {
    const contest = halfway();
    const round = contest.rsc('FNL', '000100');
    const { version } = contest.document();
    expect(contest.settled!.moved.map((unit) => unit.rsc)).toEqual([contest.rsc()]);
    contest.tell(round, official);
    expect(contest.settled!.moved).toEqual([]);
    expect(contest.document().version).toBe(version);
    contest.tell(round, resultStatus('PROTESTED'), resultStatus('OFFICIAL'));
    expect(contest.document().version).toBe(version);
  });

  it('a unit that is run again takes its points back', () => {
    const contest = halfway();
    contest.tell(contest.rsc('FNL', '000100'), resultStatus('START_LIST'));
    expect(contest.standing()).toEqual(['- a ', '- b ']);
  });

  it('a new start list of the total keeps the totals, and a newcomer gets one', () => {
    const contest = halfway();
    contest.tell(contest.rsc(), { type: 'StartListPublished', competitors: ['b', 'a'].map(startLine) });
    expect(contest.standing()).toEqual(['1 a 68', '2 b 70']);
    contest.tell(contest.rsc(), { type: 'StartListPublished', competitors: ['b'].map(startLine) });
    expect(contest.standing()).toEqual(['1 b 70']);
  });
});

describe('in any order', () => {
  const kinds: readonly (readonly [code: string, phase: string, unit: string, kind: 'STROKES' | 'POINTS'])[] = [
    ['GLFMSTROKE', 'FNL', '000?00', 'STROKES'],
    ['SALM49ER', 'PREL', '000?00', 'POINTS'],
  ];
  const boats = ['a', 'b', 'c', 'd'];
  const race = fc.tuple(
    ...boats.map(() => fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(undefined, 'DNF'))),
  );
  const contests = fc
    .tuple(fc.constantFrom(...kinds), fc.array(race, { minLength: 1, maxLength: 6 }))
    .chain(([kind, races]) =>
      fc.tuple(
        fc.constant(kind),
        fc.constant(races),
        fc.shuffledSubarray([...races.keys()], { minLength: races.length }),
      ),
    );
  type Race = readonly (readonly [number, string | undefined])[];

  const play = (
    [code, phase, unit, kind]: (typeof kinds)[number],
    races: readonly Race[],
    order: readonly number[],
  ): Contest => {
    const contest = new Contest(code).ranks('', '', ...boats);
    for (const number of order) {
      const said = boats.map((boat, index): Said => {
        const [points, irm] = races[number]![index]!;
        return irm ? [boat, kind === 'POINTS' ? '5' : null, irm] : [boat, String(points)];
      });
      contest.held(phase, unit.replace('?', String(number + 1)), kind, ...said);
    }
    return contest.tell(contest.rsc(), official);
  };

  it('units give the same totals, ranks and parts', () =>
    fc.assert(
      fc.property(contests, ([kind, races, order]) => {
        const [straight, shuffled] = [play(kind, races, [...races.keys()]), play(kind, races, order)];
        expect(shuffled.document().lines).toEqual(straight.document().lines);
        expect(shuffled.document().detail).toEqual(straight.document().detail);
      }),
    ));

  it('the facts in the order of the log fold to the same documents, versions included', () =>
    fc.assert(
      fc.property(contests, ([kind, races, order]) => {
        const { event, facts } = play(kind, races, order);
        const folded = [...foldUnits(event.code, facts).values()].map(unitDocument);
        expect(folded).toEqual([...event.units.values()].map(unitDocument));
      }),
    ));
});

it('rules name parts that they have, and match from the beginning of a code', () => {
  for (const { code, totals = [] } of disciplines.values()) {
    for (const { name, of, parts, ties = [] } of totals) {
      expect([code, name, of.source.startsWith('^')]).toEqual([code, name, true]);
      const names = parts.map((part) => part.name);
      expect(new Set(names).size).toBe(names.length);
      for (const tie of ties) if ('part' in tie) expect(names).toContain(tie.part);
    }
  }
});
