import type { ReactNode } from 'react';
import type { NewsDocument, Subject } from '#read-model';
import { clockTime, langOf, OtherLanguage, shortDay, textIn, useScreen } from '#screens';
import { GuardChips } from './guarded.js';
import { localDay } from './local-day.js';
import { Subjects } from './subjects.js';

/** Who said it, as they are introduced. */
export const SpeakerName = ({ speaker }: { speaker: NewsDocument['speaker'] }): ReactNode =>
  speaker && (
    <span className="quietly">
      <b>{speaker.name}</b>
      {speaker.role && `, ${speaker.role}`}
    </span>
  );

interface NewsListProps {
  readonly items: readonly NewsDocument[];
  readonly subjects: readonly Subject[];
  /** Titles alone. */
  readonly short?: boolean;
}

export const NewsList = ({ items, subjects, short = false }: NewsListProps): ReactNode => {
  const { say } = useScreen();
  if (items.length === 0) return <p className="empty quietly">{say.media.news.none}</p>;
  return (
    <ul className="writings">
      {items.map((item) => (
        <li key={item.id}>
          <NewsLine item={item} subjects={subjects} short={short} />
        </li>
      ))}
    </ul>
  );
};

const NewsLine = ({
  item,
  subjects,
  short,
}: {
  item: NewsDocument;
  subjects: readonly Subject[];
  short: boolean;
}): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const text = textIn(item.texts, language);
  const isQuote = item.form === 'QUOTE';
  const head = isQuote ? (text?.text ?? '') : (text?.title ?? '');
  return (
    <>
      <time dateTime={item.publishedAt} className="when">
        {shortDay(localDay(item.publishedAt, timeZone), language)} <br />
        {clockTime(item.publishedAt, language, timeZone)}
      </time>
      <div>
        <a
          href={`/${language}/news/${item.id}`}
          className={isQuote ? 'quoted' : 'headline'}
          lang={langOf(text, language)}
        >
          {isQuote ? <q>{shortened(head)}</q> : head}
        </a>
        <p className="facts">
          {isQuote && <SpeakerName speaker={item.speaker} />}
          {isQuote && !short && <span className="chip quiet">{say.media.news.quote}</span>}
          <GuardChips {...item} />
          <OtherLanguage text={text} />
        </p>
        {!short && (
          <Subjects concerns={item.concerns} subjects={subjects} competitors={item.competitors} nocs={item.nocs} />
        )}
      </div>
    </>
  );
};

const shownMaxCharacters = 280;

/** A list shows how a quote begins; all of it is behind its address. */
const shortened = (text: string): string =>
  text.length <= shownMaxCharacters ? text : `${text.slice(0, text.lastIndexOf(' ', shownMaxCharacters))} …`;
