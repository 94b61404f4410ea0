export { BracketForm } from './bracket.js';
export type { FormProps } from './columns.js';
export { leaderOf } from './columns.js';
export { PhaseForm } from './phase.js';
export { PlacesForm } from './places.js';
export { PoolForm } from './pool.js';
export { RecordBar, RecordsForm, standingRecords } from './records.js';
export { isMatch, UnitForm } from './unit-form.js';
