import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { browse, type Browser } from '../../../../../test/browsing.js';
import { aCall, type TestCall } from '../../../../../test/factories/call.js';
import { aSecretary } from '../../../../../test/factories/person.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../../test/web-app.js';

let db: Database;
let site: TestApp;
let call: TestCall;
let browser: Browser;
let path: string;

beforeAll(async () => {
  db = await openDatabase();
  site = await startApp();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  path = `${call.path}/secretariat/call`;
  browser = await browse(site.app, db, (await aSecretary(db, call)).personId!);
});
afterAll(async () => {
  await site.app.close();
  await closeDatabase(db);
});

const value = (body: string, name: string) =>
  new RegExp(`name="${name}"[^>]*value="([^"]*)"`).exec(body)?.[1];
const dates = {
  opensAt: '2019-02-18T01:00',
  closesAt: '2019-04-17T01:59',
  screeningEndsAt: '',
  reviewEndsAt: '',
  decisionsAt: '',
  eventStartsOn: '2019-11-25',
  eventEndsOn: '2019-11-29',
};

describe('the set-up of a call', () => {
  it('shows its dates in its own zone, and extends the deadline with a reason', async () => {
    const { body } = await browser.get(path);
    expect([value(body, 'closesAt'), value(body, 'eventStartsOn')]).toEqual([
      '2019-04-15T01:59',
      '2019-11-25',
    ]);
    const silent = await browser.post(`${path}/dates`, dates);
    expect([silent.status, value(silent.body, 'closesAt')]).toEqual([422, '2019-04-17T01:59']);
    expect(silent.body.includes('A date that is already announced moves.')).toBe(true);
    const sent = await browser.post(`${path}/dates`, { ...dates, reason: 'Holidays in many countries.' });
    expect([sent.status, sent.location]).toEqual([303, `${path}?done=call_saved`]);
    expect(await db.rows('SELECT closes_at, event_ends_on::text AS ends FROM call')).toEqual([
      { closes_at: new Date('2019-04-16T23:59:00Z'), ends: '2019-11-29' },
    ]);
    expect((await browser.get(path)).body.includes('Holidays in many countries.')).toBe(true);
  });

  it('refuses a time that the clocks left out, and keeps what was typed', async () => {
    const refused = await browser.post(`${path}/dates`, {
      ...dates,
      closesAt: '2019-03-31T02:30',
      reason: 'x',
    });
    expect([refused.status, value(refused.body, 'closesAt')]).toEqual([422, '2019-03-31T02:30']);
    expect(refused.body.includes('There is no such date or time.')).toBe(true);
    expect(await db.rows('SELECT closes_at FROM call')).toEqual([{ closes_at: call.closesAt }]);
  });

  it('opens a draft that is ready, and says of another what is missing and where', async () => {
    await db.rows(`UPDATE call SET status = 'draft', closes_at = NULL`);
    const { body } = await browser.get(path);
    expect(body.includes('The day the call closes is not set.')).toBe(true);
    const refused = await browser.post(`${path}/move`, { to: 'open' });
    expect([refused.status, await db.rows('SELECT status FROM call')]).toEqual([422, [{ status: 'draft' }]]);
    await browser.post(`${path}/dates`, dates);
    const ready = await browser.get(path);
    expect(ready.body.includes('Nothing is missing.')).toBe(true);
    expect((await browser.post(`${path}/move`, { to: 'open' })).status).toBe(303);
    expect(await db.rows('SELECT status FROM call')).toEqual([{ status: 'open' }]);
  });
});
