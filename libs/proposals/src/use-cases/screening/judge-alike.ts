import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, found, refuseIf } from '#libs/kernel';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { canScreen } from '../../policies/proposal.policy.js';
import { cleanText } from '../../rules/content/clean-content.js';
import type { Verdict } from '../../rules/near-duplicates/verdict.js';

export interface JudgeAlikeInput {
  callId: string;
  proposalIds: readonly [string, string];
  verdict: Verdict;
  note: string;
}

/**
 * Remembers that two proposals are not duplicates, or that they should be merged: selection is told of the latter. Any two
 * may be judged, found alike or not.
 */
@Injectable()
export class JudgeAlike {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposalIds, verdict, note }: JudgeAlikeInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      const [a, b] = proposalIds.toSorted() as [string, string];
      refuseIf(a === b ? [{ code: 'same_proposal' }] : []);
      for (const proposalId of [a, b]) {
        // eslint-disable-next-line no-await-in-loop -- one after the other, in the same order for everybody
        const stored = await lockProposal(tx, actor, { callId, proposalId });
        found(stored.conflicted || stored.status === 'draft' ? null : true);
        ensure(canScreen(actor, call, stored));
      }
      const now = await this.clock.now(tx);
      const decided = verdict === 'open' ? [null, null, null] : [verdict, personOf(actor), now];
      await tx.query(
        `INSERT INTO near_duplicate (call_id, a_id, b_id, similarity, copied, found_at, gone_at, verdict, decided_by, decided_at, note)
         VALUES ($1, $2, $3, 0, 0, $4, $4, $5, $6, $7, $8)
         ON CONFLICT (a_id, b_id) DO UPDATE SET verdict = $5, decided_by = $6, decided_at = $7, note = $8`,
        [callId, a, b, now, ...decided, cleanText(note)],
      );
      const facts = { verdict, with: b };
      await audit.add(
        tx,
        actor,
        'proposals.judged_alike',
        { forumId: call.forumId, callId, subjectId: a },
        facts,
      );
    });
  }
}
