import { parseInstant } from '#competition';
import type { Instant } from '#competition';
import { UsageError } from './errors.js';

/** @throws UsageError when the text is no instant. */
export const instantOption = (name: string, text: string): Instant => {
  const instant = parseInstant(text);
  if (instant === null) throw new UsageError(`${name} ${text}: write an instant with its zone, 2024-08-04T19:00:00Z`);
  return instant;
};

/** @throws UsageError when it is neither `max` nor a positive number. */
export const speedOption = (text: string): number | 'max' => {
  if (text === 'max') return 'max';
  const speed = Number(text);
  if (!(speed > 0 && Number.isFinite(speed)))
    throw new UsageError(`--speed ${text}: a positive number, such as 60, or max`);
  return speed;
};
