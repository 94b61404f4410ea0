import { family } from './family.js';

/** Final marks alone: what every unit understands without a family of its own. */
export const marks = family<null>({
  name: 'marks',
  types: new Set(),
  open: () => null,
  decide: () => null,
  apply: () => undefined,
  detail: () => null,
});
