import type { ReactNode } from 'react';
import type { CommunicationDocument, Subject } from '#read-model';
import { clockTime, langOf, shortDay, textIn, useScreen } from '#screens';
import { GuardChips } from './guarded.js';
import { localDay } from './local-day.js';
import { Subjects } from './subjects.js';

interface CommunicationListProps {
  readonly items: readonly CommunicationDocument[];
  readonly subjects: readonly Subject[];
  /** On the page of what they are about: without it. */
  readonly short?: boolean;
}

export const CommunicationList = ({ items, subjects, short = false }: CommunicationListProps): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const words = say.media.communications;
  if (items.length === 0) return <p className="empty quietly">{words.none}</p>;
  return (
    <ul className="writings">
      {items.map((item) => {
        const text = textIn(item.texts, language);
        return (
          <li key={item.id}>
            <time dateTime={item.issuedAt} className="when">
              {shortDay(localDay(item.issuedAt, timeZone), language)} <br />
              {clockTime(item.issuedAt, language, timeZone)}
            </time>
            <div>
              <a href={`/${language}/communications/${item.id}`} className="headline" lang={langOf(text, language)}>
                {text?.title ?? words.withdrawn}
              </a>
              <p className="facts">
                <span className="quietly">
                  {words.number} {item.number}
                </span>
                <Affects affects={item.affects} />
                <GuardChips {...item} />
              </p>
              {item.withdrawn !== null && <p className="quietly">{item.withdrawn}</p>}
              {!short && <Subjects concerns={item.concerns} subjects={subjects} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
};

export const Affects = ({ affects }: Pick<CommunicationDocument, 'affects'>): ReactNode => {
  const { say } = useScreen();
  const words = say.media.communications.affects;
  return affects.map((what) => (
    <span key={what} className={`chip ${what === 'OTHER' ? 'quiet' : 'unofficial'}`}>
      {words[what]}
    </span>
  ));
};
