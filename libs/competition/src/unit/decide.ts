/**
 * What the sport allows: null, or a refusal with a name the venue can act on. Looks only at the unit, in an aggregate also at
 * what other units made of it; so a replay in the order of the log decides the same.
 */
import { mayMove, resultStatusLadder, scheduleStatusLadder } from '../codes/status.js';
import type { CompetitorId } from '../codes/ids.js';
import { printMark, sameMark } from '../mark.js';
import type { Mark } from '../mark.js';
import { followsFromUnits, isPenaltyOnTotal } from '../total/total.js';
import { effectiveFacts } from './correct.js';
import { foldUnit } from './fold.js';
import type { CompetitorMark, ScoringEvent, ScoringEventOf } from './facts.js';
import { isOfficial } from './unit.js';
import type { Unit } from './unit.js';

export interface Refusal {
  readonly code: string;
  /** What happened, to which unit or line, and what to do. */
  readonly message: string;
}

export const refuse = (code: string, message: string): Refusal => ({ code, message });

/** Said by juries, operations and results managers as well as by the unit's own box. */
const fromAnySource: ReadonlySet<ScoringEvent['type']> = new Set([
  'SourceTookOver',
  'ProtestLodged',
  'ProtestResolved',
  'MedalDecided',
  'AdvancementSet',
  'DrawPublished',
  'RecordListed',
  'RecordDecided',
  'QualificationGiven',
  'UnitAnnulled',
  'FactCorrected',
  'SequenceSkipped',
  'ResultStatusChanged',
  'ScheduleStatusChanged',
]);

export const decide = (unit: Unit, event: ScoringEvent): Refusal | null => {
  const refused = ofUnit(unit, event);
  if (refused || !unit.family.hears?.has(event.type)) return refused;
  return unit.family.decide(unit, unit.detail, event);
};

const ofUnit = (unit: Unit, event: ScoringEvent): Refusal | null => {
  if (unit.source !== null && unit.source !== event.source && !fromAnySource.has(event.type)) {
    return refuse(
      'NOT_THE_UNITS_SOURCE',
      `${unit.source} speaks for this unit; send SourceTookOver first to take it over`,
    );
  }
  switch (event.type) {
    case 'StartListPublished':
      return startList(unit, event);
    case 'ScheduleStatusChanged':
      if (mayMove(scheduleStatusLadder, unit.scheduleStatus, event.status)) return null;
      return refuse(
        'STATUS_NOT_REACHABLE',
        `the schedule status is ${unit.scheduleStatus}; ${event.status} cannot follow it`,
      );
    case 'ResultStatusChanged':
      return resultStatus(unit, event);
    case 'MarkRecorded':
      return result(unit, event.competitor) ?? mark(unit, event.mark) ?? againstTotal(unit, event);
    case 'IrmGiven':
      if (!unit.discipline.irms.includes(event.irm)) {
        return refuse('UNKNOWN_IRM', `${event.irm}: ${unit.discipline.name} knows ${unit.discipline.irms.join(', ')}`);
      }
      return open(unit) ?? onStartList(unit, event.competitor);
    case 'PlaceRecorded':
      if (event.place < 1) return refuse('WRONG_PLACE', `${event.place} is no place; the first is 1`);
      return result(unit, event.competitor) ?? contradiction(unit, event);
    case 'TieBroken':
      return tie(unit, event);
    case 'MatchScored':
      for (const score of event.scores) {
        const refused = result(unit, score.competitor) ?? mark(unit, score.mark) ?? againstTotal(unit, score);
        if (refused) return refused;
      }
      return null;
    case 'PeriodScored':
      return first(event.scores, ({ competitor }) => result(unit, competitor));
    case 'ContestDecided':
      if (unit.contest === 'RACE')
        return refuse('NOT_HEAD_TO_HEAD', 'only a unit of two sides has a winner; record marks or places');
      return open(unit) ?? (event.winner === null ? null : onStartList(unit, event.winner));
    case 'ProtestLodged':
      if (unit.resultStatus === null) return noStartList;
      return unit.protests.has(event.protest)
        ? refuse('PROTEST_EXISTS', `protest ${event.protest} was lodged before; give this one another number`)
        : null;
    case 'ProtestResolved':
      return unit.protests.get(event.protest)?.outcome === null
        ? null
        : refuse('NO_OPEN_PROTEST', `no protest ${event.protest} is open in this unit`);
    case 'QualificationGiven':
      return unit.resultStatus === null ? noStartList : onStartList(unit, event.competitor);
    case 'UnitAnnulled':
      return unit.resultStatus === null ? noStartList : null;
    case 'MedalDecided':
    case 'AdvancementSet':
    case 'DrawPublished':
    case 'RecordListed':
    case 'RecordDecided':
      return unit.event
        ? null
        : refuse('NOT_AN_EVENT', `${event.type} speaks of a sport event: pad its code to 34 characters with -`);
    case 'FactCorrected':
      return correction(unit, event);
    case 'SourceTookOver':
    case 'SequenceSkipped':
      return null;
    default:
      return familyEvent(unit, event);
  }
};

/** What only one family understands: the unit's own checks first, then the family's. */
const familyEvent = (unit: Unit, event: ScoringEvent): Refusal | null => {
  if (isPenaltyOnTotal(unit, event)) return underWay(unit) ?? onStartList(unit, event.competitor);
  if (followsFromUnits(unit)) {
    return refuse(
      'FOLLOWS_FROM_UNITS',
      `${event.type} belongs to the units that make this result; send it for one of them`,
    );
  }
  const { family, discipline } = unit;
  if (!family.types.has(event.type)) {
    return refuse('NOT_IN_THIS_SPORT', `${event.type} says nothing in this unit of ${discipline.name}`);
  }
  const named = first(competitorsIn(event), (competitor) => onStartList(unit, competitor));
  const notNow = family.early?.has(event.type) ? open(unit) : underWay(unit);
  return notNow ?? named ?? family.decide(unit, unit.detail, event);
};

const noStartList = refuse('NO_START_LIST', 'no start list was published for this unit; send StartListPublished first');

const first = <T>(items: readonly T[], check: (item: T) => Refusal | null): Refusal | null => {
  for (const item of items) {
    const refused = check(item);
    if (refused) return refused;
  }
  return null;
};

const open = (unit: Unit): Refusal | null => {
  if (unit.resultStatus === null) return noStartList;
  if (isOfficial(unit))
    return refuse('ALREADY_OFFICIAL', `the result is ${unit.resultStatus}; correct the earlier event by FactCorrected`);
  return null;
};

const onStartList = (unit: Unit, competitor: CompetitorId): Refusal | null =>
  unit.lines.has(competitor)
    ? null
    : refuse(
        'NOT_ON_START_LIST',
        `${competitor} is not on the start list of this unit; publish it again or check the id`,
      );

/** A result may be said while the unit is under way or not yet signed off. */
const underWay = (unit: Unit): Refusal | null => {
  if (unit.resultStatus === 'START_LIST')
    return refuse('NOT_STARTED', 'the unit has not started; send ResultStatusChanged to LIVE first');
  return open(unit);
};

const result = (unit: Unit, competitor: CompetitorId): Refusal | null =>
  underWay(unit) ?? onStartList(unit, competitor);

const mark = ({ discipline }: Unit, { kind }: Mark): Refusal | null =>
  discipline.marks.includes(kind)
    ? null
    : refuse('WRONG_MARK_KIND', `${discipline.name} has marks of ${discipline.marks.join(', ')}, not ${kind}`);

/** What follows from other units may be said again, but not otherwise. */
const againstTotal = (unit: Unit, { competitor, mark: said }: CompetitorMark): Refusal | null => {
  if (!followsFromUnits(unit)) return null;
  const follows = unit.total!.lines.get(competitor)?.mark ?? null;
  if (sameMark(follows, said)) return null;
  const what = follows ? printMark(follows) : 'no total yet';
  return refuse(
    'CONTRADICTS_UNITS',
    `${competitor} has ${what} from the units that make this result, not ${printMark(said)}; correct the unit that is wrong`,
  );
};

/** A place given by hand stands beside the marks, not against them, unless its remark names the rule that puts it there. */
const contradiction = (unit: Unit, { competitor, place, remark }: ScoringEventOf<'PlaceRecorded'>): Refusal | null => {
  const own = unit.lines.get(competitor);
  if (!own?.mark || remark !== null) return null;
  for (const other of unit.lines.values()) {
    if (other === own || !other.mark || other.place === null) continue;
    const better = (own.mark.value - other.mark.value) * unit.direction(own.mark);
    if (better * (other.place - place) < 0) {
      return refuse(
        'CONTRADICTS_MARKS',
        `place ${place} contradicts the marks: ${other.competitor} has place ${other.place}; correct the mark, or name the rule in the remark`,
      );
    }
  }
  return null;
};

const startList = (unit: Unit, { competitors }: ScoringEventOf<'StartListPublished'>): Refusal | null => {
  if (isOfficial(unit)) return refuse('ALREADY_OFFICIAL', `the result is ${unit.resultStatus}; its start list stands`);
  const listed = new Set(competitors.map(({ competitor }) => competitor));
  if (listed.size < competitors.length)
    return refuse('DUPLICATE_COMPETITOR', 'a competitor stands twice on this start list');
  for (const line of unit.lines.values()) {
    if (((line.mark && !followsFromUnits(unit)) || line.place) && !listed.has(line.competitor)) {
      return refuse(
        'HAS_RESULT',
        `${line.competitor} has a result already and cannot leave the start list; give an IRM instead`,
      );
    }
  }
  return null;
};

const resultStatus = (unit: Unit, { status }: ScoringEventOf<'ResultStatusChanged'>): Refusal | null => {
  if (unit.resultStatus === null) return noStartList;
  const { statuses, name } = unit.discipline;
  if (!statuses.includes(status)) return refuse('STATUS_NOT_USED', `${name} uses ${statuses.join(', ')}`);
  if (mayMove(resultStatusLadder, unit.resultStatus, status)) return null;
  return refuse('STATUS_NOT_REACHABLE', `the result is ${unit.resultStatus}; ${status} cannot follow it`);
};

const tie = (unit: Unit, { competitors }: ScoringEventOf<'TieBroken'>): Refusal | null => {
  const refused = first(competitors, (competitor) => result(unit, competitor));
  if (refused) return refused;
  const values = new Set(competitors.map((competitor) => unit.lines.get(competitor)?.mark?.value));
  if (competitors.length > 1 && values.size === 1 && !values.has(undefined)) return null;
  return refuse('NOT_TIED', 'a tie is broken between two or more competitors with equal marks');
};

const correction = (unit: Unit, event: ScoringEventOf<'FactCorrected'>): Refusal | null => {
  const { correctedSource, correctedSequence, replacement } = event;
  const target = unit.facts.find(
    ({ source, sequence }) => source === correctedSource && sequence === correctedSequence,
  );
  if (!target)
    return refuse('NOTHING_TO_CORRECT', `no event ${correctedSequence} of ${correctedSource} was applied to this unit`);
  if (target.type === 'MedalDecided' && target.source !== event.source) {
    return refuse('NOT_YOURS', `${target.source} decided about this medal; only that desk may correct its decision`);
  }
  if (target.type === 'SequenceSkipped' || target.type === 'SourceTookOver') {
    return refuse('NOT_CORRECTABLE', `${target.type} speaks of the line, not of the sport; it cannot be corrected`);
  }
  const withdrawn = notWithdrawn(unit, event);
  if (withdrawn || replacement === null) return withdrawn;
  if (replacement.rsc !== unit.rsc)
    return refuse('OTHER_UNIT', 'a replacement speaks of the same unit as the event it replaces');
  if (replacement.type === 'SequenceSkipped' || replacement.type === 'SourceTookOver') {
    return refuse('NOT_CORRECTABLE', `a ${replacement.type} cannot replace another event`);
  }
  return decide(asItWasBefore(unit, target), { ...replacement, source: target.source });
};

/** The unit as the corrected event met it: what could not have been said then cannot be said now either. */
const asItWasBefore = (unit: Unit, target: ScoringEvent): Unit => {
  const facts = effectiveFacts(unit.facts);
  const at = facts.findIndex(({ source, sequence }) => source === target.source && sequence === target.sequence);
  return foldUnit(
    unit.rsc,
    facts.slice(0, at).filter(({ type }) => type !== 'FactCorrected'),
  );
};

const competitorsIn = (event: ScoringEvent): readonly CompetitorId[] => {
  if ('competitor' in event) return event.competitor === null ? [] : [event.competitor];
  if ('scores' in event) return event.scores.map(({ competitor }) => competitor);
  if ('competitors' in event && event.type !== 'StartListPublished') return event.competitors;
  return event.type === 'ContestDecided' && event.winner ? [event.winner] : [];
};

/** A correction of what an earlier correction took away would change nothing, and somebody believes otherwise. */
const notWithdrawn = (
  unit: Unit,
  { correctedSource, correctedSequence }: ScoringEventOf<'FactCorrected'>,
): Refusal | null =>
  effectiveFacts(unit.facts).some(
    ({ source, sequence }) => source === correctedSource && sequence === correctedSequence,
  )
    ? null
    : refuse(
        'ALREADY_WITHDRAWN',
        `event ${correctedSequence} of ${correctedSource} was withdrawn; correct the withdrawal instead`,
      );
