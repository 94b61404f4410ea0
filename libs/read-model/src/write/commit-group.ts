/**
 * Commits batches of one log and generation. What asks while a statement is under way goes into the next one together, so
 * that many small batches cost few statements; a large one goes at once, beside the others.
 */
import type { DataSource } from 'typeorm';
import { commit } from './commit.js';
import type { Commit } from './rows.js';

/** A batch of more documents is worth a statement of its own, and a connection. */
const smallMaxDocuments = 100;

interface Pending {
  readonly batch: Commit;
  readonly resolve: (done: boolean) => void;
  readonly reject: (error: unknown) => void;
}

export class CommitGroup {
  private pending: Pending[] = [];
  private underWay = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly kind: 'scoring' | 'competition',
  ) {}

  /**
   * A partition has one batch under way at a time.
   * @returns false when a position was not where its batch began, this one's or that of another in the same statement:
   * nothing was written.
   */
  commit(batch: Commit): Promise<boolean> {
    if (batch.documents.length > smallMaxDocuments) return this.write([batch]);
    return new Promise((resolve, reject) => {
      this.pending.push({ batch, resolve, reject });
      if (!this.underWay) void this.writeTogether();
    });
  }

  private async writeTogether(): Promise<void> {
    this.underWay = true;
    // What came in one piece is folded in one turn of the event loop: it goes together from the first statement on.
    await new Promise(setImmediate);
    while (this.pending.length > 0) {
      const together = this.pending;
      this.pending = [];
      try {
        const done = await this.write(together.map(({ batch }) => batch));
        for (const { resolve } of together) resolve(done);
      } catch (error) {
        for (const { reject } of together) reject(error);
      }
    }
    this.underWay = false;
  }

  private async write(batches: readonly Commit[]): Promise<boolean> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await commit(runner, this.kind, batches);
    } finally {
      await runner.release();
    }
  }
}
