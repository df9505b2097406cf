import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CallStatus } from '../rules/calendar/call-status.js';

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

/** SQL: the header of call `c` of forum `f` as one column of JSON, for reads in which it stands beside others. */
export const CALL_HEADER = `json_build_object('callId', c.id, 'forumId', f.id, 'forumSlug', f.slug, 'callSlug', c.slug,
    'forumName', f.name, 'acronym', f.acronym, 'callName', c.name, 'place', c.place, 'timeZone', c.time_zone,
    'status', c.status, 'opensAt', c.opens_at, 'closesAt', c.closes_at, 'reviewEndsAt', c.review_ends_at)`;

/** What `CALL_HEADER` gives. */
export type CallHeaderJson = Omit<CallHeader, 'opensAt' | 'closesAt' | 'reviewEndsAt'> &
  Record<'opensAt' | 'closesAt' | 'reviewEndsAt', string | null>;

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text));

export const callHeaderOf = (json: CallHeaderJson): CallHeader => ({
  ...json,
  opensAt: instantOf(json.opensAt),
  closesAt: instantOf(json.closesAt),
  reviewEndsAt: instantOf(json.reviewEndsAt),
});

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
