/** The plan in the order of its starts. */
import type { ScheduleDocument } from '#read-model';

export class Timetable {
  private readonly plans = new Map<string, ScheduleDocument>();
  private sorted: readonly ScheduleDocument[] | null = null;

  keep(rsc: string, plan: ScheduleDocument | null): void {
    if (plan) this.plans.set(rsc, plan);
    else this.plans.delete(rsc);
    this.sorted = null;
  }

  get all(): readonly ScheduleDocument[] {
    this.sorted ??= [...this.plans.values()].sort(byStart);
    return this.sorted;
  }

  /**
   * The first of those that begin after `from`, ISO, and that somebody waits for.
   * @param isOpen has not begun.
   */
  next(from: string, most: number, isOpen: (plan: ScheduleDocument) => boolean): ScheduleDocument[] {
    const { all } = this;
    const found: ScheduleDocument[] = [];
    for (let index = this.firstFrom(from); index < all.length && found.length < most; index++) {
      if (isOpen(all[index]!)) found.push(all[index]!);
    }
    return found;
  }

  private firstFrom(instant: string): number {
    const { all } = this;
    let [low, high] = [0, all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.startAt < instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const byStart = (a: ScheduleDocument, b: ScheduleDocument): number =>
  a.startAt < b.startAt ? -1 : a.startAt > b.startAt ? 1 : a.rsc < b.rsc ? -1 : 1;
