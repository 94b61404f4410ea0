/**
 * What had happened by an instant, over the whole Games: medals that moved, the medal table as it was published, and ranks
 * where nothing separates equal marks. Needs the data of the Games.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  eventDocumentOf,
  evolveEvent,
  foldEvent,
  foldUnit,
  instant,
  medalTable,
  openSportEvent,
  sportEventOf,
  unitDocument,
} from '#competition';
import type { ScoringEvent, SportEvent, SportEventCode } from '#competition';
import { readCsv } from '../csv.js';
import { groupBy } from '../group-by.js';
import { gamesFolder } from '../record-day.js';
import type { Recorded } from '../recording.js';
import { readGames } from './files.js';
import { recordGames } from './record.js';

const here = existsSync(gamesFolder);
if (!here) console.log(`skipped: not here (${gamesFolder})`);
const withGames = here ? describe : describe.skip;

/** Instants at which no medal had been decided for half an hour, so that the published table has caught up. */
const namedInstants = [
  '2024-08-01T22:30:00Z',
  '2024-08-02T06:00:00Z',
  '2024-08-02T22:30:00Z',
  '2024-08-03T06:00:00Z',
  '2024-08-03T22:00:00Z',
  '2024-08-04T06:00:00Z',
  '2024-08-04T22:30:00Z',
  '2024-08-05T06:00:00Z',
  '2024-08-05T23:00:00Z',
  '2024-08-06T06:00:00Z',
  '2024-08-06T23:00:00Z',
  '2024-08-07T06:00:00Z',
  '2024-08-08T06:00:00Z',
  '2024-08-09T06:00:00Z',
  '2024-08-09T23:00:00Z',
  '2024-08-10T06:00:00Z',
  '2024-08-10T23:00:00Z',
  '2024-08-11T06:00:00Z',
  '2024-08-11T18:00:00Z',
  '2024-08-12T12:00:00Z',
];

/** What officials say where marks are equal. */
const separating: ReadonlySet<string> = new Set(['TieBroken', 'PlaceRecorded', 'ContestDecided']);

withGames('the whole Games, looked back upon', () => {
  let games: Recorded;
  beforeAll(async () => {
    games = recordGames(await readGames(gamesFolder), 'paris-2024');
  }, 60_000);

  const factsOf = (code: string): ScoringEvent[] =>
    games.scoringEvents.filter(({ rsc }) => sportEventOf(rsc) === code.padEnd(22, '-'));
  const medalAt = (code: string, medal: string, at: string): string | undefined => {
    const known = factsOf(code).filter(({ occurredAt }) => occurredAt <= instant(at));
    const document = eventDocumentOf(foldEvent(code.padEnd(22, '-') as SportEventCode, known));
    return document?.medals.find((held) => held.medal === medal)?.noc;
  };

  it.each([
    ['2024-08-05T13:30:00Z', 'USA'],
    ['2024-08-11T12:49:03Z', 'USA'],
    ['2024-08-11T12:49:05Z', 'ROU'],
  ])("women's floor: the bronze at %s is of %s", (at, noc) => expect(medalAt('GARW1APFX', 'BRONZE', at)).toBe(noc));

  it.each([
    ['2024-08-05T19:37:00Z', 'KEN', 'NED'],
    ['2024-08-05T19:39:52Z', 'NED', 'ITA'],
    ['2024-08-05T22:08:50Z', 'NED', 'ITA'],
    ['2024-08-05T22:08:52Z', 'KEN', 'NED'],
  ])("women's 5000 m at %s: silver %s, bronze %s", (at, silver, bronze) => {
    expect(medalAt('ATHW5000M', 'SILVER', at)).toBe(silver);
    expect(medalAt('ATHW5000M', 'BRONZE', at)).toBe(bronze);
  });

  it('the disqualification says whose instant it has, and why', () => {
    const given = factsOf('ATHW5000M').find(({ type }) => type === 'FactCorrected') as { reason: string };
    expect(given.reason).toMatch(/recorder's.*19:39:52Z/);
  });

  it('the medal table at twenty instants is the published one, without AIN', async () => {
    const revisions = await readCsv(join(gamesFolder, 'as-of', 'medal_table_revisions.csv'), ['observed_at']);
    const events = new Map<string, SportEvent>();
    let next = 0;
    for (const at of namedInstants) {
      for (; games.scoringEvents[next] && games.scoringEvents[next]!.occurredAt <= instant(at); next++) {
        const fact = games.scoringEvents[next]!;
        const code = sportEventOf(fact.rsc);
        if (!events.has(code)) events.set(code, openSportEvent(code));
        evolveEvent(events.get(code)!, fact);
      }
      const held = [...events.values()].flatMap((event) => eventDocumentOf(event)?.medals ?? []);
      const ours = medalTable(held.filter(({ noc }) => noc !== ('AIN' as typeof noc)));
      const published = new Map<string, string>();
      for (const row of revisions) {
        if (row.text('observed_at') > at) continue;
        published.set(
          row.text('country_code'),
          ['gold', 'silver', 'bronze'].map((column) => row.text(column)).join('-'),
        );
      }
      const counted = Object.fromEntries(
        ours.map(({ noc, gold, silver, bronze }) => [noc, `${gold}-${silver}-${bronze}`]),
      );
      expect([at, counted]).toEqual([at, Object.fromEntries([...published].filter(([, row]) => row !== '0-0-0'))]);
    }
  }, 120_000);

  it('where the recording carries no tie-break, equal marks share a rank and no official order is contradicted', () => {
    const byUnit = groupBy(games.scoringEvents, ({ rsc }) => rsc);
    const broken = Object.entries(games.truth.units).filter(([, { verdicts }]) => verdicts.includes('tieBroken'));
    expect(broken).toHaveLength(136);
    for (const [rsc, truth] of broken) {
      const facts = byUnit.get(rsc as never)!.filter(({ type }) => !separating.has(type));
      const ranked = unitDocument(foldUnit(rsc as never, facts))!.lines.filter(({ rank }) => rank !== null);
      const official = new Map(Object.entries(truth.lines).map(([who, { rank }]) => [who, rank]));
      const contradicted = ranked.some((line, index) =>
        ranked.slice(index + 1).some((later) => {
          const [first, second] = [official.get(line.competitor), official.get(later.competitor)];
          return first && second && line.rank! < later.rank! && first > second;
        }),
      );
      expect([rsc, contradicted]).toEqual([rsc, false]);
      const marks = ranked.map(({ mark }) => mark?.value);
      if (marks.every((mark) => mark !== undefined) && new Set(marks).size < marks.length)
        expect([rsc, ranked.some(({ tied }) => tied)]).toEqual([rsc, true]);
    }
  }, 120_000);
});
