/** Tables as comma-separated values, RFC 4180: quotes where needed, doubled inside; lines end in CR LF. */

/** What a spreadsheet would take for a formula, unless it is a number. */
const formula = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d+(?:[.,:]\d+)*$/;

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
  const harmless = formula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

/** The mark at the beginning tells spreadsheets that it is UTF-8. */
export const csv = (head: readonly string[], rows: readonly (readonly unknown[])[]): string =>
  `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One level of objects becomes columns of their own, `venue.name`; what is deeper stays JSON. */
const flat = (item: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(item).flatMap(([name, value]): [string, unknown][] =>
      isPlain(value)
        ? Object.entries(value).map(([inner, innerValue]) => [`${name}.${inner}`, innerValue])
        : [[name, value]],
    ),
  );

/** A list of objects with a column for every field that any of them has. */
export const csvOfItems = (items: readonly object[]): string => {
  const rows = items.map(flat);
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csv(
    head,
    rows.map((row) => head.map((name) => row[name])),
  );
};
