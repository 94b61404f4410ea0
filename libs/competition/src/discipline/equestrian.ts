import { byFaults } from '../family/faults/by-faults.js';
import type { FaultRules } from '../family/faults/rules.js';
import { byJudges } from '../family/judged/by-judges.js';
import { numbered } from '../family/judged/rules.js';
import type { ElementKind, Panel } from '../family/judged/rules.js';
import { marks } from '../family/marks.js';
import { judged } from './discipline.js';

/** Seven judges around the arena, by the letters they sit at. */
const around = ['K', 'E', 'H', 'C', 'M', 'B', 'F'];

/**
 * The sheet of a test: each movement has 0 to 10 in halves, some count twice; each judge's sum as part of the best possible
 * sum, and the mean of the judges, in per cent to three decimals. Errors take off per cent.
 */
const sheet = (prefix: string, movements: number, twice: readonly number[]): ElementKind => ({
  id: `TEST${prefix}`,
  names: numbered(prefix, movements),
  panels: [{ id: 'MOVEMENT', judges: around, aggregate: 'MEAN', max: 10, step: 0.5 }],
  coefficients: Object.fromEntries(twice.map((movement) => [`${prefix}${movement}`, 2])),
  together: 'PERCENT',
  decimals: 3,
  least: movements,
});

/** Grand Prix Special: 36 movements and the general impression, 470 marks at best. */
const special = (prefix: string): ElementKind => ({
  ...sheet(prefix, 37, [3, 8, 13, 14, 15, 18, 27, 29, 33, 37]),
  least: 0,
});

/** Grand Prix Freestyle: 16 technical movements and five artistic marks, half the total each; 200 marks at best each. */
const freestyle: readonly ElementKind[] = [
  { ...sheet('T', 16, [11, 12, 13, 14]), share: 0.5 },
  {
    ...sheet('A', 5, []),
    panels: [{ id: 'ARTISTIC', judges: around, aggregate: 'MEAN', max: 10, step: 0.1 }],
    share: 0.5,
  },
];

/** A test of which each judge's sheet arrives added up, in per cent. */
const added = (judges: readonly string[]): Panel => ({
  id: 'SHEET',
  judges,
  aggregate: 'MEAN',
  decimals: 3,
  max: 100,
  step: 0.001,
});

const dressage = (kinds: readonly ElementKind[]) =>
  byJudges({
    mark: 'PERCENT',
    decimals: 3,
    confirmed: false,
    // Freestyle: the higher artistic part.
    ties: kinds.some(({ id }) => id === 'TESTA') ? [{ kind: 'TESTA' }] : [],
    kinds,
  });

/** In eventing what is missing to a hundred per cent counts as penalties, to one decimal; in a team that of three riders. */
const eventingDressage = (riders: number) =>
  byJudges({
    mark: 'POINTS',
    decimals: 2,
    confirmed: false,
    ties: [],
    kinds: [
      {
        id: 'TEST',
        names: numbered('', riders),
        panels: [{ ...added(['E', 'C', 'M']), decimals: 1 }],
        decimals: 1,
        together: 'SUM',
        least: 1,
        missingTo: 100,
      },
    ],
  });

/** A rail down or a refusal is four points, each second commenced above the time allowed one. */
const jumping = (rounds: number, ties: FaultRules['ties']) =>
  byFaults({
    kinds: { FENCE: 4, WATER: 4, REFUSAL: 4, TIME: null },
    perSecondOver: 1,
    rounds,
    decimals: 0,
    ties,
  });

/** In eventing a second above the time costs 0.4; places come from all three tests together. */
const eventing = (kinds: FaultRules['kinds'], rounds: number) =>
  byFaults({ kinds, perSecondOver: 0.4, rounds, decimals: 2, ties: 'NONE' });
const crossCountry = { REFUSAL: 20, SECOND_REFUSAL: 40, FLAG: 15, FRANGIBLE: 11, DANGEROUS_RIDING: 25, TIME: null };
const rails = { FENCE: 4, REFUSAL: 4, SECOND_REFUSAL: 8, TIME: null };
import { ownMark } from '../points/points.js';
import type { PartRule } from '../total/rule.js';
const dressageTest: PartRule = { name: 'DRESSAGE', units: /^DRSS/, points: ownMark };
const crossCountryTest: PartRule = { name: 'CROSS_COUNTRY', units: /^XC--/, points: ownMark };

export default judged({
  code: 'EQU',
  name: 'Equestrian',
  marks: ['PERCENT', 'POINTS'],
  // Penalties count in jumping and eventing, a percentage of the best possible ride in dressage.
  lowerIsBetter: ['POINTS'],
  irms: ['EL', 'RT', 'WD', 'DNS', 'DSQ', 'DQB'],
  familyIn: [
    { rsc: /^EQU.DRES.{14}GPFR/, use: dressage(freestyle) },
    { rsc: /^EQU.DRESTEAM.{10}GPSP/, use: dressage(['1.', '2.', '3.'].map(special)) },
    { rsc: /^EQU.DRES.{14}GPSP/, use: dressage([special('')]) },
    {
      rsc: /^EQU.DRESTEAM/,
      use: dressage([
        { id: 'TEST', names: numbered('', 3), panels: [added(around)], together: 'SUM', decimals: 3, least: 1 },
      ]),
    },
    {
      rsc: /^EQU.DRES/,
      use: dressage([
        { id: 'TEST', names: numbered('', 1), panels: [added(around)], together: 'SUM', decimals: 3, least: 1 },
      ]),
    },
    { rsc: /^EQU.EVENTEAM.{10}DRSS/, use: eventingDressage(3) },
    { rsc: /^EQU.EVEN.{14}DRSS/, use: eventingDressage(1) },
    { rsc: /^EQU.EVENTEAM.{10}XC/, use: eventing(crossCountry, 3) },
    { rsc: /^EQU.EVEN.{14}XC/, use: eventing(crossCountry, 1) },
    { rsc: /^EQU.EVENTEAM.{10}JUMP/, use: eventing(rails, 3) },
    { rsc: /^EQU.EVEN.{14}JUMP/, use: eventing(rails, 1) },
    { rsc: /^EQU.EVEN/, use: marks },
    // Who is level in front jumps off; a jump-off, a round of qualification and everybody behind go by the time.
    { rsc: /^EQU.JUMPTEAM/, use: jumping(3, 'TIME_BUT_FOR_THE_FIRST') },
    { rsc: /^EQU.JUMP.{14}FNL-0001/, use: jumping(1, 'TIME_BUT_FOR_THE_FIRST') },
    { rsc: /^EQU.JUMP/, use: jumping(1, 'TIME') },
  ],
  placesIn: [
    { rsc: /^EQU.EVEN/, use: [{ from: 'EVENT' }] },
    { rsc: /^EQU.DRESINDV/, use: [{ from: 'UNIT', tail: 'GPFR000100--' }] },
    { rsc: /^EQU.DRESTEAM/, use: [{ from: 'UNIT', tail: 'GPSP000100--' }] },
    {
      // The jump-off decides among those who were clear; the round before it ranks the others.
      rsc: /^EQU.JUMPINDV/,
      use: [
        { from: 'UNIT', tail: 'FNL-0002RR--' },
        { from: 'UNIT', tail: 'FNL-000100--' },
      ],
    },
  ],
  totals: [
    {
      // The best of the first three tests jump once more and stand before the others. FEI Eventing Rules, individual
      // classification: of equal penalties the better cross-country score is first.
      name: 'EVENTING',
      of: /^EQU.EVENINDV-{22}$/,
      parts: [
        dressageTest,
        crossCountryTest,
        { name: 'JUMPING', units: /^JUMP000200--$/, points: ownMark },
        { name: 'JUMPING_FINAL', units: /^JUMP000100--$/, points: ownMark, optional: true },
      ],
      ties: [{ by: 'POINTS', part: 'CROSS_COUNTRY' }],
      stages: [{ units: /^JUMP000100--$/, by: 'TOTAL' }],
    },
    {
      name: 'EVENTING_TEAM',
      of: /^EQU.EVENTEAM-{22}$/,
      parts: [dressageTest, crossCountryTest, { name: 'JUMPING', units: /^JUMP/, points: ownMark }],
      // A rider who is replaced between the tests costs the team twenty penalties.
      penalties: ['SUBSTITUTION'],
    },
  ],
});
