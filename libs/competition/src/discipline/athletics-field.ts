/** Field events of athletics, alone and as parts of combined events. */
import { distance } from '../family/attempts/distance/distance.js';
import type { DistanceRules } from '../family/attempts/distance/rules.js';
import { height } from '../family/attempts/height/height.js';
import type { HeightRules } from '../family/attempts/height/rules.js';
import type { Family } from '../family/family.js';
import type { ForUnits } from './discipline.js';

const cards = ['YELLOW', 'RED'];

/** Three attempts, then the best eight have three more; the order turns after the third round and before the last. */
const final = { rounds: 6, cuts: [{ afterRound: 3, keep: 8 }], orderTurnsAfter: [3, 5] };
/** In a qualification, and in a combined event, three attempts and no more. */
const threeAttempts = { rounds: 3, cuts: [], orderTurnsAfter: [] };

const onTheFlat: readonly (Pick<DistanceRules, 'longest' | 'legalWindTenths'> & {
  readonly event: string;
  readonly part: string;
})[] = [
  // A mark with more than 2.0 m/s of wind from behind stands, but is no record.
  { event: 'LONGJUMP', part: 'LJ', longest: 12, legalWindTenths: 20 },
  { event: 'TRPLJUMP', part: 'TJ', longest: 23, legalWindTenths: 20 },
  // Implements of younger athletes are lighter and fly further than any record of the elite.
  { event: 'SHOTPUT', part: 'SP', longest: 35, legalWindTenths: null },
  { event: 'DISCUS', part: 'DT', longest: 100, legalWindTenths: null },
  { event: 'HAMMER', part: 'HT', longest: 110, legalWindTenths: null },
  { event: 'JAVELIN', part: 'JT', longest: 130, legalWindTenths: null },
];

const overABar: readonly { readonly event: string; readonly part: string; readonly highest: number }[] = [
  { event: 'HIGHJUMP', part: 'HJ', highest: 3 },
  { event: 'PLEVAULT', part: 'PV', highest: 8 },
];

/** The phase of a combined event is its part. */
const inPart = (part: string): RegExp => new RegExp(`^ATH.{19}${part}--`);
const inFinal = (event: string): RegExp => new RegExp(`^ATH.${event.padEnd(8, '-')}.{10}FNL-`);
const inRounds = (event: string): RegExp => new RegExp(`^ATH.${event.padEnd(8, '-')}`);

const flat = (own: Pick<DistanceRules, 'longest' | 'legalWindTenths'>, rounds: typeof final | typeof threeAttempts) =>
  distance({ longest: own.longest, legalWindTenths: own.legalWindTenths, step: 0.01, cards, ...rounds });

const bar = (highest: number, jumpOff: boolean): Family => {
  // Three failures in a row end it, at one height or over several.
  const rules: HeightRules = { failures: 3, jumpOff, highest, step: 0.01, cards };
  return height(rules);
};

export const fieldEvents: readonly ForUnits<Family>[] = [
  ...onTheFlat.flatMap(({ event, part, ...own }) => [
    { rsc: inPart(part), use: flat(own, threeAttempts) },
    { rsc: inFinal(event), use: flat(own, final) },
    { rsc: inRounds(event), use: flat(own, threeAttempts) },
  ]),
  // Only the first place of a final is worth a jump-off.
  ...overABar.flatMap(({ event, part, highest }) => [
    { rsc: inPart(part), use: bar(highest, false) },
    { rsc: inFinal(event), use: bar(highest, true) },
    { rsc: inRounds(event), use: bar(highest, false) },
  ]),
];
