import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { writeLetters } from '#libs/notifications';
import { TransactionalJob } from '#libs/outbox';
import {
  FROM_OWNED_PROPOSAL,
  letterToOwner,
  OWNED_PROPOSAL,
  type OwnedProposal,
} from '../letters/letter-to-owner.js';
import type { DecisionResponse } from '../rules/outcomes.js';

/** Tells a proposer that the answer has arrived. */
@Injectable()
export class AcknowledgeAnswer extends TransactionalJob {
  readonly name = 'acknowledge-answer';
  readonly event = 'decision.answered';

  protected async act(tx: Tx, { decisionId }: Record<string, string>): Promise<void> {
    const [row] = (await tx.query(
      `SELECT d.response, ${OWNED_PROPOSAL} ${FROM_OWNED_PROPOSAL} WHERE d.id = $1 AND d.response IS NOT NULL`,
      [decisionId],
    )) as [(OwnedProposal & { response: DecisionResponse })?];
    if (!row) return;
    await writeLetters(tx, [
      letterToOwner(row, { kind: `answer_${row.response}`, cause: `answer:${decisionId}` }),
    ]);
  }
}
