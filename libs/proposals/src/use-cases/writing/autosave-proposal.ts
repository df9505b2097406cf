import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { type CallRules, loadCallRules } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { type Blocker, Clock, found, refuseIf } from '#libs/kernel';
import { contentAt, editsOf } from '../../persistence/bases.store.js';
import { contentOf } from '../../persistence/proposal.store.js';
import { writeMerged } from '../../persistence/save.store.js';
import { eligibilityOf } from '../../persistence/standing.store.js';
import { lockProposal, type StoredProposal } from '../../persistence/stored-proposal.js';
import { lastSent, rememberSent, type Sent, type Writer } from '../../persistence/writer.store.js';
import { canWrite } from '../../policies/proposal.policy.js';
import { cleanContent, storageBlockers } from '../../rules/content/clean-content.js';
import { changedContent, type ContentChanges, placesChanged } from '../../rules/content/content-changes.js';
import { editingBlockers } from '../../rules/editing-window.js';
import { blockersOf } from '../../rules/eligibility/finding.js';
import { withDefaults } from '../../rules/content/default-values.js';
import { mergeContent, type MergedContent, type Overlap } from '../../rules/merging/merge-content.js';
import {
  differingPlaces,
  type Place,
  placeOfField,
  type PlaceValue,
  valueAt,
  withValues,
} from '../../rules/merging/places.js';
import type { ProposalContent } from '../../rules/content/proposal-content.js';
import { beginsSitting } from '../../rules/version-acts.js';

export interface AutosaveProposalInput {
  callId: string;
  proposalId: string;
  writer: Writer;
  /** The version on which the form has everything it does not send. */
  version: number;
  /** Everything the form has changed since it last heard of it. */
  changes: ContentChanges;
  /** The version on which it has a place it changed, where that is an older one. */
  bases: Partial<Record<Place, number>>;
}

export interface AutosavedProposal {
  version: number;
  savedAt: Date;
  ownerId: string;
  /** What now stands in the proposal, whoever wrote it. */
  content: ProposalContent;
  /** Places that now say something else than the form does: what others wrote, or the two of them together. */
  differing: Place[];
  overlaps: Overlap[];
  /** Why some of it was not stored; the rest was. */
  refused: Blocker[];
}

/**
 * Takes what an open form has changed. It may be told twice, late or out of order: what is told again changes nothing,
 * what comes after its successor is left out. What cannot be stored stays with the form; everything else is stored.
 */
@Injectable()
export class AutosaveProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: AutosaveProposalInput): Promise<AutosavedProposal> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, input);
      found(canWrite(stored) || null);
      const call = await loadCallRules(tx, input.callId);
      const by = personOf(actor);
      const { client, sequence } = input.writer;
      const sent = await lastSent(tx, stored.id, client, by);
      const at = await this.clock.now(tx);
      const answer = { savedAt: at, ownerId: stored.ownerId, differing: [], overlaps: [], refused: [] };
      // its successor has been here and brought everything this one says
      if (sent !== undefined && sequence < sent.sequence)
        return { ...answer, version: stored.version, content: contentOf(stored) };
      refuseIf(editingBlockers(stored, call, at));
      const { values, refused } = storable(stored, input.changes, call);
      if (values.size === 0) refuseIf(refused);
      const bases = new Map([...values.keys()].map((place) => [place, input.bases[place] ?? input.version]));
      const edits = await editsOf(tx, stored, { values, bases }, sent);
      const merged = mergeContent(stored, edits, call.settings.questions);
      merged.content = withDefaults(cleanContent(merged.content), call);
      refuseIf(storageBlockers(merged.content, call)); // two texts that fit may not fit together
      await refuseIneligible(tx, stored, merged, call);
      const { id, callId, version } = stored;
      const written = await writeMerged(tx, { id, callId, version, by, at }, stored, merged, 'autosaved');
      if (written.version > version && beginsSitting(written.before, { by, at })) {
        const scope = { forumId: call.forumId, callId, subjectId: id };
        await audit.add(tx, actor, 'proposal.saved', scope, { version: written.version });
      }
      const now: Sent = {
        sequence,
        bases: Object.fromEntries(bases),
        values: Object.fromEntries(values),
        overlapping: merged.overlaps.map(({ place }) => place),
      };
      await rememberSent(tx, id, { client, personId: by, at }, now);
      const differing = await differingFrom(tx, stored, written.content, { values, version: input.version });
      return {
        ...answer,
        version: written.version,
        content: contentOf(written.content),
        differing,
        overlaps: merged.overlaps,
        refused,
      };
    });
  }
}

/** What was sent, tidied, but for the places that hold something that cannot be stored at all. */
function storable(stored: StoredProposal, changes: ContentChanges, call: CallRules) {
  const typed = cleanContent(changedContent(stored, changes));
  const refused = storageBlockers(typed, call);
  const bad = new Set(refused.map(({ field }) => placeOfField(field ?? '')));
  const places = placesChanged(changes).filter((place) => !bad.has(place));
  return { values: new Map(places.map((place) => [place, valueAt(typed, place)])), refused };
}

/** Once submitted, a proposal stays within the rules at every step. */
async function refuseIneligible(tx: Tx, stored: StoredProposal, merged: MergedContent, call: CallRules) {
  if (stored.status !== 'submitted') return;
  refuseIf(blockersOf(await eligibilityOf(tx, { ...stored, ...merged.content }, call)));
}

/** Where the content differs from what a form shows: from what it sent, and elsewhere from the version it knows. */
async function differingFrom(
  tx: Tx,
  stored: StoredProposal,
  content: ProposalContent,
  form: { values: ReadonlyMap<Place, PlaceValue>; version: number },
): Promise<Place[]> {
  const known = form.version === stored.version ? stored : await contentAt(tx, stored, form.version);
  const shown = withValues(contentOf(known), form.values);
  return differingPlaces(shown, content);
}
