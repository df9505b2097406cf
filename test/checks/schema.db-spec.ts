import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { DataSource, getMetadataArgsStorage } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import { dataSourceOptions } from '#libs/database';
import { testDatabaseUrl } from '../database.js';

const LIBS = path.resolve(import.meta.dirname, '../../libs');

const MIGRATIONS_FOLDER = path.resolve(import.meta.dirname, '../../migrations');

const entityFiles = readdirSync(LIBS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.entity.ts'))
  .map((file) => path.join(LIBS, file));

for (const file of entityFiles) await import(file);

const tableNames = getMetadataArgsStorage()
  .tables.map(({ target }) => (typeof target === 'function' ? target.name : target))
  .toSorted();

describe('the schema the migrations make', () => {
  let source: DataSource;

  beforeAll(async () => {
    const entities = getMetadataArgsStorage().tables.map(({ target }) => target);
    source = await new DataSource({ ...dataSourceOptions(testDatabaseUrl()), entities }).initialize();
  });

  afterAll(() => source.destroy());

  /**
   * `name: type`, with ` | null` where it may be. What the database fills by itself an entity may leave to it; what it
   * computes is never an entity's.
   */
  const inDatabase = async (table: string, wanted: readonly string[]) => {
    const columns = await source.query<{ column: string }[]>(
      `SELECT attname || ': ' || format_type(atttypid, atttypmod) || CASE WHEN attnotnull THEN '' ELSE ' | null' END AS column
         FROM pg_attribute
        WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
          AND (NOT atthasdef OR attname = ANY ($2))
        ORDER BY 1`,
      [`public.${table}`, wanted],
    );
    return columns.map((row) => row.column);
  };

  const inEntity = (column: ColumnMetadata) =>
    [
      `${column.databaseName}: ${source.driver.normalizeType(column)}`,
      column.length ? `(${column.length})` : '',
      column.isArray ? '[]' : '',
      column.isNullable ? ' | null' : '',
    ].join('');

  it.each(tableNames)('has for %s the columns of the entity, no more and no fewer', async (name) => {
    const metadata = source.getMetadata(name);
    const columns = metadata.columns.filter(({ generatedType }) => generatedType === undefined);
    expect(columns.map(inEntity).toSorted()).toEqual(
      await inDatabase(
        metadata.tableName,
        columns.map(({ databaseName }) => databaseName),
      ),
    );
  });

  it('is at the last migration, and no file of migrations/ is forgotten', async () => {
    const files = readdirSync(MIGRATIONS_FOLDER).filter((file) => file.endsWith('.ts'));
    expect(source.migrations).toHaveLength(files.length);
    expect(await source.showMigrations()).toBe(false);
  });
});
