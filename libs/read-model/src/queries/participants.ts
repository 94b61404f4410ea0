import type { CompetitorId, NocCode, ResultLine, Rsc, SportEventCode, UnitDocument } from '#competition';
import { documentsByKey, labelsOf } from './by-key.js';
import type { NocDocument, ParticipantDocument, ProgrammeDocument, TeamDocument } from './competition-document.js';
import { competitorsOf } from './competitors.js';
import type { Competitors } from './competitors.js';
import { medallists, medalTable } from './medals.js';
import type { Medallist, MedalTableLine } from './medals.js';
import { documentsOf } from './moment.js';
import type { Moment } from './moment.js';
import { ask } from './reader.js';
import type { Reader } from './reader.js';
import { mentions, sql, when } from './sql.js';
import { unitsWith } from './units.js';

/** The place of a participant in the list: its name in plain letters, and its id. */
export type ParticipantPlace = readonly [name: string, id: string];

export interface ParticipantFilter {
  readonly noc?: string | undefined;
  /** Beginnings of names, in any order, accents and case aside: `noah ly` finds LYLES Noah. */
  readonly q?: string | undefined;
  /** Only those who come after this place. */
  readonly after?: ParticipantPlace | undefined;
  readonly limit: number;
}

export interface ParticipantsAnswer {
  readonly participants: readonly ParticipantDocument[];
  /** Where the next page begins; null at the end. */
  readonly next: ParticipantPlace | null;
}

/** `noah ly` as `noah:* & ly:*`; nothing but letters and digits gets through. */
const beginnings = (q: string): string =>
  q
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .map((word) => `${word}:*`)
    .join(' & ');

/** Known people by name. */
export const participants = async (
  reader: Reader,
  { noc, q, after, limit }: ParticipantFilter,
  moment: Moment,
): Promise<ParticipantsAnswer> => {
  const rows = await ask<{ body: ParticipantDocument; name: string }>(
    reader,
    sql`select body, plain_text(body ->> 'name') collate "C" as name from ${documentsOf('participant', moment)} participant
where true${when(noc, () => sql` and body ->> 'noc' = ${noc}`)}${when(q, () => sql` and to_tsvector('simple', plain_text(body ->> 'name')) @@ to_tsquery('simple', plain_text(${beginnings(q!)}))`)}${when(after, () => sql` and (plain_text(body ->> 'name') collate "C", key) > (${after![0]}, 'participant:' || ${after![1]}::text)`)}
order by 2, key limit ${limit + 1}`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    participants: page.map(({ body }) => body),
    next: rows.length > limit && last ? [last.name, last.body.id] : null,
  };
};

/** A line of a participant's, or of a team of theirs. */
export interface UnitResult {
  readonly rsc: Rsc;
  readonly sportEvent: SportEventCode;
  readonly resultStatus: UnitDocument['resultStatus'];
  readonly scheduleStatus: UnitDocument['scheduleStatus'];
  readonly asOf: string;
  readonly line: ResultLine;
}

export interface ParticipantAnswer {
  readonly participant: ParticipantDocument;
  readonly nocName: string | null;
  /** Sport events entered, alone or in a team. */
  readonly entries: readonly {
    readonly sportEvent: SportEventCode;
    readonly competitor: CompetitorId;
    readonly programme: ProgrammeDocument | null;
  }[];
  /** Units started so far, by unit. */
  readonly results: readonly UnitResult[];
  readonly medals: readonly Medallist[];
}

/** More sport events than anybody enters. */
const entriesMaxEvents = 30;

/** A person with what they entered, their results so far and their medals; null when management has not spoken of them. */
export const participant = async (
  reader: Reader,
  id: CompetitorId,
  moment: Moment,
): Promise<ParticipantAnswer | null> => {
  const key = `participant:${id}`;
  const document = (await documentsByKey<ParticipantDocument>(reader, [key], moment)).get(key);
  if (!document) return null;
  const competitors = [id, ...(await teamsOf(reader, id, document.noc, moment))];
  const entries = await ask<{ sportEvent: SportEventCode; competitor: CompetitorId }>(
    reader,
    sql`select body ->> 'sportEvent' as "sportEvent", body ->> 'competitor' as competitor from ${documentsOf('entry', moment)} entry
where body ->> 'competitor' = any(${competitors}::text[]) order by key limit ${entriesMaxEvents}`,
  );
  const codes = [...new Set(entries.map(({ sportEvent }) => sportEvent))];
  const labels = await labelsOf(reader, codes, [], moment);
  const noc = await documentsByKey<NocDocument>(reader, [`noc:${document.noc}`], moment);
  const medals = await medallists(reader, { competitors }, { from: 0, limit: entriesMaxEvents }, moment);
  return {
    participant: document,
    nocName: noc.get(`noc:${document.noc}`)?.name ?? null,
    entries: entries.map((entry) => ({ ...entry, programme: labels.programme(entry.sportEvent) })),
    results: (await unitsWith(reader, codes, competitors, moment)).flatMap((unit) => linesOf(unit, id, competitors)),
    medals: medals.medallists,
  };
};

const teamsOf = async (reader: Reader, id: CompetitorId, noc: NocCode, moment: Moment): Promise<CompetitorId[]> => {
  const rows = await ask<{ id: CompetitorId }>(
    reader,
    sql`select body ->> 'id' as id from ${documentsOf('team', moment)} team
where body ->> 'noc' = ${noc} and ${mentions([id])} and exists (select from json_array_elements_text(body -> 'members') member where member = ${id}) order by key`,
  );
  return rows.map((row) => row.id);
};

/** A team's line is a member's only where the start list names them, or names nobody. */
const linesOf = (unit: UnitDocument, id: CompetitorId, competitors: readonly CompetitorId[]): UnitResult[] => {
  const { rsc, sportEvent, resultStatus, scheduleStatus, asOf } = unit;
  return unit.lines
    .filter(({ competitor, members }) => (members.length > 0 ? members.includes(id) : competitors.includes(competitor)))
    .map((line) => ({ rsc, sportEvent, resultStatus, scheduleStatus, asOf, line }));
};

export interface TeamAnswer {
  readonly team: TeamDocument;
  readonly programme: ProgrammeDocument | null;
  readonly results: readonly UnitResult[];
  /** The team's members. */
  readonly competitors: Competitors;
}

/** A team with its members and its results so far; null when management has not spoken of it. */
export const team = async (reader: Reader, id: CompetitorId, moment: Moment): Promise<TeamAnswer | null> => {
  const document = (await documentsByKey<TeamDocument>(reader, [`team:${id}`], moment)).get(`team:${id}`);
  if (!document) return null;
  const sportEvents = document.sportEvent === null ? [] : [document.sportEvent];
  const labels = await labelsOf(reader, sportEvents, [], moment);
  return {
    team: document,
    programme: document.sportEvent === null ? null : labels.programme(document.sportEvent),
    results: (await unitsWith(reader, sportEvents, [id], moment)).flatMap(
      ({ rsc, sportEvent, resultStatus, scheduleStatus, asOf, lines }) =>
        lines
          .filter(({ competitor }) => competitor === id)
          .map((line) => ({ rsc, sportEvent, resultStatus, scheduleStatus, asOf, line })),
    ),
    competitors: await competitorsOf(reader, [id], moment),
  };
};

export interface NocAnswer {
  readonly noc: NocDocument;
  /** Its row of the medal table; null without a medal. */
  readonly medals: MedalTableLine | null;
  readonly page: ParticipantsAnswer;
}

/** An NOC with its row of the medal table and its participants, a page of them; null when management has not spoken of it. */
export const noc = async (
  reader: Reader,
  code: string,
  page: Pick<ParticipantFilter, 'after' | 'limit'>,
  moment: Moment,
): Promise<NocAnswer | null> => {
  const document = (await documentsByKey<NocDocument>(reader, [`noc:${code}`], moment)).get(`noc:${code}`);
  if (!document) return null;
  const table = await medalTable(reader, moment);
  return {
    noc: document,
    medals: table.find((row) => row.noc === document.code) ?? null,
    page: await participants(reader, { ...page, noc: document.code }, moment),
  };
};
