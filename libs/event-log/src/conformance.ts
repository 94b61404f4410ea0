/** What every log must do. The memory, Postgres and Kafka adapters run it, so tests elsewhere may use the fast one. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EventLog, LogBatch, LogRecord, NewRecord, ReadOptions, TopicSpec } from './log.js';

const waitMaxMs = 15_000;

const topicOf = (partitions: number, keep: TopicSpec['keep'] = 'forever'): TopicSpec => ({
  name: `test.${randomUUID()}`,
  partitions,
  keep,
});

const record = (key: string, text: string, more: Partial<NewRecord> = {}): NewRecord => ({
  key,
  value: Buffer.from(text),
  ...more,
});

const numbered = (key: string, count: number, from = 0): NewRecord[] =>
  Array.from({ length: count }, (_, index) => record(key, String(from + index)));

/** What of them can be compared, in order. */
const inPartition = (
  batches: readonly LogBatch[],
  partition: number,
): { offset: number; key: string; text: string | null }[] =>
  batches
    .filter((batch) => batch.partition === partition)
    .flatMap(({ records }) => records.map((each) => ({ offset: each.offset, key: each.key, text: textOf(each) })));

const textOf = ({ value }: LogRecord): string | null => value && value.toString();

const fromStart = (): number => 0;

const until = async (holds: () => boolean, what: string): Promise<void> => {
  const deadline = Date.now() + waitMaxMs;
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`waited ${waitMaxMs} ms for ${what}`);
    await sleep(5);
  }
};

/** Reads until so many records have come, then stops. */
const readSome = async (
  log: EventLog,
  topic: string,
  count: number,
  options: Partial<ReadOptions> = {},
): Promise<{ batches: LogBatch[]; records: LogRecord[] }> => {
  const batches: LogBatch[] = [];
  const records: LogRecord[] = [];
  const reader = await log.read(topic, { from: fromStart, ...options }, async (batch) => {
    batches.push(batch);
    records.push(...batch.records);
  });
  await until(() => records.length >= count, `${count} records of ${topic}`);
  await reader.stop();
  await reader.done;
  return { batches, records };
};

/** `open` gives another log over the same records each time, as another process would have. */
export const conformance = (name: string, open: () => Promise<EventLog>): void => {
  describe(`the log in ${name}`, () => {
    let log: EventLog;
    const created = async (partitions = 1, keep: TopicSpec['keep'] = 'forever'): Promise<string> => {
      const topic = topicOf(partitions, keep);
      await log.ensureTopics([topic]);
      return topic.name;
    };

    beforeAll(async () => {
      log = await open();
    });
    afterAll(() => log.close());

    it('gives back what was appended, with its offset, key, headers and the time of the log', async () => {
      const topic = await created();
      const headers = { ce_id: 'STAATH1/1', ce_type: 'MarkRecorded' };
      const before = Date.now();
      await log.append(topic, [record('a', 'one', { headers }), record('b', 'two')]);
      const { batches, records } = await readSome(log, topic, 2);
      expect(records.map(({ offset, key }) => [offset, key])).toEqual([
        [0, 'a'],
        [1, 'b'],
      ]);
      expect(records.map(textOf)).toEqual(['one', 'two']);
      expect(records.map((each) => each.headers)).toEqual([headers, {}]);
      for (const { appendedAt } of records) expect(Math.abs(appendedAt - before)).toBeLessThan(60_000);
      expect(batches.at(-1)!.end).toBe(2);
    });

    it('reads from an offset on', async () => {
      const topic = await created();
      await log.append(topic, numbered('a', 10));
      const { records } = await readSome(log, topic, 3, { from: () => 7 });
      expect(records.map(textOf)).toEqual(['7', '8', '9']);
    });

    it('reads from the end on: only what is appended afterwards', async () => {
      const topic = await created();
      await log.append(topic, numbered('a', 3));
      const seen: (string | null)[] = [];
      const { end } = (await log.bounds(topic))[0]!;
      const reader = await log.read(topic, { from: () => end }, async ({ records }) => {
        seen.push(...records.map(textOf));
      });
      await log.append(topic, numbered('a', 2, 3));
      await until(() => seen.length >= 2, 'what came afterwards');
      await reader.stop();
      expect(seen).toEqual(['3', '4']);
    });

    it('waits for an offset that is not there yet, and hands over nothing before it', async () => {
      const topic = await created();
      await log.append(topic, numbered('a', 3));
      const seen: (string | null)[] = [];
      const reader = await log.read(topic, { from: () => 5 }, async ({ records }) => {
        seen.push(...records.map(textOf));
      });
      await sleep(200);
      await log.append(topic, numbered('a', 4, 3));
      await until(() => seen.length >= 2, 'the records from offset 5 on');
      await reader.stop();
      expect(seen).toEqual(['5', '6']);
    });

    it(
      'gives every reader the same: whatever was appended, from any offset, in batches of any size',
      () =>
        fc.assert(
          fc.asyncProperty(
            fc.array(fc.array(fc.constantFrom('a', 'b', 'épée', '柔道'), { minLength: 1, maxLength: 30 }), {
              minLength: 1,
              maxLength: 8,
            }),
            fc.nat(),
            fc.integer({ min: 1, max: 40 }),
            async (appends, start, batchMaxRecords) => {
              const topic = await created(2);
              let count = 0;
              for (const keys of appends)
                await log.append(
                  topic,
                  keys.map((key) => record(key, String(count++))),
                );
              const whole = await readSome(log, topic, count);
              const bounds = await log.bounds(topic);
              const from = (partition: number): number => start % (bounds[partition]!.end + 1);
              const left = bounds.reduce((sum, { end }, partition) => sum + end - from(partition), 0);
              const rest = await readSome(log, topic, left, { from, batchMaxRecords });
              for (const partition of [0, 1]) {
                const all = inPartition(whole.batches, partition);
                expect(all.map(({ offset }) => offset)).toEqual(all.map((_, index) => index));
                expect(inPartition(rest.batches, partition)).toEqual(all.slice(from(partition)));
              }
              // Each key in the order of its appends.
              const said = appends.flat().map((key, index) => [key, String(index)]);
              for (const key of new Set(appends.flat()))
                expect(whole.records.filter((each) => each.key === key).map(textOf)).toEqual(
                  said.filter(([of]) => of === key).map(([, text]) => text),
                );
            },
          ),
          { numRuns: 10 },
        ),
      60_000,
    );

    it('keeps the order of a key over many appends', async () => {
      const topic = await created(4);
      const keys = ['100m', 'long jump', 'épée', 'judo -60 kg'];
      for (let round = 0; round < 5; round++)
        await Promise.all(keys.map((key) => log.append(topic, numbered(key, 20, round * 20))));
      const { batches, records } = await readSome(log, topic, 400);
      for (const key of keys) {
        const homes = new Set(
          batches.filter((batch) => batch.records.some((each) => each.key === key)).map(({ partition }) => partition),
        );
        expect(homes.size).toBe(1);
        const texts = records.filter((each) => each.key === key).map(textOf);
        expect(texts).toEqual(Array.from({ length: 100 }, (_, index) => String(index)));
      }
    });

    it('keeps the order of appends that were not waited for', async () => {
      const topic = await created();
      await Promise.all(Array.from({ length: 200 }, (_, index) => log.append(topic, [record('a', String(index))])));
      const { records } = await readSome(log, topic, 200);
      expect(records.map(textOf)).toEqual(Array.from({ length: 200 }, (_, index) => String(index)));
    });

    it('puts a record where it is told to', async () => {
      const topic = await created(3);
      await log.append(topic, [record('a', '0', { partition: 2 }), record('a', '1', { partition: 0 })]);
      expect((await log.bounds(topic)).map(({ end }) => end)).toEqual([1, 0, 1]);
    });

    it('keeps repeats: it does not look into records', async () => {
      const topic = await created();
      const same = record('a', 'same');
      await log.append(topic, [same, same]);
      await log.append(topic, [same]);
      const { records } = await readSome(log, topic, 3);
      expect(records.map(({ offset }) => offset)).toEqual([0, 1, 2]);
    });

    it('leaves values as they are: any bytes, none, null', async () => {
      const topic = await created();
      const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
      const headers = { empty: '', accents: 'Épée, 柔道', json: '{"a":"\\u0000"}' };
      await log.append(topic, [
        { key: 'a', value: bytes, headers },
        { key: 'b', value: Buffer.alloc(0) },
        { key: 'c', value: null },
      ]);
      const { records } = await readSome(log, topic, 3);
      expect(records.map(({ value }) => value)).toEqual([bytes, Buffer.alloc(0), null]);
      expect(records[0]!.headers).toEqual(headers);
    });

    it('takes an append of several megabytes, in order', async () => {
      const topic = await created();
      const padding = '.'.repeat(1_000);
      const many = Array.from({ length: 3_000 }, (_, index) => record('a', `${index}${padding}`));
      await log.append(topic, many);
      const { records } = await readSome(log, topic, 3_000);
      expect(records.map(({ value }) => parseInt(value!.toString(), 10))).toEqual(many.map((_, index) => index));
    });

    it('refuses a record that is too large, and goes on', async () => {
      const topic = await created();
      const large = { key: 'a', value: Buffer.alloc(2 * 1024 * 1024) };
      await expect(log.append(topic, [large])).rejects.toMatchObject({ code: 'TOO_LARGE', retriable: false });
      await log.append(topic, [record('a', 'small')]);
      expect((await log.bounds(topic))[0]).toEqual({ start: 0, end: 1 });
    });

    it('goes on after a restart', async () => {
      const topic = await created();
      const first = await open();
      await first.append(topic, numbered('a', 5));
      const { records } = await readSome(first, topic, 5);
      await first.close();
      const second = await open();
      await second.append(topic, numbered('a', 5, 5));
      const rest = await readSome(second, topic, 5, { from: () => records.at(-1)!.offset + 1 });
      await second.close();
      expect(rest.records.map(textOf)).toEqual(['5', '6', '7', '8', '9']);
    });

    it('says that it is closed', async () => {
      const topic = await created();
      const closed = await open();
      await closed.append(topic, numbered('a', 1));
      await closed.close();
      await expect(closed.append(topic, numbered('a', 1))).rejects.toMatchObject({ code: 'CLOSED' });
    });

    it('takes appends of two processes at once: nothing lost, no offset twice, none left out', async () => {
      const topic = await created();
      const other = await open();
      const appends = Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? log : other).append(topic, numbered(`key ${index}`, 10)),
      );
      await Promise.all(appends);
      await other.close();
      const { records } = await readSome(log, topic, 200);
      expect(records.map(({ offset }) => offset)).toEqual(Array.from({ length: 200 }, (_, index) => index));
    });

    it('lets readers read on their own', async () => {
      const topic = await created();
      await log.append(topic, numbered('a', 10));
      const other = await open();
      const [whole, rest] = await Promise.all([readSome(log, topic, 10), readSome(other, topic, 5, { from: () => 5 })]);
      await other.close();
      expect(whole.records.map(textOf)).toHaveLength(10);
      expect(rest.records.map(textOf)).toEqual(['5', '6', '7', '8', '9']);
    });

    it('hands over at once what another process appends to partitions that were empty', async () => {
      const topic = await created(2);
      const seen: (string | null)[] = [];
      const reader = await log.read(topic, { from: fromStart }, async ({ records }) => {
        seen.push(...records.map(textOf));
      });
      const other = await open();
      await other.append(topic, [record('a', 'x', { partition: 0 })]);
      await until(() => seen.length === 1, 'the first record');
      await other.append(topic, [record('a', 'y', { partition: 1 })]);
      await until(() => seen.length === 2, 'the second record');
      await other.close();
      await reader.stop();
      expect(seen).toEqual(['x', 'y']);
    });

    it('reads only the partitions asked for, each from its own offset', async () => {
      const topic = await created(3);
      for (const partition of [0, 1, 2])
        await log.append(
          topic,
          numbered(String(partition), 4).map((each) => ({ ...each, partition })),
        );
      const { batches } = await readSome(log, topic, 5, {
        partitions: [0, 2],
        from: (partition) => (partition === 0 ? 1 : 2),
      });
      const seen = Object.fromEntries([0, 1, 2].map((partition) => [partition, [] as (string | null)[]]));
      for (const { partition, records } of batches) seen[partition]!.push(...records.map(textOf));
      expect(seen).toEqual({ 0: ['1', '2', '3'], 1: [], 2: ['2', '3'] });
    });

    it('never hands over more records at once than asked for', async () => {
      const topic = await created();
      await log.append(topic, numbered('a', 25));
      const { batches } = await readSome(log, topic, 25, { batchMaxRecords: 10 });
      for (const { records } of batches) expect(records.length).toBeLessThanOrEqual(10);
      expect(batches.flatMap(({ records }) => records.map(({ offset }) => offset))).toEqual(
        Array.from({ length: 25 }, (_, index) => index),
      );
    });

    it('goes back and forward on request', async () => {
      const topic = await created();
      await log.append(topic, numbered('a', 10));
      const seen: (string | null)[] = [];
      const reader = await log.read(topic, { from: fromStart, batchMaxRecords: 4 }, async ({ records }) => {
        seen.push(...records.map(textOf));
        if (seen.length === 4) reader.seek(0, 8);
        if (seen.length === 6) reader.seek(0, 3);
      });
      await until(() => seen.length >= 13, 'the records after two seeks');
      await reader.stop();
      expect(seen.join(' ')).toBe('0 1 2 3 8 9 3 4 5 6 7 8 9');
    });

    it('handles several partitions at once, and never two batches of one', async () => {
      const topic = await created(4);
      for (const partition of [0, 1, 2, 3])
        await log.append(
          topic,
          numbered('a', 6).map((each) => ({ ...each, partition })),
        );
      const busy = new Set<number>();
      let handled = 0;
      let together = 0;
      const reader = await log.read(
        topic,
        { from: fromStart, batchMaxRecords: 2, concurrency: 3 },
        async ({ partition, records }) => {
          expect(busy.has(partition)).toBe(false);
          busy.add(partition);
          together = Math.max(together, busy.size);
          await sleep(20);
          busy.delete(partition);
          handled += records.length;
        },
      );
      await until(() => handled === 24, 'all records');
      await reader.stop();
      expect(together).toBe(3);
    });

    it('stops all partitions when a handler rejects, and says with what', async () => {
      const topic = await created(2);
      for (const partition of [0, 1])
        await log.append(
          topic,
          numbered('a', 6).map((each) => ({ ...each, partition })),
        );
      const failure = new Error('the database is away');
      let handled = 0;
      const reader = await log.read(topic, { from: fromStart, batchMaxRecords: 2 }, async () => {
        handled++;
        if (handled === 2) throw failure;
      });
      await expect(reader.done).rejects.toBe(failure);
      await log.append(topic, numbered('a', 5));
      await sleep(50);
      expect(handled).toBe(2);
    });

    it('waits for the handler under way when it stops, and hands nothing over afterwards', async () => {
      const topic = await created();
      await log.append(topic, numbered('a', 4));
      let begun = 0;
      let ended = 0;
      const reader = await log.read(topic, { from: fromStart, batchMaxRecords: 1 }, async () => {
        begun++;
        await sleep(50);
        ended++;
      });
      await until(() => begun === 1, 'the first batch');
      await reader.stop();
      expect([begun, ended]).toEqual([1, 1]);
      await reader.done;
    });

    it('knows the bounds of each partition', async () => {
      const topic = await created(3);
      await log.append(
        topic,
        numbered('a', 7).map((each) => ({ ...each, partition: 1 })),
      );
      expect(await log.bounds(topic)).toEqual([
        { start: 0, end: 0 },
        { start: 0, end: 7 },
        { start: 0, end: 0 },
      ]);
    });

    it('creates a topic once, whoever asks, and says when its partitions differ', async () => {
      const topic = topicOf(3);
      const other = await open();
      await Promise.all([log.ensureTopics([topic]), other.ensureTopics([topic])]);
      await log.append(topic.name, numbered('a', 1));
      await log.ensureTopics([topic]);
      expect(await log.bounds(topic.name)).toHaveLength(3);
      await expect(other.ensureTopics([{ ...topic, partitions: 4 }])).rejects.toMatchObject({ code: 'TOPIC_MISMATCH' });
      await other.close();
    });

    it('says when a topic is not there', async () => {
      const { name: missing } = topicOf(1);
      const unknown = { code: 'UNKNOWN_TOPIC', retriable: false };
      await expect(log.append(missing, numbered('a', 1))).rejects.toMatchObject(unknown);
      await expect(log.read(missing, { from: fromStart }, async () => undefined)).rejects.toMatchObject(unknown);
      await expect(log.bounds(missing)).rejects.toMatchObject(unknown);
    });

    it('keeps at least the newest of each key, where that is asked for', async () => {
      const topic = await created(1, 'newest-per-key');
      await log.append(topic, [record('a', '1'), record('b', '1'), record('a', '2')]);
      await log.append(topic, [record('a', '3'), { key: 'b', value: null }]);
      const newest = new Map<string, string | null>();
      let last = -1;
      const reader = await log.read(topic, { from: fromStart }, async ({ records }) => {
        for (const each of records) newest.set(each.key, textOf(each));
        last = records.at(-1)!.offset;
      });
      await until(() => last === 4, 'the last offset');
      await reader.stop();
      expect(Object.fromEntries(newest)).toEqual({ a: '3', b: null });
    });
  });
};
