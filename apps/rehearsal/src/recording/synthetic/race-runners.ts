/** Made-up competitors on their way: how long each needs, what happens to whom, and all of it told in the order of the clock. */
import type { CompetitorId, ScoringEvent } from '#competition';
import { fineOf, printedTime } from './race-course.js';
import type { Course } from './race-course.js';
import type { Content, Stage } from './stage.js';

/** Tells what is planned when its time has come. */
export class Plan {
  private readonly planned: { readonly at: number; readonly tell: () => void }[] = [];

  constructor(private readonly stage: Stage) {}

  /** @param at seconds from now. */
  at(at: number, tell: () => void): void {
    this.planned.push({ at, tell });
  }

  play(): void {
    let now = 0;
    for (const { at, tell } of this.planned.sort((a, b) => a.at - b.at)) {
      if (at > now) this.stage.wait((at - now) * 1000);
      now = Math.max(now, at);
      tell();
    }
  }
}

export interface Runner {
  readonly competitor: CompetitorId;
  /** Seconds to the finish. */
  readonly seconds: number;
  /** What becomes of him, and at which part of his way; null where he finishes. */
  readonly out: { readonly irm: string; readonly part: number } | null;
}

/** Everybody who starts, DNS told of. One in `dnf` does not finish. */
export const runnersOf = (stage: Stage, course: Course, dnf: number): Runner[] =>
  stage.competitors.flatMap((competitor) => {
    if (stage.competitors.length > 2 && stage.oneIn(60)) {
      stage.say({ type: 'IrmGiven', competitor, irm: 'DNS', reason: null });
      return [];
    }
    const weakness = 1 - stage.parts.formOf(competitor) + (stage.parts.random() - 0.5) / 4;
    const seconds = course.seconds * (1 + course.spread * Math.max(0, weakness));
    const out = stage.oneIn(dnf) ? { irm: 'DNF', part: stage.parts.random() } : null;
    return [{ competitor, seconds, out }];
  });

export interface Way {
  readonly run?: number;
  /** When he starts, in seconds from now. */
  readonly from?: number;
  /** Who of a team passes, by how many of the points lie behind. */
  readonly memberAt?: (point: number) => CompetitorId | null;
  /** Times come from a transponder first. */
  readonly transponder?: boolean;
}

/** Plans a competitor's way: the points, then the finish or the end of his race. */
export const planWay = (stage: Stage, plan: Plan, course: Course, runner: Runner, way: Way = {}): void => {
  const { run = 1, from = 0, memberAt = () => null, transponder = false } = way;
  const { competitor, seconds, out } = runner;
  course.points.forEach(({ name, part }, index) => {
    if (out && part >= out.part) return;
    // Nobody runs evenly, and nobody turns back either.
    const at = seconds * part * (1 + (stage.parts.random() - 0.5) * 0.02 * (1 - part));
    const mark = printedTime(at, course.decimals);
    const member = memberAt(index);
    const pass: Content = { type: 'SplitRecorded', competitor, member, run, point: name, mark, unchecked: transponder };
    plan.at(from + at, () => stage.say(pass));
  });
  // Told of when he is past the last point that he may have reached unevenly.
  if (out) plan.at(from + seconds * out.part * 1.01 + 5, () => giveIrm(stage, runner, out.irm));
  else planFinish(stage, plan, course, runner, { run, from, member: memberAt(course.points.length), transponder });
};

interface Home {
  readonly run: number;
  readonly from: number;
  readonly member: CompetitorId | null;
  readonly transponder: boolean;
}

/** A transponder's time is there at once, and the photo is read some seconds later. */
const planFinish = (stage: Stage, plan: Plan, course: Course, runner: Runner, home: Home): void => {
  const at = home.from + runner.seconds;
  const { run, member } = home;
  if (home.transponder) plan.at(at, () => stage.say(finishOf(course, runner, run, member, true)));
  plan.at(home.transponder ? at + 40 : at, () => finish(stage, course, runner, run, member));
};

const giveIrm = (stage: Stage, { competitor }: Runner, irm: string): void => {
  stage.say({ type: 'IrmGiven', competitor, irm, reason: null });
};

const finishOf = (
  course: Course,
  { competitor, seconds }: Runner,
  run: number,
  member: CompetitorId | null,
  unchecked: boolean,
): Content => ({
  type: 'FinishRecorded',
  competitor,
  member,
  run,
  mark: printedTime(seconds, course.decimals),
  fine: unchecked || course.decimals > 2 ? null : fineOf(seconds),
  unchecked,
});

/** Now and then somebody writes down ten seconds too many, sees it and corrects it. */
const finish = (stage: Stage, course: Course, runner: Runner, run: number, member: CompetitorId | null): void => {
  const right = finishOf(course, runner, run, member, false);
  if (!stage.oneIn(60)) {
    stage.say(right);
    return;
  }
  const wrong: ScoringEvent = stage.say(
    finishOf(course, { ...runner, seconds: runner.seconds + 10 }, run, member, false),
  );
  stage.wait(20_000);
  stage.correct(wrong, right, 'the time of another lane was written down');
};
