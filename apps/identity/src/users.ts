import { createHash, timingSafeEqual } from 'node:crypto';

export interface User {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
}

const attemptsMax = 5;
const waitMs = 30_000;
/** Names somebody has tried in vain; past it, those tried longest ago are forgotten. */
const rememberedMaxLogins = 1_000;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The few people of a demonstration, and a bound on guessing their passwords. */
export class Users {
  private readonly failures = new Map<string, { count: number; lastMs: number }>();

  constructor(
    private readonly users: readonly User[],
    private readonly nowMs: () => number = Date.now,
  ) {}

  find(login: string): User | undefined {
    return this.users.find((user) => user.login === login);
  }

  /** The user, or why not. */
  check(login: string, password: string): User | 'wrong' | 'tooMany' {
    const failed = this.failures.get(login);
    if (failed && failed.count >= attemptsMax && this.nowMs() - failed.lastMs < waitMs) return 'tooMany';
    const user = this.find(login);
    // Compared even where there is no such user: how long it takes says nothing.
    const fits = timingSafeEqual(digest(user?.password ?? ''), digest(password));
    if (user && fits) {
      this.failures.delete(login);
      return user;
    }
    this.note(login, failed && this.nowMs() - failed.lastMs < waitMs ? failed.count : 0);
    return 'wrong';
  }

  private note(login: string, count: number): void {
    this.failures.delete(login);
    this.failures.set(login, { count: count + 1, lastMs: this.nowMs() });
    const [oldest] = this.failures.keys();
    if (this.failures.size > rememberedMaxLogins) this.failures.delete(oldest!);
  }
}
