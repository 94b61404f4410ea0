/** The rule by which a phase goes: what the competition set, and where it says nothing the sport's book. */
import type { CompetitorId } from '../codes/ids.js';
import { eventRscOf } from '../codes/rsc.js';
import type { Discipline } from '../discipline/discipline.js';
import type { Advance, PhaseRule } from '../discipline/phase-rule.js';
import type { EventFact } from './facts.js';
import type { Phase } from './phases.js';
import { isPool } from './pool.js';
import type { SportEvent } from './sport-event.js';

export interface Plan extends PhaseRule {
  readonly advance: readonly Advance[];
}

export const planOf = (event: SportEvent, discipline: Discipline, { code, rsc }: Phase): Plan => {
  const found = discipline.phases?.find(
    ({ phase, entries }) =>
      phase.test(rsc.slice(0, 26)) && (entries === undefined || isBetween(entriesOf(event), entries)),
  );
  const set = setFor(event, code);
  const units = set?.units ?? found?.units;
  return {
    ...(found ?? { phase: /^/ }),
    ...(units !== undefined && { units }),
    advance: set?.rules ?? found?.advance ?? [],
  };
};

type AdvancementSet = Extract<EventFact, { type: 'AdvancementSet' }>;

/** All pools of a sport event go by one rule, under `POOL`, where none was set for one of them. */
const setFor = ({ units, code: event }: SportEvent, code: string): AdvancementSet | undefined => {
  const set = units.get(eventRscOf(event))?.event?.advancement;
  return set?.get(code) ?? (isPool(code) ? set?.get('POOL') : undefined);
};

const isBetween = (count: number, [from, to]: readonly [number, number]): boolean => count >= from && count <= to;

/** Whoever has stood on a start list of the event. */
const entriesOf = ({ units }: SportEvent): number => {
  const all = new Set<CompetitorId>();
  for (const unit of units.values()) for (const competitor of unit.lines.keys()) all.add(competitor);
  return all.size;
};
