/** Official communications on the page of what they are about. */
import type { ReactNode } from 'react';
import type { CommunicationDocument } from '#read-model';
import { clockTime, langOf, shortDay, textIn, useScreen } from '#screens';
import { Affects } from './communication-list.js';
import { GuardChips } from './guarded.js';
import { localDay } from './local-day.js';

export const Affecting = ({ items }: { items: readonly CommunicationDocument[] }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const words = say.media.communications;
  return items.map((item) => {
    const text = textIn(item.texts, language);
    return (
      <p key={item.id} className="note affecting">
        <a href={`/${language}/communications/${item.id}`} lang={langOf(text, language)}>
          {text?.title ?? words.title}
        </a>
        <span className="quietly">
          {words.number} {item.number}
        </span>
        <Affects affects={item.affects} />
        <GuardChips {...item} />
        <time className="quietly" dateTime={item.issuedAt}>
          {shortDay(localDay(item.issuedAt, timeZone), language)}, {clockTime(item.issuedAt, language, timeZone)}
        </time>
      </p>
    );
  });
};
