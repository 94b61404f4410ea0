/** Answers as they go out: a document, and beside it the names that its codes stand for. */
import { disciplineOf, levelOf, sportEventOf } from '#competition';
import type { BracketDocument, EventDocument, Rsc, SportEventCode, UnitDocument } from '#competition';
import type {
  BracketAnswer,
  EventAnswer,
  Medallist,
  ParticipantAnswer,
  ParticipantDocument,
  ProgrammeDocument,
  ScheduleDocument,
  ScheduleRow,
  SportRecord,
  UnitAnswer,
  VenueDocument,
} from '#read-model';

/** What a sport event is called; null until management has announced it. */
const called = (programme: ProgrammeDocument | null): object => ({
  eventName: programme?.name ?? null,
  disciplineName: programme?.disciplineName ?? null,
});

const place = (venue: VenueDocument | null): object | null =>
  venue && { code: venue.code, name: venue.name, timeZone: venue.timeZone };

const planned = ({ rsc, name, startAt, endAt, day, venue, location, medal, status }: ScheduleDocument): object => ({
  rsc,
  name,
  day,
  startAt,
  endAt,
  venue,
  location,
  medal,
  status,
});

export const scheduleView = ({ plan, programme, venue, units }: ScheduleRow): object => ({
  ...planned(plan),
  level: levelOf(plan.rsc),
  discipline: disciplineOf(plan.rsc),
  sportEvent: sportEventOf(plan.rsc),
  ...called(programme),
  venue: place(venue),
  units,
});

/** A document nobody has written yet has the same fields, with nothing in them. */
type Blank<D> = { readonly [K in keyof D]: D[K] | null };

/** A unit nobody has a start list of yet is its row of the plan, with no line. */
const blankUnit = (rsc: Rsc, schedule: ScheduleDocument | null): Blank<UnitDocument> => ({
  kind: 'unit',
  rsc,
  sportEvent: sportEventOf(rsc),
  version: 0,
  asOf: null,
  resultStatus: null,
  scheduleStatus: schedule?.status ?? 'UNSCHEDULED',
  startAt: null,
  source: null,
  lines: [],
  periods: [],
  decision: null,
  annulled: null,
  protests: [],
  changes: [],
  detail: null,
});

export const unitView = (rsc: Rsc, { unit, schedule, programme, venue, competitors }: UnitAnswer): object => ({
  ...(unit ?? blankUnit(rsc, schedule)),
  discipline: disciplineOf(rsc),
  ...called(programme),
  schedule: schedule && planned(schedule),
  venue: place(venue),
  competitors,
});

const blankEvent = (sportEvent: SportEventCode): Blank<EventDocument> => ({
  kind: 'event',
  sportEvent,
  version: 0,
  asOf: null,
  ranking: [],
  medals: [],
  records: [],
  changes: [],
});

export const eventView = (sportEvent: SportEventCode, { event, programme, competitors }: EventAnswer): object => ({
  ...(event ?? blankEvent(sportEvent)),
  discipline: disciplineOf(sportEvent),
  ...called(programme),
  competitors,
});

const blankBracket = (sportEvent: SportEventCode): Blank<BracketDocument> => ({
  kind: 'bracket',
  sportEvent,
  version: 0,
  asOf: null,
  rounds: [],
});

export const bracketView = (sportEvent: SportEventCode, { bracket, competitors }: BracketAnswer): object => ({
  ...(bracket ?? blankBracket(sportEvent)),
  competitors,
});

export const programmeView = ({ sportEvent, discipline, disciplineName, name, gender }: ProgrammeDocument): object => ({
  sportEvent,
  discipline,
  disciplineName,
  name,
  gender,
});

export const medallistView = ({
  sportEvent,
  programme,
  day,
  medal,
  competitor,
  noc,
  who,
  decision,
}: Medallist): object => ({
  sportEvent,
  ...called(programme),
  day,
  medal,
  noc,
  competitor,
  name: who?.name ?? null,
  ...(who?.members && { members: who.members }),
  decision,
});

export const recordView = ({ programme, ...record }: SportRecord): object => ({ ...record, ...called(programme) });

export const personView = (document: ParticipantDocument): object => {
  const { id, name, noc, gender, birthDate, function: does, disciplines } = document;
  return { id, name, noc, gender, birthDate, function: does, disciplines };
};

export const participantView = (answer: ParticipantAnswer): object => ({
  ...personView(answer.participant),
  nocName: answer.nocName,
  entries: answer.entries.map(({ programme, ...entry }) => ({ ...entry, ...called(programme) })),
  results: answer.results,
  medals: answer.medals.map(medallistView),
});
