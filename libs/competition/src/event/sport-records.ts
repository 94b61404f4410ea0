/**
 * Records of a sport event: as they stood when it began, and what was done to them here. A record set here is unconfirmed
 * until the federation has decided; one that is refused, or whose mark is corrected away, gives the record before it back.
 */
import { printInstant } from '../codes/instant.js';
import type { Instant } from '../codes/instant.js';
import { printedMark } from '../mark.js';
import type { Mark } from '../mark.js';
import { isComplete } from '../unit/unit.js';
import type { Line, Unit } from '../unit/unit.js';
import type { RecordLine } from './documents.js';
import type { EventState } from './state.js';

/** The best of a unit, when it was complete: only who is first in it can hold a record. */
interface Candidate {
  readonly unit: Unit;
  readonly line: Line;
  readonly mark: Mark;
  readonly at: Instant;
}

/** By type as listed; of each type in the order in which they fell. Empty where none is known. */
export const sportRecordsOf = (state: EventState, units: Iterable<Unit>): RecordLine[] => {
  if (state.recordsListed.size === 0) return [];
  const candidates = candidatesOf(units);
  return [...state.recordsListed.values()].flatMap((listed) => {
    const lines: RecordLine[] = [
      {
        recordType: listed.recordType,
        mark: printedMark(listed.mark),
        equalled: false,
        competitor: null,
        unit: null,
        holder: listed.holder,
        noc: listed.noc,
        at: listed.date,
        place: listed.place,
        state: 'STANDING',
        current: true,
      },
    ];
    let best = listed.mark;
    for (const { unit, line, mark, at } of candidates) {
      if (mark.kind !== best.kind) continue;
      const better = (mark.value - best.value) * unit.direction(mark);
      if (better < 0) continue;
      const decided = decisionOf(state, listed.recordType, unit, line);
      lines.push({
        recordType: listed.recordType,
        mark: printedMark(mark),
        equalled: better === 0,
        competitor: line.competitor,
        unit: unit.rsc,
        holder: null,
        noc: line.noc,
        at: printInstant(at),
        place: null,
        state: decided ?? 'UNCONFIRMED',
        current: decided !== 'REFUSED',
      });
      if (decided !== 'REFUSED') best = mark;
    }
    return lines.map((line) => ({ ...line, current: line.current && line.mark.value === best.value }));
  });
};

const decisionOf = (
  { recordsDecided }: EventState,
  recordType: string,
  { rsc }: Unit,
  { competitor }: Line,
): 'RATIFIED' | 'REFUSED' | undefined =>
  recordsDecided.findLast((it) => it.recordType === recordType && it.unit === rsc && it.competitor === competitor)
    ?.outcome;

const candidatesOf = (units: Iterable<Unit>): Candidate[] => {
  const candidates: Candidate[] = [];
  for (const unit of units) {
    if (isComplete(unit) && unit.annulled === null && unit.contest !== 'MATCH') candidates.push(...bestOf(unit));
  }
  return candidates.sort((a, b) => a.at - b.at || (a.unit.rsc < b.unit.rsc ? -1 : 1));
};

/** Who is first by the marks that may stand: the others of a race have beaten the old record, but never held the new one. */
const bestOf = (unit: Unit): Candidate[] => {
  let best: Candidate[] = [];
  for (const line of unit.lines.values()) {
    const mark = line.irm === null ? eligible(unit, line) : null;
    if (mark === null) continue;
    const better = best.length === 0 ? 1 : (mark.value - best[0]!.mark.value) * unit.direction(mark);
    const candidate = { unit, line, mark, at: unit.completeSince! };
    if (better > 0) best = [candidate];
    else if (better === 0) best.push(candidate);
  }
  return best;
};

/** World Athletics: in the sprints and the horizontal jumps no record with more than 2.0 m/s behind it. */
const eligible = (unit: Unit, line: Line): Mark | null => {
  const { recordWindMaxTenths } = unit.discipline;
  if (recordWindMaxTenths === undefined || !unit.family.recordMark) return line.mark;
  return unit.family.recordMark(unit, unit.detail, line, recordWindMaxTenths);
};
