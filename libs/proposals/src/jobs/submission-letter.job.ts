import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { TransactionalJob } from '#libs/outbox';
import { loadAbout, tellProposers } from './proposal-letters.js';

/** The receipt, with the public number. */
@Injectable()
export class SubmissionLetterJob extends TransactionalJob {
  readonly name = 'submission-letter';
  readonly event = 'proposal.submitted';

  protected async act(tx: Tx, { proposalId = '' }: Record<string, string>): Promise<void> {
    const about = await loadAbout(tx, proposalId, 'submitted');
    if (!about) return;
    const cause = `proposal.submitted:${proposalId}:${about.times}`;
    await tellProposers(tx, proposalId, about, { kind: 'proposal_submitted', cause });
  }
}
