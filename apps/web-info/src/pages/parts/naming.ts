/** What disciplines, sport events and rounds are called, in the reader's language. */
import { flagOf, phaseText } from '#screens';
import type { Language, Words } from '#screens';

/** A discipline as management calls it; null until it has. */
export const disciplineText = (code: string, name: string | null, { names }: Words): string =>
  names.discipline(code, name ?? code);

export const nocText = (code: string, name: string | null, { names }: Words): string =>
  names.noc(code, name ?? code, flagOf(code));

interface EventNamed {
  readonly sportEvent: string;
  readonly discipline: string;
  readonly disciplineName: string | null;
  readonly eventName: string | null;
}

/** In sports with few events they are called by who plays alone: then the sport belongs to it. */
const byGender = /^(?:Men|Women|Mixed|Open)$/;

/** `Men's 100m`; `Handball Men` where the programme says no more than `Men`. */
export const eventText = (
  { sportEvent, discipline, disciplineName, eventName }: EventNamed,
  say: Words,
  language: Language,
): string => {
  if (eventName === null) return sportEvent.replace(/-+$/, '');
  const name = say.names.event(eventName);
  if (!byGender.test(eventName)) return name;
  return `${disciplineText(discipline, disciplineName, say)} ${language === 'en' ? name : name.toLowerCase()}`;
};

/** The sport, where the event's own name does not begin with it. */
export const sportBeside = (event: string, named: EventNamed, say: Words): string | null => {
  const discipline = disciplineText(named.discipline, named.disciplineName, say);
  return event.startsWith(discipline) ? null : discipline;
};

interface RoundNamed {
  readonly rsc: string;
  readonly isUnit: boolean;
  /** Two sides, one of whom wins. */
  readonly isMatch: boolean;
  /** What the plan calls it, or the phase it belongs to. */
  readonly planName: string | null;
  readonly eventName: string | null;
  /** 0 none, 1 gold, 2 silver, 3 bronze. */
  readonly medal: number;
  /** Among several units of its round; null where it is alone. */
  readonly number: string | null;
}

/** Management calls a round by its event as well, `Men's 100m Final`: here it is the round alone. */
const withoutEvent = (name: string, event: string | null): string => {
  if (event === null || !name.startsWith(event)) return name;
  return name.slice(event.length).replace(/^(?:['’]s)?[\s,–-]*/, '');
};

/** `Final`, `Semi-finals 2`, `Round 1, heat 3`, `Finals, bronze medal`. */
export const roundText = (round: RoundNamed, say: Words, language: Language): string => {
  const { rsc, isUnit, isMatch, planName, eventName, medal, number } = round;
  const own = planName === null ? '' : withoutEvent(planName, eventName);
  const name = own === '' ? phaseText(rsc.slice(22, 26), language) : say.names.event(own);
  if (!isUnit) return name;
  const { medalOf, heat, match } = say.portal.round;
  if (isMatch) {
    const prize = medalOf[medal];
    if (prize !== undefined) return `${name}, ${prize}`;
    return number === null ? name : `${name}, ${match(number)}`;
  }
  if (number === null) return name;
  return /\d$/.test(name) ? `${name}, ${heat(number)}` : `${name} ${number}`;
};
