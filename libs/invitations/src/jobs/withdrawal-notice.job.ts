import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { TransactionalJob } from '#libs/outbox';
import { loadLetterAbouts, writeToInvited } from '../persistence/invitation-letters.js';

/** Tells those who said yes to a proposal that it has been withdrawn, so that they keep no time free for it. */
@Injectable()
export class WithdrawalNoticeJob extends TransactionalJob {
  readonly name = 'withdrawal-notice';
  readonly event = 'proposal.withdrawn';

  protected async act(tx: Tx, { proposalId = '' }: Record<string, string>): Promise<void> {
    const rows = (await tx.query(
      `SELECT i.id, p.version FROM invitation i JOIN proposal p ON p.id = i.proposal_id
        WHERE i.proposal_id = $1 AND i.status = 'confirmed' AND p.status = 'withdrawn'`,
      [proposalId],
    )) as { id: string; version: number }[];
    const abouts = await loadLetterAbouts(
      tx,
      rows.map(({ id }) => id),
    );
    const occasion = `withdrawn_${rows[0]?.version ?? 0}`;
    await writeToInvited(tx, 'invitation_proposal_withdrawn', abouts, occasion);
  }
}
