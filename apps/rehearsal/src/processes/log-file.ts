import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const fileMaxBytes = 10 * 1024 * 1024;

/** A process's output on disk: one file and the one before it, so 20 MB at most. */
export class LogFile {
  private file: number | null;
  private bytes: number;

  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.file = openSync(path, 'a', 0o600);
    this.bytes = statSync(path).size;
  }

  /** What comes after `close` is dropped: a pipe may still hold a line of a process that has ended. */
  write(chunk: Buffer): void {
    if (this.file === null) return;
    if (this.bytes + chunk.length > fileMaxBytes) this.file = this.startOver(this.file);
    this.bytes += writeSync(this.file, chunk);
  }

  /** The last lines, for a message that says why something did not start. */
  tail(lines: number): string {
    return readFileSync(this.path, 'utf8').trimEnd().split('\n').slice(-lines).join('\n');
  }

  close(): void {
    if (this.file !== null) closeSync(this.file);
    this.file = null;
  }

  private startOver(full: number): number {
    closeSync(full);
    renameSync(this.path, `${this.path}.1`);
    this.bytes = 0;
    return openSync(this.path, 'a', 0o600);
  }
}
