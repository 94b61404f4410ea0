/**
 * Who writes a partition: whoever holds its advisory lock, on a connection of its own. A killed process loses its connection
 * and with it the lock at once, so another takes over without waiting for a session to time out. The position's guard
 * makes a lost lock harmless.
 */
import type { DataSource, QueryRunner } from 'typeorm';

export class Leases {
  private constructor(
    private readonly runner: QueryRunner,
    private readonly name: string,
  ) {}

  static async open(dataSource: DataSource, name: string): Promise<Leases> {
    const runner = dataSource.createQueryRunner();
    await runner.connect();
    return new Leases(runner, name);
  }

  /** True when the partition is ours now. @throws when the connection is gone: every lease went with it. */
  async take(partition: number): Promise<boolean> {
    const rows: { taken: boolean }[] = await this.runner.query(
      'select pg_try_advisory_lock(hashtext($1), $2) as taken',
      [this.name, partition],
    );
    return rows[0]!.taken;
  }

  /** @throws when the connection is gone. */
  async check(): Promise<void> {
    await this.runner.query('select 1');
  }

  async close(): Promise<void> {
    await this.runner.query('select pg_advisory_unlock_all()').catch(() => undefined);
    await this.runner.release();
  }
}
