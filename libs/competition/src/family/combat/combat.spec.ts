import {
  begins,
  card,
  cards,
  challenge,
  contest,
  decided,
  ends,
  passes,
  penalty,
  score,
  times,
} from '../../../../../test/examples/combat.js';
import { givenIn, giveIrm, live, official, scoreMatch, startList } from '../../../../../test/examples/unit.js';
import type { Saying, Told } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';
import type { Rsc, ScoringEvent } from '../../index.js';
import type { CombatDetail } from './detail.js';

const judo = rsc('JUDM60KG--------------QFNL000100--');
const boxing = rsc('BOXW57KG--------------QFNL000100--');
const taekwondo = rsc('TKWM68KG--------------QFNL000100--');
const freestyle = rsc('WREMFS74KG------------QFNL000100--');
const greco = rsc('WREMGR77KG------------QFNL000100--');
const foil = rsc('FENWFOIL--------------QFNL000100--');
const epee = rsc('FENWEPEE--------------QFNL000100--');
const sabre = rsc('FENMSABRE-------------QFNL000100--');
const team = rsc('FENMTEAMFOIL----------QFNL000100--');
const fencingPool = rsc('FENWFOIL--------------GPA-000100--');
const battle = rsc('BKGWINDIVID-----------QFNL000100--');
const roundRobin = rsc('BKGWINDIVID-----------GPA-000100--');

const detailOf = (told: Told): CombatDetail => told.document.detail as CombatDetail;

/** What is told without a refusal, and how the contest stands then. */
const after = (unit: Rsc, ...sayings: readonly Saying[]) => {
  const { told } = givenIn(unit, ...contest, ...sayings);
  const { lines, decision } = told.document;
  return {
    told,
    detail: detailOf(told),
    decision: decision && `${decision.winner ?? 'nobody'} ${decision.text}`,
    marks: lines.map(({ mark }) => mark?.text ?? '-').join(':'),
  };
};

/** What was said last, said otherwise; or not at all. */
const corrected = (event: ScoringEvent, saying: Saying | null): Saying => ({
  type: 'FactCorrected',
  correctedSource: event.source,
  correctedSequence: event.sequence,
  replacement: saying && ({ ...event, ...saying } as ScoringEvent),
  reason: 'video review',
});

const refused = (unit: Rsc, given: readonly Saying[], saying: Saying, code: string): void =>
  givenIn(unit, ...contest, ...given)
    .when(saying)
    .thenRefused(code);

describe('judo', () => {
  const ippon = score('1', 'IPPON', 10);
  const wazaAri = score('1', 'WAZA_ARI', 1);
  const shido = penalty('2', 'SHIDO');
  const regular = [begins('RT')];
  const golden = [...passes('RT'), begins('GS')];

  it.each([
    ['ippon ends it', [...regular, ippon], '1 IPPON', '10:0'],
    ['ippon after a waza-ari is both on the sheet', [...regular, wazaAri, ippon], '1 IPPON', '11:0'],
    ['waza-ari awasete ippon', [...regular, wazaAri, wazaAri], '1 WAZA_ARI_AWASETE_IPPON', '10:0'],
    ['a waza-ari wins when time is up', [...regular, wazaAri, ends('RT')], '1 WAZA_ARI', '1:0'],
    ['the third shido is hansoku-make', [...regular, shido, shido, shido], '1 HANSOKU_MAKE', '10:0'],
    [
      'shido in golden score count on',
      [...regular, shido, shido, ends('RT'), begins('GS'), shido],
      '1 HANSOKU_MAKE',
      '10:0',
    ],
    ['hansoku-make at once', [...regular, penalty('2', 'HANSOKU_MAKE')], '1 HANSOKU_MAKE', '10:0'],
    [
      'hansoku-make beside a waza-ari of the other',
      [...regular, wazaAri, penalty('2', 'HANSOKU_MAKE')],
      '1 HANSOKU_MAKE',
      '11:0',
    ],
    ['golden score ends with the first score', [...golden, wazaAri], '1 WAZA_ARI', '1:0'],
    [
      'a waza-ari each before, golden score decides',
      [...regular, wazaAri, score('2', 'WAZA_ARI', 1), ends('RT'), begins('GS'), score('2', 'WAZA_ARI', 1)],
      '2 WAZA_ARI_AWASETE_IPPON',
      '1:10',
    ],
  ] as const)('%s', (_name, sayings, decision, marks) => {
    expect(after(judo, ...sayings)).toMatchObject({ decision, marks });
  });

  it('level when time is up: golden score follows, and nothing is decided', () => {
    const { decision, marks, detail } = after(judo, ...golden);
    expect({ decision, marks }).toEqual({ decision: null, marks: '0:0' });
    expect(detail).toMatchObject({ golden: true, period: 'GS' });
  });
  it('shido alone do not decide when time is up', () =>
    expect(after(judo, ...regular, shido, shido, ends('RT')).decision).toBeNull());
  it('the winner by the score is the winner of the unit', () =>
    givenIn(judo, ...contest, ...regular, ippon)
      .when(official)
      .thenLines({ competitor: '1', wlt: 'W' }, { competitor: '2', wlt: 'L' }));

  it.each([
    ['a score after the end', [...regular, ippon], wazaAri, 'CONTEST_OVER'],
    ['a shido after the end', [...regular, ippon], shido, 'CONTEST_OVER'],
    ['a period after the end', [...regular, wazaAri, ends('RT')], begins('GS'), 'CONTEST_OVER'],
    ['a kind that judo does not know', regular, score('1', 'KOKA', 3), 'UNKNOWN_SCORE'],
    ['a kind that JavaScript knows', regular, score('1', 'constructor', 3), 'UNKNOWN_SCORE'],
    ['an ippon worth a waza-ari', regular, score('1', 'IPPON', 1), 'WRONG_POINTS'],
    ['a score before the start', [], ippon, 'PERIOD_NOT_OPEN'],
    ['a score between the periods', passes('RT'), ippon, 'PERIOD_NOT_OPEN'],
    ['a score in a period that is not open', golden, score('1', 'IPPON', 10, 'RT'), 'PERIOD_NOT_OPEN'],
    ['golden score before regular time', [], begins('GS'), 'WRONG_PERIOD'],
    ['two periods at once', regular, begins('GS'), 'PERIOD_OPEN'],
    ['regular time again', passes('RT'), begins('RT'), 'PERIOD_TWICE'],
    ['a period that judo does not have', [], begins('Q1'), 'UNKNOWN_PERIOD'],
    ['the end of a period that has not begun', regular, ends('GS'), 'PERIOD_NOT_OPEN'],
    ['a penalty that judo does not know', regular, penalty('1', 'YELLOW'), 'UNKNOWN_PENALTY'],
    ['a shido that gives points', regular, penalty('1', 'SHIDO', 1), 'WRONG_POINTS'],
    ['a penalty in a period to come', regular, penalty('1', 'SHIDO', 0, 'GS'), 'PERIOD_NOT_OPEN'],
    ['a judge', regular, card('J1', 'RT', 1, 0), 'NO_JUDGES'],
    ['a challenge', regular, challenge('1', 'PENDING'), 'NO_CHALLENGES'],
    ['a score of a stranger', regular, score('9', 'IPPON', 10), 'NOT_ON_START_LIST'],
    ['a decision that contradicts the ippon', [...regular, ippon], decided('2', 'KIKEN_GACHI'), 'CONTRADICTS_SCORE'],
    ['a decision that judo does not know', regular, decided('2', 'RSC'), 'UNKNOWN_DECISION'],
    [
      'a final score that is not the one told',
      [...regular, wazaAri],
      scoreMatch(['1', '0'], ['2', '10']),
      'CONTRADICTS_DETAIL',
    ],
  ] as const)('%s is refused', (_name, given, saying, code) => refused(judo, given, saying, code));

  it('a contest of three is refused', () =>
    givenIn(judo, startList('1', '2', '3'), live)
      .when(begins('RT'))
      .thenRefused('NOT_TWO_SIDES'));
  it('the period may be ended after the score that ended the contest, and that changes nothing', () =>
    expect(after(judo, ...regular, ippon, ends('RT')).decision).toBe('1 IPPON'));
  it('officials may confirm what the score decided', () =>
    expect(after(judo, ...regular, ippon, decided('1', 'IPPON')).decision).toBe('1 IPPON'));
  it('who won by ippon may be disqualified afterwards', () => {
    expect(after(judo, ...regular, ippon, decided('2', 'HANSOKU_MAKE')).decision).toBe('2 HANSOKU_MAKE');
    expect(after(judo, ...regular, ippon, giveIrm('1', 'DSQ')).decision).toBe('2 DSQ');
  });
  it('an IRM of the loser does not rename what the score decided', () =>
    expect(after(judo, ...regular, penalty('2', 'HANSOKU_MAKE'), giveIrm('2', 'DSQ')).decision).toBe('1 HANSOKU_MAKE'));
  it('hansoku-make for both is lost by both', () =>
    givenIn(judo, ...contest, ...regular)
      .when(decided(null, 'HANSOKU_MAKE'), official)
      .thenLines({ wlt: 'L', competitor: '1' }, { wlt: 'L', competitor: '2' }));
  it('injured, one cannot go on: the other has won, and no score counts any more', () => {
    const { told, decision } = after(judo, ...regular, wazaAri, giveIrm('1', 'INJ'));
    expect(decision).toBe('2 INJ');
    told.tell(score('2', 'WAZA_ARI', 1));
    expect(told.last.refusal?.code).toBe('CONTEST_OVER');
  });
  it('an ippon given to the wrong one is corrected, and the contest goes on from there', () => {
    const { told } = after(judo, ...regular, ippon);
    told.tell(corrected(told.last.event, wazaAri), score('2', 'WAZA_ARI', 1));
    expect(told.document.decision).toBeNull();
    told.tell(score('2', 'IPPON', 10));
    expect(told.document.decision).toEqual({ winner: '2', text: 'IPPON' });
    expect(told.document.lines.map(({ mark }) => mark?.text)).toEqual(['1', '11']);
  });
  it('a screen sees what each still needs', () => {
    const [one, two] = after(judo, ...regular, wazaAri, shido, shido).detail.sides;
    expect(one).toMatchObject({
      points: 1,
      scores: [{ kind: 'WAZA_ARI', times: 1, points: 1 }],
      needs: [
        { by: 'SCORE', kind: 'IPPON', more: 1 },
        { by: 'SCORE', kind: 'WAZA_ARI', more: 1 },
        { by: 'PENALTY', kind: 'SHIDO', more: 1 },
        { by: 'PENALTY', kind: 'HANSOKU_MAKE', more: 1 },
      ],
    });
    expect(two).toMatchObject({ points: 0, penalties: [{ kind: 'SHIDO', times: 2 }] });
  });
});

describe('boxing', () => {
  const round = (name: string, ...all: readonly string[]): readonly Saying[] => [
    ...passes(name),
    ...cards(name, ...all),
  ];
  const red = ['10-9', '10-9', '10-9', '10-9', '10-9'];
  const split = ['10-9', '10-9', '10-9', '9-10', '9-10'];

  it('unanimous', () =>
    expect(after(boxing, ...round('R1', ...red), ...round('R2', ...red), ...round('R3', ...red))).toMatchObject({
      decision: '1 WP',
      marks: '5:0',
    }));
  it('split, though fewer points in all', () =>
    expect(
      after(
        boxing,
        ...round('R1', ...split),
        ...round('R2', ...split),
        ...round('R3', '10-9', '10-9', '10-9', '7-10', '7-10'),
      ),
    ).toMatchObject({ decision: '1 WP', marks: '3:2' }));
  /** R1 all for red, who then loses R2 with a warning; R3 leaves these cards. */
  const afterWarning = (...third: readonly string[]): readonly Saying[] => [
    ...round('R1', ...red),
    begins('R2'),
    penalty('1', 'WARNING'),
    ends('R2'),
    ...cards('R2', '9-10', '9-10', '9-10', '9-10', '9-10'),
    ...round('R3', ...third),
  ];
  it('a warning takes a point off every card', () => {
    const { detail, decision } = after(boxing, ...afterWarning(...red));
    expect(decision).toBeNull();
    expect(detail.cards.flatMap(({ totals }) => totals.map(({ points }) => points))).toEqual(Array(10).fill(28));
    const named = cards('VOTE', '1-0', '1-0', '0-1', '0-1', '1-0');
    expect(after(boxing, ...afterWarning(...red), ...named)).toMatchObject({ decision: '1 WP', marks: '3:2' });
  });
  it('nothing is decided, and there are no marks, before the last card', () => {
    const { decision, marks, detail } = after(
      boxing,
      ...round('R1', ...red),
      ...round('R2', ...red),
      ...passes('R3'),
      ...cards('R3', ...red.slice(1)),
    );
    expect({ decision, marks }).toEqual({ decision: null, marks: '-:-' });
    expect(detail.sides.map(({ judgesAhead }) => judgesAhead)).toEqual([5, 0]);
  });
  it('one card level and four of one mind: nobody is asked', () =>
    expect(
      after(
        boxing,
        ...round('R1', ...red),
        begins('R2'),
        penalty('1', 'WARNING'),
        ends('R2'),
        ...cards('R2', ...red),
        ...round('R3', '9-10', ...red.slice(1)),
      ),
    ).toMatchObject({ decision: '1 WP', marks: '4:0' }));
  it('no side has most of the judges: who has a level card names one', () => {
    const level = afterWarning('10-9', '10-8', '10-8', '9-10', '9-10');
    const { decision, detail } = after(boxing, ...level);
    expect(decision).toBeNull();
    expect(detail.cards.map(({ totals }) => totals.map(({ points }) => points).join('-'))).toEqual([
      '28-28',
      '28-27',
      '28-27',
      '27-29',
      '27-29',
    ]);
    const named = after(boxing, ...level, card('J1', 'VOTE', 0, 1));
    expect(named).toMatchObject({ decision: '2 WP', marks: '2:3' });
    expect(named.detail.named).toEqual([{ judge: 'J1', competitor: '2' }]);
    refused(boxing, level, card('J2', 'VOTE', 1, 0), 'NOT_LEVEL');
  });
  it('all whose cards are level are asked, though the first name already gives a majority', () => {
    const level = afterWarning('10-9', '10-9', '10-8', '10-8', '9-10');
    expect(after(boxing, ...level, card('J1', 'VOTE', 1, 0)).decision).toBeNull();
    expect(after(boxing, ...level, card('J1', 'VOTE', 1, 0), card('J2', 'VOTE', 0, 1))).toMatchObject({
      decision: '1 WP',
      marks: '3:2',
    });
  });
  it('the third warning disqualifies, and no card counts', () =>
    expect(after(boxing, ...round('R1', ...red), begins('R2'), ...times(3, penalty('1', 'WARNING')))).toMatchObject({
      decision: '2 DSQ',
      marks: '-:-',
    }));
  it('three counts in a round stop it, three over two rounds do not, four do', () => {
    const count = penalty('2', 'COUNT');
    expect(after(boxing, begins('R1'), count, count, count).decision).toBe('1 RSC');
    const three = [begins('R1'), count, count, ends('R1'), begins('R2'), count];
    expect(after(boxing, ...three).decision).toBeNull();
    expect(after(boxing, ...three, count).decision).toBe('1 RSC');
  });
  it('knocked out: the officials decide, without marks', () => {
    const { decision, marks, told } = after(boxing, ...round('R1', ...split), begins('R2'), decided('2', 'KO'));
    expect({ decision, marks }).toEqual({ decision: '2 KO', marks: '-:-' });
    told.tell(ends('R2'), card('J1', 'R2', 10, 9));
    expect(told.last.refusal?.code).toBe('CONTEST_OVER');
  });
  it('double disqualification is lost by both', () =>
    givenIn(boxing, ...contest, begins('R1'))
      .when(decided(null, 'BDSQ'), official)
      .thenLines({ competitor: '1', wlt: 'L' }, { competitor: '2', wlt: 'L' }));

  const fought = passes('R1');
  it.each([
    ['a card of 11', fought, card('J1', 'R1', 11, 9), 'WRONG_CARD'],
    ['a level card', fought, card('J1', 'R1', 10, 10), 'WRONG_CARD'],
    ['a card without a 10', fought, card('J1', 'R1', 9, 8), 'WRONG_CARD'],
    [
      'a card of one side twice',
      fought,
      {
        ...card('J1', 'R1', 10, 9),
        scores: [
          { competitor: '1', points: 10 },
          { competitor: '1', points: 9 },
        ],
      } as unknown as Saying,
      'WRONG_CARD',
    ],
    [
      'a card of one side',
      fought,
      { ...card('J1', 'R1', 10, 9), scores: [{ competitor: '1', points: 10 }] } as unknown as Saying,
      'WRONG_CARD',
    ],
    ['the same position twice', [...fought, card('J1', 'R1', 10, 9)], card('J1', 'R1', 9, 10), 'JUDGE_TWICE'],
    ['a sixth judge', fought, card('J6', 'R1', 10, 9), 'UNKNOWN_JUDGE'],
    ['a card before its round', fought, card('J1', 'R2', 10, 9), 'PERIOD_NOT_OPEN'],
    [
      'a name before the cards are in',
      [...fought, ...passes('R2'), ...passes('R3')],
      card('J1', 'VOTE', 1, 0),
      'NOT_LEVEL',
    ],
    ['a name before the last bell', fought, card('J1', 'VOTE', 1, 0), 'NOT_LEVEL'],
    ['a touch', [begins('R1')], score('1', 'TOUCH', 1), 'UNKNOWN_SCORE'],
    ['the third round as the second', fought, begins('R3'), 'WRONG_PERIOD'],
    ['a fourth round', [...fought, ...passes('R2'), ...passes('R3')], begins('R4'), 'UNKNOWN_PERIOD'],
  ] as const)('%s is refused', (_name, given, saying, code) => refused(boxing, given, saying, code));
});

describe('taekwondo', () => {
  const kick = (who: string): Saying => score(who, 'TRUNK_KICK', 2);
  const head = (who: string): Saying => score(who, 'HEAD_KICK', 3);
  const spin = (who: string): Saying => score(who, 'TURNING_TRUNK_KICK', 4);
  const gamJeom = (who: string): Saying => penalty(who, 'GAM_JEOM');
  const wonBy = (who: string, round: string): readonly Saying[] => [begins(round), kick(who), ends(round)];
  const rounds = ({ rounds: all }: CombatDetail): readonly string[] =>
    all.map(({ winner, decision, criterion }) => [winner, decision, criterion].filter(Boolean).join(' '));

  it('two rounds won end it', () =>
    expect(after(taekwondo, ...wonBy('1', 'R1'), ...wonBy('1', 'R2'))).toMatchObject({
      decision: '1 PTF',
      marks: '2:0',
    }));
  it('a round each goes to the third', () => {
    const each = [...wonBy('1', 'R1'), ...wonBy('2', 'R2')];
    expect(after(taekwondo, ...each)).toMatchObject({ decision: null, marks: '1:1' });
    expect(after(taekwondo, ...each, ...wonBy('2', 'R3'))).toMatchObject({ decision: '2 PTF', marks: '1:2' });
  });
  it('points of one round do not go on into the next', () =>
    expect(
      after(taekwondo, begins('R1'), ...times(5, kick('1')), ends('R1'), ...wonBy('2', 'R2'), ...wonBy('2', 'R3'))
        .decision,
    ).toBe('2 PTF'));
  it('twelve points ahead end the round, not the contest', () => {
    const gap = [begins('R1'), ...times(3, spin('1'))];
    expect(rounds(after(taekwondo, ...gap).detail)).toEqual(['1 PTG']);
    expect(after(taekwondo, ...gap).decision).toBeNull();
    refused(taekwondo, gap, kick('2'), 'PERIOD_OVER');
  });
  it('a gam-jeom gives the other a point, the fifth of a round loses it', () => {
    const four = [begins('R1'), spin('2'), kick('2'), ...times(4, gamJeom('2'))];
    expect(after(taekwondo, ...four, ends('R1')).detail.rounds[0]).toMatchObject({
      points: [{ points: 4 }, { points: 6 }],
      winner: '2',
      decision: 'PTF',
    });
    expect(rounds(after(taekwondo, ...four, gamJeom('2')).detail)).toEqual(['1 PUN']);
  });
  it('five gam-jeom over two rounds lose none', () =>
    expect(
      after(
        taekwondo,
        begins('R1'),
        kick('2'),
        kick('2'),
        ...times(3, gamJeom('2')),
        ends('R1'),
        begins('R2'),
        ...times(2, gamJeom('2')),
      ).detail.rounds[1],
    ).toMatchObject({ winner: null, points: [{ points: 2 }, { points: 0 }] }));
  it.each([
    ['more by turning kicks', [spin('1'), kick('2'), kick('2')], '1 SUP TURNING_KICKS'],
    ['more of the higher scores', [head('2'), ...times(3, score('1', 'PUNCH', 1))], '2 SUP HIGHER_SCORES'],
    ['level in all: the judges are asked', [kick('1'), kick('2')], ''],
  ] as const)('superiority in a level round: %s', (_name, sayings, expected) =>
    expect(rounds(after(taekwondo, begins('R1'), ...sayings, ends('R1')).detail)).toEqual([expected]),
  );
  it('level in all: the judges say who has won the round', () =>
    expect(rounds(after(taekwondo, begins('R1'), ends('R1'), ...cards('R1', '0-1', '1-0', '0-1')).detail)).toEqual([
      '2 SUP JUDGES',
    ]));
  it('officials end it: withdrawal', () =>
    expect(after(taekwondo, ...wonBy('1', 'R1'), giveIrm('2', 'WDR'))).toMatchObject({
      decision: '1 WDR',
      marks: '1:0',
    }));
  it('a challenge that is lost is the only one, a won one is not', () => {
    const lost = [begins('R1'), challenge('1', 'PENDING'), challenge('1', 'UNSUCCESSFUL')];
    refused(taekwondo, lost, challenge('1', 'PENDING'), 'NO_CHALLENGE_LEFT');
    expect(
      after(taekwondo, ...lost, challenge('2', 'PENDING'), challenge('2', 'SUCCESSFUL'), challenge('2', 'PENDING'))
        .detail.sides,
    ).toMatchObject([
      { challengesLeft: 0, challengePending: false },
      { challengesLeft: 1, challengePending: true },
    ]);
  });
  it.each([
    ['a vote where one is ahead', wonBy('1', 'R1'), card('J1', 'R1', 1, 0), 'NOT_LEVEL'],
    ['a vote while the round goes on', [begins('R1')], card('J1', 'R1', 1, 0), 'NOT_LEVEL'],
    ['a card of ten points', passes('R1'), card('J1', 'R1', 10, 9), 'WRONG_CARD'],
    [
      'a challenge during a challenge',
      [begins('R1'), challenge('1', 'PENDING')],
      challenge('1', 'PENDING'),
      'CHALLENGE_PENDING',
    ],
    ['a third round after two won', [...wonBy('1', 'R1'), ...wonBy('1', 'R2')], begins('R3'), 'CONTEST_OVER'],
  ] as const)('%s is refused', (_name, given, saying, code) => refused(taekwondo, given, saying, code));
});

describe('wrestling', () => {
  const takedown = (who: string): Saying => score(who, 'TAKEDOWN', 2);
  const full = (...sayings: readonly Saying[]): readonly Saying[] => [
    begins('P1'),
    ...sayings,
    ends('P1'),
    ...passes('P2'),
  ];
  const classification = ({ sides }: CombatDetail): string => sides.map((side) => side.classification).join(':');

  it.each([
    ['by points', freestyle, full(takedown('1')), '1 VPO', '2:0', '3:0'],
    [
      'by points, the loser has some',
      freestyle,
      full(takedown('1'), score('2', 'STEP_OUT', 1)),
      '1 VPO1',
      '2:1',
      '3:1',
    ],
    ['by fall', freestyle, [begins('P1'), takedown('2'), score('1', 'FALL', 0)], '1 VFA', '0:2', '5:0'],
    ['ten points ahead in freestyle', freestyle, [begins('P1'), ...times(5, takedown('1'))], '1 VSU', '10:0', '4:0'],
    [
      'ten ahead, the loser has some',
      freestyle,
      [begins('P1'), score('2', 'STEP_OUT', 1), ...times(6, takedown('1'))],
      '1 VSU1',
      '12:1',
      '4:1',
    ],
    ['eight points ahead in Greco-Roman', greco, [begins('P1'), ...times(4, takedown('1'))], '1 VSU', '8:0', '4:0'],
    ['three cautions', greco, [begins('P1'), ...times(3, penalty('1', 'CAUTION'))], '2 VCA', '0:3', '0:5'],
    ['officials: injury', greco, [begins('P1'), decided('2', 'VIN')], '2 VIN', '0:0', '0:5'],
  ] as const)('%s', (_name, unit, sayings, decision, marks, points) => {
    const it = after(unit, ...sayings);
    expect(it).toMatchObject({ decision, marks });
    expect(classification(it.detail)).toBe(points);
  });
  it('eight ahead is not enough in freestyle', () =>
    expect(after(freestyle, begins('P1'), ...times(4, takedown('1'))).decision).toBeNull());

  it.each([
    ['the highest hold', full(score('1', 'TAKEDOWN', 4), takedown('2'), takedown('2')), '1 VPO1', 'HIGHEST_HOLDS'],
    [
      'more of the highest holds',
      full(takedown('1'), takedown('1'), takedown('2'), score('2', 'STEP_OUT', 1), score('2', 'REVERSAL', 1)),
      '1 VPO1',
      'HIGHEST_HOLDS',
    ],
    [
      'fewer cautions',
      full(takedown('1'), penalty('2', 'PASSIVITY', 1), takedown('2'), penalty('1', 'CAUTION')),
      '2 VPO1',
      'FEWER_CAUTIONS',
    ],
    [
      'who scored last, by a step out',
      full(score('1', 'STEP_OUT', 1), score('2', 'STEP_OUT', 1)),
      '2 VPO1',
      'LAST_POINT',
    ],
    [
      'who scored last, by the other’s passivity',
      full(penalty('1', 'PASSIVITY', 1), penalty('2', 'PASSIVITY', 1)),
      '1 VPO1',
      'LAST_POINT',
    ],
  ] as const)('level on points: %s', (_name, sayings, decision, criterion) => {
    const it = after(freestyle, ...sayings);
    expect(it.decision).toBe(decision);
    expect(it.detail.verdict?.criterion).toBe(criterion);
  });
  it('without a point or a caution only the officials can say', () =>
    expect(after(freestyle, ...full()).decision).toBeNull());
  it('passivity is said first, and gives a point later', () => {
    const said = [begins('P1'), penalty('1', 'PASSIVITY')];
    expect(after(freestyle, ...said).marks).toBe('0:0');
    expect(after(freestyle, ...said, penalty('1', 'PASSIVITY', 1)).marks).toBe('0:1');
    refused(freestyle, said, penalty('1', 'PASSIVITY', 2), 'WRONG_POINTS');
  });
  it('a lost challenge gives the other a point', () =>
    expect(after(freestyle, begins('P1'), challenge('1', 'UNSUCCESSFUL')).marks).toBe('0:1'));
  it('a challenge of the last action is heard after time', () =>
    expect(after(freestyle, ...full(takedown('1'), takedown('2')), challenge('1', 'UNSUCCESSFUL'))).toMatchObject({
      decision: '2 VPO1',
      marks: '2:3',
    }));
  it('a takedown of three is refused', () =>
    refused(freestyle, [begins('P1')], score('1', 'TAKEDOWN', 3), 'WRONG_POINTS'));
  it('both disqualified', () => {
    const it = after(freestyle, begins('P1'), decided(null, '2DSQ'));
    expect(classification(it.detail)).toBe('0:0');
  });
});

describe('fencing', () => {
  const touch = (who: string): Saying => score(who, 'TOUCH', 1);
  const over = [...passes('P1'), ...passes('P2')];

  it('first to 15', () =>
    expect(after(foil, begins('P1'), ...times(14, touch('2')), touch('1'), touch('2'))).toMatchObject({
      decision: '2 TOUCHES',
      marks: '1:15',
    }));
  it('ahead when time is up', () =>
    expect(after(foil, ...over, begins('P3'), touch('1'), ends('P3'))).toMatchObject({
      decision: '1 TIME',
      marks: '1:0',
    }));
  it('level: priority is drawn, and the first touch of the minute wins', () =>
    expect(after(foil, ...over, ...passes('P3'), score('2', 'PRIORITY', 0), begins('PM'), touch('1'))).toMatchObject({
      decision: '1 PRIORITY_MINUTE',
      marks: '1:0',
    }));
  it('level after the minute: who has priority wins', () => {
    const { decision, marks, detail } = after(
      foil,
      ...over,
      ...passes('P3'),
      score('2', 'PRIORITY', 0),
      ...passes('PM'),
    );
    expect({ decision, marks }).toEqual({ decision: '2 PRIORITY', marks: '0:0' });
    expect(detail).toMatchObject({ priority: '2', verdict: { criterion: 'PRIORITY' } });
  });
  it('a red card gives a touch, and may be the last one', () =>
    expect(
      after(foil, begins('P1'), ...times(14, touch('2')), penalty('1', 'YELLOW'), penalty('1', 'RED')),
    ).toMatchObject({
      decision: '2 TOUCHES',
      marks: '0:15',
    }));
  it('a black card excludes', () =>
    expect(after(foil, begins('P1'), touch('1'), penalty('1', 'BLACK'))).toMatchObject({
      decision: '2 BLACK_CARD',
      marks: '1:0',
    }));
  it('a double hit in épée counts for both, but not where both would win', () => {
    const double = score('1', 'DOUBLE', 1);
    expect(after(epee, begins('P1'), double).marks).toBe('1:1');
    expect(after(epee, begins('P1'), ...times(14, touch('1')), ...times(13, touch('2')), double)).toMatchObject({
      decision: '1 TOUCHES',
      marks: '15:14',
    });
    refused(epee, [begins('P1'), ...times(14, double)], double, 'BOTH_AT_ONCE');
    refused(epee, [...over, ...passes('P3'), score('1', 'PRIORITY', 0), begins('PM')], double, 'BOTH_AT_ONCE');
    refused(foil, [begins('P1')], double, 'UNKNOWN_SCORE');
  });
  it('sabre has its break at 8', () => {
    const eight = [begins('P1'), ...times(8, touch('1'))];
    refused(sabre, eight, touch('2'), 'PERIOD_OVER');
    expect(after(sabre, ...eight, ends('P1'), begins('P2'), ...times(7, touch('1'))).decision).toBe('1 TOUCHES');
  });
  it('a pool bout goes to 5', () =>
    expect(after(fencingPool, begins('P1'), ...times(5, touch('1')))).toMatchObject({
      decision: '1 TOUCHES',
      marks: '5:0',
    }));
  it('a relay: nine bouts, each to five more', () => {
    const bout = (index: number): readonly Saying[] => [
      begins(`B${index}`),
      ...times(2, touch('2')),
      ...times(5, touch('1')),
      ends(`B${index}`),
    ];
    const eight = [1, 2, 3, 4, 5, 6, 7, 8].flatMap(bout);
    refused(team, [begins('B1'), ...times(5, touch('1'))], touch('2'), 'PERIOD_OVER');
    expect(after(team, ...eight)).toMatchObject({ decision: null, marks: '40:16' });
    const last = after(team, ...eight, begins('B9'), ...times(20, touch('2')), ...times(5, touch('1')));
    expect(last).toMatchObject({ decision: '1 TOUCHES', marks: '45:36' });
    expect(last.told.document.periods.at(-1)).toEqual({
      period: 'B9',
      scores: [
        { competitor: '1', points: 5 },
        { competitor: '2', points: 20 },
      ],
    });
  });
  it.each([
    ['priority while time runs', [begins('P1')], score('1', 'PRIORITY', 0), 'NO_PRIORITY_YET'],
    [
      'priority drawn twice',
      [...over, ...passes('P3'), score('1', 'PRIORITY', 0)],
      score('2', 'PRIORITY', 0),
      'PRIORITY_DRAWN',
    ],
    ['a touch after the fifteenth', [begins('P1'), ...times(15, touch('1'))], touch('2'), 'CONTEST_OVER'],
    [
      'a third appeal',
      [begins('P1'), ...times(2, challenge('1', 'UNSUCCESSFUL'))],
      challenge('1', 'PENDING'),
      'NO_CHALLENGE_LEFT',
    ],
  ] as const)('%s is refused', (_name, given, saying, code) => refused(foil, given, saying, code));
});

describe('breaking', () => {
  const forOne = (count: number): readonly string[] =>
    Array.from({ length: 9 }, (_, judge) => (judge < count ? '1-0' : '0-1'));
  const round = (name: string, count: number): readonly Saying[] => [...passes(name), ...cards(name, ...forOne(count))];

  it('all three rounds are danced, and the one with more wins', () => {
    const two = [...round('R1', 5), ...round('R2', 9)];
    expect(after(battle, ...two)).toMatchObject({ decision: null, marks: '2:0' });
    expect(after(battle, ...two, ...round('R3', 4))).toMatchObject({ decision: '1 VOTES', marks: '2:1' });
  });
  it('a round is open until all nine have voted', () =>
    expect(after(battle, ...passes('R1'), ...cards('R1', ...forOne(9).slice(1))).marks).toBe('0:0'));
  it('the round robin has two rounds and may end level', () => {
    givenIn(roundRobin, ...contest, ...round('R1', 6), ...round('R2', 2))
      .when(official)
      .thenLines(
        { competitor: '1', wlt: 'T', mark: expect.objectContaining({ text: '1' }) },
        { competitor: '2', wlt: 'T' },
      );
    expect(after(roundRobin, ...round('R1', 6), ...round('R2', 2)).told.document.periods).toMatchObject([
      { period: 'R1', scores: [{ points: 6 }, { points: 3 }] },
      { period: 'R2', scores: [{ points: 2 }, { points: 7 }] },
    ]);
  });
  it('a vote for both is refused', () => refused(battle, passes('R1'), card('J1', 'R1', 1, 1), 'WRONG_CARD'));
  it('disqualified after all rounds', () =>
    expect(after(battle, ...round('R1', 9), ...round('R2', 9), ...round('R3', 9), giveIrm('1', 'DSQ')).decision).toBe(
      '2 DSQ',
    ));
});

describe('final marks alone', () => {
  it('are taken as before, and any decision with them', () =>
    givenIn(judo, ...contest)
      .when(scoreMatch(['1', '1'], ['2', '1']), decided('2', 'DECISION'), official)
      .thenLines({ competitor: '1', wlt: 'L' }, { competitor: '2', wlt: 'W' }));
});
