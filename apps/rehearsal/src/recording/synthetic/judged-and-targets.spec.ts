/** Made-up units are played whole: nothing in them is refused, and everybody has a place, or an IRM, or a winner. */
import { disciplineFor, instant, openStream, receive, rsc, ruleFor, unitDocument } from '#competition';
import type { CompetitorId, NocCode, Refusal, Rsc, Source, UnitDocument } from '#competition';
import { scripts as judged } from './judged.js';
import { Stage } from './stage.js';
import { scripts as targets } from './targets.js';

/** One form each, with how many compete, and how many seeds: some hundred for each script. */
const units: readonly (readonly [code: string, competitors: number, seeds: number])[] = [
  ['DIVM10M---------------FNL-000100--', 12, 15],
  ['DIVW3MTEAM2-----------FNL-000100--', 8, 15],
  ['GARM1APFX-------------FNL-000001--', 8, 15],
  ['GARW1APVT-------------FNL-000001--', 8, 15],
  ['GARMTEAM--------------FNL-000001--', 8, 15],
  ['GRYW1AA---------------FNL-A0000101', 10, 15],
  ['GTRM1TRA--------------QUAL000001--', 8, 15],
  ['SWAWTEAM2-------------FNL-000100--', 6, 15],
  ['SKBMSTREET------------FNL-000100--', 8, 15],
  ['SKBWPARK--------------QUAL--------', 12, 15],
  ['SRFMSHORTBRD----------PREL000100--', 3, 15],
  ['SRFWSHORTBRD----------FNL-000100--', 2, 15],
  ['BMFMINDVFRST----------QUAL--------', 12, 15],
  ['EQUODRESINDV----------GPFR000100--', 3, 15],
  ['EQUODRESTEAM----------GPSP000100--', 2, 15],
  ['EQUOEVENINDV----------DRSS000100--', 12, 15],
  ['EQUOEVENTEAM----------XC--000100--', 6, 70],
  ['EQUOJUMPINDV----------FNL-000100--', 12, 70],
  ['EQUOJUMPTEAM----------FNL-000100--', 6, 70],
  ['SHOMARM---------------QUAL000100--', 8, 20],
  ['SHOWSPW---------------QUAL000200--', 8, 20],
  ['SHOMTRM---------------QUAL000200--', 12, 20],
  ['SHOMARM---------------FNL-000100--', 8, 20],
  ['SHOWR3PW--------------FNL-000100--', 8, 20],
  ['SHOMRFPM--------------FNL-000100--', 6, 20],
  ['SHOWSPW---------------FNL-000100--', 8, 20],
  ['SHOMTRM---------------FNL-000100--', 6, 20],
  ['SHOWSKW---------------FNL-000100--', 6, 20],
  ['SHOXAPMT--------------FNL-000100--', 2, 20],
  ['SHOXSKMT--------------FNL-000200--', 2, 20],
  ['ARCWINDIVID-----------QUAL000100--', 8, 20],
  ['ARCMINDIVID-----------8FNL000100--', 2, 20],
  ['ARCMTEAM3-------------FNL-000100--', 2, 20],
  ['ARCXTEAM2-------------FNL-000200--', 2, 20],
];

/** Small, seeded, and good enough for play: a linear congruence. */
const randomOf = (seed: number): (() => number) => {
  let state = (seed * 2654435761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
};

interface Played {
  readonly document: UnitDocument;
  readonly refused: readonly (readonly [type: string, refusal: Refusal | null])[];
  readonly events: number;
}

const play = (code: Rsc, count: number, seed: number): Played => {
  const competitors = Array.from({ length: count }, (_, index) => String(1001 + index) as CompetitorId);
  const random = randomOf(seed);
  const form = new Map(competitors.map((competitor) => [competitor, random()]));
  const stage = new Stage({
    rsc: code,
    source: 'SYNTH1' as Source,
    startAt: instant('2030-07-28T10:00:00Z'),
    competitors,
    membersOf: (competitor) => [1, 2, 3].map((member) => `${competitor}${member}` as CompetitorId),
    formOf: (competitor) => form.get(competitor)!,
    random,
  });
  stage.say({
    type: 'StartListPublished',
    competitors: competitors.map((competitor, index) => ({
      competitor,
      noc: 'N01' as NocCode,
      startOrder: String(index + 1),
      bib: null,
      members: [],
    })),
  });
  stage.say({ type: 'ResultStatusChanged', status: 'LIVE', reason: null });
  [...judged, ...targets].find((one) => one.rsc.test(code))!.script(stage);
  stage.say({ type: 'ResultStatusChanged', status: 'OFFICIAL', reason: null });
  const stream = openStream<null>(code);
  const refused: (readonly [string, Refusal | null])[] = [];
  for (const event of stage.events) {
    receive(stream, event, null, (said, _ref, outcome, refusal) => {
      if (outcome !== 'APPLIED') refused.push([`${said.sequence} ${said.type}`, refusal]);
    });
  }
  return { document: unitDocument(stream.unit)!, refused, events: stage.events.length };
};

describe.each(units)('%s', (code, competitors, seeds) => {
  const unit = rsc(code);
  const discipline = disciplineFor(unit)!;
  const contest = ruleFor(unit, discipline.contest, discipline.contestIn);
  it(`plays by ${seeds} seeds without a refusal, and everybody is placed`, () => {
    for (let seed = 1; seed <= seeds; seed++) {
      const { document, refused, events } = play(unit, competitors, seed);
      expect({ seed, refused }).toEqual({ seed, refused: [] });
      expect(events).toBeGreaterThan(10);
      for (const line of document.lines) {
        expect({ seed, ...line }).toMatchObject({ seed, mark: line.irm === null ? expect.anything() : line.mark });
        if (contest === 'RACE' && line.irm === null) expect({ seed, ...line }).not.toMatchObject({ rank: null });
      }
      if (contest === 'MATCH') expect(new Set(document.lines.map(({ wlt }) => wlt))).toEqual(new Set(['W', 'L']));
      expect(document.detail?.family).toMatch(/judged|faults|targets/);
    }
  });
});

it('the same seed plays the same unit', () => {
  const once = () => JSON.stringify(play(rsc(units[0]![0]), 12, 7).document);
  expect(once()).toBe(once());
});

it('a final with elimination has one winner, and as many places as finalists', () => {
  for (let seed = 1; seed <= 100; seed++) {
    const { document } = play(rsc('SHOMARM---------------FNL-000100--'), 8, seed);
    const ranks = document.lines.flatMap(({ rank }) => (rank === null ? [] : [rank]));
    expect(ranks).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  }
});
