/** Hears Postgres's NOTIFY of new records, on one connection that is made again when it breaks. */
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import type { ClientConfig } from 'pg';

const reconnectMinMs = 100;
const reconnectMaxMs = 1_000;

export interface Ears {
  /** Records came into these partitions. */
  readonly onRecords: (topic: string, partitions: readonly number[]) => void;
  /** Something may have been missed. */
  readonly onConnected: () => void;
}

export class Bell {
  readonly #config: ClientConfig;
  readonly #ears: Ears;
  readonly #closing = new AbortController();
  readonly #listening: Promise<void>;

  constructor(config: ClientConfig, ears: Ears) {
    this.#config = config;
    this.#ears = ears;
    this.#listening = this.#listenForEver();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#listening;
  }

  async #listenForEver(): Promise<void> {
    const { signal } = this.#closing;
    for (let backoffMs = reconnectMinMs; !signal.aborted; backoffMs = Math.min(backoffMs * 2, reconnectMaxMs)) {
      if (await this.#listen()) backoffMs = reconnectMinMs;
      await sleep(backoffMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Until the connection ends; false when there was none. */
  async #listen(): Promise<boolean> {
    const { signal } = this.#closing;
    const client = new Client({ ...this.#config, keepAlive: true });
    const ended = Promise.withResolvers<void>();
    // A broken connection is announced by both; either will do.
    client.on('error', () => ended.resolve());
    client.on('end', () => ended.resolve());
    client.on('notification', ({ payload }) => this.#heard(payload ?? ''));
    const stop = (): void => ended.resolve();
    signal.addEventListener('abort', stop);
    try {
      await client.connect();
      await client.query('listen podium_log');
      this.#ears.onConnected();
      if (!signal.aborted) await ended.promise;
      return true;
    } catch {
      // Whoever reads has noticed by its own query, and says so.
      return false;
    } finally {
      signal.removeEventListener('abort', stop);
      await client.end().catch(() => undefined);
    }
  }

  #heard(payload: string): void {
    const colon = payload.lastIndexOf(':');
    const partitions = payload.slice(colon + 1).split(',');
    this.#ears.onRecords(payload.slice(0, colon), partitions.map(Number));
  }
}
