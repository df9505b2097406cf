import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Injectable, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { testDatabaseUrl } from '../../../../test/database.js';
import { redisIsAvailable, startRedis, type TestRedis } from '../../../../test/redis.js';
import { type Database, DatabaseModule, type Tx } from '#libs/database';
import { type Delivery, type Job, type QueueName, TransactionalJob } from '../job.js';
import * as outbox from '../outbox.js';
import { OutboxModule } from '../outbox.module.js';

/** Counts how often it was carried out. */
const count = (tx: Tx, what: string) =>
  tx.query(
    `INSERT INTO rate_limit (key, hits, window_ends_at) VALUES ($1, 1, now())
     ON CONFLICT (key) DO UPDATE SET hits = rate_limit.hits + 1`,
    [what],
  );

@Injectable()
class Note extends TransactionalJob {
  readonly name = 'note';
  readonly event = 'test.happened';

  protected async act(tx: Tx, { key }: Record<string, string>): Promise<void> {
    await count(tx, `note:${key}`);
  }
}

@Injectable()
class Moody extends TransactionalJob {
  static fails = 0;
  readonly name = 'moody';
  readonly event = 'test.moody';
  readonly queue: QueueName = 'mail';

  protected async act(tx: Tx, { key }: Record<string, string>): Promise<void> {
    await count(tx, `moody:${key}`);
    Moody.fails -= 1;
    if (Moody.fails >= 0) throw new Error('not in the mood');
  }
}

@Injectable()
class Slow extends TransactionalJob {
  static begun: () => void = () => {};
  readonly name = 'slow';
  readonly event = 'test.slow';

  override async run(delivery: Delivery): Promise<void> {
    Slow.begun();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await super.run(delivery);
  }

  protected async act(tx: Tx): Promise<void> {
    await count(tx, 'slow');
  }
}

const JOBS: (new (db: Database) => Job)[] = [Note, Moody, Slow];

@Module({ providers: JOBS, exports: JOBS })
class JobsModule {}

let db: Database;
let redis: TestRedis | undefined;
let workers: INestApplicationContext[] = [];
beforeAll(async () => {
  Logger.overrideLogger(false); // failed tries are the point here
  db = await openDatabase();
  if (redisIsAvailable) redis = await startRedis();
});
beforeEach(() => emptyDatabase(db));
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.close()));
  workers = [];
});
afterAll(async () => {
  await closeDatabase(db);
  await redis?.stop();
});

async function startWorker(redisUrl: string | undefined): Promise<INestApplicationContext> {
  @Module({
    imports: [
      DatabaseModule.forRoot(testDatabaseUrl(), 8),
      OutboxModule.forRoot({ imports: [JobsModule], jobs: JOBS, redisUrl, mailPerSecond: 100 }),
    ],
  })
  class Worker {}
  const worker = await NestFactory.createApplicationContext(Worker, { logger: false, abortOnError: false });
  workers.push(worker);
  return worker;
}

const happen = (type: string, keys: readonly string[]) =>
  db.transaction((tx) =>
    outbox.addAll(
      tx,
      keys.map((key) => ({ type, payload: { key } })),
    ),
  );
const done = async () =>
  (await db.rows<{ line: string }>(`SELECT key || '=' || hits AS line FROM rate_limit ORDER BY key`)).map(
    ({ line }) => line,
  );
const open = async () =>
  (
    await db.row<{ n: number }>(
      `SELECT ((SELECT count(*) FROM outbox_delivery WHERE status = 'pending')
             + (SELECT count(*) FROM outbox_event WHERE fanned_out_at IS NULL))::int AS n`,
    )
  )?.n;
async function settled(seconds = 20): Promise<void> {
  for (const end = Date.now() + seconds * 1000; (await open()) !== 0;) {
    if (Date.now() > end) throw new Error(`Not settled within ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const withRedis = redisIsAvailable ? describe : describe.skip;

describe('jobs in the worker’s own process', () => {
  itDoesJobs(() => undefined);
});

withRedis('jobs through Bull on Redis, skipped where no redis-server is on the PATH', () => {
  itDoesJobs(() => redis?.url);
});

/** What holds whichever way the jobs are run. */
function itDoesJobs(redisUrl: () => string | undefined): void {
  it('are done once each, by however many workers', async () => {
    const keys = Array.from({ length: 300 }, (_one, at) => String(at).padStart(3, '0'));
    await happen('test.happened', keys);
    await Promise.all([startWorker(redisUrl()), startWorker(redisUrl())]);
    await settled();
    expect(await done()).toEqual(keys.map((key) => `note:${key}=1`));
  });

  it('are tried again after they failed, and leave nothing of the failed try', async () => {
    Moody.fails = 1;
    await happen('test.moody', ['a']);
    const began = Date.now();
    await startWorker(redisUrl());
    await settled();
    expect(await done()).toEqual(['moody:a=1']);
    expect(await db.rows('SELECT status, attempts, last_error AS error FROM outbox_delivery')).toEqual([
      { status: 'done', attempts: 2, error: '' },
    ]);
    expect(Date.now() - began).toBeGreaterThan(4_500);
  });

  it('are finished before the worker ends, when it is told to end', async () => {
    const begun = new Promise<void>((resolve) => {
      Slow.begun = resolve;
    });
    await happen('test.slow', ['a']);
    const worker = await startWorker(redisUrl());
    await begun;
    workers = [];
    await worker.close();
    expect(await done()).toEqual(['slow=1']);
  });

  it('wait while nobody works, and are done by who comes next', async () => {
    const worker = await startWorker(redisUrl());
    workers = [];
    await worker.close();
    await happen('test.happened', ['a', 'b']);
    expect(await done()).toEqual([]);
    await startWorker(redisUrl());
    await settled();
    expect(await done()).toEqual(['note:a=1', 'note:b=1']);
  });
}
