/** No event of its own yet. */
export type ClockFact = never;
