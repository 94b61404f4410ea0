/** A real match, rally by rally: PM06, the cup semi-final of 28 December 2012. Needs the play-by-play data. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { rsc } from '#competition';
import { readCsv } from '../../apps/rehearsal/src/recording/csv.js';
import type { CsvRow } from '../../apps/rehearsal/src/recording/csv.js';
import { rally, setsDetail, twoSides } from '../examples/sets.js';
import { Told } from '../examples/unit.js';

const file = join(resolve('..', 'shared', 'data', 'play-by-play'), 'volleyball', 'PM06_rallies.csv');
const here = existsSync(file);
if (!here) console.log(`skipped: not here (${file})`);

(here ? describe : describe.skip)('volleyball, rally by rally', () => {
  const match = new Told(rsc('VVOMTEAM6-------------SFNL000100--')).tell(...twoSides);
  let rows: CsvRow[];
  /** Scores of the set after each rally, as the file and as the engine have them. */
  const [written, derived]: string[][] = [[], []];

  beforeAll(async () => {
    rows = await readCsv(file, ['set', 'action', 'side', 'home_score', 'away_score']);
    for (const row of rows.filter((it) => it.text('action') === 'point')) {
      match.tell(rally(row.text('side') === 'home' ? '1' : '2'));
      written!.push(`S${row.text('set')} ${row.text('home_score')}-${row.text('away_score')}`);
      const { period, score } = setsDetail(match).rallies[0]!;
      derived!.push(`${period} ${score.join('-')}`);
    }
  });

  it('every rally is applied and gives the score that was written down', () => {
    expect(match.settled.filter(({ outcome }) => outcome !== 'APPLIED')).toEqual([]);
    expect(derived).toHaveLength(118);
    expect(derived).toEqual(written);
  });
  it('the sets are 25-12, 25-17, 25-14, and the match 3-0', () => {
    expect(setsDetail(match).sets.map(({ score }) => score.join('-'))).toEqual(['25-12', '25-17', '25-14']);
    expect(match.document).toMatchObject({
      decision: { winner: '1', text: '3-0' },
      lines: [{ mark: { text: '3' } }, { mark: { text: '0' } }],
    });
  });
  it('the file ends a set where the engine does', () => {
    const ends = rows.filter((row) => row.text('action') === 'set_end').map((row) => Number(row.text('seq')));
    // The set end has the number after the last point of its set.
    const last = [25 + 12, 25 + 17, 25 + 14];
    expect(ends).toEqual(last.map((_, index) => last.slice(0, index + 1).reduce((sum, n) => sum + n + 1, 0)));
  });
});
