/** No event of its own yet. */
export type RaceFact = never;
