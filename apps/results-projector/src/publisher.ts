/** Takes what was committed to the wire, in order, and knows how far it got. A server that is away is waited for. */
import { isGuarded } from '#competition';
import { deadLettersOf, LogError, refusals, results } from '#event-log';
import type { EventLog, NewRecord, TopicSpec } from '#event-log';
import type { Unpublished } from '#read-model';
import type { WireDocument } from './guarded-wire.js';

/** Batches of one partition under way to the wire at the same time; past it the partition waits. */
const underWayMaxBatches = 4;
const retryEveryMs = 500;

export interface Outgoing {
  readonly generation: number;
  readonly epoch: string;
  readonly topic: TopicSpec;
  readonly partition: number;
  readonly content: Unpublished;
}

const wireRecord = (
  { key, version, body }: WireDocument,
  { generation, epoch }: Pick<Outgoing, 'generation' | 'epoch'>,
): NewRecord => ({
  key,
  value: body === null ? null : Buffer.from(body),
  headers: { generation: String(generation), epoch, version: String(version) },
});

export class PartitionPublisher {
  private readonly underWay: Promise<void>[] = [];
  private stopped = false;

  /** @param publishedOffset all before it is on the wire. */
  constructor(
    private readonly log: EventLog,
    public publishedOffset: number,
  ) {}

  /** Resolves when there is room for the next batch, not when this one arrived. */
  async publish(outgoing: Outgoing, nextOffset: number): Promise<void> {
    const previous = this.underWay.at(-1);
    const sent = this.send(outgoing).then(async () => {
      await previous;
      this.publishedOffset = nextOffset;
    });
    this.underWay.push(sent);
    // A failure is met by whoever waits for this batch below or in `settled`; until then it must not count as unhandled.
    sent.catch(() => undefined);
    while (this.underWay.length >= underWayMaxBatches) await this.underWay.shift();
  }

  /** Waits until everything given so far is on the wire. */
  async settled(): Promise<void> {
    await Promise.all(this.underWay.splice(0));
  }

  stop(): void {
    this.stopped = true;
  }

  /** Sends documents beside the batches: their versions keep what is newer from being overtaken. */
  async announce(documents: readonly WireDocument[], life: Pick<Outgoing, 'generation' | 'epoch'>): Promise<void> {
    await this.append(
      results.name,
      documents.map((document) => wireRecord(document, life)),
    );
  }

  /** All but what editors write: that waits for its time (see `GuardedWire`). */
  private async send(outgoing: Outgoing): Promise<void> {
    const { topic, partition, content } = outgoing;
    const { documents, deadLetters } = content;
    const wire = documents.filter(({ key }) => !isGuarded(key)).map((document) => wireRecord(document, outgoing));
    const letters = deadLetters.map(({ offset, key, value, headers, reason }) => ({
      key,
      value,
      partition,
      headers: {
        ...headers,
        'dlt-reason': reason,
        'dlt-topic': topic.name,
        'dlt-partition': String(partition),
        'dlt-offset': String(offset),
      },
    }));
    const refused = content.refusals.map(({ source, body }) => ({ key: source, value: Buffer.from(body) }));
    await Promise.all([
      this.append(results.name, wire),
      this.append(refusals.name, refused),
      this.append(deadLettersOf(topic).name, letters),
    ]);
  }

  private async append(topic: string, records: readonly NewRecord[]): Promise<void> {
    if (records.length === 0) return;
    for (;;) {
      try {
        return await this.log.append(topic, records);
      } catch (error) {
        if (this.stopped || !(error instanceof LogError) || !error.retriable) throw error;
        await new Promise((resolve) => setTimeout(resolve, retryEveryMs));
      }
    }
  }
}
