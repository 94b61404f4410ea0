/** IRMs that keep a place: lapped riders by how far they came, others behind everybody. */
import type { Line, Unit } from '../../unit/unit.js';
import type { RaceRules } from './rules.js';
import type { RaceState } from './state.js';
import { lastPlace } from './times.js';

/** Beyond any number of faults or laps. */
const lappedTier = 1_000_000;
const behindTier = 2_000_000;

/** Places those behind the others, as soon as the others have a place: before that nobody knows how many they are. */
export const placeBehind = (rules: RaceRules, unit: Unit, state: RaceState): void => {
  if (rules.lapped === null && rules.behind.length === 0) return;
  const ended = everybodyIn(unit);
  for (const line of unit.lines.values()) {
    if (line.irm === null) continue;
    line.level = null;
    if (ended && !lapped(rules, state, line)) behindAll(rules, line);
  }
};

const everybodyIn = ({ lines }: Unit): boolean => {
  for (const { mark, irm, place } of lines.values()) if (mark === null && irm === null && place === null) return false;
  return true;
};

/** Puts a line behind all others if its IRM says so. */
export const behindAll = ({ behind }: RaceRules, line: Line): boolean => {
  const place = line.irm === null ? -1 : behind.indexOf(line.irm);
  if (place < 0) return false;
  line.tier = behindTier + place;
  line.level = 0;
  return true;
};

/** UCI, mountain bike: who is lapped is taken off and placed in the order of passing the last point. */
const lapped = (rules: RaceRules, state: RaceState, line: Line): boolean => {
  if (line.irm !== rules.lapped) return false;
  const run = state.runners.get(line.competitor)?.runs.get(1);
  const place = lastPlace(state, run);
  // Nothing is known of the way of somebody who passed no point: officials place him.
  if (place < 0) return true;
  line.tier = lappedTier - place;
  line.level = run!.passes.get(state.course[place]!)!.mark.value;
  return true;
};
