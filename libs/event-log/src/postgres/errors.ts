import { LogError } from '../log.js';

/** SQLSTATE classes that pass: connection, rollback for concurrency, resources, operator, system. */
const passing = new Set(['08', '40', '53', '57', '58']);

/** A Postgres that is away, or busy, in our words; anything else is a bug of ours and stays what it is. */
export const logErrorOf = (error: unknown, doing: string): unknown => {
  if (error instanceof LogError) return error;
  const { code, message } = error as { code?: unknown; message: string };
  const sqlState = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code);
  if (sqlState && !passing.has(code.slice(0, 2))) return error;
  return new LogError(`${doing}: Postgres is not available: ${message}`, 'UNAVAILABLE', true, { cause: error });
};
