// Run by `npm ci` (prepare): npm links the commands of dependencies, not a package's own, and `podium` is ours.
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const commands = new URL('../../../node_modules/.bin/', import.meta.url);
const link = new URL('podium', commands);

mkdirSync(commands, { recursive: true });
rmSync(link, { force: true });
symlinkSync('../../apps/rehearsal/bin/podium.js', link);
chmodSync(fileURLToPath(new URL('podium.js', import.meta.url)), 0o755);
