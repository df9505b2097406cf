import type { CallSetup } from '#libs/calls';
import type { Tx } from '#libs/database';
import { insertProposals } from '#libs/proposals';
import type { DemoProposal } from '../types.js';
import type { PeopleIds } from './seed-people.js';

export interface ProposalSeed {
  call: CallSetup;
  proposals: readonly DemoProposal[];
  people: PeopleIds;
  addresses: ReadonlyMap<string, string>;
  deadline: Date;
  /** Where a submitted proposal has got to. */
  status: 'submitted' | 'under_review';
}

const HOUR = 3_600_000;

/** Stores proposals with people, tags and their first version. Ids come back in the order of the list. */
export async function seedProposals(tx: Tx, seed: ProposalSeed): Promise<string[]> {
  const { callId } = seed.call;
  const ids = await insertProposals(tx, callId, rowsOf(seed));
  await tx.query(
    'UPDATE call SET next_proposal_number = (SELECT coalesce(max(number), 0) + 1 FROM proposal WHERE call_id = $1) WHERE id = $1',
    [callId],
  );
  return ids;
}

function rowsOf({ call, proposals, people, addresses, deadline, status }: ProposalSeed) {
  const themes = new Map(call.themes.map((theme) => [theme.name, theme.id]));
  const formats = new Map(call.formats.map((format) => [format.slug, format.id]));
  let number = 0;
  return proposals.map((proposal) => {
    const hours = proposal.submittedHoursBeforeDeadline;
    const submittedAt = hours === null ? null : new Date(deadline.getTime() - hours * HOUR);
    const owner = proposal.people.find(({ contact }) => contact === 'primary') ?? proposal.people[0];
    const ownerId = people.get(owner?.person.email ?? '');
    if (!ownerId) throw new Error(`“${proposal.title}” has nobody who owns it`);
    return {
      number: submittedAt ? ++number : null,
      status: submittedAt ? status : ('draft' as const),
      act: submittedAt ? 'submitted' : 'started',
      ownerId,
      title: proposal.title,
      themeId: themes.get(proposal.theme) ?? null,
      formatId: formats.get(proposal.format) ?? null,
      minutes: proposal.minutes,
      policyQuestions: proposal.policyQuestions,
      sdgs: proposal.sdgs,
      firstTime: proposal.firstTime,
      language: proposal.language,
      answers: proposal.answers,
      tags: proposal.tags,
      createdAt: new Date((submittedAt ?? deadline).getTime() - 20 * 24 * HOUR),
      submittedAt,
      ...(submittedAt && { savedAt: submittedAt }),
      people: proposal.people.map(({ person, ...part }) => ({
        ...part,
        name: person.name,
        email: addresses.get(person.email) ?? person.email,
        organisation: person.organisation,
        stakeholderGroup: person.stakeholderGroup,
        regionalGroup: person.regionalGroup,
        country: person.country,
        gender: person.gender,
      })),
    };
  });
}
