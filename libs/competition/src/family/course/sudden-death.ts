/**
 * A play-off: those who are level play one hole after the other. Whoever needs more strokes falls behind for good, the
 * others play on, and so do those who fell behind together if a place is at stake between them.
 */
import type { CompetitorId } from '../../codes/ids.js';
import type { Unit } from '../../unit/unit.js';
import type { CourseState, Hole } from './state.js';

export interface Group {
  readonly competitors: readonly CompetitorId[];
  /** Holes that all of them have played. */
  readonly holes: number;
}

/** Best first. */
export const groupsOf = ({ lines }: Unit, state: CourseState): readonly Group[] => {
  const playing = [...lines.values()].filter(({ irm }) => irm === null).map(({ competitor }) => competitor);
  let groups: readonly Group[] = playing.length > 0 ? [{ competitors: playing, holes: 0 }] : [];
  state.holes.forEach((hole, index) => {
    groups = groups.flatMap((group) => (group.holes === index ? parted(state, group, hole) : [group]));
  });
  return groups;
};

const parted = (state: CourseState, group: Group, { hole }: Hole): readonly Group[] => {
  if (group.competitors.length < 2) return [group];
  const byStrokes = new Map<number, CompetitorId[]>();
  for (const competitor of group.competitors) {
    const strokes = state.cards.get(competitor)?.strokes.get(hole);
    if (strokes === undefined) return [group];
    const equal = byStrokes.get(strokes);
    if (equal) equal.push(competitor);
    else byStrokes.set(strokes, [competitor]);
  }
  return [...byStrokes].sort(([a], [b]) => a - b).map(([, competitors]) => ({ competitors, holes: group.holes + 1 }));
};
