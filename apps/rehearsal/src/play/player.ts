/** Plays a recording into a running system, at the pace of its own clock or as fast as it goes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { instantOfMs, instant, sportEventOf, subjectOf } from '#competition';
import type { CompetitionEvent, Instant, Rsc, ScoringEvent } from '#competition';
import type { Recording } from '../recording/recording.js';
import { Lanes } from './lanes.js';
import type { Rejection } from './lanes.js';

export interface PlayTarget {
  /** Where ingest listens, `http://127.0.0.1:8081`. */
  readonly ingestUrl: string;
  readonly venueToken: string;
  readonly managementToken: string;
}

export interface PlayOptions {
  /** Games seconds per real second; `max` is as fast as it goes. */
  readonly speed: number | 'max';
  /** What happened before is the opening state, sent without a pace; the recording's own beginning when absent. */
  readonly from?: Instant;
  /** Nothing after it is sent; the recording's own end when absent. */
  readonly to?: Instant;
  readonly onProgress: (progress: PlayProgress) => void;
  readonly signal?: AbortSignal;
}

export interface PlayProgress {
  readonly acknowledged: number;
  /** Where the Games clock stands. */
  readonly gamesAt: Instant;
  readonly from: Instant;
  readonly to: Instant;
}

export interface Played {
  /** Events that ingest accepted. */
  readonly acknowledged: number;
  /** Refused at the door, the first few: a recording that is played whole has none. */
  readonly rejections: readonly Rejection[];
  /** Units of which something was not sent: it comes after `to`, or the play was interrupted. */
  readonly unfinished: ReadonlySet<Rsc>;
}

/** The desk that sets the Games clock. */
const clockDesk = 'REHEARSAL';

export const play = async (recording: Recording, target: PlayTarget, options: PlayOptions): Promise<Played> => {
  const { speed, onProgress, signal } = options;
  const from = options.from ?? instant(recording.meta.openingUntil ?? recording.meta.from);
  const to = options.to ?? instant(recording.meta.to);
  let acknowledged = 0;
  let gamesAt = from;
  const told = (events: number): void => {
    acknowledged += events;
    onProgress({ acknowledged, gamesAt, from, to });
  };
  const sayToManagement = async (
    events: AsyncIterable<CompetitionEvent> | Iterable<CompetitionEvent>,
  ): Promise<Rejection[]> => {
    const lanes = new Lanes<CompetitionEvent>(
      { url: `${target.ingestUrl}/v1/competition-events`, token: target.managementToken, onAcknowledged: told },
      subjectOf,
    );
    for await (const event of events) await lanes.push(event);
    return lanes.finish();
  };
  const setClock = (at: Instant, running: number): Promise<Rejection[]> => sayToManagement([clockSet(at, running)]);

  const rejections = await sayToManagement(recording.competitionEvents());
  rejections.push(...(await setClock(from, 0)));
  const lanes = new Lanes<ScoringEvent>(
    { url: `${target.ingestUrl}/v1/scoring-events`, token: target.venueToken, onAcknowledged: told },
    ({ rsc }) => sportEventOf(rsc),
  );
  const unfinished = new Set<Rsc>();
  let startedMs: number | null = null;
  for await (const event of recording.scoringEvents()) {
    if (signal?.aborted || event.occurredAt > to) {
      unfinished.add(event.rsc);
      continue;
    }
    if (event.occurredAt >= from) {
      gamesAt = event.occurredAt;
      if (speed !== 'max') {
        if (startedMs === null) {
          startedMs = Date.now();
          rejections.push(...(await setClock(from, speed)));
        }
        await until(startedMs + (event.occurredAt - from) / 1000 / speed, signal);
      }
    }
    await lanes.push(event);
  }
  rejections.push(...(await lanes.finish()));
  rejections.push(...(await setClock(signal?.aborted ? gamesAt : to, 0)));
  return { acknowledged, rejections, unfinished };
};

const until = async (dueMs: number, signal: AbortSignal | undefined): Promise<void> => {
  const waitMs = dueMs - Date.now();
  if (waitMs > 0) await sleep(waitMs, undefined, { signal }).catch(() => undefined);
};

const clockSet = (gamesAt: Instant, speed: number): CompetitionEvent => {
  const realAt = instantOfMs(Date.now());
  return {
    type: 'GamesClockSet',
    source: clockDesk,
    occurredAt: realAt,
    actor: 'player',
    origin: 'LIVE',
    realAt,
    gamesAt,
    speed,
  };
};
