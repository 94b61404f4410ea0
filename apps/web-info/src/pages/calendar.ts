/** What somebody follows, for their calendar: a file to take, or an address to subscribe to. */
import ical, { ICalEventStatus } from 'ical-generator';
import type { Timetable } from '#read-model';
import { words } from '#screens';
import type { Language } from '#screens';
import { addressOf } from './parts/address.js';
import { disciplineText, eventText, roundText } from './parts/naming.js';
import { planRows } from './parts/unit-rows.js';

/** A program that subscribes asks again after so many seconds. */
const askAgainSeconds = 300;

/** @param origin where the pages are, for an entry's link; null where that is not known. */
export const calendarOf = (table: Timetable, language: Language, origin: string | null): string => {
  const say = words[language];
  const calendar = ical({
    name: `${say.podium}: ${say.portal.mine.title}`,
    prodId: { company: 'Podium', product: 'Results', language: language.toUpperCase() },
    ttl: askAgainSeconds,
  });
  const plans = new Map(table.rows.map(({ plan }) => [plan.rsc as string, plan]));
  for (const row of planRows(table)) {
    const plan = plans.get(row.rsc)!;
    const moved = row.startAt !== plan.startAt;
    calendar.createEvent({
      id: `${row.rsc}@podium`,
      start: new Date(row.startAt),
      // Where it was moved to, nobody has said when it ends.
      ...(plan.endAt !== null && !moved && { end: new Date(plan.endAt) }),
      stamp: new Date(plan.asOf),
      sequence: plan.version,
      summary: [
        disciplineText(row.discipline, row.disciplineName, say),
        eventText(row, say, language),
        roundText(row, say, language),
      ].join(', '),
      location: [row.venueName, plan.location].filter(Boolean).join(', '),
      status: statusOf(row.scheduleStatus),
      ...(origin !== null && {
        url: `${origin}${row.isUnit ? addressOf(language, 'unit', row.rsc) : addressOf(language, 'event', row.sportEvent)}`,
      }),
    });
  }
  return calendar.toString();
};

const statusOf = (status: string): ICalEventStatus => {
  if (status === 'CANCELLED') return ICalEventStatus.CANCELLED;
  return status === 'POSTPONED' || status === 'UNSCHEDULED' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
};
