import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { type Blocker, Clock, ensure, found, refuseIf, refuseStale } from '#libs/kernel';
import { claimBlockers, keepOpinion } from '../../persistence/screening.store.js';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { canScreen } from '../../policies/proposal.policy.js';
import { cleanText } from '../../rules/content/clean-content.js';
import { outcomesFor } from '../../rules/screening/screening.js';

export interface AskForDiscussionInput {
  callId: string;
  proposalId: string;
  /** What to talk about; other screeners and the chair read it. */
  note: string;
  version?: number;
}

/** Where two must agree: keeps anything from being decided until screeners have talked and said the same. */
@Injectable()
export class AskForDiscussion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposalId, version, note }: AskForDiscussionInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      const call = await loadCallRules(tx, callId);
      found(stored.conflicted ? null : true);
      ensure(canScreen(actor, call, stored));
      refuseStale(stored.version, version);
      const now = await this.clock.now(tx);
      const by = personOf(actor);
      const text = cleanText(note);
      const blockers: Blocker[] = await claimBlockers(tx, proposalId, by, now);
      if (call.settings.screening.secondPerson === 'off') blockers.push({ code: 'nobody_to_discuss_with' });
      if (outcomesFor(stored.status).length === 0)
        blockers.push({ code: 'screening_not_now', field: 'outcome', status: stored.status });
      if (text.trim() === '') blockers.push({ code: 'discussion_without_note', field: 'note' });
      refuseIf(blockers);
      await keepOpinion(tx, {
        callId,
        proposalId,
        version: stored.version,
        outcome: 'discuss',
        reason: '',
        reasonCodes: [],
        note: text,
        cureUntil: null,
        ticked: [],
        by,
        at: now,
      });
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, 'proposal.opinion_given', scope, {
        outcome: 'discuss',
        from: stored.status,
      });
    });
  }
}
