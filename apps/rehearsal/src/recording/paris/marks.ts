import { parseMark } from '#competition';
import type { Mark, MarkKind } from '#competition';
import type { ResultRow } from './files.js';

const kinds: Readonly<Record<string, MarkKind>> = {
  TIME: 'TIME',
  DISTANCE: 'DISTANCE',
  POINTS: 'POINTS',
  SETS: 'SETS',
  SCORE: 'SCORE',
  STROKES: 'STROKES',
  WEIGHT: 'WEIGHT',
  PERCENT: 'PERCENT',
  IRM_TIME: 'TIME',
  IRM_POINTS: 'POINTS',
  // Wrestling's file has no such column, and its numbers are points.
  '': 'POINTS',
};

/**
 * The mark of a line; null where the sheet has none, or words such as `FLT (2)`. A number beside a bare `IRM` is of the
 * kind that the other lines of the unit have.
 */
export const markOf = ({ result, resultType }: ResultRow, unit: readonly ResultRow[]): Mark | null => {
  const kind = kinds[resultType] ?? unit.map((other) => kinds[other.resultType]).find((other) => other !== undefined);
  return kind && result ? parseMark(kind, result) : null;
};
