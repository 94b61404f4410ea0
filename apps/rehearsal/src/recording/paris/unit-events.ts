/** The scoring events of one unit, as its boxes and officials would have sent them, from the final state in the files. */
import { disciplineFor, levelOf, ticksPerUnit, totalRuleFor } from '#competition';
import type {
  CompetitorId,
  CompetitorMark,
  Instant,
  Mark,
  NocCode,
  Origin,
  ResultStatus,
  ScheduleStatus,
  ScoringEvent,
  ScoringEventOf,
  ScoringEventType,
  Source,
} from '#competition';
import { groupBy } from '../group-by.js';
import { placesRecorded, totalPenalties } from './decisions.js';
import type { Disqualification } from './decisions.js';
import type { ResultRow } from './files.js';
import { markOf } from './marks.js';
import type { Timing } from './timing.js';
import type { UnitRows } from './units.js';

export const recorder = 'recorder';

const minute = 60 * 1_000_000;
const millisecond = 1000;
/** Start lists are out and athletes are called this long before the start; the files do not say when. */
const startListBeforeStartMicros = 30 * minute;
const readyBeforeStartMicros = 2 * minute;

type Content<T extends ScoringEventType> = Omit<ScoringEventOf<T>, keyof EnvelopeFields>;
type EnvelopeFields = Pick<ScoringEvent, 'rsc' | 'source' | 'sequence' | 'occurredAt' | 'actor' | 'origin'>;
type AnyContent = { [T in ScoringEventType]: Content<T> }[ScoringEventType];

/** Numbers a unit's events and keeps their times rising by at least a millisecond. */
class Sheet {
  readonly events: ScoringEvent[] = [];
  private last = Number.NEGATIVE_INFINITY;

  constructor(
    readonly rsc: UnitRows['rsc'],
    private readonly source: Source,
  ) {}

  write(at: number, content: AnyContent, origin: Origin = 'RECONSTRUCTED'): ScoringEvent {
    this.last = Math.max(at, this.last + millisecond);
    const event = {
      ...content,
      ...this.envelope(this.last as Instant, this.events.length + 1, origin),
    } as ScoringEvent;
    this.events.push(event);
    return event;
  }

  envelope(occurredAt: Instant, sequence: number, origin: Origin): EnvelopeFields {
    return { rsc: this.rsc, source: this.source, sequence, occurredAt, actor: recorder, origin };
  }

  schedule(at: number, status: ScheduleStatus): void {
    this.write(at, { type: 'ScheduleStatusChanged', status, startAt: null, reason: null });
  }

  result(at: number, status: ResultStatus): void {
    this.write(at, { type: 'ResultStatusChanged', status, reason: null });
  }
}

interface MarkedRow {
  readonly row: ResultRow;
  readonly competitor: CompetitorId;
  readonly mark: Mark | null;
}

/** @param making the units that make this one, where its marks follow from them; empty where the sheet is all there is. */
export const eventsOfUnit = (
  unit: UnitRows,
  timing: Timing,
  source: Source,
  membersOf: (team: string) => readonly CompetitorId[],
  making: readonly UnitRows[] = [],
  disqualification?: Disqualification,
): ScoringEvent[] => {
  const sheet = new Sheet(unit.rsc, source);
  const lines = inStartOrder(unit.rows).map((row): MarkedRow => ({
    row,
    competitor: row.competitor as CompetitorId,
    mark: markOf(row, unit.rows),
  }));
  const { startAt, endAt } = timing;
  // Play has a schedule; an aggregate ranking only grows out of it.
  const play = !unit.aggregate;
  sheet.write(startAt - startListBeforeStartMicros, startList(lines, membersOf));
  if (play) {
    sheet.schedule(startAt - startListBeforeStartMicros, 'SCHEDULED');
    sheet.schedule(startAt - readyBeforeStartMicros, 'GETTING_READY');
    sheet.schedule(startAt, 'RUNNING');
  }
  sheet.result(startAt, 'LIVE');
  if (making.length > 0) total(sheet, lines, endAt, making);
  else if (isHeadToHead(lines)) match(sheet, lines, endAt);
  else race(sheet, lines, timing);
  if (play) sheet.schedule(endAt, 'FINISHED');
  if (disciplineFor(unit.rsc)?.statuses.includes('UNOFFICIAL') ?? true) sheet.result(endAt, 'UNOFFICIAL');
  sheet.result(disqualification?.officialAt ?? timing.officialAt, 'OFFICIAL');
  if (disqualification) disqualify(sheet, disqualification);
  return sheet.events;
};

/** By lane, draw or number; colours and letters keep the order of the file. */
const inStartOrder = (rows: readonly ResultRow[]): ResultRow[] => {
  const numbered = rows.every(({ startOrder }) => startOrder !== null && /^\d+$/.test(startOrder));
  return numbered ? [...rows].sort((a, b) => Number(a.startOrder) - Number(b.startOrder)) : [...rows];
};

const startList = (
  lines: readonly MarkedRow[],
  membersOf: (team: string) => readonly CompetitorId[],
): Content<'StartListPublished'> => ({
  type: 'StartListPublished',
  competitors: lines.map(({ row, competitor }) => ({
    competitor,
    noc: row.noc as NocCode,
    startOrder: row.startOrder,
    bib: row.bib,
    members: row.isTeam ? membersOf(row.competitor) : [],
  })),
});

export const isHeadToHead = (lines: readonly { readonly row: ResultRow }[]): boolean =>
  lines.length === 2 && lines.some(({ row }) => row.wlt !== null);

/** The final score; how it came about is not in the files. */
const match = (sheet: Sheet, lines: readonly MarkedRow[], endAt: number): void => {
  const scores = lines.filter((line): line is MarkedRow & CompetitorMark => line.mark !== null);
  if (scores.length === 2) {
    sheet.write(endAt, { type: 'MatchScored', scores: scores.map(({ competitor, mark }) => ({ competitor, mark })) });
  } else {
    for (const { competitor, mark } of scores) sheet.write(endAt, { type: 'MarkRecorded', competitor, mark });
  }
  for (const { row, competitor } of lines) {
    if (row.irm) sheet.write(endAt, { type: 'IrmGiven', competitor, irm: row.irm, reason: null });
  }
  const winner = lines.find(({ row }) => row.wlt === 'W')?.competitor ?? null;
  const irm = lines.find(({ row }) => row.irm)?.row.irm;
  // Why one of two equal sides won (criteria, golden score, shoot-out) is not in the files: only that it was decided.
  if (irm || winner !== winnerByMarks(lines)) {
    sheet.write(endAt, { type: 'ContestDecided', winner, decision: irm ?? 'DECISION' });
  }
  breakTies(sheet, lines, endAt);
};

const winnerByMarks = ([a, b]: readonly MarkedRow[]): CompetitorId | null => {
  if (!a?.mark || !b?.mark || a.mark.value === b.mark.value) return null;
  const lowerWins = a.mark.kind === 'TIME';
  return a.mark.value < b.mark.value === lowerWins ? a.competitor : b.competitor;
};

/**
 * What a results desk adds to a total that follows from units: an IRM that none of them holds, penalties on the whole, and
 * the order of equal totals where no rule separates them.
 */
const total = (sheet: Sheet, lines: readonly MarkedRow[], endAt: number, making: readonly UnitRows[]): void => {
  const out = new Set(making.flatMap(({ rows }) => rows.filter(({ irm }) => irm).map(({ competitor }) => competitor)));
  for (const { row, competitor } of lines) {
    if (row.irm && !out.has(competitor))
      sheet.write(endAt, { type: 'IrmGiven', competitor, irm: row.irm, reason: null });
  }
  for (const { rsc, competitor, kind, points, reason } of totalPenalties) {
    if (rsc !== sheet.rsc || !lines.some((line) => line.competitor === competitor)) continue;
    const nothing = { member: null, at: null, run: null, period: null, clock: null };
    sheet.write(endAt, { type: 'PenaltyGiven', competitor, kind, amount: points * ticksPerUnit, ...nothing, reason });
  }
  if (!totalRuleFor(sheet.rsc)?.ties) breakTies(sheet, lines, endAt);
};

/** Marks spread over the time of the unit in start order; then places and ties, which officials read off afterwards. */
const race = (sheet: Sheet, lines: readonly MarkedRow[], { startAt, endAt }: Timing): void => {
  const part = (endAt - startAt) / (lines.length + 1);
  lines.forEach(({ row, competitor, mark }, index) => {
    const at = Math.floor((startAt + (index + 1) * part) / millisecond) * millisecond;
    if (mark) sheet.write(at, { type: 'MarkRecorded', competitor, mark });
    if (row.irm) sheet.write(at, { type: 'IrmGiven', competitor, irm: row.irm, reason: null });
  });
  const placed = !marksTellRanks(sheet.rsc, lines);
  for (const { row, competitor, mark } of lines) {
    if (row.rank === null || (mark && !placed)) continue;
    const remark = mark === null ? row.result || null : overruled(sheet.rsc);
    sheet.write(endAt, { type: 'PlaceRecorded', competitor, place: row.rank, remark });
  }
  if (!placed) breakTies(sheet, lines, endAt);
};

/** Beside a mark that another rule overrules, the remark says so. */
const overruled = (rsc: UnitRows['rsc']): string => {
  const lacking = placesRecorded.find((known) => known.rsc === rsc)?.lacking;
  return lacking ? `as on the results sheet: ${lacking}` : 'as on the results sheet';
};

/**
 * Whether the ranks can be read off the marks. Where faults count that the files do not hold (kayak cross against the
 * clock), the officials' places are what was observed. An aggregate's ranks are never observed: they follow from its units.
 */
const marksTellRanks = (rsc: UnitRows['rsc'], lines: readonly MarkedRow[]): boolean => {
  const marked = lines.filter(({ mark }) => mark);
  if (marked.length < 2) return false;
  if (levelOf(rsc) !== 'unit') return true;
  const values = marked
    .filter(({ row }) => row.rank !== null)
    .sort((a, b) => a.row.rank! - b.row.rank!)
    .map(({ mark }) => mark!.value);
  const steps = values.slice(1).map((value, index) => value - values[index]!);
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0);
};

const breakTies = (sheet: Sheet, lines: readonly MarkedRow[], at: number): void => {
  for (const competitors of brokenTies(lines)) {
    sheet.write(at, { type: 'TieBroken', competitors, method: 'NOT_STATED' });
  }
};

/**
 * Lists, best first, of equal marks with different official ranks. A list orders all it names, so where some of them
 * share a rank still, every list takes one of each rank and together they name every pair of ranks.
 */
const brokenTies = (lines: readonly MarkedRow[]): CompetitorId[][] => {
  const ranked = lines.filter(({ row, mark }) => mark !== null && row.rank !== null);
  return [...groupBy(ranked, ({ mark }) => mark!.value).values()].flatMap((equal) => {
    const byRank = [...groupBy(equal, ({ row }) => row.rank!)].sort(([a], [b]) => a - b).map(([, sharing]) => sharing);
    if (byRank.length < 2) return [];
    return byRank.reduce<CompetitorId[][]>(
      (lists, sharing) => lists.flatMap((list) => sharing.map(({ competitor }) => [...list, competitor])),
      [[]],
    );
  });
};

/** Corrections of an official result: the mark gives way to the IRM, and later the correction is taken back. */
const disqualify = (sheet: Sheet, { competitor, irm, ...given }: Disqualification): void => {
  const mark = sheet.events.find((event) => event.type === 'MarkRecorded' && event.competitor === competitor);
  if (!mark) return;
  const replacement: ScoringEventOf<'IrmGiven'> = {
    ...sheet.envelope(given.givenAt, mark.sequence, 'CORRECTED'),
    type: 'IrmGiven',
    competitor,
    irm,
    reason: given.givenReason,
  };
  const correction = sheet.write(given.givenAt, correct(mark, replacement, given.givenReason), 'CORRECTED');
  sheet.write(given.undoneAt, correct(correction, null, given.undoneReason), 'CORRECTED');
};

const correct = (
  { source, sequence }: ScoringEvent,
  replacement: ScoringEvent | null,
  reason: string,
): Content<'FactCorrected'> => ({
  type: 'FactCorrected',
  correctedSource: source,
  correctedSequence: sequence,
  replacement,
  reason,
});
