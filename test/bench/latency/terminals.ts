/** A thousand terminals in one process: each notes which version of which unit came when. */
import type { Rsc } from '#competition';
import { openTerminal, wallMs } from '../terminal.js';
import type { FromTerminals, Said, ToTerminals } from './messages.js';

const keyMark = Buffer.from('"key":"unit:');
const versionMark = Buffer.from('"version":');
const liveMark = Buffer.from('event: live');
const frameEnd = Buffer.from('\n\n');
const rscLength = 34;
const [zero, nine] = [48, 57];

const tell = (message: FromTerminals): void => void process.send!(message);

interface Arrival {
  readonly rsc: Rsc;
  readonly version: number;
  readonly at: number;
}

interface Terminal {
  readonly sportEvent: string;
  arrivals: Arrival[];
  /** The beginning of a frame whose end has not come. */
  rest: Buffer | null;
  live: boolean;
}

let terminals: Terminal[] = [];
let waiting = 0;
let cpuAtStart = process.cpuUsage();

const take = (terminal: Terminal, fresh: Buffer): void => {
  const at = wallMs();
  const chunk = terminal.rest ? Buffer.concat([terminal.rest, fresh]) : fresh;
  const end = chunk.lastIndexOf(frameEnd) + frameEnd.length;
  // Copied: the bytes are gone when this returns.
  terminal.rest = end === chunk.length ? null : Buffer.from(chunk.subarray(Math.max(0, end)));
  for (let key = chunk.indexOf(keyMark); key >= 0 && key < end; key = chunk.indexOf(keyMark, key + keyMark.length)) {
    const name = key + keyMark.length;
    const rsc = chunk.toString('latin1', name, name + rscLength) as Rsc;
    let digit = chunk.indexOf(versionMark, name) + versionMark.length;
    let version = 0;
    for (; chunk[digit]! >= zero && chunk[digit]! <= nine; digit++) version = version * 10 + chunk[digit]! - zero;
    terminal.arrivals.push({ rsc, version, at });
  }
  if (terminal.live || !chunk.includes(liveMark)) return;
  terminal.live = true;
  if (--waiting === 0) tell({ is: 'connected' });
};

/** Each event a terminal should hear of counts once: when the first version came that has it. */
const measure = (said: Said): FromTerminals => {
  const latencies: number[] = [];
  let [deliveries, missed] = [0, 0];
  for (const terminal of terminals) {
    deliveries += terminal.arrivals.length;
    const ofUnit = Map.groupBy(terminal.arrivals, ({ rsc }) => rsc);
    for (const [rsc, versions] of Object.entries(said) as [Rsc, Said[Rsc]][]) {
      if (!rsc.startsWith(terminal.sportEvent)) continue;
      const arrivals = ofUnit.get(rsc) ?? [];
      let next = 0;
      for (const [version, saidAt] of versions) {
        while (next < arrivals.length && arrivals[next]!.version < version) next++;
        const arrival = arrivals[next];
        if (arrival) latencies.push(arrival.at - saidAt);
        else missed++;
      }
    }
    terminal.arrivals = [];
  }
  const sorted = Float64Array.from(latencies).sort();
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const { user, system } = process.cpuUsage(cpuAtStart);
  return {
    is: 'measured',
    p50: at(0.5),
    p99: at(0.99),
    max: at(1),
    deliveries,
    missed,
    cpuSeconds: (user + system) / 1e6,
  };
};

process.on('message', (message: ToTerminals) => {
  switch (message.do) {
    case 'connect': {
      const { port, token, follows } = message;
      waiting = follows.length;
      terminals = follows.map(({ unit, sportEvent }) => {
        const terminal: Terminal = { sportEvent, arrivals: [], rest: null, live: false };
        const channels = [`unit:${unit}`, `event:${sportEvent}`, 'medals'];
        openTerminal({ port, token, channels, lastId: null }, (chunk) => take(terminal, chunk));
        return terminal;
      });
      return;
    }
    case 'measure':
      tell(measure(message.said));
      cpuAtStart = process.cpuUsage();
  }
});
process.on('disconnect', () => process.exit());
