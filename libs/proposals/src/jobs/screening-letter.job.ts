import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { TransactionalJob } from '#libs/outbox';
import type { ProposalStatus } from '../rules/proposal-status.js';
import type { ScreeningOutcome } from '../rules/screening/screening.js';
import { inZone } from '../rules/in-zone.js';
import { loadAbout, tellProposers } from './proposal-letters.js';

interface Screening {
  proposalId: string;
  outcome: ScreeningOutcome;
  fromStatus: ProposalStatus | null;
  reason: string;
  cureUntil: Date | null;
}

/** Tells the proposers what the screening found and what they can do. */
@Injectable()
export class ScreeningLetterJob extends TransactionalJob {
  readonly name = 'screening-letter';
  readonly event = 'proposal.screened';

  protected async act(tx: Tx, { screeningId = '' }: Record<string, string>): Promise<void> {
    const [screening] = (await tx.query(
      `SELECT proposal_id AS "proposalId", outcome, from_status AS "fromStatus", reason, cure_until AS "cureUntil"
         FROM screening WHERE id = $1`,
      [screeningId],
    )) as Screening[];
    const about = screening && (await loadAbout(tx, screening.proposalId, 'submitted'));
    if (!about) return;
    const { outcome, fromStatus, reason, cureUntil } = screening;
    const reversed = fromStatus === 'screened_out' && outcome === 'passed';
    await tellProposers(tx, screening.proposalId, about, {
      kind: reversed ? 'screening_reversed' : `screening_${outcome}`,
      cause: `screening:${screeningId}`,
      // why a flagged proposal was let through is said to the committee, not to its proposer
      params: {
        reason: outcome === 'passed' ? '' : reason,
        until: cureUntil ? inZone(cureUntil, about.zone) : '',
      },
    });
  }
}
