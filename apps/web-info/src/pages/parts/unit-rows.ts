/** Rows of the timetable out of the tables. Runs on the server alone. */
import { disciplineOf, levelOf, phaseOf, sportEventOf } from '#competition';
import type { ResultStatus, Rsc, ScheduleStatus } from '#competition';
import type { Timetable, TimetableRow, TimetableUnit } from '#read-model';
import { isMatch } from '#screens';
import { unitNumber } from './unit-row.js';
import type { Leader, UnitRow } from './unit-row.js';

/** Which of several units of its round a unit is. */
type Number = (rsc: Rsc) => string | null;

const numbersIn = (rows: readonly TimetableRow[]): Number => {
  const counts = new Map<string, number>();
  const round = (rsc: Rsc): string => `${sportEventOf(rsc)}${phaseOf(rsc)}`;
  for (const { plan, units } of rows) {
    for (const rsc of levelOf(plan.rsc) === 'unit' ? [plan.rsc] : units.map((unit) => unit.rsc))
      counts.set(round(rsc), (counts.get(round(rsc)) ?? 0) + 1);
  }
  return (rsc) => ((counts.get(round(rsc)) ?? 0) > 1 ? unitNumber(rsc) || null : null);
};

/** A row for each unit, and for what is planned and has none yet. */
export const unitRows = ({ rows }: Timetable): UnitRow[] => {
  const numberOf = numbersIn(rows);
  return rows.flatMap((row) =>
    levelOf(row.plan.rsc) === 'unit' || row.units.length === 0
      ? [planRow(row, numberOf)]
      : row.units.map((unit) => unitRow(row, unit, numberOf)),
  );
};

/** A row for each row of the plan: the heats of a phase stand in one. */
export const planRows = ({ rows }: Timetable): UnitRow[] => {
  const numberOf = numbersIn(rows);
  return rows.map((row) => planRow(row, numberOf));
};

const placeOf = ({ plan, programme, venue }: TimetableRow) => ({
  planName: plan.name,
  sportEvent: sportEventOf(plan.rsc),
  eventName: programme?.name ?? null,
  discipline: disciplineOf(plan.rsc),
  disciplineName: programme?.disciplineName ?? null,
  day: plan.day,
  timeZone: venue?.timeZone ?? null,
  venue: plan.venue,
  venueName: venue?.name ?? null,
  medal: plan.medal,
  isMatch: isMatch(plan),
});

const planRow = (row: TimetableRow, numberOf: Number): UnitRow => {
  const { plan, units } = row;
  const only = units.length === 1 ? units[0] : undefined;
  const isUnit = levelOf(plan.rsc) === 'unit';
  return {
    ...placeOf(row),
    rsc: plan.rsc,
    isUnit,
    number: isUnit ? numberOf(plan.rsc) : null,
    startAt: only?.startAt ?? plan.startAt,
    ...together(units, plan.status),
    ...(isUnit && only ? leadersOf(only) : nobody),
    parts: isUnit ? [] : units.map(({ rsc }) => rsc),
  };
};

const unitRow = (row: TimetableRow, unit: TimetableUnit, numberOf: Number): UnitRow => ({
  ...placeOf(row),
  rsc: unit.rsc,
  isUnit: true,
  number: numberOf(unit.rsc),
  startAt: unit.startAt ?? row.plan.startAt,
  resultStatus: unit.resultStatus,
  scheduleStatus: unit.scheduleStatus,
  asOf: unit.asOf,
  ...leadersOf(unit),
  parts: [],
});

/** What several units show together is that of the one that matters most now. */
const matters: readonly (ResultStatus | null)[] = [
  'LIVE',
  'INTERMEDIATE',
  'PROTESTED',
  'UNCONFIRMED',
  'PARTIAL',
  'UNOFFICIAL',
  'PROVISIONAL',
  'START_LIST',
  null,
  'OFFICIAL',
];

const together = (
  units: readonly TimetableUnit[],
  planned: ScheduleStatus,
): Pick<UnitRow, 'resultStatus' | 'scheduleStatus' | 'asOf'> => {
  const [first] = units.toSorted((a, b) => matters.indexOf(a.resultStatus) - matters.indexOf(b.resultStatus));
  return {
    resultStatus: first?.resultStatus ?? null,
    scheduleStatus: first?.scheduleStatus ?? planned,
    asOf:
      units
        .map(({ asOf }) => asOf)
        .toSorted()
        .at(-1) ?? null,
  };
};

type Leading = Pick<UnitRow, 'leaders' | 'isOwn'>;

const nobody: Leading = { leaders: [], isOwn: false };

/** Sides stand in their order from the beginning; of all others whom the page is about, else who leads, once somebody does. */
const leadersOf = (unit: TimetableUnit): Leading => {
  const { first, own } = unit;
  if (isMatch(unit)) return { leaders: first.map(leader), isOwn: false };
  if (own) return { leaders: [leader(own)], isOwn: true };
  const begun = first.filter(({ rank, irm, mark }) => rank !== null || irm !== null || mark !== null);
  return { leaders: begun.map(leader), isOwn: false };
};

const leader = ({ competitor, noc, rank, tied, mark, wlt, irm }: TimetableUnit['first'][number]): Leader => ({
  competitor,
  noc,
  rank,
  tied,
  mark: mark?.text ?? null,
  wlt,
  irm,
});
