import { startKeeper } from './start-keeper.js';

/** One keeper per run: that of test/run.js, else one for this call of jest. */
export default async () => {
  if (process.env.PODIUM_TEST_KEEPER) return;
  const keeper = await startKeeper();
  process.env.PODIUM_TEST_KEEPER = keeper.socket;
  globalThis.stopKeeper = keeper.stop;
};
