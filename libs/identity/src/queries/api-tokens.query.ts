import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { ApiScope } from '../rules/api-scopes.js';

/** A token as its person sees it; of its text, only the last characters are known. */
export interface ApiTokenRow {
  id: string;
  name: string;
  ending: string;
  scopes: ApiScope[];
  /** Empty when it is good everywhere. */
  limitedTo: string;
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
  expired: boolean;
}

/** A person's tokens that are not revoked, newest first. */
@Injectable()
export class ApiTokensQuery {
  constructor(private readonly db: Database) {}

  run(personId: string): Promise<ApiTokenRow[]> {
    return this.db.rows<ApiTokenRow>(
      `SELECT k.id, k.name, k.ending, k.scopes, concat_ws(', ', f.name, c.name) AS "limitedTo", k.created_at AS "createdAt",
              k.expires_at AS "expiresAt", k.last_used_at AS "lastUsedAt", k.expires_at <= now() AS expired
         FROM api_token k LEFT JOIN forum f ON f.id = k.forum_id LEFT JOIN call c ON c.id = k.call_id
        WHERE k.person_id = $1 AND k.revoked_at IS NULL
        ORDER BY k.created_at DESC, k.id`,
      [personId],
    );
  }
}
