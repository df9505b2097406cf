import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, found, newId, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { canAskForReversal } from '../../policies/proposal.policy.js';
import { cleanText } from '../../rules/content/clean-content.js';

export interface AskForReversalInput {
  callId: string;
  proposalId: string;
  reason: string;
}

/** A member of the committee asks those who lead it to look again at what was screened out; once each. */
@Injectable()
export class AskForReversal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposalId, reason }: AskForReversalInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      const call = await loadCallRules(tx, callId);
      // what they do not see in the list is not there
      found(canAskForReversal(actor, call, stored, call.settings.screening) || null);
      ensure(stored.status === 'screened_out');
      const text = cleanText(reason);
      refuseIf(text.trim() === '' ? [{ code: 'reason_missing_for_committee', field: 'reason' }] : []);
      const requestId = newId();
      const asked = (await tx.query(
        `INSERT INTO reversal_request (id, call_id, proposal_id, screening_id, asked_by, asked_at, reason)
         SELECT $1, $2, $3, s.id, $4, $5, $6 FROM screening s WHERE s.proposal_id = $3
          ORDER BY s.screened_at DESC, s.id DESC LIMIT 1
         ON CONFLICT (screening_id, asked_by) DO NOTHING RETURNING id`,
        [requestId, callId, proposalId, personOf(actor), await this.clock.now(tx), text],
      )) as { id: string }[];
      refuseIf(asked.length === 0 ? [{ code: 'asked_already' }] : []);
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, 'reversal.asked', scope);
      await outbox.add(tx, { type: 'reversal.asked', payload: { requestId } });
    });
  }
}
