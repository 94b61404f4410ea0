/** Folds the scoring events of one partition into units, sport events and their documents. */
import {
  disciplineFor,
  mayMoveOthers,
  openSportEvent,
  openStream,
  receive,
  restoreDocuments,
  rscFault,
  settle,
  settleUnits,
  sportEventOf,
  unitDocument,
} from '#competition';
import type { Outcome, Refusal, Rsc, ScoringEvent, SettledDocument, SportEvent, UnitStream } from '#competition';
import { packEntries, unpackEntries, UnreadableError } from '#event-log';
import type { Codec, LogRecord, PackedEntry } from '#event-log';
import type { StoredSportEvent } from '#read-model';
import { deadLetter, discards, noEffects } from './batch.js';
import type { Effects, Projection } from './batch.js';

/** Facts kept in memory, in all sport events together; past it, the events not touched for longest are read again when needed. */
export const residentMaxFacts = 400_000;

interface Resident {
  readonly event: SportEvent;
  readonly streams: Map<Rsc, UnitStream<LogRecord>>;
  facts: number;
}

/** What a batch changed in a unit, beside the unit itself. */
interface Touched {
  readonly resident: Resident;
  readonly entries: PackedEntry[];
  /** Offset of the record that last changed it. */
  offset: number;
  changed: boolean;
}

/** What a batch changed beyond its units: the newest version of each document, by key. */
type Moved = Map<
  string,
  { readonly document: SettledDocument; readonly changedOffset: number; readonly asOf: ScoringEvent['occurredAt'] }
>;

export interface ScoringStore {
  /** What the tables hold of these sport events. */
  load(codes: readonly string[]): Promise<ReadonlyMap<string, StoredSportEvent>>;
}

export class ScoringProjection implements Projection {
  private readonly residents = new Map<string, Resident>();
  private facts = 0;

  /** @param openLetters names (`source/rsc/sequence`) of dead letters that nobody settled. */
  constructor(
    private readonly codec: Codec<ScoringEvent>,
    private readonly store: ScoringStore,
    private readonly openLetters: Set<string>,
  ) {}

  async prepare(records: readonly LogRecord[]): Promise<void> {
    const missing = new Set<string>();
    for (const { key } of records) if (!this.residents.has(key)) missing.add(key);
    if (missing.size === 0) return;
    const stored = await this.store.load([...missing]);
    for (const [code, found] of stored) this.admit(restore(this.codec, code as SportEvent['code'], found));
  }

  apply(records: readonly LogRecord[]): Effects {
    const effects = noEffects();
    const touched = new Map<Rsc, Touched>();
    const moved: Moved = new Map();
    for (const record of records) this.take(record, effects, touched, moved);
    for (const [rsc, { resident, entries, offset, changed }] of touched) {
      const { unit } = resident.streams.get(rsc)!;
      // An aggregate may have moved by facts of other units alone.
      const last = entries.at(-1);
      if (last) {
        const { code: sportEvent } = resident.event;
        effects.journal.push({ sportEvent, rsc, lastOffset: last.offset, records: packEntries(entries) });
      }
      const document = changed ? unitDocument(unit) : null;
      if (!document) continue;
      const body = JSON.stringify(document);
      effects.documents.push({
        key: `unit:${rsc}`,
        version: unit.version,
        changedOffset: offset,
        asOf: unit.asOf,
        body,
      });
    }
    // Who was touched last stands last, so that `rest` meets the longest untouched first.
    for (const { resident } of touched.values()) {
      this.residents.delete(resident.event.code);
      this.residents.set(resident.event.code, resident);
    }
    for (const [key, { document, changedOffset, asOf }] of moved)
      effects.documents.push({
        key,
        version: document.version,
        changedOffset,
        asOf,
        body: JSON.stringify(document),
      });
    return effects;
  }

  rest(): void {
    for (const [code, resident] of this.residents) {
      if (this.facts <= residentMaxFacts) return;
      this.residents.delete(code);
      this.facts -= resident.facts;
    }
  }

  private take(record: LogRecord, effects: Effects, touched: Map<Rsc, Touched>, moved: Moved): void {
    if (discards(effects, record)) return;
    let event: ScoringEvent;
    try {
      event = this.decode(record);
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      const name = record.headers.ce_id;
      if (name) this.openLetters.add(name);
      return deadLetter(effects, record, error.reason, error.message);
    }
    const { rsc } = event;
    const resident = this.residentOf(record.key);
    let stream = resident.streams.get(rsc);
    if (!stream) {
      const fault = unitFault(record.key, rsc);
      if (fault) return refuse(effects, event, record, record, fault);
      stream = openStream(rsc);
      resident.streams.set(rsc, stream);
      resident.event.units.set(rsc, stream.unit);
    }
    const { sources } = stream;
    receive(stream, event, record, (settled, own, outcome, refusal) => {
      count(effects, settled, own, record, outcome, refusal);
      if (outcome === 'REPEATED' || outcome === 'WAITING') return;
      if (own !== record) {
        effects.freed.push(own.offset);
        effects.tally.waiting--;
      }
      // A refused event may have taken its number or not (SEQUENCE_REUSED); only the first kind belongs to the unit.
      if (sources.get(settled.source)!.taken[settled.sequence - 1] !== settled) return;
      resident.facts++;
      this.facts++;
      const unit = touchedUnit(touched, rsc, resident);
      const applied = outcome === 'APPLIED';
      unit.entries.push({ knownAt: record.appendedAt, offset: record.offset, applied, value: own.value! });
      unit.offset = record.offset;
      this.settleLetter(effects, settled, applied);
      if (!applied) return;
      unit.changed = true;
      if (!mayMoveOthers(stream.unit, settled)) return;
      const { documents, moved: aggregates } = settle(resident.event, stream.unit, settled);
      for (const aggregate of aggregates) {
        const moving = touchedUnit(touched, aggregate.rsc, resident);
        moving.offset = record.offset;
        moving.changed = true;
      }
      for (const [documentKey, document] of documents) {
        moved.set(documentKey, { document, changedOffset: record.offset, asOf: settled.occurredAt });
        if (document.kind !== 'event') continue;
        effects.history.push({
          key: document.sportEvent,
          version: document.version,
          occurredAt: settled.occurredAt,
          knownAt: record.appendedAt,
          body: JSON.stringify(document),
        });
      }
    });
  }

  private decode({ value }: LogRecord): ScoringEvent {
    if (value === null) throw new UnreadableError('BROKEN_BYTES', 'the record is empty');
    return this.codec.decode(value);
  }

  private residentOf(code: string): Resident {
    const known = this.residents.get(code);
    if (known) return known;
    const fresh = { event: openSportEvent(code as SportEvent['code']), streams: new Map(), facts: 0 };
    this.admit(fresh);
    return fresh;
  }

  private admit(resident: Resident): void {
    this.residents.set(resident.event.code, resident);
    this.facts += resident.facts;
  }

  private settleLetter(effects: Effects, event: ScoringEvent, applied: boolean): void {
    if (this.openLetters.size === 0) return;
    const skipped = applied && event.type === 'SequenceSkipped';
    const name = skipped
      ? `${event.skippedSource}/${event.rsc}/${event.skippedSequence}`
      : `${event.source}/${event.rsc}/${event.sequence}`;
    if (this.openLetters.delete(name)) effects.settledLetters.push({ name, state: skipped ? 'DISCARDED' : 'REPLAYED' });
  }
}

/** A sport event as it was when its rows were written. */
const restore = (codec: Codec<ScoringEvent>, code: SportEvent['code'], stored: StoredSportEvent): Resident => {
  const event = openSportEvent(code);
  const streams = new Map<Rsc, UnitStream<LogRecord>>();
  let facts = 0;
  const again = (bytes: Buffer, ref: LogRecord): void => {
    const fact = codec.decode(bytes);
    let stream = streams.get(fact.rsc);
    if (!stream) {
      streams.set(fact.rsc, (stream = openStream(fact.rsc)));
      event.units.set(fact.rsc, stream.unit);
    }
    const { unit } = stream;
    receive(stream, fact, ref, (settled, _own, outcome) => {
      if (outcome === 'APPLIED' && mayMoveOthers(unit, settled)) settleUnits(event, unit, settled);
    });
    facts++;
  };
  // In the order of the log, over all units: aggregates count their versions by it.
  const journal = stored.journals.flatMap(({ records }) => unpackEntries(records));
  for (const { value } of journal.sort((a, b) => a.offset - b.offset)) again(value, noRecord);
  for (const { offset, record, appendedAt } of stored.waiting)
    again(record, { offset, key: code, value: record, headers: {}, appendedAt });
  restoreDocuments(event, stored.documents);
  return { event, streams, facts };
};

/** Facts already journalled are never freed again, so they need no record of their own. */
const noRecord: LogRecord = { offset: -1, key: '', value: null, headers: {}, appendedAt: 0 };

const unitFault = (key: string, rsc: Rsc): Refusal | null => {
  const fault = rscFault(rsc);
  if (fault) return { code: 'WRONG_RSC', message: `${rsc}: ${fault}` };
  if (sportEventOf(rsc) !== key)
    return { code: 'WRONG_KEY', message: `the record's key is ${key}, but its unit belongs to ${sportEventOf(rsc)}` };
  if (!disciplineFor(rsc))
    return { code: 'UNKNOWN_DISCIPLINE', message: `no discipline has the code ${rsc.slice(0, 3)}` };
  return null;
};

const touchedUnit = (touched: Map<Rsc, Touched>, rsc: Rsc, resident: Resident): Touched => {
  let unit = touched.get(rsc);
  if (!unit) touched.set(rsc, (unit = { resident, entries: [], offset: 0, changed: false }));
  return unit;
};

const count = (
  effects: Effects,
  event: ScoringEvent,
  own: LogRecord,
  cause: LogRecord,
  outcome: Outcome,
  refusal: Refusal | null,
): void => {
  if (outcome === 'APPLIED') effects.tally.applied++;
  else if (outcome === 'REPEATED') effects.tally.repeated++;
  else if (outcome === 'REFUSED') refuse(effects, event, own, cause, refusal!);
  else {
    effects.tally.waiting++;
    const { rsc, source, sequence } = event;
    effects.waiting.push({ offset: own.offset, rsc, source, sequence, appendedAt: own.appendedAt, record: own.value! });
  }
};

const refuse = (
  effects: Effects,
  event: ScoringEvent,
  own: LogRecord,
  cause: LogRecord,
  { code, message }: Refusal,
): void => {
  effects.tally.refused++;
  const { source, rsc, sequence, occurredAt } = event;
  effects.refusals.push({
    offset: own.offset,
    source,
    subject: rsc,
    sequence,
    code,
    message,
    occurredAt,
    refusedAt: cause.appendedAt,
  });
};
