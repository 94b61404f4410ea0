/** Keeps the newest of everything management said, one document a subject. */
import { printInstant, subjectOf, toJson } from '#competition';
import type { CompetitionEvent } from '#competition';
import { UnreadableError } from '#event-log';
import type { Codec, LogRecord } from '#event-log';
import type { StoredDocument } from '#read-model';
import { deadLetter, discards, noEffects } from './batch.js';
import type { Effects, Projection } from './batch.js';

export interface CompetitionStore {
  /** Documents of these keys; those never written are absent. */
  load(keys: readonly string[]): Promise<ReadonlyMap<string, StoredDocument>>;
}

interface Known {
  version: number;
  /** JSON of what the event says, version and time left out. */
  content: string;
}

export class CompetitionProjection implements Projection {
  private known = new Map<string, Known>();

  /** @param openLetters `ce_id` of dead letters that nobody settled. */
  constructor(
    private readonly codec: Codec<CompetitionEvent>,
    private readonly store: CompetitionStore,
    private readonly openLetters: Set<string>,
  ) {}

  async prepare(records: readonly LogRecord[]): Promise<void> {
    const stored = await this.store.load([...new Set(records.map(({ key }) => key))]);
    this.known = new Map(
      [...stored.values()].map(({ key, version, body }) => [key, { version, content: contentOf(body) }]),
    );
  }

  apply(records: readonly LogRecord[]): Effects {
    const effects = noEffects();
    const newest = new Map<string, Effects['documents'][number]>();
    for (const record of records) {
      if (discards(effects, record)) continue;
      let event: CompetitionEvent;
      try {
        event = this.decode(record);
      } catch (error) {
        if (!(error instanceof UnreadableError)) throw error;
        deadLetter(effects, record, error.reason, error.message);
        if (record.headers.ce_id) this.openLetters.add(record.headers.ce_id);
        continue;
      }
      const name = record.headers.ce_id;
      if (name && this.openLetters.delete(name)) effects.settledLetters.push({ name, state: 'REPLAYED' });
      const key = subjectOf(event);
      if (key !== record.key) {
        refuse(effects, event, record, key);
        continue;
      }
      const before = this.known.get(key);
      const said = JSON.stringify(whatItSays(event));
      if (before?.content === said) {
        effects.tally.repeated++;
        continue;
      }
      effects.tally.applied++;
      const version = (before?.version ?? 0) + 1;
      this.known.set(key, { version, content: said });
      const body = JSON.stringify({
        kind: key.slice(0, key.indexOf(':')),
        ...whatItSays(event),
        version,
        asOf: printInstant(event.occurredAt),
      });
      effects.history.push({ key, version, occurredAt: event.occurredAt, knownAt: record.appendedAt, body });
      newest.set(key, { key, version, changedOffset: record.offset, asOf: event.occurredAt, body });
    }
    effects.documents.push(...newest.values());
    return effects;
  }

  rest(): void {
    this.known = new Map();
  }

  private decode({ value }: LogRecord): CompetitionEvent {
    if (value === null) throw new UnreadableError('BROKEN_BYTES', 'the record is empty');
    return this.codec.decode(value);
  }
}

/** The event without its envelope and type: the document's `kind` says the latter. */
const whatItSays = (event: CompetitionEvent): object => {
  const {
    type: _type,
    source: _source,
    occurredAt: _occurredAt,
    actor: _actor,
    origin: _origin,
    ...rest
  } = toJson(event) as Record<string, unknown>;
  return rest;
};

const contentOf = (body: string): string => {
  const { kind: _kind, version: _version, asOf: _asOf, ...rest } = JSON.parse(body) as Record<string, unknown>;
  return JSON.stringify(rest);
};

const refuse = (effects: Effects, event: CompetitionEvent, record: LogRecord, subject: string): void => {
  effects.tally.refused++;
  effects.refusals.push({
    offset: record.offset,
    source: event.source,
    subject,
    sequence: null,
    code: 'WRONG_KEY',
    message: `the record's key is ${record.key}, but it speaks of ${subject}`,
    occurredAt: event.occurredAt,
    refusedAt: record.appendedAt,
  });
};
