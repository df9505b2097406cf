import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { countLateEntry, loadCallRules, takeNumber } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, ensurePerson, normalEmail, personOf } from '#libs/identity';
import { Clock, found, refuseIf, refuseStale } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { ProposalEntity } from '../../persistence/proposal.entity.js';
import { keepVersion } from '../../persistence/save.store.js';
import { eligibilityOf } from '../../persistence/standing.store.js';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { canWrite } from '../../policies/proposal.policy.js';
import { submittingBlockers } from '../../rules/editing-window.js';
import { blockersOf } from '../../rules/eligibility/finding.js';

export interface SubmitProposalInput {
  callId: string;
  proposalId: string;
  /** The version the proposer looked at when submitting. */
  version?: number;
}

/** Hands a proposal in, or a cured one in again: by the rules, before the deadline, with a public number and a receipt. */
@Injectable()
export class SubmitProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId, proposalId, version }: SubmitProposalInput): Promise<{ number: number }> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      found(canWrite(stored) || null);
      refuseStale(stored.version, version);
      const call = await loadCallRules(tx, callId, personOf(actor));
      // from here the call is ours: two proposals of one person are counted one after the other
      const taken = await takeNumber(tx, callId, personOf(actor));
      const now = await this.clock.now(tx);
      refuseIf(submittingBlockers(stored, taken, now));
      refuseIf(blockersOf(await eligibilityOf(tx, stored, call)));
      const number = stored.number ?? taken.number;
      await tx.update(
        ProposalEntity,
        { id: proposalId, callId },
        { status: 'submitted', number, submittedAt: stored.submittedAt ?? now, updatedAt: now },
      );
      const writing = { id: proposalId, callId, version: stored.version + 1, by: personOf(actor), at: now };
      await keepVersion(tx, writing, 'submitted', stored);
      // who came by a link has told us no more than an address so far
      const self = stored.people.find(({ email }) => normalEmail(email) === normalEmail(actor.email));
      if (self) await ensurePerson(tx, self);
      if (stored.status === 'draft') await countLateEntry(tx, callId, personOf(actor), taken, now);
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      await audit.add(tx, actor, 'proposal.submitted', scope, { number, from: stored.status });
      await outbox.add(tx, { type: 'proposal.submitted', payload: { proposalId } });
      return { number };
    });
  }
}
