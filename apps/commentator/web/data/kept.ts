/** A value that the browser keeps, for those who show it to follow. */
export interface Place {
  getItem(name: string): string | null;
  setItem(name: string, value: string): void;
}

export class Kept<T> {
  private current: T;
  private readonly listeners = new Set<() => void>();

  /** @param read makes a value of whatever was kept, which an older page or a person may have written. */
  constructor(
    private readonly place: Place,
    private readonly name: string,
    read: (kept: unknown) => T,
  ) {
    this.current = read(parsed(place, name));
  }

  get value(): T {
    return this.current;
  }

  set(value: T): void {
    this.current = value;
    try {
      this.place.setItem(this.name, JSON.stringify(value));
    } catch {
      // A full or forbidden store loses it at the next reload; until then it holds.
    }
    for (const listener of this.listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };
}

const parsed = (place: Place, name: string): unknown => {
  try {
    return JSON.parse(place.getItem(name) ?? 'null');
  } catch {
    return null;
  }
};

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
