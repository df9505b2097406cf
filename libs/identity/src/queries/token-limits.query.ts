import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';

/** A forum (`callId` null) or call in which a person has something to do. */
export interface TokenLimit {
  forumId: string;
  callId: string | null;
  name: string;
}

/** Where a person has a role, a seat or a proposal: what a token of theirs can be limited to. */
@Injectable()
export class TokenLimitsQuery {
  constructor(private readonly db: Database) {}

  run(personId: string): Promise<TokenLimit[]> {
    return this.db.rows<TokenLimit>(
      `WITH mine AS (
         SELECT forum_id, call_id FROM role_grant WHERE person_id = $1
         UNION SELECT c.forum_id, c.id FROM reviewer r JOIN call c ON c.id = r.call_id WHERE r.person_id = $1 AND r.status <> 'left'
         UNION SELECT c.forum_id, c.id FROM proposal p JOIN call c ON c.id = p.call_id WHERE p.owner_id = $1),
       places AS (
         SELECT forum_id, call_id FROM mine
         UNION SELECT m.forum_id, c.id FROM mine m JOIN call c ON c.forum_id = m.forum_id WHERE m.call_id IS NULL)
       SELECT f.id AS "forumId", c.id AS "callId", concat_ws(', ', f.name, c.name) AS name
         FROM places p JOIN forum f ON f.id = p.forum_id LEFT JOIN call c ON c.id = p.call_id
        ORDER BY f.name, c.id IS NOT NULL, c.name LIMIT 200`,
      [personId],
    );
  }
}
