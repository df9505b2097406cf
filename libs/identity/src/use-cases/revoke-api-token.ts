import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { Clock, found } from '#libs/kernel';
import type { Actor } from '../actor.js';
import { personOf } from '../policies/role.policy.js';

/** Ends one of one's own tokens, at once and for good. */
@Injectable()
export class RevokeApiToken {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { tokenId }: { tokenId: string }): Promise<void> {
    const personId = personOf(actor);
    return this.db.transaction(async (tx) => {
      const [rows] = (await tx.query(
        'UPDATE api_token SET revoked_at = $3 WHERE id = $1 AND person_id = $2 AND revoked_at IS NULL RETURNING id',
        [tokenId, personId, await this.clock.now(tx)],
      )) as [{ id: string }[]];
      found(rows[0]);
      await audit.add(tx, actor, 'token.revoked', { subjectId: tokenId });
    });
  }
}
