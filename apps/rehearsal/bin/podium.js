#!/usr/bin/env node
// Plain JavaScript that any Node runs: it hands over to Podium's own Node 24 (the npm package `node`) where the machine's is older.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const neededMajor = 24;
const main = fileURLToPath(new URL('../../../dist/apps/rehearsal/src/cli/main.js', import.meta.url));

if (!existsSync(main)) {
  process.stderr.write('podium is not built yet: run npm ci (or npm run build) in its folder first\n');
  process.exitCode = 1;
} else if (Number.parseInt(process.versions.node, 10) >= neededMajor) {
  await import(main);
} else {
  const node = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
  const child = spawn(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A Ctrl-C in a terminal reaches the child by itself; what is sent to this process alone is passed on.
  process.on('SIGINT', () => undefined);
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', ({ message }) => {
    process.stderr.write(
      `podium needs Node ${neededMajor}, and its own cannot be started (${message}): run npm ci again\n`,
    );
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => (process.exitCode = code ?? (signal ? 1 : 0)));
}
