/** Builds avsc's types for our schemas: writers as published, readers that give the domain's plain objects. */
import avro from 'avsc';
import type { Type } from 'avsc';
import type { RecordSchema } from './schema-files.js';

/** The part of avsc's cursor that reading an array needs. */
interface Tap {
  readonly buf: Buffer;
  pos: number;
  readLong(): number;
}

/**
 * An array that believes no count its bytes cannot hold: avsc itself would allocate and loop for whatever number broken
 * bytes claim. Every item of ours takes at least a byte.
 */
class BoundedArray extends avro.types.ArrayType {
  _read(tap: Tap): unknown[] {
    const itemsType = this.itemsType as unknown as { _read(tap: Tap): unknown };
    const items: unknown[] = [];
    for (let count = tap.readLong(); count !== 0; count = tap.readLong()) {
      if (count < 0) {
        count = -count;
        tap.readLong(); // The block's size in bytes, for those who skip.
      }
      if (count > tap.buf.length - tap.pos) throw new RangeError(`an array claims ${count} items`);
      while (count-- > 0) items.push(itemsType._read(tap));
    }
    return items;
  }

  _skip(tap: Tap): void {
    this._read(tap);
  }
}

const typeOf = (schema: unknown): Type =>
  avro.Type.forSchema(schema as avro.Schema, {
    omitRecordMethods: true,
    typeHook: (part, options) =>
      (part as { type?: unknown }).type === 'array' ? new BoundedArray(part, options) : undefined,
  });

/** As published: what it writes is what lies in the log. */
export const writerType = (schema: RecordSchema): Type => typeOf(schema);

/**
 * What the domain sees: the schema with a field `type` in front that no writer has, so that Avro's own rule for missing
 * fields puts the event's name there and not a byte is spent on it.
 */
export const readerType = (schema: RecordSchema): Type => {
  const kind = { type: 'enum', name: 'EventType', symbols: [schema.name] };
  const type = typeOf({ ...schema, fields: [{ name: 'type', type: kind, default: schema.name }, ...schema.fields] });
  makePlain(type);
  return type;
};

/** Lets avsc's records be plain objects: deep equality and spreading then see nothing but fields. */
const makePlain = (type: Type): void => {
  if (type instanceof avro.types.RecordType) {
    (type.recordConstructor as { prototype: object }).prototype = Object.prototype;
    for (const field of type.fields) makePlain(field.type);
  } else if (type instanceof avro.types.ArrayType) makePlain(type.itemsType);
  else if (type instanceof avro.types.UnwrappedUnionType) type.types.forEach(makePlain);
};

/** Parsing Canonical Form, from which a fingerprint is made. */
export const canonicalForm = (type: Type): string => JSON.stringify(type.schema());
