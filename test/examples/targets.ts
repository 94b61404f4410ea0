/** What a range says. Values are written as they are read: 10.4. */
import { id } from './unit.js';
import type { Saying } from './unit.js';

interface More {
  readonly inner?: boolean;
  readonly distance?: number | null;
  readonly member?: string | null;
}

const shotAt = (
  competitor: string,
  series: number,
  shot: number,
  shootOff: boolean,
  value: number,
  { inner = false, distance = null, member = null }: More,
) => ({
  competitor: id(competitor),
  member: member === null ? null : id(member),
  series,
  shot,
  shootOff,
  value: Math.round(value * 10_000),
  inner,
  distance,
});

export const shoot = (competitor: string, series: number, shot: number, value: number, more: More = {}): Saying => ({
  type: 'ShotFired',
  ...shotAt(competitor, series, shot, false, value, more),
});

/** A series from its first shot on. */
export const shots = (competitor: string, series: number, ...values: readonly number[]): Saying[] =>
  values.map((value, index) => shoot(competitor, series, index + 1, value));

export const shootOn = (competitor: string, number: number, shot: number, value: number, more: More = {}): Saying => ({
  type: 'ShotFired',
  ...shotAt(competitor, number, shot, true, value, more),
});

export const revise = (competitor: string, series: number, shot: number, value: number, more: More = {}): Saying => ({
  type: 'ShotRevised',
  ...shotAt(competitor, series, shot, false, value, more),
  reason: 'read at the target',
});

export const callShootOff = (...competitors: readonly string[]): Saying => ({
  type: 'ShootOffCalled',
  competitors: competitors.map(id),
});
