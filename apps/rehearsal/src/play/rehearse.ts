/** Plays a recording into a system, waits until all of it is projected, and holds the rows against the recording's truth. */
import type { EventDocument, UnitDocument } from '#competition';
import { openEventLog } from '#event-log';
import type { EventLog } from '#event-log';
import { openDataSource, phaseDocuments, resultDocuments } from '#read-model';
import type { DataSource } from '#read-model';
import { everything } from '#service';
import type { Role } from '#service';
import { allRead, difference, missingIn, takeAccount } from '../check/account.js';
import { compare, summaryOf } from '../check/compare.js';
import type { Comparison } from '../check/compare.js';
import type { Recording, Truth } from '../recording/recording.js';
import { grantToken } from './grant-token.js';
import type { Located } from './located.js';
import { play } from './player.js';
import type { PlayOptions } from './player.js';
import type { Rejection } from './lanes.js';
import { truthSoFar } from './truth-so-far.js';

/** What a summary of a play says; `acknowledged` is the sum of the six after it. */
export interface Summary {
  readonly acknowledged: number;
  readonly applied: number;
  readonly refused: number;
  readonly deadLettered: number;
  readonly repeated: number;
  readonly waiting: number;
  /** What cannot be found: 0, or there is a bug. */
  readonly missing: number;
  /** Units with a verdict in the recording's truth, of those that were played to their end. */
  readonly units: number;
  readonly unitsAgree: number;
  /** Sport events with medals in the recording's truth, of those that were played to their end. */
  readonly medals: number;
  readonly medalsAgree: number;
  readonly seconds: number;
}

export interface Rehearsed {
  readonly summary: Summary;
  readonly comparison: Comparison;
  readonly rejections: readonly Rejection[];
}

/** A system that does not move for so long is stuck. */
const stuckMs = 60_000;
const tokenDays = 1;

/** Opens the tables and the log of a system for looking, and closes them afterwards. */
export const looking = async <T>(
  { addresses: { databaseUrl, kafkaBrokers } }: Located,
  look: (dataSource: DataSource, log: EventLog) => Promise<T>,
): Promise<T> => {
  const dataSource = await openDataSource(databaseUrl, {
    name: 'rehearsal',
    poolMaxConnections: 2,
    statementTimeoutMs: 60_000,
  });
  const log = await openEventLog({ clientId: 'rehearsal', databaseUrl, kafkaBrokers });
  try {
    return await look(dataSource, log);
  } finally {
    await log.close();
    await dataSource.destroy();
  }
};

export const rehearse = (system: Located, recording: Recording, options: PlayOptions): Promise<Rehearsed> =>
  looking(system, async (dataSource, log) => {
    const startedAt = performance.now();
    const before = await takeAccount(dataSource, log);
    const target = {
      ingestUrl: system.addresses.ingest,
      venueToken: await token(log, system.keys, 'operations'),
      managementToken: await token(log, system.keys, 'management'),
    };
    const played = await play(recording, target, options);
    const after = await allRead(dataSource, log, stuckMs, () => undefined);
    const comparison = await compareWithRows(dataSource, truthSoFar(recording.truth, played.unfinished));
    const { applied, refused, deadLettered, repeated, waiting, acknowledged } = difference(before, after);
    // What ingest acknowledged and the log does not hold would be lost: it counts as missing too.
    const lost = Math.max(0, played.acknowledged - acknowledged);
    const summary = {
      acknowledged: acknowledged + lost,
      applied,
      refused,
      deadLettered,
      repeated,
      waiting,
      missing: missingIn(difference(before, after)) + lost,
      ...summaryOf(comparison),
      seconds: Math.round((performance.now() - startedAt) / 10) / 100,
    };
    return { summary, comparison, rejections: played.rejections };
  });

const token = async (log: EventLog, keys: string, role: Role): Promise<string> => {
  const order = { name: 'player', role, sources: [everything], disciplines: [everything], days: tokenDays };
  return (await grantToken(log, keys, order)).token;
};

/** Holds what the tables of a running system show against a truth. */
export const compareWithRows = async (dataSource: DataSource, truth: Truth): Promise<Comparison> => {
  const keys = [
    ...Object.keys(truth.units).map((rsc) => `unit:${rsc}`),
    ...[...Object.keys(truth.events), ...Object.keys(truth.open)].map((code) => `event:${code}`),
  ];
  const [documents, phases] = await Promise.all([
    resultDocuments(dataSource, keys),
    phaseDocuments(dataSource, [...new Set(Object.keys(truth.units).map((rsc) => rsc.slice(0, 22)))]),
  ]);
  return compare(truth, {
    unit: (rsc) => documents.get(`unit:${rsc}`) as UnitDocument | undefined,
    event: (code) => documents.get(`event:${code}`) as EventDocument | undefined,
    phases: (code) => phases.get(code) ?? [],
  });
};
