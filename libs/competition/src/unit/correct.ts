import type { ScoringEvent } from './facts.js';

/**
 * The facts that hold: corrected ones replaced where they stood, withdrawn ones left out. Read from the end, so that a
 * correction which was itself corrected or withdrawn does not act. A replacement keeps source and number of what it
 * replaces: a later correction finds it under the same name.
 */
export const effectiveFacts = (facts: readonly ScoringEvent[]): ScoringEvent[] => {
  const acting = new Map<string, ScoringEvent | null>();
  const effective: ScoringEvent[] = [];
  for (let index = facts.length - 1; index >= 0; index--) {
    const written = facts[index]!;
    const name = `${written.source}/${written.sequence}`;
    const holds = acting.has(name) ? acting.get(name)! : written;
    if (holds === null) continue;
    if (holds.type !== 'FactCorrected') {
      effective.push(holds === written ? written : { ...holds, source: written.source, sequence: written.sequence });
      continue;
    }
    const target = `${holds.correctedSource}/${holds.correctedSequence}`;
    if (!acting.has(target)) acting.set(target, holds.replacement);
    effective.push(written);
  }
  return effective.reverse();
};
