import { disciplineOf, sportEventOf } from '#competition';
import { historyOfUnit, startLinesOf, unit } from '#read-model';
import type { HistoryEntry } from '#read-model';
import { notFound } from '#service';
import { unitCode } from '../http/codes.js';
import type { Page } from './page.js';
import { unitView } from './unit.js';
import type { HistoryRow, UnitModel } from './unit.js';

const factsMax = 5_000;
const shownMax = 60;

interface Fact {
  readonly source: string;
  readonly actor: string;
  readonly occurredAt: string;
  readonly reason?: string | null;
}

/** What a reader could see, or what somebody gave a reason for. */
const historyRow = ({ version, knownAt, change, fact }: HistoryEntry): HistoryRow[] => {
  const { source, actor, occurredAt, reason = null } = fact as Fact;
  return change === null && reason === null
    ? []
    : [{ version, at: occurredAt, knownAt, change, source, actor, reason }];
};

export const unitPage: Page<UnitModel> = {
  path: '/units/:rsc',
  query: [],
  view: unitView,
  load: async (reader, { params, moment, gamesNow }) => {
    const rsc = unitCode(params.rsc!);
    const [found, history] = await Promise.all([
      unit(reader, rsc, moment),
      historyOfUnit(reader, rsc, { after: 0, limit: factsMax }, moment),
    ]);
    if (!found) throw notFound(`Nothing is known of the unit ${rsc}${moment.by === 'now' ? '' : ' at that instant'}.`);
    const { unit: document, schedule, programme, venue, competitors } = found;
    return {
      rsc,
      name: schedule?.name ?? rsc,
      sportEvent: sportEventOf(rsc),
      discipline: disciplineOf(rsc),
      disciplineName: programme?.disciplineName ?? null,
      eventName: programme?.name ?? null,
      startAt: document?.startAt ?? schedule?.startAt ?? null,
      venueName: venue?.name ?? null,
      medal: schedule?.medal ?? 0,
      // Where a form that looks back begins.
      from: document?.asOf ?? gamesNow,
      scheduleStatus: document?.scheduleStatus ?? schedule?.status ?? 'UNSCHEDULED',
      unit: document && { ...document, detail: null },
      startList: document ? startLinesOf(document) : [],
      history: (history?.entries ?? []).flatMap(historyRow).toReversed().slice(0, shownMax),
      competitors,
      ...(venue && { timeZone: venue.timeZone }),
    };
  },
};
