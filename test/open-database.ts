import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { Database, dataSourceOptions } from '#libs/database';
import { clear, testDatabaseUrl, truncate } from './database.js';

const libs = path.resolve(import.meta.dirname, '../libs');

/** The worker's database as a use-case sees it, with every entity of every lib, empty. */
export async function openDatabase(): Promise<Database> {
  const source = new DataSource({
    ...dataSourceOptions(testDatabaseUrl(), 5),
    entities: await everyEntity(),
  });
  await source.initialize();
  await truncate(source);
  return new Database(source);
}

/** Empties it again between two tests. */
export const emptyDatabase = (db: Database): Promise<void> => clear(db.source);

/** Lets go of it when the file is done. */
export const closeDatabase = (db: Database): Promise<void> => db.source.destroy();

/** Every entity there is, for a source that writes through them. */
export async function everyEntity(): Promise<(() => unknown)[]> {
  const files = readdirSync(libs, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.entity.ts'),
  );
  const modules = await Promise.all(
    files.map((file) => import(path.join(libs, file)) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) =>
    Object.values(module).filter((value): value is () => unknown => typeof value === 'function'),
  );
}
