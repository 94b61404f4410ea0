/** A unit as the document that readers see. */
import { printInstant } from '../codes/instant.js';
import { sportEventOf } from '../codes/rsc.js';
import { printMark } from '../mark.js';
import type { Mark } from '../mark.js';
import type { Change, PrintedMark, ResultLine, UnitDocument } from './document.js';
import { familyText } from '../family/text.js';
import { totalDetail } from '../total/detail.js';
import { followsFromUnits } from '../total/total.js';
import type { ScoringEvent } from './facts.js';
import { rankLines, wltOf } from './rank.js';
import type { Ranked } from './rank.js';
import type { ChangeNote, Unit } from './unit.js';

/** @returns null before the first start list: there is nothing to show. */
export const unitDocument = (unit: Unit): UnitDocument | null => {
  if (unit.resultStatus === null || unit.source === null) return null;
  return {
    kind: 'unit',
    rsc: unit.rsc,
    sportEvent: sportEventOf(unit.rsc),
    version: unit.version,
    asOf: printInstant(unit.asOf),
    resultStatus: unit.resultStatus,
    scheduleStatus: unit.scheduleStatus,
    startAt: unit.startAt === null ? null : printInstant(unit.startAt),
    source: unit.source,
    lines: rankLines(unit).map((ranked, index) => resultLine(unit, ranked, index + 1)),
    periods: [...unit.periods].map(([period, scores]) => ({ period, scores })),
    decision: unit.decision,
    annulled: unit.annulled,
    protests: [...unit.protests.values()],
    changes: unit.changes.map((note) => printChange(unit, note)).reverse(),
    detail: followsFromUnits(unit) ? totalDetail(unit) : (unit.family.detail(unit, unit.detail) ?? totalDetail(unit)),
  };
};

const resultLine = (unit: Unit, { line, rank, tied }: Ranked, sortOrder: number): ResultLine => ({
  competitor: line.competitor,
  noc: line.noc,
  startOrder: line.startOrder,
  bib: line.bib,
  members: line.members,
  sortOrder,
  rank,
  tied,
  mark: line.mark && printedMark(line.mark),
  irm: line.irm,
  wlt: wltOf(unit, line),
  remark: line.remark,
  qualification: line.qualification?.mark ?? null,
});

export const printedMark = (mark: Mark): PrintedMark => ({ kind: mark.kind, value: mark.value, text: printMark(mark) });

const printChange = ({ rsc }: Unit, { fact, ...note }: ChangeNote): Change => ({
  version: note.version,
  at: printInstant(fact.occurredAt),
  what: note.what,
  competitor: note.competitor,
  // What another unit moved in an aggregate is told by that unit's code.
  text: fact.rsc === rsc ? textOf(fact) : fact.rsc,
  rankBefore: note.rankBefore,
  rankAfter: note.rankAfter,
});

const textOf = (fact: ScoringEvent): string => {
  switch (fact.type) {
    case 'StartListPublished':
      return String(fact.competitors.length);
    case 'ScheduleStatusChanged':
    case 'ResultStatusChanged':
      return fact.status;
    case 'MarkRecorded':
      return printMark(fact.mark);
    case 'IrmGiven':
      return fact.irm;
    case 'PlaceRecorded':
      return String(fact.place);
    case 'TieBroken':
      return fact.method;
    case 'MatchScored':
      return fact.scores.map(({ mark }) => printMark(mark)).join('-');
    case 'PeriodScored':
      return `${fact.period} ${fact.scores.map(({ points }) => points).join('-')}`;
    case 'ContestDecided':
      return fact.decision;
    case 'ProtestLodged':
      return fact.text;
    case 'ProtestResolved':
      return `${fact.outcome} ${fact.text}`;
    case 'QualificationGiven':
      return fact.qualification ?? fact.reason;
    case 'MedalDecided':
    case 'RecordDecided':
    case 'UnitAnnulled':
    case 'FactCorrected':
    case 'SourceTookOver':
    case 'SequenceSkipped':
      return fact.reason;
    case 'AdvancementSet':
      return fact.phase;
    case 'DrawPublished':
      return String(fact.slots.length);
    case 'RecordListed':
      return `${fact.recordType} ${printMark(fact.mark)}`;
    default:
      return familyText(fact);
  }
};
