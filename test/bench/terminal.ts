/** A terminal as cheap as can be: what it costs is the measurement's, not the server's. */
import { connect } from 'node:net';
import type { Socket } from 'node:net';

export interface TerminalPlace {
  readonly port: number;
  readonly token: string;
  readonly channels: readonly string[];
  readonly lastId: string | null;
}

/** What arrives is looked at where it lies, and forgotten: one buffer serves all. */
const arrived = Buffer.alloc(64 * 1024);

/** @param onChunk gets bytes that are gone when it returns. */
export const openTerminal = (
  { port, token, channels, lastId }: TerminalPlace,
  onChunk: (chunk: Buffer) => void,
): Socket => {
  const callback = (bytes: number): boolean => {
    onChunk(arrived.subarray(0, bytes));
    return true;
  };
  const socket = connect({ port, host: '127.0.0.1', onread: { buffer: arrived, callback } }, () => {
    const query = channels.map((channel) => `channel=${channel}`).join('&');
    const lines = [`GET /v1/live?${query} HTTP/1.1`, 'host: bench', `authorization: Bearer ${token}`];
    if (lastId !== null) lines.push(`last-event-id: ${lastId}`);
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  });
  // Cut, or refused: who waits for what should have come says so.
  socket.on('error', () => undefined);
  return socket;
};

/** Microsecond-fine wall clock, the same for all processes of a machine; milliseconds since 1970. */
export const wallMs = (): number => performance.timeOrigin + performance.now();
