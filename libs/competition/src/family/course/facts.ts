import type { CompetitorId } from '../../codes/ids.js';

/** Golf: holes of a course, each with its par. */
export type CourseFact =
  | { readonly type: 'CourseSet'; readonly holes: readonly { readonly hole: number; readonly par: number }[] }
  | {
      readonly type: 'HolePlayed';
      readonly competitor: CompetitorId;
      readonly hole: number;
      readonly strokes: number;
    };
