import { disciplines } from '#competition';
import type { ScoringEvent } from '#competition';
import { everyScoringEvent } from '../../../../../test/examples/every-event.js';
import { compare } from '../../check/compare.js';
import { replay } from '../../check/engine.js';
import { inMemory, openRecording } from '../open.js';
import { syntheticGames } from './games.js';

const seed = Number(process.env.PODIUM_SEED ?? Math.floor(Math.random() * 1_000_000));
const slow = 120_000;

/** What juries and federations say long after, final marks where there is more to say, and numbers that never come. */
const notMadeUp = [
  'MedalDecided',
  'RecordListed',
  'RecordDecided',
  'QualificationGiven',
  'UnitAnnulled',
  'SequenceSkipped',
  'PeriodScored',
  'PlaceRecorded',
  'MatchScored',
];

const games = syntheticGames(1);

it(
  'plays every discipline, and says every fine-grained event there is',
  () => {
    const played = new Set(games.scoringEvents.map(({ rsc }) => rsc.slice(0, 3)));
    expect([...disciplines.keys()].filter((code) => !played.has(code))).toEqual([]);
    // A dead heat is rare: one Games may have none.
    const several = [games, syntheticGames(2), syntheticGames(3)];
    const said = new Set<ScoringEvent['type']>(
      several.flatMap(({ scoringEvents }) => scoringEvents.map(({ type }) => type)),
    );
    const silent = (Object.keys(everyScoringEvent) as ScoringEvent['type'][]).filter((type) => !said.has(type));
    expect(silent.filter((type) => !notMadeUp.includes(type))).toEqual([]);
  },
  slow,
);

it(
  'is the same for the same seed, and another for another',
  () => {
    const again = syntheticGames(1);
    expect(again.scoringEvents).toEqual(games.scoringEvents);
    expect(again.competitionEvents).toEqual(games.competitionEvents);
    expect(syntheticGames(2).scoringEvents).not.toEqual(games.scoringEvents);
  },
  slow,
);

it(
  `nothing of a made-up Games is refused, and every event ends with its medals (PODIUM_SEED=${seed})`,
  async () => {
    const made = inMemory(syntheticGames(seed));
    const shown = await replay(made.scoringEvents());
    expect(shown.refusals).toEqual([]);
    const { differences, total } = compare(made.truth, shown);
    expect(differences).toEqual([]);
    expect(total.medals![1]).toBe(new Set([...shown.units()].map((rsc) => rsc.slice(0, 22))).size);
  },
  slow,
);

it('competitors are plainly made up', () => {
  const people = games.competitionEvents.filter(({ type }) => type === 'ParticipantRegistered');
  expect(people.length).toBeGreaterThan(500);
  for (const person of people) expect((person as { name: string }).name).toMatch(/^ATHLETE \d/);
});

it(
  'is opened by its name',
  async () => {
    const { meta } = await openRecording('synthetic:5');
    expect(meta.title).toContain('seed 5');
  },
  slow,
);
