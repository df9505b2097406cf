import type { Database } from '#libs/database';
import { addressHash, ensurePerson, tokenHash } from '#libs/identity';
import { newId } from '#libs/kernel';
import { WHILE_OPEN } from './call.js';
import { next } from './sequence.js';

export interface InvitationTraits {
  /** Of somebody named in the proposal; of its last person unless given. */
  email?: string;
  status?: 'invited' | 'confirmed' | 'declined' | 'not_me';
}

export interface TestInvitation {
  invitationId: string;
  token: string;
  email: string;
}

/** Somebody named in a proposal, asked whether they take part, who answered as told. */
export async function anInvitation(
  db: Database,
  proposal: {
    proposalId: string;
    callId: string;
    owner: { personId: string };
    people: readonly { email: string }[];
  },
  { email = proposal.people.at(-1)?.email ?? '', status = 'invited' }: InvitationTraits = {},
): Promise<TestInvitation> {
  const [id, token, address] = [newId(), `token-${next()}-of-a-test`, email.toLowerCase()];
  const personId = await db.transaction((tx) => ensurePerson(tx, { email }));
  await db.rows(
    `INSERT INTO invitation (id, call_id, proposal_id, email, address_hash, person_id, token_hash, status, roles, told_roles,
                             invited_by, invited_at, written_at, answered_at, version)
     SELECT $1, $2, $3, $4, $5, $6, $7, $8, r.roles, r.roles, $9, now(), $10, CASE WHEN $8 <> 'invited' THEN now() END, 1
       FROM (SELECT CASE WHEN $8 = 'confirmed' THEN ARRAY(SELECT DISTINCT role FROM proposal_person
              WHERE proposal_id = $3 AND lower(email) = $4 ORDER BY 1) ELSE '{}' END AS roles) r`,
    [
      id,
      proposal.callId,
      proposal.proposalId,
      address,
      addressHash(address),
      personId,
      tokenHash(token),
      status,
      proposal.owner.personId,
      WHILE_OPEN,
    ],
  );
  return { invitationId: id, token, email: address };
}
