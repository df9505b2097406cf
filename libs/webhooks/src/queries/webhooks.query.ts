import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { WebhookEvent } from '../rules/webhook-events.js';
import type { WebhookStatus } from '../rules/webhook-states.js';

/** A webhook as the secretariat of its call sees it; its secret is not among it. */
export interface WebhookRow {
  id: string;
  url: string;
  description: string;
  events: WebhookEvent[];
  status: WebhookStatus;
  /** `failing`, `gone` or `owner_left` when we disabled it; else empty. */
  disabledFor: string;
  /** Who answers for it. */
  owner: string;
  oldSecretUntil: Date | null;
  failingSince: Date | null;
  createdAt: Date;
  version: number;
}

const COLUMNS = `w.id, w.url, w.description, w.events, w.status, w.disabled_for AS "disabledFor", p.name AS owner,
  CASE WHEN w.old_secret_until > now() THEN w.old_secret_until END AS "oldSecretUntil",
  w.failing_since AS "failingSince", w.created_at AS "createdAt", w.version`;

/** The webhooks of a call, oldest first. */
@Injectable()
export class WebhooksQuery {
  constructor(private readonly db: Database) {}

  run(callId: string): Promise<WebhookRow[]> {
    return this.db.rows<WebhookRow>(
      `SELECT ${COLUMNS} FROM webhook w JOIN person p ON p.id = w.owner_id WHERE w.call_id = $1 ORDER BY w.id`,
      [callId],
    );
  }

  one(callId: string, webhookId: string): Promise<WebhookRow | undefined> {
    return this.db.row<WebhookRow>(
      `SELECT ${COLUMNS} FROM webhook w JOIN person p ON p.id = w.owner_id WHERE w.call_id = $1 AND w.id = $2`,
      [callId, webhookId],
    );
  }
}
