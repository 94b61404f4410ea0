/** Made-up contests of the combat sports, each by its own rules, with what goes wrong now and then. */
import type { CompetitorId } from '#competition';
import { Bout } from './bout.js';
import type { Script, Stage } from './stage.js';

const judo: Script = (stage) => {
  const bout = new Bout(stage);
  const exchange = (golden: boolean): void => {
    const side = bout.attacker();
    if (stage.oneIn(9)) {
      bout.score(side, 'IPPON', 10);
      bout.over = true;
    } else if (stage.oneIn(6)) wazaAri(stage, bout, side, golden);
    else if (stage.oneIn(5)) {
      const guilty = bout.rival(side);
      bout.penalty(guilty, 'SHIDO');
      bout.over = bout.count('SHIDO', guilty) === 3;
    } else if (stage.oneIn(80)) {
      bout.penalty(side, 'HANSOKU_MAKE');
      bout.over = true;
    } else if (stage.oneIn(90)) bout.injured();
  };
  bout.fight('RT', 240_000, [8_000, 30_000], () => exchange(false));
  if (!bout.over && bout.lead() === null) {
    bout.fight('GS', Number.POSITIVE_INFINITY, [8_000, 30_000], () => exchange(true));
  }
};

const wazaAri = (stage: Stage, bout: Bout, side: CompetitorId, golden: boolean): void => {
  // Corrected only where the wrong entry would not have ended the contest.
  const harmless = !golden && bout.of(bout.rival(side)) === 0;
  if (harmless && stage.oneIn(6)) bout.scoreCorrected(side, 'WAZA_ARI', 1);
  else bout.score(side, 'WAZA_ARI', 1);
  bout.over = golden || bout.of(side) === 2;
};

const boxing: Script = (stage) => {
  const bout = new Bout(stage);
  const totals = new Map([1, 2, 3, 4, 5].map((judge) => [judge, [0, 0] as [number, number]]));
  for (const period of ['R1', 'R2', 'R3']) {
    bout.fight(period, 180_000, [10_000, 30_000], () => boxingExchange(stage, bout, totals));
    if (bout.over) return;
    const better = bout.attacker() === bout.sides[0];
    for (const [judge, total] of totals) {
      const home = stage.oneIn(5) ? !better : better;
      const behind = stage.oneIn(8) ? 8 : 9;
      const points: [number, number] = home ? [10, behind] : [behind, 10];
      bout.card(judge, period, points);
      total[0] += points[0];
      total[1] += points[1];
    }
  }
  nameWinner(stage, bout, totals);
};

type Totals = ReadonlyMap<number, [number, number]>;

const boxingExchange = (stage: Stage, bout: Bout, totals: Totals): void => {
  const side = bout.attacker();
  const hit = bout.rival(side);
  if (stage.oneIn(40)) {
    bout.penalty(side, 'WARNING');
    bout.over = bout.count('WARNING', side) === 3;
    for (const total of totals.values()) total[side === bout.sides[0] ? 0 : 1]--;
  } else if (stage.oneIn(12)) bout.penalty(side, 'CAUTION');
  else if (stage.oneIn(bout.counted('COUNT', hit, bout.period) > 0 ? 4 : 14)) {
    bout.penalty(hit, 'COUNT');
    const [inRound, inAll] = [bout.count('COUNT', hit, bout.period), bout.count('COUNT', hit)];
    bout.over = inRound === 3 || inAll === 4;
    if (!bout.over && stage.oneIn(5)) bout.decide(side, 'KO');
  } else if (stage.oneIn(150)) bout.decide(side, 'RSC-I');
};

/** Judges whose card is level name a winner where no boxer has three. */
const nameWinner = (stage: Stage, bout: Bout, totals: Totals): void => {
  const ahead = (index: 0 | 1): number =>
    [...totals.values()].filter((total) => total[index] > total[index === 0 ? 1 : 0]).length;
  if (ahead(0) > 2 || ahead(1) > 2) return;
  for (const [judge, [home, away]] of totals) {
    if (home === away) bout.card(judge, 'VOTE', stage.oneIn(2) ? [1, 0] : [0, 1]);
  }
};

const kicks = [
  ['PUNCH', 1],
  ['TRUNK_KICK', 2],
  ['TRUNK_KICK', 2],
  ['HEAD_KICK', 3],
  ['TURNING_TRUNK_KICK', 4],
  ['TURNING_HEAD_KICK', 5],
] as const;

const taekwondo: Script = (stage) => {
  const bout = new Bout(stage);
  const won = new Map<CompetitorId, number>();
  for (const period of ['R1', 'R2', 'R3']) {
    const winner = taekwondoRound(stage, bout, period);
    if (winner === null) return;
    won.set(winner, (won.get(winner) ?? 0) + 1);
    if (won.get(winner) === 2) return;
  }
};

/** @returns null when the contest ended otherwise. */
const taekwondoRound = (stage: Stage, bout: Bout, period: string): CompetitorId | null => {
  bout.points.clear();
  const turning = new Map<CompetitorId, number>();
  const values = new Map<CompetitorId, number[]>(bout.sides.map((side) => [side, []]));
  let winner: CompetitorId | null = null;
  let retired = false;
  bout.over = false;
  bout.fight(period, 120_000, [4_000, 14_000], () => {
    const side = bout.attacker();
    if (stage.oneIn(7)) {
      bout.penalty(bout.rival(side), 'GAM_JEOM', 1);
      if (bout.count('GAM_JEOM', bout.rival(side), period) === 5) [winner, bout.over] = [side, true];
    } else if (stage.oneIn(2)) {
      const [kind, points] = stage.pick(kicks);
      if (bout.of(bout.rival(side)) < 4 && stage.oneIn(25)) bout.scoreCorrected(side, kind, points);
      else bout.score(side, kind, points);
      values.get(side)!.push(points);
      if (points > 3) turning.set(side, (turning.get(side) ?? 0) + points);
    } else if (stage.oneIn(90) && bout.count('CHALLENGE', side) === 1) bout.challengeLost(side);
    else if (stage.oneIn(400)) [bout.over, retired] = [true, true];
    if (Math.abs(bout.of(side) - bout.of(bout.rival(side))) >= 12) [winner, bout.over] = [bout.lead(), true];
  });
  if (retired) {
    stage.say({ type: 'IrmGiven', competitor: bout.sides[1], irm: 'WDR', reason: 'withdrew injured' });
    return null;
  }
  return winner ?? bout.lead() ?? superior(stage, bout, turning, values);
};

/** A level round: turning kicks, then higher scores, then the judges. */
const superior = (
  stage: Stage,
  bout: Bout,
  turning: ReadonlyMap<CompetitorId, number>,
  values: ReadonlyMap<CompetitorId, readonly number[]>,
): CompetitorId => {
  const [one, other] = bout.sides;
  const keys = [
    (side: CompetitorId): number => turning.get(side) ?? 0,
    ...[5, 4, 3, 2, 1].map(
      (worth) => (side: CompetitorId) => values.get(side)!.filter((value) => value === worth).length,
    ),
  ];
  for (const key of keys) if (key(one) !== key(other)) return key(one) > key(other) ? one : other;
  const home = stage.oneIn(2);
  for (const judge of [1, 2, 3]) bout.card(judge, bout.period, home === (judge !== 2) ? [1, 0] : [0, 1]);
  return home ? one : other;
};

const holds = [
  ['STEP_OUT', 1],
  ['STEP_OUT', 1],
  ['REVERSAL', 1],
  ['TAKEDOWN', 2],
  ['TAKEDOWN', 2],
  ['EXPOSURE', 2],
  ['THROW', 4],
  ['GRAND_AMPLITUDE', 5],
] as const;

const wrestling: Script = (stage) => {
  const bout = new Bout(stage);
  const superiority = stage.rsc.startsWith('GR', 4) ? 8 : 10;
  const check = (): void => {
    const [one, other] = bout.sides;
    if (Math.abs(bout.of(one) - bout.of(other)) >= superiority) bout.over = true;
  };
  for (const period of ['P1', 'P2']) {
    bout.fight(period, 180_000, [10_000, 35_000], () => {
      const side = bout.attacker();
      if (stage.oneIn(3)) hold(stage, bout, side);
      else if (stage.oneIn(6)) passive(stage, bout, bout.rival(side));
      else if (stage.oneIn(10)) {
        bout.penalty(bout.rival(side), 'CAUTION', stage.pick([1, 2]));
        bout.over = bout.count('CAUTION', bout.rival(side)) === 3;
      } else if (stage.oneIn(60)) {
        bout.score(side, 'FALL', 0);
        bout.over = true;
      } else if (stage.oneIn(400)) bout.decide(side, 'VIN');
      check();
      // Nobody goes home without a point: passivity at the latest brings one.
      if (period === 'P2' && bout.clock > 140_000 && !bout.over && bout.of(side) + bout.of(bout.rival(side)) === 0) {
        bout.penalty(bout.rival(side), 'PASSIVITY', 1);
      }
    });
    if (bout.over) return;
  }
};

const hold = (stage: Stage, bout: Bout, side: CompetitorId): void => {
  const [kind, points] = stage.pick(holds);
  const harmless = bout.of(bout.rival(side)) - bout.of(side) + points < 8;
  if (harmless && stage.oneIn(20)) bout.scoreCorrected(side, kind, points);
  else bout.score(side, kind, points);
  const rival = bout.rival(side);
  if (stage.oneIn(15) && bout.of(side) - bout.of(rival) < 7 && bout.count('CHALLENGE', rival) === 1) {
    bout.challengeLost(rival);
    bout.points.set(side, bout.of(side) + 1);
  }
};

/** Said the first time, worth a point afterwards. */
const passive = (_stage: Stage, bout: Bout, side: CompetitorId): void => {
  bout.penalty(side, 'PASSIVITY', bout.count('PASSIVITY', side) === 1 ? 0 : 1);
};

/** One action on the piste up to a total; true when somebody has reached it. */
const touch = (stage: Stage, bout: Bout, upTo: number, doubles: boolean): boolean => {
  const side = bout.attacker();
  const rival = bout.rival(side);
  if (doubles && stage.oneIn(8) && bout.of(side) + 1 < upTo && bout.of(rival) + 1 < upTo) {
    bout.score(side, 'DOUBLE', 1);
    bout.points.set(rival, bout.of(rival) + 1);
  } else if (stage.oneIn(40)) {
    const red = bout.count('CARD', rival) > 1;
    bout.penalty(rival, red ? 'RED' : 'YELLOW', red ? 1 : 0);
  } else if (bout.of(rival) + 1 < upTo && stage.oneIn(60)) bout.scoreCorrected(side, 'TOUCH', 1);
  else bout.score(side, 'TOUCH', 1);
  return bout.of(side) >= upTo || bout.of(rival) >= upTo;
};

const priorityMinute = (stage: Stage, bout: Bout): void => {
  bout.score(stage.pick(bout.sides), 'PRIORITY', 0);
  bout.fight('PM', 60_000, [5_000, 20_000], () => {
    if (!stage.oneIn(2)) return;
    bout.score(bout.attacker(), 'TOUCH', 1);
    bout.over = true;
  });
};

/** Foil and épée: periods of three minutes, to 15, in a pool one period to 5. */
const fencing: Script = (stage) => {
  const bout = new Bout(stage);
  const pool = stage.rsc.startsWith('GP', 22);
  const doubles = stage.rsc.startsWith('EPEE', 4);
  for (const period of pool ? ['P1'] : ['P1', 'P2', 'P3']) {
    bout.fight(period, 180_000, [6_000, 30_000], () => {
      if (stage.oneIn(600)) bout.injured();
      else bout.over = touch(stage, bout, pool ? 5 : 15, doubles);
    });
    if (bout.over) return;
  }
  if (bout.lead() === null) priorityMinute(stage, bout);
};

const sabre: Script = (stage) => {
  const bout = new Bout(stage);
  for (const [period, upTo] of [
    ['P1', 8],
    ['P2', 15],
  ] as const) {
    bout.over = false;
    bout.fight(period, Number.POSITIVE_INFINITY, [4_000, 20_000], () => {
      bout.over = touch(stage, bout, upTo, false);
    });
  }
};

const relay: Script = (stage) => {
  const bout = new Bout(stage);
  const doubles = stage.rsc.startsWith('TEAMEPEE', 4);
  for (let leg = 1; leg <= 9; leg++) {
    bout.over = false;
    bout.fight(`B${leg}`, 180_000, [5_000, 30_000], () => {
      bout.over = touch(stage, bout, 5 * leg, doubles);
    });
  }
  if (!bout.over && bout.lead() === null) priorityMinute(stage, bout);
};

const breaking: Script = (stage) => {
  const bout = new Bout(stage);
  for (const period of stage.rsc.startsWith('GP', 22) ? ['R1', 'R2'] : ['R1', 'R2', 'R3']) {
    bout.begin(period);
    stage.wait(120_000);
    bout.end();
    for (let judge = 1; judge <= 9; judge++) {
      bout.card(judge, period, bout.attacker() === bout.sides[0] ? [1, 0] : [0, 1]);
    }
  }
  if (stage.oneIn(60)) stage.say({ type: 'IrmGiven', competitor: bout.sides[1], irm: 'DSQ', reason: 'misbehaviour' });
};

export const scripts: readonly { readonly rsc: RegExp; readonly script: Script }[] = [
  // The parent of a team's contests is the sum of its subunits, and nothing is said of it in detail.
  { rsc: /^JUD.{29}(?:--|0[1-9]|[1-9]\d)$/, script: judo },
  { rsc: /^BOX/, script: boxing },
  { rsc: /^TKW/, script: taekwondo },
  { rsc: /^WRE/, script: wrestling },
  { rsc: /^FEN.TEAM/, script: relay },
  { rsc: /^FEN.SABRE.{13}(?!GP)/, script: sabre },
  { rsc: /^FEN/, script: fencing },
  { rsc: /^BKG/, script: breaking },
];
