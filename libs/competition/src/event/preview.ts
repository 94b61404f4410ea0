/** What a correction would change, before it is made: the sport event is folded without it and with it. */
import type { CompetitorId } from '../codes/ids.js';
import type { Rsc } from '../codes/rsc.js';
import { decide } from '../unit/decide.js';
import type { Refusal } from '../unit/decide.js';
import type { ResultLine } from '../unit/document.js';
import type { ScoringEvent } from '../unit/facts.js';
import { unitDocument } from '../unit/print.js';
import { openUnit } from '../unit/unit.js';
import type { EventDocument, PhaseDocument } from './documents.js';
import { documentsOf, evolveEvent, foldEvent } from './sport-event.js';
import type { SportEvent } from './sport-event.js';

/** One thing that would be otherwise. Values are as printed; null is nothing there. */
export interface PreviewedChange {
  /** The unit or phase, or the sport event's code padded to 34. */
  readonly of: Rsc;
  readonly what: 'MARK' | 'IRM' | 'RANK' | 'WLT' | 'QUALIFICATION' | 'EVENT_RANK' | 'MEDAL' | 'RECORD';
  readonly competitor: CompetitorId;
  readonly before: string | null;
  readonly after: string | null;
}

export interface Preview {
  /** The sport would not allow it; then nothing would change. */
  readonly refusal: Refusal | null;
  readonly changes: readonly PreviewedChange[];
}

/** @param facts those applied to the sport event so far, in log order. */
export const preview = (facts: readonly ScoringEvent[], event: ScoringEvent): Preview => {
  const code = event.rsc.slice(0, 22) as SportEvent['code'];
  const before = foldEvent(code, facts);
  const refusal = decide(before.units.get(event.rsc) ?? openUnit(event.rsc), event);
  if (refusal) return { refusal, changes: [] };
  const after = foldEvent(code, facts);
  evolveEvent(after, event);
  return { refusal: null, changes: differences(shownOf(before), shownOf(after)) };
};

/** Everything a reader could see of a sport event, each value under a name of its own. */
type Shown = Map<string, Omit<PreviewedChange, 'before' | 'after'> & { readonly value: string }>;

const shownOf = (event: SportEvent): Shown => {
  const shown: Shown = new Map();
  const show = (
    of: Rsc,
    what: PreviewedChange['what'],
    competitor: CompetitorId,
    value: string | number | null,
  ): void => {
    if (value !== null) shown.set(`${of} ${what} ${competitor}`, { of, what, competitor, value: String(value) });
  };
  for (const unit of event.units.values()) {
    for (const line of unitDocument(unit)?.lines ?? []) showLine(unit.rsc, line, show);
  }
  for (const document of documentsOf(event).values()) {
    if (document.kind === 'event') showEvent(document, show);
    else if (document.kind === 'phase') showPhase(document, show);
  }
  return shown;
};

type Show = (of: Rsc, what: PreviewedChange['what'], competitor: CompetitorId, value: string | number | null) => void;

const showLine = (rsc: Rsc, { competitor, mark, irm, rank, wlt }: ResultLine, show: Show): void => {
  show(rsc, 'MARK', competitor, mark && mark.text);
  show(rsc, 'IRM', competitor, irm);
  show(rsc, 'RANK', competitor, rank);
  show(rsc, 'WLT', competitor, wlt);
};

const showPhase = ({ rsc, lines, pool }: PhaseDocument, show: Show): void => {
  for (const { competitor, qualification } of [...lines, ...pool])
    show(rsc, 'QUALIFICATION', competitor, qualification);
};

const showEvent = ({ sportEvent, ranking, medals, records }: EventDocument, show: Show): void => {
  const of = sportEvent.padEnd(34, '-') as Rsc;
  for (const { competitor, rank } of ranking) show(of, 'EVENT_RANK', competitor, rank);
  for (const { competitor, medal } of medals) show(of, 'MEDAL', competitor, medal);
  for (const { competitor, recordType, current } of records)
    if (competitor !== null && current) show(of, 'RECORD', competitor, recordType);
};

const differences = (before: Shown, after: Shown): PreviewedChange[] =>
  [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)];
    if (was?.value === is?.value) return [];
    const { of, what, competitor } = (was ?? is)!;
    return [{ of, what, competitor, before: was?.value ?? null, after: is?.value ?? null }];
  });
