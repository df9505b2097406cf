import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';

/**
 * Runs the migrations a database has not had yet. One process at a time: others wait, then find nothing to do.
 * @returns the names of those that were run, oldest first
 */
export async function bringUpToDate(url: string): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(url, 2)).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(hashtext('rostrum migrate'))`);
    const done = await source.runMigrations();
    return done.map((migration) => migration.name);
  } finally {
    await lock.release();
    await source.destroy();
  }
}
