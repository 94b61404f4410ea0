/** The legs of a relay: who ran, swam or rode which part, and how fast. */
import type { CompetitorId } from '../../codes/ids.js';
import { printMark } from '../../mark.js';
import type { Mark } from '../../mark.js';
import type { Line, Unit } from '../../unit/unit.js';
import type { Leg } from './document.js';
import type { RaceState, Run } from './state.js';
import { printGap } from './times.js';

interface LegTime {
  readonly leg: number;
  readonly member: CompetitorId;
  readonly from: number;
  readonly to: Mark;
}

export const legsOf = (unit: Unit, state: RaceState): Map<CompetitorId, Leg[]> => {
  const times = new Map<CompetitorId, LegTime[]>();
  for (const line of unit.lines.values()) {
    const run = state.runners.get(line.competitor)?.runs.get(1);
    if (run) times.set(line.competitor, finishedLegs(state, line, run));
  }
  const best = new Map<number, number[]>();
  for (const { leg, from, to } of [...times.values()].flat())
    best.set(leg, [...(best.get(leg) ?? []), to.value - from]);
  for (const values of best.values()) values.sort((a, b) => a - b);
  return new Map(
    [...times].map(([competitor, legs]) => [
      competitor,
      legs.map((leg) => printLeg(leg, best.get(leg.leg)!, state.runners.get(competitor)!.reactions.get(leg.member))),
    ]),
  );
};

/** A leg ends where another member passes the next point, and the last one at the finish. */
const finishedLegs = ({ course }: RaceState, line: Line, run: Run): LegTime[] => {
  const legs: LegTime[] = [];
  let from = 0;
  let current: { member: CompetitorId; to: Mark } | null = null;
  const end = (): void => {
    if (!current) return;
    legs.push({ leg: legs.length + 1, member: current.member, from, to: current.to });
    from = current.to.value;
  };
  for (const point of course) {
    const pass = run.passes.get(point);
    if (!pass || pass.member === null) continue;
    if (current && current.member !== pass.member) end();
    current = { member: pass.member, to: pass.mark };
  }
  const last = run.finish && lastMember(line, run, legs, current);
  if (last && current && last !== current.member) end();
  if (last) current = { member: last, to: run.finish!.mark };
  // Short of the finish, nobody knows whether the leg of the last member seen is over.
  if (last) end();
  return legs;
};

/** Who brought the team home: as said, or the one member who was not seen before. */
const lastMember = (
  { members }: Line,
  { finish }: Run,
  legs: readonly LegTime[],
  current: { readonly member: CompetitorId } | null,
): CompetitorId | null => {
  if (finish!.member !== null) return finish!.member;
  const seen = new Set([...legs.map(({ member }) => member), ...(current ? [current.member] : [])]);
  const unseen = members.filter((member) => !seen.has(member));
  if (unseen.length === 1) return unseen[0]!;
  return unseen.length === 0 ? (current?.member ?? null) : null;
};

const printLeg = ({ leg, member, from, to }: LegTime, values: readonly number[], reaction: number | undefined): Leg => {
  const value = to.value - from;
  return {
    leg,
    member,
    reaction: reaction === undefined ? null : (reaction / 1000).toFixed(3),
    time: printMark({ ...to, value }),
    value,
    total: printMark(to),
    rank: values.indexOf(value) + 1,
    gap: printGap(value - values[0]!, to.decimals),
  };
};
