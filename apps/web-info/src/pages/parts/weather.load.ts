import { instantOfMs } from '#competition';
import { weather } from '#read-model';
import type { Moment, Reader, WeatherDocument } from '#read-model';
import type { Asked } from '../page.js';
import { isOver } from './unit-row.js';
import type { UnitRow } from './unit-row.js';

/** What was measured longer before says nothing of a unit, nor what was measured longer after it began. */
const nearMaxMs = 3 * 3_600_000;

interface Place extends Pick<UnitRow, 'resultStatus' | 'scheduleStatus' | 'asOf'> {
  readonly startAt: string | null;
  readonly venue: string | null;
}

/** At the venue while the unit is played: of a unit that is over, as it was then. */
export const weatherOf = async (
  reader: Reader,
  place: Place,
  { moment, gamesNow, asker }: Asked,
): Promise<WeatherDocument | null> => {
  const { startAt, venue, asOf } = place;
  if (venue === null || startAt === null) return null;
  const start = Date.parse(startAt);
  const then = isOver(place) && asOf !== null ? Math.min(Date.parse(asOf), start + nearMaxMs) : Date.parse(gamesNow);
  const asThen: Moment = then < Date.parse(gamesNow) ? { by: 'occurred', instant: instantOfMs(then) } : moment;
  const [measured] = await weather(reader, venue, asker, asThen);
  if (!measured) return null;
  const at = Date.parse(measured.measuredAt);
  return at >= start - nearMaxMs && at >= then - nearMaxMs ? measured : null;
};
