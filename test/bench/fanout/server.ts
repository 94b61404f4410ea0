/** The commentator's server as it is, on a log in memory, and a hand that publishes documents at a steady pace. */
import { mkdtemp } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { allTopics, memoryLog, results } from '#event-log';
import { createHttpApp, createLogger, issueToken } from '#service';
import { CommentatorModule } from '../../../apps/commentator/src/commentator.module.js';
import { wallMs } from '../terminal.js';
import type { FromServer, ToServer } from './messages.js';

const units = 8;
const log = memoryLog();
await log.ensureTopics(allTopics);
const keysFolder = await mkdtemp(join(tmpdir(), 'podium-bench-'));
const order = { name: 'bench', role: 'terminal', sources: [], disciplines: ['*'], days: 1 } as const;
const { token } = await issueToken(keysFolder, order);
const logger = createLogger('commentator', 'warn');
const app = await createHttpApp(
  CommentatorModule.of({ log, keysFolder, streamsMax: 20_000, channelDelays: '', logger }),
  { name: 'commentator', openApi: { title: 'bench', description: 'bench' }, logger },
);
await app.listen(0, '127.0.0.1');

const tell = (message: FromServer): void => void process.send!(message);

let version = 0;
const padding = 'x'.repeat(300);
const publish = async (unit: number): Promise<void> => {
  version++;
  const body = {
    version,
    sentAt: Math.round(wallMs() * 1000),
    lines: [{ competitor: '1960173', noc: 'USA' }],
    padding,
  };
  const key = `unit:ATHM100M--------------HEAT000${unit + 1}00--`;
  const headers = { generation: '1', version: String(version), epoch: '1-bench' };
  await log.append(results.name, [{ key, value: Buffer.from(JSON.stringify(body)), headers }]);
};

const steadily = async (perSecond: number, seconds: number): Promise<number> => {
  const begin = wallMs();
  let sent = 0;
  while (sent < perSecond * seconds) {
    const due = Math.min(perSecond * seconds, Math.floor(((wallMs() - begin) / 1000) * perSecond));
    for (; sent < due; sent++) await publish(sent % units);
    await sleep(1);
  }
  return sent;
};

process.on('message', (message: ToServer) => void answer(message));
const answer = async (message: ToServer): Promise<void> => {
  switch (message.do) {
    case 'publish':
      return tell({ is: 'published', documents: await steadily(message.perSecond, message.seconds) });
    case 'change':
      for (let document = 0; document < message.documents; document++) await publish(document % units);
      return tell({ is: 'published', documents: message.documents });
    case 'memory': {
      const { userCPUTime, systemCPUTime } = process.resourceUsage();
      return tell({ is: 'memory', rss: process.memoryUsage().rss, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 });
    }
  }
};
process.on('disconnect', () => process.exit());
tell({ is: 'listening', port: (app.getHttpServer().address() as AddressInfo).port, token });
