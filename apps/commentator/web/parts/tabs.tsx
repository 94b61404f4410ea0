import type { ReactNode } from 'react';
import { tabs, usePage } from '../ui/page.js';
import { useWords } from '../ui/use.js';

/** Where there is no room for three columns, one at a time. */
export const Tabs = (): ReactNode => {
  const say = useWords();
  const { tab, setTab } = usePage();
  return (
    <nav className="tabs" aria-label={say.commentator.columns}>
      {tabs.map((one) => (
        <button key={one} type="button" aria-current={tab === one ? 'true' : undefined} onClick={() => setTab(one)}>
          {say.commentator.tab[one]}
        </button>
      ))}
    </nav>
  );
};
