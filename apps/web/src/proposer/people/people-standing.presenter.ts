import { type CallHeader } from '#libs/calls';
import {
  type InvitationRow,
  invitingBlockers,
  type PersonStanding,
  standingsInProposal,
} from '#libs/invitations';
import type { NamedPerson, PersonRole, ProposalStatus } from '#libs/proposals';
import type { StatusKind } from '../../design-system/index.js';

/** The shape of each standing; its word comes from `locales/`. */
export const STANDING_SHAPE: Record<PersonStanding, StatusKind> = {
  no_address: 'missing',
  not_invited: 'draft',
  invited: 'sent',
  undeliverable: 'missing',
  own: 'done',
  confirmed: 'done',
  declined: 'declined',
  not_me: 'missing',
  removed: 'withdrawn',
};

/** One person in one part, and what the proposer can do about them. */
export interface StandingLine {
  id: string;
  /** The same in every part one address plays. */
  who: string;
  name: string;
  role: PersonRole;
  standing: PersonStanding;
  /** When they were asked, or answered. */
  since: Date | null;
  /** Of a letter that did not arrive: why, as a code, or `unknown`; else null. */
  undelivered: string | null;
  /** What they wrote with their answer. */
  note: string;
  /** They have said yes or no, and the proposer's tick counts no more. */
  answered: boolean;
  mayInvite: boolean;
  /** Where to ask again by hand; null where it is no use, or too soon. */
  again: string | null;
}

export interface PeopleStanding {
  lines: StandingLine[];
  counts: { confirmed: number; waiting: number; notAsked: number; no: number };
  mayInviteAll: boolean;
  invite: string;
}

export interface StandingFacts {
  people: readonly NamedPerson[];
  status: ProposalStatus;
  invitations: readonly InvitationRow[];
  ownerEmail: string;
  call: Pick<CallHeader, 'status'>;
  /** Path of the proposal. */
  path: string;
  now: Date;
}

/** How everybody named in a proposal stands, in the order of the parts. */
export function presentPeopleStanding(facts: StandingFacts): PeopleStanding {
  const open = invitingBlockers({ status: facts.status }, facts.call).length === 0;
  const lines = standingsInProposal(facts.people, facts.invitations, facts.ownerEmail).map(
    ({ person, standing, asked, waiting }): StandingLine => ({
      id: person.id ?? '',
      who: person.email.trim().toLowerCase() || (person.id ?? ''),
      name: person.name || person.email,
      role: person.role,
      standing,
      since: asked ? (asked.answeredAt ?? asked.invitedAt) : null,
      undelivered: standing === 'undeliverable' ? asked?.returned || 'unknown' : null,
      note: asked?.note ?? '',
      answered: standing === 'confirmed' || standing === 'declined' || standing === 'not_me',
      mayInvite: open && standing === 'not_invited',
      again:
        open && asked && waiting && facts.now >= asked.againFrom
          ? `${facts.path}/invitations/${asked.id}/again`
          : null,
    }),
  );
  // somebody in two parts is one person
  const count = (...standings: PersonStanding[]) =>
    new Set(lines.filter(({ standing }) => standings.includes(standing)).map(({ who }) => who)).size;
  return {
    lines,
    counts: {
      confirmed: count('confirmed', 'own'),
      waiting: count('invited', 'undeliverable'),
      notAsked: count('not_invited', 'no_address'),
      no: count('declined', 'not_me', 'removed'),
    },
    mayInviteAll: lines.some(({ mayInvite }) => mayInvite),
    invite: `${facts.path}/invitations`,
  };
}
