// The one test command: fast specs, then those that need a server, then the whole road; last a plain line with the sum.
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startKeeper } from './infra/start-keeper.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** @type {readonly { name: string; args: readonly string[] }[]} */
const stages = [
  {
    name: 'specs',
    args: ['--maxWorkers=2', '--testPathIgnorePatterns', '\\.(int|e2e)\\.spec\\.ts$', '/node_modules/', '/dist/'],
  },
  { name: 'with servers', args: ['--runInBand', '--testPathPatterns', '\\.int\\.spec\\.ts$'] },
  { name: 'the whole road', args: ['--runInBand', '--testPathPatterns', '\\.e2e\\.spec\\.ts$'] },
];

const exitOf = (child) => new Promise((resolve) => child.on('close', resolve));

// Processes run what was compiled; it has to be what the specs read.
const build = spawn('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
if ((await exitOf(build)) !== 0) process.exit(1);

const folder = await mkdtemp(join(tmpdir(), 'podium-run-'));
const keeper = await startKeeper();
const sum = { passed: 0, failed: 0, skipped: 0 };
for (const { name, args } of stages) {
  process.stdout.write(`\n== ${name}\n`);
  const report = join(folder, `${name}.json`);
  const jest = [
    '--disable-warning=ExperimentalWarning',
    '--experimental-vm-modules',
    join(root, 'node_modules/jest/bin/jest.js'),
  ];
  const env = { ...process.env, PODIUM_TEST_KEEPER: keeper.socket };
  const child = spawn(process.execPath, [...jest, ...args, '--json', `--outputFile=${report}`], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await exitOf(child);
  const result = await readFile(report, 'utf8').then(JSON.parse, () => null);
  sum.passed += result?.numPassedTests ?? 0;
  // A suite that could not even be loaded has no tests to count, and must not pass unseen.
  sum.failed += result ? result.numFailedTests + result.numRuntimeErrorTestSuites : 1;
  sum.skipped += result?.numPendingTests ?? 0;
}
await keeper.stop();
await rm(folder, { recursive: true, force: true });

const incomplete = process.env.PODIUM_REQUIRE_ALL === '1' && sum.skipped > 0;
if (incomplete)
  process.stdout.write('\nskipped tests count as failures here: Java, Maven and the data have to be there\n');
process.stdout.write(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
process.exit(sum.failed > 0 || sum.passed === 0 || incomplete ? 1 : 0);
