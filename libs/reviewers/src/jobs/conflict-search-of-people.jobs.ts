import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Clock } from '#libs/kernel';
import { TransactionalJob } from '#libs/outbox';
import { searchConflicts } from '../persistence/conflict.store.js';

/** Records of one person were put together: their ties are looked for again in every call where they have a seat. */
@Injectable()
export class ConflictSearchAfterMergeJob extends TransactionalJob {
  readonly name = 'conflict-search-after-merge';
  readonly event = 'persons.merged';

  constructor(
    db: Database,
    private readonly clock: Clock,
  ) {
    super(db);
  }

  protected async act(tx: Tx, { personId = '' }: Record<string, string>): Promise<void> {
    await searchCallsOf(tx, [personId], await this.clock.now(tx));
  }
}

/** Records were parted again: what was found of the two as one person is looked for anew. */
@Injectable()
export class ConflictSearchAfterPartingJob extends TransactionalJob {
  readonly name = 'conflict-search-after-parting';
  readonly event = 'persons.parted';

  constructor(
    db: Database,
    private readonly clock: Clock,
  ) {
    super(db);
  }

  protected async act(tx: Tx, { personId = '', goneId = '' }: Record<string, string>): Promise<void> {
    await searchCallsOf(tx, [personId, goneId], await this.clock.now(tx));
  }
}

async function searchCallsOf(tx: Tx, personIds: readonly string[], now: Date): Promise<void> {
  const calls = (await tx.query(
    `SELECT call_id AS "callId" FROM reviewer WHERE person_id = ANY ($1::uuid[]) AND status <> 'left'
     UNION SELECT p.call_id FROM proposal p WHERE p.owner_id = ANY ($1::uuid[])
     UNION SELECT p.call_id FROM proposal p JOIN proposal_person n ON n.proposal_id = p.id WHERE n.person_id = ANY ($1::uuid[])
     ORDER BY 1`,
    [personIds],
  )) as { callId: string }[];
  for (const { callId } of calls) await searchConflicts(tx, callId, now);
}

/** Somebody put right what a proposal says of them: it may be another institution. */
@Injectable()
export class ConflictSearchAfterCorrectionJob extends TransactionalJob {
  readonly name = 'conflict-search-after-correction';
  readonly event = 'proposal.person_corrected';

  constructor(
    db: Database,
    private readonly clock: Clock,
  ) {
    super(db);
  }

  protected async act(tx: Tx, { callId = '', proposalId = '' }: Record<string, string>): Promise<void> {
    await searchConflicts(tx, callId, await this.clock.now(tx), proposalId);
  }
}
