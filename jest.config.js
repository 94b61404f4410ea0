/** Fast suites first (unit), then those that need a server (int), then the whole road (e2e): see test/run.js. */
/** Screens are React without decorators; generics in plain files would not pass for JSX. */
const screens = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export default {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.ts$': '@swc/jest', '^.+\\.tsx$': ['@swc/jest', screens] },
  moduleNameMapper: {
    '^#(competition|event-log|fan-out|live|read-model|screens|service|test-card)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: './test/infra/global-setup.js',
  globalTeardown: './test/infra/global-teardown.js',
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // A server may start in a hook, on two cores that others use too.
  testTimeout: 30_000,
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.stryker-tmp/'],
};
