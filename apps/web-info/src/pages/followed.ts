/** The timetable of what somebody follows. */
import { sportEventOf } from '#competition';
import type { Rsc, SportEventCode } from '#competition';
import { dayAt, days, now, participant, scheduleOfDay, unitsOfEvent, venues } from '#read-model';
import type { Reader, ScheduleDocument } from '#read-model';
import { invalidRequest } from '#service';
import { competitorId, disciplineCode, nocCode, sportEventCode, unitCode } from '../http/codes.js';
import { mineKinds, mineMax } from './chrome/mine.js';
import type { Mine, MineKind } from './chrome/mine.js';

/** As its address names it: `noc=FRA,USA&event=ATHM100M`. @throws Problem */
export const mineOf = (query: { readonly [K in MineKind]?: string }): Mine => {
  const check = {
    noc: nocCode,
    athlete: competitorId,
    event: sportEventCode,
    discipline: disciplineCode,
    unit: unitCode,
  };
  const mine = Object.fromEntries(
    mineKinds.map((kind) => [
      kind,
      (query[kind] ?? '')
        .split(',')
        .filter((code) => code !== '')
        .map((code) => check[kind](code) as string),
    ]),
  ) as unknown as Mine;
  for (const kind of mineKinds)
    if (mine[kind].length > mineMax) throw invalidRequest([{ path: kind, message: `at most ${mineMax} of a kind` }]);
  return mine;
};

export interface Planned {
  readonly plan: ScheduleDocument;
  readonly disciplineName: string | null;
  readonly venueName: string | null;
  readonly timeZone: string;
}

/** What is planned for all that is followed, by start. */
export const plannedFor = async (reader: Reader, mine: Mine): Promise<readonly Planned[]> => {
  const found = new Map<string, Planned>();
  const places = new Map((await venues(reader, now)).map((venue) => [venue.code as string, venue]));
  const take = (plan: ScheduleDocument, disciplineName: string | null): void => {
    const venue = plan.venue === null ? undefined : places.get(plan.venue);
    found.set(plan.rsc, { plan, disciplineName, venueName: venue?.name ?? null, timeZone: venue?.timeZone ?? 'UTC' });
  };
  for (const code of await eventsFollowed(reader, mine)) {
    const { schedule } = await unitsOfEvent(reader, code, now);
    for (const plan of schedule) take(plan, null);
  }
  for (const unit of mine.unit) {
    const { schedule } = await unitsOfEvent(reader, sportEventOf(unit as Rsc), now);
    const plan = schedule.find(({ rsc }) => rsc === unit);
    if (plan) take(plan, null);
  }
  if (mine.noc.length + mine.discipline.length > 0) {
    for (const { day } of await days(reader, now)) {
      const filters = [
        ...mine.noc.map((noc) => ({ noc: nocCode(noc) })),
        ...mine.discipline.map((discipline) => ({ discipline })),
      ];
      for (const filter of filters)
        for (const { plan, programme } of await scheduleOfDay(reader, { day, ...filter }, now))
          take(plan, programme?.disciplineName ?? null);
    }
  }
  return [...found.values()].toSorted((a, b) => (a.plan.startAt ?? '').localeCompare(b.plan.startAt ?? ''));
};

const eventsFollowed = async (reader: Reader, mine: Mine): Promise<ReadonlySet<SportEventCode>> => {
  const codes = new Set(mine.event as readonly SportEventCode[]);
  for (const id of mine.athlete) {
    const found = await participant(reader, competitorId(id), now);
    for (const { sportEvent } of found?.entries ?? []) codes.add(sportEvent);
  }
  return codes;
};

/** The day on which a list of what is planned begins to be of interest. */
export const dayOf = (reader: Reader, gamesNow: string): Promise<string | null> => dayAt(reader, gamesNow, now);
