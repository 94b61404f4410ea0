/** No event of its own yet. */
export type CombatFact = never;
