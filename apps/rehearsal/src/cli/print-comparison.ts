import type { CheckName, Comparison, Score } from '../check/compare.js';

/** What the officials' verdicts are about; see `Verdict`. */
const verdicts = ['exact', 'tieBroken', 'notMonotone', 'placed', 'headToHead'] as const satisfies readonly CheckName[];
const columns = ['units', 'medals', ...verdicts, 'advancement', 'points', 'no verdict'] as const;
const columnCharacters = 13;

const legend = `How many agree, of how many. Verdicts on units by how their official ranks follow from their marks: exact, as they stand;
tieBroken, where equal marks were separated; notMonotone, where another rule comes in; placed, with fewer than two marks;
headToHead, by winner and loser. advancement: units whose qualification marks follow from the rules. points: lines of totals that were added up here. Units without a verdict cannot be compared.`;

/** A table by discipline: what agrees, of how many. */
export const comparisonTable = ({ disciplines, total, units }: Comparison): string => {
  const rows = Object.keys(disciplines)
    .sort()
    .map((name) => line(name, cellsOf(disciplines[name]!)));
  return [line('', columns), ...rows, line('total', cellsOf({ ...total, units })), '', legend].join('\n');
};

const line = (name: string, cells: readonly string[]): string =>
  (name.padEnd(6) + cells.map((cell) => cell.padStart(columnCharacters)).join('')).trimEnd();

const cellsOf = (scores: Comparison['total']): string[] => [
  ...(['units', 'medals', ...verdicts, 'advancement', 'points'] as const).map((check) => printed(scores[check])),
  String(scores.nothingToCompare?.[1] ?? ''),
];

const printed = (score: Score | undefined): string => (score && score[1] > 0 ? score.join('/') : '');

/** What was recorded although a rule makes it from other units, by discipline and reason. */
export const recordedLines = ({ recorded }: Comparison): string =>
  [...byReason(recorded, (reason) => reason)]
    .map(([name, [first, ...more]]) => `  ${first}${more.length > 0 ? ` and ${more.length} more` : ''} (${name})`)
    .join('\n');

/** What does not agree for a reason that is not the rule's, by discipline and reason. */
export const listedLines = ({ listed }: Comparison): string =>
  [...byReason(listed, (reason) => reason.replace(/:.*/, ''))]
    .map(([name, codes]) => [`  ${name}`, ...codes.map((rsc) => `    ${rsc}`)].join('\n'))
    .join('\n');

const byReason = (
  items: readonly { readonly rsc: string; readonly reason: string }[],
  nameOf: (reason: string) => string,
): Map<string, string[]> => {
  const groups = new Map<string, string[]>();
  for (const { rsc, reason } of items) {
    const name = `${rsc.slice(0, 3)}: ${nameOf(reason)}`;
    groups.set(name, [...(groups.get(name) ?? []), rsc]);
  }
  return groups;
};

/** Where it differs, one line each, at most `limit`. */
export const differenceLines = ({ differences }: Comparison, limit: number): string => {
  const lines = differences.slice(0, limit).map(({ rsc, check, reason }) => `  ${rsc} (${check}): ${reason}`);
  if (differences.length > limit)
    lines.push(`  and ${differences.length - limit} more; podium verify --json lists them all`);
  return lines.join('\n');
};
