/** What holds for any stream of events, possible or not. */
import fc from 'fast-check';
import {
  giveIrm,
  id,
  live,
  official,
  recordMark,
  resultStatus,
  scoreMatch,
  startList,
  Told,
} from '../../../../test/examples/unit.js';
import type { Saying } from '../../../../test/examples/unit.js';
import { foldUnit, rsc, unitDocument } from '../index.js';
import type { Source } from '../index.js';

const units = [
  'ATHM100M--------------FNL-000100--',
  'JUDM60KG--------------QFNL000100--',
  'SALMILCA7-------------PREL000100--',
].map(rsc);
const competitors = ['1', '2', '3', '4', '5'];
const competitor = fc.constantFrom(...competitors, 'stranger');
const text = fc.integer({ min: 900, max: 905 }).map((hundredths) => (hundredths / 100).toFixed(2));

const saying: fc.Arbitrary<Saying> = fc.oneof(
  fc.subarray(competitors).map((some) => startList(...some)),
  fc
    .constantFrom('START_LIST', 'LIVE', 'INTERMEDIATE', 'UNOFFICIAL', 'OFFICIAL', 'PROTESTED', 'PROVISIONAL' as const)
    .map((s) => resultStatus(s as 'LIVE')),
  fc
    .tuple(competitor, text, fc.constantFrom('TIME' as const, 'POINTS' as const))
    .map(([who, mark, kind]) => recordMark(who, mark, kind)),
  fc.tuple(competitor, fc.constantFrom('DNF', 'DNS', 'DPI', 'NONSENSE')).map(([who, irm]) => giveIrm(who, irm)),
  fc
    .tuple(competitor, fc.integer({ min: 0, max: 5 }))
    .map(([who, place]): Saying => ({ type: 'PlaceRecorded', competitor: id(who), place, remark: null })),
  fc.tuple(competitor, competitor).map(([a, b]) => scoreMatch([a, '1'], [b, '2'])),
  fc
    .tuple(competitor, competitor)
    .map(([a, b]): Saying => ({ type: 'TieBroken', competitors: [id(a), id(b)], method: 'photo' })),
  competitor.map((winner): Saying => ({ type: 'ContestDecided', winner: id(winner), decision: 'criteria' })),
  fc.nat(12).map((n): Saying => ({
    type: 'FactCorrected',
    correctedSource: 'STAATH1' as Source,
    correctedSequence: n,
    replacement: null,
    reason: 'jury',
  })),
  fc.nat(20).map((n): Saying => ({
    type: 'SequenceSkipped',
    source: 'OPS1' as Source,
    skippedSource: 'STAATH1' as Source,
    skippedSequence: n,
    reason: 'lost',
  })),
);

const told = fc
  .tuple(fc.constantFrom(...units), fc.array(saying, { maxLength: 25 }))
  .map(([unit, sayings]) => new Told(unit).tell(...sayings));

it('every event ends in exactly one outcome, and applying never throws', () =>
  fc.assert(
    fc.property(told, (unit) => {
      for (const { outcome, refusal } of unit.settled) expect(refusal !== null).toBe(outcome === 'REFUSED');
      expect(unit.unit.version).toBe(unit.settled.filter(({ outcome }) => outcome === 'APPLIED').length);
    }),
  ));

it('a repeated event gives nothing', () =>
  fc.assert(
    fc.property(told, fc.nat(), (unit, which) => {
      fc.pre(unit.settled.length > 0);
      const { event } = unit.settled[which % unit.settled.length]!;
      const before = JSON.stringify(unitDocument(unit.unit));
      unit.tell(event);
      expect(unit.last.outcome).toMatch(/REPEATED|REFUSED/);
      expect(JSON.stringify(unitDocument(unit.unit))).toBe(before);
    }),
  ));

it('the fold of what was applied is the unit itself', () =>
  fc.assert(
    fc.property(told, ({ unit }) => {
      expect(unitDocument(foldUnit(unit.rsc, unit.facts))).toEqual(unitDocument(unit));
    }),
  ));

it('a shuffled start list and shuffled marks give the same ranks, and they are standard competition ranks', () =>
  fc.assert(
    fc.property(
      fc
        .uniqueArray(fc.tuple(fc.constantFrom(...competitors), text), { minLength: 1, selector: ([who]) => who })
        .chain((marks) =>
          fc.tuple(
            fc.constant(marks),
            fc.shuffledSubarray(marks, { minLength: marks.length }),
            fc.shuffledSubarray(competitors, { minLength: 5 }),
          ),
        ),
      ([marks, shuffled, list]) => {
        const ranksOf = (order: readonly string[], said: typeof marks): Record<string, number | null> => {
          const { document } = new Told(units[0]!).tell(
            startList(...order),
            live,
            ...said.map(([who, mark]) => recordMark(who, mark)),
            official,
          );
          return Object.fromEntries(document.lines.map(({ competitor: who, rank }) => [who, rank]));
        };
        const ranks = ranksOf(competitors, marks);
        expect(ranksOf(list, shuffled)).toEqual(ranks);
        for (const [who, mark] of marks)
          expect(ranks[who]).toBe(1 + marks.filter(([, other]) => Number(other) < Number(mark)).length);
      },
    ),
  ));

it('correcting and undoing the correction is as if nothing had happened', () =>
  fc.assert(
    fc.property(told, fc.nat(25), (unit, sequence) => {
      const lines = JSON.stringify(unitDocument(unit.unit)?.lines);
      const jury = 'JURATH1' as Source;
      const correction: Saying = {
        type: 'FactCorrected',
        source: jury,
        correctedSource: 'STAATH1' as Source,
        correctedSequence: sequence,
        replacement: null,
        reason: 'jury',
      };
      unit.tell(correction);
      fc.pre(unit.last.outcome === 'APPLIED');
      unit.tell({ ...correction, correctedSource: jury, correctedSequence: 1 });
      expect(unit.last.outcome).toBe('APPLIED');
      expect(JSON.stringify(unitDocument(unit.unit)?.lines)).toBe(lines);
    }),
  ));
