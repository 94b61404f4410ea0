import type { ReactNode } from 'react';
import { useScreen, Who } from '#screens';
import type { Speaking } from '../view.js';
import type { Column } from './listing.js';
import { disciplineText } from './naming.js';
import { whoColumns } from './who-columns.js';

export interface PersonRow {
  readonly competitor: string;
  readonly name: string;
  readonly noc: string;
  /** ATHLETE, COACH, ... */
  readonly does: string;
  readonly disciplines: readonly string[];
}

const doesText = ({ does }: PersonRow, { portal }: Speaking['say']): string => portal.athletes.functions[does] ?? does;

const disciplinesText = ({ disciplines }: PersonRow, say: Speaking['say']): string =>
  disciplines.map((code) => disciplineText(code, null, say)).join(', ');

/** People in columns, as many as there is room for. */
export const People = ({ people, withNoc = true }: { people: readonly PersonRow[]; withNoc?: boolean }): ReactNode => {
  const { say } = useScreen();
  if (people.length === 0) return <p className="empty quietly">{say.nothing.found}</p>;
  return (
    <ul className="people">
      {people.map((row) => (
        <li key={row.competitor}>
          {withNoc && <span className="code">{row.noc}</span>}
          <span className="what">
            <Who id={row.competitor} />
            <span className="line">
              {[row.does === 'ATHLETE' ? '' : doesText(row, say), disciplinesText(row, say)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
};

export const personColumns = (speaking: Speaking): readonly Column<PersonRow>[] => [
  { kind: 'text', head: 'Id', value: ({ competitor }) => competitor },
  ...whoColumns<PersonRow>(speaking),
  { kind: 'word', head: speaking.say.portal.athletes.function, value: (row) => doesText(row, speaking.say) },
  { kind: 'text', head: speaking.say.nav.disciplines, value: (row) => disciplinesText(row, speaking.say) },
];
