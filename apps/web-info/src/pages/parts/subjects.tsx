/** What something is about, as links. */
import type { ReactNode } from 'react';
import type { Rsc } from '#competition';
import type { Subject } from '#read-model';
import { Noc, useScreen, Who } from '#screens';
import type { Language, Words } from '#screens';
import { addressOf } from './address.js';
import { disciplineText, eventText, roundText } from './naming.js';

const nameOf = (subject: Subject, say: Words, language: Language): string => {
  const { rsc, level, unitName, eventName, disciplineName } = subject;
  const discipline = rsc.slice(0, 3);
  if (level === 'discipline') return disciplineText(discipline, disciplineName, say);
  const event = eventText({ sportEvent: rsc.slice(0, 22), discipline, disciplineName, eventName }, say, language);
  if (level === 'event') return event;
  const isUnit = level === 'unit';
  const round = { rsc, isUnit, isMatch: false, planName: unitName, eventName, medal: 0, number: null };
  return `${event}, ${roundText(round, say, language)}`;
};

/** A link where there is a page of it. */
const SubjectLink = ({ subject }: { subject: Subject }): ReactNode => {
  const { say, language } = useScreen();
  const { rsc, level, unitName, eventName } = subject;
  const name = nameOf(subject, say, language);
  if (level === 'discipline') return <a href={addressOf(language, 'discipline', rsc.slice(0, 3))}>{name}</a>;
  if (level === 'unit' && unitName !== null) return <a href={addressOf(language, 'unit', rsc)}>{name}</a>;
  return eventName === null ? name : <a href={addressOf(language, 'event', rsc.slice(0, 22))}>{name}</a>;
};

interface SubjectsProps {
  readonly concerns: readonly Rsc[];
  readonly subjects: readonly Subject[];
  readonly competitors?: readonly string[];
  readonly nocs?: readonly string[];
}

export const Subjects = ({ concerns, subjects, competitors = [], nocs = [] }: SubjectsProps): ReactNode => {
  const known = subjects.filter(({ rsc }) => concerns.includes(rsc));
  if (known.length + competitors.length + nocs.length === 0) return null;
  return (
    <ul className="subjects">
      {known.map((subject) => (
        <li key={subject.rsc}>
          <SubjectLink subject={subject} />
        </li>
      ))}
      {competitors.map((id) => (
        <li key={id}>
          <Who id={id} />
        </li>
      ))}
      {nocs.map((code) => (
        <li key={code}>
          <Noc code={code} />
        </li>
      ))}
    </ul>
  );
};
