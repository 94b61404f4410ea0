/** Where every record of the log ended: nothing may be missing. */
import { setTimeout as sleep } from 'node:timers/promises';
import { competitionEvents, scoringEvents } from '#event-log';
import type { EventLog } from '#event-log';
import { currentGeneration, loadPositions } from '#read-model';
import type { DataSource } from '#read-model';

export interface Account {
  /** Records in the log of scoring events and of competition events. */
  readonly acknowledged: number;
  readonly applied: number;
  readonly refused: number;
  readonly deadLettered: number;
  readonly repeated: number;
  readonly waiting: number;
  /** Records that the projector has not read yet. */
  readonly unread: number;
}

const topics = [scoringEvents.name, competitionEvents.name];
const lookEveryMs = 100;

export const takeAccount = async (dataSource: DataSource, log: EventLog): Promise<Account> => {
  // Positions first: what is appended between the two questions counts as unread, never as missing.
  const positions = await loadPositions(dataSource, await currentGeneration(dataSource));
  const bounds = await Promise.all(topics.map((topic) => log.bounds(topic)));
  const acknowledged = bounds.flat().reduce((sum, { end }) => sum + end, 0);
  const sum = { applied: 0, refused: 0, deadLettered: 0, repeated: 0, waiting: 0 };
  let read = 0;
  for (const position of positions.filter(({ topic }) => topics.includes(topic))) {
    read += position.nextOffset;
    for (const part of Object.keys(sum) as (keyof typeof sum)[]) sum[part] += position[part];
  }
  return { acknowledged, ...sum, unread: acknowledged - read };
};

/** Records whose end cannot be told: 0, or there is a bug. */
export const missingIn = ({
  acknowledged,
  applied,
  refused,
  deadLettered,
  repeated,
  waiting,
  unread,
}: Account): number => acknowledged - applied - refused - deadLettered - repeated - waiting - unread;

export const difference = (before: Account, after: Account): Account => {
  const parts = Object.keys(after) as (keyof Account)[];
  return Object.fromEntries(parts.map((part) => [part, after[part] - before[part]])) as unknown as Account;
};

/** Waits until nothing is unread. @throws when nothing moved for `stuckMs`. */
export const allRead = async (
  dataSource: DataSource,
  log: EventLog,
  stuckMs: number,
  onProgress: (account: Account) => void,
): Promise<Account> => {
  let last = { unread: -1, at: Date.now() };
  for (;;) {
    const account = await takeAccount(dataSource, log);
    onProgress(account);
    if (account.unread === 0) return account;
    if (account.unread !== last.unread) last = { unread: account.unread, at: Date.now() };
    if (Date.now() - last.at > stuckMs) {
      throw new Error(
        `the projector has not read ${account.unread} events and does not move; see \`podium status\` and its log`,
      );
    }
    await sleep(lookEveryMs);
  }
};
