import type { ReactNode } from 'react';
import { shortDay, useScreen, Who } from '#screens';
import { addressOf } from './address.js';
import type { Column } from './listing.js';
import type { MedalLine } from './medal-line.js';
import { disciplineText, eventText, sportBeside } from './naming.js';
import { whoColumns } from './who-columns.js';
import type { Speaking } from '../view.js';

/** A medal: its colour never stands without its word. */
export const MedalWord = ({ medal }: { medal: MedalLine['medal'] }): ReactNode => {
  const { say } = useScreen();
  return <span className={`medal ${medal.toLowerCase()}`}>{say.medal[medal]}</span>;
};

/** Where there is little room. */
export const MedalList = ({ medals }: { medals: readonly MedalLine[] }): ReactNode => {
  const { say, language } = useScreen();
  if (medals.length === 0) return <p className="quietly">{say.nothing.medals}</p>;
  return (
    <ol className="medal-list">
      {medals.map((line, place) => (
        <li key={place}>
          <MedalWord medal={line.medal} />
          <span className="what">
            <span className="code">{line.noc}</span> <Who id={line.competitor} />
            <a className="line" href={addressOf(language, 'event', line.sportEvent)}>
              {[sportBeside(eventText(line, say, language), line, say), eventText(line, say, language)]
                .filter(Boolean)
                .join(' · ')}
            </a>
          </span>
        </li>
      ))}
    </ol>
  );
};

export const medallistColumns = (speaking: Speaking): readonly Column<MedalLine>[] => {
  const { say, language, nameOf } = speaking;
  const membersOf = (competitor: string): string =>
    (nameOf(competitor)?.members ?? []).map((id) => nameOf(id)?.name ?? id).join(', ');
  return [
    {
      kind: 'text',
      head: say.column.event,
      value: (line) => eventText(line, say, language),
      cell: (line) => (
        <>
          <a href={addressOf(language, 'event', line.sportEvent)}>{eventText(line, say, language)}</a>
          <span className="line">{disciplineText(line.discipline, line.disciplineName, say)}</span>
        </>
      ),
    },
    {
      kind: 'word',
      head: say.column.medal,
      value: ({ medal }) => say.medal[medal],
      cell: ({ medal }) => <MedalWord medal={medal} />,
    },
    ...whoColumns<MedalLine>(speaking, ({ competitor, decision }) => [decision, membersOf(competitor)]),
    { kind: 'none', head: say.portal.unit.members, value: ({ competitor }) => membersOf(competitor) },
    {
      kind: 'time',
      head: say.column.date,
      value: ({ day }) => day,
      spare: true,
      cell: ({ day }) => day && shortDay(day, language),
    },
  ];
};
