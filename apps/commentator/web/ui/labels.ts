/** What units and events are called. */
import { isMatch, phaseText } from '#screens';
import type { Rsc } from '#competition';
import type { Language } from '#screens';
import type { Store } from '../data/store.js';

export interface UnitLabel {
  /** `Men's 100 m`, as the programme says it. */
  readonly event: string;
  /** `Final`; what the timetable says beyond the event. */
  readonly unit: string;
  /** The same for a list; where the timetable says much, what the code says. */
  readonly short: string;
}

const shortMax = 14;

/** The timetable's name of a unit, parted where the event's name ends; without one, what its code says. */
export const labelOf = (store: Store, rsc: string, language: Language): UnitLabel => {
  const programme = store.get('programme', rsc.slice(0, 22));
  const event = programme ? eventName(programme) : rsc.slice(0, 22).replaceAll('-', ' ').trim();
  const name = store.get('schedule', rsc)?.name;
  const code = codeLabel(rsc, language);
  if (name === undefined) return { event, unit: code, short: code };
  const own = programme?.name ?? '';
  const unit = name.startsWith(own)
    ? name
        .slice(own.length)
        .replace(/^['’]s\b/, '')
        .replace(/^[\s,–-]+/, '')
    : name;
  return { event, unit, short: unit.length > shortMax ? code : unit };
};

/** In sports with few events they are called by the gender alone. */
const eventName = ({ name, disciplineName }: { readonly name: string; readonly disciplineName: string }): string =>
  /^(?:Men|Women|Mixed|Open)$/.test(name) ? `${disciplineName} ${name}` : name;

const codeLabel = (rsc: string, language: Language): string => {
  const phase = rsc.slice(22, 26);
  const number = Number(rsc.slice(26, 30));
  // Sides tell matches apart, not numbers.
  const numbered = number > 0 && !isMatch({ rsc: rsc as Rsc });
  return [phase === '----' ? '' : phaseText(phase, language), numbered ? number : ''].join(' ').trim();
};

export const eventLabel = (store: Store, sportEvent: string): string => {
  const programme = store.get('programme', sportEvent);
  if (!programme) return sportEvent.replaceAll('-', ' ').trim();
  const name = eventName(programme);
  return name.includes(programme.disciplineName) ? name : `${programme.disciplineName} · ${name}`;
};
