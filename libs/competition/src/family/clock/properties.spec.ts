import fc from 'fast-check';
import {
  act,
  correctAct,
  deleteAct,
  end,
  penalise,
  played,
  scorePeriod,
  setClock,
  shoot,
  start,
  timeout,
  twoSides,
} from '../../../../../test/examples/clock.js';
import { familyProperties } from '../../../../../test/examples/family-properties.js';
import { challenge } from '../../../../../test/examples/sets.js';
import { giveIrm, id, scoreMatch, Told } from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';
import type { ScoringEventType } from '../../index.js';

interface Sport {
  readonly unit: string;
  readonly regular: readonly string[];
  /** Extra time and shoot-out. */
  readonly more: readonly string[];
  /** Kinds and what they bring. */
  readonly kinds: Readonly<Record<string, number>>;
}

const side = fc.constantFrom('1', '2');
const actionId = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');

const sayingsOf = ({ regular, more, kinds }: Sport): fc.Arbitrary<Saying> => {
  const period = fc.constantFrom(...regular, ...more);
  const deed = fc
    .record({
      action: actionId,
      who: side,
      kind: fc.constantFrom(...Object.keys(kinds)),
      period,
      made: fc.boolean(),
      clock: fc.option(fc.integer({ min: 0, max: 700_000 }), { nil: null }),
      member: fc.constantFrom('11', '12'),
    })
    .map(({ kind, made, ...it }) => ({ ...it, kind, made, points: made ? kinds[kind]! : 0 }));
  return fc.oneof(
    { weight: 8, arbitrary: period.map(start) },
    { weight: 8, arbitrary: period.map(end) },
    {
      weight: 20,
      arbitrary: deed.map((it) => act(it.action, it.who, it.kind, it.points, it.period, it)),
    },
    {
      weight: 5,
      arbitrary: deed.map((it) => correctAct(it.action, it.who, it.kind, it.points, it.period, it)),
    },
    { weight: 3, arbitrary: actionId.map(deleteAct) },
    {
      weight: 3,
      arbitrary: fc.tuple(period, fc.nat(700_000), fc.boolean()).map((it) => setClock(...it)),
    },
    { weight: 3, arbitrary: fc.tuple(side, fc.nat(6), fc.boolean()).map((it) => shoot(...it)) },
    { weight: 1, arbitrary: side.map((who) => timeout(who)) },
    {
      weight: 1,
      arbitrary: fc.tuple(side, fc.constantFrom('YELLOW', 'RED')).map(([who, kind]) => penalise(who, kind)),
    },
    { weight: 1, arbitrary: side.map((who) => challenge(who, 'UNSUCCESSFUL')) },
    { weight: 1, arbitrary: fc.tuple(period, fc.nat(9), fc.nat(9)).map((it) => scorePeriod(...it)) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.nat(9), fc.nat(9)).map(([home, away]) => scoreMatch(['1', `${home}`], ['2', `${away}`])),
    },
    { weight: 1, arbitrary: side.map((who) => giveIrm(who, 'DSQ')) },
    {
      weight: 1,
      arbitrary: side.map((who): Saying => ({ type: 'ContestDecided', winner: id(who), decision: 'FORFEIT' })),
    },
  );
};

const types: readonly ScoringEventType[] = [
  'ClockSet',
  'ActionRecorded',
  'ActionCorrected',
  'ActionDeleted',
  'ShootOutAttempted',
  'PeriodStarted',
  'PeriodEnded',
  'TimeoutCalled',
  'ChallengeMade',
  'PenaltyGiven',
  'PeriodScored',
  'MatchScored',
];

const sports: readonly (readonly [string, Sport])[] = [
  [
    'football',
    {
      unit: 'FBLMTEAM11------------QFNL000100--',
      regular: ['H1', 'H2'],
      more: ['ET1', 'ET2', 'PSO'],
      kinds: { GOAL: 1, OWN_GOAL: 1, YELLOW: 0, RED: 0, SUBSTITUTION: 0 },
    },
  ],
  [
    'water polo',
    {
      unit: 'WPOMTEAM7-------------QFNL000100--',
      regular: ['Q1', 'Q2', 'Q3', 'Q4'],
      more: ['PSO'],
      kinds: { GOAL: 1, EXCLUSION: 0 },
    },
  ],
  [
    '3x3 basketball',
    { unit: 'BK3MTEAM3-------------QFNL000100--', regular: ['P1'], more: ['OT1'], kinds: { FG2: 2, FT: 1, FOUL: 0 } },
  ],
];

const stages = sports.flatMap(([name, sport]) => [
  { name: `${name} from the start`, sport, begin: [...twoSides, start(sport.regular[0]!)] },
  { name: `${name} after a level regular time`, sport, begin: [...twoSides, ...played(...sport.regular)] },
]);

describe.each(stages)('$name', ({ sport, begin }) => {
  const unit = rsc(sport.unit);
  familyProperties({ unit, begin, types, saying: sayingsOf(sport) });

  it('the score is the sum of what was made and not taken back, in every period and by everybody', () =>
    fc.assert(
      fc.property(fc.array(sayingsOf(sport), { maxLength: 60 }), (said) => {
        const { unit: match, document, settled } = new Told(unit).tell(...begin, ...said);
        const stands = new Map<string, [kind: string, side: string, period: string, made: boolean]>();
        let told = false;
        for (const { event, outcome } of settled) {
          if (outcome !== 'APPLIED') continue;
          if (event.type === 'ActionRecorded' || event.type === 'ActionCorrected')
            stands.set(event.action, [event.kind, event.competitor, event.period, event.made]);
          if (event.type === 'ActionDeleted') stands.delete(event.action);
          if (event.type === 'PeriodScored' || event.type === 'MatchScored') told = true;
        }
        fc.pre(!told && document.detail !== null);
        const sums: Record<string, number> = { 1: 0, 2: 0 };
        for (const [kind, who, , made] of stands.values()) {
          const scorer = kind === 'OWN_GOAL' ? (who === '1' ? '2' : '1') : who;
          if (made) sums[scorer]! += sport.kinds[kind]!;
        }
        const detail = document.detail as {
          score: number[];
          statistics: { points: number }[];
        } & typeof document.detail;
        expect(detail.score).toEqual([sums['1'], sums['2']]);
        expect(detail.statistics.map(({ points }) => points)).toEqual(detail.score);
        for (const [index, line] of document.lines.entries()) {
          if (match.lines.get(line.competitor)!.mark) expect(Number(line.mark!.text)).toBe(detail.score[index]);
          const inPeriods = document.periods
            .filter(({ period }) => period !== 'PSO')
            .map(({ scores }) => scores[index]!.points);
          expect(inPeriods.reduce((sum, points) => sum + points, 0)).toBe(detail.score[index]);
        }
      }),
    ));
});
