import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { Children } from '../../apps/launcher/children.mjs';
import { ensureDatabase, startPostgres } from '../../apps/launcher/postgres.mjs';
import { processIdentity } from '../../apps/launcher/process-identity.mjs';
import { removeCluster } from './fake-project.js';

jest.setTimeout(60_000);

const query = async (url: string, sql: string) => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(sql);
  await client.end();
  return rows as unknown[];
};

describe('the embedded PostgreSQL', () => {
  let home: string;
  let children: Children;
  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'rostrum-cluster-')); // 0700: only its owner can enter
    children = new Children();
  });
  afterEach(async () => {
    await children.stopAll();
    if (existsSync(dataDir())) removeCluster(dataDir());
    rmSync(home, { recursive: true });
  });

  const dataDir = () => path.join(home, 'postgres');
  const start = (by = children) =>
    startPostgres({ children: by, dataDir: dataDir(), password: 'p:ss/w@rd', durable: false });
  it('runs in a folder only its owner can enter, and keeps its data', async () => {
    const first = await start();
    await ensureDatabase(first.url('postgres'), 'forum');
    await ensureDatabase(first.url('postgres'), 'forum');
    await query(first.url('forum'), 'CREATE TABLE calls AS SELECT 2018 AS year');
    await first.stop();
    const second = await start();
    expect(await query(second.url('forum'), 'SELECT year FROM calls')).toEqual([{ year: 2018 }]);
  });

  it('stops a server that was left over on the same data', async () => {
    const leftOver = await start(new Children());
    const identity = processIdentity(leftOver.pid);
    const second = await start();
    expect(processIdentity(leftOver.pid)).not.toBe(identity);
    expect(await query(second.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('starts although a crash left the number of a process that is now another', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(
      path.join(realpathSync(dataDir()), 'postmaster.pid'),
      `${process.pid}\n/elsewhere\n0\n5432\n`,
    );
    const second = await start();
    expect(await query(second.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('begins anew after a first start that was cut off', async () => {
    chmodSync(home, 0o711);
    mkdirSync(`${dataDir()}.new`);
    writeFileSync(path.join(`${dataDir()}.new`, 'PG_VERSION'), '18\n');
    const server = await start();
    expect(await query(server.url('postgres'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('refuses data of another version of PostgreSQL, and says what to do', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(path.join(realpathSync(dataDir()), 'PG_VERSION'), '15\n');
    await expect(start()).rejects.toThrow(
      /was written by PostgreSQL 15, .* Move the data with pg_dump and pg_restore/,
    );
  });

  it('lets nobody in without the password', async () => {
    const server = await start();
    const guessed = server.url('postgres').replace(/:[^:@]+@/, ':guess@');
    await expect(query(guessed, 'SELECT 1')).rejects.toThrow('password authentication failed');
  });
});
