import { use } from 'react';
import type { ReactNode } from 'react';
import { useScreen } from '../screen.js';
import { VersionContext } from './situation.js';

export interface Comparison {
  readonly id: string;
  readonly label: string;
  readonly values: readonly [ReactNode, ReactNode];
}

/** The same number of both sides, what it is between them. */
export const Compare = ({ title, rows }: { title: string; rows: readonly Comparison[] }): ReactNode => {
  const { say } = useScreen();
  const version = use(VersionContext);
  if (rows.length === 0) return null;
  return (
    <table key={version} className="compare">
      <caption>{title}</caption>
      <colgroup>
        <col className="w-value" />
        <col />
        <col className="w-value" />
      </colgroup>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{say.form.home}</th>
          <th scope="col">{title}</th>
          <th scope="col">{say.form.away}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, label, values }) => (
          <tr key={id}>
            <td className="right">{values[0]}</td>
            <th scope="row">{label}</th>
            <td>{values[1]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
