import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Database } from '#libs/database';
import { newId } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { closeDatabase, openDatabase } from '../../../../test/open-database.js';
import { startApp } from '../../../../test/web-app.js';

const TOKEN = 'a token of sixteen or more';

let db: Database;
let app: NestFastifyApplication;

beforeAll(async () => {
  db = await openDatabase();
  ({ app } = await startApp({ METRICS_TOKEN: TOKEN }));
});
afterAll(async () => {
  await app.close();
  await closeDatabase(db);
});

const read = (authorization?: string) =>
  app.inject({ url: '/metrics', headers: authorization ? { authorization } : {} });
const lines = async (name: string): Promise<string[]> =>
  (await read(`Bearer ${TOKEN}`)).body.split('\n').filter((line) => line.startsWith(name));

async function letter(status: string): Promise<void> {
  const id = newId();
  await db.rows(
    `INSERT INTO letter (id, kind, cause, to_email, subject, body, message_id, status, sent_at, created_at)
     VALUES ($1, 'receipt', $2, 'a@b.test', 's', 'b', $2, $3, CASE WHEN $3 = 'sent' THEN now() END, now())`,
    [id, `test:${id}`, status],
  );
}

describe('GET /metrics', () => {
  it('is not there for who does not bear the token', async () => {
    const answers = await Promise.all([read(), read('Bearer guessed'), read(`Basic ${TOKEN}`)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404]);
    expect(answers.filter(({ body }) => body.includes('process_cpu'))).toEqual([]);
  });

  it('names requests by the pattern of their route, never by their address', async () => {
    await app.inject({ url: '/sign-in/a-secret-link' });
    await app.inject({ url: '/no/such/page-4711' });
    const { body } = await read(`Bearer ${TOKEN}`);
    expect(await lines('http_request_duration_seconds_count{method="GET",route="/sign-in/:token"')).toEqual([
      'http_request_duration_seconds_count{method="GET",route="/sign-in/:token",status="200"} 1',
    ]);
    expect(['a-secret-link', '4711'].filter((secret) => body.includes(secret))).toEqual([]);
  });

  it('counts what waits in the queues, and letters by status', async () => {
    await db.transaction((tx) => outbox.add(tx, { type: 'nobody.waits', payload: {} }));
    for (const status of ['queued', 'sent', 'sent', 'failed']) await letter(status);
    expect(await lines('rostrum_')).toEqual([
      'rostrum_database_up 1',
      'rostrum_outbox_new_events 1',
      'rostrum_outbox_deliveries{state="pending"} 0',
      'rostrum_outbox_deliveries{state="retrying"} 0',
      'rostrum_outbox_deliveries{state="dead"} 0',
      'rostrum_outbox_oldest_overdue_seconds 0',
      'rostrum_letters{status="draft"} 0',
      'rostrum_letters{status="queued"} 1',
      'rostrum_letters{status="sent"} 2',
      'rostrum_letters{status="failed"} 1',
      'rostrum_letters{status="suppressed"} 0',
    ]);
  });

  it('shows the process', async () => {
    expect((await lines('process_resident_memory_bytes ')).length).toBe(1);
  });
});
