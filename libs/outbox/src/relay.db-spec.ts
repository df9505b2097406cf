import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../test/open-database.js';
import type { Database } from '#libs/database';
import { DeliveryRunner } from './delivery-runner.js';
import { InProcessDispatcher } from './dispatchers/in-process.dispatcher.js';
import { type Delivery, type Job, TransactionalJob } from './job.js';
import * as outbox from './outbox.js';
import { Relay } from './relay.js';

let db: Database;
beforeAll(async () => {
  Logger.overrideLogger(false); // failed tries are the point here
  db = await openDatabase();
});
beforeEach(() => emptyDatabase(db));
afterAll(() => closeDatabase(db));

/** Writes its payload into a table of rows, in the transaction of its delivery. */
class Note extends TransactionalJob {
  readonly name: string;
  readonly event = 'test.happened';
  fails = 0;

  constructor(name = 'note') {
    super(db);
    this.name = name;
  }

  protected async act(tx: Parameters<typeof outbox.add>[0], { key }: Record<string, string>): Promise<void> {
    await tx.query(
      `INSERT INTO rate_limit (key, hits, window_ends_at) VALUES ($1, 1, now())
       ON CONFLICT (key) DO UPDATE SET hits = rate_limit.hits + 1`,
      [`${this.name}:${key}`],
    );
    if (this.fails > 0) {
      this.fails -= 1;
      throw new Error('the sky fell');
    }
  }
}

const happen = (...keys: string[]) =>
  db.transaction((tx) =>
    outbox.addAll(
      tx,
      keys.map((key) => ({ type: 'test.happened', payload: { key } })),
    ),
  );
const notes = async () =>
  (
    await db.rows<{ note: string }>('SELECT key || $1 || hits AS note FROM rate_limit ORDER BY key', ['='])
  ).map(({ note }) => note);
const deliveries = () =>
  db.rows<{ job: string; status: string; attempts: number; error: string }>(
    'SELECT job, status, attempts, last_error AS error FROM outbox_delivery ORDER BY job, id',
  );
const makeAllDue = () => db.rows('UPDATE outbox_delivery SET due_at = now()');

describe('the relay with jobs in this process', () => {
  let dispatchers: InProcessDispatcher[] = [];
  afterEach(async () => {
    await Promise.all(dispatchers.map((dispatcher) => dispatcher.close()));
    dispatchers = [];
  });

  function worker(...jobs: Job[]) {
    const dispatcher = new InProcessDispatcher(db, new DeliveryRunner(db, jobs), 1000);
    dispatchers.push(dispatcher);
    const relay = new Relay(db, jobs, dispatcher);
    return {
      relay,
      /** Rounds until nothing moves and nothing runs. */
      settle: async () => {
        for (let idle = 0; idle < 3;) {
          idle = (await relay.round()) === 0 ? idle + 1 : 0;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      },
    };
  }

  it('hands each event to each job that waits for it, once', async () => {
    await happen('a', 'b');
    await worker(new Note('first'), new Note('second')).settle();
    expect(await notes()).toEqual(['first:a=1', 'first:b=1', 'second:a=1', 'second:b=1']);
    expect(new Set((await deliveries()).map(({ status }) => status))).toEqual(new Set(['done']));
  });

  it('has no part in an act that was rolled back', async () => {
    const act = db.transaction(async (tx) => {
      await outbox.add(tx, { type: 'test.happened', payload: { key: 'a' } });
      throw new Error('undone');
    });
    await expect(act).rejects.toThrow('undone');
    await worker(new Note()).settle();
    expect(await notes()).toEqual([]);
  });

  it('rolls a failed try back whole, says why, and tries again when it is due', async () => {
    await happen('a');
    const note = new Note();
    note.fails = 1;
    const { settle } = worker(note);
    await settle();
    expect(await notes()).toEqual([]);
    expect(await deliveries()).toEqual([
      { job: 'note', status: 'pending', attempts: 1, error: 'the sky fell' },
    ]);
    await settle();
    expect(await notes()).toEqual([]); // not due for five seconds
    await makeAllDue();
    await settle();
    expect(await notes()).toEqual(['note:a=1']);
    expect(await deliveries()).toEqual([{ job: 'note', status: 'done', attempts: 2, error: '' }]);
  });

  it('gives up after the last try and keeps the reason', async () => {
    await happen('a');
    const note = new Note();
    note.fails = 100;
    const { settle } = worker(note);
    for (let round = 0; round < 20; round += 1) {
      await settle();
      await makeAllDue();
    }
    expect(await deliveries()).toEqual([
      { job: 'note', status: 'dead', attempts: 16, error: 'the sky fell' },
    ]);
    expect(await notes()).toEqual([]);
  }, 20_000);

  it('shares the work between two relays without doing any twice', async () => {
    await happen(...Array.from({ length: 200 }, (_, at) => String(at)));
    const [one, two] = [worker(new Note()), worker(new Note())];
    await Promise.all([one.settle(), two.settle()]);
    await one.settle();
    const done = await notes();
    expect([done.length, done.filter((note) => !note.endsWith('=1'))]).toEqual([200, []]);
  });

  it('leaves a delivery alone that another worker has in hand', async () => {
    await happen('a');
    const seen: boolean[] = [];
    const slow: Job = {
      name: 'slow',
      event: 'test.happened',
      run: (delivery: Delivery) =>
        db.transaction(async (tx) => {
          seen.push(await delivery.begin(tx));
          await db.transaction(async (other) => seen.push(await delivery.begin(other)));
          await delivery.finish(tx);
        }),
    };
    await worker(slow).settle();
    expect(seen).toEqual([true, false]);
  });

  it('hands out again what a killed process left behind', async () => {
    await happen('a');
    const { relay } = worker({
      name: 'note',
      event: 'test.happened',
      run: () => new Promise((resolve) => setTimeout(resolve, 50)), // never finishes its delivery
    });
    await relay.round();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect((await deliveries())[0]?.status).toBe('pending');
    await worker(new Note()).settle();
    expect(await notes()).toEqual([]); // the lease still runs
    await makeAllDue(); // and now it has ended
    await worker(new Note()).settle();
    expect(await notes()).toEqual(['note:a=1']);
  });
});
