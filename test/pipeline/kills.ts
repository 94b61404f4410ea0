/** A day is played while processes are killed; afterwards every acknowledged event must have acted exactly once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { locationOf } from '../../apps/rehearsal/src/play/located.js';
import { rehearse } from '../../apps/rehearsal/src/play/rehearse.js';
import type { Summary } from '../../apps/rehearsal/src/play/rehearse.js';
import { openRecording } from '../../apps/rehearsal/src/recording/open.js';
import { startSystem } from '../../apps/rehearsal/src/system.js';
import type { RunningSystem } from '../../apps/rehearsal/src/system.js';
import { seeded } from '../../apps/rehearsal/src/recording/synthetic/seeded.js';
import { wrongIn } from './wrong.js';
import type { Wrong } from './wrong.js';

const daySeconds = 86_400;
/** A kill, the restart, and a moment of life, on two busy cores. */
const secondsPerKill = 5;
const backWithinMs = 60_000;

export interface Killed extends Wrong {
  readonly kills: Readonly<Record<string, number>>;
  readonly summary: Summary;
}

/** @param seed decides the pauses between kills; the victims take turns. */
export const playUnderKills = async (kills: number, seed: number): Promise<Killed> => {
  const home = await mkdtemp(join(tmpdir(), 'podium-kills-'));
  const system = await startSystem({ home, portsFrom: 20_000 + Math.floor(Math.random() * 10_000) });
  try {
    const recording = await openRecording(join(import.meta.dirname, '..', 'recorded', '2024-08-04'));
    const over = new AbortController();
    const killing = killInTurn(system, kills, seed, over.signal);
    killing.catch(() => undefined);
    const speed = daySeconds / (kills * secondsPerKill);
    const { summary } = await rehearse(locationOf(system), recording, { speed, onProgress: () => undefined }).finally(
      () => over.abort(),
    );
    const counts = await killing;
    return { kills: counts, summary, ...(await wrongIn(locationOf(system), recording)) };
  } finally {
    await system.stop();
    await rm(home, { recursive: true, force: true });
  }
};

const victims = ['results-projector', 'ingest', 'postgres', 'kafka'] as const;

const killInTurn = async (
  system: RunningSystem,
  kills: number,
  seed: number,
  over: AbortSignal,
): Promise<Record<string, number>> => {
  const random = seeded(seed);
  const present = victims.filter((name) => system.processes().some((process) => process.name === name));
  const counts: Record<string, number> = {};
  for (let kill = 0; kill < kills && !over.aborted; kill++) {
    const name = present[kill % present.length]!;
    await sleep(200 + random() * 1_500);
    const { pid } = await ready(system, name);
    process.kill(pid!, 'SIGKILL');
    counts[name] = (counts[name] ?? 0) + 1;
    await sleep(100);
    await ready(system, name);
  }
  return counts;
};

const ready = async (system: RunningSystem, name: string): Promise<ReturnType<RunningSystem['processes']>[number]> => {
  const until = Date.now() + backWithinMs;
  for (;;) {
    const found = system.processes().find((process) => process.name === name);
    if (found?.state === 'ready' && found.pid !== null) return found;
    if (Date.now() > until) throw new Error(`${name} was not started again within ${backWithinMs / 1000} s`);
    await sleep(50);
  }
};
