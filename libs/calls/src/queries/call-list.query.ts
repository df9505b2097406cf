import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CallStatus } from '../rules/calendar/call-status.js';

/** A call in the list of all forums. */
export interface CallListRow {
  forumSlug: string;
  forumName: string;
  callSlug: string;
  callName: string;
  motto: string;
  place: string;
  timeZone: string;
  status: CallStatus;
  closesAt: Date | null;
}

/** Every call the public may know of, newest event first within its forum. */
@Injectable()
export class CallListQuery {
  constructor(private readonly db: Database) {}

  run(): Promise<CallListRow[]> {
    return this.db.rows<CallListRow>(
      `SELECT f.slug AS "forumSlug", f.name AS "forumName", c.slug AS "callSlug", c.name AS "callName", c.motto, c.place,
              c.time_zone AS "timeZone", c.status, c.closes_at AS "closesAt"
         FROM call c JOIN forum f ON f.id = c.forum_id
        WHERE c.status <> 'draft'
        ORDER BY f.name, c.event_starts_on DESC NULLS LAST, c.slug
        LIMIT 200`,
    );
  }
}
