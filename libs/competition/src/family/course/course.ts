import { family } from '../family.js';
import type { Family } from '../family.js';
import { decideCourse } from './decide.js';
import { courseDetail } from './detail.js';
import { applyCourse } from './fold.js';
import { openCourse } from './state.js';
import type { CourseState } from './state.js';

export interface CourseRules {
  /** Hole by hole, whoever needs more strokes is behind; else all holes are added up. */
  readonly suddenDeath: boolean;
}

/** Strokes over the holes of a course, whatever their number. */
export const course = (rules: CourseRules): Family =>
  family<CourseState>({
    name: 'course',
    types: new Set(['CourseSet', 'HolePlayed']),
    hears: new Set(['MarkRecorded', 'IrmGiven', 'StartListPublished']),
    early: new Set(['CourseSet']),
    open: openCourse,
    decide: (unit, state, event) => decideCourse(rules, unit, state, event),
    apply: (unit, state, fact) => applyCourse(rules, unit, state, fact),
    detail: (unit, state) => courseDetail(rules, unit, state),
  });
