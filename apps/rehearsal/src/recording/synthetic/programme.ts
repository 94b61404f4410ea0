/** What a made-up Games plays: for every discipline at least one sport event, so that each way to score is seen. Data only. */

/** Competitors go from round to round; each round's units are ranked. */
interface Rounds {
  readonly kind: 'rounds';
  readonly event: string;
  readonly rounds: readonly { readonly phase: string; readonly units: number; readonly size: number }[];
}

/** Two by two, until one is left. */
interface Knockout {
  readonly kind: 'knockout';
  readonly event: string;
  readonly phases: readonly string[];
  /** A match for the third place, two bronze contests, or both losing semi-finalists. */
  readonly third: 'MATCH' | 'TWO' | 'SHARED';
}

/** All against all in pools, then the best two of each two by two. */
interface Pools {
  readonly kind: 'pools';
  readonly event: string;
  readonly pools: readonly string[];
  readonly size: number;
}

/** Everybody takes part in everything, and a total decides. */
interface Parts {
  readonly kind: 'parts';
  readonly event: string;
  /** Phase and unit of each part, the last 12 characters of its RSC. */
  readonly parts: readonly string[];
  readonly size: number;
  /** The last 12 characters of the total's code. */
  readonly total: string;
}

export type Plan = (Rounds | Knockout | Pools | Parts) & {
  /** Athletes of a team; none for an individual. */
  readonly members?: number;
};

const heats = (event: string, phase: string, units: number, size: number, final = size): Rounds => ({
  kind: 'rounds',
  event,
  rounds: [
    { phase, units, size },
    { phase: 'FNL', units: 1, size: final },
  ],
});
const final = (event: string, size: number, phase = 'FNL'): Rounds => ({
  kind: 'rounds',
  event,
  rounds: [{ phase, units: 1, size }],
});
const fromQuarters = (event: string, third: Knockout['third']): Knockout => ({
  kind: 'knockout',
  event,
  phases: ['QFNL', 'SFNL', 'FNL'],
  third,
});
const twoPools = (event: string, size = 4): Pools => ({ kind: 'pools', event, pools: ['GPA', 'GPB'], size });
const numbered = (phase: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${phase.padEnd(4, '-')}000${index + 1}00--`);
const ofEvent = '------------';

const decathlon = ['100-', 'LJ--', 'SP--', 'HJ--', '400-', '110H', 'DT--', 'PV--', 'JT--', '1500'];

export const plans: readonly Plan[] = [
  heats('ATHM100M', 'RND1', 3, 8),
  heats('ATHW800M', 'RND1', 3, 8),
  { ...heats('ATHX4X400M', 'RND1', 2, 8), members: 4 },
  heats('ATHWLONGJUMP', 'QUAL', 1, 16, 12),
  final('ATHMSHOTPUT', 12),
  final('ATHWHIGHJUMP', 10),
  final('ATHMPLEVAULT', 10),
  final('ATHWMARATHON', 24),
  { kind: 'parts', event: 'ATHMDECATH', parts: decathlon.map((phase) => `${phase}000100--`), size: 8, total: ofEvent },
  heats('SWMW100MFR', 'HEAT', 3, 8),
  { ...heats('SWMM4X100MMD', 'HEAT', 2, 8), members: 4 },
  final('OWSM10KM', 20),
  heats('ROWMSCULL1', 'HEAT', 2, 6),
  heats('CSPWK1-500M', 'HEAT', 2, 8),
  heats('CSLWK1', 'SFNL', 1, 16, 12),
  final('CRDMTT', 16),
  { ...heats('CTRMPURTEAM', 'QUAL', 1, 4, 4), members: 4 },
  final('CTRMKEIRIN', 6),
  {
    kind: 'parts',
    event: 'CTRWOMNIUM',
    parts: ['SCR-000100--', 'TEMP000100--', 'ELIM000100--', 'PTS-000100--'],
    size: 16,
    total: ofEvent,
  },
  final('MTBWCRSSCTRY', 18),
  heats('BMXMRACING', 'SFNL', 2, 8),
  final('TRIWOLYMPIC', 20),
  heats('DIVM10M', 'PREL', 1, 16, 12),
  heats('GARWAPPBB', 'QUAL', 1, 16, 8),
  final('GRYWINDV', 10),
  heats('GTRMINDV', 'QUAL', 1, 12, 8),
  { ...final('SWAWDUET', 10), members: 2 },
  final('SKBWSTREET', 8),
  final('BMFMFREESTYL', 9),
  fromQuarters('SRFWSHTBOARD', 'MATCH'),
  final('EQUOJUMPINDV', 12),
  heats('SHOMAR10M', 'QUAL', 1, 16, 8),
  fromQuarters('ARCWINDV', 'MATCH'),
  final('WLFM73KG', 10),
  { kind: 'parts', event: 'GLFMSTROKE', parts: numbered('FNL', 4), size: 12, total: ofEvent },
  { kind: 'parts', event: 'SALMILCA7', parts: [...numbered('PREL', 6), 'FNL-000100--'], size: 10, total: ofEvent },
  {
    kind: 'parts',
    event: 'MPNMINDV',
    parts: ['FERR000100--', 'SW--000100--', 'EQ--000100--', 'COMB000100--'],
    size: 12,
    total: ofEvent,
  },
  final('CLBWLEAD', 8),
  final('CLBMBOULDER', 8),
  fromQuarters('CLBWSPEED', 'MATCH'),
  fromQuarters('TENMSINGLES', 'MATCH'),
  fromQuarters('BDMWSINGLES', 'MATCH'),
  fromQuarters('TTEMSINGLES', 'MATCH'),
  { ...twoPools('VVOWTEAM6'), members: 12 },
  { ...twoPools('VBVMTEAM2'), members: 2 },
  { ...twoPools('BKBMTEAM5'), members: 10 },
  { ...twoPools('BK3WTEAM3'), members: 4 },
  { ...twoPools('HBLMTEAM7'), members: 14 },
  { ...twoPools('HOCWTEAM11'), members: 16 },
  { ...twoPools('FBLMTEAM11'), members: 18 },
  { ...twoPools('WPOWTEAM7'), members: 13 },
  { ...twoPools('RU7MTEAM7'), members: 12 },
  fromQuarters('JUDM60KG', 'TWO'),
  fromQuarters('BOXW57KG', 'SHARED'),
  fromQuarters('TKWM58KG', 'TWO'),
  fromQuarters('WREMFR65KG', 'TWO'),
  fromQuarters('FENWEPEE', 'MATCH'),
  fromQuarters('BKGMBREAKING', 'MATCH'),
];
