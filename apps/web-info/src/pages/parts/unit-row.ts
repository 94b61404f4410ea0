/** A row of a timetable, with what a reader wants to know of its unit. */
import type { ResultStatus, ScheduleStatus, UnitDocument } from '#competition';

export interface Leader {
  readonly competitor: string;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly mark: string | null;
  readonly wlt: string | null;
  readonly irm: string | null;
}

export interface UnitRow {
  readonly rsc: string;
  /** False for a phase whose units are not known yet. */
  readonly isUnit: boolean;
  readonly name: string;
  readonly sportEvent: string;
  readonly discipline: string;
  readonly disciplineName: string | null;
  readonly startAt: string | null;
  readonly timeZone: string | null;
  readonly venue: string | null;
  readonly venueName: string | null;
  /** 0 none, 1 gold, 2 bronze or others. */
  readonly medal: number;
  readonly resultStatus: ResultStatus | null;
  readonly scheduleStatus: ScheduleStatus;
  readonly asOf: string | null;
  readonly leaders: readonly Leader[];
}

export const leadersOfUnit = ({ lines }: Pick<UnitDocument, 'lines'>): Leader[] =>
  lines
    // Of two who meet, both are named before there is anything to say of them.
    .filter(({ mark, rank, irm }) => lines.length === 2 || mark !== null || rank !== null || irm !== null)
    .slice(0, 2)
    .map(({ competitor, rank, tied, mark, wlt, irm }) => ({
      competitor,
      rank,
      tied,
      mark: mark?.text ?? null,
      wlt,
      irm,
    }));
