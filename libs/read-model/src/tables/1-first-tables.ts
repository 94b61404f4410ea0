import { readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The compiler copies no SQL, so the file is read from where it lies in the repository, by source and dist alike. */
const tables = (): string => {
  const root = findPackageJSON(import.meta.url);
  if (root === undefined)
    throw new Error('libs/read-model finds no package.json above itself: keep dist/ inside the repository');
  return readFileSync(join(dirname(root), 'libs/read-model/src/tables/tables.sql'), 'utf8');
};

export class FirstTables1732406400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables());
  }

  /** Rows are derived from the log: going back is dropping the database and rebuilding, not undoing tables one by one. */
  async down(): Promise<void> {
    throw new Error('the first tables are not taken back: drop the database and start again, the log holds everything');
  }
}
