import { createServer } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { freePorts } from './ports.js';

const somewhere = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

it('two that look at the same time get different ports, and those who come later have them again', async () => {
  const wish = await somewhere();
  const [one, two] = await Promise.all([freePorts({ a: wish, b: wish }), freePorts({ a: wish, b: wish })]);
  expect(new Set([...Object.values(one.ports), ...Object.values(two.ports)]).size).toBe(4);
  one.letGo();
  two.letGo();
  const later = await freePorts({ a: wish });
  expect(later.ports.a).toBe(wish);
  later.letGo();
});

it('moves past a port that somebody listens at', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { ports, letGo } = await freePorts({ a: port });
  expect(ports.a).toBeGreaterThan(port);
  letGo();
  server.close();
});
