import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, type CallScope, seatIn } from '#libs/identity';
import { Clock, ensure, found, isId, refuseIf } from '#libs/kernel';
import { lockProposals, saveDecisions } from '../persistence/decision.store.js';
import { lockRun } from '../persistence/selection-run.store.js';
import { canRecord } from '../policies/decision.policy.js';
import { draftsOf, type DraftCounts, takeOverBlockers } from '../rules/selection/take-over.js';
import type { SelectedProposal } from '../rules/selection/selection-result.js';

export interface TakeOverSelectionInput extends CallScope {
  runId: string;
  /** How many of those left out wait for a place, in the order of their certainty. */
  waitlist: number;
  /** Why this proposal is in or out, in words, for the record. */
  rationaleOf: (proposal: SelectedProposal) => string;
}

/**
 * Writes the result of a run down as decisions that nobody has been told of yet. What has been told stays as it is, and so
 * does a proposal on which whoever does this has a conflict of interest: somebody else decides about it.
 */
@Injectable()
export class TakeOverSelection {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were accepted, put on the waiting list and declined. */
  async run(actor: Actor, input: TakeOverSelectionInput): Promise<DraftCounts> {
    const { forumId, callId, runId, waitlist, rationaleOf } = input;
    ensure(canRecord(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      const { status, result, number } = found(isId(runId) ? await lockRun(tx, callId, runId) : undefined);
      refuseIf(takeOverBlockers(status, result));
      const all = result!.proposals;
      const locked = await lockProposals(
        tx,
        callId,
        all.map(({ proposalId }) => proposalId),
        seatIn(actor, callId),
      );
      const { choices, counts, gone } = draftsOf(all, locked, waitlist, rationaleOf);
      refuseIf(gone.length > 0 ? [{ code: 'selection_outdated', numbers: gone.join(', ') }] : []);
      const at = await this.clock.now(tx);
      await saveDecisions(tx, callId, choices, { personId: actor.personId, at });
      await tx.query('UPDATE selection_run SET taken_over_at = $2 WHERE id = $1', [runId, at]);
      await audit.add(
        tx,
        actor,
        'selection.taken_over',
        { forumId, callId, subjectId: runId },
        { number, ...counts },
      );
      return counts;
    });
  }
}
