/** The portal's answer to "why this rank?", for every unit of a made-up Games. */
import type { ResultLine, UnitDocument } from '#competition';
import { allTopics, memoryLog } from '#event-log';
import { isMatch, words } from '#screens';
import type { Language } from '#screens';
import { whyOf } from '../../apps/web-info/src/pages/parts/why.js';
import { syntheticGames } from '../../apps/rehearsal/src/recording/synthetic/games.js';
import { PlayedDay } from './played-day.js';

const playedWithinMs = 120_000;

const speaking = (language: Language) => ({
  language,
  say: words[language],
  timeZone: 'UTC',
  nameOf: (id: string) => ({ name: `NAME ${id}`, noc: 'FRA' }),
});

let units: readonly UnitDocument[];

beforeAll(async () => {
  const { scoringEvents } = syntheticGames(1);
  const log = memoryLog();
  await log.ensureTopics(allTopics);
  const day = new PlayedDay(log, scoringEvents);
  await day.playUntil(scoringEvents.at(-1)!.occurredAt);
  units = [...day.documents].flatMap(([key, document]) =>
    key.startsWith('unit:') ? [document as unknown as UnitDocument] : [],
  );
}, playedWithinMs);

it.each(['en', 'fr'] as const)('has whole sentences for every result, few of them: %s', (language) => {
  for (const unit of units) {
    const reasons = whyOf(unit, speaking(language));
    const ranked = unit.lines.some(({ rank }) => rank !== null);
    if (!isMatch(unit)) expect([unit.rsc, reasons.length > 0]).toEqual([unit.rsc, ranked]);
    expect(reasons.length).toBeLessThanOrEqual(6);
    for (const reason of reasons) expect(reason).toMatch(/^(?!.*(?:undefined|NaN|null|\[object)).+[.;]$/);
  }
});

it('every match that somebody has won says by what', () => {
  const won = units.filter((unit) => isMatch(unit) && unit.lines.some(({ wlt }) => wlt === 'W'));
  expect(won.length).toBeGreaterThan(20);
  for (const unit of won) expect([unit.rsc, whyOf(unit, speaking('en')).length]).toEqual([unit.rsc, 1]);
});

const line = (competitor: string, rank: number | null, text: string, irm: string | null = null): ResultLine =>
  ({
    competitor,
    noc: 'FRA',
    rank,
    tied: false,
    wlt: null,
    irm,
    mark: irm ? null : { kind: 'TIME', value: 0, text },
  }) as never;
const unitWith = (lines: readonly ResultLine[], more: object = {}): UnitDocument =>
  ({ rsc: 'ATHM100M--------------FNL-000100--', lines, detail: null, changes: [], decision: null, ...more }) as never;

it('marks that differ need no other reason', () =>
  expect(whyOf(unitWith([line('1', 1, '9.79'), line('2', 2, '9.81')]), speaking('en'))).toEqual([
    'Places follow the marks alone.',
  ]));

it('equal marks share a place, or something finer puts them in order', () => {
  expect(whyOf(unitWith([line('1', 1, '9.79'), line('2', 1, '9.79'), line('3', 3, '9.80')]), speaking('en'))).toEqual([
    'Equal marks, 9.79, share the place (1st); the one after is not given.',
  ]);
  expect(whyOf(unitWith([line('1', 1, '9.79'), line('2', 2, '9.79')]), speaking('fr'))[0]).toMatch(/9,79/);
});

it('equal heights are counted back', () => {
  const detail = {
    form: 'HEIGHT',
    lines: [
      { competitor: '1', failuresAt: 0, failuresUpTo: 1 },
      { competitor: '2', failuresAt: 1, failuresUpTo: 1 },
    ],
  };
  expect(whyOf(unitWith([line('1', 1, '2.36'), line('2', 2, '2.36')], { detail }), speaking('en')).slice(1)).toEqual([
    'Equal heights: failures at the last height cleared count first, then all failures up to it.',
    'NAME 1: 0 failures at the best height, 1 up to it.',
    'NAME 2: 1 failure at the best height, 1 up to it.',
  ]);
});

it('who has no result has no place', () =>
  expect(whyOf(unitWith([line('1', 1, '9.79'), line('2', null, '', 'DNF')]), speaking('en'))).toEqual([
    'NAME 2 (DNF) has no place: without a result one stands last.',
  ]));
