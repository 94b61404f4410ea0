/** Who is signed in, and the way in and out. */
import type { ReactNode } from 'react';
import { useScreen } from '#screens';
import type { Model, View } from './view.js';

export interface AccountModel extends Model {
  /** Null where nobody is signed in. */
  readonly session: {
    readonly name: string;
    readonly isEditor: boolean;
    readonly csrf: string;
    readonly minutesLeft: number;
  } | null;
  readonly canSignIn: boolean;
}

const left = (minutes: number): string =>
  minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`;

const Account = ({ model: { session, canSignIn } }: { model: AccountModel }): ReactNode => {
  const { say, language } = useScreen();
  const words = say.media.account;
  if (session === null)
    return (
      <>
        <h1>{words.title}</h1>
        <p className="lead">{canSignIn ? words.nobody : words.impossible}</p>
        {canSignIn && (
          <p>
            <a className="button" href={`/auth/login?to=/${language}/account`}>
              {say.nav.signIn}
            </a>
          </p>
        )}
      </>
    );
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.as(session.name)}</p>
      <p className="quietly">
        {session.isEditor ? words.editor : words.media} {words.until(left(session.minutesLeft))}
      </p>
      <div className="filters">
        {session.isEditor && (
          <a className="button" href={`/${language}/editor`}>
            {words.write}
          </a>
        )}
        <form method="post" action="/auth/logout">
          <input type="hidden" name="csrf" value={session.csrf} />
          <button className="button" type="submit">
            {say.nav.signOut}
          </button>
        </form>
      </div>
    </>
  );
};

export const accountView: View<AccountModel> = {
  name: 'account',
  Component: Account,
  channels: () => [],
  title: (_, { say }) => say.media.account.title,
};
