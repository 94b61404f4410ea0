import type { CompetitorId } from '../codes/ids.js';
import { refuse } from '../unit/decide.js';
import type { Refusal } from '../unit/decide.js';
import type { Unit } from '../unit/unit.js';

/** Who is out scores nothing more; an IRM given by mistake is withdrawn first. */
export const noIrm = ({ lines }: Unit, competitor: CompetitorId): Refusal | null => {
  const irm = lines.get(competitor)?.irm ?? null;
  return irm === null
    ? null
    : refuse('HAS_IRM', `${competitor} has ${irm}; withdraw that by FactCorrected before anything is scored`);
};
