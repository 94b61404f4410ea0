import type { ReactNode } from 'react';
import { useScreen } from '#screens';

const lists = ['news', 'communications', 'conferences'] as const;

/** The three kinds of what editors write, side by side. */
export const MediaTabs = ({ here }: { here: (typeof lists)[number] }): ReactNode => {
  const { say, language } = useScreen();
  return (
    <nav className="steps" aria-label={say.nav.news}>
      {lists.map((list) => (
        <a key={list} href={`/${language}/${list}`} aria-current={list === here ? 'page' : undefined}>
          {say.media[list].title}
        </a>
      ))}
    </nav>
  );
};
