/** What is going on, in a line or two above the form: always there, so that nothing moves when it begins to say something. */
import { createContext, use } from 'react';
import type { ReactNode } from 'react';

export interface Said {
  readonly id: string;
  /** A word in small capitals before it. */
  readonly label?: string;
  readonly text: ReactNode;
  readonly tone?: 'strong' | 'live' | 'warning';
}

/** Of the unit: with it the line is made anew, so that what became longer pushes nothing. */
export const VersionContext = createContext(0);

export const Situation = ({ said }: { said: readonly (Said | null | false)[] }): ReactNode => {
  const version = use(VersionContext);
  const all = said.filter((one): one is Said => Boolean(one));
  return (
    <ul key={version} className="situation">
      {all.map(({ id, label, text, tone }) => (
        <li key={id} className={tone}>
          {label !== undefined && <span className="caps">{label}</span>}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
};
