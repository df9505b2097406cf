import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { type CallRules, loadCallRules } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import { type Actor, isSecretariat, personOf } from '#libs/identity';
import { type Blocker, Clock, ensure, found, Refusal, refuseIf } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { insertTagsOf } from '../../persistence/proposal.store.js';
import { ProposalEntity } from '../../persistence/proposal.entity.js';
import { keepRetagging } from '../../persistence/retagging.store.js';
import { keepVersion } from '../../persistence/save.store.js';
import { lockProposal, type StoredProposal } from '../../persistence/stored-proposal.js';
import {
  editBlockers,
  editedParts,
  editedProposalBlockers,
  isEdited,
  type StaffEdit,
} from '../../rules/lists/staff-edit.js';

export interface EditProposalsInput extends StaffEdit {
  callId: string;
  /** The proposals with the version that was seen of each. */
  proposals: readonly { id: string; version: number }[];
}

const MOST = 2000;

/**
 * Puts theme, format or tags of many proposals right at once: all of them, or none and the reasons with their numbers.
 * One changed since it was looked at is refused as `stale`. Each change is kept as a version and in the trail.
 */
@Injectable()
export class EditProposals {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposals, ...edit }: EditProposalsInput): Promise<{ edited: number }> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      refuseIf([...editBlockers(edit, call), ...countBlockers(proposals.length)]);
      const stored = await lockSeen(tx, actor, callId, proposals);
      const edits = stored.map((before) => ({ before, after: editedParts(before, edit, call) }));
      refuseIf(edits.flatMap(({ before, after }) => editedProposalBlockers(before, after)));
      const changed = edits.filter(({ before, after }) => isEdited(before, after));
      const at = await this.clock.now(tx);
      for (const one of changed)
        // eslint-disable-next-line no-await-in-loop -- one connection answers one question at a time
        await writeEdit(tx, actor, call, at, one);
      if (changed.length > 0) await outbox.add(tx, { type: 'proposals.listed_anew', payload: { callId } });
      return { edited: changed.length };
    });
  }
}

const countBlockers = (count: number): Blocker[] => {
  if (count === 0) return [{ code: 'nothing_chosen_of_list', field: 'ids' }];
  return count > MOST ? [{ code: 'too_many_chosen', field: 'ids', max: MOST }] : [];
};

/** Locks them in one order for everybody; what the actor may not know of is not found. */
async function lockSeen(
  tx: Tx,
  actor: Actor,
  callId: string,
  seen: readonly { id: string; version: number }[],
): Promise<StoredProposal[]> {
  const versions = new Map(seen.map(({ id, version }) => [id, version]));
  const all: StoredProposal[] = [];
  for (const id of [...versions.keys()].toSorted())
    // eslint-disable-next-line no-await-in-loop -- one connection answers one question at a time
    all.push(await lockProposal(tx, actor, { callId, proposalId: id }));
  found(all.some(({ conflicted }) => conflicted) ? null : true);
  const stale = all.filter(({ id, version }) => version !== versions.get(id));
  if (stale.length > 0)
    throw new Refusal(
      'stale',
      stale.map(({ number }) => ({ code: 'proposal_changed_meanwhile', number: number ?? 0 })),
    );
  return all;
}

async function writeEdit(
  tx: Tx,
  actor: Actor,
  call: CallRules,
  at: Date,
  { before, after }: { before: StoredProposal; after: ReturnType<typeof editedParts> },
): Promise<void> {
  const { id, callId, version } = before;
  const { themeId, formatId, minutes, tags } = after;
  await tx.update(ProposalEntity, { id, callId }, { themeId, formatId, minutes, updatedAt: at });
  if (tags !== before.tags) {
    await tx.query('DELETE FROM proposal_tag WHERE proposal_id = $1', [id]);
    await insertTagsOf(tx, callId, [{ id, tags }]);
  }
  const writing = { id, callId, version: version + 1, by: personOf(actor), at };
  await keepVersion(tx, writing, 'edited_by_secretariat', { ...before, ...after });
  if (themeId !== before.themeId || tags !== before.tags) {
    const named = (theme: string | null) => call.themes.find((one) => one.id === theme)?.name ?? '';
    await keepRetagging(tx, {
      callId,
      proposalId: id,
      by: personOf(actor),
      as: 'secretariat',
      reason: '',
      before: { theme: named(before.themeId), tags: before.tags },
      after: { theme: named(themeId), tags },
      told: false,
      at,
    });
  }
  const scope = { forumId: call.forumId, callId, subjectId: id };
  await audit.add(tx, actor, 'proposal.edited', scope, {
    ...(themeId !== before.themeId && { theme: [before.themeId, themeId] }),
    ...(formatId !== before.formatId && { format: [before.formatId, formatId] }),
    ...(tags !== before.tags && {
      added: tags.filter((tag) => !before.tags.includes(tag)),
      removed: before.tags.filter((tag) => !tags.includes(tag)),
    }),
  });
}
