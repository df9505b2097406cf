import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, ensure, found, newId, refuseIf, refuseStale } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { ProposalEntity } from '../../persistence/proposal.entity.js';
import {
  claimBlockers,
  insertScreenings,
  keepOpinion,
  opinionsOfOthers,
} from '../../persistence/screening.store.js';
import { standingOf } from '../../persistence/standing.store.js';
import { lockProposal } from '../../persistence/stored-proposal.js';
import { canReverseDecline, canScreen } from '../../policies/proposal.policy.js';
import { cleanText } from '../../rules/content/clean-content.js';
import { eligibilityFindings } from '../../rules/eligibility/eligibility.js';
import {
  lapseBlockers,
  reasonText,
  screeningBlockers,
  type ScreeningResult,
  STATUS_AFTER,
} from '../../rules/screening/screening.js';
import { type ResultStanding, standingOfResult } from '../../rules/screening/second-person.js';

export interface ScreenProposalInput extends ScreeningResult {
  callId: string;
  proposalId: string;
  /** For the committee and other screeners alone. */
  note?: string;
  /** Only where the date of a cure has passed; the call's own words say so to the proposer. */
  lapsed?: boolean;
  /** The version the screener read. */
  version?: number;
}

/** What became of a result; `screeningId` is null until a second person has said the same. */
export interface ScreenedProposal {
  screeningId: string | null;
  state: ResultStanding['state'];
}

/**
 * Passes a proposal, asks for a cure by a date, screens it out, or takes such a result back; its people get a letter.
 * Where the call asks for two, the first result waits for somebody else to say the same.
 */
@Injectable()
export class ScreenProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(
    actor: Actor,
    { callId, proposalId, version, note = '', lapsed = false, ...said }: ScreenProposalInput,
  ): Promise<ScreenedProposal> {
    return this.db.transaction(async (tx) => {
      const stored = await lockProposal(tx, actor, { callId, proposalId });
      const call = await loadCallRules(tx, callId);
      found(stored.conflicted ? null : true);
      const reverses = said.outcome === 'passed' || said.outcome === 'reopened';
      ensure(reverses ? canReverseDecline(actor, call, stored) : canScreen(actor, call, stored));
      refuseStale(stored.version, version);
      const now = await this.clock.now(tx);
      const by = personOf(actor);
      refuseIf(await claimBlockers(tx, proposalId, by, now));
      const { screening: settings, rules } = call.settings;
      const standing = await standingOf(tx, stored, rules);
      const flags = eligibilityFindings({ content: stored, standing }, call);
      const result = { ...said, reason: lapsed ? settings.lapsedText : cleanText(said.reason) };
      refuseIf(lapsed ? lapseBlockers(stored, now) : []);
      refuseIf(screeningBlockers(stored.status, result, flags, settings, now));

      // who leads the committee decides alone: it is their word against the secretariat's
      const rule = canScreen(actor, call, stored) ? settings.secondPerson : 'off';
      const agreed = standingOfResult(rule, said.outcome, await opinionsOfOthers(tx, stored, by));
      const scope = { forumId: call.forumId, callId, subjectId: proposalId };
      const facts = { outcome: said.outcome, from: stored.status, flags: flags.map(({ code }) => code) };
      const kept = {
        callId,
        proposalId,
        outcome: said.outcome,
        reasonCodes: said.reasonCodes ?? [],
        ticked: said.ticked ?? [],
        note: cleanText(note),
        cureUntil: said.outcome === 'cure_requested' ? said.cureUntil : null,
        at: now,
      };
      if (agreed.state !== 'in_force' && said.outcome !== 'reopened') {
        const { outcome } = said;
        await keepOpinion(tx, { ...kept, outcome, version: stored.version, reason: result.reason, by });
        await audit.add(tx, actor, 'proposal.opinion_given', scope, facts);
        return { screeningId: null, state: agreed.state };
      }
      const id = newId();
      const row = { ...kept, id, fromStatus: stored.status, reason: reasonText(settings, result), flags };
      const first = agreed.state === 'in_force' ? agreed.agrees : null;
      await insertScreenings(tx, [{ ...row, ...signatures(by, first), batchId: null }]);
      await tx.update(
        ProposalEntity,
        { id: proposalId, callId },
        { status: STATUS_AFTER[said.outcome], version: () => 'version' },
      );
      await audit.add(tx, actor, 'proposal.screened', scope, facts);
      await outbox.add(tx, { type: 'proposal.screened', payload: { screeningId: id } });
      return { screeningId: id, state: 'in_force' };
    });
  }
}

/** A cured proposal returns to the first of the two. */
const signatures = (by: string, first: string | null) => ({
  screenedBy: first ?? by,
  secondedBy: first === null ? null : by,
});
