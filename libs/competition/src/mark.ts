/**
 * A mark is what an official wrote down for a competitor: a time, a distance, points. One type, and this one file reads,
 * compares and prints it.
 */
import type { PrintedMark } from './unit/document.js';

export const markKinds = ['TIME', 'DISTANCE', 'POINTS', 'SETS', 'SCORE', 'STROKES', 'WEIGHT', 'PERCENT'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Ten thousand ticks to a second, a metre, a kilogram, a point: artistic swimming prints four decimals, nothing prints more. */
export const ticksPerUnit = 10_000;

export interface Mark {
  readonly kind: MarkKind;
  /** Whole ticks, never a float. */
  readonly value: number;
  /** How many decimals the officials print, 0 to 4. Two marks of equal value are equal however they are printed. */
  readonly decimals: number;
}

export const sameMark = (a: Mark | null, b: Mark | null): boolean =>
  a === b || (a !== null && b !== null && a.kind === b.kind && a.value === b.value && a.decimals === b.decimals);

const number = /^(-?)(?:(\d+):)?(?:(\d+):)?(\d+)(?:\.(\d{1,4}))?$/;

/** Reads `9.79`, `3:10.61`, `2:50:31`, `-5`; colons only in a TIME. Null when the text is no mark of that kind. */
export const parseMark = (kind: MarkKind, text: string): Mark | null => {
  const match = number.exec(text);
  if (!match) return null;
  const [, sign, first, second, last, fraction = ''] = match;
  if (first !== undefined && kind !== 'TIME') return null;
  const minutes = second === undefined ? Number(first ?? 0) : Number(first) * 60 + Number(second);
  const whole = minutes * 60 + Number(last);
  const value = whole * ticksPerUnit + Number(fraction.padEnd(4, '0'));
  return { kind, value: sign === '-' ? 0 - value : value, decimals: fraction.length };
};

const two = (n: number): string => String(n).padStart(2, '0');

/** As a results sheet prints it: `9.79`, `3:10.61`, `2:50:31`, `8796`, `-5`. */
export const printMark = ({ kind, value, decimals }: Mark): string => {
  const size = Math.abs(value);
  const whole = Math.floor(size / ticksPerUnit);
  const fraction =
    decimals === 0
      ? ''
      : `.${String(size % ticksPerUnit)
          .padStart(4, '0')
          .slice(0, decimals)}`;
  const sign = value < 0 ? '-' : '';
  if (kind !== 'TIME' || whole < 60) return `${sign}${whole}${fraction}`;
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `${sign}${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds)}${fraction}`;
};

/** As documents show it. */
export const printedMark = (mark: Mark): PrintedMark => ({
  kind: mark.kind,
  value: mark.value,
  text: printMark(mark),
});
