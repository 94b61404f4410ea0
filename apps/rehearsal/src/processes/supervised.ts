import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { SystemError } from '../system-error.js';
import { LogFile } from './log-file.js';
import { signal } from './pids.js';

/** A process of ours: how to start it, how to see that it serves, how to ask it to end. */
export interface ProcessSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly cwd?: string;
  readonly user?: { readonly uid: number; readonly gid: number };
  readonly logFile: string;
  /** A Node app notices by its channel that its supervisor is gone, and ends. */
  readonly node?: boolean;
  /** Whether it serves; asked again until it does. A rejection means not yet. */
  readonly isReady: (pid: number) => Promise<boolean>;
  readonly readyTimeoutMs: number;
  readonly stopSignal: NodeJS.Signals;
  /** Ends it at once, with nothing of its own left running. */
  readonly quickSignal: NodeJS.Signals;
  /** What is not gone by then is killed. */
  readonly stopTimeoutMs: number;
  /** Before every start: clears away what a killed predecessor left. */
  readonly prepare?: () => Promise<void>;
}

export type ProcessState = 'starting' | 'ready' | 'stopped';

const readyPollMs = 25;
/** A first start that ends this often before it is ready is given up, with the reason. Later ones never are. */
const firstStartMaxAttempts = 3;
const backoffFirstMs = 50;
/** Live again within seconds matters more than a quiet log. */
const backoffMaxMs = 2_000;
/** Who was ready this long is started again at once when it dies; who dies sooner may do so for ever, and is given more and more time. */
const steadyAfterMs = 1_000;

/** One child process, started again whenever it ends, until `stop`. */
export class Supervised {
  private child: ChildProcess | null = null;
  private ended: Promise<void> = Promise.resolve();
  private stopping = false;
  private readonly wake = new AbortController();
  private readonly log: LogFile;
  private running: Promise<void> = Promise.resolve();
  state: ProcessState = 'stopped';
  restarts = 0;

  constructor(
    readonly spec: ProcessSpec,
    /** Called after every start, end and change of state, so that what is written down stays true. */
    private readonly onChange: () => void = () => undefined,
  ) {
    this.log = new LogFile(spec.logFile);
  }

  get pid(): number | null {
    return this.child?.pid ?? null;
  }

  /**
   * Starts it; resolves when it is ready.
   * @throws SystemError with the last lines of its log when it ends three times before, or takes too long.
   */
  start(): Promise<void> {
    const first = this.firstStart();
    this.running = first.then(
      () => this.keepRunning(),
      () => undefined,
    );
    return first;
  }

  /** Ends it for good: asks, and after the spec's time kills. Calling again with `quick` shortens the wait. */
  async stop(how: 'orderly' | 'quick' = 'orderly'): Promise<void> {
    this.stopping = true;
    this.wake.abort();
    await this.end(how === 'quick' ? this.spec.quickSignal : this.spec.stopSignal);
    await this.running;
    this.set('stopped');
    this.log.close();
  }

  private async firstStart(): Promise<void> {
    const timeout = Date.now() + this.spec.readyTimeoutMs;
    for (let attempt = 1; ; attempt += 1) {
      await this.spawn();
      if (await this.becomesReady(timeout)) return;
      const late = Date.now() >= timeout;
      await this.end(this.spec.stopSignal);
      if (this.stopping) throw new SystemError(`${this.spec.name} was stopped while it started.`, 'DID_NOT_START');
      await this.pause(backoffFirstMs * attempt);
      if (late || attempt === firstStartMaxAttempts) throw this.didNotStart(late);
    }
  }

  private async keepRunning(): Promise<void> {
    let backoffMs = backoffFirstMs;
    while (!this.stopping) {
      const since = Date.now();
      await this.ended;
      if (this.stopping) return;
      this.set('starting');
      if (Date.now() - since > steadyAfterMs) backoffMs = backoffFirstMs;
      await this.pause(backoffMs);
      if (this.stopping) return;
      backoffMs = Math.min(backoffMs * 2, backoffMaxMs);
      this.restarts += 1;
      await this.spawn();
      const ready = await this.becomesReady(Date.now() + this.spec.readyTimeoutMs);
      if (!ready) await this.end(this.spec.stopSignal);
    }
  }

  private async spawn(): Promise<void> {
    const { command, args, env, cwd, user, name, node } = this.spec;
    await this.spec.prepare?.();
    this.note(`starting ${command} ${args.join(' ')}`);
    // Detached: a Ctrl-C in the terminal reaches Podium alone, which then stops its children in order.
    const child = spawn(command, [...args], {
      cwd,
      env,
      ...user,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', ...(node ? (['ipc'] as const) : [])],
    });
    this.child = child;
    for (const output of [child.stdout, child.stderr]) output?.on('data', (chunk: Buffer) => this.log.write(chunk));
    this.ended = new Promise((resolve) => {
      const end = (how: string): void => {
        if (this.child !== child) return;
        this.child = null;
        this.note(`${name} ended: ${how}`);
        this.onChange();
        resolve();
      };
      child.once('exit', (code, killedBy) => end(killedBy ?? `exit code ${code}`));
      child.once('error', (error) => end(error.message));
    });
    this.set('starting');
  }

  private async becomesReady(timeout: number): Promise<boolean> {
    while (this.child?.pid && !this.stopping && Date.now() < timeout) {
      const { pid } = this.child;
      const ready = await this.spec.isReady(pid).catch(() => false);
      // What answered may be somebody else's server on the same port when ours has just ended.
      if (ready && this.child?.pid === pid) {
        this.set('ready');
        return true;
      }
      await this.pause(readyPollMs);
    }
    return false;
  }

  private async end(how: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (!child?.pid) return;
    signal(child.pid, how);
    const kill = setTimeout(() => child.pid && signal(child.pid, 'SIGKILL'), this.spec.stopTimeoutMs);
    await this.ended;
    clearTimeout(kill);
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.wake.signal }).catch(() => undefined);
  }

  private set(state: ProcessState): void {
    if (this.state === state && state === 'stopped') return;
    this.state = state;
    this.onChange();
  }

  private note(text: string): void {
    this.log.write(Buffer.from(`${new Date().toISOString()} podium: ${text}\n`));
  }

  private didNotStart(late: boolean): SystemError {
    const { name, readyTimeoutMs, logFile } = this.spec;
    const how = late ? `was not ready within ${readyTimeoutMs / 1000} s` : 'ended while it started';
    return new SystemError(`${name} ${how}. The end of ${logFile}:\n${this.log.tail(8)}`, 'DID_NOT_START');
  }
}
