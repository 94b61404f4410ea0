import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where one Podium keeps what it owns. Two homes are two systems that never meet. */
export interface Home {
  readonly folder: string;
  readonly postgres: string;
  readonly kafka: string;
  readonly keys: string;
  readonly logs: string;
  readonly secretsFile: string;
  /** Users and secrets of the demonstration's own login provider. */
  readonly identityFile: string;
  /** What web-info sends editors' words with, and what is known of it. */
  readonly deskToken: string;
  readonly deskTokenRecord: string;
  readonly stateFile: string;
  readonly lockFile: string;
}

/** The home in `folder`; without one, `PODIUM_HOME`, else `.podium` in the working directory. */
export const homeOf = (folder?: string, env: NodeJS.ProcessEnv = process.env): Home => {
  const root = resolve(folder ?? (env.PODIUM_HOME || '.podium'));
  return {
    folder: root,
    postgres: join(root, 'postgres'),
    kafka: join(root, 'kafka'),
    keys: join(root, 'keys'),
    logs: join(root, 'logs'),
    secretsFile: join(root, 'secrets.json'),
    identityFile: join(root, 'identity.json'),
    deskToken: join(root, 'keys', 'editors.token'),
    deskTokenRecord: join(root, 'keys', 'editors.json'),
    stateFile: join(root, 'state.json'),
    lockFile: join(root, 'lock'),
  };
};

/** The folder of Podium's own package.json: this file runs from `dist/` and, in tests, from its source. */
export const packageFolder = (): string => {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!isPodium(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('Podium cannot find its own package.json; install it again with npm ci');
    folder = parent;
  }
  return folder;
};

const isPodium = (path: string): boolean => {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { name?: string }).name === 'podium';
  } catch {
    return false;
  }
};
