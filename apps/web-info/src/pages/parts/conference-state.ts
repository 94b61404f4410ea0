import type { ConferenceDocument } from '#read-model';

export type ConferenceState = 'BEFORE' | 'NOW' | 'AFTER' | 'CANCELLED';

/** One whose end nobody announced is taken to be over after so long. */
const usualMs = 90 * 60_000;

/** @param now by the Games clock, milliseconds since 1970. */
export const conferenceState = (
  { startAt, endAt, cancelled }: Pick<ConferenceDocument, 'startAt' | 'endAt' | 'cancelled'>,
  now: number,
): ConferenceState => {
  if (cancelled) return 'CANCELLED';
  const start = Date.parse(startAt);
  if (now < start) return 'BEFORE';
  return now < (endAt === null ? start + usualMs : Date.parse(endAt)) ? 'NOW' : 'AFTER';
};
