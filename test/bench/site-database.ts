import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/** The way into the database of a Rostrum that runs on a data folder of its own, for setting up and looking afterwards. */
export async function openSiteDatabase(dataFolder: string): Promise<pg.Client> {
  const { postgresPassword } = JSON.parse(readFileSync(path.join(dataFolder, 'secrets.json'), 'utf8')) as {
    postgresPassword: string;
  };
  // the fourth line is the port
  const port = readFileSync(path.join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client({
    connectionString: `postgres://rostrum:${encodeURIComponent(postgresPassword)}@127.0.0.1:${port}/rostrum`,
  });
  await client.connect();
  return client;
}
