import { evolveUnits, openSportEvent, printInstant, sportEventOf, toJson, unitDocument } from '#competition';
import type { Change, Rsc } from '#competition';
import { journalOfUnit } from './journal.js';
import { now } from './moment.js';
import type { Moment } from './moment.js';
import type { Reader } from './reader.js';

/** One fact of a unit: who said what and when, when Podium heard it, and what it changed. */
export interface HistoryEntry {
  /** The unit's version after it. */
  readonly version: number;
  readonly knownAt: string;
  /** Null where nobody could see a change. */
  readonly change: Change | null;
  /** The event in its JSON form: type, source, sequence, occurredAt, actor, origin, reason and content. */
  readonly fact: unknown;
}

/** Facts `after` a version in the order they took effect, at most `limit`; null for a unit nobody has spoken of. */
export const historyOfUnit = async (
  reader: Reader,
  rsc: Rsc,
  { after, limit }: { readonly after: number; readonly limit: number },
  moment: Moment,
): Promise<{ readonly entries: readonly HistoryEntry[]; readonly total: number } | null> => {
  const journal = await journalOfUnit(reader, rsc, moment);
  const event = openSportEvent(sportEventOf(rsc));
  const entries: HistoryEntry[] = [];
  let total = 0;
  for (const { event: fact, knownAt } of journal) {
    const unit = evolveUnits(event, fact);
    // What other units said moves an aggregate, but is in their own history.
    if (fact.rsc !== rsc) continue;
    total++;
    const { version } = unit;
    if (version <= after || entries.length === limit) continue;
    const [newest] = unitDocument(unit)?.changes ?? [];
    entries.push({
      version,
      knownAt: new Date(knownAt).toISOString(),
      change: newest?.version === version ? newest : null,
      fact: toJson(fact),
    });
  }
  return total === 0 ? null : { entries, total };
};

/** The instants at which something was said of a unit that took effect, oldest first; a correction counts at its own. */
export const instantsOfUnit = async (reader: Reader, rsc: Rsc): Promise<string[]> => {
  const journal = await journalOfUnit(reader, rsc, now);
  const instants = new Set(journal.map(({ event }) => event.occurredAt).sort((a, b) => a - b));
  return [...instants].map(printInstant);
};
