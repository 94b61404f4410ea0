import { levelOf } from '#competition';
import type { Rsc, SportEventCode } from '#competition';
import { groupBy } from '../group-by.js';
import type { ResultRow } from './files.js';

/** The rows of one code: a unit of play, or the aggregate ranking of a phase or an event. */
export interface UnitRows {
  readonly rsc: Rsc;
  readonly rows: readonly ResultRow[];
  readonly first: ResultRow;
  /** A ranking over sibling units, not a unit of play. */
  readonly aggregate: boolean;
}

/** Units in the order in which the files name them. */
export const unitsOf = (results: readonly ResultRow[]): Map<Rsc, UnitRows> => {
  const rowsOf = groupBy(results, ({ rsc }) => rsc);
  return new Map(
    [...rowsOf].map(([rsc, rows]) => [rsc, { rsc, rows, first: rows[0]!, aggregate: levelOf(rsc) !== 'unit' }]),
  );
};

/** A sport event as the results files name it. */
export interface SportEventNames {
  readonly sportEvent: SportEventCode;
  readonly discipline: string;
  readonly disciplineName: string;
  readonly name: string;
  readonly gender: string;
}

export interface Programme {
  readonly events: readonly SportEventNames[];
  /** By the words other files use for it; undefined where the results hold no such event. */
  find(discipline: string, eventName: string): SportEventNames | undefined;
}

/** Discipline and name are enough: `Men`, `Women -48 kg`, `Men's 100m` are unique inside a discipline. */
export const programmeOf = (units: Iterable<UnitRows>): Programme => {
  const byName = new Map<string, SportEventNames>();
  for (const { first } of units) {
    const { sportEvent, discipline, disciplineName, eventName: name, gender } = first;
    const names: SportEventNames = { sportEvent, discipline, disciplineName, name, gender };
    for (const said of [discipline, disciplineName])
      if (!byName.has(`${said}|${name}`)) byName.set(`${said}|${name}`, names);
  }
  return {
    events: [...new Map([...byName.values()].map((names) => [names.sportEvent, names])).values()],
    find: (discipline, eventName) => byName.get(`${discipline}|${eventName}`),
  };
};
