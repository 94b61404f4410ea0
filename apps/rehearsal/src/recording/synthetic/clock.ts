/** Made-up matches against the clock, action by action. */
import { phaseOf } from '#competition';
import type { ClockDetail, CompetitorId, ScoringEventOf } from '#competition';
import { Folded } from './folded.js';
import type { Script, Stage } from './stage.js';

/** What happens on the field: its points when made, how often per period, and how often it is made. */
interface Deed {
  readonly kind: string;
  readonly points: number;
  readonly perPeriod: number;
  readonly made: number;
  /** Somebody comes in for the one who did it. */
  readonly swap?: true;
  readonly assisted?: true;
  /** The same side tries this next: a conversion after its try. */
  readonly next?: string;
  /** May put who did it out of the match. */
  readonly punished?: true;
}

interface Form {
  readonly periods: readonly string[];
  readonly minutes: number;
  readonly extra?: { readonly code: string; readonly minutes: number; readonly most: number; readonly block: number };
  readonly shootOut: boolean;
  readonly counts: 'UP' | 'DOWN';
  readonly deeds: readonly Deed[];
  /** Level matches of a group stay level. */
  readonly draws: boolean;
  readonly timeouts: boolean;
  readonly challenges: boolean;
  /** Shown after the end as well. */
  readonly card: string;
}

const shot = (kind: string, points: number, perPeriod: number, made: number): Deed => ({
  kind,
  points,
  perPeriod,
  made,
  assisted: true,
});
const deed = (kind: string, perPeriod: number): Deed => ({ kind, points: 0, perPeriod, made: 1 });
const offence = (kind: string, perPeriod: number): Deed => ({ ...deed(kind, perPeriod), punished: true });
const substitution = (perPeriod: number): Deed => ({ ...deed('SUBSTITUTION', perPeriod), swap: true });

type Action = Omit<ScoringEventOf<'ActionRecorded'>, 'rsc' | 'source' | 'sequence' | 'occurredAt' | 'actor' | 'origin'>;

/** One match while it is made up. */
class Play {
  private actions = 0;
  private readonly out = new Set<CompetitorId>();
  private readonly match;

  constructor(
    private readonly form: Form,
    private readonly stage: Stage,
  ) {
    this.match = new Folded<ClockDetail>(stage);
  }

  run(): void {
    const { form, match, stage } = this;
    for (const period of form.periods) this.period(period, form.minutes);
    const isGroup = phaseOf(stage.rsc).startsWith('GP');
    if (!match.isDecided && form.extra && !(isGroup && form.draws)) this.extraTime(form.extra);
    if (!match.isDecided && form.shootOut && !(isGroup && form.draws)) this.shootOut();
    if (stage.oneIn(20)) this.card();
  }

  private extraTime({ code, minutes, most, block }: NonNullable<Form['extra']>): void {
    for (let number = 1; number <= most && !this.match.isDecided; number += block)
      for (let part = 0; part < block; part++) this.period(`${code}${number + part}`, minutes);
  }

  private period(period: string, minutes: number): void {
    const { form, match, stage } = this;
    const length = minutes * 60_000;
    const total = form.deeds.reduce((sum, { perPeriod }) => sum + perPeriod, 0);
    // Both sides do about so much in a regular period.
    const between = (form.minutes * 60_000) / total;
    const shown = (played: number): number => Math.round(form.counts === 'UP' ? played : length - played);
    match.say({ type: 'PeriodStarted', period });
    match.say({ type: 'ClockSet', period, clock: shown(0), running: true });
    let played = 0;
    for (;;) {
      const step = between * (0.2 + 1.6 * stage.parts.random());
      if (played + step >= length || match.isDecided) break;
      played += step;
      stage.wait(step);
      this.act(period, shown(played), total);
      if (!match.isDecided && stage.oneIn(60)) this.pause(period, shown(played));
    }
    if (!match.isDecided) {
      stage.wait(length - played);
      match.say({ type: 'ClockSet', period, clock: shown(length), running: false });
    }
    match.say({ type: 'PeriodEnded', period });
    stage.wait(120_000);
  }

  private act(period: string, clock: number, total: number): void {
    const { form, match, stage } = this;
    let at = stage.parts.random() * total;
    const what = form.deeds.find(({ perPeriod }) => (at -= perPeriod) < 0) ?? form.deeds[0]!;
    const competitor = this.side();
    const said = this.record(what, competitor, null, period, clock);
    const next = form.deeds.find(({ kind }) => kind === what.next);
    if (next && !match.isDecided) this.record(next, competitor, said.action, period, clock);
    if (!what.punished) return;
    for (const { members } of match.detail?.statistics ?? [])
      for (const { member, out } of members) if (out) this.out.add(member);
  }

  private record(what: Deed, competitor: CompetitorId, parent: string | null, period: string, clock: number): Action {
    const { match, stage } = this;
    const made = stage.parts.random() < what.made;
    const member = match.anyOf(competitor, this.out);
    const helps = what.swap || (what.assisted && made && stage.oneIn(2));
    const action: Action = {
      type: 'ActionRecorded',
      action: `A${++this.actions}`,
      parent,
      kind: what.kind,
      competitor,
      member,
      assist: helps ? this.another(competitor, member) : null,
      period,
      clock,
      points: made ? what.points : 0,
      made,
      x: stage.between(0, 1000),
      y: stage.between(0, 1000),
    };
    const said = match.say(action);
    // What belongs together is not taken apart afterwards.
    if (what.next === undefined && parent === null && stage.oneIn(60)) this.secondThoughts(action, said);
    return action;
  }

  /** Somebody else did it; it did not count; it was entered for the wrong side. */
  private secondThoughts(action: Action, said: ReturnType<Stage['say']>): void {
    const { match, stage } = this;
    stage.wait(15_000);
    if (stage.oneIn(3)) match.say({ type: 'ActionDeleted', action: action.action, reason: 'video review' });
    else if (stage.oneIn(2)) {
      const member = match.anyOf(action.competitor, this.out);
      match.say({ ...action, type: 'ActionCorrected', member, assist: null, reason: 'another player' });
    } else {
      const competitor = this.other(action.competitor);
      const right = { ...action, competitor, member: match.anyOf(competitor, this.out), assist: null };
      match.correct(said, right, 'entered for the wrong side');
    }
  }

  /** The clock stands still: a timeout, or a call that is looked at again. */
  private pause(period: string, clock: number): void {
    const { form, match, stage } = this;
    const competitor = stage.pick(stage.competitors);
    const mine = match.detail?.statistics.find((side) => side.competitor === competitor);
    match.say({ type: 'ClockSet', period, clock, running: false });
    if (form.timeouts && mine?.timeouts.left !== 0)
      match.say({ type: 'TimeoutCalled', competitor, kind: 'TEAM', period, clock });
    else if (form.challenges && mine?.challenges.left !== 0) {
      match.say({ type: 'ChallengeMade', competitor, outcome: 'PENDING' });
      stage.wait(45_000);
      match.say({ type: 'ChallengeMade', competitor, outcome: stage.oneIn(2) ? 'SUCCESSFUL' : 'UNSUCCESSFUL' });
    } else match.say({ type: 'TimeoutCalled', competitor: null, kind: 'MEDICAL', period, clock });
    stage.wait(60_000);
    match.say({ type: 'ClockSet', period, clock, running: true });
  }

  private shootOut(): void {
    const { match, stage } = this;
    match.say({ type: 'PeriodStarted', period: 'PSO' });
    for (let attempt = 1; !match.isDecided; attempt++) {
      for (const competitor of stage.competitors) {
        if (match.isDecided) break;
        stage.wait(40_000);
        const made = stage.parts.random() < 0.7;
        match.say({ type: 'ShootOutAttempted', competitor, member: match.anyOf(competitor), attempt, made });
      }
    }
    match.say({ type: 'PeriodEnded', period: 'PSO' });
  }

  private card(): void {
    const { form, match, stage } = this;
    const competitor = stage.pick(stage.competitors);
    match.say({
      type: 'PenaltyGiven',
      competitor,
      member: match.anyOf(competitor),
      kind: form.card,
      amount: 0,
      at: null,
      run: null,
      period: null,
      clock: null,
      reason: 'dissent',
    });
  }

  /** The better side does more. */
  private side(): CompetitorId {
    const { formOf, random } = this.stage.parts;
    const [home, away] = this.stage.competitors as [CompetitorId, CompetitorId];
    return random() < 0.5 + (formOf(home) - formOf(away)) / 4 ? home : away;
  }

  private other(competitor: CompetitorId): CompetitorId {
    return this.stage.competitors.find((side) => side !== competitor)!;
  }

  private another(competitor: CompetitorId, member: CompetitorId | null): CompetitorId | null {
    const others = this.stage.parts.membersOf(competitor).filter((it) => it !== member && !this.out.has(it));
    return others.length === 0 ? null : this.stage.pick(others);
  }
}

const play =
  (form: Form): Script =>
  (stage) =>
    new Play(form, stage).run();

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];
const halves = ['H1', 'H2'];

const basketball = play({
  periods: quarters,
  minutes: 10,
  extra: { code: 'OT', minutes: 5, most: 99, block: 1 },
  shootOut: false,
  counts: 'DOWN',
  deeds: [
    shot('FG2', 2, 22, 0.5),
    shot('FG3', 3, 12, 0.35),
    { ...shot('FT', 1, 9, 0.75), assisted: undefined },
    deed('DEFENSIVE_REBOUND', 12),
    deed('OFFENSIVE_REBOUND', 4),
    deed('TURNOVER', 6),
    deed('STEAL', 4),
    offence('FOUL', 8),
    offence('TECHNICAL', 0.1),
    substitution(8),
  ],
  draws: false,
  timeouts: true,
  challenges: false,
  card: 'TECHNICAL',
});
const threeByThree = play({
  periods: ['P1'],
  minutes: 10,
  extra: { code: 'OT', minutes: 10, most: 99, block: 1 },
  shootOut: false,
  counts: 'DOWN',
  deeds: [
    shot('FG1', 1, 30, 0.5),
    shot('FG2', 2, 18, 0.3),
    { ...shot('FT', 1, 6, 0.7), assisted: undefined },
    deed('REBOUND', 25),
    offence('FOUL', 10),
    deed('TURNOVER', 6),
    substitution(10),
  ],
  draws: false,
  timeouts: true,
  challenges: false,
  card: 'TECHNICAL',
});
const handball = play({
  periods: halves,
  minutes: 30,
  extra: { code: 'ET', minutes: 5, most: 4, block: 2 },
  shootOut: true,
  counts: 'UP',
  deeds: [
    shot('GOAL', 1, 34, 0.6),
    shot('FAST_BREAK', 1, 5, 0.8),
    shot('SEVEN_METRES', 1, 4, 0.75),
    deed('SAVE', 10),
    deed('TURNOVER', 10),
    offence('YELLOW', 1.5),
    offence('SUSPENSION', 3),
    offence('RED', 0.1),
    substitution(12),
  ],
  draws: true,
  timeouts: true,
  challenges: false,
  card: 'BLUE',
});
const hockey = play({
  periods: quarters,
  minutes: 15,
  shootOut: true,
  counts: 'DOWN',
  deeds: [
    shot('FIELD_GOAL', 1, 5, 0.15),
    shot('PENALTY_CORNER', 1, 3, 0.2),
    shot('PENALTY_STROKE', 1, 0.2, 0.75),
    deed('CIRCLE_ENTRY', 10),
    deed('SAVE', 3),
    offence('GREEN', 0.7),
    offence('YELLOW', 0.3),
    substitution(12),
  ],
  draws: true,
  timeouts: false,
  challenges: true,
  card: 'YELLOW',
});
const football = play({
  periods: halves,
  minutes: 45,
  extra: { code: 'ET', minutes: 15, most: 2, block: 2 },
  shootOut: true,
  counts: 'UP',
  deeds: [
    shot('GOAL', 1, 1.2, 1),
    shot('PENALTY', 1, 0.15, 0.8),
    { ...shot('OWN_GOAL', 1, 0.05, 1), assisted: undefined },
    deed('SHOT', 8),
    deed('SHOT_ON_TARGET', 4),
    deed('SAVE', 3),
    deed('CORNER', 5),
    deed('OFFSIDE', 2),
    offence('FOUL', 11),
    offence('YELLOW', 1.7),
    offence('RED', 0.07),
    substitution(4),
  ],
  draws: true,
  timeouts: false,
  challenges: false,
  card: 'YELLOW',
});
const waterPolo = play({
  periods: quarters,
  minutes: 8,
  shootOut: true,
  counts: 'DOWN',
  deeds: [
    shot('GOAL', 1, 9, 0.35),
    shot('EXTRA_PLAYER', 1, 4, 0.45),
    shot('PENALTY', 1, 0.8, 0.8),
    offence('EXCLUSION', 4),
    deed('SAVE', 5),
    deed('STEAL', 3),
    deed('TURNOVER', 3),
  ],
  draws: false,
  timeouts: true,
  challenges: false,
  card: 'YELLOW',
});
const rugby = play({
  periods: halves,
  minutes: 7,
  extra: { code: 'ET', minutes: 5, most: 99, block: 1 },
  shootOut: false,
  counts: 'UP',
  deeds: [
    { ...shot('TRY', 5, 2.5, 1), next: 'CONVERSION' },
    { ...shot('CONVERSION', 2, 0, 0.6), assisted: undefined },
    { ...shot('PENALTY', 3, 0.1, 0.7), assisted: undefined },
    deed('TACKLE', 14),
    deed('SCRUM', 2),
    deed('LINEOUT', 2),
    offence('FOUL', 4),
    offence('YELLOW', 0.3),
    substitution(3),
  ],
  draws: true,
  timeouts: false,
  challenges: false,
  card: 'YELLOW',
});

export const scripts: readonly { readonly rsc: RegExp; readonly script: Script }[] = [
  { rsc: /^BKB/, script: basketball },
  { rsc: /^BK3/, script: threeByThree },
  { rsc: /^HBL/, script: handball },
  { rsc: /^HOC/, script: hockey },
  { rsc: /^FBL/, script: football },
  { rsc: /^WPO/, script: waterPolo },
  { rsc: /^RU7/, script: rugby },
];
