import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { TransactionalJob } from '#libs/outbox';
import { loadAbout, tellProposers } from './proposal-letters.js';

/** Confirms a withdrawal to everybody concerned: one of them may not know of it. */
@Injectable()
export class WithdrawalLetterJob extends TransactionalJob {
  readonly name = 'withdrawal-letter';
  readonly event = 'proposal.withdrawn';

  protected async act(tx: Tx, { proposalId = '' }: Record<string, string>): Promise<void> {
    const about = await loadAbout(tx, proposalId, 'withdrawn');
    // a draft that nobody but its proposer ever saw needs no letter
    if (!about || about.number === null) return;
    const cause = `proposal.withdrawn:${proposalId}:${about.times}`;
    await tellProposers(tx, proposalId, about, { kind: 'proposal_withdrawn', cause });
  }
}
