/** What the results files say, to check a system against. Nothing here looks at the events that were recorded. */
import { levelOf, printInstant, printMark } from '#competition';
import type { Instant, Medal, Rsc, SportEventCode } from '#competition';
import { groupBy } from '../group-by.js';
import type { MedalTableRow, Truth, TruthEvent, TruthLine, TruthMedal, TruthUnit, Verdict } from '../recording.js';
import type { CsvRow } from '../csv.js';
import type { ResultRow } from './files.js';
import { markOf } from './marks.js';
import { isHeadToHead } from './unit-events.js';
import type { Programme, UnitRows } from './units.js';

export const truthUnit = ({ rsc, rows }: UnitRows): TruthUnit => ({
  verdicts: verdictsOf(rows),
  lines: Object.fromEntries(
    rows.map((row): [string, TruthLine] => {
      const { competitor, rank, irm, wlt, qualification } = row;
      const total = isMadeOfUnits(rsc) ? markOf(row, rows) : null;
      return [competitor, { rank, irm, wlt, qualification, ...(total && { total: printMark(total) }) }];
    }),
  ),
});

/** The ranking of an event or a phase, or a parent of subunits. */
const isMadeOfUnits = (rsc: Rsc): boolean => levelOf(rsc) !== 'unit' || rsc.endsWith('00');

const verdictsOf = (rows: readonly ResultRow[]): Verdict[] => {
  const ofRanks = verdictOfRanks(rows);
  const headToHead = isHeadToHead(rows.map((row) => ({ row })));
  return [...(ofRanks ? [ofRanks] : []), ...(headToHead ? (['headToHead'] as const) : [])];
};

const verdictOfRanks = (rows: readonly ResultRow[]): Verdict | null => {
  const ranked = rows.filter(({ rank }) => rank !== null);
  const marks = ranked.flatMap((row) => {
    const mark = markOf(row, rows);
    return mark ? [{ rank: row.rank!, value: mark.value }] : [];
  });
  if (ranked.length === 0) return null;
  const numeric = rows.filter((row) => markOf(row, rows)).length;
  if (numeric < 2 || marks.length === 0) return 'placed';
  const readings = [howFollows(marks, 1), howFollows(marks, -1)];
  return followings.find((following) => readings.includes(following))!;
};

/** From the closest. */
const followings = ['exact', 'tieBroken', 'notMonotone'] as const;

/** How closely ranks follow the marks, read with the lower (1) or the higher (-1) one as the better. */
const howFollows = (
  marks: readonly { readonly rank: number; readonly value: number }[],
  sign: 1 | -1,
): (typeof followings)[number] => {
  const ordered = [...marks].sort((a, b) => a.rank - b.rank);
  for (const [index, { rank, value }] of ordered.entries()) {
    const next = ordered[index + 1];
    if (next && (value - next.value) * sign > 0) return 'notMonotone';
    if (next && next.rank === rank && next.value !== value) return 'notMonotone';
  }
  const first = new Map<number, number>();
  ordered.forEach(({ value }, index) => first.set(value, first.get(value) ?? index + 1));
  const offset = ordered[0]!.rank - 1;
  return ordered.every(({ rank, value }) => rank === first.get(value)! + offset) ? 'exact' : 'tieBroken';
};

const medalNames: Readonly<Record<string, Medal>> = {
  'Gold Medal': 'GOLD',
  'Silver Medal': 'SILVER',
  'Bronze Medal': 'BRONZE',
};
const medalOrder: readonly Medal[] = ['GOLD', 'SILVER', 'BRONZE'];

/** Medals of each sport event, gold first. */
export const truthMedals = (medals: readonly CsvRow[], programme: Programme): Map<SportEventCode, TruthMedal[]> => {
  const held = medals.map((row) => {
    const event = programme.find(row.text('discipline'), row.text('event'));
    const medal = medalNames[row.text('medal_type')];
    if (!event) throw row.error(`no sport event ${row.text('discipline')} ${row.text('event')} in the results files`);
    if (!medal) throw row.error(`medal_type ${row.text('medal_type')}: one of ${Object.keys(medalNames).join(', ')}`);
    return { sportEvent: event.sportEvent, medal, competitor: row.text('code'), noc: row.text('country_code') };
  });
  return new Map(
    [...groupBy(held, ({ sportEvent }) => sportEvent)].map(([sportEvent, of]) => [
      sportEvent,
      of
        .map(({ medal, competitor, noc }) => ({ medal, competitor, noc }))
        .sort((a, b) => medalOrder.indexOf(a.medal) - medalOrder.indexOf(b.medal)),
    ]),
  );
};

/** By gold, then silver, then bronze; equal NOCs share a rank and the next one skips. */
export const medalTableOf = (medals: Iterable<TruthMedal>): MedalTableRow[] => {
  const rows = [...groupBy(medals, ({ noc }) => noc)].map(([noc, of]) => {
    const count = (wanted: Medal): number => of.filter(({ medal }) => medal === wanted).length;
    return { noc, gold: count('GOLD'), silver: count('SILVER'), bronze: count('BRONZE'), total: of.length };
  });
  const compare = (a: (typeof rows)[number], b: (typeof rows)[number]): number =>
    b.gold - a.gold || b.silver - a.silver || b.bronze - a.bronze;
  rows.sort((a, b) => compare(a, b) || (a.noc < b.noc ? -1 : 1));
  return rows.map((row) => ({ rank: rows.findIndex((other) => compare(other, row) === 0) + 1, ...row }));
};

/** @param finalAt sport events all of whose units are there, with the instant after which nothing moves a medal. */
export const truthOf = (
  units: ReadonlyMap<Rsc, UnitRows>,
  medals: ReadonlyMap<SportEventCode, readonly TruthMedal[]>,
  finalAt: ReadonlyMap<SportEventCode, Instant>,
): Truth => {
  const present = new Set([...units.values()].map(({ first }) => first.sportEvent));
  const open = [...present].filter((sportEvent) => !finalAt.has(sportEvent) && medals.has(sportEvent));
  const events = [...finalAt].flatMap(([sportEvent, at]): [string, TruthEvent][] => {
    const held = medals.get(sportEvent);
    return held ? [[sportEvent, { medals: held, finalAt: printInstant(at) }]] : [];
  });
  return {
    units: Object.fromEntries([...units].map(([code, unit]) => [code, truthUnit(unit)])),
    events: Object.fromEntries(events),
    open: Object.fromEntries(open.map((sportEvent) => [sportEvent, medals.get(sportEvent)!])),
    medalTable: medalTableOf(events.flatMap(([, event]) => event.medals)),
  };
};
