import fc from 'fast-check';
import type { UnitDocument } from '#competition';
import { assignPlaces, isOn, numbered } from './on-now.js';

const places = (...rscs: readonly (string | null)[]): (string | null)[] =>
  Array.from({ length: numbered }, (_, index) => rscs[index] ?? null);

it('the most important come first, and there are always nine places', () =>
  expect(assignPlaces([], ['a', 'b'], [])).toEqual(places('a', 'b')));

it('who goes leaves a place, nobody moves up, and who comes takes it', () => {
  const before = assignPlaces([], ['a', 'b', 'c'], []);
  const without = assignPlaces(before, ['a', 'c'], []);
  expect(without).toEqual(places('a', null, 'c'));
  expect(assignPlaces(without, ['d', 'a', 'c'], [])).toEqual(places('a', 'd', 'c'));
});

it('who is pinned stays, on or not', () =>
  expect(assignPlaces(places('a', 'b'), [], ['b'])).toEqual(places(null, 'b')));

it('more than nine follow without a number, and their places go with the last of them', () => {
  const many = Array.from({ length: 12 }, (_, index) => `u${index}`);
  const before = assignPlaces([], many, []);
  expect(before).toHaveLength(12);
  expect(assignPlaces(before, many.slice(0, 3), [])).toHaveLength(numbered);
});

it('whatever comes and goes: all that are on have one place each, and keep it', () => {
  const units = fc.uniqueArray(fc.constantFrom(...Array.from('abcdefghijklmn')), { maxLength: 14 });
  fc.assert(
    fc.property(fc.array(units, { maxLength: 12 }), (moments) => {
      let before: readonly (string | null)[] = [];
      for (const on of moments) {
        const after = assignPlaces(before, on, []);
        const taken = after.filter((one) => one !== null);
        expect(taken.toSorted()).toEqual(on.toSorted());
        before.forEach((one, index) => {
          if (one !== null && on.includes(one)) expect(after[index]).toBe(one);
        });
        before = after;
      }
    }),
  );
});

it.each([
  ['RUNNING', 'LIVE', true],
  ['SCHEDULED_BREAK', 'INTERMEDIATE', true],
  ['INTERRUPTED', 'LIVE', true],
  ['FINISHED', 'UNOFFICIAL', true],
  ['FINISHED', 'PROTESTED', true],
  ['FINISHED', 'OFFICIAL', false],
  ['GETTING_READY', 'START_LIST', false],
  ['SCHEDULED', 'START_LIST', false],
  ['CANCELLED', 'START_LIST', false],
] as const)('%s and %s: %s', (scheduleStatus, resultStatus, on) => {
  const rsc = 'ATHM100M--------------FNL-000100--';
  expect(isOn({ rsc, scheduleStatus, resultStatus } as UnitDocument)).toBe(on);
});
