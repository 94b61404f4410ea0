/**
 * Fan-out alone: 100,000 deliveries a second to 2,000 terminals, all of them coming back at once, and ten thousand that only
 * wait. The server is the commentator's as it is, with the log in its memory; the terminals share one other process.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FromClients, FromServer, ToClients, ToServer } from './fanout/messages.js';
import { measured, print, say } from './report.js';

const terminals = 2_000;
const documentsPerSecond = Number(process.env.RATE ?? 50);
const rounds = Number(process.env.ROUNDS ?? 3);
const roundSeconds = 15;
const idleTerminals = 10_000;

type From = FromServer | FromClients;

const ask = async <I extends From['is']>(
  child: ChildProcess,
  message: ToServer | ToClients | null,
  is: I,
): Promise<Extract<From, { is: I }>> =>
  new Promise((resolve, reject) => {
    const hear = (answer: From): void => {
      if (answer.is !== is) return;
      child.off('message', hear);
      child.off('exit', ended);
      resolve(answer as Extract<From, { is: I }>);
    };
    child.on('message', hear);
    const ended = (code: number | null): void => reject(new Error(`a process of the bench ended with ${code}`));
    child.once('exit', ended);
    if (message) child.send(message);
  });

const start = (file: string): ChildProcess =>
  fork(new URL(file, import.meta.url), { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });

const server = start('./fanout/server.js');
const { port, token } = await ask(server, null, 'listening');
let clients = start('./fanout/clients.js');

say(
  `fan-out: ${terminals} terminals, ${documentsPerSecond} documents a second, so ${terminals * documentsPerSecond} deliveries a second`,
);
await ask(server, { do: 'change', documents: 100 }, 'published');
await ask(clients, { do: 'connect', port, token, count: terminals }, 'connected');
await ask(server, { do: 'publish', perSecond: documentsPerSecond, seconds: 5 }, 'published');
await sleep(500);
await ask(clients, { do: 'measure' }, 'measured');

const figures: Extract<FromClients, { is: 'measured' }>[] = [];
for (let round = 1; round <= rounds; round++) {
  const before = await ask(server, { do: 'memory' }, 'memory');
  const { documents } = await ask(
    server,
    { do: 'publish', perSecond: documentsPerSecond, seconds: roundSeconds },
    'published',
  );
  await sleep(500);
  const figure = await ask(clients, { do: 'measure' }, 'measured');
  const after = await ask(server, { do: 'memory' }, 'memory');
  if (figure.deliveries !== documents * terminals)
    throw new Error(`${figure.deliveries} deliveries of ${documents * terminals}: the measurement is worth nothing`);
  figures.push(figure);
  const [own, load] = [after.cpuSeconds - before.cpuSeconds, figure.cpuSeconds].map((seconds) => seconds.toFixed(1));
  say(
    `round ${round}: p50 ${figure.p50.toFixed(1)}, p99 ${figure.p99.toFixed(1)}, max ${figure.max.toFixed(1)} ms; processor of the server ${own} s, of the load ${load} s in ${roundSeconds} s`,
  );
}

const reconnects: number[] = [];
for (let round = 1; round <= 5; round++) {
  await ask(clients, { do: 'cut' }, 'cut');
  await sleep(300);
  await ask(server, { do: 'change', documents: 100 }, 'published');
  const { milliseconds } = await ask(clients, { do: 'reconnect' }, 'connected');
  reconnects.push(milliseconds);
  say(`reconnect ${round}: ${terminals} terminals have caught up after ${Math.round(milliseconds)} ms`);
}

await ask(clients, { do: 'cut' }, 'cut');
clients.disconnect();
clients = start('./fanout/clients.js');
await ask(clients, { do: 'connect', port, token, count: idleTerminals }, 'connected');
await sleep(3_000);
const { rss } = await ask(server, { do: 'memory' }, 'memory');
say(`${idleTerminals} idle terminals: the server takes ${Math.round(rss / 1e6)} MB`);

for (const child of [clients, server]) child.disconnect();
const lines = [
  measured(
    'fan-out p50',
    'ms',
    figures.map(({ p50 }) => p50),
    null,
  ),
  measured(
    'fan-out p99',
    'ms',
    figures.map(({ p99 }) => p99),
    { value: 25, is: 'at most' },
  ),
  measured(
    'fan-out max',
    'ms',
    figures.map(({ max }) => max),
    null,
  ),
  measured('2,000 reconnects caught up', 'ms', reconnects, { value: 500, is: 'at most' }),
  measured('10,000 idle streams', 'MB', [rss / 1e6], { value: 500, is: 'at most' }),
  measured(
    'processor time of the load generator',
    's/s',
    figures.map(({ cpuSeconds }) => cpuSeconds / roundSeconds),
    null,
  ),
];
print(lines, process.argv.includes('--json'));
process.exit(lines.every(({ holds }) => holds) ? 0 : 1);
