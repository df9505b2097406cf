import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CallInstant } from '../rules/calendar/call-calendar.js';

export interface CallExtensionRow {
  name: CallInstant;
  movedFrom: Date | null;
  movedTo: Date;
  reason: string;
  movedBy: string;
  movedAt: Date;
  /** When those who write were told; null where nobody was. */
  announcedAt: Date | null;
}

/** Every date of a call that was moved after it had been announced, newest first. */
@Injectable()
export class CallExtensionsQuery {
  constructor(private readonly db: Database) {}

  run(callId: string): Promise<CallExtensionRow[]> {
    return this.db.rows<CallExtensionRow>(
      `SELECT e.date_name AS name, e.moved_from AS "movedFrom", e.moved_to AS "movedTo", e.reason,
              coalesce(p.name, '') AS "movedBy", e.moved_at AS "movedAt", e.announced_at AS "announcedAt"
         FROM call_extension e LEFT JOIN person p ON p.id = e.moved_by
        WHERE e.call_id = $1 ORDER BY e.moved_at DESC, e.id DESC LIMIT 50`,
      [callId],
    );
  }
}
