import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import type { Database } from '#libs/database';
import { aForum, type TestForum } from '../../../../test/factories/forum.js';
import { aPerson, withRole } from '../../../../test/factories/person.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { runCli } from '../run-cli.js';

let db: Database;
let forum: TestForum;
let folder: string;
let printed: string;

beforeAll(async () => {
  db = await openDatabase();
  folder = await mkdtemp(path.join(os.tmpdir(), 'workshops-'));
});
beforeEach(async () => {
  await emptyDatabase(db);
  forum = await aForum(db);
  await withRole(db, await aPerson(db, { email: 'owner@x.test' }), { ...forum, callId: null }, 'owner');
  await aPerson(db, { email: 'other@x.test' });
  const note = (text: unknown) => {
    printed += String(text);
    return true;
  };
  jest.spyOn(process.stdout, 'write').mockImplementation(note);
  jest.spyOn(process.stderr, 'write').mockImplementation(note);
});
afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await closeDatabase(db);
});

const HEADER = 'year,number,title,organisers,report_address';
const GOOD = `${HEADER}\n2017,1,One,Awa | a@x.test,\n2017,2,Two,Lin | l@x.test,https://r.test/2\n`;

async function bringIn(text: string, ...options: string[]): Promise<[code: number, printed: string]> {
  const file = path.join(folder, 'past.csv');
  await writeFile(file, text);
  printed = '';
  const code = await runCli(['import', 'workshops', file, '--as', 'owner@x.test', ...options]);
  process.exitCode = undefined;
  return [code, printed.replaceAll(file, 'past.csv')];
}

const kept = async () => ({
  workshops: (await db.rows<{ title: string }>('SELECT title FROM past_workshop ORDER BY number')).map(
    ({ title }) => title,
  ),
  acts: (await db.rows<{ act: string }>(`SELECT act FROM audit_entry WHERE act LIKE 'past%'`)).map(
    ({ act }) => act,
  ),
});

it('says what would come in and writes nothing; then brings in every row', async () => {
  expect(await bringIn(GOOD, '--forum', forum.slug, '--dry-run')).toEqual([
    0,
    'Nothing was written. 2 past workshops would be put on record, 1 of them with a report.\n',
  ]);
  expect(await kept()).toEqual({ workshops: [], acts: [] });
  expect(await bringIn(GOOD, '--forum', forum.slug, '--json')).toEqual([
    0,
    '{"rows":2,"reported":1,"dryRun":false}\n',
  ]);
  expect(await kept()).toEqual({ workshops: ['One', 'Two'], acts: ['past_workshops.imported'] });
});

it('refuses a file with one bad cell as a whole, in a dry run as well', async () => {
  for (const options of [[], ['--dry-run']])
    expect(await bringIn(`${GOOD}17,3,Three,Lin,\n`, '--forum', forum.slug, ...options)).toEqual([
      1,
      'past.csv:4 year: Write the year in four digits: 2017.\n',
    ]);
  await bringIn(GOOD, '--forum', forum.slug);
  const [code, text] = await bringIn(GOOD, '--forum', forum.slug, '--dry-run');
  expect([code, text.split('\n').length]).toEqual([1, 4]);
  expect((await kept()).workshops).toEqual(['One', 'Two']);
});

it('is for whoever runs the forum, and needs one', async () => {
  expect((await bringIn(GOOD))[0]).toBe(2);
  expect((await bringIn(GOOD, '--forum', 'nowhere'))[0]).toBe(2);
  expect((await bringIn(GOOD, '--forum', forum.slug, '--as', 'other@x.test'))[0]).toBe(1);
  expect(await kept()).toEqual({ workshops: [], acts: [] });
});

it('does not take a dry run of files that have none', async () => {
  printed = '';
  const code = await runCli(['import', 'proposals', 'x.csv', '--call', 'a/b', '--dry-run']);
  expect([code, printed]).toEqual([
    2,
    'There is no dry run of proposals: a file with one bad cell writes nothing.\n',
  ]);
});
