/** A page within what all pages share; the same on the server and in the browser. */
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { ScreenProvider } from '#screens';
import { addressOf } from '../parts/address.js';
import { OwnAddress } from '../parts/downloads.js';
import type { Opening } from '../view.js';
import { viewOf } from '../views.js';
import { Shell } from './shell.js';
import { speakingOf } from './speaking.js';
import { useFollowed } from './use-followed.js';

export const App = ({ opening }: { opening: Opening }): ReactNode => {
  const { language } = opening;
  const { shown, freshness } = useFollowed(opening);
  const view = viewOf(shown.view);
  const speaking = useMemo(() => speakingOf({ ...shown, language }), [shown, language]);
  const screen = useMemo(
    () => ({
      ...speaking,
      hrefOf: (kind: 'athlete' | 'noc' | 'unit' | 'event', code: string) => addressOf(language, kind, code),
    }),
    [speaking, language],
  );
  const said = view.summary?.(shown.model, speaking) ?? view.title(shown.model, speaking);
  return (
    <ScreenProvider screen={screen}>
      <OwnAddress value={`/${language}${shown.chrome.address}`}>
        <Shell opening={opening} shown={shown} freshness={freshness} summary={said}>
          <view.Component model={shown.model} />
        </Shell>
      </OwnAddress>
    </ScreenProvider>
  );
};
