/** A day is played while processes are killed; afterwards every acknowledged event must have acted exactly once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventDocument, UnitDocument } from '#competition';
import { results } from '#event-log';
import type { EventLog } from '#event-log';
import { resultDocuments } from '#read-model';
import { replay } from '../../apps/rehearsal/src/check/engine.js';
import { locationOf } from '../../apps/rehearsal/src/play/located.js';
import { looking, rehearse } from '../../apps/rehearsal/src/play/rehearse.js';
import type { Summary } from '../../apps/rehearsal/src/play/rehearse.js';
import { openRecording } from '../../apps/rehearsal/src/recording/open.js';
import type { Recording } from '../../apps/rehearsal/src/recording/recording.js';
import { startSystem } from '../../apps/rehearsal/src/system.js';
import type { RunningSystem } from '../../apps/rehearsal/src/system.js';
import { randomFrom } from '../bench/events.js';

const daySeconds = 86_400;
/** A kill, the restart, and a moment of life, on two busy cores. */
const secondsPerKill = 5;
const backWithinMs = 60_000;

export interface Killed {
  readonly kills: Readonly<Record<string, number>>;
  readonly summary: Summary;
  /** Rows or documents on the wire that are not what the fold of the recording says; empty when all is well. */
  readonly wrongRows: readonly string[];
  readonly wrongOnWire: readonly string[];
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
    const { wrongRows, wrongOnWire } = await looking(locationOf(system), async (dataSource, log) => ({
      wrongRows: await differing(recording, async (keys) => {
        const documents = await resultDocuments(dataSource, keys);
        return new Map([...documents].map(([key, body]) => [key, JSON.stringify(body)]));
      }),
      wrongOnWire: await differing(recording, () => newestOnWire(log)),
    }));
    return { kills: counts, summary, wrongRows, wrongOnWire };
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
  const random = randomFrom(seed);
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

/** Keys whose document is not the one that a fold of the recording gives. */
const differing = async (
  recording: Recording,
  read: (keys: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<string[]> => {
  const folded = await replay(recording.scoringEvents());
  const expected = new Map<string, UnitDocument | EventDocument>();
  for (const rsc of folded.units()) {
    const unit = folded.unit(rsc);
    if (unit) expected.set(`unit:${rsc}`, unit);
    const event = folded.event(rsc.slice(0, 22));
    if (event) expected.set(`event:${rsc.slice(0, 22)}`, event);
  }
  const found = await read([...expected.keys()]);
  return [...expected].filter(([key, document]) => found.get(key) !== JSON.stringify(document)).map(([key]) => key);
};

const newestOnWire = async (log: EventLog): Promise<ReadonlyMap<string, string>> => {
  const { start, end } = (await log.bounds(results.name))[0]!;
  const newest = new Map<string, { readonly version: number; readonly body: string }>();
  const { promise, resolve } = Promise.withResolvers<void>();
  const reader = await log.read(results.name, { from: () => start }, async ({ records }) => {
    for (const { key, value, headers } of records) {
      const version = Number(headers.version);
      // A reader takes what is newer: documents sent again after a crash may stand behind newer ones.
      if (value && version >= (newest.get(key)?.version ?? 0)) newest.set(key, { version, body: value.toString() });
    }
    if (records.at(-1)!.offset + 1 >= end) resolve();
  });
  await promise;
  await reader.stop();
  return new Map([...newest].map(([key, { body }]) => [key, body]));
};
