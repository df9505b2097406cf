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
  bearer: {
    tokenId: string;
    personId: string;
    name: string;
    email: string;
    scopes: ApiScope[];
    forumId: string | null;
    callId: string | null;
    stale: boolean;
    grants: Grant[] | null;
    seats: Seat[] | null;
  };
}

// one column of JSON: a dozen of their own would each be described anew with every answer
const BEARER = `json_build_object('tokenId', k.id, 'scopes', k.scopes, 'forumId', k.forum_id, 'callId', k.call_id,
    'personId', m.id, 'name', m.name, 'email', coalesce(m.email, ''),
    'stale', k.last_used_at IS NULL OR k.last_used_at < now() - interval '5 minutes',
    'grants', (SELECT json_agg(json_build_object('forumId', g.forum_id, 'callId', g.call_id, 'role', g.role))
                 FROM role_grant g WHERE g.person_id = m.id),
    'seats', (SELECT json_agg(json_build_object('callId', r.call_id, 'reviewerId', r.id))
                FROM reviewer r WHERE r.person_id = m.id AND r.status <> 'left')) AS bearer`;

/** What is read in the same statement, of the person `m` behind the token. */
export interface ReadAlong {
  /** SQL: columns; empty for none. */
  columns: string;
  /** SQL: outer joins, so that a token opens whether there is anything or not. */
  joins: string;
  /** From $2 on. */
  values: readonly unknown[];
}

const NOTHING_ALONG: ReadAlong = { columns: '', joins: '', values: [] };

/** Turns the text of a token into the person behind it, with the roles they hold now, in one indexed read. */
@Injectable()
export class TokenActorQuery {
  constructor(private readonly db: Database) {}

  /**
   * Undefined for an unknown, expired or revoked one, and when the account is closed.
   * @param along what else is asked for, in the same read
   */
  async run<Along extends object = object>(
    token: string,
    { columns, joins, values }: ReadAlong = NOTHING_ALONG,
  ): Promise<({ bearer: Bearer } & Omit<Along, 'bearer'>) | undefined> {
    if (!isApiToken(token)) return undefined;
    const row = await this.db.row<Row & Along>(
      `SELECT ${BEARER}${columns && `, ${columns}`}
         FROM api_token k
         JOIN person m ON m.id = k.person_id
         JOIN account a ON a.person_id = m.id ${joins}
        WHERE k.token_hash = $1 AND k.expires_at > now() AND k.revoked_at IS NULL AND a.disabled_at IS NULL`,
      [tokenHash(token), ...values],
    );
    if (!row) return undefined;
    if (row.bearer.stale)
      await this.db.rows('UPDATE api_token SET last_used_at = now() WHERE id = $1', [row.bearer.tokenId]);
    return { ...row, bearer: bearerOf(row.bearer) };
  }
}

function bearerOf({
  tokenId,
  scopes,
  forumId,
  callId,
  personId,
  name,
  email,
  grants,
  seats,
}: Row['bearer']): Bearer {
  return {
    tokenId,
    actor: { kind: 'person', personId, name, email, grants: grants ?? [], seats: seats ?? [] },
    scopes,
    limit: forumId === null ? null : { forumId, callId },
  };
}
