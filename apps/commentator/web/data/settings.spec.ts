import { Kept } from './kept.js';
import { readSettings } from './settings.js';

it('without any, the browser’s language, night and everything', () =>
  expect(readSettings(null, 'fr-CH,de')).toMatchObject({
    language: 'fr',
    theme: 'night',
    disciplines: null,
    keysOff: [],
    pinnedUnits: [],
  }));

it('what an older page or a person wrote is taken as far as it makes sense', () =>
  expect(
    readSettings(
      { language: 'xx', theme: 'pink', disciplines: ['ATH', 7], keysOff: ['records', 'fly'], pinnedAthletes: 'all' },
      'en',
    ),
  ).toMatchObject({ language: 'en', theme: 'night', disciplines: ['ATH'], keysOff: ['records'], pinnedAthletes: [] }));

it('is kept, told to those who follow, and survives a store that is full', () => {
  const place = { getItem: () => '{"theme":"day"}', setItem: () => undefined as void };
  const kept = new Kept(place, 'settings', (value) => readSettings(value, 'en'));
  let told = 0;
  const stop = kept.subscribe(() => told++);
  expect(kept.value.theme).toBe('day');
  kept.set({ ...kept.value, theme: 'night' });
  expect([kept.value.theme, told]).toEqual(['night', 1]);
  stop();
  place.setItem = () => {
    throw new Error('full');
  };
  kept.set({ ...kept.value, theme: 'day' });
  expect([kept.value.theme, told]).toEqual(['day', 1]);
  expect(new Kept({ ...place, getItem: () => '{broken' }, 'x', (value) => value).value).toBeNull();
});
