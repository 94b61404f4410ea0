/** Servers that are killed while they are written to and read from: what was acknowledged is there, once it was said once, in order. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ProcessEntry } from '../../../apps/rehearsal/src/state.js';
import { startSystem } from '../../../apps/rehearsal/src/system.js';
import type { RunningSystem } from '../../../apps/rehearsal/src/system.js';
import { describeWithKafka, uniqueName } from '../../../test/infra/index.js';
import type { EventLog } from './log.js';
import { LogError } from './log.js';
import { openEventLog } from './open.js';

const kills = 2;
const startMaxMs = 60_000;
const testMaxMs = 120_000;

/** Numbers in order; one whose append failed is said again, as whoever appends has to. */
class Counting {
  /** How often each number was sent before it was acknowledged. */
  readonly sent: number[] = [];
  private over = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly log: EventLog,
    private readonly topic: string,
  ) {
    this.running = this.count();
  }

  get acknowledged(): number {
    return this.sent.length;
  }

  async stop(): Promise<void> {
    this.over = true;
    await this.running;
  }

  private async count(): Promise<void> {
    while (!this.over) {
      const value = Buffer.from(String(this.sent.length));
      for (let times = 1; ; times++) {
        try {
          await this.log.append(this.topic, [{ key: 'a', value }]);
          this.sent.push(times);
          break;
        } catch (error) {
          if (!(error instanceof LogError && error.retriable)) throw error;
          await sleep(50);
        }
      }
    }
  }
}

const scenario = (server: 'postgres' | 'kafka'): void => {
  let home: string;
  let system: RunningSystem;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'podium-restart-'));
    const { DATABASE_URL: _url, KAFKA_BROKERS: _brokers, ...own } = process.env;
    const env = server === 'kafka' ? { ...own, DATABASE_URL: 'postgresql://unused' } : { ...own, PATH: '' };
    system = await startSystem({ home, apps: [], env });
  }, startMaxMs);
  afterAll(async () => {
    await system.stop();
    await rm(home, { recursive: true, force: true });
  }, startMaxMs);

  const serverProcess = (): ProcessEntry => system.processes().find(({ name }) => name === server)!;

  it(
    `after ${kills} kills every acknowledged record is there, in order, and a reader has gone on by itself`,
    async () => {
      const log = await openEventLog({ clientId: 'restart.int.spec', ...system.addresses });
      const topic = uniqueName('test.restart');
      await log.ensureTopics([{ name: topic, partitions: 1, keep: 'forever' }]);
      const seen: { offset: number; number: number }[] = [];
      const troubles: boolean[] = [];
      const reader = await log.read(
        topic,
        { from: () => 0, onTrouble: (error) => troubles.push(error !== null) },
        async ({ records }) => {
          seen.push(...records.map(({ offset, value }) => ({ offset, number: Number(value!.toString()) })));
        },
      );
      const counting = new Counting(log, topic);
      for (let kill = 1; kill <= kills; kill++) {
        const before = counting.acknowledged;
        while (counting.acknowledged < before + 20) await sleep(10);
        process.kill(serverProcess().pid!, 'SIGKILL');
        while (serverProcess().restarts < kill || serverProcess().state !== 'ready') await sleep(20);
      }
      const before = counting.acknowledged;
      while (counting.acknowledged < before + 20) await sleep(10);
      await counting.stop();
      const { end } = (await log.bounds(topic))[0]!;
      while (seen.length < end) await sleep(10);
      await reader.stop();
      await log.close();

      expect(seen.map(({ offset }) => offset)).toEqual(Array.from({ length: end }, (_, offset) => offset));
      const numbers = seen.map(({ number }) => number);
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
      expect(new Set(numbers).size).toBe(counting.acknowledged);
      // Said once, it is there once; said again because nobody answered, at most as often as it was said.
      counting.sent.forEach((times, number) => {
        const found = numbers.filter((each) => each === number).length;
        expect(found).toBeGreaterThanOrEqual(1);
        expect(found).toBeLessThanOrEqual(times);
      });
      // A Postgres may be back before a reader misses it; where trouble was told, its end was too.
      expect(troubles).toEqual(troubles.map((_, index) => index % 2 === 0));
      expect(troubles.length % 2).toBe(0);
    },
    testMaxMs,
  );
};

describe('Postgres', () => scenario('postgres'));
(await describeWithKafka())('Kafka', () => scenario('kafka'));
