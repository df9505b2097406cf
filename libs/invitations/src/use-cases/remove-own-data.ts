import { Injectable } from '@nestjs/common';
import { audit } from '#libs/audit';
import { Database, type Tx } from '#libs/database';
import { addressHash, ANONYMOUS, forgetPerson } from '#libs/identity';
import { Clock, found } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import { lockProgrammesOfForum } from '#libs/programme';
import { lockProposal, removeNamed } from '#libs/proposals';
import { takeOffPastWorkshops, takeOffReports } from '#libs/reports';
import { loadLetterAbouts, writeToOwner } from '../persistence/invitation-letters.js';
import { openInvitation } from '../persistence/invitation.store.js';
import { clearPublished, clearSession, knownParts } from '../persistence/programme-removal.store.js';
import { clearInvitations, namedIn } from '../persistence/removal.store.js';
import { clearFiles, clearForgotten, clearLetters, clearNotes } from '../persistence/trace-removal.store.js';

export interface RemoveOwnDataInput {
  callId: string;
  token: string;
}

/**
 * Takes somebody out at their word: of every proposal of the forum that names their address and is not their own, of
 * the versions kept of these, of the programme and every published version of it, of reports, letters, invitations and
 * whatever else was noted. No further letter goes to the address. What is left is the part, for the proposer to fill.
 */
@Injectable()
export class RemoveOwnData {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  run({ callId, token }: RemoveOwnDataInput): Promise<{ proposals: number }> {
    return this.db.transaction(async (tx) => {
      const at = await this.clock.now(tx);
      // a programme that is being published meanwhile would bring the name back
      await lockProgrammesOfForum(tx, callId);
      const { invitation, forumId } = await openInvitation(tx, { callId, token }, at);
      const email = found(invitation.email);
      const personId = found(invitation.personId);
      const proposals = await namedIn(tx, { forumId, email, personId });
      await tellOwners(
        tx,
        proposals.flatMap(({ invitationId }) => invitationId ?? []),
      );
      const proposalIds = proposals.map(({ proposalId }) => proposalId);
      const names = new Set<string>();
      for (const { callId: ofCall, proposalId } of proposals) {
        const stored = await lockProposal(tx, ANONYMOUS, { callId: ofCall, proposalId });
        const parts = await knownParts(tx, { proposalId, email, personId });
        for (const { name } of parts) names.add(name);
        await clearSession(tx, { proposalId, personId, parts });
        const versions = await clearPublished(tx, { proposalId, parts });
        await removeNamed(tx, stored, { email, by: personId, at });
        const scope = { forumId, callId: ofCall, subjectId: proposalId };
        await audit.add(tx, { personId }, 'person.removed', scope, versions > 0 ? { versions } : {});
        await outbox.add(tx, { type: 'proposal.person_removed', payload: { proposalId, callId: ofCall } });
      }
      const removal = { forumId, proposalIds, email, names: [...names] };
      await takeOffReports(tx, removal);
      await takeOffPastWorkshops(tx, removal);
      await clearFiles(tx, removal);
      await clearNotes(tx, removal);
      await clearLetters(tx, removal);
      await clearInvitations(tx, { proposalIds, email, at });
      await tx.query(
        'INSERT INTO unwritten_address (forum_id, address_hash, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [forumId, addressHash(email), at],
      );
      await clearForgotten(tx, { personId, emails: await forgetPerson(tx, { personId, email }) });
      return { proposals: proposals.length };
    });
  }
}

async function tellOwners(tx: Tx, invitationIds: readonly string[]): Promise<void> {
  for (const about of await loadLetterAbouts(tx, invitationIds))
    await writeToOwner(tx, 'invitation_removed', about, 'removed');
}
