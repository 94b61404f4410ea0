import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { clockTime, useScreen, zoneName } from '#screens';
import type { ClockSet } from '../view.js';

/** As `gamesNow` of the competition has it; here in milliseconds, without its types. */
export const nowBy = (clock: ClockSet | null): number =>
  clock ? Date.parse(clock.gamesAt) + (Date.now() - Date.parse(clock.realAt)) * clock.speed : Date.now();

interface GamesClockProps {
  readonly clock: ClockSet | null;
  readonly timeZone: string;
}

/** A page is kept for many readers, so its clock is set in the browser. */
export const GamesClock = ({ clock, timeZone }: GamesClockProps): ReactNode => {
  const { say, language } = useScreen();
  const [now, setNow] = useState<string | null>(null);
  useEffect(() => {
    const tick = (): void => setNow(new Date(nowBy(clock)).toISOString());
    tick();
    const timer = setInterval(tick, 1_000);
    return () => clearInterval(timer);
  }, [clock?.realAt, clock?.gamesAt, clock?.speed]);
  return (
    <span className="games-clock needs-script">
      <span className="visually-hidden">{say.clock.games} </span>
      <time dateTime={now?.slice(0, 16)}>{now === null ? '' : clockTime(now, language, timeZone)}</time>{' '}
      <span>{zoneName(timeZone)}</span>
    </span>
  );
};
