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
};
