import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip, gunzipSync } from 'node:zlib';
import { fromJson } from '#competition';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import { InputError } from './csv.js';
import { isGamesFolder, readGames } from './paris/files.js';
import { recordGames } from './paris/record.js';
import type { Recorded, Recording, RecordingMeta, Truth } from './recording.js';

/** The four files of a recording. */
export const recordingFiles = {
  meta: 'recording.json',
  competitionEvents: 'competition-events.ndjson.gz',
  scoringEvents: 'scoring-events.ndjson.gz',
  truth: 'truth.json.gz',
} as const;

/**
 * Opens a recording: its folder or its `recording.json`, read as a stream; or the results folder of a Games, which is
 * recorded in memory first (see `recordGames`); or `synthetic:SEED`, a made-up Games.
 * @throws InputError for anything else, with what was looked for.
 */
export const openRecording = async (path: string): Promise<Recording> => {
  const synthetic = /^synthetic:(\d{1,9})$/.exec(path);
  if (synthetic) {
    const { syntheticGames } = await import('./synthetic/games.js');
    return inMemory(syntheticGames(Number(synthetic[1])));
  }
  const folder = resolve(basename(path) === recordingFiles.meta ? join(path, '..') : path);
  if (existsSync(join(folder, recordingFiles.meta))) return openFolder(folder);
  if (isGamesFolder(folder)) return inMemory(recordGames(await readGames(folder), basename(folder)));
  const state = existsSync(folder) ? 'is no recording' : 'does not exist';
  throw new InputError(
    path,
    null,
    `${state}; give a folder with ${recordingFiles.meta}, or one with results/*.csv and schedules.csv, or synthetic:1 for a made-up Games`,
  );
};

/** A recording that was just made. */
export const inMemory = ({ meta, truth, competitionEvents, scoringEvents }: Recorded): Recording => ({
  meta,
  truth,
  competitionEvents: () => each(competitionEvents),
  scoringEvents: () => each(scoringEvents),
});

/** An array as the stream that a folder gives. */
async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

const openFolder = async (folder: string): Promise<Recording> => {
  const missing = Object.values(recordingFiles).filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0) throw new InputError(folder, null, `lacks ${missing.join(', ')}; copy the recording again`);
  return {
    meta: json<RecordingMeta>(folder, recordingFiles.meta, await readFile(join(folder, recordingFiles.meta))),
    truth: json<Truth>(folder, recordingFiles.truth, gunzipSync(await readFile(join(folder, recordingFiles.truth)))),
    competitionEvents: () => eventsIn<CompetitionEvent>(folder, recordingFiles.competitionEvents),
    scoringEvents: () => eventsIn<ScoringEvent>(folder, recordingFiles.scoringEvents),
  };
};

const json = <T>(folder: string, name: string, content: Buffer): T => {
  try {
    return JSON.parse(content.toString()) as T;
  } catch (error) {
    throw new InputError(join(folder, name), null, `no readable JSON: ${(error as Error).message}`);
  }
};

async function* eventsIn<E>(folder: string, name: string): AsyncGenerator<E> {
  let line = 0;
  try {
    for await (const text of linesIn(join(folder, name))) {
      line++;
      if (text !== '') yield eventFrom<E>(text, name, line);
    }
  } catch (error) {
    if (error instanceof InputError || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new InputError(name, line + 1, `${(error as Error).message}; the file is damaged, copy the recording again`);
  }
}

/** Lines of a packed text, holding one piece of it at a time. */
async function* linesIn(path: string): AsyncGenerator<string> {
  const unpacked = pipeline(createReadStream(path), createGunzip(), () => {
    // The error comes out of the loop below.
  });
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of unpacked) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
  yield rest + decoder.decode();
}

const eventFrom = <E>(text: string, file: string, line: number): E => {
  const faults: string[] = [];
  let event: unknown;
  try {
    event = fromJson(JSON.parse(text), faults);
  } catch (error) {
    throw new InputError(file, line, `no readable JSON: ${(error as Error).message}`);
  }
  if (faults.length > 0) throw new InputError(file, line, faults.join('; '));
  return event as E;
};
