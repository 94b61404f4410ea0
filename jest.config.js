/** Fast suites first (unit), then those that need a server (int), then the whole road (e2e): see test/run.js. */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^#(competition|event-log|read-model|service)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  globalSetup: './test/infra/global-setup.js',
  globalTeardown: './test/infra/global-teardown.js',
  testMatch: ['**/*.spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // A server may start in a hook, on two cores that others use too.
  testTimeout: 30_000,
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};
