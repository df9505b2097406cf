import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules } from '#libs/calls';
import { Database } from '#libs/database';
import { type Actor, isSecretariat, personOf } from '#libs/identity';
import { Clock, ensure } from '#libs/kernel';
import { claimedUntil, putInHand } from '../../persistence/screening.store.js';
import { isConflictedWithP, isProposerOfP } from '../../persistence/stored-proposal.js';
import { screenerOfP } from '../../persistence/screening-sql.js';

/**
 * What somebody is to do first: what they have in hand; what came back to them; what waits for a second person; what
 * nobody has begun; cures whose date has passed. What others have in hand, or is to come back to them, is theirs.
 */
const NEXT = `
  SELECT p.id FROM proposal p
    LEFT JOIN screening_desk d ON d.proposal_id = p.id
    LEFT JOIN LATERAL (SELECT ${screenerOfP('d')} AS screener) back ON d.last_outcome = 'cure_requested'
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE o.given_by <> $2) AS others, count(*) FILTER (WHERE o.given_by = $2) AS own
        FROM screening_opinion o WHERE o.proposal_id = p.id AND o.version = p.version AND o.closed_at IS NULL) said ON true
   WHERE p.call_id = $1 AND (p.status = 'submitted' OR (p.status = 'cure_requested' AND d.cure_until <= $3))
     AND (d.taken_until IS NULL OR d.taken_until <= $3 OR d.taken_by = $2)
     AND coalesce(back.screener, $2) = $2 AND said.own = 0 AND p.id <> ALL ($4::uuid[])
     AND NOT ${isConflictedWithP('$2')} AND NOT ${isProposerOfP('$2')}
   ORDER BY (d.taken_by = $2 AND d.taken_until > $3) IS TRUE DESC, (back.screener = $2) IS TRUE DESC, said.others > 0 DESC,
            p.status = 'submitted' DESC, p.number
   LIMIT 1 FOR UPDATE OF p SKIP LOCKED`;

/** Takes in hand the proposal that somebody is to screen next; null when nothing is left for them. */
@Injectable()
export class TakeNextProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @param input.except proposals just laid aside */
  run(
    actor: Actor,
    { callId, except = [] }: { callId: string; except?: readonly string[] },
  ): Promise<string | null> {
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId);
      ensure(isSecretariat(actor, call));
      const now = await this.clock.now(tx);
      const by = personOf(actor);
      const [next] = (await tx.query(NEXT, [callId, by, now, except])) as { id: string }[];
      if (!next) return null;
      const until = claimedUntil(now, call.settings.screening);
      await putInHand(tx, { callId, proposalId: next.id }, { by, until });
      const scope = { forumId: call.forumId, callId, subjectId: next.id };
      await audit.add(tx, actor, 'proposal.taken', scope, { over: false });
      return next.id;
    });
  }
}
