/** What a unit is after its facts. Total: it believes what happened, so any stream can be replayed. */
import type { CompetitorId } from '../codes/ids.js';
import type { EventFact } from '../event/facts.js';
import { evolveEventState, isEventFact } from '../event/state.js';
import { effectiveFacts } from './correct.js';
import type { Change } from './document.js';
import type { ScoringEvent, ScoringEventOf } from './facts.js';
import { applyTotal, followsFromUnits, isPenaltyOnTotal, penalize } from '../total/total.js';
import { rankOf } from './rank.js';
import { isComplete, openUnit } from './unit.js';
import type { Line, Unit } from './unit.js';

/** How many changes a unit remembers for those who missed a version. */
export const changesKept = 8;

/** Applies one fact. Changes the unit in place and returns it. */
export const evolve = (unit: Unit, fact: ScoringEvent): Unit => {
  unit.facts.push(fact);
  unit.version++;
  if (fact.occurredAt > unit.asOf) unit.asOf = fact.occurredAt;
  apply(unit, fact);
  return unit;
};

/** Folds from nothing, corrections applied where the corrected facts stood. */
export const foldUnit = (rsc: Unit['rsc'], facts: readonly ScoringEvent[]): Unit => {
  const unit = openUnit(rsc);
  for (const fact of facts) evolve(unit, fact);
  return unit;
};

const apply = (unit: Unit, fact: ScoringEvent): void => {
  ofUnit(unit, fact);
  if (unit.family.hears?.has(fact.type)) unit.family.apply(unit, unit.detail, fact);
};

const ofUnit = (unit: Unit, fact: ScoringEvent): void => {
  switch (fact.type) {
    case 'StartListPublished':
      unit.source ??= fact.source;
      unit.resultStatus ??= 'START_LIST';
      unit.lines = startLines(unit, fact);
      return changed(unit, fact, 'START_LIST');
    case 'ScheduleStatusChanged':
      unit.scheduleStatus = fact.status;
      if (fact.startAt !== null) unit.startAt = fact.startAt;
      return changed(unit, fact, 'SCHEDULE');
    case 'ResultStatusChanged':
      if (fact.status === 'START_LIST' && unit.resultStatus !== 'START_LIST') startAgain(unit);
      unit.resultStatus = fact.status;
      unit.completeSince = isComplete(unit) ? (unit.completeSince ?? fact.occurredAt) : null;
      return changed(unit, fact, 'STATUS');
    case 'MarkRecorded':
      return onLine(unit, fact, fact.competitor, 'MARK', (line) => {
        if (followsFromUnits(unit)) return;
        line.mark = fact.mark;
        // A mark after "did not start" says that somebody did; where an IRM may stand beside a mark, it stays.
        if (line.irm !== null && !unit.discipline.rankedIrms.includes(line.irm)) line.irm = null;
      });
    case 'IrmGiven':
      return onLine(unit, fact, fact.competitor, 'IRM', (line) => {
        line.irm = fact.irm;
        unit.total?.irmFromPart.delete(fact.competitor);
      });
    case 'PlaceRecorded':
      return onLine(unit, fact, fact.competitor, 'MARK', (line) => {
        line.place = fact.place;
        line.remark = fact.remark;
      });
    case 'TieBroken':
      unit.tieBreaks.push(fact.competitors);
      return changed(unit, fact, 'DECISION', fact.competitors[0]);
    case 'MatchScored':
      for (const { competitor, mark } of fact.scores) {
        const line = unit.lines.get(competitor);
        if (line && !followsFromUnits(unit)) line.mark = mark;
      }
      return changed(unit, fact, 'SCORE');
    case 'PeriodScored':
      unit.periods.set(fact.period, fact.scores);
      return changed(unit, fact, 'SCORE');
    case 'ContestDecided':
      unit.decision = { winner: fact.winner, text: fact.decision };
      return changed(unit, fact, 'DECISION', fact.winner);
    case 'ProtestLodged':
      unit.protests.set(fact.protest, { protest: fact.protest, by: fact.by, text: fact.text, outcome: null });
      return changed(unit, fact, 'PROTEST');
    case 'ProtestResolved': {
      const protest = unit.protests.get(fact.protest);
      if (protest) protest.outcome = fact.outcome;
      return changed(unit, fact, 'PROTEST');
    }
    case 'QualificationGiven':
      return onLine(unit, fact, fact.competitor, 'DECISION', (line) => {
        line.qualification = { mark: fact.qualification, reason: fact.reason };
      });
    case 'UnitAnnulled':
      unit.annulled = fact.reason;
      return changed(unit, fact, 'DECISION');
    case 'FactCorrected':
      return correct(unit, fact);
    case 'SourceTookOver':
      unit.source = fact.source;
      return;
    case 'SequenceSkipped':
      return;
    default:
      if (isEventFact(fact)) return eventFact(unit, fact);
      if (isPenaltyOnTotal(unit, fact)) {
        penalize(unit, fact);
        return changed(unit, fact, 'SCORE', fact.competitor);
      }
      // A family's own; what only a newer writer knows is passed over.
      return familyFact(unit, fact);
  }
};

const startLines = (unit: Unit, { competitors }: ScoringEventOf<'StartListPublished'>): Map<CompetitorId, Line> =>
  new Map(
    competitors.map(({ competitor, noc, startOrder, bib, members }, start) => {
      const { mark, level, irm, place, remark, tier, tieKeys, qualification } = unit.lines.get(competitor) ?? noResult;
      const result = { mark, level, irm, place, remark, tier, tieKeys, qualification };
      return [competitor, { competitor, noc, startOrder, bib, members, start, ...result }];
    }),
  );

/** What a line has before anything happened. */
const noResult: Pick<Line, 'mark' | 'level' | 'irm' | 'place' | 'remark' | 'tier' | 'tieKeys' | 'qualification'> = {
  mark: null,
  level: null,
  irm: null,
  place: null,
  remark: null,
  tier: 0,
  tieKeys: [],
  qualification: null,
};

/** A re-run: the start list stands, what was recorded does not. */
const startAgain = (unit: Unit): void => {
  for (const line of unit.lines.values()) Object.assign(line, noResult);
  unit.detail = unit.family.open();
  unit.periods.clear();
  unit.decision = null;
  unit.tieBreaks = [];
  unit.annulled = null;
  unit.total?.penalties.clear();
};

const eventFact = (unit: Unit, fact: ScoringEvent & EventFact): void => {
  if (!unit.event) return;
  evolveEventState(unit.event, fact);
  changed(unit, fact, 'DECISION', fact.type === 'MedalDecided' ? fact.holders[0]?.competitor : null);
};

const familyFact = (unit: Unit, fact: ScoringEvent): void => {
  if (!unit.family.types.has(fact.type)) return;
  const about = competitorOf(fact);
  const line = about === null ? undefined : unit.lines.get(about);
  const before = line ? rankOf(unit, line) : null;
  unit.family.apply(unit, unit.detail, fact);
  changed(unit, fact, 'SCORE', about, before, line ? rankOf(unit, line) : null);
};

const competitorOf = (fact: ScoringEvent): CompetitorId | null => ('competitor' in fact ? fact.competitor : null);

const onLine = (
  unit: Unit,
  fact: ScoringEvent,
  competitor: CompetitorId,
  what: Change['what'],
  act: (line: Line) => void,
): void => {
  const line = unit.lines.get(competitor);
  if (!line) return;
  const before = rankOf(unit, line);
  act(line);
  changed(unit, fact, what, competitor, before, rankOf(unit, line));
};

export const changed = (
  { changes, version }: Unit,
  fact: ScoringEvent,
  what: Change['what'],
  competitor: CompetitorId | null = null,
  rankBefore: number | null = null,
  rankAfter: number | null = null,
): void => {
  if (changes.length === changesKept) changes.shift();
  changes.push({ version, fact, what, competitor, rankBefore, rankAfter });
};

/** Folds the facts that hold now anew; version, changes and the facts themselves go on. */
const correct = (unit: Unit, fact: ScoringEventOf<'FactCorrected'>): void => {
  const { facts, version, changes, asOf, total } = unit;
  const ranksBefore = new Map([...unit.lines.values()].map((line) => [line.competitor, rankOf(unit, line)]));
  const again = openUnit(unit.rsc);
  for (const holds of effectiveFacts(facts)) if (holds.type !== 'FactCorrected') apply(again, holds);
  Object.assign(unit, again, { facts, version, changes, asOf });
  if (total && unit.total) Object.assign(unit.total, { recorded: total.recorded, lines: total.lines });
  applyTotal(unit);
  const about = fact.replacement && 'competitor' in fact.replacement ? fact.replacement.competitor : null;
  const line = about === null ? undefined : unit.lines.get(about);
  changed(unit, fact, 'CORRECTION', about, line && ranksBefore.get(line.competitor), line && rankOf(unit, line));
};
