/** What stands under an id, and how something would look there, without sending it. */
import { printInstant, toJson } from '#competition';
import type { Instant } from '#competition';
import { communication, competitorsOf, conference, newsItem, now, subjectsOf } from '#read-model';
import type { Asker, Competitors, Reader, Subject } from '#read-model';
import type { MediaDocument } from './fill-sheet.js';
import type { WrittenFact } from './read-sheet.js';
import type { DocumentKind } from './sheet.js';

const read = { news: newsItem, communication, conference } as const;

export const documentOf = (
  reader: Reader,
  kind: DocumentKind,
  id: string,
  asker: Asker,
): Promise<MediaDocument | null> => read[kind](reader, id, asker, now);

const kinds = {
  NewsPublished: 'news',
  CommunicationIssued: 'communication',
  ConferenceAnnounced: 'conference',
} as const;

/** The document that a fact becomes. */
export const draftOf = ({ type, ...content }: WrittenFact, gamesNow: Instant): MediaDocument =>
  ({
    kind: kinds[type],
    ...(toJson(content) as object),
    version: 0,
    asOf: printInstant(gamesNow),
  }) as unknown as MediaDocument;

const peopleIn = (document: MediaDocument) => {
  if ('form' in document)
    return [...document.competitors, ...(document.speaker?.competitor ? [document.speaker.competitor] : [])];
  return 'participants' in document ? document.participants.flatMap(({ competitor }) => competitor ?? []) : [];
};

export interface Around {
  readonly subjects: readonly Subject[];
  readonly competitors: Competitors;
}

/** What codes and ids in it are called. */
export const aroundDocument = async (reader: Reader, document: MediaDocument): Promise<Around> => ({
  subjects: await subjectsOf(reader, document.concerns, now),
  competitors: await competitorsOf(reader, peopleIn(document), now),
});
