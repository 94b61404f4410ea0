/**
 * Many rows in few parameters: a column of texts travels as one text joined by U+0001, which neither JSON nor a key ever
 * holds; a column of byte strings as one byte string with lengths. Postgres splits them (`string_to_table`, `substring`)
 * faster than either side handles an array literal with its quotes.
 */
export const joined = (texts: readonly string[]): string => texts.join('\u0001');

/** Where each of the byte strings begins in their concatenation, counted from 1 as Postgres does. */
export const starts = (parts: readonly Buffer[]): number[] => {
  const result: number[] = [];
  let at = 1;
  for (const part of parts) {
    result.push(at);
    at += part.length;
  }
  return result;
};
