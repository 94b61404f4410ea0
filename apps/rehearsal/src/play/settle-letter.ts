/** What a person does about a dead letter, and whether it helped. */
import { discardOf } from '#event-log';
import type { EventLog } from '#event-log';
import { deadLetterAt, deadLettersFrom } from '#read-model';
import type { DataSource, DeadLetter } from '#read-model';
import { allRead } from '../check/account.js';
import type { Located } from './located.js';
import { skipSequence } from './skip.js';

const stuckMs = 15_000;

/** Which number of which unit a letter of the scoring log took, where its headers say so. */
export const numberOf = ({ topic, headers }: DeadLetter): { source: string; rsc: string; sequence: number } | null => {
  const match = topic.includes('scoring') ? /^([^/]+)\/([^/]+)\/(\d+)$/.exec(headers.ce_id ?? '') : null;
  return match && { source: match[1]!, rsc: match[2]!, sequence: Number(match[3]) };
};

/** Appends its bytes again. @returns the letter afterwards, and whether its bytes could be read this time. */
export const replayLetter = async (
  dataSource: DataSource,
  log: EventLog,
  letter: DeadLetter,
): Promise<{ letter: DeadLetter; read: boolean }> => {
  const { topic, partition, key, value, headers } = letter;
  const { end } = (await log.bounds(topic))[partition]!;
  await log.append(topic, [{ key, value, headers, partition }]);
  const settled = await afterwards(dataSource, log, letter);
  return { letter: settled, read: !(await isLetterAgain(dataSource, letter, end)) };
};

const isLetterAgain = (
  dataSource: DataSource,
  { topic, partition, key, value }: DeadLetter,
  from: number,
): Promise<boolean> =>
  deadLettersFrom(dataSource, topic, partition, from).then((letters) =>
    letters.some((other) => other.key === key && Buffer.compare(other.value ?? none, value ?? none) === 0),
  );

const none = Buffer.alloc(0);

/** Gives it up: first the number that a unit may wait for, then the letter itself. @returns the letter afterwards. */
export const discardLetter = async (
  system: Located,
  dataSource: DataSource,
  log: EventLog,
  letter: DeadLetter,
  by: { readonly actor: string; readonly reason: string },
): Promise<DeadLetter> => {
  const number = numberOf(letter);
  if (number) await skipSequence(system, log, { ...number, ...by });
  await log.append(letter.topic, [discardOf(letter, by.actor, by.reason)]);
  return afterwards(dataSource, log, letter);
};

const afterwards = async (
  dataSource: DataSource,
  log: EventLog,
  { topic, partition, offset }: DeadLetter,
): Promise<DeadLetter> => {
  await allRead(dataSource, log, stuckMs, () => undefined);
  return (await deadLetterAt(dataSource, topic, partition, offset))!;
};
