/** Many terminals in one process, as cheap as can be: what they cost is the measurement's, not the server's. */
import type { Socket } from 'node:net';
import { openTerminal, wallMs } from '../terminal.js';
import type { FromClients, ToClients } from './messages.js';

const channel = 'discipline:ATH';
const instantMark = Buffer.from('"sentAt":');
const liveMark = Buffer.from('event: live');
const idMark = Buffer.from('id: ');
const heads = new Set<string>();

const tell = (message: FromClients): void => void process.send!(message);

interface Terminal {
  socket: Socket;
  lastId: string | null;
  live: boolean;
}

let terminals: Terminal[] = [];
let place = { port: 0, token: '' };
let waiting = 0;
let allLive: () => void = () => undefined;
const latencies = new Float64Array(8_000_000);
let deliveries = 0;
let cpuAtStart = process.cpuUsage();

const open = (terminal: Terminal): void => {
  const { port, token } = place;
  terminal.socket = openTerminal({ port, token, channels: [channel], lastId: terminal.lastId }, (chunk) =>
    take(terminal, chunk),
  );
  terminal.live = false;
};

const take = (terminal: Terminal, chunk: Buffer): void => {
  const now = Math.round(wallMs() * 1000);
  for (let at = chunk.indexOf(instantMark); at >= 0; at = chunk.indexOf(instantMark, at + instantMark.length)) {
    let micros = 0;
    for (let index = at + instantMark.length; chunk[index]! >= 48 && chunk[index]! <= 57; index++)
      micros = micros * 10 + chunk[index]! - 48;
    if (deliveries < latencies.length) latencies[deliveries] = (now - micros) / 1000;
    deliveries++;
  }
  const id = chunk.lastIndexOf(idMark);
  const end = id < 0 ? -1 : chunk.indexOf(10, id);
  if (end > 0) terminal.lastId = chunk.toString('latin1', id + 4, end);
  if (terminal.live) return;
  if (!chunk.includes(liveMark)) {
    const text = chunk.toString('latin1', 0, 12);
    if (text.startsWith('HTTP/1.1') && !text.endsWith('200')) heads.add(text);
    return;
  }
  terminal.live = true;
  if (--waiting === 0) allLive();
};

const openAll = async (): Promise<number> => {
  const begin = performance.now();
  waiting = terminals.length;
  const done = new Promise<void>((resolve) => (allLive = resolve));
  for (const terminal of terminals) open(terminal);
  const refused = setInterval(() => {
    if (heads.size > 0) throw new Error(`terminals were refused: ${[...heads].join(', ')}`);
  }, 1_000);
  await done;
  clearInterval(refused);
  return performance.now() - begin;
};

process.on('message', (message: ToClients) => void answer(message));
const answer = async (message: ToClients): Promise<void> => {
  switch (message.do) {
    case 'connect': {
      place = message;
      const fresh = (): Terminal => ({ socket: null as never, lastId: null, live: false });
      terminals = Array.from({ length: message.count }, fresh);
      return tell({ is: 'connected', milliseconds: await openAll() });
    }
    case 'cut':
      for (const { socket } of terminals) socket.destroy();
      return tell({ is: 'cut' });
    case 'reconnect': {
      const milliseconds = await openAll();
      deliveries = 0;
      cpuAtStart = process.cpuUsage();
      return tell({ is: 'connected', milliseconds });
    }
    case 'measure': {
      const sorted = latencies.subarray(0, Math.min(deliveries, latencies.length)).sort();
      const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
      const { user, system } = process.cpuUsage(cpuAtStart);
      const figures = { p50: at(0.5), p99: at(0.99), max: at(1) };
      tell({ is: 'measured', deliveries, ...figures, cpuSeconds: (user + system) / 1e6 });
      deliveries = 0;
      cpuAtStart = process.cpuUsage();
    }
  }
};
process.on('disconnect', () => process.exit());
