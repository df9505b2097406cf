import { ANONYMOUS, demoEmail, invitationToken } from '#libs/identity';
import { type Answer, AnswerInvitation, InvitePeople } from '#libs/invitations';
import type { House } from '../../house.js';

/** What those asked about one proposal say: speakers in their order, of whom the last have not answered. */
const ANSWERS: readonly (readonly [Answer, string])[] = [
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
  const asked = await house.db.rows<{ id: string; isOrganiser: boolean }>(
    `SELECT i.id, bool_or(n.role = 'organiser') AS "isOrganiser"
       FROM invitation i JOIN proposal_person n ON n.proposal_id = i.proposal_id AND lower(n.email) = i.email
      WHERE i.proposal_id = $1 GROUP BY i.id ORDER BY bool_or(n.role = 'speaker') DESC, min(n.position), i.id`,
    [proposalId],
  );
  const answer = (id: string, what: Answer, note: string) =>
    house.get(AnswerInvitation).run({
      callId,
      token: invitationToken(id, house.config.sessionSecret),
      answer: what,
      note,
    });
  for (const { id } of asked.filter(({ isOrganiser }) => isOrganiser)) await answer(id, 'confirmed', '');
  const others = asked.filter(({ isOrganiser }) => !isOrganiser);
  for (const [at, [what, note]] of ANSWERS.entries()) if (others[at]) await answer(others[at].id, what, note);
}
