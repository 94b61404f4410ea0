/** What follows from the units of a sport event beside its ranking: phases with who goes on, and the bracket. */
import type { BracketDocument, PhaseDocument, SportEventCode } from '#competition';
import { labelsOf } from './by-key.js';
import { competitorsOf } from './competitors.js';
import type { Competitors } from './competitors.js';
import { settledAsOf } from './journal.js';
import { current } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { sql } from './sql.js';

export interface PhasesAnswer {
  /** By code; empty while none is ranked over several units. */
  readonly phases: readonly PhaseDocument[];
  readonly competitors: Competitors;
}

/** Null when neither programme nor venue has spoken of the sport event. */
export const phasesOfEvent = async (
  reader: Reader,
  sportEvent: SportEventCode,
  moment: Moment,
): Promise<PhasesAnswer | null> => {
  const phases = await settled<PhaseDocument>(reader, `phase:${sportEvent}`, sportEvent, moment);
  if (phases.length === 0 && !(await isKnown(reader, sportEvent, moment))) return null;
  const ids = phases.flatMap(({ lines, pool }) => [...lines, ...pool].map(({ competitor }) => competitor));
  return { phases, competitors: await competitorsOf(reader, ids, moment) };
};

export interface BracketAnswer {
  /** Null where there are no matches beyond pools. */
  readonly bracket: BracketDocument | null;
  readonly competitors: Competitors;
}

/** Null when neither programme nor venue has spoken of the sport event. */
export const bracketOfEvent = async (
  reader: Reader,
  sportEvent: SportEventCode,
  moment: Moment,
): Promise<BracketAnswer | null> => {
  const [bracket = null] = await settled<BracketDocument>(reader, `bracket:${sportEvent}`, sportEvent, moment);
  if (!bracket && !(await isKnown(reader, sportEvent, moment))) return null;
  const sides = (bracket?.rounds ?? []).flatMap(({ items }) => items.flatMap((item) => item.sides));
  const ids = sides.flatMap(({ competitor }) => competitor ?? []);
  return { bracket, competitors: await competitorsOf(reader, ids, moment) };
};

/** Documents whose keys begin like this, in the order of their keys. */
const settled = async <D>(
  reader: Reader,
  beginning: string,
  sportEvent: SportEventCode,
  moment: Moment,
): Promise<D[]> => {
  if (moment.by !== 'now') {
    const documents = [...(await settledAsOf(reader, sportEvent, moment))];
    return documents
      .filter(([key]) => key.startsWith(beginning))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, document]) => document as D);
  }
  const rows = await ask<{ body: D }>(
    reader,
    sql`select body from result_document where generation = ${current} and key >= ${beginning} and key < ${`${beginning}~`} order by key`,
  );
  return rows.map(({ body }) => body);
};

const isKnown = async (reader: Reader, sportEvent: SportEventCode, moment: Moment): Promise<boolean> =>
  (await labelsOf(reader, [sportEvent], [], moment)).programme(sportEvent) !== null;
