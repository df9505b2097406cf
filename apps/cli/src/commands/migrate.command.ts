import { Command } from 'commander';
import { bringUpToDate } from '#libs/database';
import { cliConfig } from '../config.js';
import { Output } from '../output.js';
import { say } from '../sentences.js';

/** Brings the schema up to date. */
export const migrate = (): Command =>
  new Command('migrate')
    .description('bring the database schema up to date')
    .option('--json', 'one JSON value')
    .action(async ({ json = false }: { json?: boolean }) => {
      const done = await bringUpToDate(cliConfig(process.env).databaseUrl);
      new Output(json).result(done, (names) =>
        names.length === 0 ? say('migrate.current') : say('migrate.done', { count: names.length }),
      );
    });
