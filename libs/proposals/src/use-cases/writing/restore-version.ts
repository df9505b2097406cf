import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, found, refuseIf, refuseStale } from '#libs/kernel';
import { writeContent } from '../../persistence/save.store.js';
import { eligibilityOf } from '../../persistence/standing.store.js';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { keptContent } from '../../persistence/versions.store.js';
import { canWrite } from '../../policies/proposal.policy.js';
import { cleanContent, storageBlockers } from '../../rules/content/clean-content.js';
import { editingBlockers } from '../../rules/editing-window.js';
import { blockersOf } from '../../rules/eligibility/finding.js';
import { withKnownChoices } from '../../rules/content/known-choices.js';

export interface RestoreVersionInput {
  callId: string;
  proposalId: string;
  /** The version whose content is to stand again. */
  number: number;
  /** The version the proposer was looking at; a newer one is refused as `stale`. */
  version?: number;
}

/** Brings an earlier content back. It becomes the newest version: what stood until now is kept like every other. */
@Injectable()
export class RestoreVersion {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    { callId, proposalId, number, version }: RestoreVersionInput,
  ): Promise<{ version: number }> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      found(canWrite(stored) || null);
      refuseStale(stored.version, version);
      const call = await loadCallRules(tx, callId);
      const now = await this.clock.now(tx);
      refuseIf(editingBlockers(stored, call, now));
      const kept = found(await keptContent(tx, proposalId, number));
      const content = cleanContent(withKnownChoices(kept, call));
      refuseIf(storageBlockers(content, call));
      if (stored.status === 'submitted')
        refuseIf(blockersOf(await eligibilityOf(tx, { ...stored, ...content }, call)));
      const writing = { id: proposalId, callId, version: stored.version, by: personOf(actor), at: now };
      const written = await writeContent(tx, writing, stored, content, 'restored', number);
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, 'proposal.restored', scope, { version: written.version, from: number });
      return { version: written.version };
    });
  }
}
