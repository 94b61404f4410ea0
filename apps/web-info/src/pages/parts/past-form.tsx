import type { ReactNode } from 'react';
import { useScreen, zoneName } from '#screens';

/** `2024-08-04T21:55:00` by the venue's clock, as an input for date and time writes it. */
export const localTime = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
    .format(new Date(instant))
    .replace(' ', 'T');

/** Looks back to an instant; a form as it always was, so that it needs no script. */
export const PastForm = ({ path, from }: { path: string; from: string }): ReactNode => {
  const { say, language, timeZone } = useScreen();
  const { past } = say.portal;
  return (
    <section aria-labelledby="past" className="card">
      <h2 id="past">{past.title}</h2>
      <form className="filters" action={`/${language}${path}`} method="get">
        <label>
          <span className="caps">
            {past.label} ({zoneName(timeZone)})
          </span>
          <input type="datetime-local" name="at" step={1} required defaultValue={localTime(from, timeZone)} />
        </label>
        <input type="hidden" name="zone" value={timeZone} />
        <button type="submit">{past.show}</button>
      </form>
    </section>
  );
};
