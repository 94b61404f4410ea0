/** What a commentator wrote down about athletes: theirs, kept in their browser, taken along as a file. */
import { isRecord } from './kept.js';

export interface Note {
  readonly text: string;
  /** When it was written, ISO 8601. */
  readonly at: string;
}

/** By competitor. */
export type Notes = Readonly<Record<string, Note>>;

/** More than anybody reads out while something happens. */
export const noteMaxLength = 4_000;
const notesMax = 20_000;
const id = /^[A-Za-z0-9._-]{1,20}$/;

const isNote = (value: unknown): value is Note =>
  isRecord(value) &&
  typeof value.text === 'string' &&
  value.text.length <= noteMaxLength &&
  typeof value.at === 'string' &&
  !Number.isNaN(Date.parse(value.at));

/** Whatever of it is notes. */
export const readNotes = (kept: unknown): Notes =>
  isRecord(kept)
    ? Object.fromEntries(
        Object.entries(kept)
          .filter((entry): entry is [string, Note] => id.test(entry[0]) && isNote(entry[1]))
          .slice(0, notesMax)
          .map(([competitor, { text, at }]) => [competitor, { text, at }]),
      )
    : {};

/** An empty text is no note. */
export const withNote = (notes: Notes, competitor: string, text: string, at: string): Notes => {
  const { [competitor]: _before, ...others } = notes;
  return text.trim() === '' ? others : { ...others, [competitor]: { text: text.slice(0, noteMaxLength), at } };
};

export const notesFile = (notes: Notes): string => `${JSON.stringify({ kind: 'podium-notes', notes }, null, 2)}\n`;

export interface Imported {
  readonly notes: Notes;
  /** Taken: new ones and newer ones. */
  readonly taken: number;
}

/** Adds the notes of a file; of two about the same athlete the newer one stays. Null when the file is none of ours. */
export const withFile = (notes: Notes, text: string): Imported | null => {
  const file = parse(text);
  if (!isRecord(file) || file.kind !== 'podium-notes' || !isRecord(file.notes)) return null;
  const newer = Object.entries(readNotes(file.notes)).filter(
    ([competitor, { at }]) => !notes[competitor] || Date.parse(notes[competitor].at) < Date.parse(at),
  );
  return { notes: { ...notes, ...Object.fromEntries(newer) }, taken: newer.length };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
