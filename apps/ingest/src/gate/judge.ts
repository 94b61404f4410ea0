import { fromJson } from '#competition';
import type { CompetitionEvent, ScoringEvent } from '#competition';
import type { NewRecord } from '#event-log';
import { faultsOf } from '#service';
import type { Fault, Token } from '#service';
import type { Kind } from './kind.js';
import type { Refusal } from './refusal.js';

/** An event holds lists of lines with lists of members, and a correction holds an event: five levels, and some to spare. */
const nestingMaxLevels = 10;

export type Judgement =
  | { readonly record: NewRecord; readonly refusal?: undefined }
  | { readonly refusal: Refusal; readonly record?: undefined };

/** One event before the first gate: its shape, then whether this bearer may say it. */
export const judge = <E extends ScoringEvent | CompetitionEvent>(
  kind: Kind<E>,
  value: unknown,
  token: Token,
  traceparent: string | undefined,
): Judgement => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { refusal: malformed([{ path: '', message: 'an event is an object, {"type": ..., "source": ...}' }]) };
  }
  if (!withinLevels(value, nestingMaxLevels)) {
    return { refusal: malformed([{ path: '', message: `nested more than ${nestingMaxLevels} levels deep` }]) };
  }
  const { type } = value as { type?: unknown };
  if (typeof type !== 'string' || !kind.types.has(type)) return { refusal: unknownType(type, kind.types) };
  const envelope = faultsOf(Object.assign(new kind.Envelope(), pickEnvelope(value)));
  if (envelope.length > 0) return { refusal: malformed(envelope) };
  const faults: string[] = [];
  const event = fromJson(value, faults);
  // A field that could not be read is null here; the schema would only complain of it a second time.
  if (faults.length === 0) faults.push(...kind.codec.faults(event));
  if (faults.length > 0) return { refusal: malformed(faults.map(toFault)) };
  const refusal = kind.permit(event as E, token);
  return refusal ? { refusal } : { record: kind.toRecord(event as E, traceparent) };
};

const withinLevels = (value: unknown, levels: number): boolean => {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  for (const key in value) if (!withinLevels((value as Record<string, unknown>)[key], levels - 1)) return false;
  return true;
};

/** Rules of the class look at these alone; everything else of an event is content. */
const pickEnvelope = (value: object): object => {
  const { source, occurredAt, actor, origin, rsc, sequence } = value as Record<string, unknown>;
  return { source, occurredAt, actor, origin, rsc, sequence };
};

const toFault = (sentence: string): Fault => {
  const end = sentence.indexOf(': ');
  return end < 0 ? { path: '', message: sentence } : { path: sentence.slice(0, end), message: sentence.slice(end + 2) };
};

const malformed = (faults: readonly Fault[]): Refusal => ({
  code: faults.every(({ path }) => path === 'rsc') ? 'WRONG_RSC' : 'MALFORMED',
  message: faults.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '),
  do: 'Mend it and send it again under the same sequence.',
  faults,
});

const unknownType = (type: unknown, types: ReadonlySet<string>): Refusal => ({
  code: 'UNKNOWN_TYPE',
  message: typeof type === 'string' ? `nobody here knows a ${type.slice(0, 40)}` : 'the event has no type',
  do: `Send one of ${[...types].join(', ')}.`,
});
