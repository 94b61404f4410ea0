import { words } from '#screens';
import type { Language } from '#screens';
import type { Shown, Speaking } from '../view.js';

/** Language, names and time zone of a page. */
export const speakingOf = ({ language, model, chrome }: Shown & { readonly language: Language }): Speaking => ({
  language,
  say: words[language],
  timeZone: model.timeZone ?? chrome.timeZone,
  nameOf: (id) => model.competitors?.[id],
});
