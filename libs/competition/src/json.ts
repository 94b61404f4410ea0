/**
 * Events as people and recordings write them in JSON: instants in ISO 8601, marks as `{"kind": "TIME", "text": "9.79"}`.
 * Everything else is as in the types. Unknown fields are kept, so that the schema check can name them.
 */
import { parseInstant, printInstant } from './codes/instant.js';
import type { Instant } from './codes/instant.js';
import { markKinds, parseMark, printMark } from './mark.js';
import type { Mark, MarkKind } from './mark.js';

const instantFields: ReadonlySet<string> = new Set([
  'occurredAt',
  'startAt',
  'endAt',
  'realAt',
  'gamesAt',
  'embargoUntil',
  'issuedAt',
  'publishedAt',
  'measuredAt',
]);

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Reads the JSON form. Adds a sentence with its path to `faults` for every instant or mark that cannot be read. */
export const fromJson = (value: unknown, faults: string[], path = ''): unknown => {
  if (Array.isArray(value)) return value.map((item, index) => fromJson(item, faults, `${path}${index}.`));
  if (value === null || typeof value !== 'object') return value;
  const result: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(value)) {
    if (key === 'mark') result[key] = field === null ? null : readMark(field, faults, path + key);
    else if (instantFields.has(key)) result[key] = readInstant(field, faults, path + key);
    else result[key] = fromJson(field, faults, `${path}${key}.`);
  }
  return result;
};

const readInstant = (value: unknown, faults: string[], path: string): Instant | null => {
  if (value === null) return null;
  const parsed = typeof value === 'string' ? parseInstant(value) : null;
  if (parsed === null) faults.push(`${path}: no instant; write it with a zone, 2024-08-04T19:54:51.123Z`);
  return parsed;
};

const readMark = (value: unknown, faults: string[], path: string): Mark | null => {
  const { kind, text } = (value ?? {}) as { kind?: unknown; text?: unknown };
  if (typeof kind !== 'string' || !(markKinds as readonly string[]).includes(kind)) {
    faults.push(`${path}.kind: one of ${markKinds.join(', ')}`);
    return null;
  }
  const mark = typeof text === 'string' ? parseMark(kind as MarkKind, text) : null;
  if (mark === null) faults.push(`${path}.text: no ${kind} mark; write it as on a results sheet, "9.79" or "3:10.61"`);
  return mark;
};

/** The JSON form of an event. */
export const toJson = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(toJson);
  if (value === null || typeof value !== 'object') return value as Json;
  const result: { [key: string]: Json } = {};
  for (const [key, field] of Object.entries(value)) {
    if (key === 'mark') result[key] = field && { kind: (field as Mark).kind, text: printMark(field as Mark) };
    else if (instantFields.has(key)) result[key] = field === null ? null : printInstant(field as Instant);
    else result[key] = toJson(field);
  }
  return result;
};
