/**
 * Thirty real matches, point by point: the mixed doubles of the US Open 2024 (Jeff Sackmann / Tennis Abstract). Needs the
 * play-by-play data. The rules are those of doubles in tennis.ts: no-ad, tie-break at six all, ten points for a third set.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rsc } from '#competition';
import { readCsv } from '../../apps/rehearsal/src/recording/csv.js';
import type { CsvRow } from '../../apps/rehearsal/src/recording/csv.js';
import { groupBy } from '../../apps/rehearsal/src/recording/group-by.js';
import { rally, serve, setsDetail, twoSides } from '../examples/sets.js';
import { Told } from '../examples/unit.js';

const file = join(resolve('..', 'shared', 'data', 'play-by-play'), 'tennis', '2024-usopen-points-mixed.csv.gz');
const here = existsSync(file);
if (!here) console.log(`skipped: not here (${file})`);

const columns = [
  'match_id',
  'SetNo',
  'P1GamesWon',
  'P2GamesWon',
  'SetWinner',
  'GameWinner',
  'PointNumber',
  'PointWinner',
  'PointServer',
  'P1Score',
  'P2Score',
];

/** What one point did, in words both sides can be brought to. */
interface After {
  readonly match: string;
  readonly point: string;
  readonly game: string;
  readonly set: string;
  /** Games of the set; in a match tie-break nothing. */
  readonly games: string;
  /** Points as called, where the game goes on. */
  readonly called: string;
}

const after = (row: CsvRow): After => {
  const decider = row.text('SetNo') === '3';
  const [game, set] = [row.text('GameWinner'), row.text('SetWinner')];
  return {
    match: row.text('match_id'),
    point: row.text('PointNumber'),
    game,
    // The deciding set has no winner of its own in the file: it is who won its one game.
    set: decider ? game : set,
    games: decider ? '' : `${row.text('P1GamesWon')}-${row.text('P2GamesWon')}`,
    called: game === '0' ? `${row.text('P1Score')}-${row.text('P2Score')}` : '',
  };
};

/** The same from the engine, the point having been played. */
const derived = (told: Told, row: CsvRow, games: number): After => {
  const detail = setsDetail(told);
  const index = Number(row.text('SetNo')) - 1;
  const set = detail.sets[index]!;
  const decider = index === 2;
  const isSet = set.winner !== null;
  const isGame = decider ? isSet : set.score[0] + set.score[1] > games;
  const winner = detail.rallies[0]!.competitor;
  return {
    match: row.text('match_id'),
    point: row.text('PointNumber'),
    game: isGame ? winner : '0',
    set: set.winner ?? '0',
    games: decider ? '' : set.score.join('-'),
    called: isGame ? '' : (detail.game?.score ?? set.score).join('-'),
  };
};

(here ? describe : describe.skip)('tennis, point by point', () => {
  const matches = new Map<string, { readonly told: Told; readonly rows: readonly CsvRow[] }>();
  const [written, played]: [After[], After[]] = [[], []];
  const otherServers: string[] = [];

  beforeAll(async () => {
    const rows = await readCsv(file, columns);
    for (const [match, all] of groupBy(rows, (row) => row.text('match_id'))) {
      const points = all.filter((row) => row.text('PointWinner') !== '0');
      const told = new Told(rsc('TENXDOUBLES-----------R32-000100--')).tell(...twoSides);
      // Players 1 and 3 are the first pair, 2 and 4 the second.
      const server = (row: CsvRow): string => (Number(row.text('PointServer')) % 2 === 1 ? '1' : '2');
      // One match has its first point under the wrong server; the second point of a game has the same as the first.
      told.tell(serve(server(points[1]!)));
      for (const row of points) {
        if (setsDetail(told).serve?.competitor !== server(row))
          otherServers.push(`${match} point ${row.text('PointNumber')}`);
        const set = setsDetail(told).sets[Number(row.text('SetNo')) - 1];
        const games = set ? set.score[0] + set.score[1] : 0;
        told.tell(rally(row.text('PointWinner')));
        written.push(after(row));
        played.push(derived(told, row, games));
      }
      matches.set(match, { told, rows: points });
    }
  });

  it('every point is applied, and gives its game, its set and the score as called', () => {
    expect(matches.size).toBe(30);
    for (const { told } of matches.values())
      expect(told.settled.filter(({ outcome }) => outcome !== 'APPLIED')).toEqual([]);
    expect(played).toHaveLength(3683);
    expect(played.filter((it, index) => JSON.stringify(it) !== JSON.stringify(written[index]))).toEqual([]);
  });
  it('games and sets are won where the file says so', () => {
    const count = (all: readonly After[], what: 'game' | 'set'): number => all.filter((it) => it[what] !== '0').length;
    expect([count(played, 'game'), count(played, 'set')]).toEqual([621, 73]);
    expect([count(written, 'game'), count(written, 'set')]).toEqual([621, 73]);
  });
  it('every match is over at its last point, not before, with its real set scores', () => {
    for (const { told, rows } of matches.values()) {
      const last = (set: number): CsvRow => rows.filter((row) => row.text('SetNo') === String(set)).at(-1)!;
      const sets = Number(rows.at(-1)!.text('SetNo'));
      const expected = Array.from({ length: sets }, (_, set) => {
        const row = last(set + 1);
        if (set < 2) return `S${set + 1} ${row.text('P1GamesWon')}-${row.text('P2GamesWon')}`;
        // Points are called before they are won: the score at match point, and one for the winner.
        const before = rows.at(-2)!;
        const won = (player: string): number =>
          Number(before.text(`P${player}Score`)) + Number(row.text('PointWinner') === player);
        return `S3 ${won('1')}-${won('2')}`;
      });
      const { periods, decision, lines } = told.document;
      expect(periods.map((it) => `${it.period} ${it.scores.map(({ points }) => points).join('-')}`)).toEqual(expected);
      expect(decision?.winner).toBe(rows.at(-1)!.text('GameWinner'));
      expect(lines.map(({ mark }) => mark?.text)).toContain('2');
      expect(setsDetail(told).period).toBeNull();
    }
    const third = [...matches.values()].filter(({ rows }) => rows.at(-1)!.text('SetNo') === '3');
    expect(third).toHaveLength(13);
  });
  it('who serves follows from who served first, in games and tie-breaks', () =>
    expect(otherServers).toEqual(['2024-usopen-5104 point 1']));
});
