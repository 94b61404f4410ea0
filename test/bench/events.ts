/** Scoring events as a busy day brings them: many units at the same time, marks that go on changing. Made up, and the same for a seed. */
import { instant, parseMark, rsc } from '#competition';
import { seeded } from '../../apps/rehearsal/src/recording/synthetic/seeded.js';
import type { CompetitorId, Instant, NocCode, Rsc, ScoringEvent, Source } from '#competition';

/** How many sport events are under way, and how many units each has. */
export interface Breadth {
  readonly sportEvents: number;
  readonly unitsOfEvent: number;
}

const busy: Breadth = { sportEvents: 100, unitsOfEvent: 4 };
export const unitCount = busy.sportEvents * busy.unitsOfEvent;

interface BusyUnit {
  readonly code: Rsc;
  readonly competitors: readonly CompetitorId[];
  sequence: number;
}

const start = instant('2024-08-04T10:00:00Z');

/** `count` events of units with 8 to 16 lines each, all under way at once, one after the other; rounds do not share units. */
export const busyDay = function* (
  round: number,
  count: number,
  { sportEvents, unitsOfEvent } = busy,
): Generator<ScoringEvent> {
  const random = seeded(round + 1);
  const units: BusyUnit[] = [];
  for (let event = 0; event < sportEvents; event++) {
    for (let unit = 1; unit <= unitsOfEvent; unit++) {
      const type = `E${String(event).padStart(3, '0')}`.padEnd(8, '-');
      const modifier = `R${round}`.padEnd(10, '-');
      const lines = 8 + Math.floor(random() * 9);
      const competitors = Array.from(
        { length: lines },
        (_, line) => `${event}${unit}${String(line).padStart(3, '0')}` as CompetitorId,
      );
      units.push({ code: rsc(`ATHM${type}${modifier}HEAT000${unit}00--`), competitors, sequence: 0 });
    }
  }
  for (let index = 0; index < count; index++)
    yield said(units[index % units.length]!, (start + index * 1000) as Instant, random);
};

const said = (unit: BusyUnit, occurredAt: Instant, random: () => number): ScoringEvent => {
  const sequence = ++unit.sequence;
  const envelope = {
    rsc: unit.code,
    source: 'BENATH1' as Source,
    sequence,
    occurredAt,
    actor: 'timing',
    origin: 'LIVE' as const,
  };
  if (sequence === 1) {
    const competitors = unit.competitors.map((competitor, index) => ({
      competitor,
      noc: 'FRA' as NocCode,
      startOrder: String(index + 1),
      bib: null,
      members: [],
    }));
    return { type: 'StartListPublished', ...envelope, competitors };
  }
  if (sequence === 2) return { type: 'ResultStatusChanged', ...envelope, status: 'LIVE', reason: null };
  const competitor = unit.competitors[Math.floor(random() * unit.competitors.length)]!;
  return { type: 'MarkRecorded', ...envelope, competitor, mark: parseMark('TIME', (10 + random() * 5).toFixed(2))! };
};
