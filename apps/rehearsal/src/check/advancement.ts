/** Who goes on by the rules, against the qualification marks on the officials' sheets. */
import { levelOf, phaseOf, phaseRscOf } from '#competition';
import type { PhaseDocument, PhaseLine, Rsc } from '#competition';
import type { TruthUnit } from '../recording/recording.js';

export type Verdict =
  | { readonly agrees: true }
  /** `explained` when what is missing is not the rule but what the officials knew, or what their sheet says. */
  | { readonly agrees: false; readonly reason: string; readonly explained: boolean };

/** Null where the sheet has no marks. @param phases all phases of the unit's sport event. */
export const advancementOf = (
  rsc: string,
  { lines, wentOnUnmarked = [] }: TruthUnit,
  phases: readonly PhaseDocument[],
): Verdict | null => {
  const official = Object.entries(lines).map(([competitor, { qualification }]) => ({ competitor, qualification }));
  if (official.every(({ qualification }) => qualification === null)) return null;
  const derived = linesOf(rsc as Rsc, phases);
  const wrong = official.filter(
    ({ competitor, qualification }) => (derived.get(competitor)?.qualification ?? null) !== qualification,
  );
  const [first] = wrong;
  if (!first) return { agrees: true };
  if (wrong.every(({ competitor }) => wentOnUnmarked.includes(competitor))) {
    const mark = derived.get(first.competitor)?.qualification;
    return explained(
      `the sheet is older than its ${mark}: ${first.competitor} has none on it, and starts in a later round`,
    );
  }
  if (phaseOf(rsc as Rsc) === 'FNL' && derived.size === 0)
    return explained('the sheet marks whoever won the race; nobody goes on from a final');
  if (
    areEqual(
      rsc as Rsc,
      wrong.map(({ competitor }) => derived.get(competitor)),
      phases,
    )
  )
    return explained('equal marks in different units, separated by what is not in the files');
  const ours = derived.get(first.competitor)?.qualification ?? null;
  return {
    agrees: false,
    reason: `${first.competitor}: ${String(ours)}, officially ${String(first.qualification)}`,
    explained: false,
  };
};

const explained = (reason: string): Verdict => ({ agrees: false, reason, explained: true });

/** The lines about this unit; for a ranking of the whole event, of any phase of it. */
const linesOf = (rsc: Rsc, phases: readonly PhaseDocument[]): Map<string, PhaseLine> => {
  const level = levelOf(rsc);
  const about = phases.flatMap(({ rsc: phase, lines }) => {
    if (level === 'event') return lines.filter(({ qualification }) => qualification !== null);
    if (phase !== phaseRscOf(rsc)) return [];
    return level === 'phase' ? lines : lines.filter(({ unit }) => unit === rsc);
  });
  return new Map(about.map((line) => [line.competitor, line]));
};

/** Whether all of them have one and the same mark, which somebody in another unit of the phase has too. */
const areEqual = (rsc: Rsc, wrong: readonly (PhaseLine | undefined)[], phases: readonly PhaseDocument[]): boolean => {
  const value = wrong[0]?.mark?.value;
  if (value === undefined || wrong.some((line) => line?.mark?.value !== value)) return false;
  const phase = phases.find((it) => it.rsc === phaseRscOf(rsc));
  return phase?.lines.some(({ mark, unit }) => mark?.value === value && unit !== rsc) ?? false;
};
