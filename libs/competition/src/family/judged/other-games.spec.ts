/** Sports without a file here, whose rules must be possible to write: data alone, no code. */
import { declare, deduct, judge, judges } from '../../../../../test/examples/judged.js';
import { live, startList, Told } from '../../../../../test/examples/unit.js';
import type { Saying } from '../../../../../test/examples/unit.js';
import { rsc } from '../../index.js';
import { byJudges } from './by-judges.js';
import { numbered, seats } from './rules.js';
import type { JudgedRules } from './rules.js';

/** A unit of some judged discipline, scored by these rules instead of its own. */
const scoredBy = (rules: JudgedRules, ...sayings: readonly (Saying | readonly Saying[])[]): string | null => {
  const told = new Told(rsc('DIVM3M----------------FNL-000100--'));
  const family = byJudges(rules);
  Object.assign(told.unit, { family, detail: family.open() });
  told.tell(startList('1', '2'), live, ...(sayings.flat() as Saying[]));
  expect(told.settled.filter(({ outcome }) => outcome !== 'APPLIED')).toEqual([]);
  return told.document.lines[0]!.mark?.text ?? null;
};
const points = { mark: 'POINTS', confirmed: false, ties: [] } as const;

it('figure skating: base values raised or lowered by a trimmed mean of grades, components by their factor, deductions', () => {
  const nine = { judges: seats(9), dropHigh: 1, dropLow: 1, aggregate: 'MEAN', decimals: 2 } as const;
  const component = (name: string) =>
    ({
      id: name,
      names: [name],
      panels: [{ id: 'PC', ...nine, max: 10, step: 0.25, weight: 1.67 }],
      decimals: 2,
      together: 'SUM',
      least: 1,
    }) as const;
  const rules: JudgedRules = {
    ...points,
    decimals: 2,
    kinds: [
      {
        id: 'ELEMENT',
        names: numbered('E', 7),
        // One grade of execution is a tenth of the base value.
        panels: [{ id: 'GOE', ...nine, decimals: 4, min: -5, max: 5, step: 1, weight: 0.1 }],
        difficulty: 'SCALE',
        decimals: 2,
        together: 'SUM',
        least: 1,
      },
      ...['COMPOSITION', 'PRESENTATION', 'SKILLS'].map(component),
    ],
  };
  expect(
    scoredBy(
      rules,
      declare('1', 'E1', 9.7, '4S'),
      judges('1', 'E1', 'GOE', 3, 4, 3, 3, 4, 2, 3, 5, 3),
      declare('1', 'E2', 5.3, '3F!'),
      judges('1', 'E2', 'GOE', -2, -3, -2, -1, -2, -2, -3, -2, -5),
      deduct('1', 'E2', 1, 'fall'),
      ...['COMPOSITION', 'PRESENTATION', 'SKILLS'].map((name) =>
        judges('1', name, 'PC', 8.5, 8.75, 8.5, 9, 8.25, 8.5, 8.75, 8.5, 8.75),
      ),
    ),
    // 9.7 + 9.7 * 0.1 * 23/7 = 12.89; 5.3 - 5.3 * 0.1 * 16/7 - 1 = 3.09; three times 1.67 * 60.25/7 = 14.37
  ).toBe('59.09');
});

it('ski jumping: distance, five style judges of whom three count, wind and gate with their sign; two jumps', () => {
  const rules: JudgedRules = {
    ...points,
    decimals: 1,
    kinds: [
      {
        id: 'JUMP',
        names: numbered('', 2),
        panels: [
          { id: 'DISTANCE', judges: ['D'], aggregate: 'SUM', max: 150, step: 0.1 },
          { id: 'STYLE', judges: seats(5), dropHigh: 1, dropLow: 1, aggregate: 'SUM', max: 20, step: 0.5 },
          { id: 'WIND', judges: ['W'], aggregate: 'SUM', min: -50, max: 50, step: 0.1 },
          { id: 'GATE', judges: ['G'], aggregate: 'SUM', min: -50, max: 50, step: 0.1 },
        ],
        decimals: 1,
        together: 'SUM',
        least: 1,
      },
    ],
  };
  const jump = (element: string, distance: number, wind: number): Saying[] => [
    judge('1', element, 'DISTANCE', 'D', distance),
    ...judges('1', element, 'STYLE', 18, 18.5, 17.5, 18.5, 19),
    judge('1', element, 'WIND', 'W', wind),
    judge('1', element, 'GATE', 'G', 0),
  ];
  expect(scoredBy(rules, jump('1', 72.6, -4.3), jump('2', 68.8, 6.1))).toBe('253.2');
});

it('big air: the best two of three tricks; halfpipe: the best of three runs', () => {
  const six = {
    id: 'OVERALL',
    judges: seats(6),
    dropHigh: 1,
    dropLow: 1,
    aggregate: 'MEAN',
    max: 100,
    step: 1,
  } as const;
  const best = (count: number): JudgedRules => ({
    ...points,
    decimals: 2,
    kinds: [
      { id: 'TRICK', names: numbered('', 3), panels: [six], decimals: 2, best: count, together: 'SUM', least: 1 },
    ],
  });
  const tricks = [
    judges('1', '1', 'OVERALL', 80, 81, 82, 83, 84, 99),
    judges('1', '2', 'OVERALL', 10, 10, 10, 10, 10, 10),
    judges('1', '3', 'OVERALL', 90, 90, 91, 91, 92, 92),
  ];
  expect(scoredBy(best(2), ...tricks)).toBe('173.50');
  expect(scoredBy(best(1), ...tricks)).toBe('91.00');
});

it('moguls: turns and air by judges, the speed measured, all in one run', () =>
  expect(
    scoredBy(
      {
        ...points,
        decimals: 2,
        kinds: [
          {
            id: 'RUN',
            names: ['1'],
            panels: [
              { id: 'TURNS', judges: seats(5), dropHigh: 1, dropLow: 1, aggregate: 'SUM', max: 20, step: 0.1 },
              { id: 'AIR', judges: seats(2), aggregate: 'MEAN', max: 20, step: 0.01, decimals: 2 },
              { id: 'SPEED', judges: ['T'], aggregate: 'SUM', max: 20, step: 0.01 },
            ],
            decimals: 2,
            together: 'SUM',
            least: 1,
          },
        ],
      },
      judges('1', '1', 'TURNS', 16, 16.4, 16.2, 15, 17),
      judges('1', '1', 'AIR', 15.2, 15.75),
      judge('1', '1', 'SPEED', 'T', 14.87),
    ),
    // 48.6 + 15.475 rounded up + 14.87
  ).toBe('78.95'));
