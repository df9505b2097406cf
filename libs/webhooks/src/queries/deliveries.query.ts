import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { WebhookMessage } from '../rules/webhook-events.js';
import type { DeliveryStatus } from '../rules/webhook-states.js';

/** One message and how far it has come. */
export interface DeliveryRow {
  id: string;
  event: string;
  status: DeliveryStatus;
  createdAt: Date;
  finishedAt: Date | null;
  attempts: number;
  /** Of the last try; null before the first, and when none came. */
  answered: number | null;
  error: string;
}

export interface AttemptRow {
  at: Date;
  answered: number | null;
  milliseconds: number;
  error: string;
  excerpt: string;
}

/** A message with every try. */
export interface DeliveryView extends DeliveryRow {
  payload: WebhookMessage;
  tries: AttemptRow[];
}

/** What is about a proposal its reader has a conflict of interest with is not there for them. */
const SEEN = `w.call_id = $1 AND d.webhook_id = $2 AND NOT EXISTS (
  SELECT 1 FROM conflict k JOIN reviewer r ON r.id = k.reviewer_id
   WHERE k.proposal_id = d.proposal_id AND k.active AND r.person_id = $3::uuid)`;

const COLUMNS = `d.id, d.event, d.status, d.created_at AS "createdAt", d.finished_at AS "finishedAt", t.attempts, t.answered,
  coalesce(t.error, '') AS error`;
const TRIES = `LEFT JOIN LATERAL (
  SELECT count(*)::int AS attempts, (array_agg(a.answered ORDER BY a.at DESC, a.id DESC))[1] AS answered,
         (array_agg(a.error ORDER BY a.at DESC, a.id DESC))[1] AS error
    FROM webhook_attempt a WHERE a.delivery_id = d.id) t ON true`;

const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** What a webhook was told, newest first. */
@Injectable()
export class DeliveriesQuery {
  constructor(private readonly db: Database) {}

  /** @param before id of the last delivery of the page before */
  async run(
    callId: string,
    webhookId: string,
    personId: string | null,
    { before = LAST, limit }: { before?: string; limit: number },
  ): Promise<{ rows: DeliveryRow[]; more: boolean }> {
    const rows = await this.db.rows<DeliveryRow>(
      `SELECT ${COLUMNS} FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id ${TRIES}
        WHERE ${SEEN} AND d.id < $4 ORDER BY d.id DESC LIMIT $5`,
      [callId, webhookId, personId, before, limit + 1],
    );
    return { rows: rows.slice(0, limit), more: rows.length > limit };
  }

  one(
    callId: string,
    webhookId: string,
    personId: string | null,
    deliveryId: string,
  ): Promise<DeliveryView | undefined> {
    return this.db.row<DeliveryView>(
      `SELECT ${COLUMNS}, d.payload,
              coalesce((SELECT json_agg(json_build_object('at', a.at, 'answered', a.answered, 'milliseconds', a.milliseconds,
                          'error', a.error, 'excerpt', a.excerpt) ORDER BY a.at, a.id)
                          FROM webhook_attempt a WHERE a.delivery_id = d.id), '[]') AS tries
         FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id ${TRIES} WHERE ${SEEN} AND d.id = $4`,
      [callId, webhookId, personId, deliveryId],
    );
  }
}
