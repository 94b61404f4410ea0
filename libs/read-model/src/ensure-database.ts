import { DataSource } from 'typeorm';

const duplicateDatabase = '42P04';

/** Makes the database `name` where the server of `serverUrl` has none of that name. */
export const ensureDatabase = async (serverUrl: string, name: string): Promise<void> => {
  const server = await new DataSource({ type: 'postgres', url: serverUrl, connectTimeoutMS: 5_000 }).initialize();
  try {
    const found = await server.query<unknown[]>('select 1 from pg_database where datname = $1', [name]);
    if (found.length === 0) await server.query(`create database "${name.replaceAll('"', '""')}"`);
  } catch (error) {
    // Two starts at once: the other was first.
    if ((error as { code?: string }).code !== duplicateDatabase) throw error;
  } finally {
    await server.destroy();
  }
};
