/** A row of a timetable, with what a reader wants to know of its unit. */
import type { ResultStatus, ScheduleStatus } from '#competition';

export interface Leader {
  readonly competitor: string;
  readonly noc: string;
  readonly rank: number | null;
  readonly tied: boolean;
  readonly mark: string | null;
  readonly wlt: string | null;
  readonly irm: string | null;
}

export interface UnitRow {
  readonly rsc: string;
  /** False for a phase, which has no page of its own. */
  readonly isUnit: boolean;
  /** What the plan calls it, or the phase it belongs to. */
  readonly planName: string;
  /** Among several units of its round, `3` or `A`; null where it is alone. */
  readonly number: string | null;
  readonly sportEvent: string;
  readonly eventName: string | null;
  readonly discipline: string;
  readonly disciplineName: string | null;
  /** Where it was moved to, else as planned. */
  readonly startAt: string;
  readonly day: string;
  readonly timeZone: string | null;
  readonly venue: string | null;
  readonly venueName: string | null;
  /** 0 none, 1 gold, 2 silver, 3 bronze. */
  readonly medal: number;
  readonly resultStatus: ResultStatus | null;
  readonly scheduleStatus: ScheduleStatus;
  readonly asOf: string | null;
  /** Who is first, or whom the page is about; both where two sides meet. */
  readonly leaders: readonly Leader[];
  /** The first of them is whom the page is about, whatever their place. */
  readonly isOwn: boolean;
  /** Two sides, one of whom wins. */
  readonly isMatch: boolean;
  /** Units of a phase, by their codes. */
  readonly parts: readonly string[];
}

/** Which of several it is, by its code: `3`, or `A` where groups have letters. */
export const unitNumber = (rsc: string): string =>
  /^(?:0*(\d+)\d{2}|([A-Z]+))/.exec(rsc.slice(26))?.slice(1).find(Boolean) ?? '';

const running: ReadonlySet<ScheduleStatus> = new Set(['RUNNING', 'SCHEDULED_BREAK', 'INTERRUPTED', 'GETTING_READY']);
const open: ReadonlySet<ResultStatus | null> = new Set(['LIVE', 'INTERMEDIATE', 'PARTIAL']);
const lost: ReadonlySet<ScheduleStatus> = new Set(['CANCELLED', 'POSTPONED']);

type Standing = Pick<UnitRow, 'scheduleStatus' | 'resultStatus'>;

export const isUnderWay = ({ scheduleStatus, resultStatus }: Standing): boolean =>
  running.has(scheduleStatus) || open.has(resultStatus);
/** There is a result, whatever it is worth yet. */
export const isOver = (row: Standing): boolean =>
  row.resultStatus !== null && row.resultStatus !== 'START_LIST' && !isUnderWay(row);
export const isAhead = (row: Standing): boolean => !isUnderWay(row) && !isOver(row) && !lost.has(row.scheduleStatus);
