/**
 * Turns the files of a Games into a recording. The same files give the same events: no clock, no random. What the files
 * do not hold (a split, a judge's score, the score as it went) is not in the recording.
 */
import { eventRscOf, printInstant, sportEventOf, unitsThatMake } from '#competition';
import type { CompetitionEvent, Instant, Rsc, ScoringEvent, Source, SportEventCode } from '#competition';
import { groupBy } from '../group-by.js';
import { pythonList } from '../csv.js';
import type { Omission, Recorded, RecordingMeta } from '../recording.js';
import { competitionEventsOf, hostTimeZone, membersOf } from './competition-events.js';
import { disqualifications, medalDecisions } from './decisions.js';
import { instantIn } from './files.js';
import type { GamesFiles } from './files.js';
import { timetableOf } from './timetable.js';
import type { Slot, Timetable, TimetableLine } from './timetable.js';
import { aroundParts, timingOf } from './timing.js';
import { truthMedals, truthOf } from './truth.js';
import { eventsOfUnit } from './unit-events.js';
import { programmeOf, unitsOf } from './units.js';
import type { Programme, UnitRows } from './units.js';

const credit =
  'Results, timetable and people: Petro Ivaniuk (Kaggle), Paris 2024 Olympic Summer Games; instants of medal decisions: ' +
  'source : Paris 2024, traitement des données : tam kien duong';
const licence =
  'Facts only, in a form of our own. The data set they were read from is reported as CC BY-NC-SA 4.0: not for commercial use.';

/** All that is known before a part of it is chosen. */
interface Games {
  readonly files: GamesFiles;
  readonly units: ReadonlyMap<Rsc, UnitRows>;
  readonly programme: Programme;
  readonly timetable: Timetable;
  /** When a sport event's gold was first in the published medal list, where that was watched. */
  readonly goldSeenAt: ReadonlyMap<SportEventCode, Instant>;
}

/** The part of a Games that a recording holds. */
interface Selection {
  readonly units: ReadonlyMap<Rsc, UnitRows>;
  readonly lines: readonly TimetableLine[];
  readonly files: GamesFiles;
  readonly programme: Programme;
  /** The day that is played, after an opening; null for all. */
  readonly day: string | null;
}

/** The whole of it. */
export const recordGames = (files: GamesFiles, name: string): Recorded => {
  const games = gamesOf(files);
  return record(games, { ...games, lines: games.timetable.lines, day: null }, { name, title: name });
};

/**
 * One day of competition, `YYYY-MM-DD`: its units, and before it, as the state in which the day opens, all earlier units
 * of the same sport events. A unit's day is that of its timetable row.
 */
export const recordDay = (files: GamesFiles, day: string, label: Pick<RecordingMeta, 'name' | 'title'>): Recorded => {
  const games = gamesOf(files);
  return record(games, selectDay(games, day), label);
};

const gamesOf = (files: GamesFiles): Games => {
  const units = unitsOf(files.results);
  const programme = programmeOf(units.values());
  const timetable = timetableOf(files.schedule, units, programme);
  return { files, units, programme, timetable, goldSeenAt: goldSeenIn(files, programme) };
};

const goldSeenIn = ({ medalFeed }: GamesFiles, programme: Programme): Map<SportEventCode, Instant> => {
  const seen = new Map<SportEventCode, Instant>();
  for (const row of medalFeed) {
    if (row.text('op') !== 'add' || row.text('medal') !== 'G') continue;
    const event = programme.find(row.text('discipline'), row.text('event'));
    if (event && !seen.has(event.sportEvent)) seen.set(event.sportEvent, instantIn(row, 'observed_at'));
  }
  return seen;
};

const selectDay = ({ files, units, programme, timetable }: Games, day: string): Selection => {
  const dayOf = (unit: UnitRows): string => timetable.slots.get(unit.rsc)!.day;
  const onDay = [...units.values()].filter((unit) => dayOf(unit) === day);
  const sportEvents = new Set([
    ...onDay.map(({ first }) => first.sportEvent),
    ...timetable.lines.filter((line) => line.day === day).map(({ rsc }) => sportEventOf(rsc)),
  ]);
  const chosen = new Map([...units].filter(([, unit]) => sportEvents.has(unit.first.sportEvent) && dayOf(unit) <= day));
  const lines = timetable.lines.filter(({ rsc, day: on }) => on <= day && sportEvents.has(sportEventOf(rsc)));
  const results = [...chosen.values()].flatMap(({ rows }) => rows);
  const competitors = new Set(results.map(({ competitor }) => competitor));
  const teams = files.teams.filter((row) => competitors.has(row.text('code')));
  const people = new Set([...competitors, ...teams.flatMap((row) => pythonList(row.text('athletes_codes')))]);
  const athletes = files.athletes.filter((row) => people.has(row.text('code')));
  const nocs = new Set([...results.map(({ noc }) => noc), ...athletes.map((row) => row.text('country_code'))]);
  const venues = new Set(lines.map(({ venue }) => venue));
  return {
    units: chosen,
    lines,
    day,
    programme: { ...programme, events: programme.events.filter(({ sportEvent }) => sportEvents.has(sportEvent)) },
    files: {
      ...files,
      results,
      teams,
      athletes,
      coaches: [],
      technicalOfficials: [],
      nocs: files.nocs.filter((row) => nocs.has(row.text('code'))),
      schedule: files.schedule.filter(({ venue }) => venues.has(venue)),
    },
  };
};

const record = (games: Games, selection: Selection, label: Pick<RecordingMeta, 'name' | 'title'>): Recorded => {
  const { units, day } = selection;
  const { slots } = games.timetable;
  const members = membersOf(games.files.teams);
  const byUnit = new Map<Rsc, ScoringEvent[]>();
  // What is made of other units comes after them.
  const making = new Map([...units.keys()].map((rsc) => [rsc, unitsThatMake(rsc, units.keys())]));
  const decisive = new Set([...making.values()].flat());
  const inOrder = [...units.values()].sort((a, b) => making.get(a.rsc)!.length - making.get(b.rsc)!.length);
  for (const unit of inOrder) {
    const slot = slots.get(unit.rsc)!;
    const parts = making.get(unit.rsc)!;
    const disqualification = disqualifications.find(
      ({ rsc, competitor }) => rsc === unit.rsc && unit.rows.some((row) => row.competitor === competitor),
    );
    const givesMedals = unit.aggregate || slot.medal === 1 || decisive.has(unit.rsc);
    const seenAt = givesMedals ? (games.goldSeenAt.get(unit.first.sportEvent) ?? null) : null;
    const timing = aroundParts(
      timingOf(unit, slot, seenAt),
      parts.map((rsc) => byUnit.get(rsc)!),
    );
    const made = parts.map((rsc) => units.get(rsc)!);
    byUnit.set(unit.rsc, eventsOfUnit(unit, timing, sourceOf(unit, slot), members, made, disqualification));
  }
  // What is made of units of many days belongs to none of them.
  const ofDay =
    day === null ? [] : [...units.keys()].filter((rsc) => slots.get(rsc)!.day === day && making.get(rsc)!.length === 0);
  const lastOfDay = Math.max(...ofDay.flatMap((rsc) => byUnit.get(rsc)!.map(({ occurredAt }) => occurredAt)));
  const until = day === null ? Number.POSITIVE_INFINITY : lastOfDay;
  const decisions = medalEvents(selection).filter(({ occurredAt }) => occurredAt <= until);
  const scoringEvents = [...byUnit.values(), decisions].flat().sort(byInstant);
  const from = (day === null ? scoringEvents[0]?.occurredAt : firstOf(ofDay, byUnit)) ?? (0 as Instant);
  return {
    meta: {
      ...label,
      timeZone: hostTimeZone,
      from: printInstant(from),
      to: printInstant(scoringEvents.at(-1)?.occurredAt ?? from),
      ...(day === null ? {} : { openingUntil: printInstant(from) }),
      sources: sourcesIn(scoringEvents),
      credit,
      licence,
    },
    competitionEvents: managementEvents(games, selection, scoringEvents[0]?.occurredAt ?? from),
    scoringEvents,
    truth: truthOf(
      units,
      truthMedals(games.files.medals, games.programme),
      finalInstants(games, units, byUnit, decisions),
    ),
    omissions: omissionsOf(games),
  };
};

/** Venue, discipline and a number: one box for each unit. `PAR` where the timetable names no venue. */
const sourceOf = ({ first }: UnitRows, { venue }: Slot): Source => `${venue ?? 'PAR'}${first.discipline}1` as Source;

const byInstant = (a: ScoringEvent, b: ScoringEvent): number =>
  a.occurredAt - b.occurredAt || (a.rsc < b.rsc ? -1 : a.rsc > b.rsc ? 1 : a.sequence - b.sequence);

const firstOf = (codes: readonly Rsc[], byUnit: ReadonlyMap<Rsc, readonly ScoringEvent[]>): Instant =>
  Math.min(...codes.map((code) => byUnit.get(code)![0]!.occurredAt)) as Instant;

/** Decisions about a sport event's medals are the jury's, and number from 1 in the event's own code. */
const medalEvents = ({ programme }: Selection): ScoringEvent[] =>
  medalDecisions
    .filter(({ sportEvent }) => programme.events.some((event) => event.sportEvent === sportEvent))
    .map(({ sportEvent, decidedAt, medal, holders, actor, reason }) => ({
      type: 'MedalDecided',
      rsc: eventRscOf(sportEvent),
      source: `JURY${sportEvent.slice(0, 3)}1` as Source,
      sequence: 1,
      occurredAt: decidedAt,
      actor,
      origin: 'RECONSTRUCTED',
      medal,
      holders,
      reason,
    }));

const sourcesIn = (events: readonly ScoringEvent[]): RecordingMeta['sources'] =>
  [...groupBy(events, ({ source }) => source)]
    .map(([source, said]) => ({ source, disciplines: [...new Set(said.map(({ rsc }) => rsc.slice(0, 3)))].sort() }))
    .sort((a, b) => (a.source < b.source ? -1 : 1));

/** Everything was known a day before the first start list; when it was entered is not in the files. */
const registeredBeforeMicros = 24 * 3600 * 1_000_000;

const managementEvents = ({ programme }: Games, selection: Selection, firstAt: Instant): CompetitionEvent[] => {
  const codes = new Map(programme.events.map(({ disciplineName, discipline }) => [disciplineName, discipline]));
  return competitionEventsOf(
    selection.files,
    selection.programme,
    selection.lines,
    (name) => codes.get(name) ?? ([...codes.values()].includes(name) ? name : undefined),
    (firstAt - registeredBeforeMicros) as Instant,
  );
};

/** For sport events whose units are all here: the last instant of the units that give the medals, and of the decisions. */
const finalInstants = (
  { units: all, timetable }: Games,
  units: ReadonlyMap<Rsc, UnitRows>,
  byUnit: ReadonlyMap<Rsc, readonly ScoringEvent[]>,
  decisions: readonly ScoringEvent[],
): Map<SportEventCode, Instant> => {
  const complete = groupBy(all.values(), ({ first }) => first.sportEvent);
  const result = new Map<SportEventCode, Instant>();
  for (const [sportEvent, parts] of complete) {
    if (!parts.every(({ rsc }) => units.has(rsc))) continue;
    const medalUnits = parts.filter(({ rsc, aggregate }) => aggregate || timetable.slots.get(rsc)!.medal > 0);
    const instants = (medalUnits.length > 0 ? medalUnits : parts).map(({ rsc }) => byUnit.get(rsc)!.at(-1)!.occurredAt);
    const decided = decisions.filter(({ rsc }) => sportEventOf(rsc) === sportEvent).map(({ occurredAt }) => occurredAt);
    result.set(sportEvent, Math.max(...instants, ...decided) as Instant);
  }
  return result;
};

const omissionsOf = ({ files, timetable }: Games): Omission[] => {
  const competing = new Set(files.results.map(({ competitor }) => competitor));
  const idle = files.teams.filter((row) => !competing.has(row.text('code'))).length;
  const rows = [...groupBy(timetable.omitted, (reason) => reason)].map(([reason, of]): Omission => ({
    file: 'schedules.csv',
    reason,
    rows: of.length,
  }));
  return idle > 0 ? [...rows, { file: 'teams.csv', reason: 'a team that is in no unit', rows: idle }] : rows;
};
