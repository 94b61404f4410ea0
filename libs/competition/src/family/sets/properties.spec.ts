import fc from 'fast-check';
import { familyProperties } from '../../../../../test/examples/family-properties.js';
import {
  challenge,
  penalise,
  rallies,
  rally,
  scoreSet,
  serve,
  timeout,
  twoSides,
} from '../../../../../test/examples/sets.js';
import { giveIrm, id, scoreMatch, Told } from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';
import type { ScoringEventType } from '../../index.js';
import { hasWon, scoreOf } from './rules.js';
import type { SetForm } from './rules.js';

const side = fc.constantFrom('1', '2');
const sayingsOf = (period: string, penalty: string): fc.Arbitrary<Saying> =>
  fc.oneof(
    { weight: 30, arbitrary: side.map((who) => rally(who, 'ACE', null)) },
    { weight: 3, arbitrary: side.map((who) => serve(who)) },
    { weight: 1, arbitrary: side.map((who) => timeout(who)) },
    { weight: 1, arbitrary: side.map((who) => penalise(who, penalty)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(side, fc.constantFrom('PENDING', 'SUCCESSFUL', 'UNSUCCESSFUL' as const))
        .map(([who, outcome]) => challenge(who, outcome as 'PENDING')),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 6 }), fc.nat(31), fc.nat(31))
        .map(([set, home, away]) => scoreSet(`${period}${set}`, home, away)),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.nat(4), fc.nat(4)).map(([home, away]) => scoreMatch(['1', `${home}`], ['2', `${away}`])),
    },
    { weight: 1, arbitrary: side.map((who) => giveIrm(who, 'RET')) },
    {
      weight: 1,
      arbitrary: side.map((who): Saying => ({ type: 'ContestDecided', winner: id(who), decision: 'RET' })),
    },
  );

const types: readonly ScoringEventType[] = [
  'ServiceTaken',
  'RallyWon',
  'PenaltyGiven',
  'TimeoutCalled',
  'ChallengeMade',
  'PeriodScored',
  'MatchScored',
];

describe.each([
  ['volleyball', 'VVOMTEAM6-------------GPA-000100--', 'S', 'RED'],
  ['badminton', 'BDMWSINGLES-----------GPA-000100--', 'G', 'RED'],
  ['table tennis', 'TTEMSINGLES-----------R32-000100--', 'G', 'YELLOW_RED'],
  ['tennis', 'TENMSINGLES-----------R32-000100--', 'S', 'GAME'],
  ['tennis doubles', 'TENXDOUBLES-----------R32-000100--', 'S', 'POINT'],
])('%s', (_, unit, period, penalty) => {
  familyProperties({ unit: rsc(unit), begin: twoSides, types, saying: sayingsOf(period, penalty) });

  it('whatever the rallies, a match ends once, at a score that play can reach', () =>
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (stream) => {
        const match = new Told(rsc(unit)).tell(...twoSides);
        for (const home of stream) {
          match.tell(rally(home ? '1' : '2'));
          if (match.unit.decision) break;
        }
        match.tell(...rallies('12'));
        expect(match.last.refusal?.code).toBe('MATCH_OVER');
        // A box that sends only the sets says the same, and is believed.
        const sets = new Told(rsc(unit)).tell(...twoSides);
        for (const it of match.document.periods) sets.tell({ type: 'PeriodScored', ...it });
        expect(sets.settled.every(({ outcome }) => outcome === 'APPLIED')).toBe(true);
        expect(sets.document.lines).toEqual(match.document.lines);
        expect(sets.document.decision).toEqual(match.document.decision);
      }),
      { numRuns: 25 },
    ));
});

it('a score of points alone is possible when rallies can lead to it, and won when the last one ended the set', () => {
  const forms: readonly SetForm[] = [
    { to: 5, by: 2 },
    { to: 5, by: 2, cap: 8 },
    { to: 4, by: 1 },
    { to: 3, by: 3, cap: 5 },
  ];
  for (const form of forms) {
    const reached = new Map<string, 'OPEN' | 'WON'>();
    const play = (home: number, away: number): void => {
      const key = `${home}-${away}`;
      if (home > 12 || away > 12 || reached.has(key)) return;
      const isWon = hasWon(form, home, away) || hasWon(form, away, home);
      reached.set(key, isWon ? 'WON' : 'OPEN');
      if (isWon) return;
      play(home + 1, away);
      play(home, away + 1);
    };
    play(0, 0);
    for (let home = 0; home <= 12; home++)
      for (let away = 0; away <= 12; away++)
        expect([form, home, away, scoreOf(form, home, away)]).toEqual([
          form,
          home,
          away,
          reached.get(`${home}-${away}`) ?? 'IMPOSSIBLE',
        ]);
  }
});
