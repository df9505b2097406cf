import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { type CallRules, loadCallRules } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import { type Actor, isSecretariat, personOf } from '#libs/identity';
import { Clock, found, refuseIf, refuseStale } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { ProposalEntity } from '../persistence/proposal.entity.js';
import { insertTagsOf } from '../persistence/proposal.store.js';
import { carryOpinions, keepRetagging, subjectFacts } from '../persistence/retagging.store.js';
import { keepVersion } from '../persistence/save.store.js';
import { lockProposal, type StoredProposal } from '../persistence/stored-proposal.js';
import { canRetag } from '../policies/proposal.policy.js';
import { cleanText } from '../rules/content/clean-content.js';
import { retagBlockers, typedTags, unknownTags } from '../rules/retagging.js';

export interface RetagProposalInput {
  callId: string;
  proposalId: string;
  version?: number;
  themeId: string | null;
  /** Names of tags the call has. */
  tags: readonly string[];
  /** Names of others; they are written in, where that is allowed. */
  newTags?: readonly string[];
  reason: string;
}

/**
 * Gives a submitted proposal another theme or other tags, with a reason. The change is kept with who made it, and its
 * proposers are told if the call says so.
 */
@Injectable()
export class RetagProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposalId, version, ...asked }: RetagProposalInput): Promise<void> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      const call = await loadCallRules(tx, callId);
      const by = personOf(actor);
      const facts = await subjectFacts(tx, { callId, proposalId, personId: by });
      const { tagging, writeInTags } = call.settings;
      // who may not know of it does not learn that it is there
      found(canRetag(actor, call, { ...stored, assigned: facts.assigned }, tagging) || null);
      refuseStale(stored.version, version);
      const runs = isSecretariat(actor, call);
      const tags = typedTags([...asked.tags, ...(asked.newTags ?? [])]);
      refuseIf(unknownTags(asked.tags, [...facts.tags, ...stored.tags]));
      const reason = cleanText(asked.reason);
      const changed = asked.themeId !== stored.themeId || tags.join('\n') !== stored.tags.join('\n');
      refuseIf(
        retagBlockers({ themeId: asked.themeId, tags, reason }, changed, {
          status: stored.status,
          themeIds: call.themes.map(({ id }) => id),
          knownTags: facts.tags,
          writeIn: runs || writeInTags,
        }),
      );
      const at = await this.clock.now(tx);
      await writeSubject(tx, stored, { themeId: asked.themeId, tags, by, at });
      const change = {
        before: { theme: themeName(call, stored.themeId), tags: stored.tags },
        after: { theme: themeName(call, asked.themeId), tags },
      };
      const as = runs ? 'secretariat' : 'reviewer';
      const told = tagging.proposersTold;
      const retaggingId = await keepRetagging(tx, {
        callId,
        proposalId,
        by,
        as,
        reason,
        told,
        at,
        ...change,
      });
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, 'proposal.retagged', scope, { as, theme: asked.themeId, tags: tags.length });
      await outbox.add(tx, { type: 'proposal.retagged', payload: { retaggingId } });
    });
  }
}

const themeName = ({ themes }: CallRules, id: string | null): string =>
  themes.find((theme) => theme.id === id)?.name ?? '';

async function writeSubject(
  tx: Tx,
  stored: StoredProposal,
  { themeId, tags, by, at }: { themeId: string | null; tags: readonly string[]; by: string; at: Date },
): Promise<void> {
  const { id, callId, version } = stored;
  await tx.query('DELETE FROM proposal_tag WHERE proposal_id = $1', [id]);
  await insertTagsOf(tx, callId, [{ id, tags }]);
  await tx.update(ProposalEntity, { id, callId }, { themeId, updatedAt: at });
  await carryOpinions(tx, id, version);
  await keepVersion(tx, { id, callId, version: version + 1, by, at }, 'retagged', {
    ...stored,
    themeId,
    tags,
  });
}
