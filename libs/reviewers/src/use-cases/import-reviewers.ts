import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { readCsv } from '#libs/csv';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { reviewerInvited } from '../events.js';
import { committeeLists } from '../persistence/committee-lists.store.js';
import { searchConflicts } from '../persistence/conflict.store.js';
import { seatPerson } from '../persistence/reviewer.store.js';
import { canManageCommittee } from '../policies/committee.policy.js';
import { REVIEWER_COLUMNS, reviewersOf } from '../rules/reviewer-rows.js';

export interface ImportReviewersInput {
  file: Uint8Array | string;
  /** Write to those who are new. */
  invite: boolean;
}

/** Seats a whole committee from a CSV file; with one bad row nobody is seated. */
@Injectable()
export class ImportReviewers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns how many rows were read and how many of them are new members
   * @throws Refusal `blocked` with `{ code, line, column, value }` for every bad cell
   */
  async run(
    actor: Actor,
    scope: CallScope,
    input: ImportReviewersInput,
  ): Promise<{ rows: number; added: number; conflicts: number }> {
    ensure(canManageCommittee(actor, scope));
    const rows = readCsv(input.file, REVIEWER_COLUMNS);
    return this.db.transaction(async (tx) => {
      const { members, bad } = reviewersOf(rows, found(await committeeLists(tx, scope)));
      refuseIf(bad);
      const now = await this.clock.now(tx);
      const added: string[] = [];
      for (const member of members) {
        const { reviewerId, isNew } = await seatPerson(tx, scope.callId, member, now);
        if (isNew) added.push(reviewerId);
      }
      const conflicts = await searchConflicts(tx, scope.callId, now);
      const { forumId, callId } = scope;
      await audit.add(
        tx,
        actor,
        'reviewers.imported',
        { forumId, callId },
        { rows: rows.length, added: added.length },
      );
      if (input.invite) await outbox.addAll(tx, added.map(reviewerInvited));
      return { rows: rows.length, added: added.length, conflicts: conflicts.added };
    });
  }
}
