/** What holds for any events of a contest, possible or not; and rules that no sport of the programme has. */
import fc from 'fast-check';
import {
  begins,
  card,
  challenge,
  contest,
  decided,
  ends,
  passes,
  penalty,
  score,
  times,
} from '../../../../../test/examples/combat.js';
import { giveIrm, resultStatus, startList, Told } from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { evolve, foldUnit, rsc, unitDocument } from '../../index.js';
import type { ScoringEvent, Source } from '../../index.js';
import { decide } from '../../unit/decide.js';
import { openUnit } from '../../unit/unit.js';
import { combat } from './combat.js';

const units = [
  'JUDM60KG--------------QFNL000100--',
  'BOXW57KG--------------QFNL000100--',
  'TKWM68KG--------------QFNL000100--',
  'WREMFS74KG------------QFNL000100--',
  'FENWEPEE--------------QFNL000100--',
  'FENMTEAMFOIL----------QFNL000100--',
  'BKGWINDIVID-----------GPA-000100--',
].map(rsc);
const side = fc.constantFrom('1', '2', '3');
const period = fc.constantFrom('RT', 'GS', 'R1', 'R2', 'R3', 'P1', 'P2', 'P3', 'B1', 'B9', 'PM', 'VOTE', 'toString');
const perhaps = fc.option(period, { nil: null });
const kind = fc.constantFrom(
  'IPPON',
  'WAZA_ARI',
  'TRUNK_KICK',
  'TAKEDOWN',
  'FALL',
  'TOUCH',
  'DOUBLE',
  'PRIORITY',
  'valueOf',
);
const offence = fc.constantFrom('SHIDO', 'WARNING', 'COUNT', 'GAM_JEOM', 'CAUTION', 'RED', 'BLACK', '__proto__');
const judge = fc.constantFrom('J1', 'J2', 'J3', 'J4', 'J5', 'J9');

const saying: fc.Arbitrary<Saying> = fc.oneof(
  period.map(begins),
  period.map(ends),
  fc
    .tuple(side, kind, fc.integer({ min: 0, max: 10 }), perhaps)
    .map(([who, what, points, at]) => score(who, what, points, at)),
  fc
    .tuple(side, offence, fc.integer({ min: 0, max: 2 }), perhaps)
    .map(([who, what, gives, at]) => penalty(who, what, gives, at)),
  fc
    .tuple(judge, period, fc.constantFrom([10, 9], [8, 10], [1, 0], [0, 1], [1, 1]))
    .map(([who, at, [home, away]]) => card(who, at, home!, away!)),
  fc.tuple(side, fc.constantFrom('PENDING' as const, 'UNSUCCESSFUL' as const)).map(([who, how]) => challenge(who, how)),
  fc
    .tuple(fc.option(side, { nil: null }), fc.constantFrom('IPPON', 'KO', 'DSQ'))
    .map(([who, how]) => decided(who, how)),
  side.map((who) => giveIrm(who, 'DSQ')),
  fc.subarray(['1', '2', '3'], { minLength: 1 }).map((some) => startList(...some)),
  fc.constantFrom('LIVE' as const, 'START_LIST' as const, 'OFFICIAL' as const).map(resultStatus),
);
const said = fc.tuple(fc.constantFrom(...units), fc.array(saying, { maxLength: 60 }));
/** Begun the right way, so that more of it is taken. */
const begun = said.map(([unit, sayings]) =>
  new Told(unit).tell(...contest, begins('R1'), begins('RT'), begins('P1'), ...sayings),
);

it('folding is total: whatever was said, allowed or not', () =>
  fc.assert(
    fc.property(said, ([code, sayings]) => {
      const told = new Told(code);
      const unit = openUnit(code);
      for (const it of [...contest, ...sayings]) evolve(unit, told.complete(it));
      expect(JSON.stringify(unitDocument(unit))).toContain(code);
    }),
  ));

it('a repeated command gives nothing', () =>
  fc.assert(
    fc.property(begun, fc.nat(), (told, which) => {
      const { event } = told.settled[which % told.settled.length]!;
      const before = JSON.stringify(unitDocument(told.unit));
      told.tell(event);
      expect(told.last.outcome).toMatch(/REPEATED|REFUSED/);
      expect(JSON.stringify(unitDocument(told.unit))).toBe(before);
    }),
  ));

it('the fold of what was applied is the unit itself', () =>
  fc.assert(
    fc.property(begun, ({ unit }) => {
      expect(unitDocument(foldUnit(unit.rsc, unit.facts))).toEqual(unitDocument(unit));
    }),
  ));

it('correcting and undoing the correction is as if nothing had happened', () =>
  fc.assert(
    fc.property(begun, fc.nat(60), (told, sequence) => {
      const shown = (): string => {
        const { lines, periods, decision, detail } = unitDocument(told.unit)!;
        return JSON.stringify({ lines, periods, decision, detail });
      };
      const before = shown();
      const correction: Saying = {
        type: 'FactCorrected',
        source: 'JURY1' as Source,
        correctedSource: 'STAATH1' as Source,
        correctedSequence: sequence,
        replacement: null,
        reason: 'jury',
      };
      told.tell(correction);
      fc.pre(told.last.outcome === 'APPLIED');
      told.tell({ ...correction, correctedSource: 'JURY1' as Source, correctedSequence: 1 });
      expect(told.last.outcome).toBe('APPLIED');
      expect(shown()).toBe(before);
    }),
  ));

it('nothing is scored after a decision', () =>
  fc.assert(
    fc.property(begun, ({ settled, rsc: code }) => {
      const unit = openUnit(code);
      for (const { event, outcome } of settled) {
        const over = unit.decision !== null;
        if (outcome === 'APPLIED') evolve(unit, event);
        if (over && outcome === 'APPLIED')
          expect(['ScoreAwarded', 'PenaltyGiven', 'JudgeRoundScored', 'PeriodStarted']).not.toContain(event.type);
      }
    }),
  ));

it('cards in any order, and sides on either line of the start list, give the same winner', () => {
  const inOrder = ['R1', 'R2', 'R3'].flatMap((at) => ['J1', 'J2', 'J3', 'J4', 'J5'].map((who) => [at, who] as const));
  fc.assert(
    fc.property(
      fc.shuffledSubarray(inOrder, { minLength: inOrder.length }),
      fc.array(fc.boolean(), { minLength: 15, maxLength: 15 }),
      (order, homeWon) => {
        const winner = (list: Saying, sheets: typeof inOrder): string | null | undefined => {
          const told = new Told(units[1]!).tell(list, contest[1]!, ...['R1', 'R2', 'R3'].flatMap(passes));
          for (const sheet of sheets) {
            const [at, who] = sheet;
            const home = homeWon[inOrder.findIndex(([a, b]) => a === at && b === who)];
            told.tell(home ? card(who, at, 10, 9) : card(who, at, 9, 10));
          }
          return told.document.decision?.winner;
        };
        const expected = winner(startList('1', '2'), inOrder);
        expect(expected).toBeDefined();
        expect(winner(startList('2', '1'), order)).toBe(expected);
      },
    ),
  );
});

describe('rules that are only data: karate', () => {
  const kumite = combat({
    counts: 'POINTS',
    periods: [{ code: 'RT' }],
    scores: { YUKO: { worth: [1] }, WAZA_ARI: { worth: [2] }, IPPON: { worth: [3] } },
    penalties: { CHUI: {}, HANSOKU_CHUI: {}, HANSOKU: {} },
    ends: [
      { by: 'LEAD', points: 8, decision: 'EIGHT_AHEAD' },
      { by: 'PENALTY', kind: 'CHUI', times: 5, decision: 'HANSOKU' },
      { by: 'PENALTY', kind: 'HANSOKU', times: 1, decision: 'HANSOKU' },
    ],
    // Senshu: level in the end, who scored first has won; without any score the judges say.
    criteria: [
      { name: 'SENSHU', by: 'FIRST' },
      { name: 'HANTEI', by: 'VOTES' },
    ],
    panel: { judges: 5, asked: 'WHERE_LEVEL', better: [1], other: [0], nomination: 'HANTEI' },
    decisions: { ahead: 'POINTS', criteria: 'CRITERIA', officials: ['KIKEN'], against: ['HANSOKU'] },
  });

  const told = (...sayings: readonly Saying[]) => {
    const unit = { ...openUnit(units[0]!), family: kumite, detail: kumite.open() };
    const speaker = new Told(units[0]!);
    let refusal: string | undefined;
    for (const it of [...contest, ...sayings]) {
      const event: ScoringEvent = speaker.complete(it);
      refusal = decide(unit, event)?.code;
      if (refusal === undefined) evolve(unit, event);
    }
    return { decision: unit.decision && `${unit.decision.winner} ${unit.decision.text}`, refusal };
  };
  const ippon = (who: string): Saying => score(who, 'IPPON', 3);

  it.each([
    ['eight points ahead', [begins('RT'), ippon('1'), ippon('1'), score('1', 'WAZA_ARI', 2)], '1 EIGHT_AHEAD'],
    ['ahead when time is up', [begins('RT'), ippon('1'), score('2', 'YUKO', 1), ends('RT')], '1 POINTS'],
    ['level: senshu', [begins('RT'), ippon('2'), ippon('1'), ends('RT')], '2 CRITERIA'],
    [
      'nobody scored: hantei',
      [...passes('RT'), ...['J1', 'J2', 'J3', 'J4', 'J5'].map((it) => card(it, 'HANTEI', 0, 1))],
      '2 CRITERIA',
    ],
    ['hansoku', [begins('RT'), ...times(5, penalty('2', 'CHUI'))], '1 HANSOKU'],
  ] as const)('%s', (_name, sayings, decision) => expect(told(...sayings)).toEqual({ decision, refusal: undefined }));
  it('the judges are not asked while it goes on', () =>
    expect(told(begins('RT'), card('J1', 'HANTEI', 1, 0)).refusal).toBe('NOT_LEVEL'));
});

describe('rules that are only data: other editions of judo', () => {
  const edition = (awasete: boolean) =>
    combat({
      counts: 'POINTS',
      periods: [{ code: 'RT' }],
      extra: [{ code: 'GS', golden: true }],
      scores: { IPPON: { worth: [100] }, WAZA_ARI: { worth: [10] }, YUKO: { worth: [1] } },
      penalties: { SHIDO: {} },
      ends: [
        { by: 'SCORE', kind: 'IPPON', times: 1, decision: 'IPPON' },
        ...(awasete ? [{ by: 'SCORE', kind: 'WAZA_ARI', times: 2, decision: 'AWASETE', into: 'IPPON' } as const] : []),
      ],
      decisions: { ahead: { after: 'BEST_SCORE' }, officials: [], against: [] },
    });
  const decisionOf = (family: ReturnType<typeof edition>, ...sayings: readonly Saying[]): string | undefined => {
    const unit = { ...openUnit(units[0]!), family, detail: family.open() };
    const speaker = new Told(units[0]!);
    for (const it of [...contest, begins('RT'), ...sayings]) evolve(unit, speaker.complete(it));
    return unit.decision?.text;
  };
  const wazaAri = score('1', 'WAZA_ARI', 10);

  it('two waza-ari are an ippon where the edition has it, and two waza-ari where it does not', () => {
    expect(decisionOf(edition(true), wazaAri, wazaAri)).toBe('AWASETE');
    expect(decisionOf(edition(false), wazaAri, wazaAri)).toBeUndefined();
    expect(decisionOf(edition(false), wazaAri, wazaAri, ends('RT'))).toBe('WAZA_ARI');
  });
  it('a yuko wins when time is up, but not against a waza-ari', () => {
    const yuko = score('2', 'YUKO', 1);
    expect(decisionOf(edition(true), yuko, ends('RT'))).toBe('YUKO');
    expect(decisionOf(edition(true), yuko, yuko, wazaAri, ends('RT'))).toBe('WAZA_ARI');
  });
});
