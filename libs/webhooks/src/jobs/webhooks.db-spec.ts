import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { DatabaseClock } from '#libs/kernel';
import { DeliveryRunner, type Job, outbox } from '#libs/outbox';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aPerson, aSecretary as aSecretaryOf } from '../../../../test/factories/person.js';
import { aProposal, type TestProposal } from '../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { aConflict, aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { type Receiver, startReceiver } from '../../../../test/receiver.js';
import { DeliveriesQuery } from '../queries/deliveries.query.js';
import { WebhooksQuery } from '../queries/webhooks.query.js';
import { signatureOf, webhookSecret } from '../rules/webhook-secret.js';
import { CreateWebhook } from '../use-cases/create-webhook.js';
import { DeleteWebhook } from '../use-cases/delete-webhook.js';
import { EditWebhook } from '../use-cases/edit-webhook.js';
import { PingWebhook } from '../use-cases/ping-webhook.js';
import { Redeliver } from '../use-cases/redeliver.js';
import { RotateWebhookSecret } from '../use-cases/rotate-webhook-secret.js';
import { DeliverWebhook } from './deliver-webhook.job.js';
import {
  QueueDecisionPublished,
  QueueProgrammePublished,
  QueueProposalScreened,
  QueueProposalSubmitted,
  QueueProposalWithdrawn,
} from './queue-webhooks.job.js';

const SECRET = 'the secret of the installation, 32 or more';
const config = { secret: SECRET, publicUrl: 'https://forum.example', allowLocal: true };
const clock = new DatabaseClock();

let db: Database;
let receiver: Receiver;
let call: TestCall;
let secretary: Actor;
let proposal: TestProposal;

beforeAll(async () => {
  Logger.overrideLogger(false); // failed tries are the point here
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  receiver = await startReceiver();
  call = await aCall(db);
  secretary = await aSecretary(db, call);
  proposal = await aProposal(db, call, { number: 7 });
});
afterAll(() => closeDatabase(db));

/** Somebody of a call's secretariat who has signed in before. */
async function aSecretary(database: Database, of: TestCall): Promise<Actor> {
  const actor = await aSecretaryOf(database, of);
  await database.rows('INSERT INTO account (person_id) VALUES ($1)', [actor.personId]);
  return actor;
}

/** Kind and first code of a refusal. */
async function refused(act: () => Promise<unknown>): Promise<[string, string | undefined]> {
  const { kind, blockers } = await refusalOf(act());
  return [kind, blockers[0]?.code];
}

const closing = async (): Promise<void> => receiver.close();

async function aWebhook(
  by: Actor = secretary,
  events: string[] = ['proposal.submitted', 'decision.published'],
): Promise<{ webhookId: string; secret: string }> {
  const wish = { url: receiver.url, description: 'Site', events };
  return new CreateWebhook(db, clock, config).run(by, { ...call, ...wish });
}

const happen = (type: string, payload: Record<string, string>) =>
  db.transaction((tx) => outbox.add(tx, { type, payload }));
const submitted = () => happen('proposal.submitted', { proposalId: proposal.proposalId });

/** Carries out what follows from the events so far; what failed is due again at once when `again`. */
async function settle(again = false): Promise<string[]> {
  const jobs: Job[] = [
    new QueueProposalSubmitted(db, clock, config),
    new QueueProposalWithdrawn(db, clock, config),
    new QueueProposalScreened(db, clock, config),
    new QueueDecisionPublished(db, clock, config),
    new QueueProgrammePublished(db, clock, config),
    new DeliverWebhook(db, clock, config),
  ];
  const runner = new DeliveryRunner(db, jobs);
  const states: string[] = [];
  for (let moved = true; moved;) {
    await db.rows(
      `WITH new AS (UPDATE outbox_event SET fanned_out_at = now() WHERE fanned_out_at IS NULL RETURNING id, type)
       INSERT INTO outbox_delivery (id, event_id, job)
       SELECT gen_random_uuid(), new.id, j.job FROM new JOIN unnest($1::text[], $2::text[]) AS j (job, event) ON j.event = new.type`,
      [jobs.map(({ name }) => name), jobs.map(({ event }) => event)],
    );
    if (again) await db.rows(`UPDATE outbox_delivery SET due_at = now() WHERE status = 'pending'`);
    const due = await db.rows<{ id: string }>(
      `SELECT id FROM outbox_delivery WHERE status = 'pending' AND due_at <= now() ORDER BY id`,
    );
    moved = due.length > 0;
    for (const { id } of due) states.push((await runner.run(id)).state);
    if (again) break;
  }
  return states;
}

const deliveries = () =>
  db.rows<{ event: string; status: string }>('SELECT event, status FROM webhook_delivery ORDER BY id');

describe('a webhook', () => {
  it('is told what happened, signed, once for each event it asked for', async () => {
    const { webhookId, secret } = await aWebhook();
    await submitted();
    await happen('proposal.withdrawn', { proposalId: proposal.proposalId }); // not asked for
    await settle();
    const [message, more] = receiver.received;
    expect([more, message!.type]).toEqual([undefined, 'application/json']);
    expect(secret).toBe(webhookSecret(SECRET, webhookId, 1));
    expect(message!.signatures).toEqual([
      signatureOf(secret, message!.id, Number(message!.timestamp), message!.body),
    ]);
    const { type, data } = JSON.parse(message!.body) as { type: string; data: object };
    expect([type, data]).toEqual([
      'proposal.submitted',
      {
        forum: call.forumSlug,
        call: call.callSlug,
        proposalId: proposal.proposalId,
        number: 7,
        url: `https://forum.example/api/v1/calls${call.path}/proposals/${proposal.proposalId}`,
      },
    ]);
    expect(await deliveries()).toEqual([{ event: 'proposal.submitted', status: 'delivered' }]);
    await closing();
  });

  it('is told of nothing of another call, and of no draft taken back', async () => {
    await aWebhook(secretary, ['proposal.submitted', 'proposal.withdrawn']);
    const elsewhere = await aProposal(db, await aCall(db));
    const draft = await aProposal(db, call, { status: 'draft' });
    await happen('proposal.submitted', { proposalId: elsewhere.proposalId });
    await happen('proposal.withdrawn', { proposalId: draft.proposalId });
    await settle();
    expect([receiver.received, await deliveries()]).toEqual([[], []]);
    await closing();
  });

  it('is not told of what its owner has a conflict of interest with, nor after they have left', async () => {
    await aWebhook();
    const person = { personId: secretary.personId!, name: secretary.name, email: secretary.email };
    const { reviewerId } = await aReviewer(db, call, { person });
    const conflictId = await aConflict(db, { ...proposal, reviewerId });
    await submitted();
    await settle();
    expect([receiver.received, await deliveries()]).toEqual([[], []]);

    // it is on its way when the conflict comes up
    await db.rows('UPDATE conflict SET active = false WHERE id = $1', [conflictId]);
    receiver.answer = { status: 500 };
    await submitted();
    await settle();
    await db.rows('UPDATE conflict SET active = true WHERE id = $1', [conflictId]);
    receiver.answer = { status: 204 };
    await settle(true);
    expect([receiver.received.length, (await deliveries()).map(({ status }) => status)]).toEqual([
      1,
      ['dropped'],
    ]);

    await db.rows('UPDATE conflict SET active = false WHERE id = $1', [conflictId]);
    receiver.answer = { status: 500 };
    await submitted();
    await settle();
    await db.rows('DELETE FROM role_grant WHERE person_id = $1', [secretary.personId]);
    await settle(true);
    expect(
      (await new WebhooksQuery(db).run(call.callId)).map(({ status, disabledFor }) => [status, disabledFor]),
    ).toEqual([['disabled', 'owner_left']]);
    await closing();
  });

  it('is tried again with the same id until it answers, and every try is written down', async () => {
    const { webhookId } = await aWebhook();
    receiver.answer = { status: 503, body: 'later\0' };
    await submitted();
    expect(await settle()).toEqual(['done', 'retry']);
    receiver.answer = { status: 302, location: 'http://127.0.0.1:1/elsewhere' };
    expect(await settle(true)).toEqual(['retry']);
    receiver.answer = { status: 200, body: 'ok' };
    expect(await settle(true)).toEqual(['done']);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    const list = await new DeliveriesQuery(db).run(call.callId, webhookId, secretary.personId, { limit: 10 });
    const view = await new DeliveriesQuery(db).one(
      call.callId,
      webhookId,
      secretary.personId,
      list.rows[0]!.id,
    );
    expect([view!.status, view!.tries.map(({ answered, excerpt }) => [answered, excerpt])]).toEqual([
      'delivered',
      [
        [503, 'later'],
        [302, ''],
        [200, 'ok'],
      ],
    ]);
    expect((await new WebhooksQuery(db).run(call.callId))[0]!.failingSince).toBe(null);
    await closing();
  });

  it('is given up after the last try, and can be sent again', async () => {
    const { webhookId } = await aWebhook();
    receiver.answer = { status: 500 };
    await submitted();
    await settle();
    for (let round = 0; round < 15; round += 1) await settle(true);
    expect(receiver.received).toHaveLength(16);
    expect(await deliveries()).toEqual([{ event: 'proposal.submitted', status: 'dead' }]);
    expect(await db.rows(`SELECT 1 FROM outbox_delivery WHERE status <> 'done'`)).toEqual([]);
    const [row] = await db.rows<{ id: string }>('SELECT id FROM webhook_delivery');
    receiver.answer = { status: 204 };
    const input = { callId: call.callId, webhookId, deliveryId: row!.id };
    await new Redeliver(db).run(secretary, input);
    expect(await refused(() => new Redeliver(db).run(secretary, input))).toEqual([
      'blocked',
      'webhook_delivery_pending',
    ]);
    await settle();
    expect(await deliveries()).toEqual([{ event: 'proposal.submitted', status: 'delivered' }]);
    expect(new Set(receiver.received.map(({ id }) => id)).size).toBe(1);
    await closing();
  });

  it('is disabled after three days without an answer, with a letter to the secretariat', async () => {
    await aWebhook();
    receiver.answer = { status: 500 };
    await submitted();
    await settle();
    await db.rows(`UPDATE webhook SET failing_since = now() - interval '73 hours'`);
    expect(await settle(true)).toEqual(['done']);
    const [webhook] = await new WebhooksQuery(db).run(call.callId);
    expect([webhook!.status, webhook!.disabledFor]).toEqual(['disabled', 'failing']);
    expect(await db.rows('SELECT kind, to_email AS email FROM letter')).toEqual([
      { kind: 'webhook_disabled_failing', email: secretary.email },
    ]);
    await submitted();
    await settle();
    expect(receiver.received).toHaveLength(2);
    // switched on again by somebody of the secretariat, who answers for it from then on
    const other = await aSecretary(db, call);
    const edit = { callId: call.callId, webhookId: webhook!.id, changes: { paused: false } };
    await new EditWebhook(db, config).run(other, edit);
    expect(
      (await new WebhooksQuery(db).run(call.callId)).map(({ status, owner, failingSince }) => [
        status,
        owner,
        failingSince,
      ]),
    ).toEqual([['active', other.name, null]]);
    await closing();
  });

  it('is disabled at once by who says that nobody is there any more', async () => {
    await aWebhook();
    receiver.answer = { status: 410 };
    await submitted();
    await settle();
    expect((await new WebhooksQuery(db).run(call.callId))[0]!.disabledFor).toBe('gone');
    await closing();
  });

  it('is signed with both secrets for a day after a new one was given', async () => {
    const { webhookId, secret: old } = await aWebhook();
    const target = { callId: call.callId, webhookId };
    const { secret } = await new RotateWebhookSecret(db, clock, config).run(secretary, target);
    await new PingWebhook(db, clock).run(secretary, target);
    await settle();
    await db.rows(`UPDATE webhook SET old_secret_until = now() - interval '1 second'`);
    await new PingWebhook(db, clock).run(secretary, target);
    await settle();
    const [first, second] = receiver.received;
    const by = (one: string, { id, timestamp, body }: typeof first & object) =>
      signatureOf(one, id, Number(timestamp), body);
    expect([first!.signatures, second!.signatures]).toEqual([
      [by(secret, first!), by(old, first!)],
      [by(secret, second!)],
    ]);
    await closing();
  });

  it('waits while it is paused, and is told nothing of that time', async () => {
    const { webhookId } = await aWebhook();
    const edit = (paused: boolean) =>
      new EditWebhook(db, config).run(secretary, { callId: call.callId, webhookId, changes: { paused } });
    await edit(true);
    await submitted();
    await settle();
    await edit(false);
    await settle();
    expect(receiver.received).toEqual([]);
    const ping = new PingWebhook(db, clock);
    await edit(true);
    expect(await refused(() => ping.run(secretary, { callId: call.callId, webhookId }))).toEqual([
      'blocked',
      'webhook_not_active',
    ]);
    await closing();
  });

  it('never reaches into the machine or the network it stands in', async () => {
    const strict = { ...config, allowLocal: false };
    const create = (url: string) => () =>
      new CreateWebhook(db, clock, strict).run(secretary, {
        ...call,
        url,
        description: '',
        events: ['proposal.submitted'],
      });
    for (const url of [
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://2130706433/',
      'https://localhost/',
      'https://169.254.169.254/latest',
    ])
      expect(await refused(create(url))).toEqual(['blocked', 'webhook_url_not_public']);
    // a name that leads home, and an address that got in while that was allowed
    await aWebhook();
    for (const url of [receiver.url.replace('127.0.0.1', 'localhost'), receiver.url]) {
      await db.rows('UPDATE webhook SET url = $1', [url]);
      await submitted();
      const delivery = new DeliverWebhook(db, clock, strict);
      const queue = new QueueProposalSubmitted(db, clock, strict);
      const runner = new DeliveryRunner(db, [queue, delivery]);
      await db.rows(
        `INSERT INTO outbox_delivery (id, event_id, job) SELECT gen_random_uuid(), id, 'webhooks-proposal-submitted' FROM outbox_event
          WHERE type = 'proposal.submitted' AND fanned_out_at IS NULL`,
      );
      await db.rows('UPDATE outbox_event SET fanned_out_at = now()');
      for (const { id } of await db.rows<{ id: string }>(
        `SELECT id FROM outbox_delivery WHERE status = 'pending' AND attempts = 0`,
      ))
        await runner.run(id);
      await db.rows(
        `INSERT INTO outbox_delivery (id, event_id, job) SELECT gen_random_uuid(), id, 'deliver-webhook' FROM outbox_event
          WHERE type = 'webhook.due' AND fanned_out_at IS NULL`,
      );
      await db.rows('UPDATE outbox_event SET fanned_out_at = now()');
      for (const { id } of await db.rows<{ id: string }>(
        `SELECT id FROM outbox_delivery WHERE status = 'pending' AND attempts = 0`,
      ))
        await runner.run(id);
    }
    expect(receiver.received).toEqual([]);
    expect(await db.rows('SELECT answered, error FROM webhook_attempt')).toEqual([
      { answered: null, error: 'address_not_public' },
      { answered: null, error: 'address_not_public' },
    ]);
    await closing();
  });

  it('is the business of its call’s secretariat alone', async () => {
    const { webhookId } = await aWebhook();
    const stranger = await aSecretary(db, await aCall(db));
    const target = { callId: call.callId, webhookId };
    const acts = [
      () => new EditWebhook(db, config).run(stranger, { ...target, changes: { paused: true } }),
      () => new DeleteWebhook(db).run(stranger, target),
      () => new RotateWebhookSecret(db, clock, config).run(stranger, target),
      () => new PingWebhook(db, clock).run(stranger, target),
      () => aWebhook({ ...stranger }),
    ];
    const kinds = [];
    for (const act of acts) kinds.push((await refused(act))[0]);
    expect(kinds).toEqual(['not_found', 'not_found', 'not_found', 'not_found', 'forbidden']);
    await new DeleteWebhook(db).run(secretary, target);
    expect(await new WebhooksQuery(db).run(call.callId)).toEqual([]);
    await closing();
  });
});

describe('what a webhook was told', () => {
  it('is not shown to whoever has a conflict of interest with what it is about', async () => {
    const { webhookId } = await aWebhook();
    await submitted();
    await settle();
    const other = await aPerson(db);
    const { reviewerId } = await aReviewer(db, call, { person: other });
    await aConflict(db, { ...proposal, reviewerId });
    const query = new DeliveriesQuery(db);
    const seen = await Promise.all(
      [secretary.personId, other.personId].map((personId) =>
        query.run(call.callId, webhookId, personId, { limit: 5 }),
      ),
    );
    expect(seen.map(({ rows }) => rows.length)).toEqual([1, 0]);
    await closing();
  });
});
