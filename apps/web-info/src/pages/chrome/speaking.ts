import { flagOf, words } from '#screens';
import type { Language, Named } from '#screens';
import type { Shown, Speaking } from '../view.js';

/** Language, names and time zone of a page. A team that is called as its country is called so in the reader's language. */
export const speakingOf = ({ language, model, chrome }: Shown & { readonly language: Language }): Speaking => {
  const say = words[language];
  const nameOf = (id: string): Named | undefined => {
    const found = model.competitors?.[id];
    if (!found) return undefined;
    return chrome.countries?.includes(id)
      ? { ...found, name: say.names.noc(found.noc, found.name, flagOf(found.noc)) }
      : found;
  };
  return { language, say, timeZone: model.timeZone ?? chrome.timeZone, nameOf };
};
