/** The leader board while it is played. */
import type { CompetitorId } from '../../codes/ids.js';
import type { UnitDetail } from '../../unit/document.js';
import type { Unit } from '../../unit/unit.js';
import type { CourseRules } from './course.js';
import { sumOf } from './state.js';
import type { Card, CourseState, Hole } from './state.js';
import { groupsOf } from './sudden-death.js';

export type HoleScore = 'HOLE_IN_ONE' | 'ALBATROSS' | 'EAGLE' | 'BIRDIE' | 'PAR' | 'BOGEY' | 'DOUBLE_BOGEY' | 'WORSE';

export interface CourseLine {
  readonly competitor: CompetitorId;
  /** On the board, by strokes against par; null for who has not begun or is out. */
  readonly position: number | null;
  readonly tied: boolean;
  /** Holes played. */
  readonly thru: number;
  readonly finished: boolean;
  readonly strokes: number;
  readonly toPar: number;
  /** `-3`, `E`, `+1`. */
  readonly toParText: string;
  /** Strokes in the order of the course; null where not played. */
  readonly card: readonly (number | null)[];
  /** Strokes on the first half of the course and on the second. */
  readonly halves: readonly [number, number];
  readonly last: { readonly hole: number; readonly strokes: number; readonly score: HoleScore } | null;
  readonly counts: Readonly<Partial<Record<HoleScore, number>>>;
}

export interface CourseDetail extends UnitDetail {
  readonly family: 'course';
  readonly holes: readonly (Hole & {
    /** Of those who have played it, two decimals; null when nobody has. */
    readonly average: string | null;
  })[];
  readonly par: number;
  /** As on the board: the leader first, who has not begun last. */
  readonly board: readonly CourseLine[];
  /** In a play-off: who plays which hole now. */
  readonly playOff: { readonly hole: number | null; readonly competitors: readonly CompetitorId[] } | null;
}

export const courseDetail = (rules: CourseRules, unit: Unit, state: CourseState): CourseDetail | null => {
  const { holes } = state;
  if (holes.length === 0) return null;
  return {
    family: 'course',
    holes: holes.map((hole) => ({ ...hole, average: averageOf(state, hole) })),
    par: holes.reduce((sum, { par }) => sum + par, 0),
    board: rules.suddenDeath ? playOffBoard(unit, state) : board(unit, state),
    playOff: rules.suddenDeath ? playsNow(unit, state) : null,
  };
};

const noCard: Card = { strokes: new Map(), last: null, finished: false };

const lineOf = ({ holes, cards }: CourseState, competitor: CompetitorId): Omit<CourseLine, 'position' | 'tied'> => {
  const card = cards.get(competitor) ?? noCard;
  const { played, strokes, toPar } = sumOf(holes, card);
  const half = Math.ceil(holes.length / 2);
  const parts = [holes.slice(0, half), holes.slice(half)] as const;
  const counts: Partial<Record<HoleScore, number>> = {};
  for (const hole of holes) {
    const took = card.strokes.get(hole.hole);
    if (took === undefined) continue;
    const score = scoreOf(took, hole.par);
    counts[score] = (counts[score] ?? 0) + 1;
  }
  return {
    competitor,
    thru: played,
    finished: played === holes.length,
    strokes,
    toPar,
    toParText: toPar === 0 ? 'E' : toPar > 0 ? `+${toPar}` : String(toPar),
    card: holes.map(({ hole }) => card.strokes.get(hole) ?? null),
    halves: [sumOf(parts[0], card).strokes, sumOf(parts[1], card).strokes],
    last: lastOf(holes, card),
    counts,
  };
};

const lastOf = (holes: readonly Hole[], { last, strokes }: Card): CourseLine['last'] => {
  const hole = holes.find((it) => it.hole === last);
  const took = last === null ? undefined : strokes.get(last);
  return hole && took !== undefined ? { hole: hole.hole, strokes: took, score: scoreOf(took, hole.par) } : null;
};

export const scoreOf = (strokes: number, par: number): HoleScore => {
  if (strokes === 1) return 'HOLE_IN_ONE';
  const toPar = strokes - par;
  if (toPar <= -3) return 'ALBATROSS';
  if (toPar > 2) return 'WORSE';
  return (['EAGLE', 'BIRDIE', 'PAR', 'BOGEY', 'DOUBLE_BOGEY'] as const)[toPar + 2]!;
};

/** Against par, so that those on the course and those in the clubhouse stand on one board. */
const board = (unit: Unit, state: CourseState): CourseLine[] => {
  const lines = [...unit.lines.values()];
  const onIt = lines
    .filter(({ irm, competitor }) => irm === null && state.cards.has(competitor))
    .map(({ competitor }) => lineOf(state, competitor))
    .sort((a, b) => a.toPar - b.toPar || b.thru - a.thru);
  let position = 0;
  const placed = onIt.map((line, index): CourseLine => {
    if (onIt[index - 1]?.toPar !== line.toPar) position = index + 1;
    const tied = onIt[index - 1]?.toPar === line.toPar || onIt[index + 1]?.toPar === line.toPar;
    return { ...line, position, tied };
  });
  const listed = new Set(placed.map(({ competitor }) => competitor));
  const others = lines
    .filter(({ competitor }) => !listed.has(competitor))
    .map(({ competitor }): CourseLine => ({ ...lineOf(state, competitor), position: null, tied: false }));
  return [...placed, ...others];
};

const playOffBoard = (unit: Unit, state: CourseState): CourseLine[] => {
  let position = 1;
  return groupsOf(unit, state).flatMap(({ competitors }) => {
    const at = position;
    position += competitors.length;
    return competitors.map((competitor): CourseLine => ({
      ...lineOf(state, competitor),
      position: at,
      tied: competitors.length > 1,
    }));
  });
};

/** The best group that is level still. */
const playsNow = (unit: Unit, state: CourseState): CourseDetail['playOff'] => {
  const group = groupsOf(unit, state).find(({ competitors }) => competitors.length > 1);
  return group
    ? { hole: state.holes[group.holes]?.hole ?? null, competitors: group.competitors }
    : { hole: null, competitors: [] };
};

const averageOf = ({ cards }: CourseState, { hole }: Hole): string | null => {
  let [sum, count] = [0, 0];
  for (const { strokes } of cards.values()) {
    const took = strokes.get(hole);
    if (took === undefined) continue;
    sum += took;
    count++;
  }
  return count === 0 ? null : (sum / count).toFixed(2);
};
