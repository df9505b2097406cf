import { ANONYMOUS, demoEmail, invitationToken } from '#libs/identity';
import { type Answer, AnswerInvitation, InvitePeople } from '#libs/invitations';
import type { House } from '../../house.js';

/** What those asked about one proposal say, in the order of the list; who comes after them has not answered. */
const ANSWERS: readonly (readonly [Answer, string])[] = [
  ['confirmed', ''],
  ['declined', 'I shall be travelling that week, and am sorry to miss it.'],
  ['confirmed', 'With pleasure. I can bring the figures of last year.'],
  ['not_me', ''],
];

interface Written {
  proposalId: string;
  isDraft: boolean;
  ownerId: string;
  named: string[];
}

/**
 * Asks the people in the proposals of the demo's proposer, by the same acts as anybody's: everybody in what was handed
 * in, of whom some have answered; one person in what is being written. Their letters are caught at /dev/mail.
 */
export async function seedInvitations(house: House, callId: string): Promise<void> {
  const written = await house.db.rows<Written>(
    `SELECT p.id AS "proposalId", p.status = 'draft' AS "isDraft", p.owner_id AS "ownerId",
            ARRAY(SELECT n.id FROM proposal_person n WHERE n.proposal_id = p.id AND lower(n.email) <> w.email
                   ORDER BY n.role = 'speaker' DESC, n.position) AS named
       FROM proposal p JOIN person w ON w.id = p.owner_id
      WHERE p.call_id = $1 AND w.email = $2 ORDER BY p.number NULLS LAST, p.id`,
    [callId, demoEmail('proposer')],
  );
  for (const { proposalId, isDraft, ownerId, named } of written) {
    const owner = { ...ANONYMOUS, kind: 'person' as const, personId: ownerId };
    const [first] = named;
    if (first === undefined) continue;
    const whom = isDraft ? { namedId: first } : {};
    await house.get(InvitePeople).run(owner, { callId, proposalId, ...whom });
    if (!isDraft) await answerSome(house, { callId, proposalId });
  }
}

async function answerSome(
  house: House,
  { callId, proposalId }: { callId: string; proposalId: string },
): Promise<void> {
  const asked = await house.db.rows<{ id: string }>(
    'SELECT id FROM invitation WHERE proposal_id = $1 ORDER BY id',
    [proposalId],
  );
  for (const [at, [answer, note]] of ANSWERS.entries()) {
    const invitation = asked[at];
    if (!invitation) return;
    const token = invitationToken(invitation.id, house.config.sessionSecret);
    await house.get(AnswerInvitation).run({ callId, token, answer, note });
  }
}
