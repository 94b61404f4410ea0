import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useScreen } from '#screens';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Looks for an athlete from everywhere; `/` goes to it, as in many places. */
export const SearchBox = (): ReactNode => {
  const { say, language } = useScreen();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
  return (
    <form className="search" role="search" action={`/${language}/athletes`} method="get">
      <input
        ref={input}
        type="search"
        name="q"
        maxLength={60}
        aria-label={say.portal.athletes.searchAll}
        aria-keyshortcuts="/"
        placeholder={say.nav.search}
        autoComplete="off"
      />
    </form>
  );
};
