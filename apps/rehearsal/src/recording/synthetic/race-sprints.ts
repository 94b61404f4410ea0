/** Races that no time decides: points, eliminations, the order at the finish. */
import { ticksPerUnit } from '#competition';
import type { CompetitorId } from '#competition';
import type { Script, Stage } from './stage.js';

/** Somebody's strength today, so that the better are in front without always winning. */
const inOrder = (stage: Stage, competitors: readonly CompetitorId[]): CompetitorId[] =>
  competitors
    .map((competitor) => ({ competitor, today: stage.parts.formOf(competitor) + stage.parts.random() }))
    .sort((a, b) => b.today - a.today)
    .map(({ competitor }) => competitor);

const leave = (stage: Stage, riding: CompetitorId[], irm: string): void => {
  const competitor = stage.pick(riding);
  riding.splice(riding.indexOf(competitor), 1);
  stage.say({ type: 'IrmGiven', competitor, irm, reason: null });
};

export interface Points {
  readonly sprints: number;
  /** How many score in a sprint. */
  readonly scoring: number;
  /** Seconds between two sprints. */
  readonly every: number;
  /** Whether points of earlier races are brought along. */
  readonly carried?: boolean;
}

/** Sprint after sprint, with laps gained and lost and riders who give up. */
export const pointsRace =
  ({ sprints, scoring, every, carried = false }: Points): Script =>
  (stage) => {
    const riding = [...stage.competitors];
    if (carried) {
      for (const competitor of riding) {
        const value = stage.between(20, 110) * ticksPerUnit;
        stage.say({ type: 'MarkRecorded', competitor, mark: { kind: 'POINTS', value, decimals: 0 } });
      }
    }
    stage.say({ type: 'RaceStarted', competitor: null, run: 1 });
    for (let sprint = 1; sprint <= sprints; sprint++) {
      stage.wait(every * 1000);
      if (riding.length > 3 && stage.oneIn(12)) leave(stage, riding, 'DNF');
      if (stage.oneIn(4))
        stage.say({ type: 'LapGained', competitor: stage.pick(riding), laps: stage.oneIn(3) ? -1 : 1 });
      const order = inOrder(stage, riding);
      place(stage, sprint, sprint === sprints ? order : order.slice(0, scoring));
    }
  };

/** Now and then the judge first writes two riders the wrong way round. */
const place = (stage: Stage, sprint: number, competitors: readonly CompetitorId[]): void => {
  const [first, second, ...others] = competitors;
  if (first === undefined || second === undefined || !stage.oneIn(15)) {
    stage.say({ type: 'SprintPlaced', sprint, competitors });
    return;
  }
  const said = stage.say({ type: 'SprintPlaced', sprint, competitors: [second, first, ...others] });
  stage.wait(15_000);
  stage.correct(said, { type: 'SprintPlaced', sprint, competitors }, 'read from the photo');
};

/** Every other lap the last one goes out, until one is left. */
export const elimination: Script = (stage) => {
  const riding = [...stage.competitors];
  stage.say({ type: 'RaceStarted', competitor: null, run: 1 });
  for (let sprint = 1; riding.length > 1; sprint++) {
    stage.wait(35_000);
    if (riding.length > 4 && stage.oneIn(25)) leave(stage, riding, 'DNF');
    const order = inOrder(stage, riding);
    const last = order.at(-1)!;
    stage.say({ type: 'SprintPlaced', sprint, competitors: riding.length === 2 || stage.oneIn(2) ? order : [last] });
    riding.splice(riding.indexOf(last), 1);
  }
};

export interface Order {
  readonly seconds: number;
  /** IRMs that happen in it; who gets one of them is not at the finish, but for the last, given after it. */
  readonly out: readonly string[];
  readonly laps?: boolean;
  readonly faults?: boolean;
}

/** The order at the finish is all that counts. */
export const orderRace =
  ({ seconds, out, laps = false, faults = false }: Order): Script =>
  (stage) => {
    const riding = [...stage.competitors];
    stage.say({ type: 'RaceStarted', competitor: null, run: 1 });
    stage.wait(seconds * 500);
    if (riding.length > 2 && stage.oneIn(6)) leave(stage, riding, out[0]!);
    if (laps && stage.oneIn(3)) stage.say({ type: 'LapGained', competitor: stage.pick(riding), laps: 1 });
    if (faults) for (const competitor of riding) if (stage.oneIn(6)) fault(stage, competitor);
    stage.wait(seconds * 500);
    const order = inOrder(stage, riding);
    const [first, second] = order;
    if (first && second && stage.oneIn(8)) stage.say({ type: 'PhotoFinishCalled', competitors: [first, second] });
    stage.wait(20_000);
    place(stage, 1, order);
    const relegated = out[1];
    if (relegated && riding.length > 2 && stage.oneIn(10)) leave(stage, riding, relegated);
  };

const fault = (stage: Stage, competitor: CompetitorId): void => {
  const at = stage.pick(['S', 'R', '2', '5', '8']);
  const given = { type: 'PenaltyGiven', competitor, member: null, kind: 'FAULT', amount: 0, at, run: null } as const;
  stage.say({ ...given, period: null, clock: null, reason: null });
};
