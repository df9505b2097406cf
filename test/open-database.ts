import { type EntitySchema, DataSource, type MixedList } from 'typeorm';
import { Database, dataSourceOptions } from '#libs/database';
import { testDatabaseUrl, truncate } from './database.js';

type Entities = MixedList<Function | EntitySchema>;

/** The worker's database as a use-case sees it, empty. Close it with `db.source.destroy()` when the file is done. */
export async function openDatabase(entities: Entities = []): Promise<Database> {
  const source = new DataSource({ ...dataSourceOptions(testDatabaseUrl(), 5), entities });
  await source.initialize();
  await truncate(source);
  return new Database(source);
}

/** Empties it again between two tests. */
export const emptyDatabase = (db: Database): Promise<void> => truncate(db.source);
