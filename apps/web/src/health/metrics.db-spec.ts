import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { emptyDatabase } from '../../../../test/open-database.js';
import { startApp, type TestApp } from '../../../../test/web-app.js';
import { Database } from '#libs/database';
import { outbox } from '#libs/outbox';

let site: TestApp;
beforeAll(async () => {
  site = await startApp();
  const db = site.app.get(Database);
  await emptyDatabase(db);
  await db.transaction((tx) => outbox.add(tx, { type: 'test.happened', payload: {} }));
});
afterAll(() => site.app.close());

it('tells a monitor how much waits', async () => {
  const { statusCode, body } = await site.app.inject({ url: '/metrics' });
  expect(statusCode).toBe(200);
  expect(body.split('\n').filter((line) => line.startsWith('rostrum_'))).toEqual([
    'rostrum_deliveries{state="new"} 1',
    'rostrum_deliveries{state="pending"} 0',
    'rostrum_deliveries{state="retrying"} 0',
    'rostrum_deliveries{state="dead"} 0',
    'rostrum_delivery_overdue_seconds 0',
  ]);
});

it('is not there for those who come through the proxy', async () => {
  const { statusCode } = await site.app.inject({
    url: '/metrics',
    headers: { 'x-forwarded-for': '127.0.0.1' },
  });
  expect(statusCode).toBe(404);
});
