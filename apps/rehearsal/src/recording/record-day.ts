/** `npm run record:day`: makes the day that is shipped, from the data of the whole Games. Compiled, it runs in dist/. */
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readGames } from './paris/files.js';
import { recordDay } from './paris/record.js';
import type { Recorded } from './recording.js';
import { writeRecording } from './write.js';

export const gamesFolder = resolve('..', 'shared', 'data', 'paris-2024');
export const shippedDayFolder = join('test', 'recorded', '2024-08-04');

export const makeShippedDay = async (folder = gamesFolder): Promise<Recorded> =>
  recordDay(await readGames(folder), '2024-08-04', {
    name: 'paris-2024-08-04',
    title: 'Paris 2024, Sunday 4 August 2024',
  });

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const recorded = await makeShippedDay();
  await writeRecording(shippedDayFolder, recorded);
  const { scoringEvents, competitionEvents } = recorded;
  console.log(
    `${shippedDayFolder}: ${scoringEvents.length} scoring and ${competitionEvents.length} competition events`,
  );
}
