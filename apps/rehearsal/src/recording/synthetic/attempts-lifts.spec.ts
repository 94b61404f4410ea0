/** Two hundred made-up units of each form: nothing is refused, everybody has a rank or an IRM, and incidents do happen. */
import { instant, openStream, receive, rsc, unitDocument } from '#competition';
import type { CompetitorId, HeightDetail, NocCode, Refusal, ScoringEvent, Source, UnitDocument } from '#competition';
import { scripts as attempts } from './attempts.js';
import { scripts as lifts } from './lifts.js';
import { Stage } from './stage.js';

const scripts = [...attempts, ...lifts];

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
}

const playOnce = (code: string, seed: number): Played => {
  const random = chance(seed);
  const unit = rsc(code);
  const competitors = Array.from({ length: 12 }, (_, index) => String(100 + index) as CompetitorId);
  const forms = new Map(competitors.map((competitor) => [competitor, random()]));
  const stage = new Stage({
    rsc: unit,
    source: 'SYN1' as Source,
    startAt: instant('2030-07-28T18:00:00Z'),
    competitors,
    membersOf: () => [],
    formOf: (competitor) => forms.get(competitor)!,
    random,
  });
  const lines = competitors.map((competitor) => ({
    competitor,
    noc: 'AAA' as NocCode,
    startOrder: null,
    bib: null,
    members: [],
  }));
  stage.say({ type: 'StartListPublished', competitors: lines });
  stage.say({ type: 'ResultStatusChanged', status: 'LIVE', reason: null });
  scripts.find((it) => it.rsc.test(unit))!.script(stage);
  stage.say({ type: 'ResultStatusChanged', status: 'OFFICIAL', reason: null });
  const stream = openStream<null>(unit);
  const refusals: (Refusal | null)[] = [];
  for (const event of stage.events)
    receive(stream, event, null, (_event, _ref, outcome, refusal) => {
      if (outcome !== 'APPLIED') refusals.push(refusal);
    });
  return { events: stage.events, refusals, document: unitDocument(stream.unit)! };
};

const seen = new Map<string, Played>();
const play = (code: string, seed: number): Played => {
  const before = seen.get(`${code} ${seed}`);
  if (before) return before;
  const played = playOnce(code, seed);
  seen.set(`${code} ${seed}`, played);
  return played;
};

const seeds = Array.from({ length: 200 }, (_, index) => index + 1);
const count = (played: readonly Played[], type: ScoringEvent['type']): number =>
  played.reduce((sum, { events }) => sum + events.filter((event) => event.type === type).length, 0);

it.each([
  'ATHWLONGJUMP----------FNL-000100--',
  'ATHMTRPLJUMP----------QUALA00100--',
  'ATHMSHOTPUT-----------FNL-000100--',
  'ATHWHEPTATH-----------JT--A00100--',
  'ATHMHIGHJUMP----------FNL-000100--',
  'ATHWPLEVAULT----------QUALA00100--',
  'ATHMDECATH------------PV--A00100--',
  'CLBMBLCOMB------------SFNL000100--',
  'CLBWBOULDER-----------QUAL000100--',
  'CLBMBLCOMB------------FNL-000200--',
  'CLBWLEAD--------------FNL-000100--',
  'WLFW71KG--------------FNL-000100--',
])('%s', (code) => {
  const played = seeds.map((seed) => play(code, seed));
  for (const { refusals, document } of played) {
    expect(refusals).toEqual([]);
    for (const { rank, irm } of document.lines) expect((rank === null) !== (irm === null)).toBe(true);
    expect(document.detail).not.toBeNull();
  }
  expect(count(played, 'FactCorrected')).toBeGreaterThan(10);
  expect(count(played, 'IrmGiven')).toBeGreaterThan(10);
});

it('the same seed plays the same unit, another one plays another', () => {
  const code = 'ATHMHIGHJUMP----------FNL-000100--';
  expect(playOnce(code, 7).events).toEqual(play(code, 7).events);
  expect(playOnce(code, 8).events).not.toEqual(play(code, 7).events);
});

it('ties for the first place are jumped off and shared', () => {
  const finals = seeds.map((seed) => play('ATHMHIGHJUMP----------FNL-000100--', seed).document);
  const jumpedOff = finals.filter(({ detail }) => (detail as HeightDetail).jumpOff.length > 0);
  expect(jumpedOff.length).toBeGreaterThan(5);
  expect(jumpedOff.every(({ lines }) => lines.filter(({ rank }) => rank === 1).length === 1)).toBe(true);
  expect(finals.filter(({ lines }) => lines.filter(({ rank }) => rank === 1).length > 1).length).toBeGreaterThan(2);
});
