/** No event of its own yet. */
export type AttemptFact = never;
