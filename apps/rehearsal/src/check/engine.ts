import {
  documentsOf,
  eventDocumentOf,
  mayMoveOthers,
  openSportEvent,
  openStream,
  receive,
  settle,
  sportEventOf,
  unitDocument,
} from '#competition';
import type { Refusal, Rsc, ScoringEvent, SportEvent, SportEventCode, UnitStream } from '#competition';
import type { Shown } from './compare.js';

export interface Replayed extends Shown {
  /** RSCs of all units, in the order of their first event. */
  units(): Iterable<string>;
  readonly events: number;
  /** What the sport refused, first few. */
  readonly refusals: readonly { readonly event: ScoringEvent; readonly refusal: Refusal }[];
  readonly refused: number;
}

const refusalsKept = 50;

/** Replays scoring events through the engine alone: no server, no log. */
export const replay = async (scoringEvents: AsyncIterable<ScoringEvent>): Promise<Replayed> => {
  const streams = new Map<Rsc, UnitStream<null>>();
  const sportEvents = new Map<SportEventCode, SportEvent>();
  const refusals: Replayed['refusals'][number][] = [];
  let [events, refused] = [0, 0];
  for await (const event of scoringEvents) {
    events++;
    let stream = streams.get(event.rsc);
    const code = sportEventOf(event.rsc);
    let sportEvent = sportEvents.get(code);
    if (!sportEvent) sportEvents.set(code, (sportEvent = openSportEvent(code)));
    if (!stream) {
      streams.set(event.rsc, (stream = openStream(event.rsc)));
      sportEvent.units.set(event.rsc, stream.unit);
    }
    const { unit } = stream;
    receive(stream, event, null, (settled, _ref, outcome, refusal) => {
      if (outcome === 'APPLIED' && mayMoveOthers(unit, settled)) settle(sportEvent, unit, settled);
      if (!refusal) return;
      refused++;
      if (refusals.length < refusalsKept) refusals.push({ event: settled, refusal });
    });
  }
  return {
    events,
    refused,
    refusals,
    units: () => streams.keys(),
    unit: (rsc) => {
      const stream = streams.get(rsc as Rsc);
      return (stream && unitDocument(stream.unit)) ?? undefined;
    },
    event: (code) => {
      const sportEvent = sportEvents.get(code as SportEventCode);
      return (sportEvent && eventDocumentOf(sportEvent)) ?? undefined;
    },
    phases: (code) => {
      const sportEvent = sportEvents.get(code as SportEventCode);
      return sportEvent ? [...documentsOf(sportEvent).values()].filter((document) => document.kind === 'phase') : [];
    },
  };
};
