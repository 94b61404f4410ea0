/** What all pages share: header, language, theme, clock, freshness, footer. */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Freshness } from '#live';
import { clockSeconds, languages, shortDay, useScreen, words } from '#screens';
import type { Opening, Shown } from '../view.js';
import { FreshnessChip } from './freshness-chip.js';
import { GamesClock } from './games-clock.js';
import { MineLink } from './mine-link.js';
import { navigation } from './navigation.js';
import { ThemeButton } from './theme-button.js';

interface ShellProps {
  readonly opening: Opening;
  readonly shown: Shown;
  readonly freshness: Freshness;
  readonly summary: string;
  readonly children: ReactNode;
}

export const Shell = ({ opening, shown, freshness, summary, children }: ShellProps): ReactNode => {
  const { say, language } = useScreen();
  const { chrome } = shown;
  const [path = ''] = opening.chrome.address.split('?');
  return (
    <>
      <a className="skip" href="#main">
        {say.nav.skip}
      </a>
      <header className="top">
        <a className="brand" href={`/${language}`} aria-current={path === '' ? 'page' : undefined}>
          {say.podium}
        </a>
        <nav aria-label={say.nav.menu}>
          {navigation.map(({ to, word }) => (
            <a key={to} href={`/${language}${to}`} aria-current={path.startsWith(to) ? 'page' : undefined}>
              {say.nav[word]}
            </a>
          ))}
          <MineLink isHere={path === '/favourites'} />
        </nav>
        <div className="tools">
          <GamesClock clock={chrome.clock} first={opening.gamesNow} timeZone={chrome.timeZone} />
          {languages.map((other) =>
            other === language ? (
              <b key={other} aria-current="true">
                {other.toUpperCase()}
              </b>
            ) : (
              <a
                key={other}
                href={`/${other}${opening.chrome.address}`}
                hrefLang={other}
                lang={other}
                aria-label={words[other].name}
              >
                {other.toUpperCase()}
              </a>
            ),
          )}
          <ThemeButton />
          {chrome.at === null && <FreshnessChip freshness={freshness} />}
        </div>
      </header>
      {chrome.at !== null && <PastBanner at={chrome.at} address={opening.chrome.address} />}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer>
        <p>{say.portal.footer.source}</p>
        <p>
          {say.portal.footer.about} <a href="/docs">{say.portal.footer.api}</a>
        </p>
      </footer>
      <Announcer text={summary} />
    </>
  );
};

const PastBanner = ({ at, address }: { at: string; address: string }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const [path = '', query = ''] = address.split('?');
  const rest = new URLSearchParams(query);
  rest.delete('at');
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at));
  const back = rest.size > 0 ? `${path}?${rest.toString()}` : path;
  return (
    <p className="past" role="note">
      {say.portal.past.at(`${shortDay(day, language)}, ${clockSeconds(at, language, timeZone)}`)}{' '}
      <a href={`/${language}${back}`}>{say.portal.past.back}</a>
    </p>
  );
};

const sayEveryMs = 10_000;

/** Tells those who do not see the page what it says now: a summary, and not oftener than they can listen to. */
const Announcer = ({ text }: { text: string }): ReactNode => {
  const { say } = useScreen();
  const [said, setSaid] = useState('');
  const newest = useRef(text);
  const last = useRef({ text, at: 0 });
  newest.current = text;
  useEffect(() => {
    const timer = setInterval(() => {
      if (newest.current === last.current.text || Date.now() - last.current.at < sayEveryMs) return;
      last.current = { text: newest.current, at: Date.now() };
      setSaid(say.portal.updated(newest.current));
    }, 1_000);
    return () => clearInterval(timer);
  }, [say]);
  return (
    <div role="status" className="visually-hidden">
      {said}
    </div>
  );
};
