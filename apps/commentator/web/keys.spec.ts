import { actions, keyCaps, pressed } from './keys.js';
import type { KeyPress } from './keys.js';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  inText: false,
  ...change,
});

it.each([
  ['?', 'help'],
  ['/', 'search'],
  ['[', 'before'],
  [']', 'after'],
  ['l', 'live'],
  ['n', 'note'],
  ['r', 'records'],
  ['h', 'headToHead'],
  ['v', 'view'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
  ['Escape', 'close'],
])('%s: %s', (key, action) => expect(pressed(press(key))).toEqual({ action, number: null }));

it.each(['1', '5', '9'])('%s is the unit with that number', (key) =>
  expect(pressed(press(key))).toEqual({ action: 'unit', number: Number(key) }),
);

it.each(['0', 'x', 'Enter', 'Tab', 'toString', 'constructor'])('%s means nothing', (key) =>
  expect(pressed(press(key))).toBeNull(),
);

it('while text is typed letters are letters, and Escape leaves', () => {
  expect(pressed(press('l', { inText: true }))).toBeNull();
  expect(pressed(press('7', { inText: true }))).toBeNull();
  expect(pressed(press('Escape', { inText: true }))?.action).toBe('close');
});

it('what belongs to the browser stays its own; a bracket that needs AltGr is a bracket', () => {
  expect(pressed(press('r', { ctrlKey: true }))).toBeNull();
  expect(pressed(press('l', { metaKey: true }))).toBeNull();
  expect(pressed(press('ArrowUp', { altKey: true }))).toBeNull();
  expect(pressed(press('[', { ctrlKey: true, altKey: true }))?.action).toBe('before');
});

it('a key that is turned off does nothing, the others go on', () => {
  expect(pressed(press('r'), ['records'])).toBeNull();
  expect(pressed(press('3'), ['unit'])).toBeNull();
  expect(pressed(press('l'), ['records', 'unit'])?.action).toBe('live');
});

it('every action has a key cap to show', () => {
  for (const action of actions) expect(keyCaps[action].length).toBeGreaterThan(0);
});
