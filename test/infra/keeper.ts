/**
 * Keeps the servers of one test run: a process that starts a server when the first suite asks for it, tells every suite the
 * same address, and stops what it started when the run's process tells it to or is gone.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka, startPostgres } from './start-servers.js';
import type { Started } from './start-servers.js';

const folder = await mkdtemp(join(tmpdir(), 'podium-test-'));
const running = new Map<string, Promise<Started>>();

const serverOf = (kind: string): Promise<Started> => {
  const known = running.get(kind);
  if (known) return known;
  const started = kind === 'kafka' ? startKafka(join(folder, kind)) : startPostgres(join(folder, kind));
  running.set(kind, started);
  return started;
};

const socket = join(folder, 'socket');
const server = createServer((request, response) => {
  serverOf(request.url?.slice(1) ?? '').then(
    ({ address }) => response.end(JSON.stringify({ address })),
    (error: Error) => response.end(JSON.stringify({ missing: error.message })),
  );
});
server.listen(socket, () => process.send?.(socket));

let stopping = false;
const stop = async (): Promise<void> => {
  if (stopping) return;
  stopping = true;
  server.close();
  const started = await Promise.allSettled(running.values());
  await Promise.allSettled(started.map(async (one) => (one.status === 'fulfilled' ? one.value.stop() : undefined)));
  await rm(folder, { recursive: true, force: true });
  process.exit(0);
};
process.on('disconnect', () => void stop());
// A Ctrl-C goes to the whole group; the run's process then goes and takes this one with it.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => void stop());
