import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, found, refuseIf, refuseStale } from '#libs/kernel';
import { editsOf } from '../persistence/bases.store.js';
import { writeMerged } from '../persistence/save.store.js';
import { eligibilityOf } from '../persistence/standing.store.js';
import { lockProposal } from '../persistence/stored-proposal.js';
import { canWrite } from '../policies/proposal.policy.js';
import { cleanContent, storageBlockers } from '../rules/clean-content.js';
import { changedContent, type ContentChanges, placesChanged } from '../rules/content-changes.js';
import { editingBlockers } from '../rules/editing-window.js';
import { blockersOf } from '../rules/finding.js';
import { withDefaults } from '../rules/default-values.js';
import { mergeContent, type Overlap } from '../rules/merging/merge-content.js';
import { valueAt } from '../rules/merging/places.js';
import { beginsSitting } from '../rules/version-acts.js';

export interface SaveProposalInput {
  callId: string;
  proposalId: string;
  /** The version that must still be the stored one; a newer one is refused as `stale`. */
  version?: number;
  /** The version the changes were made on; what others changed since is merged with them. */
  base?: number;
  /** The fields that changed; what is not named stays as it is. */
  changes: ContentChanges;
}

export interface SavedProposal {
  /** The version now stored. */
  version: number;
  /** Where the writer's words overlap with somebody else's: theirs are stored, the writer's are kept in a version. */
  overlaps: Overlap[];
}

/**
 * Saves what was written: incomplete while it is a draft; within the rules once it is submitted. What somebody else
 * changed meanwhile is merged in. Every save is kept as a version.
 */
@Injectable()
export class SaveProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: SaveProposalInput): Promise<SavedProposal> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, input);
      found(canWrite(stored) || null);
      const call = await loadCallRules(tx, input.callId, personOf(actor));
      const now = await this.clock.now(tx);
      refuseIf(editingBlockers(stored, call, now));
      refuseStale(stored.version, input.version);
      const typed = cleanContent(changedContent(stored, input.changes));
      refuseIf(storageBlockers(typed, call));
      const places = placesChanged(input.changes);
      const edits = await editsOf(tx, stored, {
        values: new Map(places.map((place) => [place, valueAt(typed, place)])),
        bases: new Map(input.base === undefined ? [] : places.map((place) => [place, input.base!])),
      });
      const merged = mergeContent(stored, edits);
      merged.content = withDefaults(cleanContent(merged.content), call);
      refuseIf(storageBlockers(merged.content, call)); // two texts that fit may not fit together
      if (stored.status === 'submitted')
        refuseIf(blockersOf(await eligibilityOf(tx, { ...stored, ...merged.content }, call)));
      const { id, callId, version } = stored;
      const writing = { id, callId, version, by: personOf(actor), at: now };
      const written = await writeMerged(tx, writing, stored, merged, 'saved');
      if (written.version > version && beginsSitting(written.before, writing)) {
        const scope = { forumId: call.forumId, callId, subjectId: id };
        await audit.add(tx, actor, 'proposal.saved', scope, { version: written.version });
      }
      return { version: written.version, overlaps: merged.overlaps };
    });
  }
}
