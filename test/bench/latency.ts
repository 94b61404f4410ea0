/**
 * From the venue to the terminal through everything (P7): venues send 500 events a second to ingest, each in a request of its
 * own over a connection of their own, and 1,000 terminals follow a unit, its sport event and the medals. An event's time
 * runs from the moment its venue wants to send it, so that what waits behind a slow answer counts. Needs a system that is up
 * in PODIUM_HOME; `podium bench latency` starts one.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { sportEventOf, toJson } from '#competition';
import type { Rsc, ScoringEvent } from '#competition';
import { openEventLog } from '#event-log';
import { grantToken } from '../../apps/rehearsal/src/play/grant-token.js';
import { locateSystem } from '../../apps/rehearsal/src/play/located.js';
import { busyDay } from './events.js';
import type { FromTerminals, Said, ToTerminals } from './latency/messages.js';
import { measured, print, say } from './report.js';
import { wallMs } from './terminal.js';

const terminals = 1_000;
const breadth = { sportEvents: 25, unitsOfEvent: 2 };
const eventsPerSecond = 500;
/** A Games has run for days: the measurement begins when the processes are warm. */
const warmUpSeconds = 30;
const rounds = 3;
const roundSeconds = 20;
/** What is under way when a round ends has arrived by then. */
const settleMs = 1_000;

const { addresses, keys } = locateSystem();
const log = await openEventLog({ clientId: 'bench', ...addresses });
const grant = async (role: 'terminal' | 'venue', sources: string[]): Promise<string> =>
  (await grantToken(log, keys, { name: 'bench', role, sources, disciplines: ['*'], days: 1 })).token;
const [terminalToken, venueToken] = await Promise.all([grant('terminal', []), grant('venue', ['BENATH1'])]);
await log.close();

/** One connection for each venue, which is a sport event here; what it wants to send meanwhile waits its turn. */
const venues = new Map<string, Agent>();
const venueOf = (rsc: Rsc): Agent => {
  const name = sportEventOf(rsc);
  let agent = venues.get(name);
  if (!agent) venues.set(name, (agent = new Agent({ keepAlive: true, maxSockets: 1 })));
  return agent;
};

const { port: ingestPort } = new URL(addresses.ingest);
const send = (event: ScoringEvent): Promise<void> =>
  new Promise((resolve, reject) => {
    const body = Buffer.from(JSON.stringify({ events: [toJson(event)] }));
    const posted = request(
      {
        port: ingestPort,
        host: '127.0.0.1',
        path: '/v1/scoring-events',
        method: 'POST',
        agent: venueOf(event.rsc),
        headers: {
          'content-type': 'application/json',
          'content-length': body.length,
          authorization: `Bearer ${venueToken}`,
        },
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk: Buffer) => (text += chunk.toString()));
        answer.on('end', () =>
          text.includes('"accepted"') ? resolve() : reject(new Error(`ingest: ${answer.statusCode} ${text}`)),
        );
      },
    );
    posted.on('error', reject);
    posted.end(body);
  });

const events = busyDay(0, Infinity, breadth);
/** Sends at a steady pace. @returns when each version of each unit was said. */
const steadily = async (seconds: number): Promise<Said> => {
  const said: Record<Rsc, [number, number][]> = {};
  const answers: Promise<void>[] = [];
  const begin = wallMs();
  for (let sent = 0; sent < eventsPerSecond * seconds;) {
    const due = Math.min(eventsPerSecond * seconds, Math.floor(((wallMs() - begin) / 1000) * eventsPerSecond));
    for (; sent < due; sent++) {
      const event = events.next().value as ScoringEvent;
      // Each fact is one version of its unit, from the first on.
      (said[event.rsc] ??= []).push([event.sequence, begin + (sent * 1000) / eventsPerSecond]);
      answers.push(send(event));
    }
    await sleep(1);
  }
  await Promise.all(answers);
  await sleep(settleMs);
  return said;
};

const child: ChildProcess = fork(new URL('./latency/terminals.js', import.meta.url), {
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
const ask = <I extends FromTerminals['is']>(message: ToTerminals, is: I): Promise<Extract<FromTerminals, { is: I }>> =>
  new Promise((resolve, reject) => {
    child.once('message', (answer: FromTerminals) =>
      answer.is === is ? resolve(answer as Extract<FromTerminals, { is: I }>) : reject(new Error(`got ${answer.is}`)),
    );
    child.once('exit', (code) => reject(new Error(`the terminals ended with ${code}`)));
    child.send(message);
  });

say(`latency: ${terminals} terminals, ${eventsPerSecond} events a second of ${breadth.sportEvents} sport events`);
const units = Object.keys(await steadily(1)) as Rsc[];
const follows = Array.from({ length: terminals }, (_, index) => {
  const unit = units[index % units.length]!;
  return { unit, sportEvent: sportEventOf(unit) };
});
const { port } = new URL(addresses.commentator);
await ask({ do: 'connect', port: Number(port), token: terminalToken, follows }, 'connected');
await ask({ do: 'measure', said: await steadily(warmUpSeconds) }, 'measured');

const figures: Extract<FromTerminals, { is: 'measured' }>[] = [];
const venueLoads: number[] = [];
for (let round = 1; round <= rounds; round++) {
  const cpuBefore = process.cpuUsage();
  const said = await steadily(roundSeconds);
  const { user, system } = process.cpuUsage(cpuBefore);
  venueLoads.push((user + system) / 1e6);
  const figure = await ask({ do: 'measure', said }, 'measured');
  if (figure.missed > 0) throw new Error(`${figure.missed} events did not arrive: the measurement is worth nothing`);
  figures.push(figure);
  const load = [venueLoads.at(-1)!, figure.cpuSeconds].map((seconds) => seconds.toFixed(1));
  say(
    `round ${round}: p50 ${figure.p50.toFixed(1)}, p99 ${figure.p99.toFixed(1)}, max ${figure.max.toFixed(1)} ms; processor of the venues ${load[0]} s, of the terminals ${load[1]} s in ${roundSeconds} s`,
  );
}
child.disconnect();
for (const agent of venues.values()) agent.destroy();

const worst = Math.max(...figures.map(({ max }) => max));
const perSecond = (values: readonly number[]): number[] => values.map((value) => value / roundSeconds);
const of = (figure: 'p50' | 'p99'): number[] => figures.map((one) => one[figure]);
const lines = [
  measured('venue to terminal p50', 'ms', of('p50'), { value: 20, is: 'at most' }),
  measured('venue to terminal p99', 'ms', of('p99'), { value: 100, is: 'at most' }),
  measured('venue to terminal max', 'ms', [worst], { value: 350, is: 'at most' }),
  measured('deliveries', '1/s', perSecond(figures.map(({ deliveries }) => deliveries)), null),
  measured(
    'processor time of the load generator',
    's/s',
    perSecond(figures.map(({ cpuSeconds }, round) => cpuSeconds + venueLoads[round]!)),
    null,
  ),
];
print(lines, process.argv.includes('--json'));
process.exit(lines.every(({ holds }) => holds) ? 0 : 1);
