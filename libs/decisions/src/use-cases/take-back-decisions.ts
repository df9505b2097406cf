import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database } from '#libs/database';
import { type Actor, type CallScope, seatIn } from '#libs/identity';
import { ensure, isId, Refusal, refuseIf } from '#libs/kernel';
import { lockProposals } from '../persistence/decision.store.js';
import { canRecord } from '../policies/decision.policy.js';

export interface TakeBackDecisionsInput extends CallScope {
  proposalIds: readonly string[];
}

/** Opens proposals again whose decision nobody has been told of. */
@Injectable()
export class TakeBackDecisions {
  constructor(private readonly db: Database) {}

  /** Returns how many decisions were taken back. */
  async run(actor: Actor, { forumId, callId, proposalIds }: TakeBackDecisionsInput): Promise<number> {
    ensure(canRecord(actor, { forumId, callId }));
    return this.db.transaction(async (tx) => {
      const wanted = [...new Set(proposalIds)];
      if (wanted.length === 0)
        throw new Refusal('blocked', [{ code: 'nothing_chosen', field: 'proposalIds' }]);
      const seat = seatIn(actor, callId);
      const rows = wanted.every((id) => isId(id)) ? await lockProposals(tx, callId, wanted, seat) : [];
      if (rows.length !== wanted.length) throw new Refusal('not_found');
      const published = rows.filter(({ publishedAt }) => publishedAt);
      refuseIf(
        published.length > 0
          ? [{ code: 'decision_published', numbers: published.map(({ number }) => `#${number}`).join(', ') }]
          : [],
      );
      const decided = rows.filter(({ decisionId }) => decisionId);
      await tx.query('DELETE FROM decision WHERE id = ANY ($1::uuid[])', [
        decided.map(({ decisionId }) => decisionId),
      ]);
      await audit.add(
        tx,
        actor,
        'decisions.taken_back',
        { forumId, callId, subjectId: wanted.length === 1 ? wanted[0] : undefined },
        {
          decisions: decided.map(({ proposalId, outcome }) => ({ proposalId, outcome })),
        },
      );
      return decided.length;
    });
  }
}
