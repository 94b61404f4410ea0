import { phaseOf, phaseRscOf } from '#competition';
import type { CompetitorId, Rsc } from '#competition';
import { bracketOfEvent, eventRanking, phasesOfEvent, unitsOfEvent } from '#read-model';
import type { ScheduleDocument } from '#read-model';
import { notFound } from '#service';
import { sportEventCode } from '../http/codes.js';
import { eventView } from './event.js';
import type { EventModel } from './event.js';
import type { Page } from './page.js';
import { unitRow } from './parts/unit-rows.js';

/** A phase is called as its row of the plan, or as what the names of its units have in common. */
const nameOfPhase = (rsc: Rsc, plans: readonly ScheduleDocument[]): string => {
  const own = plans.find((plan) => plan.rsc === rsc);
  if (own) return own.name;
  const names = plans.filter((plan) => plan.rsc.slice(0, 26) === rsc.slice(0, 26)).map(({ name }) => name);
  const [first = phaseOf(rsc)] = names;
  let length = first.length;
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length).replace(/[\s\-–,:]+$/, '') || phaseOf(rsc);
};

export const eventPage: Page<EventModel> = {
  path: '/events/:code',
  query: [],
  view: eventView,
  load: async (reader, { params, moment }) => {
    const sportEvent = sportEventCode(params.code!);
    const [ranking, phases, bracket, units] = await Promise.all([
      eventRanking(reader, sportEvent, moment),
      phasesOfEvent(reader, sportEvent, moment),
      bracketOfEvent(reader, sportEvent, moment),
      unitsOfEvent(reader, sportEvent, moment),
    ]);
    if (!ranking) throw notFound(`Nothing is known of the event ${params.code}.`);
    const { event, programme } = ranking;
    const byRsc = new Map(units.units.map((unit) => [unit.rsc as string, unit]));
    const planned = new Set(units.schedule.map(({ rsc }) => rsc as string));
    const around = { programme, venue: null };
    const rows = [
      ...units.schedule
        // A phase whose units are known stands for itself no more.
        .filter(
          ({ rsc }) =>
            !rsc.endsWith('--------') || ![...byRsc.keys()].some((unit) => unit.startsWith(rsc.slice(0, 26))),
        )
        .map((plan) => {
          const unit = byRsc.get(plan.rsc) ?? null;
          return unitRow(plan, around, unit, unit);
        }),
      ...units.units
        .filter(({ rsc }) => !planned.has(rsc))
        .flatMap((unit) => {
          const plan = units.schedule.find(({ rsc }) => rsc === phaseRscOf(unit.rsc));
          return plan ? [unitRow(plan, around, unit, unit)] : [];
        }),
    ].toSorted((a, b) => (a.startAt ?? '').localeCompare(b.startAt ?? '') || a.rsc.localeCompare(b.rsc));
    const lastStart = (phase: string): string =>
      rows.findLast(({ rsc }) => rsc.startsWith(phase.slice(0, 26)))?.startAt ?? '';
    const names = new Map<string, string>(rows.map(({ rsc, name }) => [rsc, name]));
    return {
      sportEvent,
      discipline: sportEvent.slice(0, 3),
      disciplineName: programme?.disciplineName ?? null,
      name: programme?.name ?? sportEvent,
      ranking: (event?.ranking ?? []).map(({ competitor, noc, rank, tied, irm }) => ({
        competitor,
        noc,
        rank,
        tied,
        irm,
      })),
      medals: (event?.medals ?? []).map(({ medal, competitor, noc }) => ({
        medal,
        competitor,
        noc,
        sportEvent,
        event: '',
      })),
      records: event?.records ?? [],
      // The latest round first.
      phases: (phases?.phases ?? [])
        .toSorted((a, b) => lastStart(b.rsc).localeCompare(lastStart(a.rsc)))
        .map(({ rsc, unitsTotal, unitsComplete, lines, pool }) => ({
          rsc,
          name: nameOfPhase(rsc, units.schedule),
          unitsTotal,
          unitsComplete,
          lines,
          pool,
        })),
      rounds: (bracket?.bracket?.rounds ?? []).map(({ phase, items }) => ({
        phase,
        name: items[0] ? nameOfPhase(phaseRscOf(items[0].unit), units.schedule) : phase,
        items: items.map(({ unit, sides }) => ({
          unit,
          name: names.get(unit) ?? unit.slice(22),
          sides: sides.map((side) => ({
            ...side,
            from:
              side.previous && 'of' in side.previous
                ? (names.get(side.previous.of) ?? side.previous.of.slice(22))
                : null,
          })),
        })),
      })),
      rows,
      competitors: {
        ...units.competitors,
        ...phases?.competitors,
        ...bracket?.competitors,
        ...ranking.competitors,
      } satisfies Record<CompetitorId, unknown>,
    };
  },
};
