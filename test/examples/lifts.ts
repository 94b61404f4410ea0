/** Sentences of weightlifting. */
import { parseMark } from '#competition';
import type { Lift } from '#competition';
import { id } from './unit.js';
import type { Saying } from './unit.js';

const kilograms = (kg: number) => parseMark('WEIGHT', String(kg))!;
const about = (competitor: string, lift: Lift, attempt: number) => ({ competitor: id(competitor), lift, attempt });

export const declare = (competitor: string, lift: Lift, attempt: number, kg: number): Saying => ({
  type: 'LiftDeclared',
  ...about(competitor, lift, attempt),
  mark: kilograms(kg),
});

/** `judge('4', 'SNATCH', 1, 160, 'OOX')`: two white lights, one red. */
export const judge = (competitor: string, lift: Lift, attempt: number, kg: number, lights = 'OOO'): Saying => ({
  type: 'LiftJudged',
  ...about(competitor, lift, attempt),
  mark: kilograms(kg),
  lights: lights.split('').map((light) => light === 'O'),
});

export const revise = (competitor: string, lift: Lift, attempt: number, valid: boolean): Saying => ({
  type: 'LiftRevised',
  ...about(competitor, lift, attempt),
  valid,
  reason: 'jury',
});

/** Lifts in their order: `[competitor, kilograms, good]`; attempts count by themselves. */
export const lifted = (lift: Lift, ...turns: readonly (readonly [string, number, boolean])[]): Saying[] => {
  const made = new Map<string, number>();
  return turns.map(([competitor, kg, good]) => {
    const attempt = (made.get(competitor) ?? 0) + 1;
    made.set(competitor, attempt);
    return judge(competitor, lift, attempt, kg, good ? 'OOO' : 'XXO');
  });
};
