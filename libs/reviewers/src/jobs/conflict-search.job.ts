import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Clock } from '#libs/kernel';
import { TransactionalJob } from '#libs/outbox';
import { searchConflicts } from '../persistence/conflict.store.js';

/** Looks for ties between the committee and a proposal as soon as it has been screened. */
@Injectable()
export class ConflictSearchJob extends TransactionalJob {
  readonly name = 'conflict-search';
  readonly event = 'proposal.screened';

  constructor(
    db: Database,
    private readonly clock: Clock,
  ) {
    super(db);
  }

  protected async act(tx: Tx, { screeningId }: Record<string, string>): Promise<void> {
    const rows = (await tx.query(
      `SELECT call_id AS "callId", proposal_id AS "proposalId" FROM screening WHERE id = $1 AND outcome = 'passed'`,
      [screeningId],
    )) as { callId: string; proposalId: string }[];
    for (const { callId, proposalId } of rows) {
      await searchConflicts(tx, callId, await this.clock.now(tx), proposalId);
    }
  }
}
