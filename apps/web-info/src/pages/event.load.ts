import { levelOf, phaseRscOf } from '#competition';
import type { CompetitorId, Rsc } from '#competition';
import { bracketOfEvent, eventRanking, phasesOfEvent, timetable } from '#read-model';
import { notFound } from '#service';
import { sportEventCode } from '../http/codes.js';
import { eventView } from './event.js';
import type { EventModel } from './event.js';
import type { Page } from './page.js';
import { affectingEvent } from './parts/affecting.load.js';
import { unitRows } from './parts/unit-rows.js';

export const eventPage: Page<EventModel> = {
  path: '/events/:code',
  query: [],
  view: eventView,
  isGuarded: true,
  load: async (reader, asked) => {
    const { params, moment } = asked;
    const sportEvent = sportEventCode(params.code!);
    const [ranking, phases, tree, table, communications] = await Promise.all([
      eventRanking(reader, sportEvent, moment),
      phasesOfEvent(reader, sportEvent, moment),
      bracketOfEvent(reader, sportEvent, moment),
      timetable(reader, { sportEvent }, moment),
      affectingEvent(reader, sportEvent, asked),
    ]);
    if (!ranking) throw notFound(`Nothing is known of the event ${params.code}.`);
    const { event, programme } = ranking;
    const planned = table.rows.map(({ plan }) => plan);
    const nameOf = (rsc: Rsc): string | null =>
      planned.find((plan) => levelOf(plan.rsc) === 'phase' && plan.rsc === phaseRscOf(rsc))?.name ?? null;
    return {
      sportEvent,
      discipline: sportEvent.slice(0, 3),
      disciplineName: programme?.disciplineName ?? null,
      eventName: programme?.name ?? null,
      event,
      communications,
      // In the order in which they are played.
      phases: (phases?.phases ?? [])
        .map((phase) => ({ phase, planName: nameOf(phase.rsc) }))
        .toSorted((a, b) => firstOf(planned, b.phase.rsc).localeCompare(firstOf(planned, a.phase.rsc))),
      bracket: tree?.bracket ?? null,
      rows: unitRows(table),
      competitors: {
        ...table.competitors,
        ...phases?.competitors,
        ...tree?.competitors,
        ...ranking.competitors,
      } satisfies Record<CompetitorId, unknown>,
    };
  },
};

/** When the first unit of a phase begins; the newest phase is looked at most. */
const firstOf = (planned: readonly { readonly rsc: Rsc; readonly startAt: string }[], phase: Rsc): string =>
  planned
    .filter(({ rsc }) => phaseRscOf(rsc) === phase)
    .map(({ startAt }) => startAt)
    .toSorted()[0] ?? '';
