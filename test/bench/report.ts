/** One line of a benchmark: what was measured, its spread, the bar, and the baseline of the same run. */
export interface Measured {
  readonly name: string;
  readonly unit: string;
  readonly median: number;
  readonly min: number;
  readonly max: number;
  /** Null where the figure has no bar of its own. */
  readonly bar: number | null;
  readonly holds: boolean;
  readonly baseline: { readonly name: string; readonly median: number } | null;
  /** Median over the baseline's. */
  readonly ratio: number | null;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
};

export interface Bar {
  readonly value: number;
  /** Whether more or less is better. */
  readonly is: 'at least' | 'at most';
  /** Least ratio to the baseline. */
  readonly ratio?: number;
}

export const measured = (
  name: string,
  unit: string,
  values: readonly number[],
  bar: Bar | null,
  baseline: { readonly name: string; readonly values: readonly number[] } | null = null,
): Measured => {
  const middle = median(values);
  const base = baseline && { name: baseline.name, median: median(baseline.values) };
  const ratio = base && middle / base.median;
  const holds =
    bar === null ||
    ((bar.is === 'at least' ? middle >= bar.value : middle <= bar.value) &&
      (bar.ratio === undefined || (ratio ?? 0) >= bar.ratio));
  return {
    name,
    unit,
    median: middle,
    min: Math.min(...values),
    max: Math.max(...values),
    bar: bar?.value ?? null,
    holds,
    baseline: base,
    ratio,
  };
};

const round = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 1 : 0 });

/** With `--json` the measurements on stdout and nothing else, otherwise a table for people. */
export const print = (lines: readonly Measured[], json: boolean): void => {
  if (json) return void process.stdout.write(`${JSON.stringify(lines)}\n`);
  for (const { name, unit, median: middle, min, max, bar, holds, baseline, ratio } of lines) {
    const verdict = bar === null ? '' : ` bar ${round(bar)}: ${holds ? 'holds' : 'DOES NOT HOLD'}`;
    const against = baseline ? `, ${round(ratio!)} times ${baseline.name} (${round(baseline.median)})` : '';
    process.stdout.write(`${name}: ${round(middle)} ${unit} (${round(min)} to ${round(max)})${against}${verdict}\n`);
  }
};

/** Progress never mixes with the figures. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);
