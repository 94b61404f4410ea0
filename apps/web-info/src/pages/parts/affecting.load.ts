import type { Rsc } from '#competition';
import { communications } from '#read-model';
import type { CommunicationDocument, Reader } from '#read-model';
import type { Asked } from '../page.js';

const shownMax = 10;

const holding = (items: readonly CommunicationDocument[]): CommunicationDocument[] =>
  items.filter(({ withdrawn }) => withdrawn === null);

/** About the unit, or all of its phase, sport event or discipline; what was withdrawn is in the list of all. */
export const affectingUnit = async (
  reader: Reader,
  affecting: Rsc,
  { asker, moment }: Asked,
): Promise<readonly CommunicationDocument[]> =>
  holding((await communications(reader, { affecting, limit: shownMax }, asker, moment)).items);

/** About the sport event, anything in it, or all of its discipline. */
export const affectingEvent = async (
  reader: Reader,
  sportEvent: string,
  { asker, moment }: Asked,
): Promise<readonly CommunicationDocument[]> => {
  const whole = sportEvent.padEnd(34, '-') as Rsc;
  const [above, within] = await Promise.all([
    communications(reader, { affecting: whole, limit: shownMax }, asker, moment),
    communications(reader, { concerns: sportEvent.replace(/-+$/, ''), limit: shownMax }, asker, moment),
  ]);
  const byId = new Map([...above.items, ...within.items].map((item) => [item.id, item]));
  return holding([...byId.values()])
    .toSorted((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1))
    .slice(0, shownMax);
};
