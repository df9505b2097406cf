import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { Database, dataSourceOptions } from '#libs/database';
import { RequestPublication } from '#libs/decisions';
import { createDatabase } from '../database.js';
import { aCall } from '../factories/call.js';
import { aDecision } from '../factories/decision.js';
import { aPerson, aSecretary, type TestPerson } from '../factories/person.js';
import { proposals } from '../factories/proposal.js';
import { type MailSink, startMailSink } from '../mail-sink.js';
import { everyEntity } from '../open-database.js';
import { redisIsAvailable, startRedis, type TestRedis } from '../redis.js';
import { flushRedis } from './flush-redis.js';
import { buildWorker, WorkerProcess } from './worker-process.js';

const PROPOSALS = 344;
const ACCEPTED = 71;
const WAITING = 14;
/** Letters a worker has in hand at once; each may be handed over twice when it is killed. */
const IN_HAND = 5;

let own: Awaited<ReturnType<typeof createDatabase>>;
let source: DataSource;
let db: Database;
let sink: MailSink;
let worker: WorkerProcess;

beforeAll(buildWorker, 180_000);
beforeEach(async () => {
  own = await createDatabase();
  source = await new DataSource({
    ...dataSourceOptions(own.url, 3),
    entities: await everyEntity(),
  }).initialize();
  db = new Database(source);
  sink = await startMailSink();
});
afterEach(async () => {
  await worker.kill();
  await sink.close();
  await source.destroy();
  await own.drop();
}, 30_000);

/** A decided round whose publication the secretariat has asked for; the address of everybody to be told. */
async function askedRound(): Promise<string[]> {
  const call = await aCall(db, { status: 'deliberating' });
  const owners: TestPerson[] = [];
  for (let at = 0; at < PROPOSALS; at += 1) owners.push(await aPerson(db));
  const list = await proposals(
    db,
    call,
    owners.map((owner) => ({ owner, status: 'under_review' as const })),
  );
  for (const [at, proposal] of list.entries())
    await aDecision(db, proposal, {
      outcome: at < ACCEPTED ? 'accepted' : at < ACCEPTED + WAITING ? 'waitlisted' : 'declined',
    });
  await new RequestPublication(db).run(await aSecretary(db, call), call);
  return owners.map(({ email }) => email).toSorted();
}

function startWorker(env: Record<string, string> = {}): void {
  worker = new WorkerProcess({ DATABASE_URL: own.url, SMTP_URL: sink.url, MAIL_PER_SECOND: '150', ...env });
  worker.start();
}

async function until(what: string, holds: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
  for (const end = Date.now() + seconds * 1000; !(await holds());) {
    if (Date.now() > end)
      throw new Error(`${what}: not within ${seconds} s. The worker said: ${worker.complaints}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const handedOver = (count: number) => until(`${count} letters`, () => sink.mails.length >= count);
const allDone = () =>
  until('every delivery done', async () => {
    const row = await db.row<{ open: number }>(
      `SELECT ((SELECT count(*) FROM outbox_delivery WHERE status <> 'done')
             + (SELECT count(*) FROM outbox_event WHERE fanned_out_at IS NULL))::int AS open`,
    );
    return row?.open === 0;
  });

/** What became of the letters, after the worker was killed so often. */
async function arrived(kills: number) {
  const identities = new Map<string, Set<string>>();
  for (const { to, messageId } of sink.mails)
    identities.set(to, (identities.get(to) ?? new Set()).add(messageId));
  return {
    recipients: [...identities.keys()].toSorted(),
    withAnotherLetter: [...identities].filter(([, ids]) => ids.size !== 1),
    // a letter in hand at a kill may have been handed over twice: as the same letter
    tooManyTwice: sink.mails.length > PROPOSALS + kills * IN_HAND,
    letters: await db.rows('SELECT status, count(*)::int AS n FROM letter GROUP BY status'),
    sessions: (await db.row<{ n: number }>('SELECT count(*)::int AS n FROM session'))?.n,
  };
}

/** Everybody has one letter, whatever happened on the way. */
const oneEach = (recipients: string[]): Awaited<ReturnType<typeof arrived>> => ({
  recipients,
  withAnotherLetter: [],
  tooManyTwice: false,
  letters: [{ status: 'sent', n: PROPOSALS }],
  sessions: ACCEPTED,
});

async function killedThreeTimes(): Promise<void> {
  for (const count of [40, 120, 220]) {
    await handedOver(count);
    await worker.kill();
    worker.start();
  }
}

describe('344 letters with the jobs in the worker’s own process', () => {
  it('reach everybody once, though the worker is killed three times', async () => {
    const recipients = await askedRound();
    startWorker();
    await killedThreeTimes();
    await allDone();
    expect(await arrived(3)).toEqual(oneEach(recipients));
  }, 120_000);

  it('are shared by two workers, one of which is killed', async () => {
    const recipients = await askedRound();
    startWorker();
    const other = new WorkerProcess({ DATABASE_URL: own.url, SMTP_URL: sink.url, MAIL_PER_SECOND: '150' });
    other.start();
    try {
      await handedOver(100);
      await worker.kill();
      await allDone();
    } finally {
      await other.stop();
    }
    expect(await arrived(1)).toEqual(oneEach(recipients));
  }, 120_000);
});

const throughBull = redisIsAvailable ? describe : describe.skip;

throughBull(
  `344 letters through Bull on Redis${redisIsAvailable ? '' : ' (skipped: there is no redis-server on the PATH)'}`,
  () => {
    let redis: TestRedis;
    beforeAll(async () => {
      redis = await startRedis();
    });
    afterAll(() => redis.stop());

    it('reach everybody once, though the worker is killed three times', async () => {
      const recipients = await askedRound();
      startWorker({ REDIS_URL: redis.url });
      await killedThreeTimes();
      await allDone();
      expect(await arrived(3)).toEqual(oneEach(recipients));
    }, 120_000);

    it('reach everybody once, though Redis is emptied in the middle', async () => {
      const recipients = await askedRound();
      startWorker({ REDIS_URL: redis.url });
      await handedOver(60);
      await flushRedis(redis.url);
      await handedOver(180);
      await worker.kill();
      await flushRedis(redis.url);
      worker.start();
      await allDone();
      expect(await arrived(1 + 1)).toEqual(oneEach(recipients));
    }, 150_000);
  },
);
