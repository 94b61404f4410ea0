/**
 * Who goes on, where the sport's book leaves it to the competition. World Athletics publishes the rounds of a Games, the
 * number of heats and the qualifying standards of the field events with the timetable and prints them at the head of every
 * start list; World Rowing publishes the progression of each event with the draw. Events whose federation fixes it for
 * every competition are in the disciplines, not here.
 */
import { eventRscOf, parseMark, phaseOf, phaseRscOf, rules, sportEventOf } from '#competition';
import type { AdvanceRule, Instant, Rsc, ScoringEvent, ScoringEventOf, Source } from '#competition';

const { best, fill, place, rest, standard } = rules;

interface PhaseTable {
  readonly events: RegExp;
  readonly phase: string;
  readonly units: number;
  readonly rules: readonly AdvanceRule[];
}

const table = (
  events: RegExp,
  phases: Readonly<Record<string, readonly [units: number, ...rules: AdvanceRule[]]>>,
): PhaseTable[] =>
  Object.entries(phases).map(([phase, [units, ...advance]]) => ({ events, phase, units, rules: advance }));

const firstThree = place('Q', 1, 3);
const firstTwoAndNextTwo = [place('Q', 1, 2), best('q', 2)] as const;
const winnerAndNextTwo = [place('Q', 1, 1), best('q', 2)] as const;
/** Whoever else finished runs once more. */
const everybodyElse = best('Re', 9999);

/** The standard of a field event, and at least twelve. */
const field = (event: string, metres: string): PhaseTable[] =>
  table(new RegExp(`^ATH${event}-`), {
    QUAL: [2, standard('Q', parseMark('DISTANCE', metres)!), fill('q', 12)],
  });

export const phaseTables: readonly PhaseTable[] = [
  ...table(/^ATHM100M-/, { PREL: [6, place('Q', 1, 2), best('q', 4)] }),
  ...table(/^ATHW100M-/, { PREL: [4, firstThree, best('q', 5)] }),
  ...table(/^ATH.100M-/, { RND1: [8, firstThree, best('q', 3)], SFNL: [3, ...firstTwoAndNextTwo] }),
  ...table(/^ATH.(?:200|400|800)M-/, {
    RND1: [6, firstThree, rest('Re', 4)],
    REP: [4, ...winnerAndNextTwo],
    SFNL: [3, ...firstTwoAndNextTwo],
  }),
  ...table(/^ATH.\d+MHURD-/, {
    RND1: [5, firstThree, best('q', 3), everybodyElse],
    REP: [3, place('Q', 1, 2)],
    SFNL: [3, ...firstTwoAndNextTwo],
  }),
  ...table(/^ATH.1500M-/, {
    RND1: [3, place('Q', 1, 6), rest('Re', 7)],
    REP: [2, firstThree],
    SFNL: [2, place('Q', 1, 6)],
  }),
  ...table(/^ATH.3000MST-/, { RND1: [3, place('Q', 1, 5)] }),
  ...table(/^ATH.5000M-/, { RND1: [2, place('Q', 1, 8)] }),
  ...table(/^ATH.4X[14]00M-/, { RND1: [2, firstThree, best('q', 2)] }),
  ...field('MHIGHJUMP', '2.29'),
  ...field('MPLEVAULT', '5.80'),
  ...field('MLONGJUMP', '8.15'),
  ...field('MTRPLJUMP', '17.10'),
  ...field('MSHOTPUT', '21.35'),
  ...field('MDISCUS', '66.00'),
  ...field('MHAMMER', '77.00'),
  ...field('MJAVELIN', '84.00'),
  ...field('WHIGHJUMP', '1.97'),
  ...field('WPLEVAULT', '4.70'),
  ...field('WLONGJUMP', '6.75'),
  ...field('WTRPLJUMP', '14.35'),
  ...field('WSHOTPUT', '19.15'),
  ...field('WDISCUS', '64.00'),
  ...field('WHAMMER', '73.00'),
  ...field('WJAVELIN', '62.00'),
  // Thirteen, 32 and nine boats; the book has a plan for them, but some of their heats are not in the files.
  ...table(/^ROW.SCULL2-----/, {
    HEAT: [3, place('SA/B', 1, 3), rest('R', 4)],
    REP: [1, place('SA/B', 1, 3), rest('ELM', 4)],
  }),
  ...table(/^ROWWSCULL1-/, {
    HEAT: [6, place('Q', 1, 3), rest('R', 4)],
    REP: [3, place('Q', 1, 2), rest('SE/F', 3)],
  }),
  ...table(/^ROWWSCULL4-/, {
    HEAT: [2, place('FA', 1, 2), rest('R', 3)],
    REP: [1, place('FA', 1, 2), rest('FB', 3)],
  }),
];

/** The results desk says it just before the first start list of the phase. */
const beforeStartListMicros = 1_000_000;

/** @param firstAt the first instant of each phase that is in the recording, by its code padded to 34. */
export const advancementEvents = (firstAt: ReadonlyMap<Rsc, Instant>, actor: string): ScoringEvent[] =>
  [...firstAt].flatMap(([phase, at]) => {
    const found = phaseTables.find((it) => it.phase === phaseOf(phase) && it.events.test(phase));
    if (!found) return [];
    const event: ScoringEventOf<'AdvancementSet'> = {
      type: 'AdvancementSet',
      rsc: eventRscOf(sportEventOf(phase)),
      source: `JURY${phase.slice(0, 3)}1` as Source,
      // Numbered when all decisions about the sport event are known.
      sequence: 0,
      occurredAt: (at - beforeStartListMicros) as Instant,
      actor,
      origin: 'RECONSTRUCTED',
      phase: found.phase,
      units: found.units,
      rules: found.rules,
    };
    return [event];
  });

/** When each phase began, by its first event. */
export const phasesBegun = (byUnit: ReadonlyMap<Rsc, readonly ScoringEvent[]>): Map<Rsc, Instant> => {
  const first = new Map<Rsc, Instant>();
  for (const [rsc, [event]] of byUnit) {
    const phase = phaseRscOf(rsc);
    if (event && event.occurredAt < (first.get(phase) ?? Number.POSITIVE_INFINITY)) first.set(phase, event.occurredAt);
  }
  return first;
};
