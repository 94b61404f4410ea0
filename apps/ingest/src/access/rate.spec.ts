import type { Problem } from '#service';
import { RateBound } from './rate.js';

let nowMs = 0;
const rate = (): RateBound => new RateBound(100, () => nowMs);

const retryAfter = (take: () => void): number | undefined => {
  try {
    take();
    return undefined;
  } catch (error) {
    return (error as Problem).details.retryAfterSeconds;
  }
};

beforeEach(() => (nowMs = 0));

it('lets a second’s worth through at once, then says how long to wait', () => {
  const bound = rate();
  bound.take('a', 100);
  expect(retryAfter(() => bound.take('a', 50))).toBe(1);
  nowMs = 500;
  expect(retryAfter(() => bound.take('a', 50))).toBeUndefined();
});

it('a batch above the bound passes when the allowance is whole, and is paid off afterwards', () => {
  const bound = rate();
  bound.take('a', 300);
  nowMs = 2_000;
  expect(retryAfter(() => bound.take('a', 1))).toBe(1);
  nowMs = 3_000;
  expect(retryAfter(() => bound.take('a', 100))).toBeUndefined();
});

it('one token does not use up another’s', () => {
  const bound = rate();
  bound.take('a', 100);
  expect(retryAfter(() => bound.take('b', 100))).toBeUndefined();
});
