import type { Database } from '#libs/database';
import type { DecisionResponse, Outcome } from '#libs/decisions';
import { saveDecisions } from '../../libs/decisions/src/persistence/decision.store.js';
import { AFTER_DEADLINE } from './call.js';

export interface DecisionTraits {
  outcome?: Outcome;
  rationale?: string;
  conditions?: string;
  mergeInto?: string;
  waitingPosition?: number;
  recordedBy?: string;
  /** Its proposer has been told. */
  published?: boolean;
  response?: DecisionResponse;
}

/** A decision about a proposal, accepted and told to nobody, unless said otherwise. */
export async function aDecision(
  db: Database,
  { callId, proposalId }: { callId: string; proposalId: string },
  traits: DecisionTraits = {},
): Promise<void> {
  const { outcome = 'accepted', rationale = 'By rank.', conditions = '', waitingPosition } = traits;
  const { mergeInto = null, recordedBy = null, published = false, response = null } = traits;
  await db.transaction(async (tx) => {
    await saveDecisions(
      tx,
      callId,
      [{ proposalId, outcome, rationale, conditions, mergeInto, waitingPosition }],
      { personId: recordedBy, at: AFTER_DEADLINE },
    );
    if (!published) return;
    await tx.query(
      'UPDATE decision SET published_at = $2::timestamptz, response = $3, responded_at = CASE WHEN $3::text IS NOT NULL THEN $2::timestamptz END WHERE proposal_id = $1',
      [proposalId, AFTER_DEADLINE, response],
    );
    await tx.query(`UPDATE proposal SET status = 'decided' WHERE id = $1 AND status <> 'withdrawn'`, [
      proposalId,
    ]);
  });
}
