/** Every total of the whole Games that follows from units, added up and held against the sheets. Needs the data of the Games. */
import { existsSync } from 'node:fs';
import { readGames } from '../recording/paris/files.js';
import { recordGames } from '../recording/paris/record.js';
import { inMemory } from '../recording/open.js';
import { gamesFolder } from '../recording/record-day.js';
import { compare } from './compare.js';
import type { Comparison } from './compare.js';
import { replay } from './engine.js';

const here = existsSync(gamesFolder);
if (!here) console.log(`skipped: not here (${gamesFolder})`);
const withGames = here ? describe : describe.skip;

withGames('the whole Games, added up', () => {
  let comparison: Comparison;

  beforeAll(async () => {
    const games = recordGames(await readGames(gamesFolder), 'paris-2024');
    comparison = compare(games.truth, await replay(inMemory(games).scoringEvents()));
  }, 120_000);

  it.each([
    ['ATH', 20 + 21],
    ['CLB', 2 * 8],
    ['CTR', 2 * 22],
    ['EQU', 51 + 16],
    ['GLF', 58 + 59],
    ['GRY', 10 + 8],
    ['MPN', 2 * 18],
    ['SAL', 164 + 48 + 40],
    ['SWA', 17 + 10],
  ])('%s: all %i totals', (discipline, totals) =>
    expect(comparison.disciplines[discipline]!.points).toEqual([totals, totals]),
  );

  it('and no other discipline has any', () => expect(comparison.total.points).toEqual([618, 618]));

  it('boats of a medal race, riders of a final stand before better totals: by the rule, not by recorded places', () => {
    expect(comparison.disciplines.SAL!.notMonotone).toEqual([10, 10]);
    expect(comparison.disciplines.EQU!.notMonotone).toEqual([1, 2]);
  });

  it('what was recorded although units should make it is listed with what is lacking', () => {
    const lists = comparison.recorded.map(({ rsc, reason }) => `${rsc.slice(0, 3)} ${reason}`);
    const counted = new Map<string, number>();
    for (const text of lists) counted.set(text, (counted.get(text) ?? 0) + 1);
    counted.delete('CSL places as on the results sheet');
    expect(Object.fromEntries(counted)).toEqual({
      'GAR only 1 of the 6 units that make it is there': 2,
      'GAR only 1 of the 4 units that make it is there': 2,
      'BMF none of the units that make it is there': 2,
      'SKB none of the units that make it is there': 4,
      'CTR none of the units that make it is there': 16,
      'JUD none of the units that make it is there': 22,
      'TTE none of the units that make it is there': 32,
      'EQU places as on the results sheet: a team with a rider eliminated stands after the others, and its riders are not in the files': 1,
    });
  });

  it('medals of all events, with the two that were decided', () => {
    expect(comparison.total.medals).toEqual([329, 329]);
    expect(comparison.total.medalTable).toEqual([92, 92]);
  });
});
