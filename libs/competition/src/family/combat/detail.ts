/** What a screen needs of a contest. */
import type { CompetitorId } from '../../codes/ids.js';
import type { UnitDetail } from '../../unit/document.js';
import type { Unit } from '../../unit/unit.js';
import { ahead, cardTotal, judgesOf } from './cards.js';
import type { Sides } from './criteria.js';
import { periodRule, ruleOf } from './rules.js';
import type { CombatRules, Ending } from './rules.js';
import { sidesOf, tallyOf } from './state.js';
import type { CombatState, Round } from './state.js';
import { nominations, roundsWon, shortOf } from './verdict.js';

export interface CombatAction {
  readonly what: 'SCORE' | 'PENALTY' | 'CHALLENGE' | 'TIMEOUT';
  /** Null for a timeout of the officials. */
  readonly competitor: CompetitorId | null;
  readonly kind: string;
  /** What it brought: to the competitor by a score, to the rival by a penalty or a lost challenge. */
  readonly points: number;
  readonly period: string | null;
  /** Milliseconds on the clock of the period. */
  readonly clock: number | null;
  /** Points of the contest afterwards, in the order of the start list. */
  readonly score: readonly number[];
}

export interface SidePoints {
  readonly competitor: CompetitorId;
  readonly points: number;
}

export interface CombatRound {
  readonly period: string;
  readonly state: 'OPEN' | 'OVER';
  /** Won in this round alone. */
  readonly points: readonly SidePoints[];
  readonly winner: CompetitorId | null;
  readonly decision: string | null;
  /** Where it was level. */
  readonly criterion: string | null;
  readonly cards: readonly { readonly judge: string; readonly scores: readonly SidePoints[] }[];
}

/** How far a side is from ending the contest, or the round. */
export interface CombatNeed {
  readonly ends: 'CONTEST' | 'ROUND';
  readonly by: Ending['by'];
  /** Of score, or of the rival's penalty. */
  readonly kind: string | null;
  /** This many more points, scores, or penalties of the rival. */
  readonly more: number;
}

export interface CombatSide {
  readonly competitor: CompetitorId;
  readonly points: number;
  readonly roundsWon: number | null;
  /** Judges who have this side ahead on the cards so far. */
  readonly judgesAhead: number | null;
  readonly scores: readonly { readonly kind: string; readonly times: number; readonly points: number }[];
  readonly penalties: readonly { readonly kind: string; readonly times: number }[];
  readonly needs: readonly CombatNeed[];
  readonly challengesLeft: number | null;
  readonly challengePending: boolean;
  /** Points for the standings, once it is decided. */
  readonly classification: number | null;
}

export interface CombatDetail extends UnitDetail {
  readonly family: 'combat';
  readonly counts: CombatRules['counts'];
  /** The open one. */
  readonly period: string | null;
  /** The next score ends it. */
  readonly golden: boolean;
  /** Milliseconds on the clock of the period, when it was last told. */
  readonly clock: number | null;
  readonly priority: CompetitorId | null;
  /** By the rules alone; officials may have decided otherwise. */
  readonly verdict: {
    readonly winner: CompetitorId | null;
    readonly text: string;
    readonly criterion: string | null;
  } | null;
  readonly sides: readonly CombatSide[];
  readonly rounds: readonly CombatRound[];
  /** Each judge's points over all rounds so far. */
  readonly cards: readonly { readonly judge: string; readonly totals: readonly SidePoints[] }[];
  /** Whom judges named where it was level at the end. */
  readonly named: readonly { readonly judge: string; readonly competitor: CompetitorId }[];
  readonly actions: readonly CombatAction[];
}

export const combatDetail = (rules: CombatRules, unit: Unit, state: CombatState): CombatDetail | null => {
  const sides = sidesOf(unit);
  if (!state.begun || !sides) return null;
  const { open, clock, priority, verdict } = state;
  return {
    family: 'combat',
    counts: rules.counts,
    period: open?.code ?? null,
    golden: open !== null && periodRule(rules, open.code)?.golden === true,
    clock,
    priority,
    verdict: verdict && { winner: verdict.winner, text: verdict.text, criterion: verdict.criterion },
    sides: sides.map((side) => sideOf(rules, unit, state, sides, side)),
    rounds: [...state.rounds.values()]
      .filter(({ code }) => code !== rules.panel?.nomination)
      .map((round) => roundOfDetail(round, sides)),
    cards: rules.counts === 'JUDGES' ? cardsOf(rules, state, sides) : [],
    named: namedBy(rules, state),
    actions: [...state.actions],
  };
};

const sideOf = (
  rules: CombatRules,
  unit: Unit,
  state: CombatState,
  sides: Sides,
  competitor: CompetitorId,
): CombatSide => {
  const tally = tallyOf(state, competitor);
  const challenges = state.challenges.get(competitor);
  const each = rules.challenges?.each ?? null;
  return {
    competitor,
    points: tally.points,
    roundsWon: rules.counts === 'ROUNDS' ? roundsWon(state, competitor) : null,
    judgesAhead: rules.counts === 'JUDGES' ? ahead(rules, state, sides).get(competitor)! : null,
    scores: [...tally.scores].map(([kind, scored]) => ({ kind, ...scored })),
    penalties: [...tally.penalties].map(([kind, times]) => ({ kind, times })),
    needs: unit.decision ? [] : needsOf(rules, state, sides, competitor),
    challengesLeft: each === null ? null : each - (challenges?.lost ?? 0),
    challengePending: challenges?.pending ?? false,
    classification: classificationOf(rules, unit, competitor),
  };
};

const needsOf = (rules: CombatRules, state: CombatState, sides: Sides, side: CompetitorId): CombatNeed[] => {
  const rival = sides[0] === side ? sides[1] : sides[0];
  const need = (ends: CombatNeed['ends'], scope: CombatState | Round, ending: Ending): CombatNeed => ({
    ends,
    by: ending.by,
    kind: 'kind' in ending ? ending.kind : null,
    more: shortOf(ending, tallyOf(scope, side), tallyOf(scope, rival)),
  });
  const open = state.open;
  return [
    ...rules.ends.flatMap((ending) => {
      const scope = ending.by === 'PENALTY' && ending.within === 'PERIOD' ? open : state;
      return scope ? [need('CONTEST', scope, ending)] : [];
    }),
    ...(open ? rules.roundEnds.map((ending) => need('ROUND', open, ending)) : []),
  ];
};

const classificationOf = ({ classification }: CombatRules, { decision }: Unit, side: CompetitorId): number | null => {
  const points = decision && ruleOf(classification, decision.text);
  if (!points) return null;
  return points[decision.winner === side ? 0 : 1];
};

const pointsOf = (sides: Sides, of: (side: CompetitorId) => number): SidePoints[] =>
  sides.map((competitor) => ({ competitor, points: of(competitor) }));

const roundOfDetail = (round: Round, sides: Sides): CombatRound => ({
  period: round.code,
  state: round.ended ? 'OVER' : 'OPEN',
  points: pointsOf(sides, (side) => tallyOf(round, side).points),
  winner: round.verdict?.winner ?? null,
  decision: round.verdict?.text ?? null,
  criterion: round.verdict?.criterion ?? null,
  cards: [...round.cards].map(([judge, card]) => ({ judge, scores: pointsOf(sides, (side) => card.get(side) ?? 0) })),
});

const cardsOf = (rules: CombatRules, state: CombatState, sides: Sides): CombatDetail['cards'] =>
  judgesOf(rules).map((judge) => ({ judge, totals: pointsOf(sides, (side) => cardTotal(rules, state, judge, side)) }));

const namedBy = (rules: CombatRules, state: CombatState): CombatDetail['named'] =>
  [...(nominations(rules, state)?.cards ?? [])].flatMap(([judge, card]) =>
    [...card].filter(([, points]) => points > 0).map(([competitor]) => ({ judge, competitor })),
  );
