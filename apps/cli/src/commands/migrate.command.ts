import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/database';
import { cliConfig } from '../config.js';
import { Output } from '../output.js';
import { say } from '../sentences.js';

/** Brings the schema up to date. One process at a time: others wait, then find nothing to do. */
export const migrate = (): Command =>
  new Command('migrate')
    .description('bring the database schema up to date')
    .option('--json', 'one JSON value')
    .action(async ({ json = false }: { json?: boolean }) => {
      const source = new DataSource(dataSourceOptions(cliConfig(process.env).databaseUrl, 2));
      await source.initialize();
      const lock = source.createQueryRunner();
      try {
        await lock.query(`SELECT pg_advisory_lock(hashtext('rostrum migrate'))`);
        const done = await source.runMigrations();
        new Output(json).result(
          done.map((migration) => migration.name),
          (names) =>
            names.length === 0 ? say('migrate.current') : say('migrate.done', { count: names.length }),
        );
      } finally {
        await lock.release();
        await source.destroy();
      }
    });
