import { disciplineOf, phaseRscOf, sportEventOf } from '#competition';
import type { Rsc, UnitDocument } from '#competition';
import { eventRanking, historyOfUnit, instantsOfUnit, phasesOfEvent, timetable, unit } from '#read-model';
import type { HistoryEntry, Reader } from '#read-model';
import { isMatch } from '#screens';
import { notFound } from '#service';
import { unitCode } from '../http/codes.js';
import { cursorOf, placeOf } from '../http/page.js';
import type { Asked, Page } from './page.js';
import { affectingUnit } from './parts/affecting.load.js';
import { unitRows } from './parts/unit-rows.js';
import type { UnitRow } from './parts/unit-row.js';
import { weatherOf } from './parts/weather.load.js';
import { unitTabs, unitView } from './unit.js';
import type { HistoryRow, UnitModel, UnitTab } from './unit.js';

const historyMax = 100;
/** Steps of the slider: more than a hand can tell apart. */
const instantsMax = 200;

const unitPage = (tab: UnitTab): Page<UnitModel> => ({
  path: tab === 'result' ? '/units/:rsc' : `/units/:rsc/${tab}`,
  query: tab === 'history' ? ['after'] : [],
  view: unitView,
  isGuarded: true,
  load: async (reader, asked) => {
    const { params, moment } = asked;
    const rsc = unitCode(params.rsc!);
    const sportEvent = sportEventOf(rsc);
    const [found, table, ranking, phases, instants, communications] = await Promise.all([
      unit(reader, rsc, moment),
      timetable(reader, { sportEvent }, moment),
      tab === 'result' || tab === 'records' ? eventRanking(reader, sportEvent, moment) : null,
      tab === 'result' ? phasesOfEvent(reader, sportEvent, moment) : null,
      tab === 'result' ? instantsOfUnit(reader, rsc) : [],
      affectingUnit(reader, rsc, asked),
    ]);
    if (!found) throw notFound(`Nothing is known of the unit ${rsc}${moment.by === 'now' ? '' : ' at that instant'}.`);
    const { unit: document, schedule, programme, venue, competitors } = found;
    const rows = unitRows(table);
    const index = rows.findIndex((row) => row.rsc === rsc);
    const standing = {
      startAt: document?.startAt ?? schedule?.startAt ?? null,
      scheduleStatus: document?.scheduleStatus ?? schedule?.status ?? 'UNSCHEDULED',
      resultStatus: document?.resultStatus ?? null,
      asOf: document?.asOf ?? null,
    } as const;
    return {
      tab,
      rsc,
      sportEvent,
      discipline: disciplineOf(rsc),
      disciplineName: programme?.disciplineName ?? null,
      eventName: programme?.name ?? null,
      isUnit: true,
      isMatch: isMatch({ rsc }),
      planName: schedule?.name ?? null,
      number: rows[index]?.number ?? null,
      medal: schedule?.rsc === rsc ? schedule.medal : 0,
      day: schedule?.day ?? null,
      ...standing,
      venueName: schedule?.location ?? venue?.name ?? null,
      version: document?.version ?? 0,
      wind: windOf(document),
      weather: await weatherOf(reader, { ...standing, venue: schedule?.venue ?? null }, asked),
      communications,
      wins: schedule?.rsc === rsc && schedule.medal > 0 && !isMatch({ rsc }),
      before: neighbour(rows, index, -1),
      after: neighbour(rows, index, 1),
      unit: document && withoutWhatIsNotShown(document, tab),
      phase: phases?.phases.find((phase) => phase.rsc === phaseRscOf(rsc)) ?? null,
      event: ranking?.event ?? null,
      instants: sampled(instants),
      rows: tab === 'rounds' ? rows : [],
      ...(tab === 'history' ? await historyOf(reader, rsc, asked) : { history: [], next: null }),
      competitors: {
        ...(tab === 'rounds' ? table.competitors : {}),
        ...(tab === 'records' ? ranking?.competitors : {}),
        ...competitors,
      },
      ...(venue && { timeZone: venue.timeZone }),
    };
  },
});

const neighbour = (rows: readonly UnitRow[], index: number, step: 1 | -1): UnitRow | null => {
  const row = index < 0 ? undefined : rows[index + step];
  return row?.isUnit ? row : null;
};

const windOf = (unit: UnitDocument | null): string | null =>
  unit?.detail && 'wind' in unit.detail ? (unit.detail.wind as string | null) : null;

/** What judges and shots there were is much, and stands with the result alone. */
const withoutWhatIsNotShown = (unit: UnitDocument, tab: UnitTab): UnitDocument =>
  tab === 'result' ? unit : { ...unit, detail: null, ...(tab === 'start-list' ? {} : { lines: [] }) };

const sampled = (instants: readonly string[]): readonly string[] => {
  if (instants.length <= instantsMax) return instants;
  const step = (instants.length - 1) / (instantsMax - 1);
  return Array.from({ length: instantsMax }, (_, index) => instants[Math.round(index * step)]!);
};

const historyOf = async (
  reader: Reader,
  rsc: Rsc,
  { query, moment }: Asked,
): Promise<Pick<UnitModel, 'history' | 'next'>> => {
  const [after = 0] = placeOf(query.after, 'number') ?? [];
  const found = await historyOfUnit(reader, rsc, { after, limit: historyMax }, moment);
  const end = after + (found?.entries.length ?? 0);
  return {
    history: (found?.entries ?? []).map(historyRow),
    next: found && end < found.total ? cursorOf([end]) : null,
  };
};

interface Fact {
  readonly type: string;
  readonly source: string;
  readonly actor: string;
  readonly occurredAt: string;
  readonly origin: string;
  readonly reason?: string | null;
}

const historyRow = ({ version, knownAt, change, fact }: HistoryEntry): HistoryRow => {
  const { type, source, actor, occurredAt, origin, reason = null } = fact as Fact;
  return { version, at: occurredAt, knownAt, isLate: origin === 'DELAYED', change, type, source, actor, reason };
};

export const unitPages: readonly Page<UnitModel>[] = unitTabs.map(unitPage);
