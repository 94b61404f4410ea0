import { medalSentence, qualifiedSentence, sentenceOf, standingRecords } from '#screens';
import type { Entry } from '../data/journal.js';
import { competitorOf } from './labels.js';
import { useParts, useSettings, useTopic } from './use.js';

/** What an entry says, in the reader's language, with what it means. */
export const useSentence = (): ((entry: Entry) => string) => {
  const { store } = useParts();
  const [{ language }] = useSettings();
  useTopic('people');
  const nameOf = (competitor: string): string => competitorOf(store, competitor, language)?.name ?? competitor;
  return (entry) => {
    switch (entry.what) {
      case 'CHANGE': {
        const unit = store.get('unit', entry.rsc);
        const records = standingRecords(store.get('event', entry.rsc.slice(0, 22)));
        return sentenceOf(entry.change, unit ?? { lines: [] }, nameOf, language, records);
      }
      case 'MEDAL':
        return medalSentence(entry.held.medal, `${nameOf(entry.held.competitor)} (${entry.held.noc})`, language);
      case 'QUALIFIED':
        return qualifiedSentence(nameOf(entry.competitor), entry.mark, language);
    }
  };
};
