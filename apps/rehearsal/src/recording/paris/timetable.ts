/**
 * Which timetable row belongs to which unit. Most rows name a unit. Some disciplines schedule phases: heats of one phase
 * then share a row, or have a row each that names only the phase. A unit's day is that of its own row, else its phase's.
 */
import { isRsc, levelOf, phaseRscOf } from '#competition';
import type { Instant, Rsc } from '#competition';
import { groupBy } from '../group-by.js';
import type { ScheduleRow } from './files.js';
import type { Programme, UnitRows } from './units.js';

/** One line of the timetable as it is published: about a unit, or about a phase whose units it does not tell apart. */
export interface TimetableLine {
  readonly rsc: Rsc;
  readonly name: string;
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly day: string;
  readonly venue: string;
  readonly location: string;
  readonly medal: number;
  readonly cancelled: boolean;
}

/** When and where a unit was. */
export interface Slot {
  readonly startAt: Instant;
  readonly endAt: Instant;
  readonly day: string;
  /** Three letters; null where the timetable does not know the unit. */
  readonly venue: string | null;
  readonly medal: number;
}

export interface Timetable {
  readonly lines: readonly TimetableLine[];
  /** By code; every unit and aggregate has one. */
  readonly slots: ReadonlyMap<Rsc, Slot>;
  /** A reason for every row that says nothing about a sport event here. */
  readonly omitted: readonly string[];
}

interface CodedRow extends ScheduleRow {
  readonly rsc: Rsc;
}

/** Publication follows the end by 12 minutes in the middle. */
export const publicationDelayMicros = 12 * 60 * 1_000_000;

export const timetableOf = (
  schedule: readonly ScheduleRow[],
  units: ReadonlyMap<Rsc, UnitRows>,
  programme: Programme,
): Timetable => {
  const { rows, omitted } = codedRows(schedule, programme);
  const lines: TimetableLine[] = [];
  const slots = new Map<Rsc, Slot>();
  const assign = (group: readonly CodedRow[], members: readonly UnitRows[]): void => {
    for (const [unit, slot] of slotsOf(group, members)) slots.set(unit, slot);
  };
  for (const { code, rows: group, members } of groupsOf(rows, units)) {
    assign(group, members);
    if (members.length === 0 || isOneUnit(group, members)) lines.push(...group.map((row) => lineOf(row)));
    else if (group.length === members.length)
      lines.push(...pairs(group, members).map(([row, unit]) => lineOf(row, unit)));
    else if (members.every((unit) => phaseRscOf(unit.rsc) === code)) lines.push(rolledUp(code, group));
    else lines.push(...members.map((unit) => lineOf(rowFor(group, unit), unit)));
  }
  for (const unit of [...units.values()].filter(({ rsc, aggregate }) => !aggregate && !slots.has(rsc))) {
    const row = lastBegun(
      rows.filter(({ rsc }) => rsc.startsWith(unit.first.sportEvent)),
      unit,
    );
    if (row) lines.push(lineOf(row, unit));
    slots.set(unit.rsc, row ? slotOf(row, row.startAt, row.endAt) : publicationSlot(unit));
  }
  for (const unit of units.values())
    if (unit.aggregate && !slots.has(unit.rsc)) slots.set(unit.rsc, slotAfterParts(unit, slots));
  return { lines: lines.sort((a, b) => a.startAt - b.startAt || (a.rsc < b.rsc ? -1 : 1)), slots, omitted };
};

/** Gives each row its code; rows that have none are left out, with the reason. */
const codedRows = (schedule: readonly ScheduleRow[], programme: Programme): { rows: CodedRow[]; omitted: string[] } => {
  const rows: CodedRow[] = [];
  const omitted: string[] = [];
  const seen = new Set<string>();
  for (const row of schedule) {
    const text = JSON.stringify(row);
    const event = programme.find(row.discipline, row.eventName);
    const code =
      event && row.tail && `${event.sportEvent}${row.tail === noTail ? phaseByName(row.phaseName) : row.tail}`;
    if (seen.has(text) && row.tail) omitted.push('repeats another row');
    else if (!event) omitted.push('no sport event of that name in the results: a ceremony, a shared qualification');
    else if (!row.tail)
      omitted.push(row.status === 'CANCELLED' ? 'cancelled, without a code' : 'training, without a code');
    else if (!code || !isRsc(code)) omitted.push('its address holds no code');
    else rows.push({ ...row, rsc: code });
    seen.add(text);
  }
  return { rows, omitted };
};

const noTail = '------------';
const phaseNames: readonly (readonly [RegExp, string])[] = [
  [/quarter-?finals?$/i, 'QFNL'],
  [/semi-?finals?$/i, 'SFNL'],
  [/finals?$/i, 'FNL-'],
];

/** Speed climbing's rows point at the whole event; their words name the phase. */
const phaseByName = (name: string): string =>
  `${phaseNames.find(([words]) => words.test(name))?.[1] ?? '----'}--------`;

interface Group {
  /** The code the rows share. */
  readonly code: Rsc;
  readonly rows: CodedRow[];
  readonly members: readonly UnitRows[];
}

/** Rows of one code with the units they are about. A unit named by a row of its own is not also its phase's. */
const groupsOf = (rows: readonly CodedRow[], units: ReadonlyMap<Rsc, UnitRows>): Group[] => {
  const rowsOf = groupBy(rows, ({ rsc }) => rsc);
  const phases = groupBy(
    [...units.values()].filter(({ aggregate }) => !aggregate),
    ({ rsc }) => phaseRscOf(rsc),
  );
  const taken = new Set<Rsc>([...rowsOf.keys()].filter((code) => units.has(code)));
  const take = (code: Rsc, belongs: (unit: UnitRows) => boolean): UnitRows[] => {
    const free = (phases.get(phaseRscOf(code)) ?? []).filter((unit) => !taken.has(unit.rsc) && belongs(unit));
    for (const { rsc } of free) taken.add(rsc);
    return free;
  };
  // Rows about a part of a phase take their units before rows about the whole of it.
  const codes = [...rowsOf.keys()].sort((a, b) => Number(levelOf(a) !== 'unit') - Number(levelOf(b) !== 'unit'));
  return codes.map((code) => {
    const group = rowsOf.get(code)!;
    const own = units.get(code);
    if (own && group.length === 1) return { code, rows: group, members: [own] };
    if (own) return { code, rows: group, members: [own, ...take(code, () => true)] };
    return { code, rows: group, members: take(code, ({ rsc }) => isPartOf(rsc, code) || isNumberOf(rsc, code)) };
  });
};

/** A unit of the phase, a heat of the run, a subunit: the code without its filler and its `00` begins the unit's. */
const isPartOf = (unit: Rsc, code: Rsc): boolean => {
  const stem = code.replace(/-+$/, '').replace(/00$/, '');
  return unit.startsWith(stem.length <= 26 ? code.slice(0, 26) : stem);
};

/** `SFNL0000RR--` in the timetable is `SFNL0001RR--` in the results: a swim-off whose number was not known. */
const isNumberOf = (unit: Rsc, code: Rsc): boolean => {
  const letters = (text: string): string => text.slice(26).replace(/\d/g, '0');
  return /^0000[A-Z]{2}/.test(code.slice(26)) && letters(unit) === letters(code);
};

const isOneUnit = (group: readonly CodedRow[], members: readonly UnitRows[]): boolean =>
  group.length === 1 && members.length === 1 && members[0]!.rsc === group[0]!.rsc;

const byPublication = (a: UnitRows, b: UnitRows): number =>
  a.first.publishedAt - b.first.publishedAt || (a.rsc < b.rsc ? -1 : 1);
const byStart = (a: ScheduleRow, b: ScheduleRow): number => a.startAt - b.startAt;
const byCode = (a: UnitRows, b: UnitRows): number => (a.rsc < b.rsc ? -1 : 1);

/** As many rows as units: the medal rows with the units named after the medal, the others in the order of the clock. */
const pairs = (group: readonly CodedRow[], members: readonly UnitRows[]): [CodedRow, UnitRows][] => {
  const rows = [...group].sort(byStart);
  const units = [...members].sort(byPublication);
  const named = medalWords.flatMap(([medal, words]): [CodedRow, UnitRows][] => {
    const row = rows.findIndex((one) => one.medal === medal);
    const unit = units.findIndex(({ first }) => words.test(first.unitName));
    return row < 0 || unit < 0 ? [] : [[rows.splice(row, 1)[0]!, units.splice(unit, 1)[0]!]];
  });
  return [...named, ...rows.map((row, index): [CodedRow, UnitRows] => [row, units[index]!])];
};

const medalWords: readonly (readonly [number, RegExp])[] = [
  [1, /\bgold$/i],
  [3, /\bbronze$/i],
];

/** The last row that had begun when the unit was published. */
const lastBegun = (group: readonly CodedRow[], unit: UnitRows): CodedRow | undefined =>
  group
    .filter(({ startAt }) => startAt <= unit.first.publishedAt)
    .sort(byStart)
    .at(-1);

const rowFor = (group: readonly CodedRow[], unit: UnitRows): CodedRow =>
  lastBegun(group, unit) ?? [...group].sort(byStart)[0]!;

/** Units that share a row follow one another in equal parts of it, in the order of their codes. */
const slotsOf = (group: readonly CodedRow[], members: readonly UnitRows[]): [Rsc, Slot][] => {
  const paired: [CodedRow, UnitRows][] =
    group.length === members.length
      ? pairs(group, members)
      : [...members].sort(byCode).map((unit) => [rowFor(group, unit), unit]);
  return [...groupBy(paired, ([row]) => row)].flatMap(([row, sharing]) => {
    const part = Math.floor((row.endAt - row.startAt) / sharing.length);
    return sharing.map(([, unit], index): [Rsc, Slot] => {
      const startAt = (row.startAt + index * part) as Instant;
      return [unit.rsc, slotOf(row, startAt, (startAt + part) as Instant)];
    });
  });
};

const slotOf = ({ day, venue, medal }: ScheduleRow, startAt: Instant, endAt: Instant): Slot => ({
  startAt,
  endAt,
  day,
  venue,
  medal,
});

/** A unit that no row names, by any code: archery's team qualifications come out of the individual ones. */
const publicationSlot = ({ first }: UnitRows): Slot => {
  const endAt = (first.publishedAt - publicationDelayMicros) as Instant;
  return { startAt: endAt, endAt, day: first.publishedDay, venue: null, medal: 0 };
};

/** An aggregate ranking goes with the last of the units it is made of. */
const slotAfterParts = (unit: UnitRows, slots: ReadonlyMap<Rsc, Slot>): Slot => {
  const stem = unit.rsc.slice(0, levelOf(unit.rsc) === 'phase' ? 26 : 22);
  const parts = [...slots].filter(([code]) => code !== unit.rsc && code.startsWith(stem)).map(([, slot]) => slot);
  const last = parts.sort((a, b) => a.endAt - b.endAt).at(-1);
  return last ?? publicationSlot(unit);
};

const lineOf = (row: CodedRow, unit?: UnitRows): TimetableLine => ({
  rsc: unit?.rsc ?? row.rsc,
  name: unit?.first.unitName ?? row.phaseName,
  startAt: row.startAt,
  endAt: row.endAt,
  day: row.day,
  venue: row.venue,
  location: row.location,
  medal: row.medal,
  cancelled: row.status === 'CANCELLED',
});

/** Rows of one phase that cannot be told apart are one line: a phase starts with its first unit and ends with its last. */
const rolledUp = (code: Rsc, group: readonly CodedRow[]): TimetableLine => {
  const ordered = [...group].sort(byStart);
  const medals = ordered.map(({ medal }) => medal).filter((medal) => medal > 0);
  return {
    ...lineOf(ordered[0]!),
    rsc: code,
    endAt: Math.max(...ordered.map(({ endAt }) => endAt)) as Instant,
    medal: medals.length > 0 ? Math.min(...medals) : 0,
    cancelled: ordered.every(({ status }) => status === 'CANCELLED'),
  };
};
