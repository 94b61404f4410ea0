/** What may be said of a sport event as a whole. */
import type { CompetitorId } from '../codes/ids.js';
import { levelOf, sportEventOf } from '../codes/rsc.js';
import type { Rsc } from '../codes/rsc.js';
import { refuse } from '../unit/decide.js';
import type { Refusal } from '../unit/decide.js';
import type { ScoringEventOf } from '../unit/facts.js';
import type { Unit } from '../unit/unit.js';
import type { AdvanceRule, DrawSlot } from './facts.js';

/** The phases are in no closed list, but a code has a shape; `GP` stands for all pools. */
export const advancementSet = (unit: Unit, event: ScoringEventOf<'AdvancementSet'>): Refusal | null => {
  const { phase, units, rules } = event;
  if (!/^[A-Z0-9]{1,4}$/.test(phase))
    return refuse(
      'WRONG_PHASE',
      `${phase || 'an empty text'} is no phase: write its code without filler, RND1 or SFNL, or POOL for all pools`,
    );
  if (units !== null && units < 1) return refuse('IMPOSSIBLE_RULE', `a phase of ${units} units has nobody to go on`);
  for (const rule of rules) {
    const fault = ruleFault(unit, rule);
    if (fault) return refuse('IMPOSSIBLE_RULE', `${rule.qualification || rule.by}: ${fault}`);
  }
  return null;
};

const ruleFault = ({ discipline }: Unit, { qualification, by, from, to, mark }: AdvanceRule): string | null => {
  if (qualification === '') return 'a rule has to say what stands beside the results of those who go on';
  if (from < 1 || to < 1) return 'ranks and numbers begin with 1';
  if ((by === 'PLACE' || by === 'OVERALL' || by === 'POOL') && from > to)
    return `the ranks from ${from} to ${to} are none; the first comes first`;
  if (by !== 'STANDARD') return null;
  if (mark === null) return 'a standard needs its mark';
  return discipline.marks.includes(mark.kind)
    ? null
    : `${discipline.name} has marks of ${discipline.marks.join(', ')}, not ${mark.kind}`;
};

export const drawPublished = (unit: Unit, { slots }: ScoringEventOf<'DrawPublished'>): Refusal | null => {
  const places = new Set<string>();
  const drawn = new Set<CompetitorId>();
  for (const slot of slots) {
    const name = `${slot.unit} ${slot.position}`;
    if (places.has(name)) return refuse('SLOT_TWICE', `${name} is drawn twice; a side of a unit has one slot`);
    places.add(name);
    const fault = slotFault(unit.rsc, slot);
    if (fault) return refuse('IMPOSSIBLE_SLOT', `${name}: ${fault}`);
    if (slot.competitor === null || slot.from !== 'DRAW') continue;
    if (drawn.has(slot.competitor))
      return refuse('DRAWN_TWICE', `${slot.competitor} is drawn into two units; look for the other one`);
    drawn.add(slot.competitor);
  }
  return null;
};

const slotFault = (event: Rsc, { unit, position, competitor, from, of, rank }: DrawSlot): string | null => {
  if (sportEventOf(unit) !== sportEventOf(event) || levelOf(unit) !== 'unit')
    return 'it is no unit of this sport event';
  if (position < 1) return 'positions begin with 1';
  if (from === 'DRAW' || from === 'BYE') return competitor === null ? `${from} names its competitor` : null;
  if (of === null) return `${from} names the unit or phase it looks back to`;
  if (sportEventOf(of) !== sportEventOf(event)) return `${of} belongs to another sport event`;
  if (of === unit) return 'a unit cannot be filled from itself';
  if (from === 'RANK') return rank === null || rank < 1 ? 'RANK names a rank from 1 on' : null;
  return levelOf(of) === 'unit' ? null : `${of} is a phase: only a unit has a winner and a loser`;
};
