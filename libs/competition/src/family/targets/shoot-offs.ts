/** Shots to break a tie. They do not count in the total. */
import type { CompetitorId } from '../../codes/ids.js';
import type { TargetRules } from './rules.js';
import type { ShootOff, Shot, TargetState } from './state.js';

export const isOver = (rules: TargetRules, { shots }: ShootOff): boolean => {
  for (const fired of shots.values()) if (fired.length < rules.shootOff) return false;
  return true;
};

export const openShootOff = (rules: TargetRules, { shootOffs }: TargetState): ShootOff | null => {
  const last = shootOffs.at(-1);
  return last && !isOver(rules, last) ? last : null;
};

/** Farther out than any target is wide, in tenths of a millimetre. */
const unmeasured = 99_999;

/** More is better: the points, and among equal points the shot nearest to the centre where that was measured. */
export const worthOf = (shots: readonly Shot[]): number => {
  let [points, nearest] = [0, unmeasured];
  for (const { value, distance } of shots) {
    points += value;
    if (distance !== null && distance < nearest) nearest = distance;
  }
  return points * (unmeasured + 1) + unmeasured - nearest;
};

/** What somebody's shoot-offs are worth together: the later ones were shot only by those whom the earlier left level. */
export const shootOffKey = ({ shootOffs }: TargetState, competitor: CompetitorId): number => {
  let worth = 0;
  for (const { shots } of shootOffs) {
    const fired = shots.get(competitor);
    if (fired && fired.length > 0) worth += worthOf(fired);
  }
  return 0 - worth;
};
