/** Sends what editors write through ingest, as everything else that is said of the Games. */
import { readFile } from 'node:fs/promises';
import { subjectOf, toJson } from '#competition';
import type { CompetitionEvent, Instant } from '#competition';
import type { WrittenFact } from './read-sheet.js';

/** What one sheet is said by: its token speaks for this source alone. */
const source = 'EDITOR1';
const timeoutMs = 10_000;
/** Somebody presses a button twice within it; what comes later is compared with what is there. */
const rememberedMs = 60_000;

export interface DeskSettings {
  readonly ingestUrl: string;
  /** Of a management token. It is read each time: whoever starts the system anew puts a new one there. */
  readonly tokenFile: string;
}

/** `away`: nobody knows whether it arrived; saying it again is safe, the last word about a thing holds. */
export type Outcome =
  { readonly status: 'sent' | 'away' | 'changed' } | { readonly status: 'refused'; readonly message: string };

export interface Order {
  readonly fact: WrittenFact;
  /** Who wrote it. */
  readonly actor: string;
  readonly occurredAt: Instant;
  /** What stood there when they began, 0 for nothing: two who correct the same do not overwrite each other unseen. */
  readonly version: number;
  /** What was typed: the same again is the same order. */
  readonly content: string;
}

interface Underway {
  readonly content: string;
  readonly outcome: Promise<Outcome>;
}

export class Desk {
  private readonly underway = new Map<string, Underway>();

  constructor(private readonly settings: DeskSettings) {}

  send(order: Order): Promise<Outcome> {
    const event = { ...order.fact, source, actor: order.actor, origin: 'LIVE', occurredAt: order.occurredAt } as const;
    const key = `${subjectOf(event)} ${order.version}`;
    const before = this.underway.get(key);
    if (before) return before.content === order.content ? before.outcome : Promise.resolve({ status: 'changed' });
    const outcome = this.post(event);
    this.underway.set(key, { content: order.content, outcome });
    const forget = (): boolean => this.underway.delete(key);
    outcome.then(
      ({ status }) => (status === 'sent' ? void setTimeout(forget, rememberedMs).unref() : forget()),
      forget,
    );
    return outcome;
  }

  private async post(event: CompetitionEvent): Promise<Outcome> {
    const { ingestUrl, tokenFile } = this.settings;
    try {
      const token = (await readFile(tokenFile, 'utf8')).trim();
      const answer = await fetch(`${ingestUrl}/v1/competition-events`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ events: [toJson(event)] }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (!answer.ok) return { status: 'away' };
      const { results } = (await answer.json()) as { results: readonly { status: string; message?: string }[] };
      const [result] = results;
      if (result?.status === 'accepted') return { status: 'sent' };
      return result?.status === 'refused' ? { status: 'refused', message: result.message ?? '' } : { status: 'away' };
    } catch {
      return { status: 'away' };
    }
  }
}
