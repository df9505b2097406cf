import type { Database } from '#libs/database';
import {
  blankPerson,
  type NamedPerson,
  type PersonRole,
  type ProposalContent,
  type ProposalStatus,
} from '#libs/proposals';
import { insertProposals, type NewProposal } from '../../libs/proposals/src/persistence/proposal.store.js';
import { type TestCall, WHILE_OPEN } from './call.js';
import { aPerson, type TestPerson } from './person.js';
import { next } from './sequence.js';

export interface ProposalTraits extends Partial<ProposalContent> {
  owner?: TestPerson;
  status?: ProposalStatus;
  /** The public number; the next of the call unless given. */
  number?: number;
}

export interface TestProposal extends ProposalContent {
  proposalId: string;
  callId: string;
  number: number | null;
  owner: TestPerson;
}

/** Somebody to be named in a proposal, with everything filled in. */
export function aNamedPerson(role: PersonRole, traits: Partial<NamedPerson> = {}): NamedPerson {
  const number = next();
  return {
    ...blankPerson(role),
    name: `Named ${number}`,
    email: `named-${number}@people.test`,
    organisation: `Organisation ${number}`,
    stakeholderGroup: 'civil_society',
    regionalGroup: 'african',
    country: 'ML',
    gender: number % 2 === 0 ? 'female' : 'male',
    attendance: 'onsite',
    confirmed: true,
    ...traits,
  };
}

/** Content that every rule of IGF 2019 lets pass. */
export function completeContent(call: TestCall, traits: Partial<ProposalContent> = {}): ProposalContent {
  const format = call.formats[0]!;
  return {
    title: `Seeds of Trust ${next()}`,
    themeId: call.themes[0]!.id,
    formatId: format.id,
    minutes: format.minutes[0]!,
    policyQuestions: ['Who may hold data about a harvest, and who answers for its use?'],
    sdgs: [2, 9],
    firstTime: true,
    language: 'en',
    tags: [call.tags[0]!.name],
    answers: {
      ...(call.settings.layouts[0] && { layout: call.settings.layouts[0].code }),
      themeRelevance: 'Farm data crosses borders every day.',
      governanceRelevance: 'Rules for such data are made in many places.',
      description: 'Growers, ministries and laboratories discuss who may hold data about a harvest.',
      expectedOutcomes: 'A list of principles.',
      participantGains: 'A picture of four ways of doing it.',
      facilitation: 'Three rounds in a circle with one empty seat.',
      onlineParticipation: 'Every round starts with a voice from online.',
      onlineTools: 'A shared pad.',
      diversity: 'Four regions and four stakeholder groups.',
    },
    people: [
      aNamedPerson('organiser', { contact: 'primary' }),
      aNamedPerson('organiser', { contact: 'secondary' }),
      aNamedPerson('speaker', { gender: 'female' }),
      aNamedPerson('speaker', {
        gender: 'male',
        stakeholderGroup: 'government',
        regionalGroup: 'weog',
        country: 'NO',
      }),
      aNamedPerson('speaker', {
        gender: 'male',
        stakeholderGroup: 'private_sector',
        regionalGroup: 'grulac',
        country: 'BR',
      }),
      aNamedPerson('onsite_moderator'),
      aNamedPerson('online_moderator'),
      aNamedPerson('rapporteur'),
    ],
    ...traits,
  };
}

/** A submitted proposal of the call, complete, unless told otherwise. */
export async function aProposal(
  db: Database,
  call: TestCall,
  traits: ProposalTraits = {},
): Promise<TestProposal> {
  const [proposal] = await proposals(db, call, [traits]);
  return proposal!;
}

/** Many proposals in a few statements. */
export async function proposals(
  db: Database,
  call: TestCall,
  traits: readonly ProposalTraits[],
): Promise<TestProposal[]> {
  const owner = traits.every((one) => one.owner) ? undefined : await aPerson(db);
  const rows = traits.map(({ owner: own, status = 'submitted', number, ...content }) => {
    const whose = own ?? owner!;
    const row: NewProposal & { owner: TestPerson } = {
      ...completeContent(call, content),
      owner: whose,
      ownerId: whose.personId,
      status,
      number: number ?? (status === 'draft' ? null : next()),
      createdAt: WHILE_OPEN,
      submittedAt: status === 'draft' ? null : WHILE_OPEN,
      withdrawnAt: status === 'withdrawn' ? WHILE_OPEN : null,
      withdrawnFrom: status === 'withdrawn' ? 'submitted' : null,
      act: 'started',
    };
    return row;
  });
  const ids = await db.transaction(async (tx) => {
    const made = await insertProposals(tx, call.callId, rows);
    await tx.query(
      `UPDATE call SET next_proposal_number =
         (SELECT coalesce(max(number), 0) + 1 FROM proposal WHERE call_id = $1) WHERE id = $1`,
      [call.callId],
    );
    return made;
  });
  return rows.map((row, at) => Object.assign(row, { proposalId: ids[at]!, callId: call.callId }));
}

/** Two proposals found to be like one another; nobody has judged them unless told otherwise. */
export async function areAlike(
  db: Database,
  one: TestProposal,
  other: TestProposal,
  { verdict = null as 'different' | 'same' | null, gone = false } = {},
): Promise<void> {
  const [a, b] = [one.proposalId, other.proposalId].toSorted();
  await db.rows(
    `INSERT INTO near_duplicate (call_id, a_id, b_id, similarity, copied, found_at, gone_at, verdict, decided_by, decided_at)
     SELECT p.call_id, $1, $2, 1, 1, now(), CASE WHEN $4 THEN now() END, $3::text,
            CASE WHEN $3 IS NOT NULL THEN p.owner_id END, CASE WHEN $3 IS NOT NULL THEN now() END
       FROM proposal p WHERE p.id = $1`,
    [a, b, verdict, gone],
  );
}
