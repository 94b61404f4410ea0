/** What a reader sees where no page is: what happened, and where to go on. */
import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import type { Model, Speaking, View } from './view.js';

export interface WrongModel extends Model {
  readonly status: number;
  /** What exactly, in the words of the interface. */
  readonly details: readonly string[];
}

const titleOf = ({ status }: WrongModel, { say }: Pick<Speaking, 'say'>): string => {
  const { wrong } = say.portal;
  if (status === 404) return wrong.notFound;
  return status < 500 ? wrong.badRequest : wrong.trouble;
};

const Wrong = ({ model }: { model: WrongModel }): ReactNode => {
  const { say, language } = useScreen();
  const { wrong } = say.portal;
  return (
    <>
      <h1>{titleOf(model, { say })}</h1>
      {model.details.map((detail) => (
        <p key={detail} lang="en" className="quietly">
          {detail}
        </p>
      ))}
      <h2>{wrong.next}</h2>
      <ul className="plain-list">
        {model.status >= 500 && <li>{wrong.again}</li>}
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
    </>
  );
};

export const wrongView: View<WrongModel> = {
  name: 'wrong',
  Component: Wrong,
  channels: () => [],
  title: titleOf,
};
