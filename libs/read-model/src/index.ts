export type { DataSource, QueryRunner } from 'typeorm';
export { ensureDatabase } from './ensure-database.js';
export { migrate, openDataSource } from './data-source.js';
export * from './write/index.js';
export * from './queries/index.js';
export { deadLetterAt, deadLetters, deadLettersFrom } from './queries/dead-letters.js';
export type { DeadLetter } from './queries/dead-letters.js';
export { waitingUnits } from './queries/waiting.js';
export type { WaitingUnit } from './queries/waiting.js';
