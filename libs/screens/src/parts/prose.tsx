import type { ReactNode } from 'react';
import { useScreen } from '../screen.js';

interface Written {
  readonly language: string;
  readonly title: string;
  readonly text: string;
}

/** In the reader's language where it is there, else in the first that is. */
export const textIn = (texts: readonly Written[], language: string): Written | undefined =>
  texts.find((text) => text.language === language) ?? texts[0];

/** For an element's `lang`: nothing where it is the page's own. */
export const langOf = (text: Pick<Written, 'language'> | undefined, language: string): string | undefined =>
  text && text.language !== language ? text.language : undefined;

/** A sentence's last sign is no part of an address. */
const address = /https:\/\/[^\s<>"']*[^\s<>"'.,;:!?)»]/g;

/** Plain text as paragraphs; what begins with https is a link, everything else is nothing but text. */
export const Prose = ({ text }: { text: string }): ReactNode =>
  text
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph, place) => <p key={place}>{linked(paragraph.trim())}</p>);

const linked = (paragraph: string): ReactNode[] => {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(address)) {
    parts.push(paragraph.slice(from, match.index));
    parts.push(
      <a key={match.index} href={match[0]} rel="noopener noreferrer nofollow">
        {match[0]}
      </a>,
    );
    from = match.index + match[0].length;
  }
  return [...parts, paragraph.slice(from)];
};

/** Says when something is not there in the page's language. */
export const OtherLanguage = ({ text }: { text: Written | undefined }): ReactNode => {
  const { say, language } = useScreen();
  if (!text || text.language === language) return null;
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(text.language) ?? text.language;
  return <span className="quietly">{say.media.guard.inLanguage(name)}</span>;
};
