import { tokens } from '#event-log';
import type { EventLog } from '#event-log';
import { issueToken } from '#service';
import type { TokenOrder, TokenRecord } from '#service';

/** Signs a token and writes it down, so that `podium token list` shows it and it can be revoked. Nobody signs without. */
export const grantToken = async (
  log: EventLog,
  keys: string,
  order: TokenOrder,
): Promise<{ token: string; record: TokenRecord }> => {
  const signed = await issueToken(keys, order);
  await writeDownToken(log, signed.record);
  return signed;
};

/** Appends what is now true of a token; every ingest follows. */
export const writeDownToken = (log: EventLog, record: TokenRecord): Promise<void> =>
  log.append(tokens.name, [{ key: record.jti, value: Buffer.from(JSON.stringify(record)) }]);
