/** What was typed, as the fact it becomes; and what is wrong with it, by the names of the fields. */
import { affectable, audiences, instant, mediaFaults } from '#competition';
import type {
  CompetitorId,
  Guarded,
  Instant,
  MediaFact,
  MediaFaultCode,
  MediaText,
  NocCode,
  Rsc,
  Speaker,
} from '#competition';
import type { ConferenceDocument } from '#read-model';
import { languages } from '#screens';
import { instantAtVenue } from '../pages/instant-at-venue.js';
import type { MediaDocument } from './fill-sheet.js';
import { captionsOf, chapterOf, introduced, linesOf } from './lines.js';
import { documentKinds, namesOf } from './sheet.js';
import type { SheetKind, Values } from './sheet.js';

export interface SheetFault {
  readonly field: string;
  readonly code: MediaFaultCode | 'NOT_A_TIME' | 'NOT_A_LINE';
}

/** A weather report is measured, not written. */
export type WrittenFact = Exclude<MediaFact, { type: 'WeatherMeasured' }>;

export interface Context {
  readonly id: string;
  /** By the Games clock: when something new is said. */
  readonly gamesNow: Instant;
  readonly timeZone: string;
  /** What is there under this id; null for something new. */
  readonly before: MediaDocument | null;
}

export interface ReadSheet {
  /** Worth nothing while there are faults. */
  readonly fact: WrittenFact;
  readonly faults: readonly SheetFault[];
}

class Reading {
  readonly faults: SheetFault[] = [];

  constructor(
    private readonly values: Values,
    private readonly context: Context,
  ) {}

  text(name: string): string {
    return (this.values[name] ?? '').trim();
  }

  optional(name: string): string | null {
    return this.text(name) || null;
  }

  lines(name: string): string[] {
    return linesOf(this.text(name));
  }

  time(name: string): Instant | null {
    const text = this.text(name);
    const found = text === '' ? null : instantAtVenue(text, this.context.timeZone);
    if (text !== '' && found === null) this.faults.push({ field: name, code: 'NOT_A_TIME' });
    return found;
  }

  each<T>(name: string, read: (line: string) => T | null): T[] {
    return this.lines(name).flatMap((line) => {
      const found = read(line);
      if (found === null) this.faults.push({ field: name, code: 'NOT_A_LINE' });
      return found ?? [];
    });
  }

  /** In the order of the words; what is there in a language that has no fields stays. */
  texts(): MediaText[] {
    const typed = languages
      .map((language) => ({ language, title: this.text(`title_${language}`), text: this.text(`text_${language}`) }))
      .filter(({ title, text }) => title !== '' || text !== '');
    const others = this.context.before?.texts.filter(({ language }) => !(languages as string[]).includes(language));
    return [...typed, ...(others ?? [])];
  }

  guarded(): Guarded {
    const audience = this.text('audience');
    return {
      // Whatever is not one of them is for nobody else.
      audience: audiences.find((one) => one === audience) ?? 'INTERNAL',
      embargoUntil: this.time('embargoUntil'),
      withdrawn: this.optional('withdrawn'),
    };
  }

  concerns(): Rsc[] {
    return this.lines('concerns').map((code) => code.padEnd(34, '-') as Rsc);
  }
}

const since = (text: string | undefined, { gamesNow }: Context): Instant =>
  text === undefined ? gamesNow : instant(text);

const speaker = (sheet: Reading): Speaker | null => {
  const name = sheet.text('speakerName');
  if (name === '') return null;
  const competitor = sheet.optional('speakerCompetitor') as CompetitorId | null;
  return { name, role: sheet.optional('speakerRole'), competitor };
};

const news = (sheet: Reading, kind: SheetKind, context: Context): WrittenFact => ({
  type: 'NewsPublished',
  ...sheet.guarded(),
  id: context.id,
  form: kind === 'quote' ? 'QUOTE' : 'NEWS',
  publishedAt: since(
    context.before && 'publishedAt' in context.before ? context.before.publishedAt : undefined,
    context,
  ),
  texts: sheet.texts(),
  speaker: kind === 'quote' ? speaker(sheet) : null,
  concerns: sheet.concerns(),
  competitors: sheet.lines('competitors') as CompetitorId[],
  nocs: sheet.lines('nocs') as NocCode[],
});

const communication = (sheet: Reading, kind: SheetKind, context: Context): WrittenFact => {
  const chosen = sheet.text('affects').split(' ');
  return {
    type: 'CommunicationIssued',
    ...sheet.guarded(),
    id: context.id,
    number: sheet.text('number'),
    issuedAt: since(context.before && 'issuedAt' in context.before ? context.before.issuedAt : undefined, context),
    affects: kind === 'decision' ? ['RESULTS'] : affectable.filter((what) => chosen.includes(what)),
    concerns: sheet.concerns(),
    texts: sheet.texts(),
    signedBy: sheet.lines('signedBy').map((line) => {
      const { name, role } = introduced(line);
      return role === null ? { role: name, name: null } : { role, name };
    }),
  };
};

const conference = (sheet: Reading, { id, before, gamesNow }: Context): WrittenFact => {
  const startAt = sheet.time('startAt');
  if (sheet.text('startAt') === '') sheet.faults.push({ field: 'startAt', code: 'EMPTY' });
  const endAt = sheet.time('endAt');
  // A line names nobody by an id: who was one of those who compete stays so.
  const known = new Map((before as ConferenceDocument | null)?.participants.map((person) => [person.name, person]));
  return {
    type: 'ConferenceAnnounced',
    ...sheet.guarded(),
    id,
    // Only looked at for what else is wrong, where it cannot be read.
    startAt: startAt ?? gamesNow,
    endAt: startAt === null ? null : endAt,
    cancelled: sheet.text('cancelled') === 'true',
    venue: sheet.optional('venue'),
    place: sheet.text('place'),
    texts: sheet.texts(),
    languages: sheet.lines('languages'),
    participants: sheet.lines('participants').map((line) => {
      const person = introduced(line);
      return { ...person, competitor: known.get(person.name)?.competitor ?? null };
    }),
    concerns: sheet.concerns(),
    live: sheet.optional('live'),
    recorded: sheet.optional('recorded'),
    chapters: sheet.each('chapters', chapterOf),
    captions: sheet.each('captions', captionsOf),
  };
};

/** A decision is about something, and somebody's. */
const decisionFaults = (fact: WrittenFact): SheetFault[] =>
  fact.type !== 'CommunicationIssued'
    ? []
    : (['concerns', 'signedBy'] as const)
        .filter((name) => fact[name].length === 0)
        .map((field) => ({ field, code: 'EMPTY' }));

/** `texts.0.title` is a field of that text's language. */
const fieldOf = (path: string, fact: WrittenFact): string => {
  const [first = '', second = '', third = ''] = path.split('.');
  if (first === 'texts') {
    const language = fact.texts[Number(second || '0')]?.language ?? languages[0]!;
    const isQuote = fact.type === 'NewsPublished' && fact.form === 'QUOTE';
    return `${third === 'title' || (third !== 'text' && !isQuote) ? 'title' : 'text'}_${language}`;
  }
  if (first !== 'speaker') return first;
  return { role: 'speakerRole', competitor: 'speakerCompetitor' }[second] ?? 'speakerName';
};

const written = (sheet: Reading, kind: SheetKind, context: Context): WrittenFact => {
  switch (documentKinds[kind]) {
    case 'news':
      return news(sheet, kind, context);
    case 'communication':
      return communication(sheet, kind, context);
    case 'conference':
      return conference(sheet, context);
  }
};

export const readSheet = (kind: SheetKind, values: Values, context: Context): ReadSheet => {
  const sheet = new Reading(values, context);
  const fact = written(sheet, kind, context);
  const found = [
    ...sheet.faults,
    ...mediaFaults(fact).map(({ path, code }) => ({ field: fieldOf(path, fact), code })),
    ...(kind === 'decision' ? decisionFaults(fact) : []),
  ];
  // In the order of the sheet, one sentence a field: the first that has to be mended.
  const faults = namesOf(kind).flatMap((name) => found.find(({ field }) => field === name) ?? []);
  return { fact, faults };
};
