/** The units of a sport event by phase. */
import { levelOf, phaseOf, phaseRscOf, unitPartOf } from '../codes/rsc.js';
import type { Rsc } from '../codes/rsc.js';
import { isComplete } from '../unit/unit.js';
import type { Unit } from '../unit/unit.js';

export interface Phase {
  readonly code: string;
  readonly rsc: Rsc;
  /** In the order of their codes, without parts of units and without race-offs. */
  readonly units: Unit[];
  /** `....RR`: run only to separate those who were equal for the last place. */
  readonly raceOffs: Unit[];
  /** What is said under the phase's own code: a ranking over its units, ties that officials broke. */
  own: Unit | null;
}

/** Made anew when the sport event has more units than before. */
export interface PhaseIndex {
  size: number;
  readonly phases: Map<string, Phase>;
}

export const emptyIndex = (): PhaseIndex => ({ size: 0, phases: new Map() });

/** By code, in no order. */
export const phasesOf = (units: ReadonlyMap<Rsc, Unit>, index: PhaseIndex): ReadonlyMap<string, Phase> => {
  if (index.size === units.size) return index.phases;
  index.size = units.size;
  index.phases.clear();
  for (const unit of units.values()) {
    const code = phaseOf(unit.rsc);
    if (code === '') continue;
    let phase = index.phases.get(code);
    if (!phase)
      index.phases.set(code, (phase = { code, rsc: phaseRscOf(unit.rsc), units: [], raceOffs: [], own: null }));
    if (levelOf(unit.rsc) === 'phase') phase.own = unit;
    else if (isRaceOff(unit.rsc)) phase.raceOffs.push(unit);
    else if (!isPart(unit.rsc, units)) phase.units.push(unit);
  }
  for (const { units: found } of index.phases.values()) found.sort((a, b) => (a.rsc < b.rsc ? -1 : 1));
  return index.phases;
};

const isRaceOff = (rsc: Rsc): boolean => unitPartOf(rsc).slice(4, 6) === 'RR';

/** Other members of a team meet in each part (`01`, `02`) of a unit (`00`), and only the whole counts. */
const isPart = (rsc: Rsc, units: ReadonlyMap<Rsc, Unit>): boolean =>
  /(?:0[1-9]|[1-9]\d)$/.test(rsc) && units.has(`${rsc.slice(0, 32)}00` as Rsc);

/** Units that have a start list. */
export const listedIn = ({ units }: Phase): Unit[] => units.filter(({ resultStatus }) => resultStatus !== null);

/** It will change no more by itself: everything is in, or it does not count. */
export const isOver = (unit: Unit): boolean => isComplete(unit) || unit.annulled !== null;

/** Its lines may be held against those of other units. */
export const isIn = (unit: Unit): boolean => isComplete(unit) && unit.annulled === null;
