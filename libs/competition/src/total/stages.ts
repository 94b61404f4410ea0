/** Who reached a later stage stands before the others: tiers of an aggregate's lines, less is better. */
import type { CompetitorId } from '../codes/ids.js';
import { rankOf } from '../unit/rank.js';
import type { Unit } from '../unit/unit.js';
import { isIn } from './add-up.js';
import { tailOf } from './inputs.js';
import type { StageRule } from './rule.js';
import { firstDifference } from './ties.js';
import type { LineTotal } from './total.js';

/** More than any stage has places. */
const stageStep = 1000;

export const tiersOf = (
  aggregate: Unit,
  rules: readonly StageRule[],
  stages: readonly (readonly Unit[])[],
): Map<CompetitorId, number> => {
  const tiers = new Map<CompetitorId, number>();
  rules.forEach((rule, index) => {
    for (const group of groupsOf(rule, stages[index]!)) {
      for (const [competitor, place] of placesIn(group, rule, aggregate)) {
        if (!tiers.has(competitor)) tiers.set(competitor, index * stageStep + place);
      }
    }
  });
  for (const competitor of aggregate.lines.keys())
    if (!tiers.has(competitor)) tiers.set(competitor, rules.length * stageStep);
  return tiers;
};

/** Units of a stage, parallel groups apart. */
const groupsOf = ({ units }: StageRule, all: readonly Unit[]): Iterable<Unit[]> => {
  const groups = new Map<string, Unit[]>();
  for (const unit of all) {
    const name = units.exec(tailOf(unit.rsc))?.[1] ?? '';
    groups.set(name, [...(groups.get(name) ?? []), unit]);
  }
  return groups.values();
};

/** Place of everybody on a start list of the group, from 1; zero where the total decides. */
const placesIn = (group: readonly Unit[], { by }: StageRule, aggregate: Unit): (readonly [CompetitorId, number])[] => {
  const totals = aggregate.total!.lines;
  const listed = new Set(group.flatMap((unit) => [...unit.lines.keys()]));
  const members = [...listed].filter((member) => totals.has(member));
  if (by === 'TOTAL') return members.map((member) => [member, 0]);
  const held = group.filter(isIn);
  if (by === 'PLACE') return members.map((member) => [member, held[0] ? placeIn(held[0], member) : 0]);
  return members
    .sort((a, b) => byTotal(aggregate, totals.get(a)!, totals.get(b)!))
    .map((member, seed) => ({ member, keys: seriesKeys(member, held, by.winsCarried[seed] ?? 0) }))
    .sort((a, b) => firstDifference(a.keys, b.keys))
    .map(({ member }, index) => [member, index + 1]);
};

/** Wins, those brought along among them; then the last race, and the races before it. */
const seriesKeys = (member: CompetitorId, held: readonly Unit[], carried: number): number[] => {
  const places = held.map((race) => placeIn(race, member));
  const wins = carried + places.filter((place) => place === 1).length;
  return [-wins, ...places.reverse()];
};

const placeIn = (unit: Unit, competitor: CompetitorId): number => {
  const line = unit.lines.get(competitor);
  return (line && rankOf(unit, line)) ?? stageStep - 1;
};

const byTotal = (aggregate: Unit, a: LineTotal, b: LineTotal): number => {
  if (!a.mark || !b.mark) return Number(!a.mark) - Number(!b.mark);
  return (b.mark.value - a.mark.value) * aggregate.direction(a.mark) || firstDifference(a.tieKeys, b.tieKeys);
};
