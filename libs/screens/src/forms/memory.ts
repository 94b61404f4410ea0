/** What a board showed before: so that what changed can glow, whoever's row it stands in now, and ranks can point up or down. */
import type { UnitDocument } from '#competition';

export interface Changed {
  readonly version: number;
  /** As `performance.now()` says it. */
  readonly at: number;
}

export interface Shown {
  readonly competitor: string;
  readonly rank: number | null;
  /** By column. */
  readonly values: ReadonlyMap<string, string | number | null>;
}

/** Versions missed at once; while a unit is live they come one by one, or a few together. */
const unseenMax = 20;

export class BoardMemory {
  private rsc: string | null = null;
  private version = -1;
  private before = new Map<string, Shown>();
  /** By competitor and column: what changed it last. */
  private readonly changedIn = new Map<string, Changed>();
  private moves = new Map<string, number>();

  /** Takes a version of a unit as shown; saying the same version again changes nothing. */
  take({ rsc, version }: Pick<UnitDocument, 'rsc' | 'version'>, lines: readonly Shown[]): void {
    if (rsc === this.rsc && version === this.version) return;
    // After so much that nobody saw, the whole board would glow.
    if (rsc !== this.rsc || version - this.version > unseenMax) this.forget(rsc);
    this.version = version;
    const moves = new Map<string, number>();
    for (const line of lines) this.compare(line, moves);
    if (moves.size > 0) this.moves = moves;
    this.before = new Map(lines.map((line) => [line.competitor, line]));
  }

  /** When a cell last became another; null while it is what it was at first. */
  changed(competitor: string, column: string): Changed | null {
    return this.changedIn.get(`${competitor} ${column}`) ?? null;
  }

  /** Places won, or lost where below zero, when ranks moved last. */
  moved(competitor: string): number {
    return this.moves.get(competitor) ?? 0;
  }

  private forget(rsc: string): void {
    this.rsc = rsc;
    this.before = new Map();
    this.changedIn.clear();
    this.moves = new Map();
  }

  private compare({ competitor, rank, values }: Shown, moves: Map<string, number>): void {
    const before = this.before.get(competitor);
    if (!before) return;
    if (before.rank !== null && rank !== null && before.rank !== rank) moves.set(competitor, before.rank - rank);
    for (const [column, value] of values) {
      // A column that was not there yet said nothing.
      if ((before.values.get(column) ?? null) !== value)
        this.changedIn.set(`${competitor} ${column}`, { version: this.version, at: performance.now() });
    }
  }
}
