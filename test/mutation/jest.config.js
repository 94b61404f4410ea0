/** The suites that hold the rules of ranking, medals and statuses; mutations of those rules have to fail in them. */
import base from '../../jest.config.js';

const { globalSetup: _setup, globalTeardown: _teardown, ...plain } = base;

export default {
  ...plain,
  rootDir: '../..',
  testMatch: ['unit/*', 'codes/*', 'event/sport-event', 'event/preview'].map(
    (suite) => `<rootDir>/libs/competition/src/${suite}.spec.ts`,
  ),
};
