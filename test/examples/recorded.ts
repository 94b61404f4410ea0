/** Some sport events of the day that is shipped, as a venue and management said them: real facts for tests. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { fromJson } from '#competition';
import type { CompetitionEvent, ScoringEvent } from '#competition';

const linesOf = async <E>(name: string): Promise<E[]> => {
  const packed = await readFile(new URL(`../recorded/2024-08-04/${name}`, import.meta.url));
  return gunzipSync(packed)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => fromJson(JSON.parse(line), []) as E);
};

export interface RecordedPart {
  readonly competition: readonly CompetitionEvent[];
  readonly scoring: readonly ScoringEvent[];
}

/** @param sportEvents their codes without filler, `ATHM100M`. All NOCs and venues are in, and whoever is entered. */
export const recordedPart = async (...sportEvents: readonly string[]): Promise<RecordedPart> => {
  const codes = new Set(sportEvents.map((code) => code.padEnd(22, '-')));
  const all = await linesOf<CompetitionEvent>('competition-events.ndjson.gz');
  const entered = new Set(
    all.flatMap((event) =>
      event.type === 'CompetitorEntered' && codes.has(event.sportEvent) ? [event.competitor] : [],
    ),
  );
  for (const event of all)
    if (event.type === 'TeamRegistered' && entered.has(event.id))
      event.members.forEach((member) => entered.add(member));
  const scoring = await linesOf<ScoringEvent>('scoring-events.ndjson.gz');
  return {
    competition: all.filter((event) => {
      if (event.type === 'ParticipantRegistered' || event.type === 'TeamRegistered') return entered.has(event.id);
      if (event.type === 'CompetitorEntered' || event.type === 'SportEventRegistered')
        return codes.has(event.sportEvent);
      return event.type !== 'UnitScheduled' || codes.has(event.rsc.slice(0, 22));
    }),
    scoring: scoring.filter(({ rsc }) => codes.has(rsc.slice(0, 22))),
  };
};
