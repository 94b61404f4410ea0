import type { CheckName, Comparison } from '../check/compare.js';

const checks: readonly CheckName[] = [
  'exact',
  'tieBroken',
  'notMonotone',
  'placed',
  'headToHead',
  'points',
  'medals',
  'nothingToCompare',
];

/** A table by discipline: what agrees, of how many. */
export const comparisonTable = ({ disciplines, total }: Comparison): string => {
  const row = (name: string, scores: Comparison['total']): string =>
    name.padEnd(6) +
    checks
      .map((check) =>
        (scores[check]
          ? check === 'nothingToCompare'
            ? String(scores[check][1])
            : scores[check].join('/')
          : ''
        ).padStart(18),
      )
      .join('');
  const header = ''.padEnd(6) + checks.map((check) => check.padStart(18)).join('');
  const names = Object.keys(disciplines).sort();
  return [header, ...names.map((name) => row(name, disciplines[name]!)), row('total', total)].join('\n');
};

/** What was recorded although a rule makes it from other units, by discipline and reason. */
export const recordedLines = ({ recorded }: Comparison): string => {
  const groups = new Map<string, string[]>();
  for (const { rsc, reason } of recorded) {
    const name = `${rsc.slice(0, 3)}: ${reason}`;
    groups.set(name, [...(groups.get(name) ?? []), rsc]);
  }
  return [...groups]
    .map(([name, [first, ...more]]) => `  ${first}${more.length > 0 ? ` and ${more.length} more` : ''} (${name})`)
    .join('\n');
};

/** Where it differs, one line each, at most `limit`. */
export const differenceLines = ({ differences }: Comparison, limit: number): string => {
  const lines = differences.slice(0, limit).map(({ rsc, check, reason }) => `  ${rsc} (${check}): ${reason}`);
  if (differences.length > limit) lines.push(`  and ${differences.length - limit} more; --json lists them all`);
  return lines.join('\n');
};
