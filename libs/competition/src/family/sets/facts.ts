/** No event of its own yet. */
export type SetFact = never;
