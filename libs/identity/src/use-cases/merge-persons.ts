import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Blocker, ensure, found, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import type { Actor, CallScope } from '../actor.js';
import { joinRecords } from '../persistence/merge.store.js';
import {
  callsWithTwoSeats,
  isKnownElsewhere,
  knownAmong,
  lockPersons,
  type MergedPerson,
  ownReviews,
} from '../persistence/person-merging.store.js';
import { isSecretariat, ownsForum, runsForum } from '../policies/role.policy.js';

export interface MergePersonsInput extends CallScope {
  /** The record that stays. */
  keptId: string;
  /** The record that is merged into it. */
  goneId: string;
}

/**
 * Puts two records of one person together: proposals, parts, seats, letters and account move to one of them, in one
 * transaction. The other stays as a sign-post, for its address and for what it signed. What moved is written down, so
 * that it can be undone. Refused where it would give somebody a review of a proposal of their own, or a role.
 */
@Injectable()
export class MergePersons {
  constructor(private readonly db: Database) {}

  async run(actor: Actor, { forumId, callId, keptId, goneId }: MergePersonsInput): Promise<void> {
    ensure(isSecretariat(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      const { kept, gone } = await lockPersons(tx, found(keptId === goneId ? null : keptId), goneId);
      const scope = { forumId, callId, wholeForum: runsForum(actor, forumId) };
      const known = await knownAmong(tx, scope, [keptId, goneId]);
      found(known.has(keptId) && known.has(goneId) ? known : null);
      const elsewhere = await isKnownElsewhere(tx, goneId, forumId);
      refuseIf([
        ...recordBlockers(actor, { kept, gone, forumId, elsewhere }),
        ...(await callsWithTwoSeats(tx, keptId, goneId)).map((call) => ({ code: 'merge_two_seats', call })),
      ]);
      const mergeId = newId();
      await joinRecords(tx, { id: mergeId, forumId, callId, keptId, goneId, by: actor.personId });
      const numbers = await ownReviews(tx, keptId);
      refuseIf(numbers.length > 0 ? [{ code: 'merge_reviews_own', numbers: numbers.join(', ') }] : []);
      await audit.add(tx, actor, 'persons.merged', { forumId, callId, subjectId: keptId }, { goneId });
      await outbox.add(tx, {
        type: 'persons.merged',
        payload: { personId: keptId, goneId, mergeId, forumId, callId },
      });
    });
  }
}

interface Records {
  kept: MergedPerson;
  gone: MergedPerson;
  forumId: string;
  elsewhere: boolean;
}

/** Why these records are not for this actor to put together. */
function recordBlockers(actor: Actor, { kept, gone, forumId, elsewhere }: Records): Blocker[] {
  return [
    // nobody takes over somebody else's account, nor gives their own away
    ...(actor.personId === kept.id || actor.personId === gone.id ? [{ code: 'merge_own_record' }] : []),
    ...((kept.hasRole || gone.hasRole) && !ownsForum(actor, forumId) ? [{ code: 'merge_role' }] : []),
    ...(elsewhere ? [{ code: 'merge_other_forum' }] : []),
  ];
}
