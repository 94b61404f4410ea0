import { disciplines, mayMove, resultStatusLadder, scheduleStatusLadder } from '#competition';
import type { Ladder } from '../codes/status.js';

/** States that are left for no other of their own accord. */
const ends: Readonly<Record<string, readonly string[]>> = { result: [], schedule: [] };
const starts: Readonly<Record<string, readonly string[]>> = {
  result: ['START_LIST'],
  schedule: ['SCHEDULED', 'UNSCHEDULED'],
};

const reached = (
  ladder: Ladder<string>,
  from: readonly string[],
  allowed: (status: string) => boolean,
): Set<string> => {
  const seen = new Set(from);
  for (const status of seen) for (const next of ladder[status]!) if (allowed(next)) seen.add(next);
  return seen;
};

describe.each([
  ['result', resultStatusLadder as Ladder<string>],
  ['schedule', scheduleStatusLadder as Ladder<string>],
])('the %s ladder', (name, ladder) => {
  const statuses = Object.keys(ladder);

  it('reaches every state', () => {
    expect([...reached(ladder, starts[name]!, () => true)].sort()).toEqual([...statuses].sort());
  });

  it('leaves every state but the declared ends', () => {
    expect(statuses.filter((status) => ladder[status]!.every((next) => next === status))).toEqual(ends[name]);
  });

  it('names no state that does not exist, and none twice', () => {
    for (const next of Object.values(ladder)) {
      expect(next.filter((status) => !(status in ladder))).toEqual([]);
      expect(new Set(next).size).toBe(next.length);
    }
  });

  it('lets a state be said again', () => {
    for (const status of statuses) expect(mayMove(ladder, status, status)).toBe(true);
  });
});

it.each([...disciplines.values()].map(({ code, statuses }) => [code, statuses] as const))(
  '%s reaches and leaves every status it uses by statuses it uses',
  (_code, statuses) => {
    const used = (status: string): boolean => (statuses as readonly string[]).includes(status);
    const ladder = resultStatusLadder as Ladder<string>;
    expect([...reached(ladder, ['START_LIST'], used)].sort()).toEqual([...statuses].sort());
    for (const status of statuses) expect(ladder[status]!.some((next) => next !== status && used(next))).toBe(true);
  },
);
