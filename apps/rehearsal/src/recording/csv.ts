import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';

/** A file or a row that cannot be used: which one, what is wrong, what to do. */
export class InputError extends Error {
  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly problem: string,
  ) {
    super(line === null ? `${file}: ${problem}` : `${file}, line ${line}: ${problem}`);
    this.name = 'InputError';
  }
}

/** One data row: its place for messages, and its fields by column name. */
export class CsvRow {
  constructor(
    readonly file: string,
    readonly line: number,
    private readonly fields: Readonly<Record<string, string>>,
  ) {}

  /** The trimmed field; empty where the file has no such column. */
  text(column: string): string {
    return (this.fields[column] ?? '').trim();
  }

  get columns(): readonly string[] {
    return Object.keys(this.fields);
  }

  /** The field, or null where it is empty. */
  optional(column: string): string | null {
    return this.text(column) || null;
  }

  error(problem: string): InputError {
    return new InputError(this.file, this.line, problem);
  }
}

/** A column that has to be there, or several names any of which may be. */
export type Needed = string | readonly string[];

/**
 * Reads a CSV file with a header row; a name ending in `.gz` is unpacked.
 * @throws InputError when it cannot be read, is no CSV, or lacks a column.
 */
export const readCsv = async (path: string, needed: readonly Needed[]): Promise<CsvRow[]> => {
  const file = basename(path);
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(path, null, `cannot be read (${error.code}); check the path and its permissions`);
  });
  return parseCsv(file, path.endsWith('.gz') ? gunzipSync(bytes) : bytes, needed);
};

export const parseCsv = (file: string, content: Buffer | string, needed: readonly Needed[]): CsvRow[] => {
  let header: string[] = [];
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    // `info: true` wraps each record, which the package's types do not follow.
    records = parse(content, {
      bom: true,
      columns: (names: string[]) => (header = names.map((name) => name.trim())),
      info: true,
      skip_empty_lines: true,
    }) as unknown as typeof records;
  } catch (error) {
    throw new InputError(
      file,
      (error as { lines?: number }).lines ?? null,
      `no readable CSV: ${(error as Error).message}`,
    );
  }
  const missing = needed
    .map((names) => (typeof names === 'string' ? [names] : names))
    .filter((names) => !names.some((name) => header.includes(name)))
    .map((names) => names.join(' or '));
  if (missing.length > 0) {
    throw new InputError(file, 1, `the header lacks ${missing.join(', ')}; it has ${header.join(', ') || 'nothing'}`);
  }
  return records.map(({ record, info }) => new CsvRow(file, info.lines, record));
};

/** Reads a list as Python prints it, `['KAO Wenchao', "O'NEIL Sean"]`: that is how the Paris files hold lists. */
export const pythonList = (text: string): string[] =>
  [...text.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)].map((match) =>
    (match[1] ?? match[2] ?? '').replace(/\\(.)/g, '$1'),
  );
