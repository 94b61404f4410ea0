import type { RecordLine, SportEventCode } from '#competition';
import { labelsOf } from './by-key.js';
import type { ProgrammeDocument } from './competition-document.js';
import { competitorsOf } from './competitors.js';
import type { Competitors } from './competitors.js';
import { partOfEvents } from './event-parts.js';
import type { Moment } from './moment.js';
import type { Reader } from './reader.js';

export interface SportRecord extends RecordLine {
  readonly sportEvent: SportEventCode;
  readonly programme: ProgrammeDocument | null;
}

export interface RecordFilter {
  readonly sportEvent?: SportEventCode | undefined;
  readonly discipline?: string | undefined;
  /** Only those that were set here. */
  readonly setHere?: boolean | undefined;
}

export interface RecordsAnswer {
  readonly records: readonly SportRecord[];
  /** Who set a record here. */
  readonly competitors: Competitors;
}

/** Records by sport event and type, each type's in the order in which they fell. A Games has some hundred; `from` and `limit` take a part. */
export const sportRecords = async (
  reader: Reader,
  { sportEvent, discipline, setHere }: RecordFilter,
  { from, limit }: { readonly from: number; readonly limit: number },
  moment: Moment,
): Promise<RecordsAnswer> => {
  const found = [...(await partOfEvents(reader, 'records', moment))]
    .filter(([code]) => sportEvent === undefined || code === sportEvent)
    .filter(([code]) => discipline === undefined || code.startsWith(discipline))
    .flatMap(([code, lines]) => lines.map((line) => ({ sportEvent: code, ...line })))
    .filter(({ unit }) => !setHere || unit !== null)
    .slice(from, from + limit);
  const labels = await labelsOf(reader, new Set(found.map((line) => line.sportEvent)), [], moment);
  return {
    records: found.map((line) => ({ ...line, programme: labels.programme(line.sportEvent) })),
    competitors: await competitorsOf(
      reader,
      found.flatMap(({ competitor }) => competitor ?? []),
      moment,
    ),
  };
};
