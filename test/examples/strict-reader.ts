/**
 * A terminal that trusts nobody: reads a live stream from a socket of its own, comes back with its last id, and notes every
 * breach of the promise that a screen never has a silent gap.
 */
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { EventParser } from '../../libs/live/src/sse.js';

export interface StrictReaderOptions {
  readonly port: number;
  readonly path: string;
  readonly token: string;
}

export class StrictReader {
  /** Version by key, as last seen. */
  readonly seen = new Map<string, number>();
  readonly breaches: string[] = [];
  connections = 0;
  snapshots = 0;
  private lastId: string | null = null;
  private socket: Socket | null = null;
  private snapshot: Map<string, number> | null = null;
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(private readonly options: StrictReaderOptions) {
    this.running = this.run();
  }

  /** Cuts the connection, as a cable would. */
  cut(): void {
    this.socket?.destroy();
  }

  pause(): void {
    this.socket?.pause();
  }

  resume(): void {
    this.socket?.resume();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.cut();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      await this.connection();
      await sleep(5);
    }
  }

  private connection(): Promise<void> {
    const { port, path, token } = this.options;
    return new Promise((resolve) => {
      const parser = new EventParser();
      let head = '';
      let inBody = false;
      this.snapshot = null;
      const socket = connect(port, '127.0.0.1', () => {
        const lines = [`GET ${path} HTTP/1.1`, 'host: terminal', `authorization: Bearer ${token}`];
        if (this.lastId !== null) lines.push(`last-event-id: ${this.lastId}`);
        socket.write(`${lines.join('\r\n')}\r\n\r\n`);
      });
      this.socket = socket;
      socket.setEncoding('utf8');
      socket.on('data', (text: string) => {
        let body = text;
        if (!inBody) {
          head += text;
          const end = head.indexOf('\r\n\r\n');
          if (end < 0) return;
          if (!head.startsWith('HTTP/1.1 200')) return void socket.destroy();
          inBody = true;
          this.connections++;
          body = head.slice(end + 4);
        }
        for (const { event, data, id } of parser.push(body)) this.take(event, data, id);
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
    });
  }

  private take(event: string, data: string, id: string | null): void {
    if (event === 'hello' && (JSON.parse(data) as { brings: string }).brings === 'everything') {
      this.snapshot = new Map();
      this.snapshots++;
    } else if (event === 'document') this.document(JSON.parse(data) as { key: string; body: { version: number } });
    else if (event === 'live' && this.snapshot) {
      for (const [key, version] of this.seen) {
        const now = this.snapshot.get(key);
        if (now === undefined) this.breaches.push(`${key} is not in the snapshot`);
        else if (now < version) this.breaches.push(`${key} was version ${version}, the snapshot has ${now}`);
      }
      for (const [key, version] of this.snapshot) this.seen.set(key, version);
      this.snapshot = null;
    }
    if (id === null) return;
    if (this.snapshot) this.breaches.push(`a snapshot under way has the id ${id}`);
    this.lastId = id;
  }

  private document({ key, body: { version } }: { key: string; body: { version: number } }): void {
    const known = (this.snapshot ?? this.seen).get(key) ?? 0;
    if (version === known) this.breaches.push(`${key} came twice in version ${version}`);
    if (version < known) this.breaches.push(`${key} came in version ${version} after ${known}`);
    (this.snapshot ?? this.seen).set(key, version);
  }
}
