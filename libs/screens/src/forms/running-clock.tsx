import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useScreen } from '../screen.js';

const everyMs = 200;

/** The Games clock, a few times a second while something runs; null where the screen has none. */
export const useGamesNow = (runs: boolean): number | null => {
  const { gamesNow } = useScreen();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!runs || !gamesNow) return undefined;
    const look = (): void => setNow(gamesNow());
    look();
    const timer = setInterval(look, everyMs);
    return () => clearInterval(timer);
  }, [runs, gamesNow]);
  return runs ? now : null;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** `9:58`, `1:02:07`. */
export const clockText = (milliseconds: number): string => {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};

/** Time since a start, counted on while it runs. */
export const Elapsed = ({ since, runs }: { since: string; runs: boolean }): ReactNode => {
  const now = useGamesNow(runs);
  return <span className="clock">{now === null ? '' : clockText(now - Date.parse(since))}</span>;
};
