/**
 * How long the wire is silent when the projector is killed: events go in without pause, the process dies by SIGKILL, and
 * the clock runs until the first document of an event that was sent after the death. Needs a system that is up in
 * PODIUM_HOME; `podium bench recovery` starts one.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { instantOfMs } from '#competition';
import { openEventLog, results, scoringCodec, scoringEvents } from '#event-log';
import type { NewRecord } from '#event-log';
import { connectSystem } from '../../apps/rehearsal/src/system.js';
import { busyDay } from './events.js';
import { measured, print, say } from './report.js';

const kills = 10;
/** As many as the scoring log of a whole Games holds. */
const factsBefore = 60_000;
const chunk = 2_000;
const everyMs = 10;
const settleMs = 1_500;
const silenceMaxMs = 60_000;
const bar = { value: 5_000, is: 'at most' } as const;

const log = await openEventLog({
  clientId: 'bench',
  kafkaBrokers: process.env.KAFKA_BROKERS,
  databaseUrl: process.env.DATABASE_URL,
});
const codec = await scoringCodec();
/** When a document arrived that holds an event sent at this instant or later. */
let newestAsOfMs = 0;
const { end } = (await log.bounds(results.name))[0]!;
const reader = await log.read(results.name, { from: () => end }, async ({ records }) => {
  for (const { value } of records) {
    if (value)
      newestAsOfMs = Math.max(newestAsOfMs, Date.parse((JSON.parse(value.toString()) as { asOf: string }).asOf));
  }
});

const events = busyDay(0, 1_000_000);
const nextRecord = (): NewRecord => {
  const event = { ...events.next().value!, occurredAt: instantOfMs(Date.now()) };
  return { key: event.rsc.slice(0, 22), value: codec.encode(event) };
};

say(`${factsBefore} facts go in first, so that there is something to read again`);
for (let facts = 0; facts < factsBefore; facts += chunk)
  await log.append(scoringEvents.name, Array.from({ length: chunk }, nextRecord));

let sending = true;
const send = async (): Promise<void> => {
  while (sending) {
    await log.append(scoringEvents.name, [nextRecord()]);
    await sleep(everyMs);
  }
};
const sent = send();

const projectorPid = (): number => {
  const found = connectSystem().processes.find(({ name }) => name === 'results-projector');
  if (!found?.pid) throw new Error('no projector is running in this system');
  return found.pid;
};

const silences: number[] = [];
for (let kill = 1; kill <= kills; kill++) {
  await sleep(settleMs);
  const pid = projectorPid();
  process.kill(pid, 'SIGKILL');
  const killedAt = Date.now();
  // A document can still be under way from before the death: only what was said well after it counts.
  const proofMs = killedAt + 50;
  while (newestAsOfMs < proofMs) {
    if (Date.now() - killedAt > silenceMaxMs)
      throw new Error(`nothing on the wire ${silenceMaxMs / 1000} s after the projector died`);
    await sleep(5);
  }
  silences.push(Date.now() - killedAt);
  say(`kill ${kill}: live again after ${silences.at(-1)} ms`);
}
sending = false;
await sent;
await reader.stop();
await log.close();
const lines = [measured('recovery of the projector', 'ms', silences, bar)];
print(lines, process.argv.includes('--json'));
process.exit(lines.every(({ holds }) => holds) ? 0 : 1);
