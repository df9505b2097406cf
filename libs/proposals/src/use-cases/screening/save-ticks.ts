import { Injectable } from '@nestjs/common';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { ensure, found, refuseIf } from '#libs/kernel';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { canScreen } from '../../policies/proposal.policy.js';

export interface SaveTicksInput {
  callId: string;
  proposalId: string;
  /** Codes of the checklist. */
  ticked: readonly string[];
}

/** Keeps what is ticked so far, for whoever goes on with the proposal. */
@Injectable()
export class SaveTicks {
  constructor(private readonly db: Database) {}

  run(actor: Actor, { callId, proposalId, ticked }: SaveTicksInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      const call = await loadCallRules(tx, callId);
      found(stored.conflicted ? null : true);
      ensure(canScreen(actor, call, stored));
      const known = call.settings.screening.checklist.map(({ code }) => code);
      refuseIf(ticked.every((code) => known.includes(code)) ? [] : [{ code: 'isIn', field: 'ticked' }]);
      await tx.query(
        `INSERT INTO screening_desk (proposal_id, call_id, ticked) VALUES ($1, $2, $3)
         ON CONFLICT (proposal_id) DO UPDATE SET ticked = $3`,
        [proposalId, callId, known.filter((code) => ticked.includes(code))],
      );
    });
  }
}
