export type { DataSource, QueryRunner } from 'typeorm';
export { migrate, openDataSource } from './data-source.js';
export * from './write/index.js';
