import { onTargets } from '../family/targets/on-targets.js';
import { series } from '../family/targets/rules.js';
import type { SeriesRule, TargetRules } from '../family/targets/rules.js';
import { byFinals, byTwoFinals, finalsOfTwo, judged, reached } from './discipline.js';
import { overall } from '../event/rules.js';

/** A ring target read in whole rings, in tenths of a ring, and a target or disc that is hit or missed. */
const rings = { max: 10, step: 1, innerFrom: 10, decimals: 0 } as const;
const tenths = { max: 10.9, step: 0.1, innerFrom: 10, decimals: 1 } as const;
const hits = { max: 1, step: 1, innerFrom: null, decimals: 0 } as const;

/**
 * Qualification. Equal totals: in whole rings the inner tens, then the last series and so on backwards, then the last shot;
 * in tenths the same without the inner tens; of discs those who shot on for it, then the last series.
 */
const qualification = (own: Partial<TargetRules> & Pick<TargetRules, 'series'>) =>
  onTargets({
    mark: 'POINTS',
    ...rings,
    form: { by: 'TOTAL', ties: ['INNER', 'COUNTBACK', 'SHOTS'] },
    shootOff: 0,
    ...own,
  });
const inTenths = { ...tenths, form: { by: 'TOTAL', ties: ['COUNTBACK', 'SHOTS'] } } as const;
const discs = { ...hits, form: { by: 'TOTAL', ties: ['SHOOT_OFF', 'COUNTBACK'] }, shootOff: 1 } as const;

/** Finals in which the lowest leave after a series; level ones shoot on for it. */
const final = (
  target: Pick<TargetRules, 'max' | 'step' | 'innerFrom' | 'decimals'>,
  shots: readonly SeriesRule[],
  out: readonly number[],
  shootOff = 1,
) => onTargets({ mark: 'POINTS', ...target, series: shots, form: { by: 'ELIMINATION', out }, shootOff });

const none = (count: number): readonly number[] => Array.from({ length: count }, () => 0);
const one = (count: number): readonly number[] => Array.from({ length: count }, () => 1);

/** 10 m air: twice five shots, then pairs of single shots after each of which one of eight leaves: 24 in all. */
const airFinal = final(tenths, [...series(2, 5), ...series(7, 2)], [...none(2), ...one(7)]);
/** 50 m three positions: eight times five shots, after which two of eight leave, then one after each single shot. */
const positionsFinal = final(tenths, [...series(8, 5), ...series(5, 1)], [...none(7), 2, ...one(5)]);
/** 25 m: series of five, hit or miss; from the fourth on one leaves after each. Level ones shoot another series. */
const rapidFireFinal = final(hits, series(8, 5), [...none(3), ...one(5)], 5);
const sportPistolFinal = final(hits, series(10, 5), [...none(3), ...one(7)], 5);
/** Trap: 25 discs, then one of six leaves after every five, the last two shoot ten more. */
const trapFinal = final(hits, [...series(8, 5), ...series(1, 10)], [...none(4), ...one(5)]);
/** Skeet: 20 discs, then one of six leaves after every ten. */
const skeetFinal = final(hits, series(6, 10), [...none(1), ...one(5)]);

/** Mixed teams in the final: one shot of each; the higher sum has two points, to sixteen. */
const toSixteen = onTargets({
  mark: 'POINTS',
  ...tenths,
  series: series(40, 2),
  form: { by: 'SET_POINTS', to: 16 },
  shootOff: 0,
});
/** Mixed teams in skeet: eight discs of each team at each of six stations. */
const skeetTeamFinal = onTargets({ mark: 'POINTS', ...hits, series: series(6, 8), form: { by: 'DUEL' }, shootOff: 2 });

export default judged({
  code: 'SHO',
  name: 'Shooting',
  irms: ['DNF', 'DNS', 'DSQ', 'DQB'],
  // Who stops early keeps the points shot so far and a place.
  rankedIrms: ['DNF'],
  // 60 shots in series of ten.
  family: qualification({ series: series(6, 10) }),
  familyIn: [
    { rsc: /^SHO.(?:SKMT|TRMT).{14}FNL/, use: skeetTeamFinal },
    { rsc: /^SHO..{2}MT.{14}FNL/, use: toSixteen },
    { rsc: /^SHO.R3P.{15}FNL/, use: positionsFinal },
    { rsc: /^SHO.RFP.{15}FNL/, use: rapidFireFinal },
    { rsc: /^SHO.SP.{16}FNL/, use: sportPistolFinal },
    { rsc: /^SHO.TR.{16}FNL/, use: trapFinal },
    { rsc: /^SHO.SK.{16}FNL/, use: skeetFinal },
    { rsc: /^.{22}FNL/, use: airFinal },
    // Mixed teams: 30 shots of each of two, or 75 discs.
    { rsc: /^SHO.(?:SKMT|TRMT)/, use: qualification({ series: series(3, 50), ...discs }) },
    { rsc: /^SHO.ARMT/, use: qualification({ series: series(3, 20), ...inTenths }) },
    { rsc: /^SHO.APMT/, use: qualification({ series: series(3, 20) }) },
    { rsc: /^SHO.AR/, use: qualification({ series: series(6, 10), ...inTenths }) },
    // 25 m: two stages of six series of five, the second on top of the first.
    { rsc: /^SHO.(?:RF|SP).{16}QUAL0002/, use: qualification({ series: series(6, 5), carries: true }) },
    { rsc: /^SHO.(?:RF|SP)/, use: qualification({ series: series(6, 5) }) },
    // Discs: three series of 25, and the next day two more on top of them.
    { rsc: /^SHO.(?:TR|SK).{16}QUAL0002/, use: qualification({ series: series(2, 25), ...discs, carries: true }) },
    { rsc: /^SHO.(?:TR|SK)/, use: qualification({ series: series(3, 25), ...discs }) },
  ],
  // ISSF rules of the finals: eight, but six in rapid fire and shotgun; of the mixed teams two for gold, two for bronze.
  phases: [
    { phase: /^SHOX.*QUAL$/, advance: [overall('QG', 1, 2), overall('QB', 3, 4)] },
    // Shot in two stages, on two days, or both; the second sheet goes on counting where the first ended.
    { phase: /^SHO.(?:RFP|TR|SK).*QUAL$/, units: 2, advance: [overall('Q', 1, 6)] },
    { phase: /^SHO.SP.*QUAL$/, units: 2, advance: [overall('Q', 1, 8)] },
    { phase: /QUAL$/, advance: [overall('Q', 1, 8)] },
  ],
  // Mixed teams shoot for gold and for bronze.
  firstRankIn: finalsOfTwo('SHOX'),
  places: [...byFinals, ...reached('QUAL')],
  placesIn: [{ rsc: /^SHOX/, use: [byTwoFinals, ...reached('QUAL')] }],
});
