/** Rows of the timetable out of the tables. Runs on the server alone. */
import { disciplineOf, levelOf, sportEventOf } from '#competition';
import type { Rsc, UnitDocument } from '#competition';
import type { ProgrammeDocument, ScheduleDocument, ScheduleRow, UnitStatus, VenueDocument } from '#read-model';
import { leadersOfUnit } from './unit-row.js';
import type { UnitRow } from './unit-row.js';

interface Around {
  readonly programme: ProgrammeDocument | null;
  readonly venue: VenueDocument | null;
}

const unstarted = { resultStatus: null, asOf: null, startAt: null } as const;

export const unitRow = (
  plan: ScheduleDocument,
  { programme, venue }: Around,
  status: UnitStatus | null,
  unit: UnitDocument | null,
): UnitRow => {
  const { resultStatus, asOf, startAt } = status ?? unstarted;
  const rsc = status?.rsc ?? plan.rsc;
  return {
    rsc,
    isUnit: levelOf(rsc) === 'unit',
    name: status && status.rsc !== plan.rsc ? `${plan.name} ${unitNumber(status.rsc)}` : plan.name,
    sportEvent: sportEventOf(rsc),
    discipline: disciplineOf(rsc),
    disciplineName: programme?.disciplineName ?? null,
    startAt: startAt ?? plan.startAt,
    timeZone: venue?.timeZone ?? null,
    venue: plan.venue,
    venueName: venue?.name ?? null,
    medal: plan.medal,
    resultStatus,
    scheduleStatus: status?.scheduleStatus ?? plan.status,
    asOf,
    leaders: unit ? leadersOfUnit(unit) : [],
  };
};

/** `HEAT000300--` is the third. */
const unitNumber = (rsc: string): string => String(Number.parseInt(rsc.slice(26, 30), 10) || rsc.slice(26, 32));

export const unitRows = (rows: readonly ScheduleRow[], units: ReadonlyMap<Rsc, UnitDocument>): UnitRow[] =>
  rows.flatMap((row) =>
    row.units.length === 0
      ? [unitRow(row.plan, row, null, null)]
      : row.units.map((status) => unitRow(row.plan, row, status, units.get(status.rsc) ?? null)),
  );

const over = new Set(['FINISHED', 'CANCELLED', 'POSTPONED']);
const under = new Set(['RUNNING', 'SCHEDULED_BREAK', 'INTERRUPTED', 'GETTING_READY']);

export const isUnderWay = ({ scheduleStatus }: UnitRow): boolean => under.has(scheduleStatus);
export const isAhead = ({ scheduleStatus, startAt }: UnitRow, gamesNow: string): boolean =>
  !under.has(scheduleStatus) && !over.has(scheduleStatus) && startAt !== null && startAt >= gamesNow;
export const isOver = ({ scheduleStatus, resultStatus }: UnitRow): boolean =>
  scheduleStatus === 'FINISHED' && resultStatus !== null && resultStatus !== 'START_LIST';
