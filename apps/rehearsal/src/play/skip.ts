/** Operations giving up a number that will never come: a fact like any other, through ingest. */
import { instantOfMs, rsc, toJson } from '#competition';
import type { ScoringEvent, Source } from '#competition';
import type { EventLog } from '#event-log';
import { grantToken } from './grant-token.js';
import type { Located } from './located.js';

export interface LostNumber {
  readonly source: string;
  readonly rsc: string;
  readonly sequence: number;
  readonly reason: string;
  readonly actor: string;
}

/**
 * @param log for the token it is sent with
 * @throws when ingest does not take it; the message is its answer.
 */
export const skipSequence = async (system: Located, log: EventLog, lost: LostNumber): Promise<void> => {
  const nowMs = Date.now();
  const event: ScoringEvent = {
    type: 'SequenceSkipped',
    rsc: rsc(lost.rsc),
    // A source of its own for each decision, so that its first number is always 1.
    source: `OPS${nowMs.toString(36).toUpperCase()}` as Source,
    sequence: 1,
    occurredAt: instantOfMs(nowMs),
    actor: lost.actor,
    origin: 'LIVE',
    skippedSource: lost.source as Source,
    skippedSequence: lost.sequence,
    reason: lost.reason,
  };
  const { token } = await grantToken(log, system.keys, {
    name: lost.actor,
    role: 'operations',
    sources: [event.source],
    disciplines: [lost.rsc.slice(0, 3)],
    days: 1,
  });
  const response = await fetch(`${system.addresses.ingest}/v1/scoring-events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ events: [toJson(event)] }),
  });
  const text = await response.text();
  const accepted = response.ok && (JSON.parse(text) as { accepted: number }).accepted === 1;
  if (!accepted) throw new Error(`ingest did not take it: ${text}`);
};
