import type { CompetitorId, NocCode } from '#competition';
import { dayAt, followedNames, medallists, participant, team, timetableOf } from '#read-model';
import type { Competitors, Medallist, Moment, Reader, Timetable, UnitResult } from '#read-model';
import { notFound } from '#service';
import { competitorId } from '../http/codes.js';
import { athleteView } from './athlete.js';
import type { AthleteModel, EntryRow, ResultRow } from './athlete.js';
import type { Page } from './page.js';
import { medalLines } from './parts/medal-line.js';
import type { UnitRow } from './parts/unit-row.js';
import { unitRows } from './parts/unit-rows.js';

/** A person, or a team, who competes. */
interface Found {
  readonly name: string;
  readonly noc: NocCode;
  readonly birthDate: string | null;
  readonly gender: string | null;
  readonly does: string | null;
  readonly disciplines: readonly string[];
  readonly members: readonly CompetitorId[];
  readonly entries: readonly EntryRow[];
  readonly results: readonly UnitResult[];
  readonly medals: readonly Medallist[];
  readonly competitors: Competitors;
}

export const athletePage: Page<AthleteModel> = {
  path: '/athletes/:id',
  query: [],
  view: athleteView,
  load: async (reader, { params, moment, gamesNow }) => {
    const id = competitorId(params.id!);
    const found = (await person(reader, id, moment)) ?? (await group(reader, id, moment));
    if (!found) throw notFound(`Nobody with the id ${id} has been announced.`);
    const nobody = { disciplines: [], sportEvents: [], units: [], nocs: [], athletes: [] };
    const [table, names, day] = await Promise.all([
      timetableOf(reader, { ...nobody, athletes: [id] }, moment),
      followedNames(reader, { ...nobody, nocs: [found.noc] }, moment),
      dayAt(reader, gamesNow, moment),
    ]);
    const rows = unitRows(table);
    const { results, medals, competitors, ...facts } = found;
    return {
      id,
      ...facts,
      nocName: names.nocs.get(found.noc)?.name ?? null,
      day,
      results: results
        .map((result) => resultRow(result, rows, table))
        .toSorted((a, b) => b.startAt.localeCompare(a.startAt)),
      planned: rows.filter((row) => row.resultStatus === null || row.resultStatus === 'START_LIST'),
      medals: medalLines(medals),
      competitors: { ...table.competitors, ...competitors },
    };
  },
};

const person = async (reader: Reader, id: CompetitorId, moment: Moment): Promise<Found | null> => {
  const found = await participant(reader, id, moment);
  if (!found) return null;
  const { name, noc, birthDate, gender, function: does, disciplines } = found.participant;
  return {
    name,
    noc,
    birthDate,
    gender,
    does,
    disciplines,
    members: [],
    entries: found.entries.map(({ sportEvent, competitor, programme }) => ({
      sportEvent,
      eventName: programme?.name ?? null,
      discipline: sportEvent.slice(0, 3),
      disciplineName: programme?.disciplineName ?? null,
      team: competitor === id ? null : competitor,
    })),
    results: found.results,
    medals: found.medals,
    competitors: {
      ...Object.fromEntries(found.medals.flatMap(({ competitor, who }) => (who ? [[competitor, who] as const] : []))),
      [id]: { name, noc },
    },
  };
};

const medalsMax = 30;

const group = async (reader: Reader, id: CompetitorId, moment: Moment): Promise<Found | null> => {
  const found = await team(reader, id, moment);
  if (!found) return null;
  const { name, noc, discipline, sportEvent, members } = found.team;
  const held = await medallists(reader, { competitors: [id] }, { from: 0, limit: medalsMax }, moment);
  return {
    name,
    noc,
    birthDate: null,
    gender: null,
    does: null,
    disciplines: [discipline],
    members,
    entries:
      sportEvent === null
        ? []
        : [
            {
              sportEvent,
              eventName: found.programme?.name ?? null,
              discipline,
              disciplineName: found.programme?.disciplineName ?? null,
              team: null,
            },
          ],
    results: found.results,
    medals: held.medallists,
    competitors: { ...held.competitors, ...found.competitors, [id]: { name, noc, members } },
  };
};

const resultRow = (
  { rsc, sportEvent, asOf, resultStatus, scheduleStatus, line }: UnitResult,
  rows: readonly UnitRow[],
  { competitors }: Timetable,
): ResultRow => {
  const row = rows.find((one) => one.rsc === rsc);
  const other = row?.isMatch ? row.leaders.find(({ competitor }) => competitor !== line.competitor) : undefined;
  return {
    rsc,
    sportEvent,
    isUnit: true,
    isMatch: row?.isMatch ?? false,
    eventName: row?.eventName ?? null,
    discipline: sportEvent.slice(0, 3),
    disciplineName: row?.disciplineName ?? null,
    planName: row?.planName ?? null,
    medal: row?.medal ?? 0,
    number: row?.number ?? null,
    startAt: row?.startAt ?? asOf,
    day: row?.day ?? asOf.slice(0, 10),
    resultStatus,
    scheduleStatus,
    rank: line.rank,
    tied: line.tied,
    irm: line.irm,
    wlt: line.wlt,
    mark: line.mark?.text ?? null,
    against: other
      ? {
          competitor: other.competitor,
          noc: other.noc,
          name: competitors[other.competitor]?.name ?? other.competitor,
          mark: other.irm ?? other.mark,
        }
      : null,
  };
};
