import { instant, rsc } from '#competition';
import type { ScoringEvent, Source } from '#competition';
import type { ResultRow } from './files.js';
import { eventsOfUnit } from './unit-events.js';

const timing = {
  startAt: instant('2024-08-04T10:00:00Z'),
  endAt: instant('2024-08-04T11:00:00Z'),
  officialAt: instant('2024-08-04T11:10:00Z'),
};

/** Rows of a unit; competitors are numbered in file order. */
const rowsOf = (code: string, lines: readonly Partial<ResultRow>[]): ResultRow[] =>
  lines.map((line, index) => ({
    rsc: rsc(code),
    sportEvent: code.slice(0, 22) as ResultRow['sportEvent'],
    eventName: '',
    unitName: '',
    gender: code[3]!,
    discipline: code.slice(0, 3),
    disciplineName: '',
    publishedAt: timing.officialAt,
    publishedDay: '2024-08-04',
    competitor: String(index + 1),
    name: '',
    isTeam: false,
    noc: 'FRA',
    rank: null,
    result: '',
    resultType: 'POINTS',
    irm: null,
    wlt: null,
    qualification: null,
    startOrder: null,
    bib: null,
    ...line,
  }));

const eventsFor = (code: string, lines: readonly Partial<ResultRow>[]): ScoringEvent[] => {
  const rows = rowsOf(code, lines);
  return eventsOfUnit(
    { rsc: rsc(code), rows, first: rows[0]!, aggregate: false },
    timing,
    'STAATH1' as Source,
    () => [],
  );
};

/** Type by type, without what every unit says. */
const said = (events: readonly ScoringEvent[]): unknown[] =>
  events.flatMap((event): unknown[] => {
    if (event.type === 'TieBroken') return [event.competitors.join(' ')];
    if (event.type === 'ContestDecided') return [[event.winner, event.decision]];
    if (event.type === 'PlaceRecorded') return [[event.competitor, event.place, event.remark]];
    return event.type === 'IrmGiven' ? [[event.competitor, event.irm]] : [];
  });

const jump = 'ATHMHIGHJUMP----------FNL-000100--';
const bout = 'JUDM73KG--------------R32-000200--';
const cross = 'CSLMX1----------------QFNL000200--';

it('marks come in start order between start and end, then the ladders end', () => {
  const events = eventsFor(jump, [
    { result: '2.27', resultType: 'DISTANCE', rank: 1, startOrder: '10' },
    { result: '2.24', resultType: 'DISTANCE', rank: 2, startOrder: '9' },
  ]);
  expect(events.map((event) => ('status' in event ? event.status : event.type))).toEqual([
    'StartListPublished',
    'SCHEDULED',
    'GETTING_READY',
    'RUNNING',
    'LIVE',
    'MarkRecorded',
    'MarkRecorded',
    'FINISHED',
    'UNOFFICIAL',
    'OFFICIAL',
  ]);
  expect(events[5]).toMatchObject({ competitor: '2', occurredAt: instant('2024-08-04T10:20:00Z'), sequence: 6 });
});

it('ties with shared ranks left are broken by lists that name every pair of ranks', () => {
  const line = (rank: number) => ({ result: '2.20', resultType: 'DISTANCE', rank });
  expect(said(eventsFor(jump, [line(1), line(3), line(1), line(4)]))).toEqual(['1 2 4', '3 2 4']);
});

it('equal marks with equal ranks need no decision', () => {
  const line = { result: '2.20', resultType: 'DISTANCE', rank: 1 };
  expect(said(eventsFor(jump, [line, line]))).toEqual([]);
});

it('places are said where fewer than two marks are numbers', () => {
  const lines = [
    { resultType: '', rank: 2 },
    { result: 'FLT (2)', resultType: 'FAULT', rank: 1 },
    { result: 'FLT (6, 7)', resultType: 'IRM_RANK', rank: 3, irm: 'DNF' },
  ];
  expect(said(eventsFor(cross, lines))).toEqual([
    ['3', 'DNF'],
    ['1', 2, null],
    ['2', 1, 'FLT (2)'],
    ['3', 3, 'FLT (6, 7)'],
  ]);
});

it('a score that names the winner needs no decision, nor does a draw', () => {
  expect(
    said(
      eventsFor(bout, [
        { result: '10', wlt: 'W' },
        { result: '0', wlt: 'L' },
      ]),
    ),
  ).toEqual([]);
  expect(
    said(
      eventsFor(bout, [
        { result: '1', wlt: 'T' },
        { result: '1', wlt: 'T' },
      ]),
    ),
  ).toEqual([]);
});

it('a winner whom the score does not name is decided, without a claim how', () => {
  expect(
    said(
      eventsFor(bout, [
        { result: '1', wlt: 'L' },
        { result: '1', wlt: 'W' },
      ]),
    ),
  ).toEqual([['2', 'DECISION']]);
});

it('a walkover, a retirement, a disqualification is the decision', () => {
  const lines = [{ wlt: 'W' as const }, { wlt: 'L' as const, irm: 'W/O', resultType: 'IRM' }];
  expect(said(eventsFor(bout, lines))).toEqual([
    ['2', 'W/O'],
    ['1', 'W/O'],
  ]);
});
