import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Clock } from '#libs/kernel';
import { TransactionalJob } from '#libs/outbox';
import { addAcceptedSessions } from '../persistence/accepted-sessions.js';

/** An accepted proposal becomes a session of the draft once its letter is out. */
@Injectable()
export class SessionOfAcceptedJob extends TransactionalJob {
  readonly name = 'session-of-accepted';
  readonly event = 'decision.published';

  constructor(
    db: Database,
    private readonly clock: Clock,
  ) {
    super(db);
  }

  protected async act(tx: Tx, { decisionId }: Record<string, string>): Promise<void> {
    const [decision] = (await tx.query(
      'SELECT call_id AS "callId", proposal_id AS "proposalId" FROM decision WHERE id = $1',
      [decisionId],
    )) as { callId: string; proposalId: string }[];
    if (decision)
      await addAcceptedSessions(tx, decision.callId, await this.clock.now(tx), decision.proposalId);
  }
}
