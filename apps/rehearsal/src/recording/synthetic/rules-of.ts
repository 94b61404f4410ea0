import { disciplineFor, ruleFor } from '#competition';
import type { Stage } from './stage.js';

/** How the unit on the stage is scored. */
export const familyOf = ({ rsc }: Stage): NonNullable<ReturnType<typeof disciplineFor>>['family'] => {
  const discipline = disciplineFor(rsc);
  if (!discipline) throw new Error(`${rsc}: no discipline has the code ${rsc.slice(0, 3)}`);
  return ruleFor(rsc, discipline.family, discipline.familyIn);
};

/** How this discipline says that somebody could not go on. */
export const givesUp = ({ rsc }: Stage): string => {
  const irms = disciplineFor(rsc)?.irms ?? [];
  return ['DNF', 'RT', 'RET'].find((irm) => irms.includes(irm)) ?? irms[0]!;
};
