import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { TransactionalJob } from '#libs/outbox';
import type { Subject } from '../rules/retagging.js';
import { loadAbout, tellProposers } from './proposal-letters.js';

interface Change {
  proposalId: string;
  reason: string;
  after: Subject;
  told: boolean;
}

/** Tells proposers that somebody has given their proposal another theme or other tags, and why. */
@Injectable()
export class RetaggingLetterJob extends TransactionalJob {
  readonly name = 'retagging-letter';
  readonly event = 'proposal.retagged';

  protected async act(tx: Tx, { retaggingId = '' }: Record<string, string>): Promise<void> {
    const [change] = (await tx.query(
      'SELECT proposal_id AS "proposalId", reason, after, told FROM retagging WHERE id = $1',
      [retaggingId],
    )) as Change[];
    if (!change?.told) return;
    const about = await loadAbout(tx, change.proposalId, 'submitted');
    if (!about) return;
    await tellProposers(tx, change.proposalId, about, {
      kind: 'proposal_retagged',
      cause: `retagging:${retaggingId}`,
      params: {
        reason: change.reason,
        theme: change.after.theme || '–',
        tags: change.after.tags.join(', ') || '–',
      },
    });
  }
}
