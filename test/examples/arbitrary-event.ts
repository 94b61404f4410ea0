/** Any event of any type: well-formed by its schema, whatever the sport would say of it. */
import fc from 'fast-check';
import { affectable, audiences, markKinds, newsForms, resultStatuses, scheduleStatuses } from '#competition';
import type {
  CompetitionEvent,
  CompetitionEventOf,
  CompetitionEventType,
  CompetitorId,
  Instant,
  Mark,
  NocCode,
  Rsc,
  ScoringEvent,
  ScoringEventOf,
  ScoringEventType,
  Source,
  SportEventCode,
} from '#competition';

type Said = Pick<ScoringEvent, 'rsc' | 'source' | 'sequence' | 'occurredAt' | 'actor' | 'origin'>;
type Told = Pick<CompetitionEvent, 'source' | 'occurredAt' | 'actor' | 'origin'>;
/** An arbitrary for each field of its own that an event has. */
type Fields<E, Envelope> = { [K in Exclude<keyof E, 'type' | keyof Envelope>]: fc.Arbitrary<E[K]> };

/** Plain objects, as JSON gives them. */
const record = <T>(fields: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record(fields, { noNullPrototype: true }) as fc.Arbitrary<T>;
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const as = <T extends string>(): fc.Arbitrary<T> => text as fc.Arbitrary<T>;
const orNull = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(some, { nil: null });
const list = <T>(some: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(some, { maxLength: 5 });

const rsc = fc.stringMatching(/^[A-Z0-9]{3}[MWXOG-][A-Z0-9.-]{30}$/) as fc.Arbitrary<Rsc>;
const sportEvent = fc.stringMatching(/^[A-Z0-9]{3}[MWXOG-][A-Z0-9.-]{18}$/) as fc.Arbitrary<SportEventCode>;
const competitor = as<CompetitorId>();
const noc = fc.stringMatching(/^[A-Z]{3}$/) as fc.Arbitrary<NocCode>;
// Up to the year 2255, where numbers of microseconds end.
const instant = fc.integer({ min: 0, max: 9_000_000_000_000_000 }) as fc.Arbitrary<Instant>;
const sequence = fc.integer({ min: 1, max: 1_000_000_000_000 });
const small = fc.integer({ min: -1_000_000, max: 1_000_000 });
const origin = fc.constantFrom('LIVE' as const, 'DELAYED' as const, 'RECONSTRUCTED' as const, 'CORRECTED' as const);
const mark: fc.Arbitrary<Mark> = record({
  kind: fc.constantFrom(...markKinds),
  value: fc.maxSafeInteger().map((value) => value >> 1),
  decimals: fc.integer({ min: 0, max: 4 }),
});

const said: fc.Arbitrary<Said> = record({
  rsc,
  source: as<Source>(),
  sequence,
  occurredAt: instant,
  actor: text,
  origin,
});

const joined = <E>(type: string, envelope: fc.Arbitrary<object>, fields: object): fc.Arbitrary<E> =>
  fc
    .tuple(envelope, record(fields as Record<string, fc.Arbitrary<unknown>>))
    .map(([before, own]) => ({ type, ...before, ...own }) as E);

const scoring = <T extends ScoringEventType>(
  type: T,
  fields: Fields<ScoringEventOf<T>, Said>,
): fc.Arbitrary<ScoringEventOf<T>> => joined(type, said, fields);

const advanceBy = ['PLACE', 'OVERALL', 'BEST', 'STANDARD', 'FILL', 'POOL', 'BEST_OF_POOLS'] as const;
const slotFrom = ['DRAW', 'BYE', 'WINNER', 'LOSER', 'RANK'] as const;

const withoutReplacement = {
  StartListPublished: scoring('StartListPublished', {
    competitors: list(
      record({ competitor, noc, startOrder: orNull(text), bib: orNull(text), members: list(competitor) }),
    ),
  }),
  ScheduleStatusChanged: scoring('ScheduleStatusChanged', {
    status: fc.constantFrom(...scheduleStatuses),
    startAt: orNull(instant),
    reason: orNull(text),
  }),
  ResultStatusChanged: scoring('ResultStatusChanged', {
    status: fc.constantFrom(...resultStatuses),
    reason: orNull(text),
  }),
  MarkRecorded: scoring('MarkRecorded', { competitor, mark }),
  IrmGiven: scoring('IrmGiven', { competitor, irm: text, reason: orNull(text) }),
  PlaceRecorded: scoring('PlaceRecorded', { competitor, place: small, remark: orNull(text) }),
  TieBroken: scoring('TieBroken', { competitors: list(competitor), method: text }),
  MatchScored: scoring('MatchScored', { scores: list(record({ competitor, mark })) }),
  PeriodScored: scoring('PeriodScored', { period: text, scores: list(record({ competitor, points: small })) }),
  ContestDecided: scoring('ContestDecided', { winner: orNull(competitor), decision: text }),
  ProtestLodged: scoring('ProtestLodged', { protest: text, by: text, text }),
  ProtestResolved: scoring('ProtestResolved', {
    protest: text,
    outcome: fc.constantFrom('UPHELD' as const, 'REJECTED' as const, 'WITHDRAWN' as const),
    text,
  }),
  MedalDecided: scoring('MedalDecided', {
    medal: fc.constantFrom('GOLD' as const, 'SILVER' as const, 'BRONZE' as const),
    holders: list(record({ competitor, noc })),
    reason: text,
  }),
  SourceTookOver: scoring('SourceTookOver', { reason: text }),
  SequenceSkipped: scoring('SequenceSkipped', { skippedSource: as<Source>(), skippedSequence: sequence, reason: text }),
  PenaltyGiven: scoring('PenaltyGiven', {
    competitor: competitor,
    member: orNull(competitor),
    kind: text,
    amount: small,
    at: orNull(text),
    run: orNull(small),
    period: orNull(text),
    clock: orNull(small),
    reason: orNull(text),
  }),
  PeriodStarted: scoring('PeriodStarted', { period: text }),
  PeriodEnded: scoring('PeriodEnded', { period: text }),
  TimeoutCalled: scoring('TimeoutCalled', {
    competitor: orNull(competitor),
    kind: orNull(text),
    period: orNull(text),
    clock: orNull(small),
  }),
  ChallengeMade: scoring('ChallengeMade', {
    competitor: competitor,
    outcome: fc.constantFrom('PENDING' as const, 'SUCCESSFUL' as const, 'UNSUCCESSFUL' as const),
  }),
  RaceStarted: scoring('RaceStarted', { competitor: orNull(competitor), run: small }),
  FalseStartCalled: scoring('FalseStartCalled', {
    competitor: competitor,
    reaction: orNull(small),
    sanction: orNull(text),
  }),
  ReactionMeasured: scoring('ReactionMeasured', {
    competitor: competitor,
    member: orNull(competitor),
    reaction: small,
  }),
  SplitRecorded: scoring('SplitRecorded', {
    competitor: competitor,
    member: orNull(competitor),
    run: small,
    point: text,
    mark: mark,
    unchecked: fc.boolean(),
  }),
  FinishRecorded: scoring('FinishRecorded', {
    competitor: competitor,
    member: orNull(competitor),
    run: small,
    mark: mark,
    fine: orNull(small),
    unchecked: fc.boolean(),
  }),
  PhotoFinishCalled: scoring('PhotoFinishCalled', { competitors: list(competitor) }),
  DeadHeatDeclared: scoring('DeadHeatDeclared', { competitors: list(competitor) }),
  WindMeasured: scoring('WindMeasured', { windTenths: small }),
  SprintPlaced: scoring('SprintPlaced', { sprint: small, competitors: list(competitor) }),
  LapGained: scoring('LapGained', { competitor: competitor, laps: small }),
  AttemptCalled: scoring('AttemptCalled', { competitor: competitor }),
  AttemptMade: scoring('AttemptMade', {
    competitor: competitor,
    attempt: small,
    outcome: fc.constantFrom('VALID' as const, 'FOUL' as const, 'PASS' as const, 'RETIRED' as const),
    mark: orNull(mark),
    windTenths: orNull(small),
  }),
  BarRaised: scoring('BarRaised', { mark: mark }),
  StandardSet: scoring('StandardSet', { mark: mark }),
  RouteSet: scoring('RouteSet', { problem: text, holds: small }),
  ClimbAttempted: scoring('ClimbAttempted', {
    competitor: competitor,
    problem: text,
    attempt: small,
    reached: text,
    plus: fc.boolean(),
  }),
  ElementDeclared: scoring('ElementDeclared', {
    competitor: competitor,
    element: text,
    code: orNull(text),
    difficulty: small,
  }),
  JudgeScored: scoring('JudgeScored', {
    competitor: competitor,
    element: text,
    panel: text,
    judge: text,
    value: small,
  }),
  DeductionApplied: scoring('DeductionApplied', { competitor: competitor, element: text, value: small, reason: text }),
  ScoreConfirmed: scoring('ScoreConfirmed', { competitor: competitor, element: text }),
  InquiryLodged: scoring('InquiryLodged', { inquiry: text, competitor: competitor, element: text, text: text }),
  InquiryResolved: scoring('InquiryResolved', {
    inquiry: text,
    outcome: fc.constantFrom('ACCEPTED' as const, 'REJECTED' as const, 'WITHDRAWN' as const),
    text: text,
  }),
  ServiceTaken: scoring('ServiceTaken', { competitor: competitor, member: orNull(competitor) }),
  RallyWon: scoring('RallyWon', { competitor: competitor, member: orNull(competitor), cause: orNull(text) }),
  ClockSet: scoring('ClockSet', { period: text, clock: small, running: fc.boolean() }),
  ActionRecorded: scoring('ActionRecorded', {
    action: text,
    parent: orNull(text),
    kind: text,
    competitor: competitor,
    member: orNull(competitor),
    assist: orNull(competitor),
    period: text,
    clock: orNull(small),
    points: small,
    made: fc.boolean(),
    x: orNull(small),
    y: orNull(small),
  }),
  ActionCorrected: scoring('ActionCorrected', {
    action: text,
    parent: orNull(text),
    kind: text,
    competitor: competitor,
    member: orNull(competitor),
    assist: orNull(competitor),
    period: text,
    clock: orNull(small),
    points: small,
    made: fc.boolean(),
    x: orNull(small),
    y: orNull(small),
    reason: text,
  }),
  ActionDeleted: scoring('ActionDeleted', { action: text, reason: text }),
  ShootOutAttempted: scoring('ShootOutAttempted', {
    competitor: competitor,
    member: orNull(competitor),
    attempt: small,
    made: fc.boolean(),
  }),
  ScoreAwarded: scoring('ScoreAwarded', {
    competitor: competitor,
    kind: text,
    points: small,
    period: orNull(text),
    clock: orNull(small),
  }),
  JudgeRoundScored: scoring('JudgeRoundScored', {
    judge: text,
    period: text,
    scores: list(record({ competitor, points: small })),
  }),
  ShotFired: scoring('ShotFired', {
    competitor: competitor,
    member: orNull(competitor),
    series: small,
    shot: small,
    shootOff: fc.boolean(),
    value: small,
    inner: fc.boolean(),
    distance: orNull(small),
  }),
  ShotRevised: scoring('ShotRevised', {
    competitor: competitor,
    member: orNull(competitor),
    series: small,
    shot: small,
    shootOff: fc.boolean(),
    value: small,
    inner: fc.boolean(),
    distance: orNull(small),
    reason: text,
  }),
  ShootOffCalled: scoring('ShootOffCalled', { competitors: list(competitor) }),
  LiftDeclared: scoring('LiftDeclared', {
    competitor: competitor,
    lift: fc.constantFrom('SNATCH' as const, 'CLEAN_AND_JERK' as const),
    attempt: small,
    mark: mark,
  }),
  LiftJudged: scoring('LiftJudged', {
    competitor: competitor,
    lift: fc.constantFrom('SNATCH' as const, 'CLEAN_AND_JERK' as const),
    attempt: small,
    mark: mark,
    lights: list(fc.boolean()),
  }),
  LiftRevised: scoring('LiftRevised', {
    competitor: competitor,
    lift: fc.constantFrom('SNATCH' as const, 'CLEAN_AND_JERK' as const),
    attempt: small,
    valid: fc.boolean(),
    reason: text,
  }),
  CourseSet: scoring('CourseSet', { holes: list(record({ hole: small, par: small })) }),
  HolePlayed: scoring('HolePlayed', { competitor: competitor, hole: small, strokes: small }),
  QualificationGiven: scoring('QualificationGiven', {
    competitor: competitor,
    qualification: orNull(text),
    reason: text,
  }),
  UnitAnnulled: scoring('UnitAnnulled', { reason: text }),
  AdvancementSet: scoring('AdvancementSet', {
    phase: text,
    units: orNull(small),
    rules: list(
      record({ qualification: text, by: fc.constantFrom(...advanceBy), from: small, to: small, mark: orNull(mark) }),
    ),
  }),
  DrawPublished: scoring('DrawPublished', {
    slots: list(
      record({
        unit: rsc,
        position: small,
        competitor: orNull(competitor),
        from: fc.constantFrom(...slotFrom),
        of: orNull(rsc),
        rank: orNull(small),
      }),
    ),
  }),
  RecordListed: scoring('RecordListed', {
    recordType: text,
    mark: mark,
    holder: text,
    noc: orNull(noc),
    date: text,
    place: orNull(text),
  }),
  RecordDecided: scoring('RecordDecided', {
    recordType: text,
    unit: rsc,
    competitor: competitor,
    outcome: fc.constantFrom('RATIFIED' as const, 'REFUSED' as const),
    reason: text,
  }),
};

const replacement: fc.Arbitrary<ScoringEvent | null> = orNull(fc.oneof(...Object.values(withoutReplacement)));

export const arbitraryScoringEvent: { readonly [T in ScoringEventType]: fc.Arbitrary<ScoringEventOf<T>> } = {
  ...withoutReplacement,
  FactCorrected: scoring('FactCorrected', {
    correctedSource: as<Source>(),
    correctedSequence: sequence,
    replacement,
    reason: text,
  }),
};

const told: fc.Arbitrary<Told> = record({ source: text, occurredAt: instant, actor: text, origin });

const competition = <T extends CompetitionEventType>(
  type: T,
  fields: Fields<CompetitionEventOf<T>, Told>,
): fc.Arbitrary<CompetitionEventOf<T>> => joined(type, told, fields);

const guarded = { audience: fc.constantFrom(...audiences), embargoUntil: orNull(instant), withdrawn: orNull(text) };
const mediaText = record({ language: text, title: text, text });
const speaker = record({ name: text, role: orNull(text), competitor: orNull(competitor) });
const tenths = fc.integer({ min: -1_000, max: 10_000 });

export const arbitraryCompetitionEvent: { readonly [T in CompetitionEventType]: fc.Arbitrary<CompetitionEventOf<T>> } =
  {
    ParticipantRegistered: competition('ParticipantRegistered', {
      id: competitor,
      name: text,
      noc,
      gender: fc.constantFrom('M' as const, 'F' as const, 'X' as const, null),
      birthDate: orNull(text),
      function: text,
      disciplines: list(text),
    }),
    TeamRegistered: competition('TeamRegistered', {
      id: competitor,
      name: text,
      noc,
      discipline: text,
      sportEvent: orNull(sportEvent),
      members: list(competitor),
    }),
    CompetitorEntered: competition('CompetitorEntered', { sportEvent, competitor, noc }),
    SportEventRegistered: competition('SportEventRegistered', {
      sportEvent,
      discipline: text,
      disciplineName: text,
      name: text,
      gender: fc.constantFrom('M' as const, 'W' as const, 'X' as const, 'O' as const),
    }),
    UnitScheduled: competition('UnitScheduled', {
      rsc,
      name: text,
      startAt: instant,
      endAt: orNull(instant),
      day: text,
      venue: orNull(text),
      location: orNull(text),
      medal: fc.integer({ min: 0, max: 3 }),
      status: fc.constantFrom(
        'UNSCHEDULED' as const,
        'SCHEDULED' as const,
        'POSTPONED' as const,
        'RESCHEDULED' as const,
        'CANCELLED' as const,
      ),
    }),
    VenueRegistered: competition('VenueRegistered', { code: text, name: text, timeZone: text }),
    NocRegistered: competition('NocRegistered', { code: noc, name: text, longName: text }),
    GamesClockSet: competition('GamesClockSet', {
      realAt: instant,
      gamesAt: instant,
      speed: fc.double({ min: 0.1, max: 10_000, noNaN: true }),
    }),
    CommunicationIssued: competition('CommunicationIssued', {
      ...guarded,
      id: text,
      number: text,
      issuedAt: instant,
      affects: list(fc.constantFrom(...affectable)),
      concerns: list(rsc),
      texts: list(mediaText),
      signedBy: list(record({ role: text, name: orNull(text) })),
    }),
    NewsPublished: competition('NewsPublished', {
      ...guarded,
      id: text,
      form: fc.constantFrom(...newsForms),
      publishedAt: instant,
      texts: list(mediaText),
      speaker: orNull(speaker),
      concerns: list(rsc),
      competitors: list(competitor),
      nocs: list(noc),
    }),
    ConferenceAnnounced: competition('ConferenceAnnounced', {
      ...guarded,
      id: text,
      startAt: instant,
      endAt: orNull(instant),
      cancelled: fc.boolean(),
      venue: orNull(text),
      place: text,
      texts: list(mediaText),
      languages: list(text),
      participants: list(speaker),
      concerns: list(rsc),
      live: orNull(text),
      recorded: orNull(text),
      chapters: list(record({ startsAtSeconds: tenths, title: text })),
      captions: list(record({ language: text, address: text })),
    }),
    WeatherMeasured: competition('WeatherMeasured', {
      ...guarded,
      venue: text,
      measuredAt: instant,
      sky: orNull(text),
      airTenths: orNull(tenths),
      waterTenths: orNull(tenths),
      humidityPercent: orNull(tenths),
      windTenths: orNull(tenths),
      windFrom: orNull(tenths),
      pressureHectopascals: orNull(tenths),
    }),
  };
