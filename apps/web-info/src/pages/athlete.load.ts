import type { CompetitorId } from '#competition';
import { participant, plansOfUnits, team } from '#read-model';
import type { Moment, Reader, UnitResult } from '#read-model';
import { notFound } from '#service';
import { competitorId } from '../http/codes.js';
import { athleteView } from './athlete.js';
import type { AthleteModel, ResultRow } from './athlete.js';
import type { Page } from './page.js';
import { eventName } from './parts/event-name.js';

const resultRows = async (reader: Reader, results: readonly UnitResult[], moment: Moment): Promise<ResultRow[]> => {
  const plans = await plansOfUnits(
    reader,
    results.map(({ rsc }) => rsc),
    moment,
  );
  return results
    .map(({ rsc, asOf, resultStatus, scheduleStatus, line }) => ({
      rsc,
      name: plans.get(rsc)?.name ?? rsc,
      startAt: plans.get(rsc)?.startAt ?? asOf,
      resultStatus,
      scheduleStatus,
      rank: line.rank,
      tied: line.tied,
      irm: line.irm,
      wlt: line.wlt,
      mark: line.mark?.text ?? null,
    }))
    .toSorted((a, b) => a.startAt.localeCompare(b.startAt));
};

const athlete = async (reader: Reader, id: CompetitorId, moment: Moment, day: string): Promise<AthleteModel | null> => {
  const found = await participant(reader, id, moment);
  if (!found) return null;
  const { participant: person, entries, results, medals } = found;
  return {
    id,
    name: person.name,
    noc: person.noc,
    birthDate: person.birthDate,
    day,
    members: [],
    entries: entries.map(({ sportEvent, programme }) => ({ sportEvent, name: eventName(sportEvent, programme) })),
    results: await resultRows(reader, results, moment),
    medals: medals.map(({ medal, competitor, noc, sportEvent, programme }) => ({
      medal,
      competitor,
      noc,
      sportEvent,
      event: eventName(sportEvent, programme),
    })),
    competitors: Object.fromEntries([
      [id, { name: person.name, noc: person.noc }],
      ...medals.flatMap(({ competitor, who }) => (who ? [[competitor, who] as const] : [])),
    ]),
  };
};

const asTeam = async (reader: Reader, id: CompetitorId, moment: Moment, day: string): Promise<AthleteModel | null> => {
  const found = await team(reader, id, moment);
  if (!found) return null;
  const { team: document, programme, results, competitors } = found;
  return {
    id,
    name: document.name,
    noc: document.noc,
    birthDate: null,
    day,
    members: document.members,
    entries:
      document.sportEvent === null
        ? []
        : [{ sportEvent: document.sportEvent, name: eventName(document.sportEvent, programme) }],
    results: await resultRows(reader, results, moment),
    medals: [],
    competitors,
  };
};

export const athletePage: Page<AthleteModel> = {
  path: '/athletes/:id',
  query: [],
  view: athleteView,
  load: async (reader, { params, moment, gamesNow }) => {
    const id = competitorId(params.id!);
    const day = gamesNow.slice(0, 10);
    const found = (await athlete(reader, id, moment, day)) ?? (await asTeam(reader, id, moment, day));
    if (!found) throw notFound(`Nobody with the id ${id} has been announced.`);
    return found;
  },
};
