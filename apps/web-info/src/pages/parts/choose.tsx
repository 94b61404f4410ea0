import type { ReactNode } from 'react';

export interface Choice {
  readonly code: string;
  readonly name: string;
}

interface ChooseProps {
  /** In the query. */
  readonly name: string;
  readonly label: string;
  readonly all: string;
  /** Empty for all. */
  readonly value: string;
  readonly choices: readonly Choice[];
}

/** One of a list, or all of it; in a form that needs no script. */
export const Choose = ({ name, label, all, value, choices }: ChooseProps): ReactNode => (
  <label>
    <span className="caps">{label}</span>
    <select name={name} defaultValue={value}>
      <option value="">{all}</option>
      {choices
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(({ code, name: text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
    </select>
  </label>
);
