/** How old what is shown is, in one word for the head of the page. */
import type { Freshness } from '#live';

export type Fresh =
  | { readonly state: 'connecting' }
  | { readonly state: 'live'; readonly latencyMs: number | null }
  | { readonly state: 'delayed'; readonly seconds: number }
  /** Real instants, milliseconds since 1970. */
  | { readonly state: 'stale' | 'offline'; readonly since: number }
  | { readonly state: 'refused'; readonly reason: string };

/** The server gives a sign of life every second; without one for longer nobody may call it live. */
const silenceMaxMs = 2_500;

/** @param offset by which the server's clock is ahead; null while nobody knows. */
export const freshOf = (live: Freshness, now: number, offset: number | null): Fresh => {
  const { state, since, sentAt, delayMs, reason } = live;
  if (state === 'refused') return { state, reason: reason ?? '' };
  if (state === 'connecting') return since === null ? { state } : { state: 'offline', since };
  if (since === null) return { state: 'connecting' };
  if (state !== 'live' || now - since > silenceMaxMs) return { state: 'stale', since };
  if (delayMs > 0) return { state: 'delayed', seconds: Math.round(delayMs / 1000) };
  const latencyMs = sentAt === null || offset === null ? null : Math.max(0, Math.round(since + offset - sentAt));
  return { state: 'live', latencyMs };
};
