/** No event of its own yet. */
export type LiftFact = never;
