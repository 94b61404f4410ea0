/** What units and events are called, in the reader's language. */
import { flagOf, isMatch, phaseText, words } from '#screens';
import type { Language } from '#screens';
import type { Rsc } from '#competition';
import type { ProgrammeDocument } from '#read-model';
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
  const event = programme ? nameOfEvent(programme, language) : bareCode(rsc);
  const name = store.get('schedule', rsc)?.name;
  const code = codeLabel(rsc, language);
  if (name === undefined) return { event, unit: code, short: code };
  const own = programme?.name ?? '';
  const rest = name.startsWith(own)
    ? name
        .slice(own.length)
        .replace(/^['’]s\b/, '')
        .replace(/^[\s,–-]+/, '')
    : name;
  const unit = rest === '' ? '' : words[language].names.event(rest);
  return { event, unit, short: unit.length > shortMax ? code : unit };
};

/** In sports with few events they are called by the gender alone; then the sport belongs to it. */
const nameOfEvent = ({ name, discipline, disciplineName }: ProgrammeDocument, language: Language): string => {
  const { names } = words[language];
  const own = names.event(name);
  return /^(?:Men|Women|Mixed|Open)$/.test(name)
    ? `${names.discipline(discipline, disciplineName)} ${language === 'en' ? own : own.toLowerCase()}`
    : own;
};

const bareCode = (rsc: string): string => rsc.slice(0, 22).replaceAll('-', ' ').trim();

const codeLabel = (rsc: string, language: Language): string => {
  const phase = rsc.slice(22, 26);
  const number = Number(rsc.slice(26, 30));
  // Sides tell matches apart, not numbers.
  const numbered = number > 0 && !isMatch({ rsc: rsc as Rsc });
  return [phase === '----' ? '' : phaseText(phase, language), numbered ? number : ''].join(' ').trim();
};

/** With the discipline, where nothing else on the page says it. */
export const eventLabel = (store: Store, sportEvent: string, language: Language): string => {
  const programme = store.get('programme', sportEvent);
  if (!programme) return bareCode(sportEvent);
  const name = nameOfEvent(programme, language);
  const discipline = words[language].names.discipline(programme.discipline, programme.disciplineName);
  return name.startsWith(discipline) ? name : `${discipline} · ${name}`;
};

export const nocName = (store: Store, code: string, language: Language): string => {
  const name = store.get('noc', code)?.name;
  return name === undefined ? '' : words[language].names.noc(code, name, flagOf(code));
};

/** As printed in results; a team called as its country is, in the reader's language. */
export const competitorOf = (
  store: Store,
  id: string,
  language: Language,
): { readonly name: string; readonly noc: string; readonly members?: readonly string[] } | undefined => {
  const person = store.get('participant', id);
  if (person) return person;
  const team = store.get('team', id);
  if (!team || team.name !== store.get('noc', team.noc)?.name) return team;
  return { ...team, name: nocName(store, team.noc, language) };
};
