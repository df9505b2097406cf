import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { CallStatus } from '../rules/calendar/call-status.js';

export interface ForumCallRow {
  slug: string;
  name: string;
  status: CallStatus;
  eventStartsOn: string | null;
}

/** A forum with every call it has ever made, drafts too, newest first. */
export interface ForumCalls {
  forumId: string;
  slug: string;
  name: string;
  acronym: string;
  calls: ForumCallRow[];
}

/** What a forum has run so far: for those who make its next call. */
@Injectable()
export class ForumCallsQuery {
  constructor(private readonly db: Database) {}

  /** Undefined for an unknown forum. */
  run(forumSlug: string): Promise<ForumCalls | undefined> {
    return this.db.row<ForumCalls>(
      `SELECT f.id AS "forumId", f.slug, f.name, f.acronym,
              coalesce((SELECT json_agg(json_build_object('slug', c.slug, 'name', c.name, 'status', c.status,
                                        'eventStartsOn', c.event_starts_on)
                                        ORDER BY c.event_starts_on DESC NULLS FIRST, c.created_at DESC)
                          FROM call c WHERE c.forum_id = f.id), '[]') AS calls
         FROM forum f WHERE f.slug = $1`,
      [forumSlug],
    );
  }

  /** The forums with these ids, by name. */
  named(forumIds: readonly string[]): Promise<{ slug: string; name: string }[]> {
    return this.db.rows('SELECT slug, name FROM forum WHERE id = ANY ($1::uuid[]) ORDER BY name', [forumIds]);
  }
}
