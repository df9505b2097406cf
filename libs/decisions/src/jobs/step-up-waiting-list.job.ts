import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { SYSTEM } from '#libs/identity';
import { Clock } from '#libs/kernel';
import { TransactionalJob } from '#libs/outbox';
import { tellOfFreedPlaces } from '../letters/place-freed-letters.js';
import { nextInLine, type WaitingProposal } from '../rules/next-in-line.js';
import { holdsPlace, type Outcome } from '../rules/outcomes.js';

interface Freed {
  forumId: string;
  callId: string;
  proposalId: string;
  themeId: string | null;
  outcome: Outcome;
}

/** Gives a place that was handed back to the next proposal on the waiting list, and tells its proposer. */
abstract class StepUp extends TransactionalJob {
  constructor(
    db: Database,
    private readonly clock: Clock,
  ) {
    super(db);
  }

  protected async act(tx: Tx, payload: Record<string, string>): Promise<void> {
    const [freed] = (await tx.query(
      `SELECT c.forum_id AS "forumId", c.id AS "callId", p.id AS "proposalId", p.theme_id AS "themeId", d.outcome
         FROM decision d JOIN proposal p ON p.id = d.proposal_id JOIN call c ON c.id = p.call_id
        WHERE d.published_at IS NOT NULL
          AND ((d.id = $1 AND d.response = 'withdrawn')
            -- one that had answered before has handed its place back already
            OR (p.id = $2 AND p.status = 'withdrawn' AND d.response IS DISTINCT FROM 'withdrawn')) FOR UPDATE OF c`,
      [payload['decisionId'] ?? null, payload['proposalId'] ?? null],
    )) as [Freed?];
    if (!freed || !holdsPlace(freed.outcome)) return;
    const next = nextInLine(await waitingIn(tx, freed.callId), freed.themeId);
    if (!next) return;
    await tx.query(
      `UPDATE decision SET outcome = 'accepted', waiting_position = NULL, recorded_by = NULL, recorded_at = $2,
                           version = version + 1
        WHERE proposal_id = $1`,
      [next.proposalId, await this.clock.now(tx)],
    );
    const { forumId, callId } = freed;
    await audit.add(
      tx,
      SYSTEM,
      'decision.stepped_up',
      { forumId, callId, subjectId: next.proposalId },
      { insteadOf: freed.proposalId },
    );
    await tellOfFreedPlaces(tx, [next.proposalId]);
  }
}

/** The proposer answered that the session will not be held. */
@Injectable()
export class StepUpWaitingList extends StepUp {
  readonly name = 'step-up-waiting-list';
  readonly event = 'decision.answered';

  constructor(db: Database, clock: Clock) {
    super(db, clock);
  }
}

/** The proposal itself was withdrawn, after its letter. */
@Injectable()
export class StepUpAfterWithdrawal extends StepUp {
  readonly name = 'step-up-after-withdrawal';
  readonly event = 'proposal.withdrawn';

  constructor(db: Database, clock: Clock) {
    super(db, clock);
  }
}

async function waitingIn(tx: Tx, callId: string): Promise<WaitingProposal[]> {
  return (await tx.query(
    `SELECT p.id AS "proposalId", p.theme_id AS "themeId", d.waiting_position AS position, d.recorded_at AS "recordedAt"
       FROM decision d JOIN proposal p ON p.id = d.proposal_id
      WHERE d.call_id = $1 AND d.outcome = 'waitlisted' AND d.published_at IS NOT NULL
        AND d.response IS DISTINCT FROM 'withdrawn' AND p.status = 'decided' FOR UPDATE OF d`,
    [callId],
  )) as WaitingProposal[];
}
