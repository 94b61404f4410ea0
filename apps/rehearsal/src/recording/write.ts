import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';
import { toJson } from '#competition';
import { recordingFiles } from './open.js';
import type { Recorded } from './recording.js';

/** Writes the four files of a recording; the folder is made where it is missing. The same recording gives the same bytes. */
export const writeRecording = async (folder: string, recorded: Recorded): Promise<void> => {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(recordingContents(recorded)))
    await writeFile(join(folder, name), content);
};

/** The files by name. */
export const recordingContents = (recorded: Recorded): Record<string, Buffer> => ({
  [recordingFiles.meta]: Buffer.from(`${JSON.stringify(recorded.meta, null, 2)}\n`),
  [recordingFiles.competitionEvents]: packed(lines(recorded.competitionEvents)),
  [recordingFiles.scoringEvents]: packed(lines(recorded.scoringEvents)),
  [recordingFiles.truth]: packed(`${JSON.stringify(recorded.truth)}\n`),
});

const lines = (events: readonly unknown[]): string =>
  events.map((event) => `${JSON.stringify(toJson(event))}\n`).join('');

/** Node writes no time into the header; its byte for the operating system is set to "unknown" (RFC 1952). */
const packed = (text: string): Buffer => {
  const bytes = gzipSync(text, { level: constants.Z_BEST_COMPRESSION });
  bytes[9] = 255;
  return bytes;
};
