/** What editors wrote last, in a list that keeps its height whatever comes. */
import type { ReactNode } from 'react';
import type { Audience, MediaText } from '#competition';
import { clockTime, langOf, textIn, useScreen } from '#screens';

export interface LatestLine {
  readonly path: 'news' | 'communications';
  readonly id: string;
  readonly at: string;
  /** Of a communication. */
  readonly number: string | null;
  /** Of a quote. */
  readonly speaker: string | null;
  readonly texts: readonly MediaText[];
  readonly audience: Audience;
  readonly withdrawn: string | null;
}

export const latestRoom = 4;

export const Latest = ({ lines }: { lines: readonly LatestLine[] }): ReactNode => {
  const { say, language } = useScreen();
  const words = say.media.news;
  return (
    <section aria-labelledby="latest">
      <div className="section-head">
        <h2 id="latest">{words.latest}</h2>
        <a href={`/${language}/news`}>{words.all}</a>
      </div>
      <ol className="latest">
        {lines.map((line) => (
          <Line key={`${line.path} ${line.id}`} line={line} />
        ))}
        {lines.length === 0 && <li className="quietly">{words.none}</li>}
      </ol>
    </section>
  );
};

const Line = ({ line }: { line: LatestLine }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const { communications, guard } = say.media;
  const { path, id, at, number, speaker, audience } = line;
  const text = textIn(line.texts, language);
  const isQuote = speaker !== null;
  const beside = [
    number === null ? null : `${communications.number} ${number}`,
    speaker,
    line.withdrawn === null ? null : communications.withdrawn,
    audience === 'PUBLIC' ? null : guard.audience[audience],
  ].filter((part) => part !== null);
  return (
    <li>
      <time className="when" dateTime={at}>
        {clockTime(at, language, timeZone)}
      </time>
      <span className="what">
        <a href={`/${language}/${path}/${id}`} lang={langOf(text, language)} title={text?.title}>
          {isQuote ? <q>{text?.title}</q> : (text?.title ?? communications.title)}
        </a>
        {beside.length > 0 && <span className="line quietly">{beside.join(' · ')}</span>}
      </span>
    </li>
  );
};
