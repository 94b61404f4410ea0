/** A sheet as it stands when somebody comes to correct what was sent. */
import type { CommunicationDocument, ConferenceDocument, NewsDocument } from '#read-model';
import { languages } from '#screens';
import { localDay } from '../pages/parts/local-day.js';
import { captionsLine, chapterLine, introduction } from './lines.js';
import type { SheetKind, Values } from './sheet.js';

export type MediaDocument = CommunicationDocument | NewsDocument | ConferenceDocument;

/** `2024-08-04 22:15`, with seconds where there are some. */
const timeAtVenue = (at: string | null, timeZone: string): string => {
  if (at === null) return '';
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'medium' }).format(new Date(at));
  return `${localDay(at, timeZone)} ${time.replace(/:00$/, '')}`;
};

const lines = <T>(items: readonly T[], print: (item: T) => string = String): string => items.map(print).join('\n');

/** Filler says nothing. */
const codes = (concerns: readonly string[]): string => lines(concerns, (code) => code.replace(/-+$/, ''));

const textsOf = ({ texts }: MediaDocument): Values =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const text = texts.find((one) => one.language === language);
      return [
        [`title_${language}`, text?.title ?? ''],
        [`text_${language}`, text?.text ?? ''],
      ];
    }),
  );

const ownOf = (document: MediaDocument, timeZone: string): Values => {
  if ('form' in document) {
    const { speaker, competitors, nocs } = document;
    return {
      speakerName: speaker?.name ?? '',
      speakerRole: speaker?.role ?? '',
      speakerCompetitor: speaker?.competitor ?? '',
      competitors: lines(competitors),
      nocs: lines(nocs),
    };
  }
  if ('affects' in document) {
    const { number, affects, signedBy } = document;
    const signature = ({ role, name }: (typeof signedBy)[number]): string =>
      name === null ? role : `${name}, ${role}`;
    return { number, affects: affects.join(' '), signedBy: lines(signedBy, signature) };
  }
  const { startAt, endAt, cancelled, venue, place, participants, live, recorded, chapters, captions } = document;
  return {
    place,
    venue: venue ?? '',
    startAt: timeAtVenue(startAt, timeZone),
    endAt: timeAtVenue(endAt, timeZone),
    cancelled: cancelled ? 'true' : '',
    languages: lines(document.languages),
    participants: lines(participants, introduction),
    live: live ?? '',
    recorded: recorded ?? '',
    chapters: lines(chapters, chapterLine),
    captions: lines(captions, captionsLine),
  };
};

export const valuesOf = (document: MediaDocument, timeZone: string): Values => ({
  ...textsOf(document),
  ...ownOf(document, timeZone),
  concerns: codes(document.concerns),
  audience: document.audience,
  embargoUntil: timeAtVenue(document.embargoUntil, timeZone),
  withdrawn: document.withdrawn ?? '',
});

export const kindOf = (document: MediaDocument): SheetKind => {
  if ('form' in document) return document.form === 'QUOTE' ? 'quote' : 'news';
  return 'affects' in document ? 'communication' : 'conference';
};
