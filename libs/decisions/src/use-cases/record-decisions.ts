import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { type Actor, type CallScope, seatIn } from '#libs/identity';
import { Clock, ensure, isId, Refusal, refuseIf, refuseStale } from '#libs/kernel';
import { tellOfFreedPlaces } from '../letters/place-freed-letters.js';
import { type LockedProposal, lockProposals, saveDecisions } from '../persistence/decision.store.js';
import { canRecord } from '../policies/decision.policy.js';
import { type Choice, recordingBlockers } from '../rules/recording-blockers.js';

export interface RecordDecisionsInput extends CallScope, Choice {
  proposalIds: readonly string[];
  /** For a single proposal: the version of its decision that the form showed; 0 where there was none. */
  seen?: number;
}

/** Writes down what the committee decided about one or many proposals. Nobody is told: that is another act. */
@Injectable()
export class RecordDecisions {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns how many decisions were recorded. */
  async run(actor: Actor, input: RecordDecisionsInput): Promise<number> {
    ensure(canRecord(actor, input));
    return this.db.transaction(async (tx) => {
      const { proposals, target } = await this.lock(tx, input, seatIn(actor, input.callId));
      if (proposals.length === 1) refuseStale(proposals[0]?.version ?? 0, input.seen);
      refuseIf(recordingBlockers(input, proposals, target));
      const { callId, forumId, outcome, rationale, conditions, mergeInto } = input;
      const proposalIds = proposals.map(({ proposalId }) => proposalId);
      await saveDecisions(
        tx,
        callId,
        proposalIds.map((proposalId) => ({ proposalId, outcome, rationale, conditions, mergeInto })),
        { personId: actor.personId, at: await this.clock.now(tx) },
      );
      const freed = proposals.filter((row) => row.publishedAt && row.outcome === 'waitlisted');
      await tellOfFreedPlaces(
        tx,
        freed.map(({ proposalId }) => proposalId),
      );
      await audit.add(
        tx,
        actor,
        'decisions.recorded',
        { forumId, callId, subjectId: proposalIds.length === 1 ? proposalIds[0] : undefined },
        { outcome, proposalIds, rationale, ...(mergeInto && { mergeInto }) },
      );
      return proposals.length;
    });
  }

  private async lock(tx: Tx, input: RecordDecisionsInput, seat: string | undefined) {
    const wanted = new Set(input.proposalIds);
    if (wanted.size === 0) throw new Refusal('blocked', [{ code: 'nothing_chosen', field: 'proposalIds' }]);
    const merging = input.outcome === 'merged' && input.mergeInto !== null ? [input.mergeInto] : [];
    const ids = [...wanted, ...merging];
    // an id that cannot be one is as unknown as another call's
    if (!ids.every((id) => isId(id))) throw new Refusal('not_found');
    const rows = await lockProposals(tx, input.callId, ids, seat);
    const proposals = rows.filter(({ proposalId }) => wanted.has(proposalId));
    const target: LockedProposal | undefined = rows.find(({ proposalId }) => proposalId === merging[0]);
    if (proposals.length !== wanted.size || (merging.length > 0 && !target)) throw new Refusal('not_found');
    return { proposals, target };
  }
}
