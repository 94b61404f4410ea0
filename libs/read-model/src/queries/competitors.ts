import type { CompetitorId, NocCode } from '#competition';
import { documentsByKey } from './by-key.js';
import type { ParticipantDocument, TeamDocument } from './competition-document.js';
import type { Moment } from './moment.js';
import type { Reader } from './reader.js';

export interface Competitor {
  /** As printed in results. */
  readonly name: string;
  readonly noc: NocCode;
  /** Of a team: who belongs to it. Each of them is in the same map. */
  readonly members?: readonly CompetitorId[];
}

/** Names by id. An id that management has not spoken of yet is absent: the line shows the id. */
export type Competitors = Readonly<Record<string, Competitor>>;

/** Athletes, teams and the members of those teams. */
export const competitorsOf = async (
  reader: Reader,
  ids: Iterable<CompetitorId>,
  moment: Moment,
): Promise<Competitors> => {
  const wanted = [...new Set(ids)];
  const found = await documentsByKey<ParticipantDocument | TeamDocument>(
    reader,
    wanted.flatMap((id) => [`participant:${id}`, `team:${id}`]),
    moment,
  );
  const members = [...found.values()].flatMap((document) => ('members' in document ? document.members : []));
  const missing = members.filter((id) => !found.has(`participant:${id}`)).map((id) => `participant:${id}`);
  const more = await documentsByKey<ParticipantDocument>(reader, missing, moment);
  return Object.fromEntries(
    [...found.values(), ...more.values()].map((document) => [document.id, competitor(document)]),
  );
};

const competitor = (document: ParticipantDocument | TeamDocument): Competitor => ({
  name: document.name,
  noc: document.noc,
  ...('members' in document && { members: document.members }),
});
