import { DataSource, type DataSourceOptions } from 'typeorm';
import { Database, dataSourceOptions } from '#libs/database';
import { testDatabaseUrl, truncate } from './database.js';

/** The database of this jest worker as the libs see it. `empty` takes every row away. */
export interface Store {
  db: Database;
  empty: () => Promise<void>;
  close: () => Promise<void>;
}

/** Opens the store for the tests of a use-case; `entities` are those of the lib under test. */
export async function openStore(
  entities: NonNullable<DataSourceOptions['entities']> = [],
  url = testDatabaseUrl(),
): Promise<Store> {
  const source = new DataSource({ ...dataSourceOptions(url, 5), entities });
  await source.initialize();
  return { db: new Database(source), empty: () => truncate(source), close: () => source.destroy() };
}
