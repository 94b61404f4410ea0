/** No event of its own yet. */
export type TargetFact = never;
