import type { ProgrammeDocument, VenueDocument } from './competition-document.js';
import { documentsWithKeys } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { sql } from './sql.js';

/** Competition documents by their keys, `venue:STA`; those nobody has spoken of are absent. */
export const documentsByKey = async <D>(
  reader: Reader,
  keys: Iterable<string>,
  moment: Moment,
): Promise<ReadonlyMap<string, D>> => {
  const wanted = [...new Set(keys)];
  if (wanted.length === 0) return new Map();
  const rows = await ask<{ key: string; body: D }>(
    reader,
    sql`select key, body from ${documentsWithKeys(wanted, moment)} document`,
  );
  return new Map(rows.map(({ key, body }) => [key, body]));
};

/** The names that belong to some sport events and venues. */
export interface Labels {
  programme(sportEvent: string): ProgrammeDocument | null;
  venue(code: string | null): VenueDocument | null;
}

export const labelsOf = async (
  reader: Reader,
  sportEvents: Iterable<string>,
  venues: Iterable<string | null>,
  moment: Moment,
): Promise<Labels> => {
  const keys = [
    ...Array.from(sportEvents, (code) => `programme:${code}`),
    ...Array.from(venues, (code) => `venue:${code}`),
  ];
  const found = await documentsByKey<ProgrammeDocument | VenueDocument>(reader, keys, moment);
  return {
    programme: (sportEvent) => (found.get(`programme:${sportEvent}`) as ProgrammeDocument | undefined) ?? null,
    venue: (code) => (found.get(`venue:${code}`) as VenueDocument | undefined) ?? null,
  };
};
