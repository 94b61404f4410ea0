import type { CompetitorId } from '../../codes/ids.js';

export interface Hole {
  readonly hole: number;
  readonly par: number;
}

/** One competitor's round. */
export interface Card {
  /** By hole. */
  readonly strokes: Map<number, number>;
  last: number | null;
  /** All holes are in, and the mark is their sum. */
  finished: boolean;
}

export interface CourseState {
  /** In the order of the course. */
  holes: readonly Hole[];
  readonly cards: Map<CompetitorId, Card>;
}

export const openCourse = (): CourseState => ({ holes: [], cards: new Map() });

export const cardOf = ({ cards }: CourseState, competitor: CompetitorId): Card => {
  let card = cards.get(competitor);
  if (!card) cards.set(competitor, (card = { strokes: new Map(), last: null, finished: false }));
  return card;
};

export interface Sum {
  readonly played: number;
  readonly strokes: number;
  /** Strokes above the par of the holes played. */
  readonly toPar: number;
}

/** Of the holes of the course that were played. */
export const sumOf = (holes: readonly Hole[], { strokes }: Pick<Card, 'strokes'>): Sum => {
  const sum = { played: 0, strokes: 0, toPar: 0 };
  for (const { hole, par } of holes) {
    const took = strokes.get(hole);
    if (took === undefined) continue;
    sum.played++;
    sum.strokes += took;
    sum.toPar += took - par;
  }
  return sum;
};
