/** A rebuild is the projector's work: it runs as a process of its own beside the live one. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { appSpec } from '../apps.js';
import { homeOf } from '../home.js';
import type { Located } from './located.js';

/** @returns the last line the process printed. @throws when it ends with anything but 0. */
export const runRebuild = async (
  { addresses: { databaseUrl, kafkaBrokers } }: Located,
  acceptDifferences: boolean,
  onProgress: (done: number, of: number) => void,
): Promise<unknown> => {
  const env = { ...process.env, DATABASE_URL: databaseUrl, KAFKA_BROKERS: kafkaBrokers, LOG_LEVEL: 'silent' };
  const { command, args, env: full } = appSpec(homeOf(), 'results-projector', 0, env);
  const child = spawn(command, [...args, 'rebuild', ...(acceptDifferences ? ['--accept-differences'] : [])], {
    env: full,
    // By the channel it notices when we are gone, and ends.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  let last: unknown = null;
  for await (const line of createInterface({ input: child.stdout! })) {
    last = JSON.parse(line);
    const { done, of } = last as { done?: number; of?: number };
    if (done !== undefined && of !== undefined) onProgress(done, of);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`the rebuild ended with ${code}; what it said stands above`);
  return last;
};
