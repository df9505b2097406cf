import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

export interface LateLinkRow {
  id: string;
  email: string;
  reason: string;
  submitUntil: Date;
  givenBy: string;
  givenAt: Date;
  openedAt: Date | null;
  revokedAt: Date | null;
  /** How many proposals came in by it. */
  usedCount: number;
  /** Whether it lets somebody in now, by the clock of the database. */
  live: boolean;
}

/** The links for the late of a call, newest first. */
@Injectable()
export class LateLinksQuery {
  constructor(private readonly db: Database) {}

  run(callId: string): Promise<LateLinkRow[]> {
    return this.db.rows<LateLinkRow>(
      `SELECT l.id, l.email, l.reason, l.submit_until AS "submitUntil", coalesce(p.name, '') AS "givenBy",
              l.given_at AS "givenAt", l.opened_at AS "openedAt", l.revoked_at AS "revokedAt", l.used_count AS "usedCount",
              l.revoked_at IS NULL AND l.submit_until > clock_timestamp() AS live
         FROM call_late_link l LEFT JOIN person p ON p.id = l.given_by
        WHERE l.call_id = $1 ORDER BY l.given_at DESC, l.id DESC LIMIT 200`,
      [callId],
    );
  }
}
