/** Start lists for the next phase as the sport seeds them, for an official to publish or to change. */
import type { CompetitorId } from '../codes/ids.js';
import type { Rsc } from '../codes/rsc.js';
import { unitPartOf } from '../codes/rsc.js';
import type { Seeding } from '../discipline/phase-rule.js';
import type { ProposedLine, StartListProposal } from './documents.js';
import type { Placed } from './phase-order.js';
import type { SportEvent } from './sport-event.js';

/** Where somebody starts: the how manieth of the seeding's units, and the lane. */
interface Start {
  readonly it: Placed;
  readonly unit: number;
  readonly lane: number | null;
}

/** @param placed a phase that is over, in its order. */
export const proposalsOf = (
  event: SportEvent,
  placed: readonly Placed[],
  marks: ReadonlyMap<CompetitorId, string>,
  seedings: readonly Seeding[],
): StartListProposal[] =>
  seedings.flatMap((seeding) => {
    const chosen = inOrder(placed, marks, seeding);
    const starts = seeding.table ? byTable(chosen, seeding.table) : spread(chosen, seeding);
    return seeding.units
      .flatMap((number): StartListProposal[] => {
        const lines = starts.filter(({ unit }) => unit === number).sort((a, b) => (a.lane ?? 0) - (b.lane ?? 0));
        return lines.length === 0
          ? []
          : [{ unit: unitCode(event, seeding.into, number), number, lines: lines.map(proposedLine) }];
      })
      .sort((a, b) => a.number - b.number);
  });

/** Units of play number from `0001`. */
const unitCode = ({ code }: SportEvent, phase: string, number: number): Rsc =>
  `${code}${phase.padEnd(4, '-')}${String(number).padStart(4, '0')}00--` as Rsc;

const proposedLine = ({ it: { line, unit }, lane }: Start): ProposedLine => ({
  competitor: line.competitor,
  noc: line.noc,
  startOrder: lane === null ? null : String(lane),
  from: unit.rsc,
});

const inOrder = (
  placed: readonly Placed[],
  marks: ReadonlyMap<CompetitorId, string>,
  { of, order }: Seeding,
): Placed[] => {
  const chosen = placed.filter(({ line }) => of.includes(marks.get(line.competitor) ?? ''));
  if (order === 'MARKS') return chosen;
  // The first mark of the list is the one given by the place in the unit.
  const came = ({ line, unitRank }: Placed): number =>
    marks.get(line.competitor) === of[0] ? (unitRank ?? Infinity) : 1000 + of.indexOf(marks.get(line.competitor)!);
  return chosen
    .map((it, index) => ({ it, index, came: came(it) }))
    .sort((a, b) => a.came - b.came || a.index - b.index)
    .map(({ it }) => it);
};

const spread = (chosen: readonly Placed[], { units, spread: how, lanes }: Seeding): Start[] => {
  const size = Math.ceil(chosen.length / units.length);
  const filled = new Map<number, number>();
  return chosen.map((it, index) => {
    const [round, step] = [Math.floor(index / units.length), index % units.length];
    const back = how === 'SNAKE' && round % 2 === 1;
    const at = how === 'BLOCKS' ? Math.floor(index / size) : back ? units.length - 1 - step : step;
    const unit = units[at]!;
    const before = filled.get(unit) ?? 0;
    filled.set(unit, before + 1);
    const lane = how === 'LAST_FIRST' ? chosen.length - index : lanes ? (lanes[before] ?? null) : before + 1;
    return { it, unit, lane };
  });
};

const byTable = (chosen: readonly Placed[], table: NonNullable<Seeding['table']>): Start[] =>
  chosen.flatMap((it) => {
    const start = table[Number(unitPartOf(it.unit.rsc).slice(0, 4)) - 1]?.[(it.unitRank ?? 0) - 1];
    return start ? [{ it, unit: start[0], lane: start[1] }] : [];
  });
