import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, found, refuseIf, refuseStale } from '#libs/kernel';
import { editsOf } from '../../persistence/bases.store.js';
import { writeMerged } from '../../persistence/save.store.js';
import { eligibilityOf } from '../../persistence/standing.store.js';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { lastSent, rememberSent, type Writer } from '../../persistence/writer.store.js';
import { canWrite } from '../../policies/proposal.policy.js';
import { cleanContent, storageBlockers } from '../../rules/content/clean-content.js';
import { changedContent, type ContentChanges, placesChanged } from '../../rules/content/content-changes.js';
import { editingBlockers } from '../../rules/editing-window.js';
import { blockersOf } from '../../rules/eligibility/finding.js';
import { withDefaults } from '../../rules/content/default-values.js';
import { mergeContent, type Overlap } from '../../rules/merging/merge-content.js';
import { type Place, valueAt } from '../../rules/merging/places.js';
import { beginsSitting } from '../../rules/version-acts.js';

export interface SaveProposalInput {
  callId: string;
  proposalId: string;
  /** The version that must still be the stored one; a newer one is refused as `stale`. */
  version?: number;
  /** The version the changes were made on; what others changed since is merged with them. */
  base?: number;
  /** The version of single places, where it is an older one. */
  bases?: Partial<Record<Place, number>>;
  /** The open form that sends it, where one has autosaved before. */
  writer?: Writer;
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
      const call = await loadCallRules(tx, input.callId);
      const [by, at] = [personOf(actor), await this.clock.now(tx)];
      refuseIf(editingBlockers(stored, call, at));
      refuseStale(stored.version, input.version);
      const typed = cleanContent(changedContent(stored, input.changes));
      refuseIf(storageBlockers(typed, call));
      const places = placesChanged(input.changes);
      const values = new Map(places.map((place) => [place, valueAt(typed, place)]));
      const bases = new Map(
        places.map((place) => [place, input.bases?.[place] ?? input.base ?? stored.version]),
      );
      const { writer } = input;
      const sent = writer && (await lastSent(tx, stored.id, writer.client, by));
      const merged = mergeContent(
        stored,
        await editsOf(tx, stored, { values, bases }, sent),
        call.settings.questions,
      );
      merged.content = withDefaults(cleanContent(merged.content), call);
      refuseIf(storageBlockers(merged.content, call)); // two texts that fit may not fit together
      if (stored.status === 'submitted')
        refuseIf(blockersOf(await eligibilityOf(tx, { ...stored, ...merged.content }, call)));
      const { id, callId, version } = stored;
      const written = await writeMerged(tx, { id, callId, version, by, at }, stored, merged, 'saved');
      // an autosave of this form that is still on its way comes too late
      if (writer)
        await rememberSent(
          tx,
          id,
          { client: writer.client, personId: by, at },
          {
            sequence: writer.sequence,
            bases: Object.fromEntries(bases),
            values: Object.fromEntries(values),
            overlapping: merged.overlaps.map(({ place }) => place),
          },
        );
      if (written.version > version && beginsSitting(written.before, { by, at })) {
        const scope = { forumId: call.forumId, callId, subjectId: id };
        await audit.add(tx, actor, 'proposal.saved', scope, { version: written.version });
      }
      return { version: written.version, overlaps: merged.overlaps };
    });
  }
}
