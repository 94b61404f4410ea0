export { CommitGroup } from './commit-group.js';
export {
  beginGeneration,
  currentGeneration,
  epochOf,
  dropGeneration,
  sumGeneration,
  switchGeneration,
} from './generations.js';
export type { TableSum } from './generations.js';
export { Leases } from './lease.js';
export * from './load.js';
export * from './positions.js';
export * from './rows.js';
