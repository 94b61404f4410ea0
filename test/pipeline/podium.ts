/** Runs `podium` as a shell would: text in, text and an exit code out. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const bin = join(import.meta.dirname, '..', '..', 'apps', 'rehearsal', 'bin', 'podium.js');

/** The command line of a home of its own, without Java, so with its log in Postgres. */
export class Podium {
  private constructor(readonly home: string) {}

  static async inNewHome(): Promise<Podium> {
    return new Podium(await mkdtemp(join(tmpdir(), 'podium-cli-')));
  }

  start(...args: readonly string[]): ChildProcess {
    // The flags that Jest's own process was started with are no business of another program's.
    const { KAFKA_BROKERS: _kafka, DATABASE_URL: _database, NODE_OPTIONS: _options, ...env } = process.env;
    return spawn(process.execPath, [bin, ...args], { env: { ...env, PODIUM_HOME: this.home, PATH: '' } });
  }

  async run(...args: readonly string[]): Promise<Ran> {
    return ended(this.start(...args));
  }

  /** Runs a command with `--json`. @returns what it printed, which has to be one value and nothing else. */
  async json<T>(...args: readonly string[]): Promise<T & { readonly code: number | null }> {
    const { code, stdout, stderr } = await this.run(...args, '--json');
    try {
      return Object.assign(JSON.parse(stdout) as T & object, { code });
    } catch {
      throw new Error(`podium ${args.join(' ')} --json ended with ${code} and printed no JSON: ${stdout}${stderr}`);
    }
  }
}

export const ended = async (child: ChildProcess): Promise<Ran> => {
  let [stdout, stderr] = ['', ''];
  child.stdout!.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr!.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, stdout, stderr };
};
