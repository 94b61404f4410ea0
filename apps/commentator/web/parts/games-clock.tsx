import type { ReactNode } from 'react';
import { clockSeconds, clockTime, zoneName } from '#screens';
import { gamesNowOf, useParts, useSettings, useTick, useTimeZone, useWords } from '../ui/use.js';

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Venue time first; one's own on demand. */
export const GamesClock = (): ReactNode => {
  const parts = useParts();
  const say = useWords();
  const [{ language, myTime }, change] = useSettings();
  const timeZone = useTimeZone();
  useTick(250);
  const now = new Date(gamesNowOf(parts)).toISOString();
  return (
    <button
      type="button"
      className="games-clock"
      aria-pressed={myTime}
      title={say.commentator.myTimeToo}
      onClick={() => change({ myTime: !myTime })}
    >
      <span className="visually-hidden">{say.clock.venue}</span>
      <time className="time" dateTime={now}>
        {clockSeconds(now, language, timeZone)}
      </time>
      <span className="quietly zone">
        {zoneName(timeZone)}
        {myTime && ` · ${say.clock.mine} ${clockTime(now, language, ownZone)}`}
      </span>
    </button>
  );
};
