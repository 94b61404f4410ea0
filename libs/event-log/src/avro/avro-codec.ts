import type { Resolver, Type } from 'avsc';
import { UnreadableError } from '../codec.js';
import { canonicalForm, readerType, writerType } from './avro-types.js';
import { shapeFaults, textFaults } from './faults.js';
import { fingerprintOf } from './fingerprint.js';
import type { SchemaFile } from './schema-files.js';

/** Far above any start list (a marathon's hundred lines take 4 KiB), far below what a broker accepts. */
export const valueMaxBytes = 256 * 1024;
/** A correction may carry a correction. */
const nestingMaxDepth = 4;

/** Avro's single-object encoding: this mark, eight bytes of fingerprint, the value. */
const singleObjectMark = Buffer.from([0xc3, 0x01]);
const singleObjectHeadBytes = 10;
/** A schema registry's frame: a zero, four bytes of id, the value. */
const registryHeadBytes = 5;

type Fields = Readonly<Record<string, unknown>> & { readonly type: string };

interface Writer {
  readonly type: Type;
  /** For faults: it knows the field `type`, which the writer does not have. */
  readonly shape: Type;
  readonly head: Buffer;
  readonly singleObjectHead: Buffer;
}

interface Reader {
  readonly type: Type;
  readonly resolver: Resolver;
  readonly name: string;
}

export interface AvroCodecParts {
  /** All versions of all types; a type's versions in order. */
  readonly schemas: readonly SchemaFile[];
  /** Types with a field that holds a whole event. Inside, it is always in single-object encoding. */
  readonly nested: Readonly<Record<string, string>>;
  /** Ids in a schema registry; absent, values carry fingerprints. */
  readonly registryIds?: ReadonlyMap<SchemaFile, number>;
}

const registryHead = (id: number): Buffer => {
  const head = Buffer.alloc(registryHeadBytes);
  head.writeUInt32BE(id, 1);
  return head;
};

export class AvroCodec {
  readonly #writers = new Map<string, Writer>();
  /** By the low, then the high half of the fingerprint: two small numbers are quicker than a text. */
  readonly #byFingerprint = new Map<number, Map<number, Reader>>();
  readonly #byRegistryId = new Map<number, Reader>();
  readonly #hasRegistry: boolean;
  readonly #nested: Readonly<Record<string, string>>;
  readonly #scratch = Buffer.allocUnsafeSlow(valueMaxBytes);

  constructor({ schemas, nested, registryIds }: AvroCodecParts) {
    this.#nested = nested;
    this.#hasRegistry = registryIds !== undefined;
    const newest = new Map(schemas.map((file) => [file.type, readerType(file.schema)]));
    for (const file of schemas) {
      const writer = writerType(file.schema);
      const shape = newest.get(file.type)!;
      const reader = { type: shape, resolver: shape.createResolver(writer), name: file.type };
      const fingerprint = fingerprintOf(canonicalForm(writer));
      const low = fingerprint.readUInt32LE(0);
      this.#byFingerprint.set(
        low,
        (this.#byFingerprint.get(low) ?? new Map()).set(fingerprint.readUInt32LE(4), reader),
      );
      const id = registryIds?.get(file);
      if (id !== undefined) this.#byRegistryId.set(id, reader);
      // The last one set is the newest.
      const singleObjectHead = Buffer.concat([singleObjectMark, fingerprint]);
      const head = id === undefined ? singleObjectHead : registryHead(id);
      this.#writers.set(file.type, { type: writer, shape, head, singleObjectHead });
    }
  }

  faults(event: unknown): string[] {
    return this.#faults(event, 0);
  }

  encode(event: Fields): Buffer {
    return this.#encode(event, 0);
  }

  decode(bytes: Buffer): Fields {
    return this.#decode(bytes, 0);
  }

  #faults(event: unknown, depth: number): string[] {
    if (event === null || typeof event !== 'object') return ['event: an object is expected'];
    const { type } = event as { type?: unknown };
    const writer = typeof type === 'string' ? this.#writers.get(type) : undefined;
    if (!writer) return [`type: one of ${[...this.#writers.keys()].join(', ')}`];
    const field = this.#nested[type as string];
    const inner = field === undefined ? undefined : (event as Fields)[field];
    const plain = inner === null || inner === undefined ? event : { ...event, [field!]: null };
    const faults = [...shapeFaults(writer.shape, plain), ...textFaults(plain)];
    if (plain !== event) {
      if (depth === nestingMaxDepth) return [`${field}: at most ${nestingMaxDepth} events inside each other`];
      faults.push(...this.#faults(inner, depth + 1).map((fault) => `${field}.${fault}`));
    }
    if (faults.length === 0 && depth === 0 && !this.#fits(event as Fields))
      faults.push(`event: takes more than ${valueMaxBytes} bytes`);
    return faults;
  }

  #fits(event: Fields): boolean {
    try {
      this.#encode(event, 0);
      return true;
    } catch (error) {
      if (error instanceof TypeError) return false;
      throw error;
    }
  }

  #encode(event: Fields, depth: number): Buffer {
    const writer = this.#writers.get(event.type);
    if (!writer) throw new TypeError(`there is no schema for an event of type ${event.type}`);
    const field = this.#nested[event.type];
    const inner = field === undefined ? undefined : (event[field] as Fields | null);
    if (inner && depth === nestingMaxDepth)
      throw new TypeError(`more than ${nestingMaxDepth} events inside each other`);
    const value = inner ? { ...event, [field!]: this.#encode(inner, depth + 1) } : event;
    if (!writer.type.isValid(value))
      throw new TypeError(`${event.type} does not fit its schema: ${this.faults(event).join('; ')}`);
    const head = depth === 0 ? writer.head : writer.singleObjectHead;
    const end = writer.type.encode(value, this.#scratch, head.length);
    if (end < 0) throw new TypeError(`${event.type} takes more than ${valueMaxBytes} bytes`);
    const bytes = Buffer.allocUnsafe(end);
    this.#scratch.copy(bytes, 0, 0, end);
    head.copy(bytes);
    return bytes;
  }

  #decode(bytes: Buffer, depth: number): Fields {
    if (bytes.length > valueMaxBytes)
      throw new UnreadableError('BROKEN_BYTES', `${bytes.length} bytes; a value has at most ${valueMaxBytes}`);
    let reader: Reader;
    let head: number;
    if (bytes[0] === 0xc3 && bytes[1] === 0x01 && bytes.length >= singleObjectHeadBytes) {
      reader = this.#readerByFingerprint(bytes);
      head = singleObjectHeadBytes;
    } else if (bytes[0] === 0 && bytes.length >= registryHeadBytes) {
      reader = this.#readerByRegistryId(bytes.readUInt32BE(1));
      head = registryHeadBytes;
    } else {
      const start = bytes.subarray(0, 4).toString('hex');
      throw new UnreadableError(
        'NOT_AVRO',
        `neither Avro's single-object encoding nor a registry's frame: ${start || 'empty'}`,
      );
    }
    const event = decodeValue(reader, bytes, head);
    const field = this.#nested[reader.name];
    const inner = field === undefined ? null : event[field];
    if (inner) {
      if (depth === nestingMaxDepth)
        throw new UnreadableError('BROKEN_BYTES', `more than ${nestingMaxDepth} events inside each other`);
      // The object was made a moment ago and nobody else has it.
      (event as Record<string, unknown>)[field!] = this.#decode(inner as Buffer, depth + 1);
    }
    return event;
  }

  #readerByFingerprint(bytes: Buffer): Reader {
    const reader = this.#byFingerprint.get(bytes.readUInt32LE(2))?.get(bytes.readUInt32LE(6));
    if (reader) return reader;
    const fingerprint = bytes.readBigUInt64LE(2).toString(16).padStart(16, '0');
    throw new UnreadableError(
      'UNKNOWN_SCHEMA',
      `no schema of this topic has the fingerprint ${fingerprint}: a newer release wrote this; update, then replay it`,
    );
  }

  #readerByRegistryId(id: number): Reader {
    const reader = this.#byRegistryId.get(id);
    if (reader) return reader;
    throw new UnreadableError(
      'UNKNOWN_SCHEMA',
      this.#hasRegistry
        ? `id ${id} of the schema registry is no schema of this topic here: a newer release wrote this; update, then replay it`
        : `written with id ${id} of a schema registry: set SCHEMA_REGISTRY_URL, then replay it`,
    );
  }
}

const decodeValue = ({ type, resolver, name }: Reader, bytes: Buffer, head: number): Fields => {
  let decoded: { value: unknown; offset: number };
  try {
    decoded = type.decode(bytes, head, resolver);
  } catch (error) {
    throw new UnreadableError('BROKEN_BYTES', `${name}: ${(error as Error).message}`);
  }
  if (decoded.offset < 0) throw new UnreadableError('BROKEN_BYTES', `${name}: the bytes end too early`);
  if (decoded.offset < bytes.length)
    throw new UnreadableError('BROKEN_BYTES', `${name}: ${bytes.length - decoded.offset} bytes too many`);
  return decoded.value as Fields;
};
