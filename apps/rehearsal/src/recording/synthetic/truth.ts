/**
 * A made-up Games has no officials to agree with. Its truth is the pure fold of its events, so that whatever plays it on
 * servers is held against the engine alone.
 */
import { eventDocumentOf, printInstant, unitDocument } from '#competition';
import type { SportEvent, Unit } from '#competition';
import { medalTableOf } from '../paris/truth.js';
import type { Truth, TruthEvent, TruthUnit } from '../recording.js';

export const truthOfReplay = (events: readonly SportEvent[]): Truth => {
  const units = events.flatMap((event) => [...event.units.values()]).flatMap(unitTruth);
  const decided = events.flatMap(eventTruth);
  return {
    units: Object.fromEntries(units),
    events: Object.fromEntries(decided),
    open: {},
    medalTable: medalTableOf(decided.flatMap(([, { medals }]) => medals)),
  };
};

const unitTruth = (unit: Unit): [string, TruthUnit][] => {
  const document = unitDocument(unit);
  if (!document) return [];
  const isMatch = document.lines.some(({ wlt }) => wlt !== null);
  const isRanked = document.lines.some(({ rank }) => rank !== null);
  const lines = document.lines.map(({ competitor, rank, irm, wlt }) => [
    competitor,
    { rank, irm, wlt, qualification: null },
  ]);
  return [
    [unit.rsc, { verdicts: isMatch ? ['headToHead'] : isRanked ? ['placed'] : [], lines: Object.fromEntries(lines) }],
  ];
};

const eventTruth = (event: SportEvent): [string, TruthEvent][] => {
  const medals = eventDocumentOf(event)?.medals ?? [];
  if (medals.length === 0) return [];
  const finalAt = Math.max(...[...event.units.values()].map(({ asOf }) => asOf));
  return [
    [
      event.code,
      {
        medals: medals.map(({ medal, competitor, noc }) => ({ medal, competitor, noc })),
        finalAt: printInstant(finalAt as never),
      },
    ],
  ];
};
