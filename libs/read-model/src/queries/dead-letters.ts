import type { Asked } from '../write/rows.js';

export interface DeadLetter {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
  readonly key: string;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly reason: string;
  readonly message: string;
  /** ISO 8601. */
  readonly appendedAt: string;
  readonly state: 'OPEN' | 'REPLAYED' | 'DISCARDED';
}

interface Row extends Omit<DeadLetter, 'offset' | 'appendedAt'> {
  readonly record_offset: string;
  readonly appended_at: Date;
}

const columns = 'topic, partition, record_offset, key, value, headers, reason, message, appended_at, state';
const current = `generation = (select id from generation where state = 'CURRENT')`;

const letter = ({ record_offset, appended_at, ...row }: Row): DeadLetter => ({
  ...row,
  offset: Number(record_offset),
  appendedAt: appended_at.toISOString(),
});

/** Oldest first, at most `limit`. Settled ones only with `all`. */
export const deadLetters = async (asked: Asked, all: boolean, limit: number): Promise<DeadLetter[]> => {
  const rows: Row[] = await asked.query(
    `select ${columns} from dead_letter where ${current} ${all ? '' : `and state = 'OPEN'`}
     order by appended_at, topic, partition, record_offset limit $1`,
    [limit],
  );
  return rows.map(letter);
};

/** Those of a partition from an offset on. */
export const deadLettersFrom = async (
  asked: Asked,
  topic: string,
  partition: number,
  offset: number,
): Promise<DeadLetter[]> => {
  const rows: Row[] = await asked.query(
    `select ${columns} from dead_letter
     where ${current} and topic = $1 and partition = $2 and record_offset >= $3 order by record_offset`,
    [topic, partition, offset],
  );
  return rows.map(letter);
};

export const deadLetterAt = async (
  asked: Asked,
  topic: string,
  partition: number,
  offset: number,
): Promise<DeadLetter | null> => {
  const rows: Row[] = await asked.query(
    `select ${columns} from dead_letter where ${current} and topic = $1 and partition = $2 and record_offset = $3`,
    [topic, partition, offset],
  );
  return rows[0] ? letter(rows[0]) : null;
};
