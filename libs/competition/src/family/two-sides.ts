/** What families of two sides share: who they are, and how a score becomes marks and a decision. */
import type { CompetitorId } from '../codes/ids.js';
import { ticksPerUnit } from '../mark.js';
import { refuse } from '../unit/decide.js';
import type { Refusal } from '../unit/decide.js';
import type { Unit } from '../unit/unit.js';

/** Home, or red or white, is 0 and away 1: the order of the start list, which never changes. */
export type Side = 0 | 1;
export type Pair = [home: number, away: number];

export type Sides = readonly [home: CompetitorId, away: CompetitorId];

export interface Meeting {
  /** As they stood when the family's first event came. */
  sides: Sides | null;
  /** What followed from the score alone; officials decide beside it, and their word stands. */
  decision: Unit['decision'];
}

export const other = (side: Side): Side => (side === 0 ? 1 : 0);

/** As they stood at first, while both are on the start list. @returns null where two sides do not meet. */
export const sidesOf = ({ lines }: Unit, { sides }: Meeting): Sides | null => {
  if (lines.size !== 2) return null;
  if (sides !== null && lines.has(sides[0]) && lines.has(sides[1])) return sides;
  const [home, away] = lines.keys();
  return [home!, away!];
};

export const sideOf = (sides: Sides, competitor: CompetitorId | null): Side | null =>
  sides[0] === competitor ? 0 : sides[1] === competitor ? 1 : null;

export const notTwoSides = refuse(
  'NOT_TWO_SIDES',
  'the start list of a match has two lines, and this one has not; publish it again with both sides',
);

/** A team's start list may leave its members out; then anybody may be named. */
export const notInTeam = (unit: Unit, team: CompetitorId, member: CompetitorId | null): Refusal | null => {
  const members = unit.lines.get(team)?.members ?? [];
  if (member === null || members.length === 0 || members.includes(member)) return null;
  return refuse('NOT_IN_TEAM', `${member} is not among the members of ${team}; publish the start list again`);
};

/** Why play is over before the score says so: officials decided, or a side is out. */
export const endedByOfficials = (unit: Unit, { decision }: Meeting): Refusal | null => {
  if (unit.decision !== null && unit.decision !== decision) {
    return refuse('MATCH_OVER', `the match was decided: ${unit.decision.text}; correct that decision first`);
  }
  for (const { competitor, irm } of unit.lines.values()) {
    if (irm !== null)
      return refuse('MATCH_OVER', `${competitor} has the IRM ${irm}; correct that first if the match goes on`);
  }
  return null;
};

/** Marks are of the first kind that the discipline writes. */
export const markSides = (unit: Unit, sides: Sides, score: Readonly<Pair>): void => {
  for (const side of [0, 1] as const) {
    const line = unit.lines.get(sides[side]);
    const value = score[side] * ticksPerUnit;
    if (line && line.mark?.value !== value) line.mark = { kind: unit.discipline.marks[0]!, value, decimals: 0 };
  }
};

export const scorePeriod = (unit: Unit, sides: Sides, period: string, score: Readonly<Pair>): void => {
  unit.periods.set(period, [
    { competitor: sides[0], points: score[0] },
    { competitor: sides[1], points: score[1] },
  ]);
};

/** The decision that follows from the score, or its end when a correction opens the match again. */
export const decideByScore = (unit: Unit, meeting: Meeting, winner: CompetitorId | null, text: string): void => {
  if (unit.decision !== meeting.decision) return;
  if (winner !== null && winner === meeting.decision?.winner && text === meeting.decision.text) return;
  unit.decision = meeting.decision = winner === null ? null : { winner, text };
};

/** Both scores of an event in the order of the sides; null unless it names exactly these two. */
export const pairOf = <S extends { readonly competitor: CompetitorId }>(
  sides: Sides,
  scores: readonly S[],
  value: (score: S) => number,
): Pair | null => {
  if (scores.length !== 2) return null;
  const [home, away] = sides.map((side) => scores.find(({ competitor }) => competitor === side));
  return home && away ? [value(home), value(away)] : null;
};

/** Medical and technical breaks, and those of television, are nobody's timeout. */
export const ofTeam = (kind: string | null): boolean => kind === null || kind === 'TEAM';
