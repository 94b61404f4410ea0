import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { InFlight } from './in-flight.js';

/** A request with a body of so many bytes; says whether it was let in, and ends when told. */
const knock = (door: InFlight, length?: string): { refused: boolean; end: () => void } => {
  const response = new EventEmitter();
  let refused = false;
  const request = { headers: length === undefined ? {} : { 'content-length': length } };
  door.admit(request as IncomingMessage, response as ServerResponse, (error) => (refused = error !== undefined));
  return { refused, end: () => response.emit('close') };
};

it('lets bodies in up to its bytes, and again when some are answered', () => {
  const door = new InFlight(1_000, 600);
  const first = knock(door, '600');
  expect(knock(door, '500').refused).toBe(true);
  first.end();
  expect(knock(door, '500').refused).toBe(false);
  expect(door.now).toBe(500);
});

it('a body of unknown or absurd length counts as the largest there may be', () => {
  const door = new InFlight(1_300, 600);
  knock(door);
  knock(door, 'many');
  expect(door.now).toBe(1_200);
});
