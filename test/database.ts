import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** What can run SQL: a pg client or pool, TypeORM's DataSource, EntityManager or QueryRunner. */
export interface RunsSql {
  query(sql: string): Promise<unknown>;
}

/** The URL of the database of this jest worker: migrated, shared by the worker's test files one after another. */
export function testDatabaseUrl(): string {
  return setting('DATABASE_URL');
}

/** Empties every table but the list of migrations, in one statement: as it was when it was made. */
export async function truncate(db: RunsSql): Promise<void> {
  await db.query(
    inEveryTable(`EXECUTE 'TRUNCATE ' || array_to_string(tables, ', ') || ' RESTART IDENTITY CASCADE';`),
  );
}

/**
 * The same between two tests, when little is in them: a fiftieth of the time, since no file is made anew. Numbers given
 * out by the database go on.
 */
export async function clear(db: RunsSql): Promise<void> {
  await db.query(inEveryTable(CLEAR));
}

/** PL/pgSQL for `inEveryTable`: empties them, once whoever is still writing is done. */
export const CLEAR = `
      DECLARE one text;
      BEGIN
        EXECUTE 'LOCK TABLE ' || array_to_string(tables, ', ') || ' IN EXCLUSIVE MODE';
        FOREACH one IN ARRAY tables LOOP EXECUTE 'DELETE FROM ' || one; END LOOP;
      END;`;

/**
 * PL/pgSQL on the array `tables`, which names all but the list of migrations. Triggers rest meanwhile, for some tables
 * (the audit trail) refuse to be emptied.
 */
export const inEveryTable = (act: string): string => `
    DO $$
    DECLARE tables text[];
    BEGIN
      SELECT array_agg(quote_ident(tablename)) INTO tables FROM pg_tables
       WHERE schemaname = 'public' AND tablename <> 'schema_migration';
      PERFORM set_config('session_replication_role', 'replica', true);
      ${act}
    END $$`;

/** A database of one test file's own, migrated and empty; `drop` closes whatever is still connected to it. */
export async function createDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const template = new URL(setting('ROSTRUM_TEST_TEMPLATE_URL'));
  const name = `${template.pathname.slice(1).replace(/_template$/, '')}_${randomBytes(6).toString('hex')}`;
  const admin = Object.assign(new URL(template), { pathname: '/postgres' }).href;
  await withClient(admin, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template.pathname.slice(1)} STRATEGY FILE_COPY`),
  );
  return {
    url: Object.assign(new URL(template), { pathname: `/${name}` }).href,
    drop: () =>
      withClient(admin, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`)).then(() => {}),
  };
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set: run this through jest, whose global set-up makes the databases.`);
  return value;
}
