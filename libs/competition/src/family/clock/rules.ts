/** Periods, what scores, and what puts players out: data of a discipline. */

export interface Period {
  readonly code: string;
  /** Null where no clock runs: an end of curling. */
  readonly minutes: number | null;
}

/** Played while the score is level, in blocks of one or two periods: OT1, OT2, ... */
export interface ExtraTime {
  /** Letters of its periods: `OT`, `ET`. */
  readonly code: string;
  readonly minutes: number | null;
  /** Periods that are played before it counts who leads. */
  readonly block: number;
  /** How many blocks; null: until somebody leads. */
  readonly blocks: number | null;
  /** So many points within one of its periods win at once: sudden death. */
  readonly wins?: number;
}

export interface ActionKind {
  /** On the scoreboard, when made; others score nothing. */
  readonly points?: number;
  /** They are the other side's: an own goal. */
  readonly own?: true;
  /** Counts among the fouls of a member and the team. */
  readonly foul?: true;
  /** So many of this kind put a member out of the match. */
  readonly outAt?: number;
  /** Seconds for which the team plays one short; to the end of the match. */
  readonly short?: number | 'MATCH';
  /** A goal against them ends that early. */
  readonly endsOnGoal?: true;
}

export interface ShootOut {
  readonly code: string;
  /** Of each side; then one each until they differ. */
  readonly attempts: number;
}

/** How many a side may take in these periods together; in each extra period. */
export interface TimeoutLimit {
  readonly in: readonly string[] | 'MATCH' | 'EACH_EXTRA';
  readonly times: number;
}

export interface ClockRules {
  readonly periods: readonly Period[];
  readonly extra?: ExtraTime;
  readonly shootOut?: ShootOut;
  /** Which way the clock of a period runs. */
  readonly counts: 'UP' | 'DOWN';
  /** What it may show beyond the end of the period: added time. */
  readonly addedMinutes?: number;
  /** Who has so many in regular time has won. */
  readonly winsAt?: number;
  readonly kinds: Readonly<Record<string, ActionKind>>;
  /** So many fouls of whatever kind put a member out. */
  readonly foulsOut?: number;
  /** After so many fouls of a team, further ones cost more; extra time goes on counting where the last period stopped. */
  readonly teamFouls?: { readonly per: 'PERIOD' | 'MATCH'; readonly times: number };
  readonly timeouts?: readonly TimeoutLimit[];
  /** Unsuccessful ones of a side. */
  readonly challenges?: number;
}

export const kindOf = ({ kinds }: ClockRules, kind: string): ActionKind | null =>
  Object.hasOwn(kinds, kind) ? kinds[kind]! : null;

export const periodCode = ({ periods, extra }: ClockRules, index: number): string =>
  periods[index]?.code ?? `${extra?.code ?? ''}${index - periods.length + 1}`;

/** Place of a period in the order of play, from 0; null when the sport has none of that code. The shoot-out is none. */
export const periodIndex = ({ periods, extra }: ClockRules, code: string): number | null => {
  const regular = periods.findIndex((period) => period.code === code);
  if (regular >= 0) return regular;
  if (!extra || !code.startsWith(extra.code)) return null;
  const text = code.slice(extra.code.length);
  const most = extra.blocks === null ? 99 : extra.block * extra.blocks;
  return /^[1-9]\d?$/.test(text) && Number(text) <= most ? periods.length + Number(text) - 1 : null;
};

/** Milliseconds; null without a clock. */
export const lengthOf = ({ periods, extra }: ClockRules, index: number): number | null => {
  const minutes = index < periods.length ? periods[index]!.minutes : (extra?.minutes ?? null);
  return minutes === null ? null : minutes * 60_000;
};

/** Whether it counts who leads when this period is over. */
export const endsBlock = ({ periods, extra }: ClockRules, index: number): boolean =>
  index >= periods.length ? (index - periods.length + 1) % (extra?.block ?? 1) === 0 : index === periods.length - 1;

/** Playing time from the start of the match, in milliseconds; null without a clock. */
export const elapsed = (rules: ClockRules, index: number, clock: number): number | null => {
  const length = lengthOf(rules, index);
  if (length === null) return null;
  let before = 0;
  for (let period = 0; period < index; period++) before += lengthOf(rules, period) ?? 0;
  return before + (rules.counts === 'UP' ? clock : length - clock);
};

/** Side that has won a shoot-out: further ahead than the other has attempts left, or ahead after as many. */
export const shootOutWinner = (
  { attempts }: ShootOut,
  [takenHome, takenAway]: readonly [number, number],
  [home, away]: readonly [number, number],
): 0 | 1 | null => {
  if (takenHome <= attempts && takenAway <= attempts) {
    if (home > away + attempts - takenAway) return 0;
    return away > home + attempts - takenHome ? 1 : null;
  }
  if (takenHome !== takenAway || home === away) return null;
  return home > away ? 0 : 1;
};
