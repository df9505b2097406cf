import type { Tx } from '#libs/database';
import { type Actor, ANONYMOUS, type CallScope, type Grant } from '#libs/identity';
import { found, newId } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import type { WebhookMessage } from '../rules/webhook-events.js';
import type { WebhookStatus } from '../rules/webhook-states.js';

/** A webhook as an act finds it: locked, with the call it belongs to. */
export interface StoredWebhook extends CallScope {
  id: string;
  ownerId: string;
  url: string;
  description: string;
  events: string[];
  status: WebhookStatus;
  generation: number;
  oldSecretUntil: Date | null;
  failingSince: Date | null;
  version: number;
}

const COLUMNS = `w.id, w.call_id AS "callId", c.forum_id AS "forumId", w.owner_id AS "ownerId", w.url, w.description, w.events,
  w.status, w.secret_generation AS generation, w.old_secret_until AS "oldSecretUntil",
  w.failing_since AS "failingSince", w.version`;

/** Loads and locks a webhook of a call; another call's is not found. */
export async function lockWebhook(tx: Tx, callId: string, webhookId: string): Promise<StoredWebhook> {
  const [row] = (await tx.query(
    `SELECT ${COLUMNS} FROM webhook w JOIN call c ON c.id = w.call_id WHERE w.call_id = $1 AND w.id = $2 FOR UPDATE OF w`,
    [callId, webhookId],
  )) as StoredWebhook[];
  return found(row);
}

/** SQL: what a policy asks about the owner of webhook `w`, as JSON; null when their account is closed. */
const OWNER_OF_W = `(SELECT json_build_object('personId', p.id, 'name', p.name, 'email', coalesce(p.email, ''),
    'grants', coalesce((SELECT json_agg(json_build_object('forumId', g.forum_id, 'callId', g.call_id, 'role', g.role))
                          FROM role_grant g WHERE g.person_id = p.id), '[]'))
    FROM person p JOIN account a ON a.person_id = p.id WHERE p.id = w.owner_id AND a.disabled_at IS NULL)`;

/** SQL: whether the owner of webhook `w` has a conflict of interest with a proposal. */
const ownerConflicted = (proposal: string): string => `EXISTS (
    SELECT 1 FROM conflict k JOIN reviewer r ON r.id = k.reviewer_id
     WHERE k.proposal_id = ${proposal} AND k.active AND r.person_id = w.owner_id)`;

interface OwnerRow {
  owner: { personId: string; name: string; email: string; grants: Grant[] } | null;
}

const ownerOf = ({ owner }: OwnerRow): Actor =>
  owner ? { ...ANONYMOUS, ...owner, kind: 'person' } : ANONYMOUS;

/** A webhook that waits for an event, with what decides whether it may be told. */
export interface Waiting extends CallScope {
  id: string;
  owner: Actor;
  conflicted: boolean;
}

/** The active webhooks of a call that wait for an event about a proposal (or about none). */
export async function webhooksWaiting(
  tx: Tx,
  callId: string,
  event: string,
  proposalId: string | null,
): Promise<Waiting[]> {
  const rows = (await tx.query(
    `SELECT w.id, w.call_id AS "callId", c.forum_id AS "forumId", ${OWNER_OF_W} AS owner, ${ownerConflicted('$3::uuid')} AS conflicted
       FROM webhook w JOIN call c ON c.id = w.call_id
      WHERE w.call_id = $1 AND w.status = 'active' AND w.events @> ARRAY[$2]::text[] ORDER BY w.id`,
    [callId, event, proposalId],
  )) as (Omit<Waiting, 'owner'> & OwnerRow)[];
  return rows.map((row) => ({ ...row, owner: ownerOf(row) }));
}

/** A message for one webhook, to be sent after commit. */
export interface NewDelivery {
  webhookId: string;
  proposalId: string | null;
  message: WebhookMessage;
}

/** Writes deliveries and queues them. */
export async function queueDeliveries(
  tx: Tx,
  deliveries: readonly NewDelivery[],
  now: Date,
): Promise<string[]> {
  if (deliveries.length === 0) return [];
  const ids = deliveries.map(() => newId());
  await tx.query(
    `INSERT INTO webhook_delivery (id, webhook_id, event, proposal_id, payload, created_at)
     SELECT id, webhook_id, event, proposal_id, payload, $6
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::jsonb[]) AS d (id, webhook_id, event, proposal_id, payload)`,
    [
      ids,
      deliveries.map(({ webhookId }) => webhookId),
      deliveries.map(({ message }) => message.type),
      deliveries.map(({ proposalId }) => proposalId),
      deliveries.map(({ message }) => JSON.stringify(message)),
      now,
    ],
  );
  await outbox.addAll(tx, ids.map(webhookDue));
  return ids;
}

/** A delivery is to be sent. */
export const webhookDue = (deliveryId: string) => ({ type: 'webhook.due', payload: { deliveryId } });

/** A delivery with its webhook, as the sender needs them. */
export interface DueDelivery extends Omit<StoredWebhook, 'description' | 'events' | 'version'> {
  deliveryId: string;
  proposalId: string | null;
  payload: WebhookMessage;
  owner: Actor;
  conflicted: boolean;
}

/** SQL: a delivery that is still to be sent. */
export const DUE_SQL = `
  SELECT d.id AS "deliveryId", d.proposal_id AS "proposalId", d.payload, w.id, w.call_id AS "callId", c.forum_id AS "forumId",
         w.owner_id AS "ownerId", w.url, w.status, w.secret_generation AS generation, w.old_secret_until AS "oldSecretUntil",
         w.failing_since AS "failingSince", ${OWNER_OF_W} AS owner, ${ownerConflicted('d.proposal_id')} AS conflicted
    FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id JOIN call c ON c.id = w.call_id
   WHERE d.id = $1 AND d.status = 'pending'`;

export const dueFrom = (row: Omit<DueDelivery, 'owner'> & OwnerRow): DueDelivery => ({
  ...row,
  owner: ownerOf(row),
});
