import { printMark, ticksPerUnit } from '../mark.js';

/** Ticks as a person reads them: `8.5`, `0`, `-1.25`. */
export const pointsText = (ticks: number): string => String(ticks / ticksPerUnit);

/** A number on a screen: to be read, and to be compared. */
export interface Shown {
  readonly text: string;
  /** Ten-thousandths. */
  readonly value: number;
}

export const shown = (value: number, decimals: number): Shown => ({
  text: printMark({ kind: 'POINTS', value, decimals }),
  value,
});

export const shownOrNull = (value: number | null, decimals: number): Shown | null =>
  value === null ? null : shown(value, decimals);
