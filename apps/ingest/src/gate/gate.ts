import { LogError } from '#event-log';
import type { EventLog, NewRecord } from '#event-log';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import { faultsOf, invalidRequest, Problem } from '#service';
import type { Logger, Token } from '#service';
import type { IngestMetrics } from '../metrics.js';
import type { BatchAnswer, EventAnswer } from './answer.js';
import { Batch, batchMaxEvents } from './batch.js';
import { judge } from './judge.js';
import type { Kind } from './kind.js';

const unknownFieldsMaxNamed = 10;

/**
 * The first gate: takes a batch, appends what may pass, answers for each event. A refused event does not hold up the
 * others, not even later ones of its own source and unit: those go into the log and wait there for the missing number,
 * which is what the sequence is for, and the sender mends one event instead of sending everything again.
 */
export class Gate<E extends ScoringEvent | CompetitionEvent> {
  constructor(
    private readonly kind: Kind<E>,
    private readonly log: EventLog,
    private readonly metrics: IngestMetrics,
    private readonly logger: Logger,
  ) {}

  /** @throws Problem when the batch as a whole cannot be taken; nothing of it is in the log then, or sending it again is safe. */
  async take(events: readonly unknown[], token: Token, traceparent: string | undefined): Promise<BatchAnswer> {
    const judgements = events.map((event) => judge(this.kind, event, token, traceparent));
    const records = judgements.flatMap(({ record }) => record ?? []);
    const appended = await this.append(records);
    const results = judgements.map(({ refusal }, index): EventAnswer => {
      if (refusal) return { index, status: 'refused', ...refusal };
      return appended ? { index, status: 'accepted' } : { index, status: 'unknown', ...sendAgain };
    });
    const [accepted, unknown] = appended ? [records.length, 0] : [0, records.length];
    const codes = judgements.flatMap(({ refusal }) => refusal?.code ?? []);
    this.metrics.answered(this.kind.topic.name, accepted, unknown, codes);
    return { accepted, refused: codes.length, unknown, results };
  }

  /** False when nobody knows whether the records arrived. */
  private async append(records: readonly NewRecord[]): Promise<boolean> {
    if (records.length === 0) return true;
    const end = this.metrics.appendLatency.startTimer();
    try {
      await this.log.append(this.kind.topic.name, records);
      return true;
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      this.logger.warn(
        { code: error.code, why: error.message, events: records.length },
        'the log did not take a batch',
      );
      if (error.code === 'TIMED_OUT') return false;
      throw logAway(error);
    } finally {
      end();
    }
  }
}

export class ScoringGate extends Gate<ScoringEvent> {}
export class CompetitionGate extends Gate<CompetitionEvent> {}

const sendAgain = {
  code: 'NOT_ACKNOWLEDGED',
  message: 'the log did not answer in time; the event may be in it or not',
  do: 'Send it again as it is: its sequence makes that safe.',
} as const;

const logAway = (error: LogError): Problem =>
  error.code === 'TOO_LARGE'
    ? new Problem({ status: 413, code: 'BATCH_TOO_LARGE', title: 'The log takes no batch of this size', do: splitIt })
    : new Problem(
        {
          status: 503,
          code: 'LOG_AWAY',
          title: 'The log cannot be reached',
          do: 'Keep the events and send them again as they are: their sequence makes that safe.',
          retryAfterSeconds: 1,
        },
        { cause: error },
      );

const splitIt = 'Split it and send the parts one after the other, in order.';

/** The events of a body, whatever they are. @throws Problem */
export const eventsOf = (body: unknown): readonly unknown[] => {
  const batch = Object.assign(new Batch(), body);
  const faults = faultsOf(batch);
  if (faults.length > 0) throw invalidRequest(faults);
  const { events, ...others } = batch;
  const unknown = Object.keys(others).slice(0, unknownFieldsMaxNamed);
  if (unknown.length > 0) {
    throw invalidRequest(unknown.map((path) => ({ path, message: 'unknown field; a batch has events alone' })));
  }
  if (events.length <= batchMaxEvents) return events;
  throw new Problem({
    status: 413,
    code: 'BATCH_TOO_LARGE',
    title: 'The batch has too many events',
    detail: `It has ${events.length}; a batch has at most ${batchMaxEvents}.`,
    do: splitIt,
  });
};
