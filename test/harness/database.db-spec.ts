import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { clear, createDatabase, testDatabaseUrl, truncate } from '../database.js';

describe('the databases of the tests', () => {
  let client: Client;

  beforeEach(async () => {
    client = new Client({ connectionString: testDatabaseUrl() });
    await client.connect();
  });

  afterEach(() => client.end());

  it('gives each jest worker its own', async () => {
    const { rows } = await client.query('SELECT current_database() AS name');
    expect(rows).toEqual([{ name: expect.stringMatching(new RegExp(`_${process.env.JEST_WORKER_ID}$`)) }]);
  });

  it.each<[string, (client: Client) => Promise<void>, number]>([
    ['as they were made', truncate, 1],
    ['for the next test', clear, 3],
  ])(
    'empties every table but the list of migrations, even those that refuse it: %s',
    async (_, empty, id) => {
      const own = await createDatabase();
      const inOwn = new Client({ connectionString: own.url });
      await inOwn.connect();
      await inOwn.query(`
      CREATE TABLE guarded (id serial, note text);
      CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'append only'; END $$;
      CREATE TRIGGER guarded_truncate BEFORE TRUNCATE OR DELETE ON guarded EXECUTE FUNCTION refuse();
      INSERT INTO guarded (note) VALUES ('a'), ('b')`);
      const migrations = (await inOwn.query('SELECT count(*) FROM schema_migration')).rows;

      await empty(inOwn);
      await inOwn.query(`INSERT INTO guarded (note) VALUES ('c')`);

      expect((await inOwn.query('SELECT id, note FROM guarded')).rows).toEqual([{ id, note: 'c' }]);
      expect((await inOwn.query('SELECT count(*) FROM schema_migration')).rows).toEqual(migrations);
      await inOwn.end();
      await own.drop();
    },
  );

  it('makes another one, migrated like the first, and drops it with its connections', async () => {
    const tables = `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`;
    const own = await createDatabase();
    const guest = new Client({ connectionString: own.url });
    guest.on('error', () => {}); // the drop cuts this connection: that is the point
    await guest.connect();
    expect((await guest.query(tables)).rows).toEqual((await client.query(tables)).rows);
    await own.drop();
    const name = new URL(own.url).pathname.slice(1);
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE datname = $1', [name]);
    expect(rows).toEqual([]);
  });
});
