/** Races against the clock: in lanes, over a long way, one after the other, by teams, with gates. */
import type { CompetitorId } from '#competition';
import type { Course } from './race-course.js';
import { courseOf, printedTime } from './race-course.js';
import { Plan, planWay, runnersOf } from './race-runners.js';
import type { Runner } from './race-runners.js';
import type { Script, Stage } from './stage.js';

/** What the first false start of a race means. */
export type FalseStarts = 'OUT' | 'WARNED' | 'NONE';

export interface Lanes {
  readonly falseStarts: FalseStarts;
  /** Whether blocks measure the reaction. */
  readonly reactions: boolean;
  /** Whether a relay's take-offs are measured against the touch before them. */
  readonly takeOffs?: boolean;
  readonly wind: boolean;
  readonly relay?: boolean;
  /** Whether equal times share the place, so that nobody looks at a photo. */
  readonly shared?: boolean;
}

/** A gun, everybody in a lane, and a photo at the end. */
export const lanes =
  ({ falseStarts, reactions, takeOffs = false, wind, relay = false, shared = false }: Lanes): Script =>
  (stage) => {
    const course = courseOf(stage.rsc);
    let runners = runnersOf(stage, course, 80);
    stage.say({ type: 'RaceStarted', competitor: null, run: 1 });
    const early = falseStarts !== 'NONE' && runners.length > 2 && stage.oneIn(10) ? stage.pick(runners) : null;
    if (early) {
      const { competitor } = early;
      stage.say({ type: 'FalseStartCalled', competitor, reaction: stage.between(-80, 99), sanction: null });
      if (falseStarts === 'OUT') runners = runners.filter((other) => other !== early);
      stage.wait(120_000);
      stage.say({ type: 'RaceStarted', competitor: null, run: 1 });
    }
    const plan = new Plan(stage);
    for (const runner of runners) {
      if (reactions) react(stage, plan, runner, relay ? stage.parts.membersOf(runner.competitor) : []);
      if (takeOffs) takeOff(stage, plan, runner);
      planWay(stage, plan, course, runner, relay ? { memberAt: legs(stage, course, runner.competitor) } : {});
    }
    if (wind) plan.at(course.seconds, () => stage.say({ type: 'WindMeasured', windTenths: stage.between(-25, 28) }));
    plan.play();
    if (!shared) photo(stage, course, runners);
  };

const react = (stage: Stage, plan: Plan, { competitor }: Runner, [first]: readonly CompetitorId[]): void =>
  plan.at(0.2, () => measure(stage, competitor, first ?? null, stage.between(115, 220)));

/** Between the touch of one and the take-off of the next, a little early where it was risked. */
const takeOff = (stage: Stage, plan: Plan, { competitor, seconds }: Runner): void => {
  const [, ...others] = stage.parts.membersOf(competitor).slice(0, legCount);
  others.forEach((member, index) => {
    const at = (seconds * (index + 1)) / legCount + 0.5;
    plan.at(at, () => measure(stage, competitor, member, stage.between(-20, 400)));
  });
};

const measure = (stage: Stage, competitor: CompetitorId, member: CompetitorId | null, reaction: number): void => {
  stage.say({ type: 'ReactionMeasured', competitor, member, reaction });
};

const legCount = 4;

/** Members take equal parts of the points, in their order; two share four legs by turns. */
const legs = (stage: Stage, course: Course, team: CompetitorId): ((point: number) => CompetitorId | null) => {
  const members = stage.parts.membersOf(team).slice(0, legCount);
  if (members.length === 0) return () => null;
  return (point) => members[Math.floor((point * legCount) / (course.points.length + 1)) % members.length]!;
};

/** The closest two of the finish wait for a photo now and then; it separates them, or it does not. */
const photo = (stage: Stage, course: Course, runners: readonly Runner[]): void => {
  const home = runners.filter(({ out }) => out === null).sort((a, b) => a.seconds - b.seconds);
  const close = home.findIndex((runner, index) => index > 0 && sameTime(course, runner, home[index - 1]!));
  if (close < 0) return;
  const competitors = [home[close - 1]!, home[close]!].map(({ competitor }) => competitor);
  stage.say({ type: 'PhotoFinishCalled', competitors });
  stage.wait(90_000);
  if (stage.oneIn(4)) stage.say({ type: 'DeadHeatDeclared', competitors });
  else stage.say({ type: 'TieBroken', competitors, method: 'photo finish' });
};

const sameTime = ({ decimals }: Course, a: Runner, b: Runner): boolean =>
  printedTime(a.seconds, decimals).value === printedTime(b.seconds, decimals).value;

export interface Mass {
  /** The IRM of those who are lapped, where they are taken off. */
  readonly lapped?: string;
  readonly relay?: boolean;
}

/** A long way, everybody together: many do not finish, transponders come first and the photo afterwards. */
export const massStart =
  ({ lapped, relay = false }: Mass = {}): Script =>
  (stage) => {
    const course = courseOf(stage.rsc);
    const all = runnersOf(stage, course, 12);
    const limit = course.seconds * (1 + course.spread * 0.85);
    const last = course.points.at(-2)?.part ?? 0.5;
    // Who would be lapped is taken off shortly after the last but one point.
    const runners = all.map((runner) =>
      lapped && !runner.out && runner.seconds > limit ? { ...runner, out: { irm: lapped, part: last + 0.01 } } : runner,
    );
    stage.say({ type: 'RaceStarted', competitor: null, run: 1 });
    const plan = new Plan(stage);
    for (const runner of runners) {
      const memberAt = relay ? legs(stage, course, runner.competitor) : () => null;
      planWay(stage, plan, course, runner, { memberAt, transponder: !relay });
    }
    plan.play();
    photo(stage, course, runners);
  };

export interface Interval {
  /** Seconds between two starts. */
  readonly every: number;
  readonly runs?: number;
  /** Whether there are gates to touch and to miss; faults have no seconds. */
  readonly gates?: 'SECONDS' | 'FAULTS';
}

/** One after the other, the weakest first; in a second run, whoever was first in the one before is last. */
export const interval =
  ({ every, runs = 1, gates }: Interval): Script =>
  (stage) => {
    const course = courseOf(stage.rsc);
    let runners = runnersOf(stage, course, 40).sort((a, b) => b.seconds - a.seconds);
    for (let run = 1; run <= runs; run++) {
      const plan = new Plan(stage);
      runners.forEach((runner, index) => {
        const from = index * every;
        const { competitor } = runner;
        plan.at(from, () => stage.say({ type: 'RaceStarted', competitor, run }));
        planWay(stage, plan, course, runner, { run, from });
        if (gates && !runner.out) penalties(stage, plan, runner, run, from, gates);
      });
      plan.play();
      stage.wait(600_000);
      runners = nextRun(stage, course, runners);
    }
  };

const nextRun = (stage: Stage, course: Course, runners: readonly Runner[]): Runner[] =>
  runners
    .filter(({ out }) => out === null)
    .map((runner) => ({ ...runner, seconds: runner.seconds + (stage.parts.random() - 0.5) * 0.02 * course.seconds }))
    .sort((a, b) => b.seconds - a.seconds);

const gateCount = 22;

const penalties = (
  stage: Stage,
  plan: Plan,
  { competitor, seconds }: Runner,
  run: number,
  from: number,
  gates: 'SECONDS' | 'FAULTS',
): void => {
  for (let gate = 1; gate <= gateCount; gate++) {
    const missed = stage.oneIn(gates === 'SECONDS' ? 250 : 120);
    const touched = gates === 'SECONDS' && stage.oneIn(20);
    if (!missed && !touched) continue;
    const kind = gates === 'SECONDS' ? 'GATE' : 'FAULT';
    const amount = kind === 'FAULT' ? 0 : missed ? 500_000 : 20_000;
    const reason = missed ? 'gate not passed' : null;
    const given = { type: 'PenaltyGiven', competitor, member: null, kind, amount, at: String(gate), run } as const;
    plan.at(from + (seconds * gate) / gateCount, () => {
      const said = stage.say({ ...given, period: null, clock: null, reason });
      // The video shows that the gate was not touched after all.
      if (touched && stage.oneIn(8)) stage.correct(said, null, 'video review');
    });
  }
};
