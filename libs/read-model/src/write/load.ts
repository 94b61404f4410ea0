/** What a projector reads back when it starts or takes a partition over. */
import type { QueryRunner } from 'typeorm';
import { instant } from '#competition';
import type { GamesClock, SettledDocument } from '#competition';

export interface StoredJournal {
  readonly rsc: string;
  readonly records: Buffer;
}

export interface StoredWaiting {
  readonly offset: number;
  readonly rsc: string;
  /** Milliseconds since 1970. */
  readonly appendedAt: number;
  readonly record: Buffer;
}

export interface StoredSportEvent {
  /** Packs of all its units, each unit's in order. */
  readonly journals: readonly StoredJournal[];
  readonly waiting: readonly StoredWaiting[];
  /** What was settled beyond its units, by key. */
  readonly documents: ReadonlyMap<string, SettledDocument>;
}

interface Found {
  readonly journals: StoredJournal[];
  readonly waiting: StoredWaiting[];
  readonly documents: Map<string, SettledDocument>;
}

/** Everything known of some sport events, by code; an event without rows is absent. */
export const loadSportEvents = async (
  runner: QueryRunner,
  generation: number,
  codes: readonly string[],
): Promise<Map<string, StoredSportEvent>> => {
  const journals: { sport_event: string; rsc: string; records: Buffer }[] = await runner.query(
    'select sport_event, rsc, records from journal where generation = $1 and sport_event = any($2) order by rsc, last_offset',
    [generation, codes],
  );
  const waiting: { rsc: string; record_offset: string; appended_at: Date; record: Buffer }[] = await runner.query(
    `select rsc, record_offset, appended_at, record from waiting_event
     where generation = $1 and left(rsc, 22) = any($2) order by record_offset`,
    [generation, codes],
  );
  const documents: { key: string; sport_event: string; body: SettledDocument }[] = await runner.query(
    `select d.key, c.code as sport_event, d.body from unnest($2::text[]) c(code)
     cross join unnest(array['event:', 'phase:', 'bracket:']) k(kind)
     join result_document d on d.generation = $1 and d.key >= k.kind || c.code and d.key < k.kind || c.code || '~'
     order by d.key`,
    [generation, codes],
  );
  const found = new Map<string, Found>();
  const of = (code: string): Found => {
    const known = found.get(code) ?? { journals: [], waiting: [], documents: new Map() };
    found.set(code, known);
    return known;
  };
  for (const { sport_event, rsc, records } of journals) of(sport_event).journals.push({ rsc, records });
  for (const { rsc, record_offset, appended_at, record } of waiting) {
    of(rsc.slice(0, 22)).waiting.push({
      rsc,
      offset: Number(record_offset),
      appendedAt: appended_at.getTime(),
      record,
    });
  }
  for (const { key, sport_event, body } of documents) of(sport_event).documents.set(key, body);
  return found;
};

export interface StoredDocument {
  readonly key: string;
  readonly version: number;
  /** JSON, as it was written. */
  readonly body: string;
}

/** Competition documents by their keys. */
export const loadCompetitionDocuments = async (
  runner: QueryRunner,
  generation: number,
  keys: readonly string[],
): Promise<Map<string, StoredDocument>> => {
  const rows: { key: string; version: string; body: string }[] = await runner.query(
    'select key, version, body::text as body from competition_document where generation = $1 and key = any($2)',
    [generation, keys],
  );
  return new Map(rows.map(({ key, version, body }) => [key, { key, version: Number(version), body }]));
};

/** What editors wrote, of one partition. */
export const loadGuarded = async (
  runner: QueryRunner,
  generation: number,
  partition: number,
): Promise<StoredDocument[]> => {
  const rows: { key: string; version: string; body: string }[] = await runner.query(
    `select key, version, body::text as body from competition_document
     where generation = $1 and partition = $2
       and (key like 'communication:%' or key like 'news:%' or key like 'conference:%' or key like 'weather:%')`,
    [generation, partition],
  );
  return rows.map(({ key, version, body }) => ({ key, version: Number(version), body }));
};

/** Null where nobody has set it: the Games are now. */
export const loadGamesClock = async (runner: QueryRunner, generation: number): Promise<GamesClock | null> => {
  const stored = await loadCompetitionDocuments(runner, generation, ['clock:games']);
  const body = stored.get('clock:games')?.body;
  if (body === undefined) return null;
  const { realAt, gamesAt, speed } = JSON.parse(body) as { realAt: string; gamesAt: string; speed: number };
  return { realAt: instant(realAt), gamesAt: instant(gamesAt), speed };
};

/** Names (`source/rsc/sequence`) of dead letters nobody has settled; at most `limit`. */
export const loadOpenLetters = async (
  runner: QueryRunner,
  generation: number,
  topic: string,
  partition: number,
  limit: number,
): Promise<string[]> => {
  const rows: { name: string }[] = await runner.query(
    `select headers ->> 'ce_id' as name from dead_letter
     where generation = $1 and topic = $2 and partition = $3 and state = 'OPEN' and headers ->> 'ce_id' is not null limit $4`,
    [generation, topic, partition, limit],
  );
  return rows.map(({ name }) => name);
};
