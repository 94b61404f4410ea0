/** What a screen shows of a match against the clock beside its lines. */
import { printInstant } from '../../codes/instant.js';
import type { CompetitorId } from '../../codes/ids.js';
import type { UnitDetail } from '../../unit/document.js';
import { challengesDetail } from '../challenges.js';
import type { ChallengesDetail } from '../challenges.js';
import { other } from '../two-sides.js';
import type { Side } from '../two-sides.js';
import type { Action } from './facts.js';
import { kindOf, periodCode } from './rules.js';
import type { ClockRules } from './rules.js';
import { timeoutsLeft } from './state.js';
import type { ClockState, Noted, Statistics, Tally, TeamStatistics } from './state.js';
import { servedNow, shortHanded } from './suspensions.js';

type Scores<T = number> = readonly [home: T, away: T];

/** A clock, or what is left of a time. */
export interface ClockTime {
  readonly milliseconds: number;
  /** `9:58`, in the last minute `58.4`. */
  readonly text: string;
}

export interface ClockDetail extends UnitDetail {
  readonly family: 'clock';
  /** Home and away; all pairs stand in this order. */
  readonly sides: Scores<CompetitorId>;
  readonly score: Scores;
  readonly periods: readonly { readonly period: string; readonly score: Scores }[];
  /** The period that is played, or was last; null before the first. */
  readonly period: string | null;
  readonly playing: boolean;
  /** As it was set last, and when: a running one has gone on since. */
  readonly clock:
    | (ClockTime & {
        readonly period: string;
        readonly running: boolean;
        readonly at: string;
        /** Which way it runs. */
        readonly counts: ClockRules['counts'];
      })
    | null;
  /** Newest first, a few. */
  readonly actions: readonly ActionDetail[];
  readonly suspensions: readonly {
    readonly competitor: CompetitorId;
    readonly member: CompetitorId | null;
    readonly kind: string;
    /** At the time of the clock; null: to the end of the match. */
    readonly left: ClockTime | null;
  }[];
  /** Who has more players on the field, and by how many. */
  readonly powerPlay: { readonly competitor: CompetitorId; readonly by: number } | null;
  readonly shootOut: {
    readonly period: string;
    readonly score: Scores;
    readonly attempts: readonly {
      readonly competitor: CompetitorId;
      readonly member: CompetitorId | null;
      readonly made: boolean;
    }[];
  } | null;
  readonly statistics: Scores<TeamDetail>;
}

export interface ActionDetail extends Action {
  /** After it. */
  readonly score: Scores;
}

export interface MemberDetail {
  readonly member: CompetitorId;
  readonly points: number;
  readonly assists: number;
  readonly fouls: number;
  /** May not come back: too many fouls, a red card. */
  readonly out: boolean;
  /** By kind of action: made, of. */
  readonly kinds: Readonly<Record<string, readonly [made: number, of: number]>>;
}

export interface TeamDetail extends Omit<MemberDetail, 'member' | 'out'> {
  readonly competitor: CompetitorId;
  /** Those that count now, and whether further ones cost more; null where they are not counted. */
  readonly teamFouls: { readonly fouls: number; readonly reached: boolean } | null;
  readonly timeouts: { readonly taken: number; readonly left: number | null };
  readonly challenges: ChallengesDetail;
  readonly members: readonly MemberDetail[];
}

const actionsShown = 20;

/** @returns null when nothing but scores was said. */
export const clockDetail = (rules: ClockRules, state: ClockState): ClockDetail | null => {
  const { sides, clock } = state;
  if (sides === null || (state.period < 0 && state.order.length === 0 && clock === null)) return null;
  const served = servedNow(rules, state);
  const short = shortHanded(served);
  const fuller = short[0] === short[1] ? null : short[0] < short[1] ? 0 : 1;
  return {
    family: 'clock',
    sides,
    score: [...state.score],
    periods: [...state.scores].map(([period, score]) => ({ period, score: [...score] as const })),
    period: state.period < 0 ? null : periodCode(rules, state.period),
    playing: state.open,
    clock: clock && {
      ...clockTime(clock.clock),
      period: clock.period,
      running: clock.running,
      at: printInstant(clock.at),
      counts: rules.counts,
    },
    actions: lastActions(rules, state, sides),
    suspensions: served.map(({ side, member, kind, from, lasts }) => ({
      competitor: sides[side],
      member,
      kind,
      left: lasts === Infinity ? null : clockTime(from + lasts - state.time),
    })),
    powerPlay: fuller === null ? null : { competitor: sides[fuller], by: Math.abs(short[0] - short[1]) },
    shootOut:
      rules.shootOut && state.attempts.length > 0
        ? {
            period: rules.shootOut.code,
            score: [...state.shootOut.made],
            attempts: state.attempts.map(({ side, member, made }) => ({ competitor: sides[side], member, made })),
          }
        : null,
    statistics: [teamDetail(rules, state, 0), teamDetail(rules, state, 1)],
  };
};

const clockTime = (milliseconds: number): ClockTime => {
  const seconds = Math.floor(Math.max(0, milliseconds) / 1000);
  const text =
    seconds < 60
      ? `${seconds}.${Math.floor((Math.max(0, milliseconds) % 1000) / 100)}`
      : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  return { milliseconds, text };
};

/** The newest actions, each with the score after it: the score now, less what came later. */
const lastActions = (
  rules: ClockRules,
  { order, actions, score }: ClockState,
  sides: Scores<CompetitorId>,
): ActionDetail[] => {
  const after: [number, number] = [...score];
  const shown: ActionDetail[] = [];
  for (let index = order.length - 1; index >= 0 && shown.length < actionsShown; index--) {
    const action = actions.get(order[index]!);
    if (!action) continue;
    const { time: _, ...content } = action;
    shown.push({ ...content, score: [...after] });
    after[scoringSide(rules, action, sides)] -= action.made ? (kindOf(rules, action.kind)?.points ?? 0) : 0;
  }
  return shown;
};

const scoringSide = (rules: ClockRules, { kind, competitor }: Noted, sides: Scores<CompetitorId>): Side => {
  const side = competitor === sides[0] ? 0 : 1;
  return kindOf(rules, kind)?.own ? other(side) : side;
};

const printed = (kinds: ReadonlyMap<string, Tally>): MemberDetail['kinds'] =>
  Object.fromEntries([...kinds].filter(([, { all }]) => all > 0).map(([kind, { made, all }]) => [kind, [made, all]]));

const isOut = (rules: ClockRules, { fouls, kinds }: Statistics): boolean => {
  if (rules.foulsOut !== undefined && fouls >= rules.foulsOut) return true;
  for (const [kind, { all }] of kinds) {
    const outAt = kindOf(rules, kind)?.outAt;
    if (outAt !== undefined && all >= outAt) return true;
  }
  return false;
};

const teamDetail = (rules: ClockRules, state: ClockState, side: Side): TeamDetail => {
  const team = state.statistics[side];
  const competitor = state.sides![side];
  return {
    competitor,
    points: team.points,
    assists: team.assists,
    fouls: team.fouls,
    kinds: printed(team.kinds),
    teamFouls: teamFouls(rules, state.period, team),
    timeouts: {
      taken: state.timeouts.filter((timeout) => timeout.side === side).length,
      left: timeoutsLeft(rules, state, side, state.period),
    },
    challenges: challengesDetail(state.challenges, side, rules.challenges),
    members: [...team.members].map(([member, it]) => ({
      member,
      points: it.points,
      assists: it.assists,
      fouls: it.fouls,
      out: isOut(rules, it),
      kinds: printed(it.kinds),
    })),
  };
};

const teamFouls = (
  { teamFouls: rule, periods }: ClockRules,
  period: number,
  { foulsIn, fouls }: TeamStatistics,
): TeamDetail['teamFouls'] => {
  if (!rule) return null;
  let counted = fouls;
  if (rule.per === 'PERIOD') {
    const last = periods.length - 1;
    counted = foulsIn.get(Math.min(period, last)) ?? 0;
    for (let extra = last + 1; extra <= period; extra++) counted += foulsIn.get(extra) ?? 0;
  }
  return { fouls: counted, reached: counted >= rule.times };
};
