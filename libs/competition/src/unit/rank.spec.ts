/** Ranks, order and winners, from lines put into a unit as no sport would: whatever a family says of them. */
import fc from 'fast-check';
import { id } from '../../../../test/examples/unit.js';
import type { NocCode } from '../codes/ids.js';
import { rsc } from '../codes/rsc.js';
import { rankLines, rankOf, wltOf } from './rank.js';
import { openUnit } from './unit.js';
import type { Line, Unit } from './unit.js';

const race = 'ATHM100M--------------FNL-000100--';
const jump = 'ATHMHJ----------------FNL-000100--';
const bronzeFinal = 'CTRMSPRTEAM-----------FNL-000200--';
const climb = 'CLBMSPEED-------------FNL-000100--';
const surfing = 'SRFMSB----------------FNL-000100--';
const boxing = 'BOXM57KG--------------FNL-000100--';
const football = 'FBLMTEAM11------------GPA-000100--';

interface Said extends Partial<Pick<Line, 'level' | 'irm' | 'place' | 'tier' | 'tieKeys'>> {
  readonly mark?: number;
}

/** Competitors `1`, `2` and so on, in start order. */
const unitOf = (
  code: string,
  lines: readonly Said[],
  more: Partial<Pick<Unit, 'tieBreaks' | 'decision'>> = {},
): Unit => {
  const unit = Object.assign(openUnit(rsc(code)), { resultStatus: 'OFFICIAL', ...more });
  const kind = code === race || code === bronzeFinal || code === climb ? 'TIME' : code === jump ? 'DISTANCE' : 'SCORE';
  lines.forEach(({ mark, ...said }, start) =>
    unit.lines.set(id(`${start + 1}`), {
      competitor: id(`${start + 1}`),
      noc: 'N01' as NocCode,
      startOrder: null,
      bib: null,
      members: [],
      start,
      mark: mark === undefined ? null : { kind, value: mark, decimals: 0 },
      level: null,
      irm: null,
      place: null,
      remark: null,
      tier: 0,
      tieKeys: [],
      qualification: null,
      ...said,
    }),
  );
  return unit;
};

/** As a board shows it: `1`, `=2`, `-` for a line without a rank. */
const shown = (unit: Unit): string =>
  rankLines(unit)
    .map(({ line, rank, tied }) => `${line.competitor}:${tied ? '=' : ''}${rank ?? '-'}`)
    .join(' ');

const order = (...competitors: string[]) => competitors.map(id);

it.each<[string, string, Unit]>([
  ['the lower time first', '2:1 3:2 1:3', unitOf(race, [{ mark: 12 }, { mark: 10 }, { mark: 11 }])],
  ['the higher bar first', '1:1 3:2 2:3', unitOf(jump, [{ mark: 12 }, { mark: 10 }, { mark: 11 }])],
  [
    'equal marks share, the next is not given',
    '2:1 1:=2 3:=2 4:4',
    unitOf(race, [{ mark: 11 }, { mark: 10 }, { mark: 11 }, { mark: 12 }]),
  ],
  ['a tier before any mark', '2:1 1:2', unitOf(race, [{ mark: 10, tier: 1 }, { mark: 11 }])],
  [
    'a mark before the first key',
    '2:1 1:2',
    unitOf(race, [
      { mark: 11, tieKeys: [0] },
      { mark: 10, tieKeys: [9] },
    ]),
  ],
  [
    'the first key before the second',
    '2:1 1:2',
    unitOf(race, [
      { mark: 10, tieKeys: [2, 0] },
      { mark: 10, tieKeys: [1, 9] },
    ]),
  ],
  [
    'the second key where the first is equal',
    '2:1 1:2',
    unitOf(race, [
      { mark: 10, tieKeys: [1, 3] },
      { mark: 10, tieKeys: [1, 2] },
    ]),
  ],
  [
    'a key that is not there is zero',
    '2:1 1:2 3:3',
    unitOf(race, [{ mark: 10 }, { mark: 10, tieKeys: [-1] }, { mark: 10, tieKeys: [1] }]),
  ],
  ['and none of two', '1:=1 2:=1', unitOf(race, [{ mark: 10, tieKeys: [0, 0] }, { mark: 10 }])],
  [
    'a level in place of the mark',
    '2:1 1:2',
    unitOf(race, [
      { mark: 10, level: 3 },
      { mark: 12, level: 2 },
    ]),
  ],
  ['a level without a mark', '2:1 1:2 3:-', unitOf(race, [{ level: 3 }, { level: 2, irm: 'DNF' }, {}])],
  [
    'waiting ones in start order, IRMs last',
    '4:1 2:- 5:- 1:- 3:-',
    unitOf(race, [{ irm: 'DNF' }, {}, { irm: 'DNF', mark: 9 }, { mark: 10 }, {}]),
  ],
  [
    'IRMs in the order of the discipline',
    '3:1 1:- 4:- 2:-',
    unitOf(race, [{ irm: 'DNF' }, { irm: 'DQ' }, { mark: 10 }, { irm: 'DNS' }]),
  ],
  ['a place of officials before the marks', '2:1 1:2', unitOf(race, [{ place: 2, mark: 9 }, { place: 1 }])],
  ['two on the same place', '1:=1 3:=1 2:3', unitOf(race, [{ place: 1 }, { place: 3 }, { place: 1 }])],
  ['a final for the bronze goes on counting', '2:3 1:4', unitOf(bronzeFinal, [{ mark: 11 }, { mark: 10 }])],
  ['sides of a match keep their order', '1:- 2:-', unitOf(football, [{ mark: 0 }, { mark: 3 }])],
  ['and show the place that officials gave', '1:2 2:1', unitOf(football, [{ place: 2 }, { place: 1 }])],
])('%s: %s', (_name, expected, unit) => expect(shown(unit)).toBe(expected));

it('a broken tie says nothing of another tie', () =>
  expect(
    shown(unitOf(race, [{ mark: 10 }, { mark: 10 }, { mark: 9 }, { mark: 9 }], { tieBreaks: [order('2', '1')] })),
  ).toBe('3:=1 4:=1 2:3 1:4'));

const four = [{ mark: 10 }, { mark: 10 }, { mark: 10 }, { mark: 9 }];
it.each<[string, string, Unit['tieBreaks']]>([
  ['puts equal marks in order', '4:1 3:2 1:3 2:4', [order('3', '1', '2')]],
  ['does not go before a mark', '4:1 3:2 1:3 2:4', [order('3', '1', '2', '4')]],
  ['the last word holds', '4:1 2:2 1:3 3:4', [order('3', '1', '2'), order('2', '1', '3')]],
  [
    'an earlier word holds where the last is silent',
    '4:1 1:2 2:3 3:4',
    [order('1', '3'), order('2', '3'), order('1', '2')],
  ],
])('a broken tie: %s', (_name, expected, tieBreaks) => expect(shown(unitOf(race, four, { tieBreaks }))).toBe(expected));

it('a declared winner comes before an equal mark, whoever started first', () => {
  for (const [winner, expected] of [
    ['1', '1:1 2:2'],
    ['2', '2:1 1:2'],
  ] as const)
    expect(
      shown(unitOf(surfing, [{ mark: 6 }, { mark: 6 }], { decision: { winner: id(winner), text: 'photo' } })),
    ).toBe(expected);
});

it.each<[string, string, Unit]>([
  ['the better mark', 'L W', unitOf(football, [{ mark: 0 }, { mark: 3 }])],
  ['the lower time where time counts', 'W L', unitOf(climb, [{ mark: 5 }, { mark: 6 }])],
  ['a draw where there are draws', 'T T', unitOf(football, [{ mark: 1 }, { mark: 1 }])],
  ['nobody where there are none', '- -', unitOf(boxing, [{ mark: 1 }, { mark: 1 }])],
  [
    'the officials before the mark',
    'W L',
    unitOf(football, [{ mark: 0 }, { mark: 3 }], { decision: { winner: id('1'), text: 'protest' } }),
  ],
  [
    'no winner by decision is lost by both',
    'L L',
    unitOf(boxing, [{ mark: 0 }, { mark: 3 }], { decision: { winner: null, text: 'both out' } }),
  ],
  [
    'or a draw where there are draws',
    'T T',
    unitOf(football, [{ mark: 0 }, { mark: 3 }], { decision: { winner: null, text: 'drawn' } }),
  ],
  ['the side without an IRM', 'W L', unitOf(boxing, [{}, { mark: 3, irm: 'DSQ' }])],
  ['whichever it is', 'L W', unitOf(boxing, [{ mark: 3, irm: 'DSQ' }, {}])],
  ['both with an IRM have lost', 'L L', unitOf(boxing, [{ irm: 'DSQ' }, { irm: 'DSQ' }])],
  ['nobody while a mark is missing', '- -', unitOf(boxing, [{ mark: 1 }, {}])],
  [
    'nobody while it goes on',
    '- -',
    Object.assign(unitOf(football, [{ mark: 0 }, { mark: 3 }]), { resultStatus: 'LIVE' }),
  ],
  ['nobody of one', '-', unitOf(football, [{ mark: 1 }])],
  ['nobody of a race', '- -', unitOf(race, [{ mark: 1 }, { mark: 2 }])],
])('who won: %s', (_name, expected, unit) =>
  expect([...unit.lines.values()].map((line) => wltOf(unit, line) ?? '-').join(' ')).toBe(expected),
);

const said: fc.Arbitrary<Said> = fc.record(
  {
    mark: fc.integer({ min: 10, max: 12 }),
    level: fc.constantFrom(null, 1, 2),
    irm: fc.constantFrom(null, null, 'DNF', 'DNS'),
    place: fc.constantFrom(null, null, null, 1, 2),
    tier: fc.constantFrom(0, 0, 1),
    tieKeys: fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 2 }),
  },
  { requiredKeys: [] },
);

it('the rank of one line is its rank among all', () =>
  fc.assert(
    fc.property(fc.constantFrom(race, jump, bronzeFinal, football), fc.array(said, { maxLength: 8 }), (code, lines) => {
      const unit = unitOf(code, lines);
      for (const { line, rank } of rankLines(unit)) expect(rankOf(unit, line)).toBe(rank);
    }),
  ));
