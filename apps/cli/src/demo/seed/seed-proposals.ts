import type { CallSetup } from '#libs/calls';
import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { findOrWriteInTags } from '#libs/themes';
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
  const rows = rowsOf(seed);
  const { callId } = seed.call;
  await tx.query(
    `INSERT INTO proposal (id, call_id, number, status, owner_id, title, theme_id, format_id, minutes, policy_questions, sdgs,
                           first_time, language, answers, created_at, updated_at, submitted_at)
     SELECT id, $1, number, status, "ownerId", title, "themeId", "formatId", minutes, "policyQuestions", sdgs,
            "firstTime", language, answers, "createdAt", coalesce("submittedAt", "createdAt"), "submittedAt"
       FROM jsonb_to_recordset($2) AS p(id uuid, number int, status text, "ownerId" uuid, title text, "themeId" uuid, "formatId" uuid,
            minutes int, "policyQuestions" text[], sdgs smallint[], "firstTime" boolean, language text, answers jsonb,
            "createdAt" timestamptz, "submittedAt" timestamptz)`,
    [callId, JSON.stringify(rows)],
  );
  await insertPeople(tx, rows);
  await insertTags(tx, callId, rows);
  await tx.query(
    `INSERT INTO proposal_version (proposal_id, number, saved_by, saved_at, act, content)
     SELECT id, 1, "ownerId", coalesce("submittedAt", "createdAt"), CASE WHEN status = 'draft' THEN 'started' ELSE 'submitted' END, content
       FROM jsonb_to_recordset($1) AS v(id uuid, "ownerId" uuid, "createdAt" timestamptz, "submittedAt" timestamptz, status text, content jsonb)`,
    [JSON.stringify(rows.map((row) => ({ ...row, content: contentOf(row) })))],
  );
  await tx.query(
    'UPDATE call SET next_proposal_number = (SELECT coalesce(max(number), 0) + 1 FROM proposal WHERE call_id = $1) WHERE id = $1',
    [callId],
  );
  return rows.map((row) => row.id);
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
      id: newId(),
      number: submittedAt ? ++number : null,
      status: submittedAt ? status : 'draft',
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
      people: proposal.people.map(({ person, ...part }, position) => ({
        ...part,
        id: newId(),
        position,
        personId: people.get(person.email) ?? null,
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

type Row = ReturnType<typeof rowsOf>[number];

/** What the proposer wrote, as a version keeps it. */
function contentOf(row: Row) {
  const { title, themeId, formatId, minutes, policyQuestions, sdgs, firstTime, language, tags, answers } =
    row;
  const people = row.people.map(({ personId: _, position: __, ...person }) => person);
  return {
    title,
    themeId,
    formatId,
    minutes,
    policyQuestions,
    sdgs,
    firstTime,
    language,
    tags,
    answers,
    people,
  };
}

async function insertPeople(tx: Tx, rows: readonly Row[]): Promise<void> {
  const people = rows.flatMap((row) => row.people.map((person) => ({ ...person, proposalId: row.id })));
  await tx.query(
    `INSERT INTO proposal_person (id, proposal_id, person_id, role, position, name, email, organisation, stakeholder_group,
                                  regional_group, country, gender, attendance, confirmed, contact)
     SELECT id, "proposalId", "personId", role, position, name, email, organisation, "stakeholderGroup", "regionalGroup",
            country, gender, attendance, confirmed, contact
       FROM jsonb_to_recordset($1) AS n(id uuid, "proposalId" uuid, "personId" uuid, role text, position int, name text, email text,
            organisation text, "stakeholderGroup" text, "regionalGroup" text, country text, gender text, attendance text,
            confirmed boolean, contact text)`,
    [JSON.stringify(people)],
  );
}

async function insertTags(tx: Tx, callId: string, rows: readonly Row[]): Promise<void> {
  const ids = await findOrWriteInTags(tx, callId, [...new Set(rows.flatMap((row) => row.tags))]);
  const pairs = rows.flatMap((row) =>
    row.tags.flatMap((name, position) => {
      const tag = ids.get(name);
      return tag ? [{ proposal: row.id, tag, position }] : [];
    }),
  );
  await tx.query(
    `INSERT INTO proposal_tag (proposal_id, tag_id, call_id, position)
     SELECT proposal, tag, $1, position FROM jsonb_to_recordset($2) AS t(proposal uuid, tag uuid, position int) ON CONFLICT DO NOTHING`,
    [callId, JSON.stringify(pairs)],
  );
}
