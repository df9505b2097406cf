import { PERSON_ROLES, type NamedPerson } from '#libs/proposals';
import { type KnownInvitation, type PersonStanding, standingOfPerson } from './standing-of-person.js';

/** How somebody stands in one part, with what is known of their being asked. */
export interface StandingInPart<Invitation> {
  person: NamedPerson;
  standing: PersonStanding;
  /** Undefined where they are not asked, or nothing of it is shown any more. */
  asked: Invitation | undefined;
  /** They have not answered, or not with yes: it can be of use to ask again. */
  waiting: boolean;
}

const WAITING: ReadonlySet<PersonStanding> = new Set(['invited', 'declined', 'undeliverable']);

/** How everybody named in a proposal stands, in the order of the parts. `ownerEmail` is of who wrote it. */
export function standingsInProposal<Invitation extends KnownInvitation & { email: string | null }>(
  people: readonly NamedPerson[],
  invitations: readonly Invitation[],
  ownerEmail: string,
): StandingInPart<Invitation>[] {
  const byEmail = new Map(invitations.map((row) => [row.email, row]));
  return PERSON_ROLES.flatMap((role) => people.filter((person) => person.role === role)).map((person) => {
    const email = person.email.trim().toLowerCase();
    const row = byEmail.get(email);
    const standing = standingOfPerson(person, row, email !== '' && email === ownerEmail);
    const asked = standing !== 'own' && standing !== 'removed' ? row : undefined;
    return { person, standing, asked, waiting: asked !== undefined && WAITING.has(standing) };
  });
}
