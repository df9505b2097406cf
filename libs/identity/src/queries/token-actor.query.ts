import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Actor, Grant, Seat } from '../actor.js';
import type { ApiScope } from '../rules/api-scopes.js';
import { isApiToken } from '../rules/api-token.js';
import { tokenHash } from '../rules/tokens.js';

/** What a token opens: as whom, for what, and where. */
export interface Bearer {
  tokenId: string;
  actor: Actor;
  scopes: readonly ApiScope[];
  /** null: wherever its person may go. */
  limit: { forumId: string; callId: string | null } | null;
}

interface Row {
  tokenId: string;
  personId: string;
  name: string;
  email: string;
  scopes: ApiScope[];
  forumId: string | null;
  callId: string | null;
  stale: boolean;
  grants: Grant[];
  seats: Seat[];
}

/** Turns the text of a token into the person behind it, with the roles they hold now, in one indexed read. */
@Injectable()
export class TokenActorQuery {
  constructor(private readonly db: Database) {}

  /** Undefined for an unknown, expired or revoked one, and when the account is closed. */
  async run(token: string): Promise<Bearer | undefined> {
    if (!isApiToken(token)) return undefined;
    const row = await this.db.row<Row>(
      `SELECT k.id AS "tokenId", k.scopes, k.forum_id AS "forumId", k.call_id AS "callId", p.id AS "personId", p.name,
              coalesce(p.email, '') AS email,
              k.last_used_at IS NULL OR k.last_used_at < now() - interval '5 minutes' AS stale,
              coalesce((SELECT json_agg(json_build_object('forumId', g.forum_id, 'callId', g.call_id, 'role', g.role))
                          FROM role_grant g WHERE g.person_id = p.id), '[]') AS grants,
              coalesce((SELECT json_agg(json_build_object('callId', r.call_id, 'reviewerId', r.id))
                          FROM reviewer r WHERE r.person_id = p.id AND r.status <> 'left'), '[]') AS seats
         FROM api_token k
         JOIN person p ON p.id = k.person_id
         JOIN account a ON a.person_id = p.id
        WHERE k.token_hash = $1 AND k.expires_at > now() AND k.revoked_at IS NULL AND a.disabled_at IS NULL`,
      [tokenHash(token)],
    );
    if (!row) return undefined;
    if (row.stale)
      await this.db.rows('UPDATE api_token SET last_used_at = now() WHERE id = $1', [row.tokenId]);
    const { tokenId, personId, name, email, grants, seats, scopes, forumId, callId } = row;
    return {
      tokenId,
      actor: { kind: 'person', personId, name, email, grants, seats },
      scopes,
      limit: forumId === null ? null : { forumId, callId },
    };
  }
}
