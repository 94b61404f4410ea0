/** Holds units and medals against the truth that came with a recording. */
import { medalTable } from '#competition';
import type { EventDocument, MedalHeld, PhaseDocument, UnitDocument } from '#competition';
import type { Truth, TruthLine, TruthUnit } from '../recording/recording.js';
import { advancementOf } from './advancement.js';

/** How many agree, of how many. */
export type Score = [agree: number, of: number];

export type CheckName = TruthUnit['class'] | 'nothingToCompare' | 'advancement' | 'medals' | 'medalTable';

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
  readonly differences: Difference[];
  /** Does not agree, and why that is no fault of a rule: what the officials knew is not in the files. */
  readonly listed: Difference[];
}

/** What the system shows: a unit or an event by its code, undefined where it shows nothing. */
export interface Shown {
  unit(rsc: string): UnitDocument | undefined;
  event(code: string): EventDocument | undefined;
  /** All phases of a sport event that have a document. */
  phases(code: string): readonly PhaseDocument[];
}

export const compare = (truth: Truth, shown: Shown): Comparison => {
  const comparison: Comparison = { disciplines: {}, total: {}, differences: [], listed: [] };
  for (const [rsc, unit] of Object.entries(truth.units)) {
    const check = unit.class === 'none' ? 'nothingToCompare' : unit.class;
    const reason = unit.class === 'none' ? null : unitDifference(unit, shown.unit(rsc));
    // Without a verdict there is nothing to agree with.
    note(comparison, rsc, check, unit.class !== 'none' && reason === null, reason);
    compareAdvancement(comparison, rsc, unit, shown);
  }
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

const compareAdvancement = (comparison: Comparison, rsc: string, unit: TruthUnit, shown: Shown): void => {
  const verdict = advancementOf(rsc, unit, shown.phases(rsc.slice(0, 22)));
  if (!verdict) return;
  note(comparison, rsc, 'advancement', verdict.agrees, verdict.agrees || verdict.explained ? null : verdict.reason);
  if (!verdict.agrees && verdict.explained)
    comparison.listed.push({ rsc, check: 'advancement', reason: verdict.reason });
};

const note = (comparison: Comparison, rsc: string, check: CheckName, agrees: boolean, reason: string | null): void => {
  add((comparison.disciplines[rsc.slice(0, 3)] ??= {}), check, agrees);
  add(comparison.total, check, agrees);
  if (reason !== null) comparison.differences.push({ rsc, check, reason });
};

const add = (scores: Partial<Record<CheckName, Score>>, check: CheckName, agrees: boolean): void => {
  const score = (scores[check] ??= [0, 0]);
  score[1]++;
  if (agrees) score[0]++;
};

const unitDifference = (unit: TruthUnit, shown: UnitDocument | undefined): string | null => {
  if (!shown) return 'the unit is not shown';
  const lines = new Map(shown.lines.map((line) => [line.competitor as string, line]));
  for (const [competitor, expected] of Object.entries(unit.lines)) {
    const line = lines.get(competitor);
    if (!line) return `${competitor} has no line`;
    const column = differs(unit, expected, line);
    if (column) return `${competitor}: ${column} is ${String(line[column])}, officially ${String(expected[column])}`;
  }
  return null;
};

const differs = (unit: TruthUnit, expected: TruthLine, shown: UnitDocument['lines'][number]): 'wlt' | 'rank' | null => {
  if (unit.class === 'headToHead') return shown.wlt === expected.wlt ? null : 'wlt';
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
  total,
}: Comparison): { units: number; unitsAgree: number; medals: number; medalsAgree: number } => {
  const classes = ['exact', 'tieBroken', 'notMonotone', 'placed', 'headToHead'] as const;
  const sum = (index: 0 | 1): number => classes.reduce((all, check) => all + (total[check]?.[index] ?? 0), 0);
  return { units: sum(1), unitsAgree: sum(0), medals: total.medals?.[1] ?? 0, medalsAgree: total.medals?.[0] ?? 0 };
};
