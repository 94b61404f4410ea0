import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../lock.js';

const triedMaxPorts = 200;

/** Whether a server could listen there now. */
const isFree = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/** Between looking and listening another Podium of this user could choose the same port. */
const reserve = (port: number): (() => void) | null =>
  takeLock(join(tmpdir(), `podium-ports-${process.getuid?.() ?? ''}`, String(port)), 0);

export interface Ports<K extends string> {
  readonly ports: Readonly<Record<K, number>>;
  /** Lets others have them. */
  readonly letGo: () => void;
}

/**
 * A free port for each wish, different from each other: the wished one, or the next above it that nobody uses.
 * @throws when 200 ports in a row are taken.
 */
export const freePorts = async <K extends string>(wishes: Readonly<Record<K, number>>): Promise<Ports<K>> => {
  const reserved: (() => void)[] = [];
  const letGo = (): void => {
    for (const one of reserved.splice(0)) one();
  };
  const ports = {} as Record<K, number>;
  for (const [name, wish] of Object.entries(wishes) as [K, number][]) {
    for (let port = wish; ports[name] === undefined; port++) {
      if (port > wish + triedMaxPorts) {
        letGo();
        throw new Error(`No free port for ${name} between ${wish} and ${port}.`);
      }
      const reservation = reserve(port);
      if (reservation && (await isFree(port))) {
        reserved.push(reservation);
        ports[name] = port;
      } else reservation?.();
    }
  }
  return { ports, letGo };
};
