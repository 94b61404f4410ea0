import fc from 'fast-check';
import { courseOf, eighteen, hole, plays } from '../../../../../test/examples/course.js';
import {
  givenIn,
  giveIrm,
  id,
  live,
  official,
  recordMark,
  resultStatus,
  startList,
  Told,
} from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { evolve, foldUnit, rsc, unitDocument } from '../../index.js';
import type { ScoringEvent, Source } from '../../index.js';
import { openUnit } from '../../unit/unit.js';
import type { CourseDetail } from './detail.js';
import { scoreOf } from './detail.js';

const round = rsc('GLFWSTROKE------------FNL-000400--');
const playOff = rsc('GLFWSTROKE------------FNL-0004PO--');
const three = [startList('1', '2', '3'), live];

const pars = [4, 4, 5, 3];
const short: readonly Saying[] = [...three, courseOf(...pars)];

const detailOf = (told: Told): CourseDetail => told.document.detail as CourseDetail;
const boardOf = (told: Told): readonly string[] =>
  detailOf(told).board.map(
    ({ competitor, position, tied, toParText, thru }) =>
      `${tied ? 'T' : ''}${position ?? '-'} ${competitor} ${toParText} thru ${thru}`,
  );

describe('a round', () => {
  it('counts when all its holes are in', () => {
    const { told } = givenIn(round, ...short, ...plays('1', 4, 3, 5), ...plays('2', 4, 4, 4, 4));
    expect(told.document.lines).toMatchObject([
      { competitor: '2', rank: 1, mark: { kind: 'STROKES', text: '16' } },
      { competitor: '1', rank: null, mark: null },
      { competitor: '3', rank: null, mark: null },
    ]);
    told.tell(hole('1', 4, 3));
    expect(told.document.lines).toMatchObject([
      { competitor: '1', rank: 1, mark: { text: '15' } },
      { competitor: '2', rank: 2 },
      { competitor: '3', rank: null },
    ]);
  });
  it('equal rounds share a rank', () =>
    givenIn(round, ...short)
      .when(...plays('1', ...pars), ...plays('3', ...pars), ...plays('2', 5, 4, 5, 3))
      .thenLines(
        { competitor: '1', rank: 1, tied: true },
        { competitor: '3', rank: 1, tied: true },
        { competitor: '2', rank: 3 },
      ));
  it('may begin on any hole', () =>
    givenIn(round, ...short)
      .when(hole('1', 3, 5), hole('1', 4, 3), hole('1', 1, 4), hole('1', 2, 4))
      .thenLines(
        { competitor: '1', rank: 1, mark: expect.objectContaining({ text: '16' }) },
        { competitor: '2' },
        { competitor: '3' },
      ));
  it('has as many holes as the course', () => {
    const strokes = [4, 4, 5, 3, 4, 4, 4, 3, 5, 4, 3, 4, 4, 5, 4, 3, 4, 4];
    const { told } = givenIn(round, ...three, eighteen, ...plays('1', ...strokes));
    expect(told.document.lines[0]).toMatchObject({ competitor: '1', mark: { text: '71' } });
    expect(detailOf(told)).toMatchObject({ par: 71, board: [{ halves: [36, 35] }, {}, {}] });
  });
  it('the course may be set before the start', () =>
    givenIn(round, startList('1', '2'), eighteen)
      .when(live, hole('1', 1, 4))
      .thenOutcomes('APPLIED', 'APPLIED'));
  it('a hole is not played before the start', () =>
    givenIn(round, startList('1', '2'), eighteen)
      .when(hole('1', 1, 4))
      .thenRefused('NOT_STARTED'));
  it('withdrawn, a finished round loses its rank', () =>
    givenIn(round, ...short, ...plays('1', ...pars), ...plays('2', 5, 4, 5, 3))
      .when(giveIrm('1', 'WD'))
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '3' }, { competitor: '1', rank: null, irm: 'WD' }));
  it('officials break a tie', () =>
    givenIn(round, ...short, ...plays('1', ...pars), ...plays('2', ...pars))
      .when({ type: 'TieBroken', competitors: [id('2'), id('1')], method: 'play-off' })
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }, { competitor: '3' }));
  it('final marks alone are taken as before', () =>
    givenIn(round, ...three)
      .when(recordMark('2', '66', 'STROKES'), recordMark('1', '68', 'STROKES'))
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }, { competitor: '3' }));
});

describe('refused', () => {
  it.each([
    ['a hole without a course', three, hole('1', 1, 4), 'NO_COURSE'],
    ['a hole that is not on the course', short, hole('1', 5, 4), 'NOT_ON_COURSE'],
    ['no stroke', short, hole('1', 1, 0), 'WRONG_STROKES'],
    ['a hole twice', [...short, hole('1', 1, 4)], hole('1', 1, 5), 'HOLE_PLAYED'],
    ['a hole of who has withdrawn', [...short, giveIrm('1', 'WD')], hole('1', 1, 4), 'OUT'],
    ['a hole of a stranger', short, hole('9', 1, 4), 'NOT_ON_START_LIST'],
    ['a course without holes', three, courseOf(), 'NO_HOLES'],
    ['a par of 12', three, courseOf(4, 12), 'WRONG_PAR'],
    ['a hole 0', three, { type: 'CourseSet', holes: [{ hole: 0, par: 4 }] }, 'WRONG_HOLE'],
    [
      'a hole twice on the course',
      three,
      {
        type: 'CourseSet',
        holes: [
          { hole: 1, par: 4 },
          { hole: 1, par: 3 },
        ],
      },
      'DUPLICATE_HOLE',
    ],
    ['a course without a hole that was played', [...short, hole('1', 4, 3)], courseOf(4, 4), 'HOLE_PLAYED'],
    [
      'a total that is not the sum',
      [...short, ...plays('1', ...pars)],
      recordMark('1', '15', 'STROKES'),
      'CONTRADICTS_HOLES',
    ],
  ] as const)('%s', (_name, given, saying, code) => {
    const { told } = givenIn(round, ...given);
    told.tell(saying);
    expect(told.last.refusal?.code).toBe(code);
  });
  it('and the round goes on', () => {
    const { told } = givenIn(round, ...short);
    told.tell(hole('1', 5, 4), hole('1', 1, 4));
    expect(told.last.outcome).toBe('APPLIED');
  });
});

describe('the board while it is played', () => {
  it('goes by strokes against par, whoever has played how many holes', () => {
    const { told } = givenIn(round, ...short, ...plays('1', 4, 4, 5, 3), ...plays('2', 3), ...plays('3', 4, 4, 5));
    expect(boardOf(told)).toEqual(['1 2 -1 thru 1', 'T2 1 E thru 4', 'T2 3 E thru 3']);
  });
  it('has the last hole, its name, and averages', () => {
    const { told } = givenIn(round, ...short, ...plays('1', 4, 6), ...plays('2', 3), giveIrm('3', 'DNS'));
    expect(detailOf(told)).toMatchObject({
      holes: [{ average: '3.50' }, { average: '6.00' }, { average: null }, { average: null }],
      board: [
        { competitor: '2', last: { hole: 1, strokes: 3, score: 'BIRDIE' }, counts: { BIRDIE: 1 } },
        { competitor: '1', toParText: '+2', card: [4, 6, null, null], last: { score: 'DOUBLE_BOGEY' } },
        { competitor: '3', position: null },
      ],
    });
  });
  it.each([
    [1, 3, 'HOLE_IN_ONE'],
    [2, 5, 'ALBATROSS'],
    [3, 5, 'EAGLE'],
    [4, 4, 'PAR'],
    [5, 4, 'BOGEY'],
    [9, 4, 'WORSE'],
  ])('%d strokes on a par %d: %s', (strokes, par, name) => expect(scoreOf(strokes, par)).toBe(name));
  it('a corrected hole is as if it had always been so', () => {
    const { told } = givenIn(round, ...short, ...plays('1', 4, 4, 5, 3), ...plays('2', 4, 4, 5, 4));
    const wrong = told.settled.find(({ event }) => event.type === 'HolePlayed')!.event;
    told.tell({
      type: 'FactCorrected',
      correctedSource: wrong.source,
      correctedSequence: wrong.sequence,
      replacement: { ...wrong, strokes: 6 } as ScoringEvent,
      reason: 'a penalty stroke and the one after it',
    });
    expect(told.document.lines).toMatchObject([
      { competitor: '2', mark: { text: '17' } },
      { competitor: '1', mark: { text: '18' } },
      {},
    ]);
  });
});

describe('a play-off by sudden death', () => {
  const begun = [...three, courseOf(4, 4, 4)];

  it('who needs more strokes is behind for good, however many the others need later', () =>
    givenIn(playOff, ...begun)
      .when(hole('1', 1, 4), hole('2', 1, 4), hole('3', 1, 5), hole('1', 2, 6), hole('2', 2, 4))
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }, { competitor: '3', rank: 3 }));
  it('nobody is behind before all have played the hole', () => {
    const { told } = givenIn(playOff, ...begun, hole('1', 1, 3), hole('2', 1, 4));
    expect(told.document.lines.map(({ rank }) => rank)).toEqual([null, null, null]);
    expect(detailOf(told).playOff).toEqual({ hole: 1, competitors: ['1', '2', '3'] });
  });
  it('those who fell behind together play on for the next place', () => {
    const { told } = givenIn(playOff, ...begun, hole('1', 1, 3), hole('2', 1, 4), hole('3', 1, 4));
    expect(told.document.lines).toMatchObject([
      { competitor: '1', rank: 1 },
      { rank: 2, tied: true },
      { rank: 2, tied: true },
    ]);
    expect(detailOf(told).playOff).toEqual({ hole: 2, competitors: ['2', '3'] });
    told.tell(hole('2', 2, 5), hole('3', 2, 4));
    expect(boardOf(told)).toEqual(['1 1 -1 thru 1', '2 3 E thru 2', '3 2 +1 thru 2']);
    expect(detailOf(told).playOff).toEqual({ hole: null, competitors: [] });
  });
  it.each([
    [
      'the next hole of who is placed',
      [hole('1', 1, 3), hole('2', 1, 4), hole('3', 1, 4)],
      hole('1', 2, 3),
      'OUT_OF_PLAY_OFF',
    ],
    ['the next hole before the others', [hole('1', 1, 3)], hole('1', 2, 3), 'WRONG_HOLE'],
    [
      'a total against the holes',
      [hole('1', 1, 3), hole('2', 1, 4), hole('3', 1, 4)],
      recordMark('1', '4', 'STROKES'),
      'CONTRADICTS_HOLES',
    ],
  ] as const)('%s is refused', (_name, given, saying, code) =>
    givenIn(playOff, ...begun, ...given)
      .when(saying)
      .thenRefused(code),
  );
  it('the course grows when all its holes are halved', () =>
    givenIn(playOff, startList('1', '2'), live, courseOf(4), hole('1', 1, 4), hole('2', 1, 4))
      .when(courseOf(4, 3), hole('1', 2, 3), hole('2', 2, 2))
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }));
  it('who withdraws leaves it to the others', () =>
    givenIn(playOff, ...begun, hole('1', 1, 4), hole('2', 1, 4), hole('3', 1, 5))
      .when(giveIrm('1', 'WD'))
      .thenLines(
        { competitor: '2', rank: 1 },
        { competitor: '3', rank: 2 },
        { competitor: '1', irm: 'WD', rank: null },
      ));
  it('final marks alone are taken', () =>
    givenIn(playOff, ...three)
      .when(recordMark('2', '3', 'STROKES'), recordMark('1', '4', 'STROKES'))
      .thenLines({ competitor: '2', rank: 1 }, { competitor: '1', rank: 2 }, { competitor: '3' }));
});

describe('what holds for any events', () => {
  const who = fc.constantFrom('1', '2', '3', '9');
  const saying: fc.Arbitrary<Saying> = fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(who, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 8 }))
        .map(([it, number, took]) => hole(it, number, took)),
    },
    fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }).map((all) => courseOf(...all)),
    who.map((it) => recordMark(it, '66', 'STROKES')),
    who.map((it) => giveIrm(it, 'WD')),
    fc.subarray(['1', '2', '3'], { minLength: 1 }).map((some) => startList(...some)),
    fc.constantFrom('LIVE' as const, 'START_LIST' as const).map(resultStatus),
  );
  const said = fc.tuple(fc.constantFrom(round, playOff), fc.array(saying, { maxLength: 40 }));
  const told = said.map(([code, sayings]) => new Told(code).tell(...three, courseOf(...pars), ...sayings));

  it('folding is total', () =>
    fc.assert(
      fc.property(said, ([code, sayings]) => {
        const speaker = new Told(code);
        const unit = openUnit(code);
        for (const it of [...three, ...sayings]) evolve(unit, speaker.complete(it));
        expect(JSON.stringify(unitDocument(unit))).toContain(code);
      }),
    ));
  it('a repeated command gives nothing, and the fold of what was applied is the unit itself', () =>
    fc.assert(
      fc.property(told, fc.nat(), (it, which) => {
        const before = JSON.stringify(unitDocument(it.unit));
        it.tell(it.settled[which % it.settled.length]!.event);
        expect(it.last.outcome).toMatch(/REPEATED|REFUSED/);
        expect(JSON.stringify(unitDocument(it.unit))).toBe(before);
        expect(JSON.stringify(unitDocument(foldUnit(it.unit.rsc, it.unit.facts)))).toBe(before);
      }),
    ));
  it('correcting and undoing the correction is as if nothing had happened', () =>
    fc.assert(
      fc.property(told, fc.nat(40), (it, sequence) => {
        const shown = (): string => JSON.stringify([unitDocument(it.unit)!.lines, unitDocument(it.unit)!.detail]);
        const before = shown();
        const jury = 'JURY1' as Source;
        const correction = {
          type: 'FactCorrected',
          source: jury,
          correctedSequence: sequence,
          replacement: null,
          reason: 'jury',
        } as const;
        it.tell({ ...correction, correctedSource: 'STAATH1' as Source });
        fc.pre(it.last.outcome === 'APPLIED');
        it.tell({ ...correction, correctedSource: jury, correctedSequence: 1 });
        expect(it.last.outcome).toBe('APPLIED');
        expect(shown()).toBe(before);
      }),
    ));
  it('in whatever order the holes come in, the ranks are the same', () => {
    const all = ['1', '2', '3'].flatMap((it) => [1, 2, 3, 4].map((number) => [it, number] as const));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(all, { minLength: all.length }),
        fc.array(fc.integer({ min: 2, max: 6 }), { minLength: 12, maxLength: 12 }),
        (order, strokes) => {
          const ranks = (sheets: typeof all): unknown =>
            new Told(round)
              .tell(
                ...short,
                ...sheets.map((sheet) => hole(sheet[0], sheet[1], strokes[all.indexOf(sheet)]!)),
                official,
              )
              .document.lines.map(({ competitor, rank }) => [competitor, rank]);
          expect(ranks(order)).toEqual(ranks(all));
        },
      ),
    );
  });
});
