import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, found, refuseIf, refuseStale } from '#libs/kernel';
import { writeContent } from '../persistence/save.store.js';
import { standingOf } from '../persistence/standing.store.js';
import { lockProposal } from '../persistence/stored-proposal.js';
import { canWrite } from '../policies/proposal.policy.js';
import { cleanContent, storageBlockers } from '../rules/clean-content.js';
import { changedContent, type ContentChanges } from '../rules/content-changes.js';
import { editingBlockers } from '../rules/editing-window.js';
import { eligibilityFindings } from '../rules/eligibility.js';
import { blockersOf } from '../rules/finding.js';
import { withFormatMinutes } from '../rules/format-minutes.js';

export interface SaveProposalInput {
  callId: string;
  proposalId: string;
  /** The version the changes were made on; a newer one stored meanwhile is refused as `stale`. */
  version?: number;
  /** The fields that changed; what is not named stays as it is. */
  changes: ContentChanges;
}

/**
 * Saves what was written: incomplete while it is a draft; within the rules once it is submitted.
 * Every save is kept as a version. Answers the version stored.
 */
@Injectable()
export class SaveProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: SaveProposalInput): Promise<{ version: number }> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, input);
      found(canWrite(stored) || null);
      const call = await loadCallRules(tx, input.callId, personOf(actor));
      const now = await this.clock.now(tx);
      refuseIf(editingBlockers(stored, call, now));
      refuseStale(stored.version, input.version);
      const content = withFormatMinutes(cleanContent(changedContent(stored, input.changes)), call.formats);
      refuseIf(storageBlockers(content, call));
      if (stored.status === 'submitted') {
        const { rules } = call.settings;
        const standing = await standingOf(tx, { ...stored, people: content.people }, rules);
        refuseIf(blockersOf(eligibilityFindings({ content, standing }, call)));
      }
      const { id, callId, version } = stored;
      const next = await writeContent(tx, { id, callId, version, by: personOf(actor), at: now }, content);
      await audit.add(
        tx,
        actor,
        'proposal.saved',
        { forumId: call.forumId, callId, subjectId: id },
        { version: next },
      );
      return { version: next };
    });
  }
}
