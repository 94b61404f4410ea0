/** What is known of a competitor at these Games. */
import type { EventDocument, Medal, ResultLine, UnitDocument } from '#competition';
import type { ScheduleDocument } from '#read-model';
import type { Store } from './store.js';

export interface UnitResult {
  readonly rsc: string;
  readonly unit: UnitDocument;
  readonly plan: ScheduleDocument | undefined;
  readonly line: ResultLine;
}

export interface Facts {
  readonly id: string;
  readonly name: string;
  readonly noc: string;
  readonly birthDate: string | null;
  readonly members: readonly string[];
  /** Newest first; units that have begun. */
  readonly results: readonly UnitResult[];
  readonly medals: readonly { readonly medal: Medal; readonly sportEvent: string }[];
  /** Soonest first; units that have not begun. */
  readonly coming: readonly UnitResult[];
}

const isLevelOfUnit = (rsc: string): boolean => rsc.slice(26) !== '--------';

/** Whether something has happened in it. */
export const hasBegun = ({ resultStatus }: UnitDocument): boolean => resultStatus !== 'START_LIST';

export const lineIn = ({ lines }: UnitDocument, competitor: string): ResultLine | undefined =>
  lines.find((line) => line.competitor === competitor) ??
  lines.find(({ members }) => members.some((one) => one === competitor));

export const factsOf = (store: Store, id: string): Facts => {
  const person = store.get('participant', id);
  const team = store.get('team', id);
  const units = [...store.unitsWith(id)].filter(isLevelOfUnit).flatMap((rsc): UnitResult[] => {
    const unit = store.get('unit', rsc);
    const line = unit && lineIn(unit, id);
    return line ? [{ rsc, unit, plan: store.get('schedule', rsc), line }] : [];
  });
  const line = units[0]?.line;
  return {
    id,
    name: person?.name ?? team?.name ?? id,
    noc: person?.noc ?? team?.noc ?? line?.noc ?? '',
    birthDate: person?.birthDate ?? null,
    members: team?.members ?? [],
    results: units.filter(({ unit }) => hasBegun(unit)).sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1)),
    coming: units.filter(({ unit }) => !hasBegun(unit)).sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1)),
    medals: medalsOf(store, new Set([id, ...units.map((result) => result.line.competitor)])),
  };
};

export const startOf = ({ unit, plan }: Pick<UnitResult, 'unit' | 'plan'>): string =>
  unit.startAt ?? plan?.startAt ?? unit.asOf;

const medalsOf = (store: Store, ids: ReadonlySet<string>): Facts['medals'] => {
  const found: { medal: Medal; sportEvent: string }[] = [];
  for (const event of store.all('event'))
    for (const { medal, competitor } of event.medals)
      if (ids.has(competitor)) found.push({ medal, sportEvent: event.sportEvent });
  return found;
};

export interface MedalCount {
  readonly GOLD: number;
  readonly SILVER: number;
  readonly BRONZE: number;
}

/** Medals of an NOC, all of them or those settled since an instant. */
export const medalsOfNoc = (store: Store, noc: string, since?: string): MedalCount => {
  const count = { GOLD: 0, SILVER: 0, BRONZE: 0 };
  for (const event of store.all('event')) {
    if (since !== undefined && event.asOf < since) continue;
    for (const held of event.medals) if (held.noc === noc) count[held.medal]++;
  }
  return count;
};

/** Units in which both stand, newest first. */
export const meetingsOf = (
  store: Store,
  one: string,
  other: string,
): {
  readonly unit: UnitDocument;
  readonly plan: ScheduleDocument | undefined;
  readonly lines: readonly [ResultLine, ResultLine];
}[] => {
  const others = new Set(store.unitsWith(other));
  return [...store.unitsWith(one)]
    .filter((rsc) => others.has(rsc) && isLevelOfUnit(rsc))
    .flatMap((rsc) => {
      const unit = store.get('unit', rsc);
      const lines = unit && ([lineIn(unit, one), lineIn(unit, other)] as const);
      if (!unit || !lines?.[0] || !lines[1] || lines[0] === lines[1] || !hasBegun(unit)) return [];
      return [{ unit, plan: store.get('schedule', rsc), lines: [lines[0], lines[1]] as const }];
    })
    .sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
};

/** Against whom somebody is held: the other side, the leader, or for the leader the next one. */
export const rivalOf = ({ lines }: UnitDocument, competitor: string): string | null => {
  const others = lines.filter((line) => line.competitor !== competitor);
  return others[0]?.competitor ?? null;
};

/** Medals as they would be if nothing changed. */
export const asItStands = ({ lines }: UnitDocument, event: EventDocument | undefined): readonly ResultLine[] =>
  (event?.medals.length ?? 0) > 0 ? [] : lines.filter(({ rank, irm }) => rank !== null && rank <= 3 && irm === null);
