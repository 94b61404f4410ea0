import { createServer } from 'node:net';

const triedMaxPorts = 200;

/** Whether a server could listen there now. */
export const isFree = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });

/**
 * A free port for each wish, different from each other: the wished one, or the next above it that nobody uses.
 * @throws when 200 ports in a row are taken.
 */
export const freePorts = async <K extends string>(wishes: Readonly<Record<K, number>>): Promise<Record<K, number>> => {
  const chosen = new Set<number>();
  const ports = {} as Record<K, number>;
  for (const [name, wish] of Object.entries(wishes) as [K, number][]) {
    let port = wish;
    while (chosen.has(port) || !(await isFree(port))) {
      port += 1;
      if (port > wish + triedMaxPorts) throw new Error(`No free port for ${name} between ${wish} and ${port}.`);
    }
    chosen.add(port);
    ports[name] = port;
  }
  return ports;
};
