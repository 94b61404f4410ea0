import type { Change, EventDocument, PhaseDocument, UnitDocument } from '#competition';
import { Journal } from './journal.js';

const rsc = 'ATHM100M--------------FNL-000100--';
const sportEvent = rsc.slice(0, 22);

const change = (version: number, own: Partial<Change> = {}): Change =>
  ({
    version,
    at: `2024-08-04T19:50:${String(version).padStart(2, '0')}Z`,
    what: 'MARK',
    competitor: String(version),
    text: '9.79',
    rankBefore: null,
    rankAfter: 1,
    ...own,
  }) as Change;

/** As the engine prints it: the newest few, newest first. */
const unit = (version: number, changes: readonly Change[]): UnitDocument =>
  ({ rsc, sportEvent, version, lines: [], changes: [...changes].reverse() }) as unknown as UnitDocument;

const ids = (journal: Journal, of: UnitDocument): number[] =>
  journal.of(of, 50).flatMap((entry) => (entry.what === 'CHANGE' ? [entry.change.version] : []));

it('remembers what a unit has long forgotten, each change once, newest first', () => {
  const journal = new Journal();
  const all = Array.from({ length: 20 }, (_, index) => change(index + 1));
  for (let version = 1; version <= 20; version++)
    journal.unit(unit(version, all.slice(Math.max(0, version - 8), version)));
  expect(ids(journal, unit(20, all.slice(12)))).toEqual([
    20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2,
  ]);
});

it('who opens the page late sees what the unit itself remembers, and none of it as news elsewhere', () => {
  const journal = new Journal();
  const official = change(9, { what: 'STATUS', competitor: null, text: 'OFFICIAL' });
  journal.unit(unit(9, [change(8), official]));
  expect(ids(journal, unit(9, [change(8), official]))).toEqual([9, 8]);
  expect(journal.everywhere(10)).toEqual([]);
});

it('news of all venues: medals, decisions, what is official or held up; marks are not', () => {
  const journal = new Journal();
  journal.unit(unit(1, [change(1)]));
  const news = [
    change(2),
    change(3, { what: 'STATUS', text: 'LIVE', competitor: null }),
    change(4, { what: 'PROTEST', text: 'lane', competitor: null }),
    change(5, { what: 'SCHEDULE', text: 'INTERRUPTED', competitor: null }),
    change(6, { what: 'STATUS', text: 'OFFICIAL', competitor: null }),
  ];
  journal.unit(unit(6, news));
  journal.event(sportEvent, {
    asOf: '2024-08-04T20:00:00Z',
    medals: [{ medal: 'GOLD', competitor: '1', noc: 'USA', decision: null }],
  } as unknown as EventDocument);
  expect(journal.everywhere(10).map((entry) => (entry.what === 'CHANGE' ? entry.change.text : entry.what))).toEqual([
    'MEDAL',
    'OFFICIAL',
    'INTERRUPTED',
    'lane',
  ]);
});

it('who goes on is news once the phase says so, and only then', () => {
  const journal = new Journal();
  const phase = (version: number, ...qualified: readonly string[]): PhaseDocument =>
    ({
      rsc: `${rsc.slice(0, 26)}--------`,
      version,
      asOf: '2024-08-04T19:59:00Z',
      lines: ['1', '2'].map((competitor) => ({
        competitor,
        unit: rsc,
        qualification: qualified.includes(competitor) ? 'Q' : null,
      })),
    }) as unknown as PhaseDocument;
  journal.phase('p', phase(1, '1'));
  journal.phase('p', phase(2, '1', '2'));
  journal.phase('p', phase(3, '1', '2'));
  expect(journal.of(unit(1, []), 10)).toMatchObject([{ what: 'QUALIFIED', competitor: '2', mark: 'Q' }]);
});

it('who is called to try is no change to read out', () => {
  const journal = new Journal();
  const called = change(2, { what: 'SCORE', text: '', rankBefore: 3, rankAfter: 3 });
  expect(ids(journal, unit(2, [change(1), called]))).toEqual([1]);
});

it('stays within bounds', () => {
  const journal = new Journal();
  journal.unit(unit(0, []));
  for (let version = 1; version <= 2_000; version++) journal.unit(unit(version, [change(version)]));
  expect(journal.of(unit(2_000, []), 5_000).length).toBeLessThanOrEqual(400);
});
