import { race } from '../family/race/race.js';
import { byFinals, reached, timed } from './discipline.js';
import type { AdvanceRule } from '../event/facts.js';
import { place, rest } from '../event/rules.js';
import { within } from './phase-rule.js';
import type { PhaseRule } from './phase-rule.js';

/** World Rowing's progression system: heats and repechages by the number of boats; `ELM` is out. */
const progression: readonly (readonly [
  entries: readonly [from: number, to: number],
  heats: readonly AdvanceRule[],
  repechages: readonly AdvanceRule[],
])[] = [
  [
    [7, 7],
    [place('FA', 1, 1), rest('R', 2)],
    [place('FA', 1, 4), rest('ELM', 5)],
  ],
  [
    [8, 8],
    [place('FA', 1, 1), rest('R', 2)],
    [place('FA', 1, 4), rest('FB', 5)],
  ],
  [
    [9, 10],
    [place('FA', 1, 2), rest('R', 3)],
    [place('FA', 1, 2), rest('FB', 3)],
  ],
  [
    [13, 13],
    [place('SA/B', 1, 3), rest('R', 4)],
    [place('SA/B', 1, 3), rest('ELM', 4)],
  ],
  [
    [14, 15],
    [place('SA/B', 1, 3), rest('R', 4)],
    [place('SA/B', 1, 3), rest('FC', 4)],
  ],
  [
    [16, 18],
    [place('SA/B', 1, 2), rest('R', 3)],
    [place('SA/B', 1, 3), rest('FC', 4)],
  ],
  [
    [25, 36],
    [place('Q', 1, 3), rest('R', 4)],
    [place('Q', 1, 2), rest('SE/F', 3)],
  ],
];

/** Three of each semi-final to the better of its two finals. */
const semi = (units: RegExp, better: string, other: string) => within(units, place(better, 1, 3), rest(other, 4));

export default timed({
  code: 'ROW',
  name: 'Rowing',
  family: race({
    fineSeparates: true,
    // A false start costs a yellow card, and two of them are a red one: the crew is excluded.
    falseStart: { warned: 1, of: 'COMPETITOR', irm: 'EXC', warnings: ['YELLOW'] },
    penalties: { YELLOW: { does: 'NOTHING' } },
    // A boat under weight is placed last.
    behind: ['BUW'],
  }),
  irms: ['BUW', 'EXC', 'DNF', 'DNS', 'DSQ', 'DQB'],
  phases: [
    ...progression.flatMap(([entries, heats, repechages]): PhaseRule[] => [
      { phase: /HEAT$/, entries, advance: heats },
      { phase: /REP-$/, entries, advance: repechages },
    ]),
    { phase: /QFNL$/, advance: [place('SA/B', 1, 3), rest('SC/D', 4)] },
    {
      phase: /SFNL$/,
      advance: [...semi(/^000[12]/, 'FA', 'FB'), ...semi(/^000[34]/, 'FC', 'FD'), ...semi(/^000[56]/, 'FE', 'FF')],
      // The winners row in the middle, the second beside them; which side is drawn.
      seeding: [
        { of: ['FA'], into: 'FNL', units: [1], order: 'PLACES', spread: 'CIRCLE', lanes: [3, 4, 2, 5, 1, 6] },
        { of: ['FB'], into: 'FNL', units: [2], order: 'PLACES', spread: 'CIRCLE', lanes: [3, 4, 2, 5, 1, 6] },
      ],
    },
  ],
  places: [...byFinals, ...reached('REP')],
});
