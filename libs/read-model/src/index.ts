export type { DataSource, QueryRunner } from 'typeorm';
export { migrate, openDataSource } from './data-source.js';
export * from './write/index.js';
export { resultDocuments } from './queries/documents.js';
export { deadLetterAt, deadLetters } from './queries/dead-letters.js';
export type { DeadLetter } from './queries/dead-letters.js';
