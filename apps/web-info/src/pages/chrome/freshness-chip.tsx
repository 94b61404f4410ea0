import type { ReactNode } from 'react';
import type { Freshness } from '#live';
import { clockSeconds, useScreen } from '#screens';
import type { Language } from '#screens';

const toneOf = {
  connecting: 'quiet',
  live: 'official',
  stale: 'unofficial',
  refused: 'unofficial',
  closed: 'quiet',
} as const;

const clockHere = (ms: number, language: Language): string =>
  clockSeconds(new Date(ms).toISOString(), language, Intl.DateTimeFormat().resolvedOptions().timeZone);

/** Whether what is on the page is what is known. */
export const FreshnessChip = ({ freshness }: { freshness: Freshness }): ReactNode => {
  const { say, language } = useScreen();
  const { state, since } = freshness;
  const word = {
    connecting: say.freshness.connecting,
    live: say.freshness.upToDate,
    stale: say.freshness.stale(since === null ? '' : clockHere(since, language)),
    refused: say.freshness.refused,
    closed: say.freshness.closed,
  }[state];
  return (
    <span className={`chip needs-script ${toneOf[state]}`} title={word}>
      {word}
    </span>
  );
};
