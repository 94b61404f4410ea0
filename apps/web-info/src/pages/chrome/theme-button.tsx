import type { ReactNode } from 'react';
import { useScreen } from '#screens';

/** The choice is kept in the browser; `theme.js` takes it up before anything is drawn. */
export const ThemeButton = (): ReactNode => {
  const { say } = useScreen();
  const turn = (): void => {
    const { dataset } = document.documentElement;
    const isDark = dataset.theme ? dataset.theme === 'night' : matchMedia('(prefers-color-scheme: dark)').matches;
    dataset.theme = isDark ? 'day' : 'night';
    try {
      localStorage.setItem('theme', dataset.theme);
    } catch {
      // A browser that keeps nothing still changes this page.
    }
  };
  return (
    <button
      type="button"
      className="plain needs-script"
      onClick={turn}
      aria-label={say.nav.theme}
      title={say.nav.theme}
    >
      <span aria-hidden="true">◐</span>
    </button>
  );
};
