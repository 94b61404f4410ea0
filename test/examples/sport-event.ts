/** Several units of one sport event being told things, part after part. */
import { rsc } from '#competition';
import type { Instant, Rsc, ScoringEvent } from '#competition';
import { Told } from './unit.js';
import type { Saying } from './unit.js';

/** What one unit is told at a time. */
export type Part = readonly [unit: string, ...sayings: readonly Saying[]];

const hour = 3600 * 1_000_000;

/** The facts that come of it, in the order told; a part begins an hour after the one before. Nothing of it may be refused. */
export const tellParts = (...parts: readonly Part[]): ScoringEvent[] => {
  const told = new Map<Rsc, Told>();
  return parts.flatMap(([code, ...sayings], index) => {
    const unit = rsc(code);
    const stream = told.get(unit) ?? new Told(unit);
    told.set(unit, stream);
    const before = stream.settled.length;
    stream.tell(...sayings);
    const settled = stream.settled.slice(before);
    expect(settled.filter(({ refusal }) => refusal)).toEqual([]);
    return settled.map(({ event }) => ({ ...event, occurredAt: (event.occurredAt + index * hour) as Instant }));
  });
};
