import type { PersonRole } from '#libs/proposals';
import { INVITATION_STATUSES, type InvitationStatus } from './invitation-status.js';

/** How somebody named in a proposal stands, as the proposer sees it beside the name. */
export const PERSON_STANDINGS = [
  'no_address',
  'not_invited',
  'undeliverable',
  'own',
  ...INVITATION_STATUSES,
] as const;
export type PersonStanding = (typeof PERSON_STANDINGS)[number];

/** What is known of the asking of one address. */
export interface KnownInvitation {
  status: InvitationStatus;
  /** The parts that were answered for. */
  roles: readonly PersonRole[];
  /** The last letter did not arrive, or was not sent. */
  undeliverable: boolean;
}

/**
 * How a person stands in one part. A yes holds for the parts it was said to: in a part given later, the person is
 * asked again. A no holds for the whole proposal.
 */
export function standingOfPerson(
  person: { role: PersonRole; email: string; removed?: boolean },
  invitation: KnownInvitation | undefined,
  isOwner: boolean,
): PersonStanding {
  if (person.removed) return 'removed';
  if (isOwner) return 'own';
  if (person.email.trim() === '') return 'no_address';
  if (!invitation) return 'not_invited';
  const { status } = invitation;
  const answered = status === 'confirmed' && invitation.roles.includes(person.role);
  if (answered || status === 'declined' || status === 'not_me' || status === 'removed') return status;
  return invitation.undeliverable ? 'undeliverable' : 'invited';
}
