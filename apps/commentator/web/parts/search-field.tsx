import type { ReactNode } from 'react';
import { usePage } from '../ui/page.js';
import { useWords } from '../ui/use.js';

/** What is being looked for; what is found stands beside, not over anything. */
export const SearchField = (): ReactNode => {
  const say = useWords();
  const { open, asked, ask } = usePage();
  return (
    <search className="search-field">
      <kbd aria-hidden="true">/</kbd>
      <input
        type="search"
        value={asked}
        placeholder={say.commentator.searchFor}
        aria-label={`${say.nav.search}: ${say.commentator.searchFor}`}
        autoComplete="off"
        spellCheck={false}
        onFocus={() => open('search')}
        onChange={({ target }) => ask(target.value)}
        onKeyDown={(event) => {
          const first = document.querySelector<HTMLElement>('.found button');
          if (event.key === 'Enter' && first) {
            event.currentTarget.blur();
            first.click();
          }
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          first?.focus();
        }}
      />
    </search>
  );
};
