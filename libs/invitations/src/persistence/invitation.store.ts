import type { CallStatus } from '#libs/calls';
import type { Tx } from '#libs/database';
import { addressHash, invitationToken, tokenHash } from '#libs/identity';
import { found, newId } from '#libs/kernel';
import { outbox } from '#libs/outbox';
import type { PersonRole, ProposalStatus } from '#libs/proposals';
import { InvitationEntity } from './invitation.entity.js';

export interface NewInvitation {
  callId: string;
  proposalId: string;
  email: string;
  personId: string;
  by: string;
  at: Date;
}

/**
 * Asks an address about a proposal. One that is asked already, or asked to be left alone, stays as it is.
 * @returns the id of the new invitation, or undefined
 */
export async function insertInvitation(
  tx: Tx,
  { callId, proposalId, email, personId, by, at }: NewInvitation,
  secret: string,
): Promise<string | undefined> {
  const id = newId();
  const rows = (await tx.query(
    `INSERT INTO invitation (id, call_id, proposal_id, email, address_hash, person_id, token_hash, status, invited_by,
                             invited_at, written_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'invited', $8, $9, $9, 1)
     ON CONFLICT (proposal_id, address_hash) DO NOTHING RETURNING id`,
    [
      id,
      callId,
      proposalId,
      email,
      addressHash(email),
      personId,
      tokenHash(invitationToken(id, secret)),
      by,
      at,
    ],
  )) as { id: string }[];
  return rows[0]?.id;
}

/** An invitation with what an answer to it depends on. */
export interface OpenedInvitation {
  id: string;
  forumId: string;
  callId: string;
  proposalId: string;
  proposalStatus: ProposalStatus;
  callStatus: CallStatus;
  /** The parts the person plays now. */
  rolesNow: PersonRole[];
}

/** SQL: until when the link of invitation `i` opens: a fortnight after the event, or a year where none is set. */
export const LINK_ENDS = `coalesce((c.event_ends_on + 15)::timestamp AT TIME ZONE c.time_zone, i.invited_at + interval '1 year')`;

/**
 * Opens an invitation by the secret of its link and locks it with its proposal. One of another call, one that has
 * expired, and one that never was are the same: not found.
 */
export async function openInvitation(
  tx: Tx,
  { callId, token }: { callId: string; token: string },
  now: Date,
): Promise<OpenedInvitation & { invitation: InvitationEntity }> {
  const [row] = (await tx.query(
    `SELECT i.id, c.forum_id AS "forumId", i.call_id AS "callId", i.proposal_id AS "proposalId", p.status AS "proposalStatus",
            c.status AS "callStatus",
            ARRAY(SELECT DISTINCT n.role FROM proposal_person n
                   WHERE n.proposal_id = p.id AND lower(n.email) = i.email ORDER BY 1) AS "rolesNow"
       FROM invitation i JOIN proposal p ON p.id = i.proposal_id JOIN call c ON c.id = i.call_id
      WHERE i.token_hash = $1 AND i.call_id = $2 AND i.status <> 'removed' AND ${LINK_ENDS} > $3
        FOR UPDATE OF p, i`,
    [tokenHash(token), callId, now],
  )) as OpenedInvitation[];
  const opened = found(row);
  const invitation = found(await tx.findOneBy(InvitationEntity, { id: opened.id }));
  return { ...opened, invitation };
}

/** What the rules find in a proposal that staff see has changed with an answer. */
export async function lookAtRulesAgain(
  tx: Tx,
  { callId, proposalId }: { callId: string; proposalId: string },
): Promise<void> {
  const [rows] = (await tx.query(
    'UPDATE proposal_listing SET flags_pending = true WHERE proposal_id = $1 AND shown RETURNING proposal_id',
    [proposalId],
  )) as [object[], number];
  if (rows.length > 0) await outbox.add(tx, { type: 'proposals.listed_anew', payload: { callId } });
}
