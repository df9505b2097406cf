import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CallStatus } from '../rules/call-status.js';

/** A call as every page under it needs to know it. Instants are UTC; `timeZone` is the call's IANA zone. */
export interface CallHeader {
  callId: string;
  forumId: string;
  forumSlug: string;
  callSlug: string;
  forumName: string;
  acronym: string;
  callName: string;
  place: string;
  timeZone: string;
  status: CallStatus;
  opensAt: Date | null;
  closesAt: Date | null;
  reviewEndsAt: Date | null;
}

/** Finds a call by the two words of its address. */
@Injectable()
export class CallScopeQuery {
  constructor(private readonly db: Database) {}

  run(forumSlug: string, callSlug: string): Promise<CallHeader | undefined> {
    return this.db.row<CallHeader>(
      `SELECT c.id AS "callId", f.id AS "forumId", f.slug AS "forumSlug", c.slug AS "callSlug", f.name AS "forumName",
              f.acronym, c.name AS "callName", c.place, c.time_zone AS "timeZone", c.status,
              c.opens_at AS "opensAt", c.closes_at AS "closesAt", c.review_ends_at AS "reviewEndsAt"
         FROM call c JOIN forum f ON f.id = c.forum_id
        WHERE f.slug = $1 AND c.slug = $2`,
      [forumSlug, callSlug],
    );
  }
}
