import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { ensure, found, refuseIf } from '#libs/kernel';
import { canAssign } from '../policies/assignment.policy.js';

export interface KeepApartInput {
  reviewerId: string;
  otherId: string;
  /** False lets them sit together again. */
  apart: boolean;
}

/** Two members who are not to sit on one panel, or may again; runs keep to it, seats given already stay. */
@Injectable()
export class KeepApart {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, scope: CallScope, { reviewerId, otherId, apart }: KeepApartInput): Promise<void> {
    ensure(canAssign(actor, scope));
    refuseIf(reviewerId === otherId ? [{ code: 'same_member', field: 'otherId' }] : []);
    return this.db.transaction(async (tx) => {
      const { forumId, callId } = scope;
      const known = (await tx.query(`SELECT 1 FROM reviewer WHERE call_id = $1 AND id = ANY ($2::uuid[])`, [
        callId,
        [reviewerId, otherId],
      ])) as unknown[];
      found(known.length === 2 || undefined);
      await tx.query(
        apart
          ? `INSERT INTO reviewer_apart (call_id, reviewer_id, other_id)
             VALUES ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid)) ON CONFLICT DO NOTHING`
          : `DELETE FROM reviewer_apart WHERE call_id = $1 AND reviewer_id = least($2::uuid, $3::uuid)
                AND other_id = greatest($2::uuid, $3::uuid)`,
        [callId, reviewerId, otherId],
      );
      const act = apart ? 'reviewers.kept_apart' : 'reviewers.let_together';
      await audit.add(tx, actor, act, { forumId, callId, subjectId: reviewerId }, { otherId });
    });
  }
}
