/** What a reader sees where no page is: what happened, and where to go on. */
import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import type { Model, Speaking, View } from './view.js';

export interface WrongModel extends Model {
  readonly status: number;
  /** Parts of the address that cannot be read, by their names. */
  readonly faults: readonly string[];
  /** The same page as it is now, where the fault or the instant asked for keeps it from being shown. */
  readonly same: string | null;
  readonly isPast: boolean;
}

const titleOf = ({ status }: WrongModel, { say }: Pick<Speaking, 'say'>): string => {
  const { wrong } = say.portal;
  if (status === 404) return wrong.notFound;
  return status < 500 ? wrong.badRequest : wrong.trouble;
};

const Wrong = ({ model }: { model: WrongModel }): ReactNode => {
  const { say, language } = useScreen();
  const { wrong } = say.portal;
  const { status, faults, same, isPast } = model;
  return (
    <div className="wrong">
      <p className="caps">{status}</p>
      <h1>{titleOf(model, { say })}</h1>
      {status === 404 && <p>{isPast ? wrong.unknownThen : wrong.unknown}</p>}
      {faults.map((name) => (
        <p key={name}>{wrong.faults[name] ?? wrong.fault(name)}</p>
      ))}
      {status >= 500 && <p>{wrong.again}</p>}
      <h2>{wrong.next}</h2>
      <ul className="plain-list">
        {same !== null && (
          <li>
            <a href={`/${language}${same}`}>{wrong.same}</a>
          </li>
        )}
        <li>
          <a href={`/${language}`}>{wrong.home}</a>
        </li>
        <li>
          <a href={`/${language}/schedule`}>{wrong.schedule}</a>
        </li>
        <li>
          <a href={`/${language}/athletes`}>{wrong.search}</a>
        </li>
      </ul>
    </div>
  );
};

export const wrongView: View<WrongModel> = {
  name: 'wrong',
  Component: Wrong,
  channels: () => [],
  title: titleOf,
};
