/** What holds for any race, possible or not. */
import fc from 'fast-check';
import { arbitraryScoringEvent } from '../../../../../test/examples/arbitrary-event.js';
import {
  breakTie,
  deadHeat,
  falseStart,
  finish,
  gun,
  lapGained,
  penalty,
  photoFinish,
  reaction,
  split,
  sprintPlaced,
  starts,
  withDiscipline,
} from '../../../../../test/examples/race.js';
import { giveIrm, id, live, official, recordMark, startList, Told } from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { timed } from '../../discipline/discipline.js';
import { foldUnit, rsc, unitDocument } from '../../index.js';
import type { CompetitorId, Rsc, ScoringEvent, Source } from '../../index.js';
import { race } from './race.js';

withDiscipline(
  timed({ code: 'ALP', name: 'Alpine Skiing', family: race({ start: 'INTERVAL', runs: { count: 2, counts: 'SUM' } }) }),
);

const units = [
  'ATHM100M--------------FNL-000100--',
  'SWMX4X100MMD----------FNL-000100--',
  'ALPMGS----------------FNL-000100--',
  'CSLMK1----------------FNL-000100--',
  'CSLMX1----------------HEAT000100--',
  'MTBMXCTRY-------------FNL-000100--',
  'CTRMOMNIUM------------PTS-000100--',
  'CTRMOMNIUM------------ELIM000100--',
].map(rsc);
const competitors = ['1', '2', '3', '4', '5'];
const unit = fc.constantFrom(...units);
const competitor = fc.constantFrom(...competitors);
const several = fc.shuffledSubarray(competitors);
const text = fc.integer({ min: 900, max: 960 }).map((hundredths) => (hundredths / 100).toFixed(2));
const point = fc.constantFrom('50', '100', 'T1');
const run = fc.constantFrom(1, 2);

const saying: fc.Arbitrary<Saying> = fc.oneof(
  fc.constantFrom(gun(), gun(2)),
  competitor.map((who) => starts(who)),
  fc.tuple(competitor, fc.constantFrom(null, 'DSQ', 'YELLOW')).map(([who, sanction]) => falseStart(who, sanction)),
  fc.tuple(competitor, fc.integer({ min: -50, max: 300 })).map(([who, ms]) => reaction(who, ms)),
  fc.tuple(competitor, point, text, run).map(([who, at, time, of]) => split(who, at, time, { run: of })),
  fc
    .tuple(competitor, text, run, fc.boolean(), fc.option(fc.integer({ min: -9, max: 9 }), { nil: undefined }))
    .map(([who, time, of, unchecked, off]) =>
      finish(who, time, { run: of, unchecked, ...(off === undefined ? {} : { fine: Number(time) + off / 1000 }) }),
    ),
  several.map((some) => photoFinish(...some)),
  several.map((some) => deadHeat(...some)),
  several.map((some) => breakTie(...some)),
  fc
    .tuple(competitor, fc.constantFrom('GATE', 'FAULT', 'YELLOW'), fc.constantFrom(0, 2, 50), run)
    .map(([who, kind, seconds, of]) => penalty(who, kind, seconds, { at: '7', run: of })),
  fc.tuple(fc.integer({ min: 0, max: 11 }), several).map(([number, some]) => sprintPlaced(number, ...some)),
  fc.tuple(competitor, fc.constantFrom(1, -1, 0)).map(([who, laps]) => lapGained(who, laps)),
  fc.tuple(competitor, text).map(([who, time]) => recordMark(who, time)),
  fc.tuple(competitor, fc.constantFrom('DNF', 'DNS', 'DSQ', 'LAP', 'RAL')).map(([who, irm]) => giveIrm(who, irm)),
  fc.integer({ min: 3, max: 14 }).map((n): Saying => ({
    type: 'FactCorrected',
    correctedSource: 'STAATH1' as Source,
    correctedSequence: n,
    replacement: null,
    reason: 'jury',
  })),
);

const sayings = fc.array(saying, { maxLength: 30 });
const tell = (of: Rsc, said: readonly Saying[]): Told => new Told(of).tell(startList(...competitors), live, ...said);

const ofTheFamily = fc.oneof(
  ...(
    [
      'RaceStarted',
      'FalseStartCalled',
      'ReactionMeasured',
      'SplitRecorded',
      'FinishRecorded',
      'PhotoFinishCalled',
      'DeadHeatDeclared',
      'WindMeasured',
      'PenaltyGiven',
      'SprintPlaced',
      'LapGained',
      'MarkRecorded',
      'IrmGiven',
      'TieBroken',
    ] as const
  ).map((type) => arbitraryScoringEvent[type] as fc.Arbitrary<ScoringEvent>),
);

/** The same event about somebody of this start list. */
const about = (event: ScoringEvent, who: readonly string[]): ScoringEvent =>
  ({
    ...event,
    ...('competitor' in event ? { competitor: id(who[0] ?? '1') as CompetitorId } : {}),
    ...('competitors' in event && event.type !== 'StartListPublished' ? { competitors: who.map(id) } : {}),
  }) as ScoringEvent;

it('the fold is total: any events of the family, allowed or not, give a document', () =>
  fc.assert(
    fc.property(unit, fc.array(fc.tuple(ofTheFamily, several), { maxLength: 30 }), (of, events) => {
      const first = new Told(of).tell(startList(...competitors), live).unit.facts;
      const unitOf = foldUnit(of, [...first, ...events.map(([event, who]) => about(event, who))]);
      const document = unitDocument(unitOf)!;
      expect(document.lines).toHaveLength(competitors.length);
      expect(JSON.parse(JSON.stringify(document.detail))).toEqual(document.detail);
    }),
  ));

it('every ranked line has a standard competition rank', () =>
  fc.assert(
    fc.property(unit, sayings, (of, said) => {
      const { document } = tell(of, said);
      const ranks = document.lines.flatMap(({ rank }) => (rank === null ? [] : [rank]));
      ranks.forEach((rank, index) => expect(rank === index + 1 || rank === ranks[index - 1]).toBe(true));
    }),
  ));

it('a repeated event gives nothing', () =>
  fc.assert(
    fc.property(unit, sayings, fc.nat(), (of, said, which) => {
      const it = tell(of, said);
      const { event } = it.settled[which % it.settled.length]!;
      const before = JSON.stringify(it.document);
      it.tell(event);
      expect(it.last.outcome).toMatch(/REPEATED|REFUSED/);
      expect(JSON.stringify(it.document)).toBe(before);
    }),
  ));

it('the fold of what was applied is the unit itself, detail and all', () =>
  fc.assert(
    fc.property(unit, sayings, (of, said) => {
      const it = tell(of, said);
      expect(unitDocument(foldUnit(it.rsc, it.unit.facts))).toEqual(it.document);
    }),
  ));

it('correcting and undoing the correction is as if nothing had happened', () =>
  fc.assert(
    fc.property(unit, sayings, fc.integer({ min: 3, max: 30 }), (of, said, sequence) => {
      const it = tell(of, said);
      const shown = (): string => JSON.stringify([it.document.lines, it.document.detail]);
      const before = shown();
      const jury = 'JURATH1' as Source;
      const correction: Saying = {
        type: 'FactCorrected',
        source: jury,
        correctedSource: 'STAATH1' as Source,
        correctedSequence: sequence,
        replacement: null,
        reason: 'jury',
      };
      it.tell(correction);
      fc.pre(it.last.outcome === 'APPLIED');
      it.tell({ ...correction, correctedSource: jury, correctedSequence: 1 });
      expect(it.last.outcome).toBe('APPLIED');
      expect(shown()).toBe(before);
    }),
  ));

/** Somebody's way to the finish, with times that rise. */
const way = (who: string): fc.Arbitrary<readonly Saying[]> =>
  fc
    .tuple(
      fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }),
      fc.boolean(),
      fc.integer({ min: 1, max: 9 }),
    )
    .map(([steps, out, thousandths]) => {
      const times = steps.map((_, index) => 20 * (index + 1) + steps.slice(0, index + 1).reduce((a, b) => a + b) / 100);
      const [first, second, last] = times.map((time) => time.toFixed(2)) as [string, string, string];
      const splits = [split(who, '50', first), split(who, '100', second)];
      const fine = (Math.round(Number(last) * 1000) - thousandths) / 1000;
      return [...splits, out ? giveIrm(who, 'DNF') : finish(who, last, { fine })];
    });

it('whoever is told of first, ranks and detail are the same', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(units[0]!, units[5]!),
      fc.tuple(...competitors.map(way)),
      fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }),
      (of, ways, order) => {
        const shown = (sayings: readonly Saying[]): string => {
          const { document } = new Told(of).tell(startList(...competitors), live, gun(), ...sayings, official);
          return JSON.stringify([document.lines, document.detail]);
        };
        const rest = ways.map((sayings) => [...sayings]);
        const mixed = [...order, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4].flatMap((who) => rest[who]!.splice(0, 1));
        expect(mixed).toHaveLength(15);
        expect(shown(mixed)).toBe(shown(ways.flat()));
      },
    ),
  ));
