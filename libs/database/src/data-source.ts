import type { DataSourceOptions } from 'typeorm';
import { MIGRATIONS } from './migrations.js';
import { SnakeNames } from './snake-names.js';

/** TypeORM's settings for a PostgreSQL address. Schema changes come from `migrations/` alone. */
export const dataSourceOptions = (url: string, poolSize = 10): DataSourceOptions => ({
  type: 'postgres',
  url,
  poolSize,
  applicationName: 'rostrum',
  namingStrategy: new SnakeNames(),
  migrations: MIGRATIONS,
  migrationsTableName: 'schema_migration',
  migrationsTransactionMode: 'each',
  synchronize: false,
  logging: false,
});
