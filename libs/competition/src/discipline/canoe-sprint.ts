import { race } from '../family/race/race.js';
import { byFinals, reached, timed } from './discipline.js';
import { place, rest } from '../event/rules.js';
import type { AdvanceRule } from '../event/facts.js';
import type { PhaseRule } from './phase-rule.js';

/** What follows from heats, quarter-finals and semi-finals. */
interface Plan {
  readonly entries: readonly [from: number, to: number];
  readonly heats: readonly AdvanceRule[];
  readonly quarters?: readonly AdvanceRule[];
  readonly semis: readonly AdvanceRule[];
}

const toSemi = [place('SF', 1, 2), rest('QF', 3)];
const twoFinals = [place('FA', 1, 4), rest('FB', 5)];

/** The progression plans of the Olympic programme on eight lanes, by the number of boats; `X` is out. */
const plans: readonly Plan[] = [
  { entries: [9, 10], heats: [place('FA', 1, 3), rest('SF', 4)], semis: [place('FA', 1, 2), rest('X', 3)] },
  {
    entries: [11, 12],
    heats: toSemi,
    quarters: [place('SF', 1, 6), rest('X', 7)],
    semis: [place('FA', 1, 4), rest('X', 5)],
  },
  { entries: [13, 16], heats: toSemi, quarters: [place('SF', 1, 3), rest('FB', 4)], semis: twoFinals },
  { entries: [17, 24], heats: toSemi, quarters: [place('SF', 1, 4), rest('X', 5)], semis: twoFinals },
  { entries: [25, 36], heats: toSemi, quarters: [place('SF', 1, 2), rest('X', 3)], semis: twoFinals },
  {
    entries: [37, 48],
    heats: toSemi,
    quarters: [place('SF', 1, 5), rest('X', 6)],
    semis: [place('FA', 1, 2), place('FB', 3, 4), place('FC', 5, 6), rest('X', 7)],
  },
];

/** From two semi-finals to final A: `finalA[semi-final - 1][place - 1]`. */
const finalA = [
  [5, 3, 7, 1],
  [4, 6, 2, 8],
].map((lanes) => lanes.map((lane): [number, number] => [1, lane]));

const phasesOf = ({ entries, heats, quarters = [], semis }: Plan): PhaseRule[] => [
  { phase: /HEAT$/, entries, advance: heats },
  { phase: /QFNL$/, entries, advance: quarters },
  {
    phase: /SFNL$/,
    entries,
    advance: semis,
    ...(semis[0]!.to === 4 && {
      seeding: [{ of: ['FA'], into: 'FNL', units: [1], order: 'PLACES', spread: 'CIRCLE', table: finalA }],
    }),
  },
];

export default timed({
  code: 'CSP',
  name: 'Canoe Sprint',
  family: race({
    fineSeparates: true,
    // A crew is warned once; its second false start in a race disqualifies it.
    falseStart: { warned: 1, of: 'COMPETITOR', irm: 'DSQ', warnings: ['WARNING'] },
  }),
  phases: plans.flatMap(phasesOf),
  places: [...byFinals, ...reached('SFNL', 'QFNL')],
});
