/** What keeps a thing that somebody wrote from being sent, each with its field: a form shows it there, an import names it. */
import { rscFault } from '../codes/rsc.js';
import type { MediaFact, MediaText } from './facts.js';

export const mediaFaultCodes = [
  'EMPTY',
  'TOO_LONG',
  'NOT_AN_ID',
  'NOT_A_LANGUAGE',
  'LANGUAGE_TWICE',
  'NOT_AN_ADDRESS',
  'NOT_A_CODE',
  'NOT_AN_NOC',
  'NOT_A_VENUE',
  'NOBODY_SPEAKS',
  'ENDS_BEFORE_IT_STARTS',
  'NOT_IN_ORDER',
  'NOT_POSSIBLE',
] as const;
export type MediaFaultCode = (typeof mediaFaultCodes)[number];

export interface MediaFault {
  /** `texts.0.title`. */
  readonly path: string;
  readonly code: MediaFaultCode;
  /** A sentence that says what to write instead. */
  readonly message: string;
}

export const titleMaxCharacters = 200;
export const textMaxCharacters = 20_000;
const listMaxItems = 50;

type Check = (path: string, code: MediaFaultCode, message: string) => void;

export const mediaFaults = (fact: MediaFact): MediaFault[] => {
  const faults: MediaFault[] = [];
  const fault: Check = (path, code, message) => void faults.push({ path, code, message });
  if (fact.withdrawn !== null) words(fault, 'withdrawn', fact.withdrawn, titleMaxCharacters);
  switch (fact.type) {
    case 'CommunicationIssued':
      id(fault, fact.id);
      words(fault, 'number', fact.number, 40);
      texts(fault, fact.texts, true);
      if (fact.affects.length === 0) fault('affects', 'EMPTY', 'say what it affects: SCHEDULE, RESULTS or OTHER');
      codes(fault, fact.concerns);
      list(fault, 'signedBy', fact.signedBy, ({ role }, path) =>
        words(fault, `${path}.role`, role, titleMaxCharacters),
      );
      break;
    case 'NewsPublished':
      id(fault, fact.id);
      texts(fault, fact.texts, fact.form === 'NEWS');
      codes(fault, fact.concerns);
      list(fault, 'competitors', fact.competitors, (competitor, path) => competitorId(fault, path, competitor));
      list(fault, 'nocs', fact.nocs, (noc, path) => {
        if (!/^[A-Z]{3}$/.test(noc)) fault(path, 'NOT_AN_NOC', 'an NOC is three capital letters, FRA');
      });
      if (fact.speaker) speaker(fault, 'speaker', fact.speaker);
      else if (fact.form === 'QUOTE') fault('speaker.name', 'NOBODY_SPEAKS', 'a quote is somebody’s: name who said it');
      break;
    case 'ConferenceAnnounced':
      conference(fault, fact);
      break;
    case 'WeatherMeasured':
      weather(fault, fact);
  }
  return faults;
};

const conference = (fault: Check, fact: Extract<MediaFact, { type: 'ConferenceAnnounced' }>): void => {
  id(fault, fact.id);
  texts(fault, fact.texts, true);
  words(fault, 'place', fact.place, titleMaxCharacters);
  if (fact.venue !== null) venue(fault, fact.venue);
  if (fact.endAt !== null && fact.endAt <= fact.startAt)
    fault('endAt', 'ENDS_BEFORE_IT_STARTS', 'it ends after it starts: write a later instant, or leave it empty');
  list(fault, 'languages', fact.languages, (language, path) => languageCode(fault, path, language));
  list(fault, 'participants', fact.participants, (participant, path) => speaker(fault, path, participant));
  codes(fault, fact.concerns);
  if (fact.live !== null) address(fault, 'live', fact.live);
  if (fact.recorded !== null) address(fault, 'recorded', fact.recorded);
  list(fault, 'chapters', fact.chapters, ({ startsAtSeconds, title }, path, index) => {
    words(fault, `${path}.title`, title, titleMaxCharacters);
    const before = fact.chapters[index - 1]?.startsAtSeconds ?? -1;
    if (startsAtSeconds <= before)
      fault(`${path}.startsAtSeconds`, 'NOT_IN_ORDER', 'chapters start one after the other, the first at 0 or later');
  });
  list(fault, 'captions', fact.captions, (caption, path) => {
    languageCode(fault, `${path}.language`, caption.language);
    address(fault, `${path}.address`, caption.address);
  });
};

/** Wider than any day of any Games: beyond it an instrument is broken, or a unit was mistaken. */
const possible: Readonly<Record<string, readonly [from: number, to: number]>> = {
  airTenths: [-600, 600],
  waterTenths: [-50, 500],
  humidityPercent: [0, 100],
  windTenths: [0, 1_000],
  windFrom: [0, 360],
  pressureHectopascals: [500, 1_100],
};

const weather = (fault: Check, fact: Extract<MediaFact, { type: 'WeatherMeasured' }>): void => {
  venue(fault, fact.venue);
  if (fact.sky !== null && !/^[A-Z][A-Z_]{1,39}$/.test(fact.sky))
    fault('sky', 'NOT_POSSIBLE', 'the sky is a word in capitals, PARTLY_CLOUDY');
  for (const [field, [from, to]] of Object.entries(possible)) {
    const value = (fact as unknown as Record<string, number | null>)[field] ?? null;
    if (value !== null && !(value >= from && value <= to))
      fault(field, 'NOT_POSSIBLE', `${value} cannot be: from ${from} to ${to}`);
  }
};

const words = (fault: Check, path: string, text: string, maxCharacters: number): void => {
  if (text.trim() === '') fault(path, 'EMPTY', 'fill it in');
  else if (text.length > maxCharacters)
    fault(path, 'TOO_LONG', `${text.length} characters; at most ${maxCharacters} are taken`);
};

const id = (fault: Check, text: string): void => {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(text))
    fault('id', 'NOT_AN_ID', 'an id has 1 to 40 letters, digits, . _ and -');
};

const list = <T>(
  fault: Check,
  path: string,
  items: readonly T[],
  check: (item: T, path: string, index: number) => void,
): void => {
  if (items.length > listMaxItems)
    return fault(path, 'TOO_LONG', `${items.length} of them; at most ${listMaxItems} are taken`);
  items.forEach((item, index) => check(item, `${path}.${index}`, index));
};

/** @param titled whether a title has to be there; a quote's words stand for themselves. */
const texts = (fault: Check, all: readonly MediaText[], titled: boolean): void => {
  if (all.length === 0) fault('texts', 'EMPTY', 'write it in one language at least');
  const known = new Set<string>();
  list(fault, 'texts', all, ({ language, title, text }, path) => {
    languageCode(fault, `${path}.language`, language);
    if (known.has(language)) fault(`${path}.language`, 'LANGUAGE_TWICE', `${language} is there twice: one text each`);
    known.add(language);
    if (titled || title !== '') words(fault, `${path}.title`, title, titleMaxCharacters);
    if (!titled || text !== '') words(fault, `${path}.text`, text, textMaxCharacters);
  });
};

const languageCode = (fault: Check, path: string, language: string): void => {
  if (!/^[a-z]{2}$/.test(language)) fault(path, 'NOT_A_LANGUAGE', 'a language is two small letters, fr');
};

const codes = (fault: Check, concerns: readonly string[]): void =>
  list(fault, 'concerns', concerns, (code, path) => {
    const wrong = rscFault(code);
    if (wrong) fault(path, 'NOT_A_CODE', wrong);
  });

const competitorId = (fault: Check, path: string, competitor: string): void => {
  if (!/^\S{1,20}$/.test(competitor))
    fault(path, 'NOT_AN_ID', 'a competitor’s id has at most 20 characters, no spaces');
};

const speaker = (
  fault: Check,
  path: string,
  {
    name,
    role,
    competitor,
  }: { readonly name: string; readonly role: string | null; readonly competitor: string | null },
): void => {
  words(fault, `${path}.name`, name, titleMaxCharacters);
  if (role !== null) words(fault, `${path}.role`, role, titleMaxCharacters);
  if (competitor !== null) competitorId(fault, `${path}.competitor`, competitor);
};

const venue = (fault: Check, code: string): void => {
  if (!/^[A-Z0-9]{1,10}$/.test(code)) fault('venue', 'NOT_A_VENUE', 'a venue is a code as in /v1/venues, STA');
};

/** Nothing that a browser could take for a script: https with a host, or a path of this host. */
const address = (fault: Check, path: string, text: string): void => {
  const fits = /^https:\/\/[^\s"'<>\\]+$/.test(text) || /^\/(?!\/)[^\s"'<>\\]*$/.test(text);
  if (!fits || text.length > 500)
    fault(path, 'NOT_AN_ADDRESS', 'an address begins with https:// (or with / on this host) and has no spaces');
};
