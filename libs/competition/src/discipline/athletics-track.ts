/** Running and walking, on the track and on the road. */
import type { Family } from '../family/family.js';
import { race } from '../family/race/race.js';
import type { FalseStartRule, RaceRules } from '../family/race/rules.js';
import type { ForUnits } from './discipline.js';

/** World Athletics TR 16.8: who makes a false start is disqualified. A green card says that nobody is to blame. */
const oneAndOut: FalseStartRule = { warned: 0, of: 'COMPETITOR', irm: 'DQ', warnings: ['GREEN', 'YELLOW'] };

/** World Athletics TR 16.8: in combined events the first false start of a race is let off, whoever makes a further one is out. */
const firstWarned: FalseStartRule = { ...oneAndOut, warned: 1, of: 'RACE' };

const common: Partial<RaceRules> = {
  // The photo is read in thousandths; equal hundredths are put in order by them.
  fineSeparates: true,
  falseStart: oneAndOut,
  // Cards of referees and of walking judges are noted; who is out for them gets a DQ. Time in the penalty zone is walked
  // before the finish, so the time has it in it.
  penalties: { YELLOW: { does: 'NOTHING' }, RED: { does: 'NOTHING' }, ZONE: { does: 'NOTHING' } },
};

export const running = race(common);

/** A combined event by its type, so that its phase stands at the 23rd character. */
const combined = '^ATH.(?=(?:DEC|HEPT|PENT|OCT|HEX)ATH).{18}';

/** Most special first. The phases of combined events on the track begin with their distance. */
export const trackEvents: readonly ForUnits<Family>[] = [
  // Wind is measured up to 200 m.
  {
    rsc: new RegExp(`${combined}(?:[5-9]0|1[0-2]0|200)[MH-]`),
    use: race({ ...common, falseStart: firstWarned, wind: true }),
  },
  { rsc: new RegExp(`${combined}[1-9]`), use: race({ ...common, falseStart: firstWarned }) },
  { rsc: /^ATH.(?:[5-9]0|1[0-2]0|150|200)M/, use: race({ ...common, wind: true }) },
  // Four times a hundred metres, and the marathon walk in which two share four legs.
  { rsc: /^ATH.(?:\d+X|42KWALKT)/, use: race({ ...common, relay: true }) },
];
