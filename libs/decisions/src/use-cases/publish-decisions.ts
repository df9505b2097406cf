import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import type { Actor } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { writeLetters } from '#libs/notifications';
import { outbox } from '#libs/outbox';
import { decisionPublished } from '../events.js';
import { decisionLetter } from '../letters/decision-letter.js';
import { loadOpinions, NO_OPINIONS } from '../persistence/opinions.store.js';
import { decidedRows, loadRound, loadRoundCall, roundEntry } from '../persistence/round.store.js';
import { canPublish } from '../policies/decision.policy.js';
import { publicationBlockers } from '../rules/publication-blockers.js';

/** Tells every proposer of the round its outcome, all or none; the letters leave only after commit. */
@Injectable()
export class PublishDecisions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns how many decisions were published. */
  run(actor: Actor, input: { callId: string }): Promise<number> {
    return this.db.transaction((tx) => this.within(tx, actor, input));
  }

  /** The same in the transaction of a job. Every refusal comes before the first write. */
  async within(
    tx: Tx,
    actor: Actor,
    { callId, batchId }: { callId: string; batchId?: string },
  ): Promise<number> {
    const call = found(await loadRoundCall(tx, callId, true));
    ensure(canPublish(actor, call));
    const round = await loadRound(tx, callId, true);
    refuseIf(publicationBlockers(round.map((row) => roundEntry(row))));
    const rows = decidedRows(round);
    const proposalIds = rows.map(({ proposalId }) => proposalId);
    const now = await this.clock.now(tx);
    const opinions = await loadOpinions(tx, callId, proposalIds);
    await tx.query(
      'UPDATE decision SET published_at = $2, version = version + 1 WHERE id = ANY ($1::uuid[])',
      [rows.map(({ decisionId }) => decisionId), now],
    );
    await tx.query(
      `UPDATE proposal SET status = 'decided', version = version + 1, updated_at = $2 WHERE id = ANY ($1::uuid[])`,
      [proposalIds, now],
    );
    await tx.query(
      `UPDATE call SET status = 'decided', version = version + 1 WHERE id = $1 AND status = 'deliberating'`,
      [callId],
    );
    await writeLetters(
      tx,
      rows.map((row) => decisionLetter(call, row, opinions.get(row.proposalId) ?? NO_OPINIONS)),
    );
    await outbox.addAll(
      tx,
      rows.map(({ decisionId }) => decisionPublished(decisionId)),
    );
    await audit.add(
      tx,
      actor,
      'decisions.published',
      { forumId: call.forumId, callId },
      { count: rows.length, proposalIds, ...(batchId && { batchId }) },
    );
    return rows.length;
  }
}
