/** Made-up contests and rounds are taken by the engine without a refusal, and end decided or ranked. */
import { instant, openStream, receive, rsc, unitDocument } from '#competition';
import type { CompetitorId, NocCode, Refusal, ScoringEventType, Source, Unit } from '#competition';
import { scripts as combat } from './combat.js';
import { scripts as course } from './course.js';
import { Stage } from './stage.js';

/** Mulberry32: a seed gives the same numbers everywhere. */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const seeds = Array.from({ length: 200 }, (_, seed) => seed);

interface Played {
  readonly unit: Unit;
  readonly refusals: readonly Refusal[];
  readonly types: ReadonlySet<ScoringEventType>;
}

const play = (code: string, competitors: number, seed: number): Played => {
  const random = seeded(seed);
  const ids = Array.from({ length: competitors }, (_, index) => String(index + 1) as CompetitorId);
  const stage = new Stage({
    rsc: rsc(code),
    source: 'BOX1' as Source,
    startAt: instant('2028-07-20T10:00:00Z'),
    competitors: ids,
    membersOf: () => [],
    formOf: (competitor) => (Number(competitor) * 0.37) % 1,
    random,
  });
  stage.say({
    type: 'StartListPublished',
    competitors: ids.map((competitor, index) => ({
      competitor,
      noc: `N${String(index).padStart(2, '0')}` as NocCode,
      startOrder: null,
      bib: null,
      members: [],
    })),
  });
  stage.say({ type: 'ResultStatusChanged', status: 'LIVE', reason: null });
  [...combat, ...course].find((it) => it.rsc.test(code))!.script(stage);
  const stream = openStream<null>(stage.rsc);
  const refusals: Refusal[] = [];
  for (const event of stage.events) {
    receive(stream, event, null, (_event, _ref, _outcome, refusal) => refusal && refusals.push(refusal));
  }
  return { unit: stream.unit, refusals, types: new Set(stage.events.map(({ type }) => type)) };
};

const sportsOfTwo = [
  'JUDM60KG--------------QFNL000100--',
  'JUDXTEAM6-------------QFNL00010003',
  'BOXW57KG--------------QFNL000100--',
  'TKWM68KG--------------QFNL000100--',
  'WREMFS74KG------------QFNL000100--',
  'WREMGR77KG------------QFNL000100--',
  'FENWFOIL--------------QFNL000100--',
  'FENWEPEE--------------QFNL000100--',
  'FENMSABRE-------------QFNL000100--',
  'FENMSABRE-------------GPA-000100--',
  'FENWEPEE--------------GPA-000100--',
  'FENMTEAMSABR----------QFNL000100--',
  'FENWTEAMEPEE----------QFNL000100--',
  'BKGWINDIVID-----------GPA-000100--',
  'BKGWINDIVID-----------QFNL000100--',
];

it.each(sportsOfTwo)('%s: 200 contests without a refusal, each decided', (code) => {
  for (const seed of seeds) {
    const { unit, refusals } = play(code, 2, seed);
    expect({ seed, refusals }).toEqual({ seed, refusals: [] });
    expect({ seed, decision: unit.decision }).toEqual({ seed, decision: expect.anything() });
  }
});

it.each([
  ['GLFMSTROKE------------FNL-000300--', 20],
  ['GLFMSTROKE------------FNL-0004PO--', 4],
] as const)('%s: 200 rounds without a refusal, everybody ranked or out', (code, competitors) => {
  for (const seed of seeds) {
    const { unit, refusals } = play(code, competitors, seed);
    expect({ seed, refusals }).toEqual({ seed, refusals: [] });
    const open = unitDocument(unit)!.lines.filter(({ rank, irm }) => rank === null && irm === null);
    expect({ seed, open }).toEqual({ seed, open: [] });
  }
});

it.each([
  ['JUDM60KG--------------QFNL000100--', ['IPPON', 'WAZA_ARI', 'WAZA_ARI_AWASETE_IPPON', 'HANSOKU_MAKE', 'INJ']],
  ['BOXW57KG--------------QFNL000100--', ['WP', 'RSC', 'RSC-I', 'KO']],
  ['TKWM68KG--------------QFNL000100--', ['PTF', 'WDR']],
  ['WREMFS74KG------------QFNL000100--', ['VPO', 'VPO1', 'VSU', 'VSU1', 'VFA', 'VCA', 'VIN']],
  ['FENWFOIL--------------QFNL000100--', ['TOUCHES', 'TIME', 'INJ']],
  ['FENWEPEE--------------GPA-000100--', ['TOUCHES', 'TIME', 'PRIORITY']],
  ['BKGWINDIVID-----------GPA-000100--', ['VOTES', 'DRAW', 'DSQ']],
])('%s ends by %j', (code, decisions) =>
  expect(seeds.map((seed) => play(code, 2, seed).unit.decision?.text)).toEqual(expect.arrayContaining(decisions)),
);

it('what goes wrong now and then does come up', () => {
  const types = (code: string): ReadonlySet<ScoringEventType> =>
    new Set(seeds.flatMap((seed) => [...play(code, 2, seed).types]));
  expect([...types(sportsOfTwo[0]!)]).toEqual(
    expect.arrayContaining(['FactCorrected', 'PenaltyGiven', 'TimeoutCalled', 'IrmGiven']),
  );
  expect([...types(sportsOfTwo[2]!)]).toEqual(expect.arrayContaining(['ContestDecided', 'JudgeRoundScored']));
  expect([...types(sportsOfTwo[4]!)]).toEqual(expect.arrayContaining(['ChallengeMade', 'FactCorrected']));
});
