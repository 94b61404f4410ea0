import { disciplineOf } from '../codes/rsc.js';
import type { Rsc, SportEventCode } from '../codes/rsc.js';
import type { TotalRule } from '../total/rule.js';
import { all } from './all.js';
import type { Discipline, ForUnits } from './discipline.js';

/** All disciplines by their code: every file beside this one that exports a discipline. */
export const disciplines: ReadonlyMap<string, Discipline> = new Map(
  all.map((discipline) => [discipline.code, discipline]),
);

export const disciplineFor = (code: Rsc | SportEventCode): Discipline | undefined =>
  disciplines.get(disciplineOf(code));

/** What holds for one code: the first special rule that matches, else the common one. */
export const ruleFor = <T>(code: Rsc | SportEventCode, common: T, special: readonly ForUnits<T>[] | undefined): T =>
  special?.find(({ rsc }) => rsc.test(code))?.use ?? common;

/** How the result of an aggregate follows from other units; undefined for units of play, and where officials record it. */
export const totalRuleFor = (code: Rsc): TotalRule | undefined =>
  disciplineFor(code)?.totals?.find(({ of }) => of.test(code));

/** Whether a unit may be made of others, so that alone it does not say what it is. */
export const isAggregate = (code: Rsc): boolean => totalRuleFor(code) !== undefined;
