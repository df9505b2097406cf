import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { type Actor, ANONYMOUS, type Grant, type Seat } from '../actor.js';
import { tokenHash } from '../rules/tokens.js';

interface Row {
  personId: string;
  name: string;
  email: string;
  locale: string;
  stale: boolean;
  grants: Grant[];
  seats: Seat[];
}

/** Turns the secret of a session cookie into the person behind it, with all roles, in one indexed read. */
@Injectable()
export class SessionActorQuery {
  constructor(private readonly db: Database) {}

  /** ANONYMOUS for an unknown, expired or signed-out session. `locale` is the language the person chose. */
  async run(token: string | undefined): Promise<{ actor: Actor; locale?: string }> {
    if (!token) return { actor: ANONYMOUS };
    const hash = tokenHash(token);
    const row = await this.db.row<Row>(
      `SELECT p.id AS "personId", p.name, p.email, p.locale, s.last_seen_at < now() - interval '5 minutes' AS stale,
              coalesce((SELECT json_agg(json_build_object('forumId', g.forum_id, 'callId', g.call_id, 'role', g.role))
                          FROM role_grant g WHERE g.person_id = p.id), '[]') AS grants,
              coalesce((SELECT json_agg(json_build_object('callId', r.call_id, 'reviewerId', r.id))
                          FROM reviewer r WHERE r.person_id = p.id AND r.status <> 'left'), '[]') AS seats
         FROM sign_in_session s
         JOIN person p ON p.id = s.person_id
         JOIN account a ON a.person_id = p.id
        WHERE s.token_hash = $1 AND s.expires_at > now() AND a.disabled_at IS NULL`,
      [hash],
    );
    if (!row) return { actor: ANONYMOUS };
    if (row.stale)
      await this.db.rows('UPDATE sign_in_session SET last_seen_at = now() WHERE token_hash = $1', [hash]);
    const { personId, name, email, grants, seats, locale } = row;
    return { actor: { kind: 'person', personId, name, email, grants, seats }, locale };
  }
}
