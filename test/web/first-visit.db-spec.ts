import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { openSession } from '#libs/identity';
import { aPerson } from '../factories/person.js';
import { closeDatabase, openDatabase } from '../open-database.js';
import { startApp, type TestApp } from '../web-app.js';

let db: Database;
let site: TestApp;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

it('every form of the first page a browser sees can be sent', async () => {
  const { personId } = await aPerson(db);
  const session = await db.transaction((tx) => openSession(tx, personId, new Date()));
  const page = await site.app.inject({ url: '/account', headers: { cookie: `rostrum_session=${session}` } });
  const secrets = page.cookies.filter(({ name }) => name === '_csrf').map(({ value }) => value);
  const tokens = [...page.body.matchAll(/name="_csrf" value="([^"]+)"/g)].map(([, token]) => token ?? '');
  expect(secrets).toHaveLength(1);
  expect(tokens.length).toBeGreaterThan(1);
  for (const token of tokens) {
    const reply = await site.app.inject({
      method: 'POST',
      url: '/account',
      headers: {
        cookie: `rostrum_session=${session}; _csrf=${secrets[0]}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      payload: new URLSearchParams({ _csrf: token, name: 'Amina Diallo' }).toString(),
    });
    expect(reply.statusCode).toBe(303);
  }
});
