/** What is going on, in a line or two above the form: always there, so that nothing moves when it begins to say something. */
import type { ReactNode } from 'react';

export interface Said {
  readonly id: string;
  /** A word in small capitals before it. */
  readonly label?: string;
  readonly text: ReactNode;
  readonly tone?: 'strong' | 'live' | 'warning';
}

export const Situation = ({ said }: { said: readonly (Said | null | false)[] }): ReactNode => {
  const all = said.filter((one): one is Said => Boolean(one));
  return (
    <ul className="situation">
      {all.map(({ id, label, text, tone }) => (
        <li key={id} className={tone}>
          {label !== undefined && <span className="caps">{label}</span>}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
};
