import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import type { Actor, CallScope } from '#libs/identity';
import { Clock, isId, Refusal, refuseIf, refuseStale } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { decisionAnswered } from '../events.js';
import { canAnswer } from '../policies/decision.policy.js';
import { type DecisionResponse, type Outcome, possibleResponses } from '../rules/outcomes.js';

export interface AnswerDecisionInput extends CallScope {
  proposalId: string;
  response: DecisionResponse;
  /** Anything the secretariat should know. */
  note: string;
  /** The version of the decision that the form showed. */
  seen?: number;
}

interface Answerable {
  decisionId: string;
  ownerId: string;
  status: string;
  outcome: Outcome;
  response: DecisionResponse | null;
  version: number;
}

/** The proposer confirms or withdraws, once told. Before that there is nothing to answer, and nothing to find out. */
@Injectable()
export class AnswerDecision {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, input: AnswerDecisionInput): Promise<void> {
    const { forumId, callId, proposalId, response, note, seen } = input;
    return this.db.transaction(async (tx) => {
      const decision = await lockAnswerable(tx, callId, proposalId);
      if (!decision || !canAnswer(actor, decision)) throw new Refusal('not_found');
      refuseStale(decision.version, seen);
      const possible =
        decision.status === 'withdrawn' ? [] : possibleResponses(decision.outcome, decision.response);
      refuseIf(possible.includes(response) ? [] : [{ code: 'answer_not_possible', field: 'response' }]);
      await tx.query(
        `UPDATE decision SET response = $2, responded_at = $3, response_note = $4, version = version + 1 WHERE id = $1`,
        [decision.decisionId, response, await this.clock.now(tx), note.trim()],
      );
      await audit.add(
        tx,
        actor,
        'decision.answered',
        { forumId, callId, subjectId: proposalId },
        { response, outcome: decision.outcome },
      );
      await outbox.add(tx, decisionAnswered(decision.decisionId));
    });
  }
}

async function lockAnswerable(tx: Tx, callId: string, proposalId: string): Promise<Answerable | undefined> {
  if (!isId(proposalId)) return undefined;
  const [row] = (await tx.query(
    `SELECT d.id AS "decisionId", p.owner_id AS "ownerId", p.status, d.outcome, d.response, d.version
       FROM decision d JOIN proposal p ON p.id = d.proposal_id
      WHERE p.call_id = $1 AND p.id = $2 AND d.published_at IS NOT NULL FOR UPDATE`,
    [callId, proposalId],
  )) as [Answerable?];
  return row;
}
