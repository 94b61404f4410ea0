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
  const name = rsc.slice(0, 26);
  let count: number | null = null;
  const fits = ([from, to]: readonly [number, number]): boolean => {
    count ??= entriesOf(event);
    return count >= from && count <= to;
  };
  const found = discipline.phases?.find(
    ({ phase, entries }) => phase.test(name) && (entries === undefined || fits(entries)),
  );
  const set = setFor(event, code);
  const units = set?.units ?? found?.units;
  return {
    ...(found ?? nothingSaid),
    ...(units !== undefined && { units }),
    advance: set?.rules ?? found?.advance ?? [],
  };
};

const nothingSaid: PhaseRule = { phase: /^/ };

type AdvancementSet = Extract<EventFact, { type: 'AdvancementSet' }>;

/** All pools of a sport event go by one rule, under `POOL`, where none was set for one of them. */
const setFor = ({ units, code: event }: SportEvent, code: string): AdvancementSet | undefined => {
  const set = units.get(eventRscOf(event))?.event?.advancement;
  return set?.get(code) ?? (isPool(code) ? set?.get('POOL') : undefined);
};

/** Whoever has stood on a start list of the event. */
const entriesOf = ({ units }: SportEvent): number => {
  const all = new Set<CompetitorId>();
  for (const unit of units.values()) for (const competitor of unit.lines.keys()) all.add(competitor);
  return all.size;
};
