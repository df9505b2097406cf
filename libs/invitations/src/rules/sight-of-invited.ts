import { blankPerson, type NamedPerson, type PersonRole, type ProposalContent } from '#libs/proposals';

/** Another proposal that names the same address: what of it is told. */
export interface NamedElsewhere {
  /** null where its proposer has not asked yet. */
  invitationId: string | null;
  title: string;
  number: number | null;
  callName: string;
  callPath: string;
  roles: PersonRole[];
}

/** The text of a submitted proposal as somebody invited reads it: of the others, names and parts, and nothing else. */
export function seenByInvited(
  content: ProposalContent,
  isSilent: (person: NamedPerson) => boolean,
): ProposalContent {
  return {
    title: content.title,
    themeId: content.themeId,
    formatId: content.formatId,
    minutes: content.minutes,
    policyQuestions: content.policyQuestions,
    sdgs: content.sdgs,
    firstTime: content.firstTime,
    language: content.language,
    tags: content.tags,
    answers: content.answers,
    people: content.people
      .filter((person) => person.name !== '' && !isSilent(person))
      .map(({ role, name }) => ({ ...blankPerson(role), name })),
  };
}
