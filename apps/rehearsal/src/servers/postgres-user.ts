import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { SystemError } from '../system-error.js';

const userName = 'postgres';
/** The system's own tools, also for who has set a PATH without them. */
const systemPath = `${process.env.PATH ?? ''}:/usr/sbin:/usr/bin:/sbin:/bin`;
const run = (program: string, args: readonly string[]): Promise<{ stdout: string }> =>
  promisify(execFile)(program, [...args], { env: { ...process.env, PATH: systemPath } });

/** How a program of Postgres is started by us: as which user, and behind which command. */
export interface PostgresUser {
  /** Owner of the data; null when Podium's own user is. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** What to run, as `owner`, for a program and its arguments. */
  readonly as: (program: string, args: readonly string[]) => { command: string; args: readonly string[]; user?: Owner };
}

type Owner = NonNullable<PostgresUser['owner']>;

/**
 * Postgres refuses to run as root, so for root it runs as the user `postgres`, made when there is none. That user must get
 * to `paths`; a checkout in /root or in a private temporary folder is closed to it, and then it keeps one right of root's,
 * to pass closed folders (`CAP_DAC_OVERRIDE`).
 */
export const postgresUser = async (paths: readonly string[]): Promise<PostgresUser> => {
  if (process.getuid?.() !== 0) return { owner: null, as: (command, args) => ({ command, args }) };
  const owner = (await lookUp()) ?? (await makeUser());
  if (paths.every((path) => canEnter(path, owner))) {
    return { owner, as: (command, args) => ({ command, args, user: owner }) };
  }
  const setpriv = '/usr/bin/setpriv';
  const become = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  const keep = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  await run(setpriv, [...become, ...keep, 'true']).catch((error: unknown) => {
    const why = `Postgres cannot run as root, and its user "${userName}" may not enter ${paths.join(' and ')}.`;
    const what = 'Run Podium as another user, move the checkout, or set DATABASE_URL to a server that is there.';
    throw new SystemError(`${why} ${what}`, 'DID_NOT_START', { cause: error });
  });
  return { owner, as: (program, args) => ({ command: setpriv, args: [...become, ...keep, '--', program, ...args] }) };
};

const lookUp = async (): Promise<Owner | null> => {
  const ids = await Promise.all(['-u', '-g'].map((which) => run('id', [which, userName]))).catch(() => null);
  const [uid, gid] = (ids ?? []).map(({ stdout }) => Number(stdout));
  return uid && gid ? { uid, gid } : null;
};

const makeUser = async (): Promise<Owner> => {
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', userName]);
  } catch (error) {
    const what = `Add a user "${userName}", run Podium as another user than root, or set DATABASE_URL.`;
    throw new SystemError(`Postgres cannot run as root, and making a user for it failed. ${what}`, 'DID_NOT_START', {
      cause: error,
    });
  }
  const owner = await lookUp();
  if (!owner) throw new SystemError(`The user "${userName}" was made but cannot be found.`, 'DID_NOT_START');
  return owner;
};

const canEnter = (path: string, { uid, gid }: Owner): boolean => {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode, uid: folderUid, gid: folderGid } = statSync(folder);
    const right = folderUid === uid ? 0o100 : folderGid === gid ? 0o010 : 0o001;
    if (!(mode & right)) return false;
    if (folder === dirname(folder)) return true;
  }
};
