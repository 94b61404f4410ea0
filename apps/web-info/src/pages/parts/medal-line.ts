/** A medal and who holds it, as pages list them. */
import type { Medallist } from '#read-model';

export interface MedalLine {
  readonly medal: 'GOLD' | 'SILVER' | 'BRONZE';
  readonly competitor: string;
  readonly noc: string;
  readonly sportEvent: string;
  readonly eventName: string | null;
  readonly discipline: string;
  readonly disciplineName: string | null;
  readonly day: string | null;
  /** Why, where not the ranking but a decision gave it. */
  readonly decision: string | null;
}

export const medalLines = (medallists: readonly Medallist[]): MedalLine[] =>
  medallists.map(({ medal, competitor, noc, sportEvent, programme, day, decision }) => ({
    medal,
    competitor,
    noc,
    sportEvent,
    eventName: programme?.name ?? null,
    discipline: sportEvent.slice(0, 3),
    disciplineName: programme?.disciplineName ?? null,
    day,
    decision,
  }));
