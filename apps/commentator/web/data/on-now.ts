/** Which units are on, and which of the numbered places each has: a unit keeps its number for as long as it is on. */
import type { UnitDocument } from '#competition';

/** Places that a key reaches. */
export const numbered = 9;

const under: ReadonlySet<string> = new Set(['RUNNING', 'SCHEDULED_BREAK', 'INTERRUPTED']);

/** Under way, or over and not official yet. Aggregates are seen with their parts. */
export const isOn = ({ scheduleStatus, resultStatus, rsc }: UnitDocument): boolean =>
  rsc.slice(26) !== '--------' &&
  (under.has(scheduleStatus) ||
    (scheduleStatus === 'FINISHED' && resultStatus !== 'OFFICIAL' && resultStatus !== 'START_LIST'));

/**
 * Who was in a place stays there; who is new takes the first free one.
 * @param on the most important first.
 * @param pinned stay, whether they are on or not.
 */
export const assignPlaces = (
  before: readonly (string | null)[],
  on: readonly string[],
  pinned: readonly string[],
): readonly (string | null)[] => {
  const wanted = new Set([...pinned, ...on]);
  const places = before.map((rsc) => (rsc !== null && wanted.has(rsc) ? rsc : null));
  const kept = new Set(places);
  for (const rsc of wanted) {
    if (kept.has(rsc)) continue;
    const free = places.indexOf(null);
    if (free >= 0) places[free] = rsc;
    else places.push(rsc);
  }
  while (places.length > numbered && places.at(-1) === null) places.pop();
  while (places.length < numbered) places.push(null);
  return places;
};
