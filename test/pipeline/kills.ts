/** A day is played while processes are killed; afterwards every acknowledged event must have acted exactly once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ScoringEvent } from '#competition';
import { locationOf } from '../../apps/rehearsal/src/play/located.js';
import { rehearse } from '../../apps/rehearsal/src/play/rehearse.js';
import type { Summary } from '../../apps/rehearsal/src/play/rehearse.js';
import { openRecording } from '../../apps/rehearsal/src/recording/open.js';
import type { Recording } from '../../apps/rehearsal/src/recording/recording.js';
import { startSystem } from '../../apps/rehearsal/src/system.js';
import type { RunningSystem } from '../../apps/rehearsal/src/system.js';
import { seeded } from '../../apps/rehearsal/src/recording/synthetic/seeded.js';
import { wrongIn } from './wrong.js';
import type { Wrong } from './wrong.js';

/** A kill, the restart, and a moment of life, on two busy cores. */
const slotMs = 5_000;
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
    const killing = new Killing(system, kills, seed);
    const [{ summary }, counts] = await Promise.all([
      rehearse(locationOf(system), heldBack(recording, killing), { speed: 'max', onProgress: () => undefined }),
      killing.run(),
    ]).finally(() => killing.stop());
    return { kills: counts, summary, ...(await wrongIn(locationOf(system), recording)) };
  } finally {
    await system.stop();
    await rm(home, { recursive: true, force: true });
  }
};

const victims = ['results-projector', 'ingest', 'postgres', 'kafka'] as const;

class Killing {
  private done = 0;
  private slotBegan = Date.now();
  private over = false;

  constructor(
    private readonly system: RunningSystem,
    private readonly kills: number,
    private readonly seed: number,
  ) {}

  /** How much of the recording may have been sent by now: a part for each kill, so that each meets a system at work. */
  get part(): number {
    if (this.over) return 1;
    return (this.done + Math.min(1, (Date.now() - this.slotBegan) / slotMs)) / this.kills;
  }

  async run(): Promise<Record<string, number>> {
    const random = seeded(this.seed);
    const present = victims.filter((name) => this.system.processes().some((process) => process.name === name));
    const counts: Record<string, number> = {};
    for (; this.done < this.kills && !this.over; this.done++) {
      this.slotBegan = Date.now();
      const name = present[this.done % present.length]!;
      await sleep(200 + random() * 1_500);
      const { pid } = await ready(this.system, name);
      process.kill(pid!, 'SIGKILL');
      counts[name] = (counts[name] ?? 0) + 1;
      await sleep(100);
      await ready(this.system, name);
    }
    this.stop();
    return counts;
  }

  stop(): void {
    this.over = true;
  }
}

/** A recording whose events come no faster than the killing allows. */
const heldBack = (recording: Recording, killing: Killing): Recording => ({
  ...recording,
  scoringEvents: async function* () {
    const events: ScoringEvent[] = [];
    for await (const event of recording.scoringEvents()) events.push(event);
    for (const [index, event] of events.entries()) {
      while (index / events.length > killing.part) await sleep(10);
      yield event;
    }
  },
});

const ready = async (system: RunningSystem, name: string): Promise<ReturnType<RunningSystem['processes']>[number]> => {
  const until = Date.now() + backWithinMs;
  for (;;) {
    const found = system.processes().find((process) => process.name === name);
    if (found?.state === 'ready' && found.pid !== null) return found;
    if (Date.now() > until) throw new Error(`${name} was not started again within ${backWithinMs / 1000} s`);
    await sleep(50);
  }
};
