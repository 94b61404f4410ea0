import type { Freshness } from '#live';
import { freshOf } from './freshness.js';
import { gamesTime, offsetOf } from './games-time.js';

const now = 1_000_000;
const live = (change: Partial<Freshness> = {}): Freshness => ({
  state: 'live',
  since: now - 400,
  sentAt: now - 418,
  delayMs: 0,
  breaks: 0,
  gaps: 0,
  reason: null,
  ...change,
});

it.each([
  ['live, with the time that the last sign took', live(), 0, { state: 'live', latencyMs: 18 }],
  ['live, while nobody knows the server’s clock', live(), null, { state: 'live', latencyMs: null }],
  ['never faster than light', live({ sentAt: now }), 0, { state: 'live', latencyMs: 0 }],
  ['delayed, by what the server says', live({ delayMs: 5_000 }), 0, { state: 'delayed', seconds: 5 }],
  ['silent for too long', live({ since: now - 2_501 }), 0, { state: 'stale', since: now - 2_501 }],
  ['cut', live({ state: 'stale' }), 0, { state: 'stale', since: now - 400 }],
  ['a copy', live({ state: 'connecting', since: 77 }), 0, { state: 'offline', since: 77 }],
  ['nothing yet', live({ state: 'connecting', since: null }), 0, { state: 'connecting' }],
  ['refused', live({ state: 'refused', reason: 'no token' }), 0, { state: 'refused', reason: 'no token' }],
] as const)('%s', (_name, freshness, offset, fresh) => expect(freshOf(freshness, now, offset)).toEqual(fresh));

it('a wrong clock of the terminal makes no difference', () =>
  expect(freshOf(live({ sentAt: now - 418 + 60_000 }), now, 60_000)).toEqual({ state: 'live', latencyMs: 18 }));

it('the Games clock runs as fast as it was set, stands still, or is the server’s', () => {
  const clock = { realAt: '2026-01-01T00:00:00Z', gamesAt: '2024-08-04T19:00:00Z', speed: 60 };
  const at = Date.parse('2026-01-01T00:00:10Z');
  expect(new Date(gamesTime(clock, at)).toISOString()).toBe('2024-08-04T19:10:00.000Z');
  expect(new Date(gamesTime({ ...clock, speed: 0 }, at)).toISOString()).toBe('2024-08-04T19:00:00.000Z');
  expect(gamesTime(undefined, at)).toBe(at);
});

it('the server’s clock lies between asking and answer', () => expect(offsetOf(1_000, 1_040, 61_020)).toBe(60_000));
