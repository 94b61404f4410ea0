import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { ConferenceDocument } from '#read-model';
import { useScreen } from '#screens';
import { conferenceState } from './conference-state.js';
import type { ConferenceState } from './conference-state.js';

const lookEveryMs = 1_000;

/** The state as the page was made, and from then on by the clock of the page. */
export const useConferenceState = (conference: ConferenceDocument, made: ConferenceState): ConferenceState => {
  const { gamesNow } = useScreen();
  const { startAt, endAt, cancelled } = conference;
  const [state, setState] = useState(made);
  useEffect(() => setState(made), [made]);
  useEffect(() => {
    if (!gamesNow) return undefined;
    const look = (): void => setState(conferenceState({ startAt, endAt, cancelled }, gamesNow()));
    const timer = setInterval(look, lookEveryMs);
    return () => clearInterval(timer);
  }, [gamesNow, startAt, endAt, cancelled]);
  return state;
};

const looks = { BEFORE: 'quiet', NOW: 'live', AFTER: 'quiet', CANCELLED: 'unofficial' } as const;
const wordOf = { BEFORE: 'before', NOW: 'now', AFTER: 'after', CANCELLED: 'cancelled' } as const;

export const ConferenceChip = ({ state }: { state: ConferenceState }): ReactNode => {
  const { say } = useScreen();
  return <span className={`chip ${looks[state]}`}>{say.media.conferences[wordOf[state]]}</span>;
};
