import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { loadCallRules, windowBlockers } from '#libs/calls';
import { Database, type Tx } from '#libs/database';
import { type Actor, personOf } from '#libs/identity';
import { Clock, found, refuseIf } from '#libs/kernel';
import { insertProposals } from '../../persistence/proposal.store.js';
import { blankPerson, EMPTY_CONTENT, type NamedPerson } from '../../rules/content/proposal-content.js';

/** Unfinished drafts one person may have in one call; more is a mistake or an attack. */
const MOST_DRAFTS = 20;

/** Begins a draft; whoever begins it is its first organiser and primary contact. */
@Injectable()
export class StartProposal {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run(actor: Actor, { callId }: { callId: string }): Promise<{ proposalId: string }> {
    const ownerId = personOf(actor);
    return this.db.transaction(async (tx) => {
      const call = await loadCallRules(tx, callId, ownerId);
      const now = await this.clock.now(tx);
      refuseIf(windowBlockers(call, now));
      const { drafts, ...organiser } = await ownerAsOrganiser(tx, callId, ownerId);
      refuseIf(drafts >= MOST_DRAFTS ? [{ code: 'too_many_drafts', max: MOST_DRAFTS }] : []);
      const [proposalId] = await insertProposals(tx, callId, [
        {
          ...EMPTY_CONTENT,
          people: [{ ...blankPerson('organiser'), ...organiser, contact: 'primary' }],
          ownerId,
          status: 'draft',
          number: null,
          createdAt: now,
          submittedAt: null,
          act: 'started',
        },
      ]);
      const id = found(proposalId);
      await audit.add(tx, actor, 'proposal.started', { forumId: call.forumId, callId, subjectId: id });
      return { proposalId: id };
    });
  }
}

type Owner = Pick<
  NamedPerson,
  'name' | 'email' | 'organisation' | 'stakeholderGroup' | 'regionalGroup' | 'country' | 'gender'
>;

async function ownerAsOrganiser(
  tx: Tx,
  callId: string,
  ownerId: string,
): Promise<Owner & { drafts: number }> {
  const [row] = (await tx.query(
    `SELECT name, coalesce(email, '') AS email, organisation, stakeholder_group AS "stakeholderGroup",
            regional_group AS "regionalGroup", country, gender,
            (SELECT count(*) FROM proposal p WHERE p.owner_id = $2 AND p.call_id = $1 AND p.status = 'draft')::int AS drafts
       FROM person WHERE id = $2`,
    [callId, ownerId],
  )) as (Owner & { drafts: number })[];
  return found(row);
}
