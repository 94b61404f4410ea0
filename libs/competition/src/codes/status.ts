/** Both ladders of a unit as tables `from -> [to]`. Values: ODF Foundation Principles (result status), common codes (schedule status). */

export const resultStatuses = [
  'START_LIST',
  'LIVE',
  'INTERMEDIATE',
  'UNCONFIRMED',
  'UNOFFICIAL',
  'OFFICIAL',
  'PARTIAL',
  'PROTESTED',
  'PROVISIONAL',
] as const;
export type ResultStatus = (typeof resultStatuses)[number];

export const scheduleStatuses = [
  'UNSCHEDULED',
  'SCHEDULED',
  'GETTING_READY',
  'RUNNING',
  'SCHEDULED_BREAK',
  'INTERRUPTED',
  'FINISHED',
  'DELAYED',
  'POSTPONED',
  'RESCHEDULED',
  'CANCELLED',
] as const;
export type ScheduleStatus = (typeof scheduleStatuses)[number];

export type Ladder<S extends string> = Readonly<Record<S, readonly S[]>>;

/** The IOC publishes the meanings, not a graph; this one is consistent with them. START_LIST again after LIVE is a re-run. */
export const resultStatusLadder: Ladder<ResultStatus> = {
  START_LIST: ['LIVE', 'UNOFFICIAL', 'OFFICIAL'],
  LIVE: ['INTERMEDIATE', 'UNCONFIRMED', 'UNOFFICIAL', 'OFFICIAL', 'PARTIAL', 'START_LIST'],
  INTERMEDIATE: ['LIVE', 'UNCONFIRMED', 'UNOFFICIAL', 'OFFICIAL', 'PARTIAL', 'START_LIST'],
  UNCONFIRMED: ['UNOFFICIAL', 'OFFICIAL', 'PROTESTED', 'LIVE', 'START_LIST'],
  UNOFFICIAL: ['OFFICIAL', 'PROTESTED', 'PROVISIONAL', 'LIVE', 'START_LIST'],
  PARTIAL: ['LIVE', 'UNCONFIRMED', 'UNOFFICIAL', 'OFFICIAL', 'PROTESTED'],
  PROTESTED: ['UNOFFICIAL', 'OFFICIAL', 'PROVISIONAL'],
  OFFICIAL: ['PROTESTED', 'PROVISIONAL', 'START_LIST'],
  PROVISIONAL: ['UNOFFICIAL', 'OFFICIAL'],
};

export const scheduleStatusLadder: Ladder<ScheduleStatus> = {
  UNSCHEDULED: ['SCHEDULED', 'CANCELLED'],
  SCHEDULED: ['UNSCHEDULED', 'GETTING_READY', 'RUNNING', 'DELAYED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED'],
  RESCHEDULED: ['GETTING_READY', 'RUNNING', 'DELAYED', 'POSTPONED', 'CANCELLED'],
  DELAYED: ['GETTING_READY', 'RUNNING', 'RESCHEDULED', 'POSTPONED', 'CANCELLED'],
  GETTING_READY: ['RUNNING', 'DELAYED', 'POSTPONED', 'RESCHEDULED', 'CANCELLED'],
  RUNNING: ['SCHEDULED_BREAK', 'INTERRUPTED', 'FINISHED'],
  SCHEDULED_BREAK: ['RUNNING', 'INTERRUPTED', 'FINISHED'],
  INTERRUPTED: ['RUNNING', 'POSTPONED', 'RESCHEDULED', 'FINISHED', 'CANCELLED'],
  POSTPONED: ['RESCHEDULED', 'CANCELLED'],
  // A re-run takes a finished unit back to its start list.
  FINISHED: ['RESCHEDULED', 'RUNNING'],
  CANCELLED: ['SCHEDULED', 'RESCHEDULED'],
};

/** Saying the same status again is always allowed: it changes nothing. */
export const mayMove = <S extends string>(ladder: Ladder<S>, from: S, to: S): boolean =>
  from === to || ladder[from].includes(to);
