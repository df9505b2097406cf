import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { readCsv } from '#libs/csv';
import { Database } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, ensure, refuseIf } from '#libs/kernel';
import { reviewRowLists, storeImported } from '../persistence/imported-reviews.store.js';
import { canImportReviews } from '../policies/review.policy.js';
import { reviewColumns, reviewsOf } from '../rules/review-rows.js';

/** Takes submitted reviews over from a CSV file; with one bad row none is taken. */
@Injectable()
export class ImportReviews {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Assignments that are missing are made, conflicts are refused; reasons for low marks are not asked for.
   * @throws Refusal `blocked` with `{ code, line, column, value }` for every bad cell
   */
  async run(
    actor: Actor,
    scope: CallScope,
    { file }: { file: Uint8Array | string },
  ): Promise<{ rows: number }> {
    ensure(canImportReviews(actor, scope));
    return this.db.transaction(async (tx) => {
      const { forumId, callId } = scope;
      const lists = await reviewRowLists(tx, callId);
      const { reviews, bad } = reviewsOf(readCsv(file, reviewColumns(lists.criteria)), lists);
      refuseIf(bad);
      await storeImported(tx, callId, await this.clock.now(tx), reviews);
      await audit.add(tx, actor, 'reviews.imported', { forumId, callId }, { rows: reviews.length });
      return { rows: reviews.length };
    });
  }
}
