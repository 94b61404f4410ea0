/** No event of its own yet. */
export type JudgedFact = never;
