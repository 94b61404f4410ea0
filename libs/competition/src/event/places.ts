/** The ranking of a sport event from its official units, as the discipline's rule says. */
import type { CompetitorId, NocCode } from '../codes/ids.js';
import { phaseOf, unitPartOf } from '../codes/rsc.js';
import type { Rsc, SportEventCode } from '../codes/rsc.js';
import { disciplineFor, ruleFor } from '../discipline/index.js';
import type { Contest, Discipline, PlacesFrom } from '../discipline/discipline.js';
import { rankLines, wltOf } from '../unit/rank.js';
import { counts } from '../unit/unit.js';
import type { Line, Unit } from '../unit/unit.js';
import type { RankedCompetitor } from './documents.js';
import { phasesOf } from './phases.js';
import type { SportEvent } from './sport-event.js';
import { outInPhase, outInPools } from './went-out.js';
import type { Ladder } from './went-out.js';

interface Place {
  readonly competitor: CompetitorId;
  readonly noc: NocCode;
  readonly rank: number | null;
  readonly irm: string | null;
  readonly from: Rsc;
}

/** Parts of a unit in which other members of a team meet; the parent (`00`) or a unit without parts (`--`) counts. */
const isPart = (rsc: Rsc): boolean => /(?:0[1-9]|[1-9]\d)$/.test(rsc.slice(32));

/** All who have a place so far. Units that are not official leave their places open. */
export const eventRanking = (event: SportEvent): RankedCompetitor[] => {
  const discipline = disciplineFor(event.code);
  if (!discipline) return [];
  const placed = new Set<CompetitorId>();
  const places: Place[] = [];
  let before = 0;
  for (const step of ruleFor(event.code, discipline.places, discipline.placesIn)) {
    const taken = stepPlaces(event, discipline, step, before, placed);
    for (const place of taken.places) {
      if (placed.has(place.competitor)) continue;
      placed.add(place.competitor);
      places.push(place);
    }
    before += taken.size;
    if (before === Infinity) break;
  }
  return print(places);
};

/** Whether a unit is one of those that give places by their numbers or by name, so that its size moves the places after it. */
export const givesPlaces = (rsc: Rsc): boolean => {
  const discipline = disciplineFor(rsc);
  const steps = discipline ? ruleFor(rsc, discipline.places, discipline.placesIn) : [];
  return steps.some((step) => (step.from === 'UNITS' && step.phase === phaseOf(rsc)) || step.from === 'UNIT');
};

interface Taken {
  readonly places: Place[];
  /** How many places the step fills once all its units are official; infinity while nobody knows. */
  readonly size: number;
}

const unknown: Taken = { places: [], size: Infinity };

/** Places of one step, counted from `before`. */
const stepPlaces = (
  event: SportEvent,
  discipline: Discipline,
  step: PlacesFrom,
  before: number,
  placed: ReadonlySet<CompetitorId>,
): Taken => {
  const { code, units } = event;
  switch (step.from) {
    case 'EVENT':
      return ofUnit(units.get(`${code}------------` as Rsc), before, placed);
    case 'PHASE':
      return ofUnit(units.get(`${code}${step.phase.padEnd(4, '-')}--------` as Rsc), before, placed);
    case 'UNIT':
      return ofUnit(units.get(`${code}${step.tail}` as Rsc), before, placed);
    case 'UNITS': {
      const places: Place[] = [];
      let size = 0;
      let number = 0;
      for (const unit of unitsOfPhase(event, step.phase)) {
        // A final that has no start list yet is taken to be as large as this one: bronze is often decided before gold.
        const missing = Math.max(0, finalNumber(unit) - number - 1);
        const taken = ofUnit(unit, before + size + missing * unit.lines.size, placed);
        places.push(...taken.places);
        size += taken.size + missing * unit.lines.size;
        number = finalNumber(unit);
      }
      // Before any final has a start list: a match will fill two places, and of anything else nobody knows how many.
      if (size === 0 && step.size === undefined) size = contestOf(code, step.phase) === 'MATCH' ? 2 : Infinity;
      return { places, size: Math.max(size, step.size ?? 0) };
    }
    case 'WINNERS':
    case 'LOSERS': {
      const { places, size } = sharing(unitsOfPhase(event, step.phase), step.from === 'WINNERS' ? 'W' : 'L', before);
      return { places, size: step.size ?? size };
    }
    case 'OVERALL':
    case 'POOLS':
      // Nobody who went out early is placed before all places ahead are filled; a medal is never among what is left.
      return placed.size < Math.max(before, 3)
        ? unknown
        : next(step.from === 'POOLS' ? outInPools(event, discipline) : outInPhase(event, discipline, step), placed);
  }
};

const unitsOfPhase = ({ units, index }: SportEvent, phase: string): Unit[] =>
  phasesOf(units, index)
    .get(phase)
    ?.units.filter(({ rsc }) => !isPart(rsc)) ?? [];

const contestOf = (code: SportEventCode, phase: string): Contest | undefined => {
  const discipline = disciplineFor(code);
  return (
    discipline && ruleFor(`${code}${phase.padEnd(4, '-')}000100--` as Rsc, discipline.contest, discipline.contestIn)
  );
};

/** `000200` is the second final; zero where a discipline does not number them. */
const finalNumber = ({ rsc }: Unit): number => Number(unitPartOf(rsc).slice(0, 4)) || 0;

const ofUnit = (unit: Unit | undefined, before: number, placed: ReadonlySet<CompetitorId>): Taken => {
  if (!unit) return { places: [], size: 0 };
  const lines = [...unit.lines.values()].filter(({ competitor }) => !placed.has(competitor));
  const size = lines.length;
  if (!counts(unit)) return { places: [], size };
  if (unit.contest !== 'RACE' && unit.lines.size === 2) {
    const places = lines.flatMap((line) => {
      const wlt = wltOf(unit, line);
      return wlt === 'W' || wlt === 'L' ? [place(unit, line, before + (wlt === 'W' ? 1 : 2))] : [];
    });
    return { places: places.sort((a, b) => a.rank! - b.rank!), size };
  }
  const ranked = rankLines(unit).filter(({ line }) => !placed.has(line.competitor));
  // Some sheets begin the ranks of a later final at 1, some go on counting: the best of it comes next either way.
  const shift = before + 1 - ranked.reduce((best, { rank }) => (rank === null ? best : Math.min(best, rank)), Infinity);
  return { places: ranked.map(({ line, rank }) => place(unit, line, rank === null ? null : rank + shift)), size };
};

/** Places go on after those that are filled; equal ranks share one. */
const next = (found: Ladder | null, placed: ReadonlySet<CompetitorId>): Taken => {
  if (!found) return unknown;
  const left = found.filter(({ line }) => !placed.has(line.competitor));
  let shared = 0;
  const places = left.map(({ line: { competitor, noc, irm }, from, rank }, index) => {
    if (index === 0 || rank !== left[index - 1]!.rank) shared = placed.size + index + 1;
    return { competitor, noc, irm, from, rank: rank === null ? null : shared };
  });
  return { places, size: places.length };
};

const sharing = (units: readonly Unit[], which: 'W' | 'L', before: number): Taken => ({
  places: units
    .filter(counts)
    .flatMap((unit) =>
      [...unit.lines.values()]
        .filter((line) => wltOf(unit, line) === which)
        .map((line) => place(unit, line, before + 1)),
    ),
  size: units.length,
});

const place = ({ rsc }: Unit, { competitor, noc, irm }: Line, rank: number | null): Place => ({
  competitor,
  noc,
  rank,
  irm,
  from: rsc,
});

const print = (places: readonly Place[]): RankedCompetitor[] => {
  const count = new Map<number, number>();
  for (const { rank } of places) if (rank !== null) count.set(rank, (count.get(rank) ?? 0) + 1);
  return places
    .map((it, index) => ({ it, index }))
    .sort((a, b) => (a.it.rank ?? Infinity) - (b.it.rank ?? Infinity) || a.index - b.index)
    .map(({ it }, index) => ({ ...it, sortOrder: index + 1, tied: it.rank !== null && count.get(it.rank)! > 1 }));
};
