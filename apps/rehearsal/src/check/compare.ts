/** Holds units and medals against the truth that came with a recording. */
import { levelOf, medalTable } from '#competition';
import type { EventDocument, MedalHeld, Rsc, TotalDetail, UnitDocument } from '#competition';
import type { Truth, TruthLine, TruthUnit, Verdict } from '../recording/recording.js';

/** How many agree, of how many. */
export type Score = [agree: number, of: number];

export type CheckName = Verdict | 'nothingToCompare' | 'points' | 'medals' | 'medalTable';

export interface Difference {
  /** The unit, or the sport event whose medals differ. */
  readonly rsc: string;
  readonly check: CheckName;
  readonly reason: string;
}

export interface Comparison {
  /** By discipline and check. */
  readonly disciplines: Record<string, Partial<Record<CheckName, Score>>>;
  readonly total: Partial<Record<CheckName, Score>>;
  /** Units with a verdict, and those of them that agree in all their verdicts. */
  readonly units: Score;
  readonly differences: Difference[];
  /** Results that follow from others by their sport's rule, and were recorded all the same: what was lacking. */
  readonly recorded: Recorded[];
}

export interface Recorded {
  readonly rsc: string;
  readonly reason: string;
}

/** What the system shows: a unit or an event by its code, undefined where it shows nothing. */
export interface Shown {
  unit(rsc: string): UnitDocument | undefined;
  event(code: string): EventDocument | undefined;
}

export const compare = (truth: Truth, shown: Shown): Comparison => {
  const comparison: Comparison = { disciplines: {}, total: {}, units: [0, 0], differences: [], recorded: [] };
  for (const [rsc, unit] of Object.entries(truth.units)) compareUnit(comparison, rsc, unit, shown.unit(rsc));
  const held: MedalHeld[] = [];
  for (const [code, { medals }] of Object.entries(truth.events)) {
    const ours = shown.event(code)?.medals ?? [];
    held.push(...ours);
    const reason = medalDifference(medals, ours);
    note(comparison, code, 'medals', reason === null, reason);
  }
  for (const [code, medals] of Object.entries(truth.open)) {
    const won = new Set(medals.map(({ medal, competitor }) => `${medal} ${competitor}`));
    const invented = (shown.event(code)?.medals ?? []).filter(
      ({ medal, competitor }) => !won.has(`${medal} ${competitor}`),
    );
    // An open event has no verdict yet, but a medal that nobody will win is wrong today.
    if (invented.length > 0)
      note(comparison, code, 'medals', false, `${medalDifference([], invented)!.split(',')[0]} is won by nobody`);
  }
  const rows = new Map(medalTable(held).map((row) => [row.noc as string, row]));
  for (const row of truth.medalTable) {
    const ours = rows.get(row.noc);
    const agrees =
      ours !== undefined &&
      (['rank', 'gold', 'silver', 'bronze', 'total'] as const).every((column) => ours[column] === row[column]);
    add(comparison.total, 'medalTable', agrees);
    if (!agrees)
      comparison.differences.push({
        rsc: row.noc,
        check: 'medalTable',
        reason: `${JSON.stringify(row)} against ${JSON.stringify(ours)}`,
      });
  }
  return comparison;
};

const compareUnit = (comparison: Comparison, rsc: string, unit: TruthUnit, shown: UnitDocument | undefined): void => {
  const lacking = shown ? recordedBecause(rsc, unit, shown) : null;
  if (lacking !== null) comparison.recorded.push({ rsc, reason: lacking });
  let agrees = unit.verdicts.length > 0;
  // Without a verdict there is nothing to agree with.
  if (!agrees) note(comparison, rsc, 'nothingToCompare', false, null);
  for (const verdict of unit.verdicts) {
    const reason = unitDifference(unit, verdict, shown);
    // Places that were copied from the sheet cannot differ from it.
    const follows = reason === null && !(verdict === 'notMonotone' && lacking !== null);
    note(comparison, rsc, verdict, follows, reason);
    agrees &&= reason === null;
  }
  if (unit.verdicts.length > 0) count(comparison.units, agrees);
  if (shown && totalOf(shown)?.recorded === null) comparePoints(comparison, rsc, unit, shown);
};

/** Totals line by line: what was added up here against what the officials' sheet adds up to. */
const comparePoints = (comparison: Comparison, rsc: string, { lines }: TruthUnit, shown: UnitDocument): void => {
  const ours = new Map(shown.lines.map(({ competitor, mark }) => [competitor as string, mark?.text ?? 'no total']));
  for (const [competitor, { total }] of Object.entries(lines)) {
    if (total === undefined) continue;
    const added = ours.get(competitor);
    const reason = added === total ? null : `${competitor}: ${added} added up, officially ${total}`;
    note(comparison, rsc, 'points', reason === null, reason);
  }
};

const totalOf = ({ detail }: UnitDocument): TotalDetail | null =>
  detail?.family === 'total' ? (detail as TotalDetail) : null;

/** Why a result was recorded that others should make; null where it follows from them, or none makes it. */
const recordedBecause = (rsc: string, { verdicts }: TruthUnit, shown: UnitDocument): string | null => {
  const total = totalOf(shown);
  if (total) return total.recorded;
  if (levelOf(rsc as Rsc) !== 'unit') return 'no rule makes it from other units';
  const besideMark = shown.lines.find(({ mark, remark }) => mark !== null && remark !== null);
  return verdicts.includes('notMonotone') && besideMark ? `places ${besideMark.remark}` : null;
};

const note = (comparison: Comparison, rsc: string, check: CheckName, agrees: boolean, reason: string | null): void => {
  add((comparison.disciplines[rsc.slice(0, 3)] ??= {}), check, agrees);
  add(comparison.total, check, agrees);
  if (reason !== null) comparison.differences.push({ rsc, check, reason });
};

const add = (scores: Partial<Record<CheckName, Score>>, check: CheckName, agrees: boolean): void => {
  count((scores[check] ??= [0, 0]), agrees);
};

const count = (score: Score, agrees: boolean): void => {
  score[1]++;
  if (agrees) score[0]++;
};

const unitDifference = (unit: TruthUnit, verdict: Verdict, shown: UnitDocument | undefined): string | null => {
  if (!shown) return 'the unit is not shown';
  const lines = new Map(shown.lines.map((line) => [line.competitor as string, line]));
  for (const [competitor, expected] of Object.entries(unit.lines)) {
    const line = lines.get(competitor);
    if (!line) return `${competitor} has no line`;
    const column = differs(verdict, expected, line);
    if (column) return `${competitor}: ${column} is ${String(line[column])}, officially ${String(expected[column])}`;
  }
  return null;
};

const differs = (
  verdict: Verdict,
  expected: TruthLine,
  shown: UnitDocument['lines'][number],
): 'wlt' | 'rank' | null => {
  if (verdict === 'headToHead') return shown.wlt === expected.wlt ? null : 'wlt';
  return shown.rank === expected.rank ? null : 'rank';
};

const medalDifference = (official: Truth['events'][string]['medals'], ours: readonly MedalHeld[]): string | null => {
  const print = (medals: readonly { medal: string; competitor: string }[]): string =>
    medals
      .map(({ medal, competitor }) => `${medal} ${competitor}`)
      .sort()
      .join(', ');
  const [expected, got] = [print(official), print(ours)];
  return expected === got ? null : `${got || 'no medals'}, officially ${expected}`;
};

/** Units with a verdict and events with medals: what a summary counts. */
export const summaryOf = ({
  total: { medals = [0, 0] },
  units,
}: Comparison): { units: number; unitsAgree: number; medals: number; medalsAgree: number } => ({
  units: units[1],
  unitsAgree: units[0],
  medals: medals[1],
  medalsAgree: medals[0],
});
