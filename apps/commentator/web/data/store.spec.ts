import type { LiveChange } from '#live';
import { Store } from './store.js';

const rsc = 'ATHM100M--------------FNL-000100--';

const document = (key: string, body: object): LiveChange => [key, { key, version: 1, body: { version: 1, ...body } }];
const unit = (scheduleStatus: string, ...competitors: readonly string[]): LiveChange =>
  document(`unit:${rsc}`, {
    rsc,
    sportEvent: rsc.slice(0, 22),
    scheduleStatus,
    resultStatus: 'LIVE',
    lines: competitors.map((competitor) => ({ competitor, members: [], bib: `b${competitor}` })),
    changes: [],
  });

const open = (): { store: Store; draw: () => void } => {
  let waiting: (() => void)[] = [];
  const store = new Store((act) => waiting.push(act));
  return {
    store,
    draw: () => {
      const due = waiting;
      waiting = [];
      for (const act of due) act();
    },
  };
};

it('keeps what comes, and lets go of what is no more', () => {
  const { store } = open();
  store.take([unit('RUNNING', '1'), document('participant:1', { name: 'LYLES Noah', noc: 'USA' })]);
  expect(store.get('participant', '1')?.name).toBe('LYLES Noah');
  expect([...store.on]).toEqual([rsc]);
  expect([...store.unitsWith('1')]).toEqual([rsc]);
  expect(store.people.find('b1', 5).map(({ name }) => name)).toEqual(['LYLES Noah']);
  store.take([[`unit:${rsc}`, null]]);
  expect(store.get('unit', rsc)).toBeUndefined();
  expect([...store.on]).toEqual([]);
});

it('those who follow a document hear once for all that came together, others hear nothing', () => {
  const { store, draw } = open();
  const heard: string[] = [];
  store.subscribe(`unit:${rsc}`, () => heard.push('unit'));
  store.subscribe('now', () => heard.push('now'));
  store.subscribe('people', () => heard.push('people'));
  store.take([unit('RUNNING', '1')]);
  store.take([unit('RUNNING', '1', '2')]);
  expect(heard).toEqual([]);
  draw();
  expect(heard.toSorted()).toEqual(['now', 'unit']);
  draw();
  expect(heard).toHaveLength(2);
});

it('the timetable finds what is next', () => {
  const { store } = open();
  const plan = (number: number, startAt: string): LiveChange => {
    const code = `ATHM100M--------------HEAT000${number}00--`;
    return document(`schedule:${code}`, { rsc: code, name: `Heat ${number}`, startAt });
  };
  store.take([plan(3, '2024-08-04T12:00:00Z'), plan(1, '2024-08-04T10:00:00Z'), plan(2, '2024-08-04T11:00:00Z')]);
  const next = (from: string): string[] => store.timetable.next(from, 2, () => true).map(({ name }) => name);
  expect(next('2024-08-04T09:00:00Z')).toEqual(['Heat 1', 'Heat 2']);
  expect(next('2024-08-04T10:00:01Z')).toEqual(['Heat 2', 'Heat 3']);
  expect(next('2024-08-04T13:00:00Z')).toEqual([]);
});
