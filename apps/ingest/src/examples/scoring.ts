import type { ScoringEventType } from '#competition';

const unit = 'ATHM100M--------------FNL-000100--';
const match = 'TENMSINGLES-----------FNL-000100--';
const envelope = { source: 'STAATH1', occurredAt: '2024-08-04T19:54:51.123Z', actor: 'timing', origin: 'LIVE' };

const example = <T extends ScoringEventType>(type: T, rsc: string, sequence: number, content: object) => ({
  type,
  rsc,
  ...envelope,
  sequence,
  ...content,
});

/** One event of each type as a venue sends it. What is here is what ingest takes: the compiler asks for a new type's example. */
export const scoringExamples: { readonly [T in ScoringEventType]: object & { readonly type: T } } = {
  StartListPublished: example('StartListPublished', unit, 1, {
    competitors: [
      { competitor: '1904817', noc: 'JAM', startOrder: '4', bib: '1234', members: [] },
      { competitor: '1960173', noc: 'USA', startOrder: '7', bib: '4321', members: [] },
    ],
  }),
  ScheduleStatusChanged: example('ScheduleStatusChanged', unit, 2, { status: 'RUNNING', startAt: null, reason: null }),
  ResultStatusChanged: example('ResultStatusChanged', unit, 3, { status: 'LIVE', reason: null }),
  MarkRecorded: example('MarkRecorded', unit, 4, { competitor: '1960173', mark: { kind: 'TIME', text: '9.79' } }),
  IrmGiven: example('IrmGiven', unit, 5, { competitor: '1904817', irm: 'DNF', reason: null }),
  PlaceRecorded: example('PlaceRecorded', unit, 6, { competitor: '1960173', place: 1, remark: null }),
  TieBroken: example('TieBroken', unit, 7, { competitors: ['1960173', '1904817'], method: 'photo finish' }),
  MatchScored: example('MatchScored', match, 4, {
    scores: [
      { competitor: '1967421', mark: { kind: 'SETS', text: '2' } },
      { competitor: '1972510', mark: { kind: 'SETS', text: '0' } },
    ],
  }),
  PeriodScored: example('PeriodScored', match, 5, {
    period: 'S1',
    scores: [
      { competitor: '1967421', points: 7 },
      { competitor: '1972510', points: 6 },
    ],
  }),
  ContestDecided: example('ContestDecided', match, 6, { winner: '1967421', decision: 'RET' }),
  ProtestLodged: example('ProtestLodged', unit, 8, { protest: 'P1', by: 'JAM', text: 'obstruction in lane 4' }),
  ProtestResolved: example('ProtestResolved', unit, 9, { protest: 'P1', outcome: 'REJECTED', text: 'not confirmed' }),
  MedalDecided: example('MedalDecided', 'ATHM100M--------------------------', 1, {
    medal: 'BRONZE',
    holders: [{ competitor: '1904817', noc: 'JAM' }],
    reason: 'decision of the jury',
  }),
  FactCorrected: example('FactCorrected', unit, 10, {
    correctedSource: 'STAATH1',
    correctedSequence: 4,
    replacement: example('MarkRecorded', unit, 4, { competitor: '1960173', mark: { kind: 'TIME', text: '9.784' } }),
    reason: 'read from the photo finish',
  }),
  SourceTookOver: example('SourceTookOver', unit, 1, { source: 'STAATH2', reason: 'the first box has no power' }),
  SequenceSkipped: example('SequenceSkipped', unit, 1, {
    source: 'TOC1',
    actor: 'shift leader',
    skippedSource: 'STAATH1',
    skippedSequence: 8,
    reason: 'the box was replaced, its eighth event was never sent',
  }),
  PenaltyGiven: example('PenaltyGiven', unit, 11, {
    competitor: '1960173',
    member: '1904817',
    kind: 'GATE',
    amount: 20_000,
    at: '12',
    run: 1,
    period: 'Q1',
    clock: 123_400,
    reason: 'video review',
  }),
  PeriodStarted: example('PeriodStarted', unit, 12, {
    period: 'Q1',
  }),
  PeriodEnded: example('PeriodEnded', unit, 13, {
    period: 'Q1',
  }),
  TimeoutCalled: example('TimeoutCalled', unit, 14, {
    competitor: '1960173',
    kind: 'TEAM',
    period: 'Q1',
    clock: 123_400,
  }),
  ChallengeMade: example('ChallengeMade', unit, 15, {
    competitor: '1960173',
    outcome: 'SUCCESSFUL',
  }),
  RaceStarted: example('RaceStarted', unit, 16, {
    competitor: '1960173',
    run: 1,
  }),
  FalseStartCalled: example('FalseStartCalled', unit, 17, {
    competitor: '1960173',
    reaction: 142,
    sanction: 'YELLOW',
  }),
  ReactionMeasured: example('ReactionMeasured', unit, 18, {
    competitor: '1960173',
    member: '1904817',
    reaction: 142,
  }),
  SplitRecorded: example('SplitRecorded', unit, 19, {
    competitor: '1960173',
    member: '1904817',
    run: 1,
    point: '50',
    mark: { kind: 'TIME', text: '9.79' },
    unchecked: true,
  }),
  FinishRecorded: example('FinishRecorded', unit, 20, {
    competitor: '1960173',
    member: '1904817',
    run: 1,
    mark: { kind: 'TIME', text: '9.79' },
    fine: 97_840,
    unchecked: true,
  }),
  PhotoFinishCalled: example('PhotoFinishCalled', unit, 21, {
    competitors: ['1960173', '1904817'],
  }),
  DeadHeatDeclared: example('DeadHeatDeclared', unit, 22, {
    competitors: ['1960173', '1904817'],
  }),
  WindMeasured: example('WindMeasured', unit, 23, {
    windTenths: -3,
  }),
  SprintPlaced: example('SprintPlaced', unit, 24, {
    sprint: 3,
    competitors: ['1960173', '1904817'],
  }),
  LapGained: example('LapGained', unit, 25, {
    competitor: '1960173',
    laps: 1,
  }),
  AttemptCalled: example('AttemptCalled', unit, 26, {
    competitor: '1960173',
  }),
  AttemptMade: example('AttemptMade', unit, 27, {
    competitor: '1960173',
    attempt: 2,
    outcome: 'VALID',
    mark: { kind: 'DISTANCE', text: '8.48' },
    windTenths: -3,
  }),
  BarRaised: example('BarRaised', unit, 28, {
    mark: { kind: 'DISTANCE', text: '2.35' },
  }),
  StandardSet: example('StandardSet', unit, 59, {
    mark: { kind: 'DISTANCE', text: '8.15' },
  }),
  RouteSet: example('RouteSet', unit, 60, {
    problem: 'L',
    holds: 52,
  }),
  ClimbAttempted: example('ClimbAttempted', unit, 29, {
    competitor: '1960173',
    problem: 'B2',
    attempt: 2,
    reached: 'ZONE1',
    plus: true,
  }),
  ElementDeclared: example('ElementDeclared', unit, 30, {
    competitor: '1960173',
    element: '1',
    code: '5253B',
    difficulty: 32_000,
  }),
  JudgeScored: example('JudgeScored', unit, 31, {
    competitor: '1960173',
    element: '1',
    panel: 'E',
    judge: 'J3',
    value: 85_000,
  }),
  DeductionApplied: example('DeductionApplied', unit, 32, {
    competitor: '1960173',
    element: '1',
    value: 3_000,
    reason: 'video review',
  }),
  ScoreConfirmed: example('ScoreConfirmed', unit, 33, {
    competitor: '1960173',
    element: '1',
  }),
  InquiryLodged: example('InquiryLodged', unit, 34, {
    inquiry: 'I1',
    competitor: '1960173',
    element: '1',
    text: 'difficulty of the first element',
  }),
  InquiryResolved: example('InquiryResolved', unit, 35, {
    inquiry: 'I1',
    outcome: 'ACCEPTED',
    text: 'difficulty of the first element',
  }),
  ServiceTaken: example('ServiceTaken', match, 36, {
    competitor: '1960173',
    member: '1904817',
  }),
  RallyWon: example('RallyWon', match, 37, {
    competitor: '1960173',
    member: '1904817',
    cause: 'ACE',
  }),
  ClockSet: example('ClockSet', unit, 38, {
    period: 'Q1',
    clock: 123_400,
    running: true,
  }),
  ActionRecorded: example('ActionRecorded', unit, 39, {
    action: 'A17',
    parent: 'A16',
    kind: 'FG3',
    competitor: '1960173',
    member: '1904817',
    assist: '1904817',
    period: 'Q1',
    clock: 123_400,
    points: 3,
    made: true,
    x: 512,
    y: 80,
  }),
  ActionCorrected: example('ActionCorrected', unit, 40, {
    action: 'A17',
    parent: 'A16',
    kind: 'FG2',
    competitor: '1960173',
    member: '1904817',
    assist: '1904817',
    period: 'Q1',
    clock: 123_400,
    points: 3,
    made: true,
    x: 512,
    y: 80,
    reason: 'video review',
  }),
  ActionDeleted: example('ActionDeleted', unit, 41, {
    action: 'A17',
    reason: 'video review',
  }),
  ShootOutAttempted: example('ShootOutAttempted', unit, 42, {
    competitor: '1960173',
    member: '1904817',
    attempt: 2,
    made: true,
  }),
  ScoreAwarded: example('ScoreAwarded', unit, 43, {
    competitor: '1960173',
    kind: 'WAZA_ARI',
    points: 3,
    period: 'Q1',
    clock: 123_400,
  }),
  JudgeRoundScored: example('JudgeRoundScored', unit, 44, {
    judge: 'J3',
    period: 'Q1',
    scores: [
      { competitor: '1960173', points: 10 },
      { competitor: '1904817', points: 9 },
    ],
  }),
  ShotFired: example('ShotFired', unit, 45, {
    competitor: '1960173',
    member: '1904817',
    series: 2,
    shot: 4,
    shootOff: true,
    value: 85_000,
    inner: true,
    distance: 31,
  }),
  ShotRevised: example('ShotRevised', unit, 46, {
    competitor: '1960173',
    member: '1904817',
    series: 2,
    shot: 4,
    shootOff: true,
    value: 85_000,
    inner: true,
    distance: 31,
    reason: 'video review',
  }),
  ShootOffCalled: example('ShootOffCalled', unit, 47, {
    competitors: ['1960173', '1904817'],
  }),
  LiftDeclared: example('LiftDeclared', unit, 48, {
    competitor: '1960173',
    lift: 'SNATCH',
    attempt: 2,
    mark: { kind: 'WEIGHT', text: '180' },
  }),
  LiftJudged: example('LiftJudged', unit, 49, {
    competitor: '1960173',
    lift: 'SNATCH',
    attempt: 2,
    mark: { kind: 'WEIGHT', text: '180' },
    lights: [true, true, false],
  }),
  LiftRevised: example('LiftRevised', unit, 50, {
    competitor: '1960173',
    lift: 'SNATCH',
    attempt: 2,
    valid: false,
    reason: 'video review',
  }),
  CourseSet: example('CourseSet', unit, 51, {
    holes: [
      { hole: 1, par: 4 },
      { hole: 2, par: 3 },
    ],
  }),
  HolePlayed: example('HolePlayed', unit, 52, {
    competitor: '1960173',
    hole: 7,
    strokes: 4,
  }),
  QualificationGiven: example('QualificationGiven', unit, 53, {
    competitor: '1960173',
    qualification: 'q',
    reason: 'video review',
  }),
  UnitAnnulled: example('UnitAnnulled', unit, 54, {
    reason: 'video review',
  }),
  AdvancementSet: example('AdvancementSet', unit.slice(0, 22).padEnd(34, '-'), 55, {
    phase: 'HEAT',
    units: 4,
    rules: [
      { qualification: 'Q', by: 'STANDARD', from: 0, to: 0, mark: { kind: 'DISTANCE', text: '2.29' } },
      { qualification: 'q', by: 'FILL', from: 0, to: 12, mark: null },
    ],
  }),
  DrawPublished: example('DrawPublished', unit.slice(0, 22).padEnd(34, '-'), 56, {
    slots: [
      {
        unit: match,
        position: 1,
        competitor: null,
        from: 'WINNER',
        of: 'TENMSINGLES-----------SFNL000100--',
        rank: null,
      },
      {
        unit: match,
        position: 2,
        competitor: '1904817',
        from: 'RANK',
        of: 'TENMSINGLES-----------SFNL000100--',
        rank: 1,
      },
    ],
  }),
  RecordListed: example('RecordListed', unit.slice(0, 22).padEnd(34, '-'), 57, {
    recordType: 'WR',
    mark: { kind: 'TIME', text: '9.58' },
    holder: 'BOLT Usain',
    noc: 'JAM',
    date: '2009-08-16',
    place: 'Berlin',
  }),
  RecordDecided: example('RecordDecided', unit.slice(0, 22).padEnd(34, '-'), 58, {
    recordType: 'WR',
    unit: unit,
    competitor: '1960173',
    outcome: 'RATIFIED',
    reason: 'video review',
  }),
};
