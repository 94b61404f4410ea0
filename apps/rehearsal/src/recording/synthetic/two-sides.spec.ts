/** Matches of sets and against the clock, made up from two hundred seeds each, through the engine as a venue would send them. */
import { instant, openStream, receive, rsc, unitDocument } from '#competition';
import type { CompetitorId, ScoringEvent, UnitDocument } from '#competition';
import { live, official, startList, Told } from '../../../../../test/examples/unit.js';
import { scripts as clockScripts } from './clock.js';
import { scripts as setScripts } from './sets.js';
import { Stage } from './stage.js';

const seeds = 200;

/** Mulberry32: small, and the same everywhere. */
const seeded = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0;
  let it = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  it = (it + Math.imul(it ^ (it >>> 7), 61 | it)) ^ it;
  return ((it ^ (it >>> 14)) >>> 0) / 4_294_967_296;
};

const perform = (code: string, seed: number): readonly ScoringEvent[] => {
  const random = seeded(seed);
  const forms = new Map([random(), random()].map((form, index) => [String(index + 1), form]));
  const stage = new Stage({
    rsc: rsc(code),
    source: 'SYN1' as never,
    startAt: instant('2030-07-28T10:00:00Z'),
    competitors: ['1', '2'] as CompetitorId[],
    membersOf: (team) => Array.from({ length: 6 }, (_, member) => `${team}${member + 1}` as CompetitorId),
    formOf: (competitor) => forms.get(competitor)!,
    random,
  });
  [...setScripts, ...clockScripts].find((it) => it.rsc.test(code))!.script(stage);
  return stage.events;
};

interface Performed {
  readonly document: UnitDocument;
  readonly refusals: readonly string[];
  readonly events: readonly ScoringEvent[];
}

const throughTheEngine = (code: string, events: readonly ScoringEvent[]): Performed => {
  const stream = openStream<null>(rsc(code));
  const refusals: string[] = [];
  const frame = new Told(rsc(code));
  const tell = (event: ScoringEvent): void =>
    receive(stream, event, null, (settled, _, outcome, refusal) => {
      if (outcome !== 'APPLIED') refusals.push(`${settled.type} ${outcome} ${refusal?.code}: ${refusal?.message}`);
    });
  const list = frame.complete(startList('1', '2'));
  // The frame speaks first, then the script's own numbers go on from 1 in another box.
  tell({ ...list, source: 'SYN1' as never, sequence: 1 } as ScoringEvent);
  tell({ ...frame.complete(live), source: 'OPS1' as never, sequence: 1 } as ScoringEvent);
  for (const event of events) tell(shifted(event));
  tell({ ...frame.complete(official), source: 'OPS1' as never, sequence: 2 } as ScoringEvent);
  return { document: unitDocument(stream.unit)!, refusals, events };
};

/** `WL`: one side won and the other lost, whichever it was. */
const verdictOf = ({ lines }: UnitDocument): string => {
  const verdict = lines.map(({ wlt }) => wlt ?? '-').join('');
  return verdict === 'LW' ? 'WL' : verdict;
};

/** The start list has taken number 1. */
const shifted = (event: ScoringEvent): ScoringEvent =>
  ({
    ...event,
    sequence: event.sequence + 1,
    ...(event.type === 'FactCorrected' && { correctedSequence: event.correctedSequence + 1 }),
  }) as ScoringEvent;

const matches = (code: string): Performed[] =>
  Array.from({ length: seeds }, (_, seed) => throughTheEngine(code, perform(code, seed)));

const typesOf = (performed: readonly Performed[]): Set<string> =>
  new Set(performed.flatMap(({ events }) => events.map(({ type }) => type)));

describe.each([
  ['volleyball', 'VVOMTEAM6-------------QFNL000100--', 'S', 3],
  ['beach volleyball', 'VBVWTEAM2-------------QFNL000100--', 'S', 2],
  ['badminton', 'BDMXDOUBLES-----------QFNL000100--', 'G', 2],
  ['table tennis', 'TTEWSINGLES-----------QFNL000100--', 'G', 4],
  ['table tennis of a team tie', 'TTEMTEAM--------------QFNL00010002', 'G', 3],
  ['tennis', 'TENWSINGLES-----------QFNL000100--', 'S', 2],
  ['tennis doubles', 'TENXDOUBLES-----------QFNL000100--', 'S', 2],
])('%s', (_, code, period, toWin) => {
  let all: Performed[];
  beforeAll(() => {
    all = matches(code);
  }, 60_000);
  it('nothing is refused', () => expect(all.flatMap(({ refusals }) => refusals)).toEqual([]));
  it('every match has a winner, who has the sets unless the other side could not go on', () => {
    for (const { document } of all) {
      const winner = document.lines.find(({ wlt }) => wlt === 'W')!;
      expect(verdictOf(document)).toBe('WL');
      expect(document.decision?.winner).toBe(winner.competitor);
      const isRetired = document.lines.some(({ irm }) => irm !== null);
      if (!isRetired) expect(winner.mark?.text).toBe(String(toWin));
      expect(document.periods.map((it) => it.period)).toEqual(
        document.periods.map((_period, index) => `${period}${index + 1}`),
      );
    }
  });
  it('incidents happen', () => {
    const types = typesOf(all);
    for (const type of ['ServiceTaken', 'RallyWon', 'PenaltyGiven', 'FactCorrected', 'IrmGiven', 'ContestDecided'])
      expect([...types]).toContain(type);
  });
});

describe.each([
  ['basketball', 'BKBMTEAM5-------------QFNL000100--', false],
  ['3x3 basketball', 'BK3WTEAM3-------------GPA-000100--', false],
  ['handball', 'HBLMTEAM7-------------QFNL000100--', false],
  ['handball of a group', 'HBLMTEAM7-------------GPA-000100--', true],
  ['hockey', 'HOCWTEAM11------------QFNL000100--', false],
  ['football', 'FBLMTEAM11------------QFNL000100--', false],
  ['football of a group', 'FBLMTEAM11------------GPA-000100--', true],
  ['water polo', 'WPOWTEAM7-------------GPA-000100--', false],
  ['rugby', 'RU7WTEAM7-------------QFNL000100--', false],
])('%s', (_, code, draws) => {
  let all: Performed[];
  beforeAll(() => {
    all = matches(code);
  }, 60_000);
  it('nothing is refused', () => expect(all.flatMap(({ refusals }) => refusals)).toEqual([]));
  it('every match has a winner, or is a draw where a group has draws', () => {
    for (const { document } of all) {
      const verdict = verdictOf(document);
      if (draws && document.decision === null) expect(verdict).toBe('TT');
      else {
        expect(verdict).toBe('WL');
        const winner = document.lines.find(({ wlt }) => wlt === 'W')!;
        expect(document.decision?.winner).toBe(winner.competitor);
      }
    }
    expect(all.some(({ document }) => document.decision === null)).toBe(draws);
  });
  it('incidents happen', () => {
    const types = typesOf(all);
    for (const type of [
      'ClockSet',
      'ActionCorrected',
      'ActionDeleted',
      'FactCorrected',
      'TimeoutCalled',
      'PenaltyGiven',
    ])
      expect([...types]).toContain(type);
  });
});

it('the same seed plays the same match', () => {
  const code = 'VVOMTEAM6-------------QFNL000100--';
  expect(perform(code, 7)).toEqual(perform(code, 7));
  expect(perform(code, 7)).not.toEqual(perform(code, 8));
});
