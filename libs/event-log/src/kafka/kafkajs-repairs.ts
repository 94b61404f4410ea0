/**
 * What we repair in kafkajs 2.2.4, the last release. Import it before anything of kafkajs.
 *
 * Each connection looks for waiting requests every millisecond for ever, even when none wait: 4 % of a core idle, and the
 * negative delay makes Node print TimeoutNegativeWarning. Repaired, it looks only while some wait; whoever adds one asks
 * for a look anyway.
 *
 * Each fetched record's headers are decoded at once, in a way that grows with the square of their number: with the five of
 * a scoring event, twice the cost of all the rest. Repaired, they are decoded when somebody reads them.
 */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests: (this: RequestQueue) => void;
}

const { prototype } = require('kafkajs/src/network/requestQueue') as { prototype: RequestQueue };
const schedule = prototype.scheduleCheckPendingRequests;

prototype.scheduleCheckPendingRequests = function () {
  if (this.pending.length > 0) schedule.call(this);
};

interface Decoder {
  readonly buffer: Buffer;
  offset: number;
  readInt8(): number;
  readVarInt(): number;
  readVarIntBytes(): Buffer | null;
  readVarIntArray<T>(read: (decoder: Decoder) => T): T[];
}

/** Of the batch a record lies in; numbers as decimal text, as kafkajs has them. */
interface BatchContext {
  readonly firstOffset: string;
  readonly firstTimestamp: string;
  readonly maxTimestamp: string;
  readonly timestampType: number;
  readonly magicByte: number;
  readonly isControlBatch?: boolean;
}

type HeaderValue = Buffer | null;

const decodeHeader = require('kafkajs/src/protocol/recordBatch/header/v0/decoder') as (decoder: Decoder) => {
  readonly key: string;
  readonly value: HeaderValue;
};
const logAppendTime = (require('kafkajs/src/protocol/timestampTypes') as { LOG_APPEND_TIME: number }).LOG_APPEND_TIME;

/** A record as kafkajs hands it on, with the same fields as its own. */
class FetchedRecord {
  readonly magicByte: number;
  readonly attributes: number;
  readonly timestamp: string;
  readonly offset: string;
  readonly key: Buffer | null;
  readonly value: Buffer | null;
  readonly isControlRecord: boolean;
  readonly batchContext: BatchContext;
  readonly #decoder: Decoder;
  readonly #headersAt: number;

  constructor(decoder: Decoder, context: BatchContext) {
    this.attributes = decoder.readInt8();
    const timestampDelta = readVarLong(decoder);
    this.timestamp =
      context.timestampType === logAppendTime
        ? context.maxTimestamp
        : String(Number(context.firstTimestamp) + timestampDelta);
    this.offset = String(Number(context.firstOffset) + decoder.readVarInt());
    this.key = decoder.readVarIntBytes();
    this.value = decoder.readVarIntBytes();
    this.magicByte = context.magicByte;
    this.isControlRecord = context.isControlBatch ?? false;
    this.batchContext = context;
    this.#decoder = decoder;
    this.#headersAt = decoder.offset;
  }

  /** A name said twice has the values of both, in order. */
  get headers(): Record<string, HeaderValue | HeaderValue[]> {
    this.#decoder.offset = this.#headersAt;
    const headers: Record<string, HeaderValue | HeaderValue[]> = {};
    for (const { key, value } of this.#decoder.readVarIntArray(decodeHeader))
      headers[key] = key in headers ? [headers[key]!, value].flat() : value;
    return headers;
  }
}

/** Zigzag; a number holds what milliseconds need. */
const readVarLong = (decoder: Decoder): number => {
  let value = 0;
  let byte: number;
  let factor = 1;
  do {
    byte = decoder.buffer[decoder.offset++]!;
    value += (byte & 0x7f) * factor;
    factor *= 128;
  } while (byte >= 0x80);
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
};

const recordDecoder = require.resolve('kafkajs/src/protocol/recordBatch/record/v0/decoder');
require(recordDecoder);
require.cache[recordDecoder]!.exports = (decoder: Decoder, context: BatchContext) =>
  new FetchedRecord(decoder, context);
