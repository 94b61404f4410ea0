import type { ResultStatus, ScheduleStatus } from '#competition';
import type { ReactNode } from 'react';
import { useScreen } from '../screen.js';

/** What a status means for a reader; its colour, which never stands without the word. */
const toneOf: Readonly<Record<ResultStatus, string>> = {
  START_LIST: 'quiet',
  LIVE: 'live',
  INTERMEDIATE: 'live',
  UNCONFIRMED: 'unofficial',
  UNOFFICIAL: 'unofficial',
  OFFICIAL: 'official',
  PARTIAL: 'unofficial',
  PROTESTED: 'protest',
  PROVISIONAL: 'protest',
};
const trouble: ReadonlySet<ScheduleStatus> = new Set([
  'INTERRUPTED',
  'DELAYED',
  'POSTPONED',
  'CANCELLED',
  'RESCHEDULED',
]);

interface StatusProps {
  readonly result: ResultStatus | null;
  readonly schedule: ScheduleStatus;
}

/** Before a unit begins, and where it is held up, its timetable says more; else its result. */
export const statusOf = ({ result, schedule }: StatusProps): { tone: string; key: ResultStatus | ScheduleStatus } => {
  if (trouble.has(schedule)) return { tone: 'unofficial', key: schedule };
  if (result === null || result === 'START_LIST') return { tone: 'quiet', key: schedule };
  return { tone: toneOf[result], key: result };
};

export const Status = (props: StatusProps): ReactNode => {
  const { say } = useScreen();
  const { tone, key } = statusOf(props);
  const word =
    key in say.resultStatus && key !== 'START_LIST'
      ? say.resultStatus[key as ResultStatus]
      : say.scheduleStatus[key as ScheduleStatus];
  return <span className={`chip ${tone}`}>{word}</span>;
};
