/** What all pages share: header, language, theme, clock, freshness, footer. */
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Freshness } from '#live';
import { clockSeconds, languages, shortDay, useScreen, words, zoneName } from '#screens';
import { formOf } from '../parts/address.js';
import type { Shown } from '../view.js';
import { FreshnessChip } from './freshness-chip.js';
import { GamesClock } from './games-clock.js';
import { MineLink } from './mine-link.js';
import { navigation } from './navigation.js';
import { SearchBox } from './search-box.js';
import { ThemeButton } from './theme-button.js';
import type { OwnZone } from './use-own-zone.js';

interface ShellProps {
  readonly shown: Shown;
  readonly freshness: Freshness | null;
  readonly summary: string;
  readonly ownZone: OwnZone;
  readonly children: ReactNode;
}

export const Shell = ({ shown, freshness, summary, ownZone, children }: ShellProps): ReactNode => {
  const { say, language } = useScreen();
  const { chrome } = shown;
  const [path = ''] = chrome.address.split('?');
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
          {navigation.map(({ to, word, also = [] }) => (
            <a
              key={to}
              href={`/${language}${to}`}
              className={[to, ...also].some((begin) => path.startsWith(begin)) ? 'here' : undefined}
              aria-current={path === to ? 'page' : undefined}
            >
              {say.nav[word]}
            </a>
          ))}
          <MineLink isHere={path === '/favourites'} />
        </nav>
        <div className="tools">
          <span className="freshness">{freshness && <FreshnessChip freshness={freshness} />}</span>
          <SearchBox />
          <GamesClock clock={chrome.clock} timeZone={chrome.timeZone} />
          <nav className="languages" aria-label={say.nav.language}>
            {languages.map((other) => (
              <a
                key={other}
                href={`/${other}${chrome.address}`}
                hrefLang={other}
                lang={other}
                title={words[other].name}
                aria-current={other === language ? 'true' : undefined}
              >
                {other.toUpperCase()}
              </a>
            ))}
          </nav>
          <ThemeButton />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {chrome.at !== null && <PastBanner at={chrome.at} address={chrome.address} />}
        {children}
      </main>
      <footer>
        <p>
          {ownZone.isOn && ownZone.zone !== null
            ? say.portal.footer.clock(say.clock.mine, zoneName(ownZone.zone))
            : say.portal.footer.clock(say.clock.venue, zoneName(chrome.timeZone))}{' '}
          <button
            type="button"
            className="text-button needs-script"
            aria-pressed={ownZone.isOn}
            disabled={ownZone.zone === null}
            onClick={ownZone.turn}
          >
            {ownZone.isOn ? say.clock.venue : say.clock.mine}
          </button>
        </p>
        <p>
          <a href={`/${language}/account`}>
            {chrome.audience === 'PUBLIC' ? say.media.account.title : say.media.account.open[chrome.audience]}
          </a>
        </p>
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
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(at));
  return (
    <p className="past" role="note">
      {say.portal.past.at(`${shortDay(day, language)}, ${clockSeconds(at, language, timeZone)}`)}{' '}
      <a href={formOf(`/${language}${address}`, { at: null })}>{say.portal.past.back}</a>
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
