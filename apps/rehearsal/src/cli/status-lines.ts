import type { SystemStatus } from '../status.js';
import { relative } from 'node:path';

/** `podium status` for people. */
export const statusLines = ({
  home,
  supervisor,
  startedAt,
  phase,
  addresses,
  processes,
  events,
  waiting,
}: SystemStatus): string =>
  [
    `Podium is ${phase} in ${home} since ${startedAt} (process ${supervisor}).`,
    ...(addresses ? [addresses.describeLog] : []),
    '',
    ...processes.map(({ name, pid, trouble, restarts, url, logFile }) => {
      const again = restarts === 0 ? '' : `, started again ${restarts === 1 ? 'once' : `${restarts} times`}`;
      const where = [pid === null ? 'no process' : `process ${pid}`, url, relative(process.cwd(), logFile)];
      return `  ${name.padEnd(18)}${trouble ?? 'ready'}${again}  (${where.filter(Boolean).join(', ')})`;
    }),
    '',
    events ? eventLine(events) : 'Where the events ended cannot be asked now.',
    ...waiting.map(waitingLine),
  ].join('\n');

const waitingLine = ({ rsc, source, events, fromSequence, since }: SystemStatus['waiting'][number]): string =>
  `  ${rsc}: ${events} of ${source} wait since ${since}, from number ${fromSequence} on, for one before`;

const eventLine = (events: NonNullable<SystemStatus['events']>): string => {
  const { acknowledged, applied, refused, deadLettered, repeated, waiting, unread, missing } = events;
  const ends = { applied, refused, 'dead letters': deadLettered, repeated, waiting, 'not read yet': unread, missing };
  const parts = Object.entries(ends).map(([name, count]) => `${count} ${name}`);
  return `${acknowledged} events acknowledged: ${parts.join(', ')}.`;
};
