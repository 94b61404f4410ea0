/** The whole Games recorded, and what of it can be checked without the engine's ranks. Needs the data of the Games. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import { mayMove, resultStatusLadder, scheduleStatusLadder, unitsThatMake } from '#competition';
import type { ResultStatus, ScheduleStatus, ScoringEvent } from '#competition';
import { replay } from '../../check/engine.js';
import { readCsv } from '../csv.js';
import { groupBy } from '../group-by.js';
import { gamesFolder, makeShippedDay, shippedDayFolder } from '../record-day.js';
import type { Recorded } from '../recording.js';
import { inMemory } from '../open.js';
import { recordingContents } from '../write.js';
import { readGames } from './files.js';
import type { GamesFiles } from './files.js';
import { recordGames } from './record.js';

const here = existsSync(gamesFolder);
if (!here) console.log(`skipped: not here (${gamesFolder})`);
const withGames = here ? describe : describe.skip;

withGames('the whole Games', () => {
  let files: GamesFiles;
  let games: Recorded;
  let byUnit: Map<string, ScoringEvent[]>;

  beforeAll(async () => {
    files = await readGames(gamesFolder);
    games = recordGames(files, 'paris-2024');
    byUnit = groupBy(games.scoringEvents, ({ rsc }) => rsc);
  });

  it('every row of the results stands on the start list of its unit', () => {
    const listed = games.scoringEvents.flatMap((event) =>
      event.type === 'StartListPublished'
        ? event.competitors.map(({ competitor }) => `${event.rsc}/${competitor}`)
        : [],
    );
    expect(new Set(listed)).toEqual(new Set(files.results.map(({ rsc, competitor }) => `${rsc}/${competitor}`)));
    expect(listed).toHaveLength(21_316);
    expect(Object.keys(games.truth.units)).toHaveLength(4399);
  });

  it('every mark, IRM and verdict of the results is said, or follows from what is said', () => {
    const said = (type: string) => games.scoringEvents.filter((event) => event.type === type);
    const codes = files.results.map(({ rsc }) => rsc);
    const made = new Map([...new Set(codes)].map((rsc) => [rsc, unitsThatMake(rsc, new Set(codes))] as const));
    expect([...made.values()].filter((units) => units.length > 0)).toHaveLength(26);
    const recorded = files.results.filter(({ rsc }) => made.get(rsc)!.length === 0);
    const numbers = recorded.filter(({ result }) => /^-?[\d:.]+$/.test(result)).length;
    expect(said('MarkRecorded').length + 2 * said('MatchScored').length).toBe(numbers);
    // Of a total, only who went out between two units: in no unit an IRM says so.
    const out = new Set(recorded.flatMap(({ rsc, competitor, irm }) => (irm ? [`${rsc}/${competitor}`] : [])));
    const between = files.results.filter(
      ({ rsc, competitor, irm }) => irm && !made.get(rsc)!.some((unit) => out.has(`${unit}/${competitor}`)),
    );
    expect(said('IrmGiven')).toHaveLength(between.length);
    expect(between.length - out.size).toBe(6);
    expect(said('MedalDecided')).toHaveLength(2);
    expect(said('FactCorrected')).toHaveLength(2);
    expect(said('PenaltyGiven')).toHaveLength(5);
  });

  it('rows that are left out are counted with their reason', () => {
    expect(games.omissions.map(({ file, rows, reason }) => `${file} ${rows}: ${reason}`)).toEqual([
      'schedules.csv 15: training, without a code',
      'schedules.csv 10: no sport event of that name in the results: a ceremony, a shared qualification',
      'schedules.csv 70: cancelled, without a code',
      'teams.csv 377: a team that is in no unit',
    ]);
  });

  it('every unit climbs both ladders and ends official', () => {
    for (const [rsc, events] of byUnit) {
      let schedule: ScheduleStatus = 'SCHEDULED';
      let result: ResultStatus = 'START_LIST';
      const refused: ScoringEvent[] = [];
      for (const event of events) {
        if (event.type === 'ScheduleStatusChanged') {
          if (!mayMove(scheduleStatusLadder, schedule, event.status)) refused.push(event);
          schedule = event.status;
        } else if (event.type === 'ResultStatusChanged') {
          if (!mayMove(resultStatusLadder, result, event.status)) refused.push(event);
          result = event.status;
        }
      }
      if (events[0]?.type !== 'StartListPublished') continue;
      const ends = rsc.endsWith('--------') ? 'SCHEDULED' : 'FINISHED';
      expect({ rsc, refused, schedule, result }).toEqual({ rsc, refused: [], schedule: ends, result: 'OFFICIAL' });
    }
  });

  it('the engine applies every event', async () => {
    const { events, refusals } = await replay(inMemory(games).scoringEvents());
    expect(refusals).toEqual([]);
    expect(events).toBe(games.scoringEvents.length);
  });

  it('numbers are gapless from 1 in one source per unit, and times rise', () => {
    const rises = (events: readonly ScoringEvent[], least: number): boolean =>
      events.every(({ occurredAt }, index) => index === 0 || occurredAt - events[index - 1]!.occurredAt >= least);
    const wrong = [...byUnit.values()].filter(
      (events) =>
        events.some(({ source, sequence }, index) => source !== events[0]!.source || sequence !== index + 1) ||
        !rises(events, 1000),
    );
    expect(wrong).toEqual([]);
    expect(rises(games.scoringEvents, 0)).toBe(true);
  });

  it('every unit of play has a day, by its own timetable row or its phase', () => {
    const scheduled = new Set(
      games.competitionEvents.flatMap((event) => (event.type === 'UnitScheduled' ? [event.rsc] : [])),
    );
    const without = [...byUnit.keys()].filter(
      (rsc) =>
        !rsc.endsWith('--------') &&
        !scheduled.has(rsc as never) &&
        !scheduled.has(`${rsc.slice(0, 26)}--------` as never),
    );
    // Archery's team ranking rounds come out of the individual ones.
    expect(without.sort()).toEqual([
      'ARCMTEAM3-------------QUAL000100--',
      'ARCWTEAM3-------------QUAL000100--',
      'ARCXTEAM2-------------QUAL000100--',
    ]);
  });

  it('gold units keep the row that names them', () => {
    const gold = games.competitionEvents.flatMap((event) =>
      event.type === 'UnitScheduled' && event.medal === 1 ? [event.rsc] : [],
    );
    expect(new Set(gold.map((rsc) => rsc.slice(0, 22))).size).toBe(329);
    // Last rounds, last races and jump-offs give the gold there; elsewhere it is the first final.
    const lastOnes = /^(GLF|SAL|CLB.BLCOMB|EQUOJUMPINDV)/;
    expect(gold.filter((rsc) => byUnit.has(rsc) && /FNL-000[2-9]/.test(rsc) && !lastOnes.test(rsc))).toEqual([]);
  });

  it('everybody who competes is registered, and entered once', () => {
    const known = new Set(
      games.competitionEvents.flatMap((event) =>
        event.type === 'ParticipantRegistered' || event.type === 'TeamRegistered' ? [event.id] : [],
      ),
    );
    expect(files.results.filter(({ competitor }) => !known.has(competitor as never))).toEqual([]);
    const entries = games.competitionEvents.flatMap((event) =>
      event.type === 'CompetitorEntered' ? [`${event.sportEvent}/${event.competitor}`] : [],
    );
    expect(new Set(entries).size).toBe(entries.length);
  });

  it('the truth classes units as they were counted, and its medal table is the official one', async () => {
    const counted = await readCsv(join(gamesFolder, 'truth', 'unit_rank_class.csv'), ['stage_code', 'rank_vs_mark']);
    const names: Record<string, string> = { 'tie-broken': 'tieBroken', 'not-monotone': 'notMonotone', exact: 'exact' };
    for (const row of counted) {
      const expected = names[row.text('rank_vs_mark')] ?? 'placed';
      expect([row.text('stage_code'), games.truth.units[row.text('stage_code')]?.verdicts[0]]).toEqual([
        row.text('stage_code'),
        expected,
      ]);
    }
    const all = Object.values(games.truth.units).map(({ verdicts }) => verdicts);
    const named = all.flatMap((given): readonly string[] => (given.length > 0 ? given : ['none']));
    const verdicts = groupBy(named, (verdict) => verdict);
    expect(all.filter((given) => given.length === 2)).toHaveLength(48);
    expect(Object.fromEntries([...verdicts].map(([name, units]) => [name, units.length]))).toEqual({
      exact: 1079,
      tieBroken: 136,
      notMonotone: 14,
      placed: 191,
      headToHead: 2948,
      none: 79,
    });
    const table = await readCsv(join(gamesFolder, 'truth', 'medal_table.csv'), [
      'rank',
      'country_code',
      'gold',
      'total',
    ]);
    expect(games.truth.medalTable.map(({ rank, noc, gold, total }) => [rank, noc, gold, total].join())).toEqual(
      table.map((row) => ['rank', 'country_code', 'gold', 'total'].map((column) => row.text(column)).join()),
    );
    expect(Object.keys(games.truth.events)).toHaveLength(329);
  });

  it('ranks in the truth equal the files', () => {
    const differing = files.results.filter(({ rsc, competitor, rank, irm, wlt }) => {
      const line = games.truth.units[rsc]?.lines[competitor];
      return line?.rank !== rank || line.irm !== irm || line.wlt !== wlt;
    });
    expect(differing).toEqual([]);
  });

  it('a disqualification after OFFICIAL is a correction, and its undoing another', () => {
    const events = byUnit.get('ATHW5000M-------------FNL-000100--')!;
    const [official, given, undone] = events.slice(-3);
    expect(official).toMatchObject({ type: 'ResultStatusChanged', status: 'OFFICIAL' });
    expect(given).toMatchObject({
      type: 'FactCorrected',
      origin: 'CORRECTED',
      replacement: { irm: 'DQ', competitor: '1910451' },
    });
    expect(events[(given as { correctedSequence: number }).correctedSequence - 1]).toMatchObject({
      type: 'MarkRecorded',
      competitor: '1910451',
    });
    expect(undone).toMatchObject({ type: 'FactCorrected', correctedSequence: given!.sequence, replacement: null });
  });

  it('the same files give the same recording', () => {
    expect(JSON.stringify(recordGames(files, 'paris-2024')) === JSON.stringify(games)).toBe(true);
  });

  it('the shipped day is what the recorder makes of the files', async () => {
    const day = await makeShippedDay();
    for (const [name, content] of Object.entries(recordingContents(day))) {
      const shipped = await readFile(join(shippedDayFolder, name));
      // Unpacked: another zlib may pack the same text otherwise.
      const [made, kept] = name.endsWith('.gz') ? [gunzipSync(content), gunzipSync(shipped)] : [content, shipped];
      expect([name, made.equals(kept)]).toEqual([name, true]);
    }
  });
});
