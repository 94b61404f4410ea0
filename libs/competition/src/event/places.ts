/** The ranking of a sport event from its official units, as the discipline's rule says. */
import type { CompetitorId, NocCode } from '../codes/ids.js';
import { phaseOf, unitPartOf } from '../codes/rsc.js';
import type { Rsc, SportEventCode } from '../codes/rsc.js';
import { disciplineFor, ruleFor } from '../discipline/index.js';
import type { Contest, PlacesFrom } from '../discipline/discipline.js';
import type { RankedCompetitor } from './documents.js';
import { rankLines, wltOf } from '../unit/rank.js';
import { counts } from '../unit/unit.js';
import type { Line, Unit } from '../unit/unit.js';

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
export const eventRanking = (code: SportEventCode, units: ReadonlyMap<Rsc, Unit>): RankedCompetitor[] => {
  const discipline = disciplineFor(code);
  if (!discipline) return [];
  const placed = new Set<CompetitorId>();
  const places: Place[] = [];
  let before = 0;
  for (const step of ruleFor(code, discipline.places, discipline.placesIn)) {
    const taken = stepPlaces(code, units, step, before);
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

/** Places of one step, counted from `before`, and how many places the step fills once all its units are official. */
const stepPlaces = (
  code: SportEventCode,
  units: ReadonlyMap<Rsc, Unit>,
  step: PlacesFrom,
  before: number,
): { places: Place[]; size: number } => {
  switch (step.from) {
    case 'EVENT':
      return ofUnit(units.get(`${code}------------` as Rsc), before);
    case 'PHASE':
      return ofUnit(units.get(`${code}${step.phase.padEnd(4, '-')}--------` as Rsc), before);
    case 'UNIT':
      return ofUnit(units.get(`${code}${step.tail}` as Rsc), before);
    case 'UNITS': {
      const places: Place[] = [];
      let size = 0;
      let number = 0;
      for (const unit of unitsOfPhase(units, step.phase)) {
        // A final that has no start list yet is taken to be as large as this one: bronze is often decided before gold.
        const missing = Math.max(0, finalNumber(unit) - number - 1);
        const taken = ofUnit(unit, before + size + missing * unit.lines.size);
        places.push(...taken.places);
        size += taken.size + missing * unit.lines.size;
        number = finalNumber(unit);
      }
      // Before any final has a start list: a match will fill two places, and of anything else nobody knows how many.
      if (size === 0) size = contestOf(code, step.phase) === 'MATCH' ? 2 : Infinity;
      return { places, size };
    }
    case 'WINNERS':
    case 'LOSERS':
      return sharing(unitsOfPhase(units, step.phase), step.from === 'WINNERS' ? 'W' : 'L', before);
  }
};

const unitsOfPhase = (units: ReadonlyMap<Rsc, Unit>, phase: string): Unit[] =>
  [...units.values()]
    .filter(({ rsc }) => phaseOf(rsc) === phase && unitPartOf(rsc) !== '--------' && !isPart(rsc))
    .sort((a, b) => (a.rsc < b.rsc ? -1 : 1));

const contestOf = (code: SportEventCode, phase: string): Contest | undefined => {
  const discipline = disciplineFor(code);
  return (
    discipline && ruleFor(`${code}${phase.padEnd(4, '-')}000100--` as Rsc, discipline.contest, discipline.contestIn)
  );
};

/** `000200` is the second final; zero where a discipline does not number them. */
const finalNumber = ({ rsc }: Unit): number => Number(unitPartOf(rsc).slice(0, 4)) || 0;

const ofUnit = (unit: Unit | undefined, before: number): { places: Place[]; size: number } => {
  if (!unit) return { places: [], size: 0 };
  const size = unit.lines.size;
  if (!counts(unit)) return { places: [], size };
  if (unit.contest !== 'RACE' && size === 2) {
    const places = [...unit.lines.values()].flatMap((line) => {
      const wlt = wltOf(unit, line);
      return wlt === 'W' || wlt === 'L' ? [place(unit, line, before + (wlt === 'W' ? 1 : 2))] : [];
    });
    return { places: places.sort((a, b) => a.rank! - b.rank!), size };
  }
  const ranked = rankLines(unit);
  // Some sheets begin the ranks of a later final at 1, some go on counting: the best of it comes next either way.
  const shift = before + 1 - ranked.reduce((best, { rank }) => (rank === null ? best : Math.min(best, rank)), Infinity);
  return { places: ranked.map(({ line, rank }) => place(unit, line, rank === null ? null : rank + shift)), size };
};

const sharing = (units: readonly Unit[], which: 'W' | 'L', before: number): { places: Place[]; size: number } => ({
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
