/** What an editor fills in: a sheet of text fields for each kind of thing, the same on the server and in the browser. */
import { languages } from '#screens';
import type { Language, Words as AllWords } from '#screens';

export const sheetKinds = ['news', 'quote', 'communication', 'decision', 'conference'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** What a sheet becomes: a decision is published as the communication that says it. */
export const documentKinds = {
  news: 'news',
  quote: 'news',
  communication: 'communication',
  decision: 'communication',
  conference: 'conference',
} as const satisfies Record<SheetKind, string>;
export type DocumentKind = (typeof documentKinds)[SheetKind];

type Words = AllWords['media']['editor'];
export type FieldName = Exclude<keyof Words['field'], 'title' | 'text' | 'words'>;

/** A line; a short one; several, one thing each; paragraphs; and what is chosen. */
type Shape = 'line' | 'short' | 'lines' | 'prose' | 'venue' | 'affects' | 'audience' | 'flag';

export interface Field {
  /** In the form: `title_fr` is in a language, others are called as in the words. */
  readonly name: string;
  readonly word: keyof Words['field'];
  readonly shape: Shape;
  readonly language?: Language;
  readonly hint?: keyof Words['hint'];
}

/** By their names; several lines stand in one text. */
export type Values = Readonly<Record<string, string>>;

const field = (name: FieldName, shape: Shape, hint?: Field['hint']): Field => ({
  name,
  word: name,
  shape,
  ...(hint && { hint }),
});

const texts = (word: 'text' | 'words', titled: boolean): Field[] =>
  languages.flatMap((language) => [
    ...(titled ? [{ name: `title_${language}`, word: 'title', shape: 'line', language } as const] : []),
    { name: `text_${language}`, word, shape: 'prose', language, hint: 'text' } as const,
  ]);

const about = field('concerns', 'lines', 'concerns');
const people = [field('competitors', 'lines', 'competitors'), field('nocs', 'lines', 'nocs')];
const official = [...texts('text', true), field('number', 'short'), field('signedBy', 'lines', 'signedBy'), about];

const own: Readonly<Record<SheetKind, readonly Field[]>> = {
  news: [...texts('text', true), about, ...people],
  quote: [
    ...texts('words', false),
    field('speakerName', 'line'),
    field('speakerRole', 'line'),
    field('speakerCompetitor', 'short'),
    about,
    ...people,
  ],
  communication: [...official, field('affects', 'affects')],
  decision: official,
  conference: [
    ...texts('text', true),
    field('place', 'line'),
    field('venue', 'venue'),
    field('startAt', 'short', 'time'),
    field('endAt', 'short', 'time'),
    field('cancelled', 'flag'),
    field('languages', 'lines', 'languages'),
    field('participants', 'lines', 'participants'),
    about,
    field('live', 'line', 'address'),
    field('recorded', 'line', 'address'),
    field('chapters', 'lines', 'chapters'),
    field('captions', 'lines', 'captions'),
  ],
};

/** For whom, and from when. */
export const guardFields: readonly Field[] = [
  field('audience', 'audience'),
  field('embargoUntil', 'short', 'embargoUntil'),
];
export const withdrawnField: Field = field('withdrawn', 'line', 'withdrawn');

export const fieldsOf = (kind: SheetKind): readonly Field[] => own[kind];

/** All that a form of this kind sends. */
export const namesOf = (kind: SheetKind): readonly string[] =>
  [...own[kind], ...guardFields, withdrawnField].map(({ name }) => name);
