import { combat } from '../family/combat/combat.js';
import { periodsNamed } from '../family/combat/rules.js';
import type { PeriodRule, ScoreRule } from '../family/combat/rules.js';
import { byTwoFinals, knockedOut, match } from './discipline.js';

/** Both may hit at once in épée, and both hits count. */
const doubles: Readonly<Record<string, ScoreRule>> = { DOUBLE: { worth: [1], both: true } };

interface Bout {
  readonly touches: number;
  readonly periods: readonly PeriodRule[];
  /** Appeals to the video that may be lost; null without a limit. */
  readonly appeals: number | null;
}

const bout = ({ touches, periods, appeals }: Bout, more: typeof doubles = {}) =>
  combat({
    counts: 'POINTS',
    periods,
    // Time is up and the score level: lots give one of them priority, and a minute is fenced to the first touch.
    extra: [{ code: 'PM', golden: true }],
    scores: { TOUCH: { worth: [1] }, ...more, PRIORITY: { worth: [0] } },
    priority: 'PRIORITY',
    // A red card gives the other a touch, a black one excludes; P-cards are for not fencing.
    penalties: {
      YELLOW: {},
      RED: { gives: [1] },
      BLACK: {},
      P_YELLOW: {},
      P_RED: { gives: [1] },
      P_BLACK: {},
    },
    ends: [
      { by: 'TOTAL', points: touches, decision: 'TOUCHES' },
      { by: 'PENALTY', kind: 'BLACK', times: 1, decision: 'BLACK_CARD' },
      { by: 'PENALTY', kind: 'P_BLACK', times: 1, decision: 'P_BLACK_CARD' },
    ],
    criteria: [{ name: 'PRIORITY', by: 'PRIORITY' }],
    challenges: { each: appeals, lostGives: 0 },
    decisions: {
      ahead: 'TIME',
      golden: 'PRIORITY_MINUTE',
      criteria: 'PRIORITY',
      officials: ['ABD', 'EXC'],
      against: ['BLACK_CARD', 'EXC'],
    },
  });

/** Three against three: nine bouts, the first to 5, each next one to 5 more. */
const team: Bout = {
  touches: 45,
  periods: periodsNamed('B', 9).map(({ code }, index) => ({ code, upTo: 5 * (index + 1) })),
  appeals: null,
};
const elimination: Bout = { touches: 15, periods: periodsNamed('P', 3), appeals: 2 };
/** Sabre is fenced without time; the break comes when one has 8. */
const sabre: Bout = { touches: 15, periods: [{ code: 'P1', upTo: 8 }, { code: 'P2' }], appeals: 2 };
const pool: Bout = { touches: 5, periods: periodsNamed('P', 1), appeals: 1 };

export default match({
  code: 'FEN',
  name: 'Fencing',
  family: bout(elimination),
  familyIn: [
    { rsc: /^FEN.TEAMEPEE/, use: bout(team, doubles) },
    { rsc: /^FEN.TEAM/, use: bout(team) },
    { rsc: /^FEN.EPEE.{14}GP/, use: bout(pool, doubles) },
    { rsc: /^FEN.{19}GP/, use: bout(pool) },
    { rsc: /^FEN.EPEE/, use: bout(elimination, doubles) },
    { rsc: /^FEN.SABRE/, use: bout(sabre) },
  ],
  places: [byTwoFinals, ...knockedOut('QFNL', '8FNL', 'R32', 'R64')],
  // Teams fence for every place down to the eighth.
  placesIn: [{ rsc: /^FEN.TEAM/, use: [{ from: 'UNITS', phase: 'FNL', size: 8 }, ...knockedOut('8FNL')] }],
});
