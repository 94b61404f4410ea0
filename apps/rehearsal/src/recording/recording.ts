import type { CompetitionEvent, Medal, ScoringEvent } from '#competition';

/** What `recording.json` says of a recording. Instants are ISO 8601. */
export interface RecordingMeta {
  readonly name: string;
  readonly title: string;
  /** Where the competition is, an IANA name. */
  readonly timeZone: string;
  /** First and last instant worth playing. */
  readonly from: string;
  readonly to: string;
  /** Events before this instant are the state in which the recording opens; they need no pace. */
  readonly openingUntil?: string;
  /** Every source that speaks, with its disciplines: what a venue token for playing it has to allow. */
  readonly sources: readonly { readonly source: string; readonly disciplines: readonly string[] }[];
  readonly credit: string;
  readonly licence: string;
}

/**
 * What the officials say of a unit. Of ranks: `exact` as the marks stand; `tieBroken` where equal marks were separated;
 * `notMonotone` where another rule comes in; `placed` with fewer than two numeric marks. `headToHead` by winner and loser,
 * in some heats besides the ranks.
 */
export type Verdict = 'exact' | 'tieBroken' | 'notMonotone' | 'placed' | 'headToHead';

export interface TruthLine {
  readonly rank: number | null;
  readonly irm: string | null;
  readonly wlt: 'W' | 'L' | 'T' | null;
  /** `Q`, `q` and the like, as the officials published it. */
  readonly qualification: string | null;
  /** In the sheet of an aggregate, what it adds up to. */
  readonly total?: string;
}

export interface TruthUnit {
  /** Empty where there is nothing to agree with. */
  readonly verdicts: readonly Verdict[];
  /** By competitor. */
  readonly lines: Readonly<Record<string, TruthLine>>;
}

export interface TruthMedal {
  readonly medal: Medal;
  readonly competitor: string;
  readonly noc: string;
}

export interface TruthEvent {
  readonly medals: readonly TruthMedal[];
  /** When the last of them was settled in the recording, ISO. */
  readonly finalAt: string;
}

export interface MedalTableRow {
  /** By gold, then silver, then bronze; equal rows share it. */
  readonly rank: number;
  readonly noc: string;
  readonly gold: number;
  readonly silver: number;
  readonly bronze: number;
  readonly total: number;
}

/** What the results files say, to check a system against. A recording of a part holds the truth of that part only. */
export interface Truth {
  /** By RSC. */
  readonly units: Readonly<Record<string, TruthUnit>>;
  /** Sport events decided within the recording, by their 22 characters. */
  readonly events: Readonly<Record<string, TruthEvent>>;
  /** Sport events that go on after the recording: the medals they will end with. Some may be won within it already. */
  readonly open: Readonly<Record<string, readonly TruthMedal[]>>;
  /** The medals of `events`, so of a whole Games only where all of them are there. */
  readonly medalTable: readonly MedalTableRow[];
}

/** A recording, however it is kept. Both streams are in `occurredAt` order. */
export interface Recording {
  readonly meta: RecordingMeta;
  competitionEvents(): AsyncIterable<CompetitionEvent>;
  scoringEvents(): AsyncIterable<ScoringEvent>;
  readonly truth: Truth;
}

/** Rows of the source files that are not in the recording, and why. */
export interface Omission {
  readonly file: string;
  readonly reason: string;
  readonly rows: number;
}

/** What the recorder makes, in memory. */
export interface Recorded {
  readonly meta: RecordingMeta;
  readonly competitionEvents: readonly CompetitionEvent[];
  readonly scoringEvents: readonly ScoringEvent[];
  readonly truth: Truth;
  readonly omissions: readonly Omission[];
}
