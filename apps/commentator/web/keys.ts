/** Which key does what. Every one of them can also be reached without, and each can be turned off. */
export const actions = [
  'help',
  'search',
  'unit',
  'before',
  'after',
  'live',
  'note',
  'records',
  'headToHead',
  'view',
  'up',
  'down',
  'close',
] as const;
export type Action = (typeof actions)[number];

export interface Pressed {
  readonly action: Action;
  /** From 1; of the numbered units. */
  readonly number: number | null;
}

/** As a keyboard calls them; what stands on a key cap is in `keyCaps`. */
const keys: Readonly<Record<string, Action>> = {
  '?': 'help',
  '/': 'search',
  '[': 'before',
  ']': 'after',
  l: 'live',
  n: 'note',
  r: 'records',
  h: 'headToHead',
  v: 'view',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Escape: 'close',
};

export const keyCaps: Readonly<Record<Action, readonly string[]>> = {
  help: ['?'],
  search: ['/'],
  unit: ['1', '–', '9'],
  before: ['['],
  after: [']'],
  live: ['l'],
  note: ['n'],
  records: ['r'],
  headToHead: ['h'],
  view: ['v'],
  up: ['↑'],
  down: ['↓'],
  close: ['Esc'],
};

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  /** In a field that takes text keys are letters; only Escape is not. */
  readonly inText: boolean;
}

/** What a key asks for; null where it means nothing here. On keyboards without them, brackets come with AltGr, which is Ctrl and Alt. */
export const pressed = (
  { key, ctrlKey, altKey, metaKey, inText }: KeyPress,
  off: readonly Action[] = [],
): Pressed | null => {
  const withModifier = metaKey || (ctrlKey !== altKey && (ctrlKey || altKey));
  if (withModifier || (inText && key !== 'Escape')) return null;
  const number = /^[1-9]$/.test(key) ? Number(key) : null;
  const action = number === null ? (Object.hasOwn(keys, key) ? keys[key]! : null) : 'unit';
  return action === null || off.includes(action) ? null : { action, number };
};
