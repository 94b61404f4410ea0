import type { ReactNode } from 'react';
import { languages, words } from '#screens';
import { usePage } from '../ui/page.js';
import { useSettings, useWords } from '../ui/use.js';
import { FreshChip } from './fresh-chip.js';
import { GamesClock } from './games-clock.js';
import { SearchField } from './search-field.js';

export const Head = (): ReactNode => {
  const say = useWords();
  const [settings, change] = useSettings();
  const { open, panel } = usePage();
  return (
    <header className="head">
      <p className="name">
        <b>{say.podium}</b> <span className="quietly spare-word">{say.commentator.name}</span>
      </p>
      <FreshChip />
      <SearchField />
      <div className="languages" role="group" aria-label={say.nav.language}>
        {languages.map((language) => (
          <button
            key={language}
            type="button"
            lang={language}
            aria-pressed={settings.language === language}
            aria-label={`${language.toUpperCase()} ${words[language].name}`}
            onClick={() => change({ language })}
          >
            {language.toUpperCase()}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="plain"
        aria-pressed={panel === 'settings'}
        onClick={() => open(panel === 'settings' ? 'facts' : 'settings')}
      >
        {say.commentator.settings}
      </button>
      <GamesClock />
    </header>
  );
};
