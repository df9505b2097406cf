import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import type { Actor, CallScope } from '../actor.js';
import { endAccess, lockMerge, partRecords } from '../persistence/parting.store.js';
import { knownAmong } from '../persistence/person-merging.store.js';
import { isSecretariat, ownsForum, personOf, runsForum } from '../policies/role.policy.js';
import { undoBlockers } from '../rules/merge-undoing.js';

export interface UndoMergeInput extends CallScope {
  mergeId: string;
}

/**
 * Parts two records that were put together: what moved goes back, and nobody is asked about the two again. What came
 * since goes with the address it carries, or stays. The last merge of a record is undone first.
 */
@Injectable()
export class UndoMerge {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async run(actor: Actor, { forumId, callId, mergeId }: UndoMergeInput): Promise<void> {
    ensure(isSecretariat(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      const merge = await lockMerge(tx, { mergeId, forumId });
      const { keptId, goneId } = merge;
      const scope = { forumId, callId, wholeForum: runsForum(actor, forumId) };
      const known = await knownAmong(tx, scope, [merge.leadsTo]);
      found(known.has(merge.leadsTo) ? merge : null);
      const isOneOfThem = actor.personId === keptId || actor.personId === goneId;
      refuseIf(undoBlockers(merge, { ownsForum: ownsForum(actor, forumId), isOneOfThem }));
      await endAccess(tx, merge);
      await partRecords(tx, merge);
      const at = await this.clock.now(tx);
      const by = personOf(actor);
      const [one, other] = [keptId, goneId].toSorted();
      await tx.query(
        `INSERT INTO person_kept_apart (one, other, decided_by, decided_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [one, other, by, at],
      );
      await tx.query('UPDATE person_merge SET undone_by = $2, undone_at = $3 WHERE id = $1', [
        mergeId,
        by,
        at,
      ]);
      await tx.query('DELETE FROM person_merge_move WHERE merge_id = $1', [mergeId]);
      await audit.add(tx, actor, 'persons.parted', { forumId, callId, subjectId: keptId }, { goneId });
      await outbox.add(tx, {
        type: 'persons.parted',
        payload: { personId: keptId, goneId, mergeId, forumId, callId },
      });
    });
  }
}
