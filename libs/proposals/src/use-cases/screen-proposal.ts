import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, found, newId, refuseIf, refuseStale } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { ProposalEntity } from '../persistence/proposal.entity.js';
import { standingOf } from '../persistence/standing.store.js';
import { lockProposal } from '../persistence/stored-proposal.js';
import { canReverseDecline, canScreen } from '../policies/proposal.policy.js';
import { cleanText } from '../rules/clean-content.js';
import { eligibilityFindings } from '../rules/eligibility.js';
import { screeningBlockers, type ScreeningResult, STATUS_AFTER } from '../rules/screening.js';

export interface ScreenProposalInput extends ScreeningResult {
  callId: string;
  proposalId: string;
  /** The version the screener read. */
  version?: number;
}

/** Passes a proposal, asks for a cure by a date, screens it out, or takes such a result back; its people get a letter. */
@Injectable()
export class ScreenProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    { callId, proposalId, version, ...result }: ScreenProposalInput,
  ): Promise<{ screeningId: string }> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      const call = await loadCallRules(tx, callId);
      found(stored.conflicted ? null : true);
      const reverses = result.outcome === 'passed' || result.outcome === 'reopened';
      ensure(reverses ? canReverseDecline(actor, call, stored) : canScreen(actor, call, stored));
      refuseStale(stored.version, version);
      const now = await this.clock.now(tx);
      const standing = await standingOf(tx, stored, call.settings.rules);
      const flags = eligibilityFindings({ content: stored, standing }, call);
      const reason = cleanText(result.reason);
      refuseIf(screeningBlockers(stored.status, { ...result, reason }, flags, now));
      await tx.update(
        ProposalEntity,
        { id: proposalId, callId },
        { status: STATUS_AFTER[result.outcome], version: () => 'version' },
      );
      const cureUntil = result.outcome === 'cure_requested' ? result.cureUntil : null;
      const screeningId = newId();
      await insertScreening(tx, [
        screeningId,
        callId,
        proposalId,
        result.outcome,
        reason,
        JSON.stringify(flags),
        cureUntil,
        personOf(actor),
        now,
      ]);
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      const facts = { outcome: result.outcome, from: stored.status, flags: flags.map(({ code }) => code) };
      await audit.add(tx, actor, 'proposal.screened', scope, facts);
      await outbox.add(tx, { type: 'proposal.screened', payload: { screeningId } });
      return { screeningId };
    });
  }
}

const insertScreening = (tx: Tx, row: readonly unknown[]): Promise<unknown> =>
  tx.query(
    `INSERT INTO screening (id, call_id, proposal_id, outcome, reason, flags, cure_until, screened_by, screened_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [...row],
  );
