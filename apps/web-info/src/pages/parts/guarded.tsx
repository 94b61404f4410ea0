/** What stands beside whatever an editor wrote: for whom it is, from when, whether it still holds. */
import type { ReactNode } from 'react';
import type { Audience } from '#competition';
import { clockTime, shortDay, useScreen } from '#screens';
import { localDay } from './local-day.js';

interface Guarded {
  readonly audience: Audience;
  readonly embargoUntil: string | null;
  readonly withdrawn: string | null;
}

/** Nothing for what everybody may read: it needs no word. */
export const GuardChips = ({ audience, embargoUntil, withdrawn }: Guarded): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const words = say.media;
  return (
    <>
      {withdrawn !== null && <span className="chip unofficial">{words.communications.withdrawn}</span>}
      {audience !== 'PUBLIC' && <span className="chip protest">{words.guard.audience[audience]}</span>}
      {embargoUntil !== null && (
        <span className="chip quiet">
          {words.guard.embargo(
            `${shortDay(localDay(embargoUntil, timeZone), language)}, ${clockTime(embargoUntil, language, timeZone)}`,
          )}
        </span>
      )}
    </>
  );
};
