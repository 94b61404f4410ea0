/** Equal times: what the finer reading separates, what waits for a photo, what a photo found level. */
import type { CompetitorId } from '../../codes/ids.js';
import type { Line, Unit } from '../../unit/unit.js';
import type { RaceRules } from './rules.js';
import type { PhotoGroup, RaceState } from './state.js';

/**
 * Orders the lines of one printed time. They are separated only where all of them were read finer: who was not read is not
 * behind who was. Those whom a photo holds together share the best reading among them.
 */
export const separate = (rules: RaceRules, unit: Unit, state: RaceState, value: number | undefined): void => {
  if (!rules.fineSeparates || value === undefined) return;
  const equal: Line[] = [];
  for (const line of unit.lines.values()) if (line.mark?.value === value && line.irm === null) equal.push(line);
  if (equal.length === 1 && equal[0]!.tieKeys.length === 0) return;
  const fines = new Map<CompetitorId, number>();
  for (const { competitor } of equal) {
    const fine = state.runners.get(competitor)?.fine ?? null;
    if (fine !== null) fines.set(competitor, fine);
  }
  const read = equal.length > 1 && fines.size === equal.length;
  for (const line of equal) line.tieKeys = read ? [levelled(state, fines, line.competitor)] : [];
};

const levelled = (
  { photos }: RaceState,
  fines: ReadonlyMap<CompetitorId, number>,
  competitor: CompetitorId,
): number => {
  const group = photos.find(({ competitors }) => competitors.includes(competitor));
  if (!group) return fines.get(competitor)!;
  return Math.min(...group.competitors.map((other) => fines.get(other) ?? Infinity));
};

/** While a photo is waited for, all who have a time stand where the best of them would. */
export const hold = (unit: Unit, { competitors, state }: PhotoGroup): void => {
  if (state !== 'PENDING') return;
  const lines = waiting(unit, competitors);
  const best = Math.min(...lines.map(({ mark }) => mark!.value));
  for (const line of lines) line.level = best;
};

const waiting = (unit: Unit, competitors: readonly CompetitorId[]): Line[] =>
  competitors.flatMap((competitor) => {
    const line = unit.lines.get(competitor);
    return line?.mark && line.irm === null ? [line] : [];
  });

/** Groups competitors anew; whoever was in an earlier group leaves it. */
export const regroup = (
  rules: RaceRules,
  unit: Unit,
  state: RaceState,
  competitors: readonly CompetitorId[],
  found: PhotoGroup['state'] | null,
): void => {
  const left = state.photos.filter((group) => group.competitors.some((other) => competitors.includes(other)));
  const affected = new Set([...competitors, ...left.flatMap((group) => group.competitors)]);
  const groups = state.photos.map((group) => without(group, competitors)).filter(({ competitors: c }) => c.length > 1);
  if (found) groups.push({ competitors, state: found, read: new Set() });
  state.photos = groups;
  if (rules.sprints) return;
  for (const competitor of affected) {
    const line = unit.lines.get(competitor);
    // An IRM that keeps a place has a level of its own.
    if (line && line.irm === null) line.level = null;
  }
  for (const group of groups) hold(unit, group);
  for (const value of new Set([...affected].map((competitor) => unit.lines.get(competitor)?.mark?.value)))
    separate(rules, unit, state, value);
};

const without = (group: PhotoGroup, gone: readonly CompetitorId[]): PhotoGroup =>
  group.competitors.some((competitor) => gone.includes(competitor))
    ? { ...group, competitors: group.competitors.filter((competitor) => !gone.includes(competitor)) }
    : group;

/** A time read since the photo was called for; with the last of them nobody waits any longer. */
export const readFromPhoto = (rules: RaceRules, unit: Unit, state: RaceState, competitor: CompetitorId): void => {
  const group = state.photos.find((it) => it.state === 'PENDING' && it.competitors.includes(competitor));
  if (!group) return;
  group.read.add(competitor);
  if (group.competitors.every((other) => group.read.has(other))) regroup(rules, unit, state, group.competitors, null);
};
