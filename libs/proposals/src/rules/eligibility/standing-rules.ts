import type { EligibilitySettings } from '#libs/calls';
import type { EligibilityFacts, OtherProposals } from './eligibility-facts.js';
import { type Finding, under } from './finding.js';
import { reportFindings } from './report-rules.js';

const field = 'organisers';

/** The rules about who submits: committee members, too many proposals, reports that are missing. */
export function standingFindings(
  { content, standing }: EligibilityFacts,
  rules: EligibilitySettings,
): Finding[] {
  const { committeeMember, perPerson, perInstitution, missingReport } = rules;
  return [
    ...under(
      committeeMember.mode,
      standing.committeeMembers.map((name) => ({ code: 'committee_member_submits', field, name })),
    ),
    ...under(perPerson.mode, over(standing.perPerson, perPerson.max, 'too_many_of_person')),
    ...under(
      perInstitution.mode,
      over(standing.perInstitution, perInstitution.max, 'too_many_of_institution'),
    ),
    ...reportFindings(standing.heldWorkshops, content.answers.reportLinks ?? '', missingReport.mode),
  ];
}

// this proposal would be one more
const over = (others: readonly OtherProposals[], max: number, code: string) =>
  others
    .filter(({ submitted }) => submitted + 1 > max)
    .map(({ name, submitted }) => ({ code, field, name, max, submitted }));
