import { use } from 'react';
import type { ReactNode } from 'react';
import { VersionContext } from './situation.js';

export interface ShownAction {
  readonly when: string;
  readonly text: ReactNode;
  readonly score: string | null;
}

/** Room for as many is kept from the beginning. */
const rows = 8;

/** The last of what happened, newest first. */
export const Actions = ({ title, actions }: { title: string; actions: readonly ShownAction[] }): ReactNode => {
  const version = use(VersionContext);
  return (
    <table key={version} className="actions">
      <caption>{title}</caption>
      <tbody>
        {Array.from({ length: rows }, (_, index) => {
          const action = actions[index];
          return (
            <tr key={index}>
              <td className="when">{action?.when}</td>
              <td>{action?.text}</td>
              <td className="right">{action?.score}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};
