/** A page within what all pages share; the same on the server and in the browser. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ScreenProvider } from '#screens';
import type { Screen } from '#screens';
import { addressOf } from '../parts/address.js';
import { OwnPageContext } from '../parts/downloads.js';
import { LookContext } from '../parts/look.js';
import type { Opening, View } from '../view.js';
import { nowBy } from './games-clock.js';
import { Shell } from './shell.js';
import { speakingOf } from './speaking.js';
import { useFollowed } from './use-followed.js';
import { useOwnZone } from './use-own-zone.js';

interface AppProps {
  readonly opening: Opening;
  /** Of the opening's name. */
  readonly view: View;
}

export const App = ({ opening, view }: AppProps): ReactNode => {
  const { language } = opening;
  const { shown, freshness, onLook } = useFollowed(opening, view);
  const { own, ownZone } = useOwnZone();
  const { chrome, model } = shown;
  const speaking = useMemo(() => speakingOf({ ...shown, language }), [shown, language]);
  const screen = useMemo<Screen>(
    () => ({
      ...speaking,
      ...(own !== null && { timeZone: own }),
      hrefOf: (kind, code) => addressOf(language, kind, code),
      // A clock of an earlier instant stands still.
      ...(chrome.at === null && { gamesNow: () => nowBy(chrome.clock) }),
    }),
    [speaking, language, own, chrome],
  );
  const look = useMemo(() => ({ look: chrome.at, onLook }), [chrome.at, onLook]);
  const page = useMemo(
    () => ({ address: `/${language}${chrome.address}`, tables: view.tables?.(model, speaking) ?? [] }),
    [language, chrome.address, view, model, speaking],
  );
  const said = view.summary?.(model, speaking) ?? view.title(model, speaking);
  return (
    <ScreenProvider screen={screen}>
      <LookContext value={look}>
        <OwnPageContext value={page}>
          <Shell shown={shown} freshness={freshness} summary={said} ownZone={ownZone}>
            <view.Component model={model} />
          </Shell>
        </OwnPageContext>
      </LookContext>
    </ScreenProvider>
  );
};
