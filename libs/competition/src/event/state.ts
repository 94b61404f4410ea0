/** What was decided of a sport event as a whole, by the newest fact of each kind. */
import type { ScoringEvent, ScoringEventOf } from '../unit/facts.js';
import type { DrawSlot, EventFact, Medal } from './facts.js';

export interface EventState {
  readonly medals: Map<Medal, ScoringEventOf<'MedalDecided'>>;
  /** By phase. */
  readonly advancement: Map<string, ScoringEventOf<'AdvancementSet'>>;
  draw: readonly DrawSlot[];
  /** By type, as they stood when the event began. */
  readonly recordsListed: Map<string, ScoringEventOf<'RecordListed'>>;
  readonly recordsDecided: ScoringEventOf<'RecordDecided'>[];
}

export const openEventState = (): EventState => ({
  medals: new Map(),
  advancement: new Map(),
  draw: [],
  recordsListed: new Map(),
  recordsDecided: [],
});

const types: ReadonlySet<ScoringEvent['type']> = new Set<EventFact['type']>([
  'MedalDecided',
  'AdvancementSet',
  'DrawPublished',
  'RecordListed',
  'RecordDecided',
]);

/** Whether a fact speaks of the sport event as a whole. */
export const isEventFact = (fact: ScoringEvent): fact is ScoringEvent & EventFact => types.has(fact.type);

/** Takes one in. Total, as every fold. */
export const evolveEventState = (state: EventState, fact: ScoringEvent & EventFact): void => {
  switch (fact.type) {
    case 'MedalDecided':
      state.medals.set(fact.medal, fact);
      return;
    case 'AdvancementSet':
      state.advancement.set(fact.phase, fact);
      return;
    case 'DrawPublished':
      state.draw = fact.slots;
      return;
    case 'RecordListed':
      state.recordsListed.set(fact.recordType, fact);
      return;
    case 'RecordDecided':
      state.recordsDecided.push(fact);
  }
};
