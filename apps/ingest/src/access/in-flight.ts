import type { IncomingMessage, ServerResponse } from 'node:http';
import { Problem } from '#service';

/** Bodies being read, checked and appended at this moment, in bytes: past the bound senders keep theirs for a second. */
export class InFlight {
  private bytes = 0;

  constructor(
    private readonly inFlightMaxBytes: number,
    private readonly bodyMaxBytes: number,
  ) {}

  get now(): number {
    return this.bytes;
  }

  /** Before a body is read. One of unknown length counts as the largest there may be. */
  readonly admit = ({ headers }: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    const length = Number(headers['content-length'] ?? this.bodyMaxBytes);
    const bytes = Math.min(Number.isNaN(length) ? this.bodyMaxBytes : length, this.bodyMaxBytes);
    if (this.bytes + bytes > this.inFlightMaxBytes) return next(tooBusy);
    this.bytes += bytes;
    response.once('close', () => (this.bytes -= bytes));
    next();
  };
}

const tooBusy = new Problem({
  status: 503,
  code: 'TOO_BUSY',
  title: 'More is coming in than the log takes at this moment',
  do: 'Keep the batch and send it again as it is.',
  retryAfterSeconds: 1,
});
