/**
 * The order in which a unit's events may be applied: gapless per source. What is a repeat is dropped, what reuses a number
 * for something else is refused, what comes early waits for the number before it. Nothing else in Podium decides this.
 */
import type { Source } from '../codes/ids.js';
import type { Rsc } from '../codes/rsc.js';
import { decide, refuse } from './decide.js';
import type { Refusal } from './decide.js';
import type { ScoringEvent, ScoringEventOf } from './facts.js';
import { evolve } from './fold.js';
import { openUnit } from './unit.js';
import type { Unit } from './unit.js';

/** Most events that wait in one unit for a missing number; a venue that is further ahead is refused until it resends. */
export const waitingMaxEvents = 10_000;

export type Outcome = 'APPLIED' | 'REFUSED' | 'REPEATED' | 'WAITING';

/** What became of one event, told in the order in which it became so. `ref` is whatever the caller gave along. */
export type Settle<R> = (event: ScoringEvent, ref: R, outcome: Outcome, refusal: Refusal | null) => void;

interface SourceLine<R> {
  /** The number expected next. */
  next: number;
  /** All events that took a number, at index number - 1; a skipped number has null. */
  readonly taken: (ScoringEvent | null)[];
  readonly waiting: Map<number, { readonly event: ScoringEvent | null; readonly ref: R | null }>;
}

/** A unit with the lines of its sources. */
export interface UnitStream<R> {
  readonly unit: Unit;
  readonly sources: Map<Source, SourceLine<R>>;
  waiting: number;
}

export const openStream = <R>(rsc: Rsc): UnitStream<R> => ({ unit: openUnit(rsc), sources: new Map(), waiting: 0 });

/** Takes one event; `settle` hears of it and of every waiting event that it sets free. */
export const receive = <R>(stream: UnitStream<R>, event: ScoringEvent, ref: R, settle: Settle<R>): void => {
  const line = lineOf(stream, event.source);
  if (event.sequence < line.next) return settleTaken(line, event, ref, settle);
  if (event.sequence > line.next) return wait(stream, line, event, ref, settle);
  take(stream, line, event, ref, settle);
  if (line.waiting.size > 0) release(stream, line, settle);
};

const lineOf = <R>(stream: UnitStream<R>, source: Source): SourceLine<R> => {
  let line = stream.sources.get(source);
  if (!line) stream.sources.set(source, (line = { next: 1, taken: [], waiting: new Map() }));
  return line;
};

const take = <R>(stream: UnitStream<R>, line: SourceLine<R>, event: ScoringEvent, ref: R, settle: Settle<R>): void => {
  line.taken.push(event);
  line.next++;
  const refusal = decide(stream.unit, event) ?? (event.type === 'SequenceSkipped' ? skipped(stream, event) : null);
  if (refusal) return settle(event, ref, 'REFUSED', refusal);
  evolve(stream.unit, event);
  settle(event, ref, 'APPLIED', null);
  if (event.type === 'SequenceSkipped') release(stream, lineOf(stream, event.skippedSource), settle);
};

const settleTaken = <R>(line: SourceLine<R>, event: ScoringEvent, ref: R, settle: Settle<R>): void => {
  const before = event.sequence < 1 ? undefined : line.taken[event.sequence - 1];
  if (before === undefined)
    return settle(event, ref, 'REFUSED', refuse('WRONG_SEQUENCE', 'numbers start at 1 for each source and unit'));
  if (before === null) {
    return settle(
      event,
      ref,
      'REFUSED',
      refuse('SEQUENCE_SKIPPED', `number ${event.sequence} was given up; send this as ${line.next}`),
    );
  }
  if (sameEvent(before, event)) return settle(event, ref, 'REPEATED', null);
  const message = `number ${event.sequence} of ${event.source} said something else before; send this as ${line.next}`;
  settle(event, ref, 'REFUSED', refuse('SEQUENCE_REUSED', message));
};

const wait = <R>(stream: UnitStream<R>, line: SourceLine<R>, event: ScoringEvent, ref: R, settle: Settle<R>): void => {
  const before = line.waiting.get(event.sequence);
  if (before) {
    if (before.event && sameEvent(before.event, event)) return settle(event, ref, 'REPEATED', null);
    const code = before.event ? 'SEQUENCE_REUSED' : 'SEQUENCE_SKIPPED';
    return settle(
      event,
      ref,
      'REFUSED',
      refuse(code, `number ${event.sequence} of ${event.source} is taken; ${line.next} is missing`),
    );
  }
  if (stream.waiting >= waitingMaxEvents) {
    const message = `${stream.waiting} events wait already for number ${line.next} of ${event.source}; send that first, then this again`;
    return settle(event, ref, 'REFUSED', refuse('TOO_FAR_AHEAD', message));
  }
  line.waiting.set(event.sequence, { event, ref });
  stream.waiting++;
  settle(event, ref, 'WAITING', null);
};

/** A number given up: it must not have come yet. The gap it leaves is closed by `release`. */
const skipped = <R>(
  stream: UnitStream<R>,
  { skippedSource, skippedSequence }: ScoringEventOf<'SequenceSkipped'>,
): Refusal | null => {
  const line = lineOf(stream, skippedSource);
  if (skippedSequence < line.next || line.waiting.has(skippedSequence)) {
    return refuse(
      'NOTHING_TO_SKIP',
      `number ${skippedSequence} of ${skippedSource} has come; only a missing one can be skipped`,
    );
  }
  line.waiting.set(skippedSequence, { event: null, ref: null });
  return null;
};

/** Takes what waited, as far as the numbers go on. */
const release = <R>(stream: UnitStream<R>, line: SourceLine<R>, settle: Settle<R>): void => {
  for (let freed = line.waiting.get(line.next); freed; freed = line.waiting.get(line.next)) {
    line.waiting.delete(line.next);
    if (freed.event === null) {
      line.taken.push(null);
      line.next++;
    } else {
      stream.waiting--;
      take(stream, line, freed.event, freed.ref!, settle);
    }
  }
};

/** Equal in all they say, however deep. */
const sameEvent = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => sameEvent((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
};
