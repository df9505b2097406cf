import type { Tx } from '#libs/database';
import { INVITATION_CAUSE, type LetterDraft, letterLine, writeLetters } from '#libs/notifications';
import { PERSON_ROLES, type PersonRole } from '#libs/proposals';

/** Everything letters about an invitation say, and to whom they go. */
export interface LetterAbout {
  invitationId: string;
  proposalId: string;
  callId: string;
  forumId: string;
  /** Path of the call: "/igf/2019". */
  callPath: string;
  title: string;
  email: string;
  personId: string | null;
  name: string;
  locale: string;
  /** The parts played now. */
  roles: PersonRole[];
  askedBy: string;
  note: string;
  ownerId: string;
  ownerEmail: string | null;
  ownerName: string;
  ownerLocale: string;
}

/** Loads what letters about invitations say; invitations whose address is gone are left out. */
export async function loadLetterAbouts(tx: Tx, invitationIds: readonly string[]): Promise<LetterAbout[]> {
  return (await tx.query(
    `SELECT i.id AS "invitationId", p.id AS "proposalId", c.id AS "callId", c.forum_id AS "forumId",
            '/' || f.slug || '/' || c.slug AS "callPath", p.title, i.email, i.person_id AS "personId",
            coalesce(nullif((SELECT n.name FROM proposal_person n WHERE n.proposal_id = p.id AND lower(n.email) = i.email
                              ORDER BY n.position LIMIT 1), ''), w.name, '') AS name,
            coalesce(w.locale, 'en') AS locale, i.note,
            ARRAY(SELECT DISTINCT n.role FROM proposal_person n WHERE n.proposal_id = p.id AND lower(n.email) = i.email) AS roles,
            coalesce(nullif(b.name, ''), nullif(b.organisation, ''), f.name) AS "askedBy",
            o.id AS "ownerId", o.email AS "ownerEmail", o.name AS "ownerName", o.locale AS "ownerLocale"
       FROM invitation i
       JOIN proposal p ON p.id = i.proposal_id
       JOIN call c ON c.id = i.call_id
       JOIN forum f ON f.id = c.forum_id
       JOIN person b ON b.id = i.invited_by
       JOIN person o ON o.id = p.owner_id
       LEFT JOIN person w ON w.id = i.person_id
      WHERE i.id = ANY ($1::uuid[]) AND i.email IS NOT NULL
      ORDER BY i.id`,
    [invitationIds],
  )) as LetterAbout[];
}

export type LetterToInvited =
  | 'invitation'
  | 'invitation_reminder'
  | 'invitation_part_changed'
  | 'invitation_part_ended'
  | 'invitation_proposal_withdrawn';

/** Writes to those invited. `occasion` tells this letter from others of its kind to the same person. */
export async function writeToInvited(
  tx: Tx,
  kind: LetterToInvited,
  abouts: readonly LetterAbout[],
  occasion: string,
): Promise<void> {
  await writeLetters(
    tx,
    abouts.map((about): LetterDraft => ({
      kind,
      cause: `${INVITATION_CAUSE}${about.invitationId}:${occasion}`,
      forumId: about.forumId,
      callId: about.callId,
      recipientId: about.personId,
      toEmail: about.email,
      toName: about.name,
      locale: about.locale,
      aboutProposalId: about.proposalId,
      unasked: true,
      params: {
        title: titleOf(about.title, about.locale),
        roles: rolesInWords(about.roles, about.locale),
        askedBy: about.askedBy,
        personalUrl: `${about.callPath}/invited/`,
      },
    })),
  );
}

/** Tells the owner of a proposal that somebody will not take part, so that they can look for somebody else. */
export async function writeToOwner(
  tx: Tx,
  kind: 'invitation_declined' | 'invitation_not_me' | 'invitation_removed',
  about: LetterAbout,
  occasion: string,
): Promise<void> {
  await writeLetters(tx, [
    {
      kind,
      cause: `answered:${about.invitationId}:${occasion}`,
      forumId: about.forumId,
      callId: about.callId,
      recipientId: about.ownerId,
      toEmail: about.ownerEmail ?? '',
      toName: about.ownerName,
      locale: about.ownerLocale,
      aboutProposalId: about.proposalId,
      params: {
        title: titleOf(about.title, about.ownerLocale),
        // whose data is taken away is not named once more
        person: kind === 'invitation_removed' ? '' : about.name || about.email,
        roles: rolesInWords(about.roles, about.ownerLocale),
        note: about.note,
        proposalUrl: `${about.callPath}/proposals/${about.proposalId}`,
      },
    },
  ]);
}

const titleOf = (title: string, locale: string): string => title || letterLine(locale, 'untitled', {});

const rolesInWords = (roles: readonly PersonRole[], locale: string): string =>
  PERSON_ROLES.filter((role) => roles.includes(role))
    .map((role) => letterLine(locale, `role_${role}`, {}))
    .join(', ');
