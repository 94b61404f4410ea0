import { summaryOf } from '../check/compare.js';
import type { CheckName, Comparison, Score } from '../check/compare.js';

/** How the official ranks of a unit follow from its marks; see `UnitClass`. */
const classes = ['exact', 'tieBroken', 'notMonotone', 'placed', 'headToHead'] as const satisfies readonly CheckName[];
const columns = ['units', 'medals', ...classes, 'no verdict'] as const;
const columnCharacters = 13;

const legend = `How many agree, of how many. Units by how their official ranks follow from their marks: exact, as they stand; tieBroken,
where equal marks were separated; notMonotone, where another rule comes in; placed, with fewer than two marks; headToHead,
by winner and loser. Units without any verdict cannot be compared.`;

/** A table by discipline: what agrees, of how many. */
export const comparisonTable = ({ disciplines, total }: Comparison): string => {
  const rows = Object.keys(disciplines)
    .sort()
    .map((name) => line(name, cellsOf(disciplines[name]!)));
  return [line('', columns), ...rows, line('total', cellsOf(total)), '', legend].join('\n');
};

const line = (name: string, cells: readonly string[]): string =>
  (name.padEnd(6) + cells.map((cell) => cell.padStart(columnCharacters)).join('')).trimEnd();

const cellsOf = (scores: Comparison['total']): string[] => {
  const { units, unitsAgree } = summaryOf({ disciplines: {}, total: scores, differences: [] });
  const print = (score: Score | undefined): string => (score && score[1] > 0 ? score.join('/') : '');
  return [
    print([unitsAgree, units]),
    print(scores.medals),
    ...classes.map((check) => print(scores[check])),
    String(scores.nothingToCompare?.[1] ?? ''),
  ];
};

/** Where it differs, one line each, at most `limit`. */
export const differenceLines = ({ differences }: Comparison, limit: number): string => {
  const lines = differences.slice(0, limit).map(({ rsc, check, reason }) => `  ${rsc} (${check}): ${reason}`);
  if (differences.length > limit)
    lines.push(`  and ${differences.length - limit} more; podium verify --json lists them all`);
  return lines.join('\n');
};
