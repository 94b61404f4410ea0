import { communications, news } from '#read-model';
import type { Asker, CommunicationDocument, Moment, NewsDocument, Reader } from '#read-model';
import type { LatestLine } from './latest.js';
import { latestRoom } from './latest.js';

/** How a quote begins is enough here. */
const quotedMaxCharacters = 160;

const ofNews = ({ id, form, publishedAt, texts, speaker, ...guard }: NewsDocument): LatestLine => ({
  path: 'news',
  id,
  at: publishedAt,
  number: null,
  speaker: form === 'QUOTE' ? (speaker?.name ?? null) : null,
  texts: texts.map(({ language, title, text }) => ({
    language,
    title: form === 'QUOTE' ? text.slice(0, quotedMaxCharacters) : title,
    text: '',
  })),
  audience: guard.audience,
  withdrawn: guard.withdrawn,
});

const ofCommunication = (item: CommunicationDocument): LatestLine => ({
  path: 'communications',
  id: item.id,
  at: item.issuedAt,
  number: item.number,
  speaker: null,
  texts: item.texts.map(({ language, title }) => ({ language, title, text: '' })),
  audience: item.audience,
  withdrawn: item.withdrawn,
});

/** What this reader may read of what was written last. */
export const latestWritings = async (reader: Reader, asker: Asker, moment: Moment): Promise<readonly LatestLine[]> => {
  const page = { limit: latestRoom };
  const [written, issued] = await Promise.all([
    news(reader, page, asker, moment),
    communications(reader, page, asker, moment),
  ]);
  return [...written.items.map(ofNews), ...issued.items.map(ofCommunication)]
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))
    .slice(0, latestRoom);
};
