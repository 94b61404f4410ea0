import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const waitMaxMs = 300;

/**
 * One Podium per home, one per port. The lock is the operating system's, through an empty SQLite file: it ends with the process that holds
 * it, however that dies, so there is no stale lock to judge.
 * @returns how to let go, or null when another holds it.
 */
export const takeLock = (path: string, timeout = waitMaxMs): (() => void) | null => {
  mkdirSync(dirname(path), { recursive: true });
  const file = new DatabaseSync(path, { timeout });
  try {
    file.exec('begin exclusive');
    return () => file.close();
  } catch (error) {
    file.close();
    if (isBusy(error)) return null;
    throw error;
  }
};

/** Whether somebody holds it now. */
export const isLocked = (path: string): boolean => {
  let file: DatabaseSync;
  try {
    file = new DatabaseSync(path, { readOnly: true });
  } catch {
    return false; // no file, so nobody ever took it
  }
  try {
    file.exec('select count(*) from sqlite_schema');
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  } finally {
    file.close();
  }
};

const isBusy = (error: unknown): boolean => (error as { errcode?: number }).errcode === 5;
