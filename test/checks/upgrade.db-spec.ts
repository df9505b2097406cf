import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { bringUpToDate, dataSourceOptions } from '#libs/database';
import { MIGRATIONS } from '../../libs/database/src/migrations.js';
import { createDatabase } from '../database.js';

/** The steps of the first schema that was in use. */
const FIRST = 5;
const PROPOSAL = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

let own: Awaited<ReturnType<typeof createDatabase>>;
beforeEach(async () => {
  own = await createDatabase();
});
afterEach(() => own.drop());

/** Works on the database by SQL alone, with the first steps of the schema. */
async function bySql<T>(work: (source: DataSource) => Promise<T>, steps = FIRST): Promise<T> {
  const migrations = MIGRATIONS.slice(0, steps);
  const source = await new DataSource({ ...dataSourceOptions(own.url, 1), migrations }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

it('an installation with proposals is brought up to date, and keeps every version', async () => {
  await bySql(async (source) => {
    await source.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await source.runMigrations();
    await source.query(`
      INSERT INTO forum (id, slug, name, acronym) VALUES ('${PROPOSAL}', 'igf', 'Internet Governance Forum', 'IGF');
      INSERT INTO call (id, forum_id, slug, name, time_zone, settings, preset)
        VALUES ('${PROPOSAL}', '${PROPOSAL}', '2018', 'IGF 2018', 'Europe/Paris', '{}', 'igf2018');
      INSERT INTO person (id, email, name) VALUES ('${PROPOSAL}', 'amina@example.org', 'Amina');
      INSERT INTO proposal (id, call_id, owner_id, title, created_at, updated_at)
        VALUES ('${PROPOSAL}', '${PROPOSAL}', '${PROPOSAL}', 'Seeds of Trust', now(), now());
      INSERT INTO proposal_person (id, proposal_id, role, position, name, email)
        VALUES ('${PROPOSAL}', '${PROPOSAL}', 'speaker', 0, 'Amina', 'Amina@example.org');
      INSERT INTO proposal_version (proposal_id, number, saved_by, saved_at, act, content)
        VALUES ('${PROPOSAL}', 1, '${PROPOSAL}', now(), 'saved',
          '{"title": "Seeds", "people": [{"role": "speaker", "name": "Amina", "email": "amina@example.org"}]}');`);
  });
  expect(await bringUpToDate(own.url)).toHaveLength(MIGRATIONS.length - FIRST);
  await bySql(async (source) => {
    const kept = (await source.query('SELECT content FROM proposal_version')) as unknown[];
    expect(kept).toEqual([
      {
        content: {
          title: 'Seeds',
          people: [{ id: PROPOSAL, role: 'speaker', name: 'Amina', email: 'amina@example.org' }],
        },
      },
    ]);
    await expect(source.query(`UPDATE proposal_version SET content = '{}'`)).rejects.toThrow('append-only');
  });
});

it('a view that went in a merge can come back, though views say since of which list they are', async () => {
  const before = MIGRATIONS.findIndex(({ name }) => name.startsWith('KeepViewsOfTheWorklist'));
  const row = {
    id: PROPOSAL,
    call_id: PROPOSAL,
    owner_id: PROPOSAL,
    name: 'Mine',
    address: 'q=kelp',
    shared: false,
  };
  const dropped = [
    { table: 'account', row: { person_id: PROPOSAL } },
    { table: 'saved_view', row },
    { table: 'role_grant', row: { role: 'chair' } },
  ];
  await bySql(async (source) => {
    await source.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
    await source.runMigrations();
    await source.query(`
      INSERT INTO forum (id, slug, name, acronym) VALUES ('${PROPOSAL}', 'igf', 'Internet Governance Forum', 'IGF');
      INSERT INTO person (id, email, name) VALUES ('${PROPOSAL}', 'a@example.org', 'A'), ('${OTHER}', 'b@example.org', 'B');`);
    await source.query(
      `INSERT INTO person_merge (id, forum_id, kept_id, gone_id, merged_at, dropped) VALUES ($1, $1, $1, $2, now(), $3)`,
      [PROPOSAL, OTHER, JSON.stringify(dropped)],
    );
  }, before);
  await bringUpToDate(own.url);
  await bySql(async (source) => {
    expect(await source.query('SELECT dropped FROM person_merge')).toEqual([
      {
        dropped: dropped.map((one) =>
          one.table === 'saved_view' ? { ...one, row: { ...row, list: 'proposals' } } : one,
        ),
      },
    ]);
  });
});
