/** Two hundred made-up units of each form: nothing is refused, everybody has a rank or an IRM, and incidents do happen. */
import { instant, openStream, receive, rsc, unitDocument } from '#competition';
import type { CompetitorId, NocCode, RaceDetail, Refusal, ScoringEvent, Source, UnitDocument } from '#competition';
import { withDiscipline } from '../../../../../test/examples/race.js';
import { timed } from '../../../../../libs/competition/src/discipline/discipline.js';
import { race } from '../../../../../libs/competition/src/family/race/race.js';
import { scripts } from './race.js';
import { interval } from './race-timed.js';
import { Stage } from './stage.js';
import type { Script } from './stage.js';

/** Mulberry32: small, seeded, good enough for a game. */
const chance = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
};

interface Played {
  readonly events: readonly ScoringEvent[];
  readonly refusals: readonly (Refusal | null)[];
  readonly document: UnitDocument;
  readonly detail: RaceDetail;
}

const scriptFor = (code: string): Script => scripts.find(({ rsc: units }) => units.test(code))!.script;

const play = (code: string, seed: number, size: number, script = scriptFor(code)): Played => {
  const random = chance(seed);
  const unit = rsc(code);
  const competitors = Array.from({ length: size }, (_, index) => String(100 + index) as CompetitorId);
  const forms = new Map(competitors.map((competitor) => [competitor, random()]));
  const membersOf = (competitor: CompetitorId): readonly CompetitorId[] =>
    /X\d|\dX|TEAM|WALKT/.test(code) ? [1, 2, 3, 4].map((leg) => `${competitor}-${leg}` as CompetitorId) : [];
  const stage = new Stage({
    rsc: unit,
    source: 'SYN1' as Source,
    startAt: instant('2030-07-28T18:00:00Z'),
    competitors,
    membersOf,
    formOf: (competitor) => forms.get(competitor)!,
    random,
  });
  stage.say({
    type: 'StartListPublished',
    competitors: competitors.map((competitor, index) => ({
      competitor,
      noc: 'AAA' as NocCode,
      startOrder: String(index + 1),
      bib: null,
      members: membersOf(competitor),
    })),
  });
  stage.say({ type: 'ResultStatusChanged', status: 'LIVE', reason: null });
  script(stage);
  stage.say({ type: 'ResultStatusChanged', status: 'OFFICIAL', reason: null });
  const stream = openStream<null>(unit);
  const refusals: (Refusal | null)[] = [];
  for (const event of stage.events)
    receive(stream, event, null, (_event, _ref, outcome, refusal) => {
      if (outcome !== 'APPLIED') refusals.push(refusal);
    });
  const document = unitDocument(stream.unit)!;
  return { events: stage.events, refusals, document, detail: document.detail as RaceDetail };
};

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
const playAll = (code: string, size: number, script?: Script): Played[] => {
  const all = seeds.map((seed) => play(code, seed, size, script));
  expect(all.flatMap(({ refusals }) => refusals)).toEqual([]);
  const open = all.flatMap(({ document }) => document.lines.filter(({ rank, irm }) => rank === null && irm === null));
  expect(open).toEqual([]);
  return all;
};
const count = (all: readonly Played[], type: ScoringEvent['type']): number =>
  all.reduce((sum, { events }) => sum + events.filter((event) => event.type === type).length, 0);

it.each([
  ['ATHM100M--------------FNL-000100--', 8],
  ['ATHW110MHURD----------SFNL000100--', 8],
  ['ATHM1500M-------------RND1000100--', 13],
  ['ATHMDECATH------------100-000100--', 8],
  ['ATHWHEPTATH-----------800-000100--', 10],
  ['SWMW800MFR------------FNL-000100--', 8],
  ['ROWMSCULL1------------HEAT000100--', 6],
  ['CSPWK1-500M-----------FNL-000100--', 8],
  ['BMXWINDVRACE----------FNL-000100--', 8],
  ['CTRMPURTEAM4----------FNL-000100--', 2],
] as const)('a race in lanes, %s', (code, size) => {
  const all = playAll(code, size);
  expect(count(all, 'FinishRecorded')).toBeGreaterThan(0);
  if (size > 2) expect(count(all, 'IrmGiven')).toBeGreaterThan(0);
  expect(count(all, 'FactCorrected')).toBeGreaterThan(0);
});

it('a sprint has wind, reactions, false starts and photo finishes, some of them dead heats', () => {
  const all = playAll('ATHM100M--------------FNL-000100--', 8);
  for (const type of ['WindMeasured', 'ReactionMeasured', 'FalseStartCalled', 'PhotoFinishCalled'] as const)
    expect(count(all, type)).toBeGreaterThan(0);
  expect(count(all, 'TieBroken')).toBeGreaterThan(0);
  expect(count(all, 'DeadHeatDeclared')).toBeGreaterThan(0);
});

it.each([
  ['ATHWMARATHON----------FNL-000100--', 24],
  ['ATHM20KMWALK----------FNL-000100--', 12],
  ['CRDMRR----------------FNL-000100--', 24],
  ['OWSW10KM--------------FNL-000100--', 12],
  ['MTBMXCTRY-------------FNL-000100--', 24],
  ['TRIWOLYMPIC-----------FNL-000100--', 12],
] as const)('a long race with splits, %s', (code, size) => {
  const all = playAll(code, size);
  expect(count(all, 'SplitRecorded')).toBeGreaterThan(200 * size);
  expect(Math.min(...all.map(({ detail }) => detail.points.length))).toBeGreaterThan(3);
});

it('lapped mountain bikers have a place', () => {
  const all = playAll('MTBWXCTRY-------------FNL-000100--', 24);
  const lapped = all.flatMap(({ document }) => document.lines.filter(({ irm }) => irm === 'LAP'));
  expect(lapped.length).toBeGreaterThan(0);
  expect(lapped.filter(({ rank }) => rank === null)).toEqual([]);
});

it.each([
  ['CRDMTT----------------FNL-000100--', 12],
  ['CTRWSPRINT------------QUAL000100--', 24],
  ['CSLMX1----------------QUAL000100--', 12],
] as const)('one after the other, %s', (code, size) => {
  const all = playAll(code, size);
  expect(count(all, 'RaceStarted')).toBeGreaterThan(200 * (size - 4));
});

it('gates cost seconds, and some are taken back', () => {
  const all = playAll('CSLWK1----------------FNL-000100--', 12);
  expect(count(all, 'PenaltyGiven')).toBeGreaterThan(400);
  expect(count(all, 'FactCorrected')).toBeGreaterThan(0);
});

it.each([
  ['ATHX4X400M------------FNL-000100--', 8],
  ['SWMM4X200MFR----------FNL-000100--', 8],
  ['TRIXTEAM4-------------FNL-000100--', 8],
  ['ATHX42KWALKT----------FNL-000100--', 8],
] as const)('a relay, %s', (code, size) => {
  const home = playAll(code, size).flatMap(({ detail }) => detail.lines.filter(({ state }) => state === 'FINISHED'));
  const wrong = home.filter(
    ({ legs, passes }) => legs.map(({ leg }) => leg).join('') !== '1234' || legs.at(-1)!.total !== passes.at(-1)!.time,
  );
  expect(home.length).toBeGreaterThan(200 * (size - 2));
  expect(wrong).toEqual([]);
});

it('two runs, the second in the order of the first, with gates', () => {
  withDiscipline(
    timed({
      code: 'XSL',
      name: 'A slalom of two runs',
      family: race({
        start: 'INTERVAL',
        runs: { count: 2, counts: 'SUM' },
        penalties: { GATE: { does: 'TIME', amounts: [20_000, 500_000], oncePerPlace: true } },
      }),
    }),
  );
  const all = playAll('XSLMK1----------------FNL-000100--', 12, interval({ every: 90, runs: 2, gates: 'SECONDS' }));
  const runs = all.map(
    ({ document, detail }) =>
      detail.lines.find(({ competitor }) => competitor === document.lines[0]!.competitor)!.runs.length,
  );
  expect(new Set(runs)).toEqual(new Set([2]));
});

it.each([
  ['CTRMMADISON-----------FNL-000100--', 15],
  ['CTRWMADISON-----------FNL-000100--', 15],
  ['CTRMOMNIUM------------PTS-000100--', 22],
  ['CTRWOMNIUM------------PTS-000100--', 22],
  ['CTRWOMNIUM------------TEMP000100--', 22],
] as const)('a points race, %s', (code, size) => {
  const all = playAll(code, size);
  expect(count(all, 'LapGained')).toBeGreaterThan(0);
  expect(count(all, 'FactCorrected')).toBeGreaterThan(0);
  // A tempo race has no sprint that is known to be the last.
  if (!code.includes('TEMP')) expect(all.flatMap(({ detail }) => detail.running)).toEqual([]);
});

it.each([
  ['CTRMOMNIUM------------ELIM000100--', 22],
  ['CTRMOMNIUM------------SCR-000100--', 22],
  ['CTRMKEIRIN------------FNL-000100--', 6],
  ['CTRWSPRINT------------8FNL000100--', 2],
  ['CSLWX1----------------HEAT000100--', 4],
] as const)('an order without times, %s', (code, size) => {
  const winners = playAll(code, size).map(({ document }) => document.lines[0]!);
  expect(winners.filter(({ rank, mark, tied }) => rank !== 1 || mark !== null || tied)).toEqual([]);
});
