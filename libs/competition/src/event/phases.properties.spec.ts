/** What holds over units, whatever happened in them. */
import fc from 'fast-check';
import { factsOf, followedBy, met, raced, set } from '../../../../test/examples/following.js';
import type { Part } from '../../../../test/examples/following.js';
import { giveIrm, live, official, recordMark, startList } from '../../../../test/examples/unit.js';
import { rules } from '../index.js';
import type { ScoringEvent } from '../index.js';

const heatOf = (number: number): string => `ATHM100M--------------RND1000${number}00--`;
/** Few marks, so that many are equal; some do not finish. */
const mark = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 980, max: 990 }) },
  { weight: 1, arbitrary: fc.constant(null) },
);

const heats = fc.array(fc.array(mark, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 }).map((all) =>
  all.map((marks, heat): Part => {
    const names = marks.map((_, lane) => String((heat + 1) * 10 + lane));
    return [
      heatOf(heat + 1),
      startList(...names),
      live,
      ...marks.map((hundredths, lane) =>
        hundredths === null ? giveIrm(names[lane]!, 'DNF') : recordMark(names[lane]!, (hundredths / 100).toFixed(2)),
      ),
      official,
    ];
  }),
);

const rule = (units: number, places: number, times: number): Part => [
  'ATHM100M--------------------------',
  set('RND1', units, rules.place('Q', 1, places), rules.best('q', times)),
];

/** Units one after the other in another order, the facts of each in theirs. */
const shuffled = (facts: readonly ScoringEvent[], order: readonly number[]): ScoringEvent[] => {
  const units = [...new Set(facts.map((fact) => fact.rsc))];
  const place = new Map(units.map((unit, index) => [unit, order[index % order.length]! * 1000 + index]));
  return [...facts].sort((a, b) => place.get(a.rsc)! - place.get(b.rsc)!);
};
const order = fc.array(fc.nat(99), { minLength: 1, maxLength: 12 });

it('ranks over a phase are a standard competition ranking', () =>
  fc.assert(
    fc.property(heats, (parts) => {
      const { lines } = followedBy(factsOf(rule(parts.length, 1, 1), ...parts)).phase('RND1');
      const ranks = lines.flatMap(({ rank }) => rank ?? []);
      for (const rank of ranks) expect(rank).toBe(1 + ranks.filter((other) => other < rank).length);
      expect(lines.map(({ sortOrder }) => sortOrder)).toEqual(lines.map((_, index) => index + 1));
      for (const { rank, tied } of lines)
        expect(tied).toBe(rank !== null && ranks.filter((it) => it === rank).length > 1);
    }),
  ));

it('no more go on than there are places, but for equal ones at the last of them', () =>
  fc.assert(
    fc.property(heats, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }), (parts, places, times) => {
      const { lines } = followedBy(factsOf(rule(parts.length, places, times), ...parts)).phase('RND1');
      for (const [unit] of parts) {
        const byPlace = lines.filter((line) => line.unit === unit && line.qualification === 'Q');
        const lastPlace = Math.max(...byPlace.map(({ unitRank }) => unitRank!));
        expect(byPlace.every(({ unitRank }) => unitRank !== null && unitRank <= places)).toBe(true);
        if (byPlace.length > 0)
          expect(byPlace.filter(({ unitRank }) => unitRank! < lastPlace).length).toBeLessThan(places);
      }
      const byTime = lines.filter(({ qualification }) => qualification === 'q');
      const last = Math.max(...byTime.map(({ rank }) => rank!));
      expect(byTime.filter(({ rank }) => rank !== last).length).toBeLessThan(times);
      // Whoever went on by the time was faster than everybody who did not go on.
      for (const { rank, qualification } of lines)
        if (rank !== null && qualification === null && byTime.length > 0) expect(rank).toBeGreaterThan(last);
    }),
  ));

it('the order in which units are told changes nothing', () =>
  fc.assert(
    fc.property(heats, order, (parts, by) => {
      const facts = factsOf(rule(parts.length, 2, 2), ...parts);
      expect(followedBy(shuffled(facts, by)).content).toEqual(followedBy(facts).content);
    }),
  ));

const names = ['1', '2', '3', '4', '5', '6'];
const scores = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 15, maxLength: 15 });
const pools = scores.map((all): Part[] =>
  names
    .flatMap((a, index) => names.slice(index + 1).map((b) => [a, b] as const))
    .map(([a, b], index) => [
      `HBLMTEAM7-------------GPA-00${String(index + 1).padStart(2, '0')}00--`,
      ...met([a, all[index]![0]], [b, all[index]![1]]),
    ]),
);

it('a table keeps its sums: what one side won another lost, and ranks follow the points', () =>
  fc.assert(
    fc.property(pools, order, (parts, by) => {
      const facts = factsOf(...parts);
      const { pool } = followedBy(facts).phase('GPA');
      const sum = (of: (row: (typeof pool)[number]) => number): number => pool.reduce((all, row) => all + of(row), 0);
      expect(sum((row) => row.won)).toBe(sum((row) => row.lost));
      expect(sum((row) => row.for)).toBe(sum((row) => row.against));
      expect(sum((row) => row.played)).toBe(2 * parts.length);
      for (const [index, row] of pool.entries())
        expect(row.points).toBeLessThanOrEqual(pool[index - 1]?.points ?? Infinity);
      expect(followedBy(shuffled(facts, by)).phase('GPA').pool).toEqual(pool);
    }),
  ));

const draw = fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }).map((firstWins): Part[] => {
  const parts: Part[] = [];
  let [players, bouts] = [['1', '2', '3', '4', '5', '6', '7', '8'], 0];
  for (const phase of ['QFNL', 'SFNL', 'FNL-']) {
    const winners: string[] = [];
    for (let index = 0; index < players.length; index += 2) {
      const [a, b] = [players[index]!, players[index + 1]!];
      const won = firstWins[bouts++]!;
      winners.push(won ? a : b);
      parts.push([`BOXM57KG--------------${phase}000${index / 2 + 1}00--`, ...met([a, won ? 1 : 0], [b, won ? 0 : 1])]);
    }
    players = winners;
  }
  return parts;
});

it('every side of a bracket comes from a match that its competitor won, whatever was told first', () =>
  fc.assert(
    fc.property(draw, order, (parts, by) => {
      const followed = followedBy(factsOf(...parts));
      const winner = new Map<string, string>();
      for (const { items } of followed.bracket.rounds)
        for (const { unit, sides } of items)
          for (const { competitor, wlt, previous } of sides) {
            if (previous?.from === 'WINNER') expect(winner.get(previous.of)).toBe(competitor);
            else expect(previous).toEqual({ from: 'DRAW' });
            if (wlt === 'W') winner.set(unit, competitor!);
          }
      expect(followedBy(shuffled(factsOf(...parts), by)).content).toEqual(followed.content);
      expect(followed.event.ranking.map(({ rank }) => rank)).toEqual([1, 2, 3, 3, 5, 5, 5, 5]);
    }),
  ));

it('a swum final leaves nobody out of the ranking', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 100, max: 999 }), { minLength: 20, maxLength: 20 }), (hundredths) => {
      const all = hundredths.map((value, index): [string, string] => [String(index + 1), `50.${value}`]);
      const fastest = [...all].sort(([, a], [, b]) => (a < b ? -1 : 1));
      const code = (tail: string): string => `SWMM400MFR------------${tail}`;
      const { event } = followedBy(
        factsOf(
          [code('HEAT000100--'), ...raced(Object.fromEntries(all.slice(0, 10)))],
          [code('HEAT000200--'), ...raced(Object.fromEntries(all.slice(10)))],
          [code('FNL-000100--'), ...raced(Object.fromEntries(fastest.slice(0, 8)))],
        ),
      );
      expect(event.ranking.map(({ competitor, rank }) => [competitor, rank])).toEqual(
        fastest.map(([who], index) => [who, index + 1]),
      );
    }),
  ));
