import type { CompetitorId } from '../../../codes/ids.js';
import { printMark, ticksPerUnit } from '../../../mark.js';
import type { Mark } from '../../../mark.js';
import type { UnitDetail } from '../../../unit/document.js';
import type { Line, Unit } from '../../../unit/unit.js';
import { tenths } from '../../text.js';
import { toReach } from './needed.js';
import type { DistanceRules } from './rules.js';
import { attemptsOf, compareMarks, marksOf, standingOf, startersOf } from './state.js';
import type { Attempt, DistanceState, Standing } from './state.js';

export interface DistanceDetail extends UnitDetail {
  readonly family: 'attempts';
  readonly form: 'DISTANCE';
  readonly rounds: number;
  /** The round under way; null when nobody may try any more. */
  readonly round: number | null;
  readonly called: CompetitorId | null;
  /** Who is still to try in this round, first come first. */
  readonly order: readonly CompetitorId[];
  /** Enough to go on, in a qualification that has one. */
  readonly standard: string | null;
  /** In start order. */
  readonly lines: readonly DistanceLine[];
}

export interface DistanceLine {
  readonly competitor: CompetitorId;
  readonly standing: Standing;
  readonly attempts: readonly {
    readonly attempt: number;
    readonly outcome: Attempt['outcome'];
    /** As on the sheet: `8.48`, `X`, `-`, `r`. */
    readonly text: string;
    /** Ten-thousandths of a metre; null without a valid mark. */
    readonly value: number | null;
    readonly wind: string | null;
    /** Too much wind for a record. */
    readonly aided: boolean;
  }[];
  /** Has finished without a valid mark: officials give the IRM. */
  readonly noMark: boolean;
  /** The shortest mark that brings to the lead, to a medal, into the next rounds, to the standard; null where it needs none. */
  readonly toLead: string | null;
  readonly toMedal: string | null;
  readonly toGoOn: string | null;
  readonly toQualify: string | null;
  readonly cards: readonly string[];
}

interface Row {
  readonly line: Line;
  readonly attempts: readonly Attempt[];
  readonly marks: readonly Mark[];
  readonly standing: Standing;
}

export const distanceDetail = (rules: DistanceRules, unit: Unit, state: DistanceState): DistanceDetail | null => {
  if (state.attempts.size === 0 && state.called === null && state.standard === null) return null;
  const rows = [...unit.lines.values()].map((line): Row => {
    const attempts = attemptsOf(state, line.competitor);
    const standing = standingOf(rules, unit, state, line.competitor);
    return { line, attempts, marks: marksOf(attempts), standing };
  });
  const going = rows.filter(({ standing }) => standing === 'IN' || standing === 'WAITING');
  const round = going.length === 0 ? null : 1 + Math.min(...going.map(({ attempts }) => attempts.length));
  const ranked = rows
    .filter(({ line, marks }) => line.irm === null && marks.length > 0)
    .sort((a, b) => compareMarks(a.marks, b.marks));
  const starters = startersOf(unit, state);
  return {
    family: 'attempts',
    form: 'DISTANCE',
    rounds: rules.rounds,
    round,
    called: state.called,
    order: round === null ? [] : orderOf(rules, going, round),
    standard: state.standard && printMark(state.standard),
    lines: rows.map((row) => distanceLine(rules, state, row, ranked, starters)),
  };
};

/**
 * The start order, or since the last turn the reverse of the ranking at that turn: whoever had no valid mark comes first,
 * equals in start order.
 */
const orderOf = ({ orderTurnsAfter }: DistanceRules, going: readonly Row[], round: number): CompetitorId[] => {
  const turned = Math.max(0, ...orderTurnsAfter.filter((after) => after < round));
  return going
    .filter(({ standing, attempts }) => standing === 'IN' && attempts.length < round)
    .map(({ line, attempts }) => ({ line, before: marksOf(attempts, turned) }))
    .sort((a, b) => compareMarks(b.before, a.before) || a.line.start - b.line.start)
    .map(({ line }) => line.competitor);
};

const distanceLine = (
  rules: DistanceRules,
  state: DistanceState,
  row: Row,
  ranked: readonly Row[],
  starters: number,
): DistanceLine => {
  const { line, attempts, marks, standing } = row;
  const rivals = ranked.filter((other) => other !== row).map((other) => other.marks);
  const open = standing === 'IN';
  const to = (place: number | undefined): string | null =>
    open && place !== undefined ? print(toReach(place, marks, rivals, Math.round(rules.step * ticksPerUnit))) : null;
  const cut = rules.cuts.find(({ afterRound, keep }) => attempts.length < afterRound && starters > keep);
  return {
    competitor: line.competitor,
    standing,
    attempts: attempts.map((attempt) => shown(rules, attempt)),
    noMark: !open && standing !== 'WAITING' && standing !== 'IRM' && marks.length === 0,
    toLead: to(1),
    toMedal: to(3),
    toGoOn: to(cut?.keep),
    toQualify: open ? print(state.standard) : null,
    cards: state.cards.get(line.competitor) ?? [],
  };
};

const print = (mark: Mark | null): string | null => mark && printMark(mark);

const texts = { FOUL: 'X', PASS: '-', RETIRED: 'r' };

const shown = ({ legalWindTenths }: DistanceRules, { attempt, outcome, mark, windTenths }: Attempt) => {
  const valid = outcome === 'VALID' ? mark : null;
  return {
    attempt,
    outcome,
    text: outcome === 'VALID' ? (print(mark) ?? '') : texts[outcome],
    value: valid?.value ?? null,
    wind: windTenths === null ? null : tenths(windTenths),
    aided: valid !== null && legalWindTenths !== null && (windTenths ?? 0) > legalWindTenths,
  };
};
