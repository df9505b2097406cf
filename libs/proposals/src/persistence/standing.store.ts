import type { EligibilitySettings } from '#libs/calls';
import type { Tx } from '#libs/database';
import { normalEmail } from '#libs/identity';
import { found } from '#libs/kernel';
import { eligibilityFindings } from '../rules/eligibility/eligibility.js';
import type { EligibilityCall, Standing } from '../rules/eligibility/eligibility-facts.js';
import type { Finding } from '../rules/eligibility/finding.js';
import type { NamedPerson, ProposalContent } from '../rules/content/proposal-content.js';
import { EDITIONS, HELD_WORKSHOPS, PAST_WORKSHOPS } from './held-workshops-sql.js';

/** Runs a read, in a transaction or outside of one. */
export type Read = <Row extends object>(sql: string, parameters: unknown[]) => Promise<Row[]>;

/**
 * Who submits: the organisers, and the owner where they have taken themselves off the list. Somebody is the same person
 * in another proposal by mailbox, by account, or by name and institution together: a name alone is no proof.
 */
const STANDINGS = `
  WITH asked AS (SELECT * FROM unnest($2::uuid[], $4::uuid[]) AS a(id, "ownerId")),
  organiser AS (
    SELECT * FROM unnest($5::uuid[], $6::text[], $7::text[], $8::text[]) AS o(id, email, name, organisation)),
  institution AS (
    SELECT id, name, array_agg(institution_key(alias)) AS keys
      FROM unnest($9::uuid[], $10::text[], $11::text[]) AS i(id, name, alias) GROUP BY id, name),
  submits AS (
    SELECT DISTINCT ON (s.id, s.mailbox) s.*
      FROM (SELECT o.id, 1 AS rank, mailbox_key(o.email) AS mailbox, o.name, person_key(o.name) AS "nameKey",
                   institution_key(o.organisation) AS institution,
                   coalesce(who.merged_into, who.id) AS "personId"
              FROM organiser o LEFT JOIN person who ON who.email = o.email
            UNION ALL
            SELECT a.id, 2, mailbox_key(who.email), coalesce(nullif(who.name, ''), who.email), person_key(who.name),
                   institution_key(who.organisation), who.id
              FROM asked a JOIN person who ON who.id = a."ownerId" WHERE who.email IS NOT NULL) s
     ORDER BY s.id, s.mailbox, s.rank),
  committee AS MATERIALIZED (
    SELECT who.id, mailbox_key(who.email) AS mailbox, coalesce(nullif(who.name, ''), who.email) AS name
      FROM reviewer r JOIN person who ON who.id = r.person_id WHERE r.call_id = $1 AND r.status <> 'left'),
  ${EDITIONS},
  others AS (
    SELECT s.id, s.mailbox, p.id AS other, p.status, p.call_id
      FROM submits s JOIN proposal_person n ON n.mailbox = s.mailbox AND n.mailbox <> '' AND n.role = 'organiser'
      JOIN proposal p ON p.id = n.proposal_id AND p.id <> s.id
    UNION
    SELECT s.id, s.mailbox, p.id, p.status, p.call_id
      FROM submits s JOIN proposal_person n ON n.person_id = s."personId" AND n.role = 'organiser'
      JOIN proposal p ON p.id = n.proposal_id AND p.id <> s.id
    UNION
    SELECT s.id, s.mailbox, p.id, p.status, p.call_id
      FROM submits s JOIN proposal p ON p.owner_id = s."personId" AND p.id <> s.id
    UNION
    SELECT s.id, s.mailbox, p.id, p.status, p.call_id
      FROM submits s
      JOIN proposal_person n ON n.name_key = s."nameKey" AND n.institution = s.institution
       AND n.role = 'organiser' AND n.name_key <> ''
      JOIN proposal p ON p.id = n.proposal_id AND p.id <> s.id
     WHERE is_whole_name(s."nameKey") AND s.institution <> ''),
  counted AS (
    SELECT id, json_agg(json_build_object('name', name, 'submitted', submitted) ORDER BY rank, name) AS persons
      FROM (SELECT s.id, s.rank, s.name, count(o.other) FILTER (
                     WHERE o.call_id = $1 AND o.status NOT IN ('draft', 'withdrawn')) AS submitted
              FROM submits s LEFT JOIN others o ON o.id = s.id AND o.mailbox = s.mailbox
             GROUP BY s.id, s.rank, s.name, s.mailbox) c
     GROUP BY id),
  ${PAST_WORKSHOPS},
  ${HELD_WORKSHOPS}
  SELECT a.id,
    coalesce((SELECT json_agg(DISTINCT m.name) FROM committee m
       WHERE m.id = a."ownerId" OR m.mailbox IN (SELECT s.mailbox FROM submits s WHERE s.id = a.id)
          OR m.id IN (SELECT s."personId" FROM submits s WHERE s.id = a.id)), '[]')
      AS "committeeMembers",
    coalesce(counted.persons, '[]') AS "perPerson",
    coalesce((SELECT json_agg(json_build_object('name', i.name, 'submitted',
        (SELECT count(DISTINCT p.id) FROM proposal_person n JOIN proposal p ON p.id = n.proposal_id
          WHERE p.call_id = $1 AND p.id <> a.id AND p.status NOT IN ('draft', 'withdrawn') AND n.role = 'organiser'
            AND n.institution <> '' AND n.institution = ANY (i.keys))) ORDER BY i.name)
       FROM institution i WHERE i.id = a.id), '[]') AS "perInstitution",
    coalesce(held.workshops, '[]') AS "heldWorkshops",
    coalesce((SELECT json_agg(json_build_object('email', i.email, 'status', i.status, 'roles', i.roles) ORDER BY i.id)
       FROM invitation i WHERE i.proposal_id = a.id AND i.email IS NOT NULL), '[]') AS answers,
    (SELECT who.email FROM person who WHERE who.id = a."ownerId") AS "ownerEmail"
    FROM asked a LEFT JOIN counted ON counted.id = a.id LEFT JOIN held ON held.id = a.id`;

/** A proposal whose standing is asked for. */
export interface AskedProposal {
  id: string;
  ownerId: string;
  people: readonly NamedPerson[];
}

/** How the organisers of proposals stand in the call and its forum, by proposal: one query for all of them. */
export async function standingsOf(
  read: Read,
  callId: string,
  proposals: readonly AskedProposal[],
  rules: EligibilitySettings,
): Promise<Map<string, Standing>> {
  const organisers = proposals.flatMap(({ id, people }) =>
    people.filter(({ role }) => role === 'organiser').map((person) => ({ ...person, id })),
  );
  const known = addressesOf(organisers);
  const institutions = institutionsOf(organisers, rules);
  // lists side by side: how long they are tells the planner whether it is asked for one proposal or for all
  const rows = await read<Standing & { id: string }>(STANDINGS, [
    callId,
    proposals.map(({ id }) => id),
    rules.missingReport.editions,
    proposals.map(({ ownerId }) => ownerId),
    known.map(({ id }) => id),
    known.map(({ email }) => email),
    known.map(({ name }) => name),
    known.map(({ organisation }) => organisation),
    institutions.map(({ id }) => id),
    institutions.map(({ name }) => name),
    institutions.map(({ alias }) => alias),
    rules.missingReport.institution,
  ]);
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

/** The same for one proposal in a transaction. */
export async function standingOf(
  tx: Tx,
  proposal: AskedProposal & { callId: string },
  rules: EligibilitySettings,
): Promise<Standing> {
  const read = <Row extends object>(sql: string, values: unknown[]) => tx.query<Row[]>(sql, values);
  const standings = await standingsOf(read, proposal.callId, [proposal], rules);
  return found(standings.get(proposal.id));
}

/** What the rules of the call find in a proposal, as the transaction sees it. */
export async function eligibilityOf(
  tx: Tx,
  proposal: ProposalContent & { id: string; callId: string; ownerId: string },
  call: EligibilityCall,
): Promise<Finding[]> {
  const standing = await standingOf(tx, proposal, call.settings.rules);
  return eligibilityFindings({ content: proposal, standing }, call);
}

type Organiser = Omit<NamedPerson, 'id'> & { id: string };

/** Each organiser of each proposal once, by address. */
function addressesOf(organisers: readonly Organiser[]) {
  const known = new Map<string, { id: string; email: string; name: string; organisation: string }>();
  for (const { id, email, name, organisation } of organisers)
    if (email.trim())
      known.set(`${id} ${normalEmail(email)}`, {
        id,
        email: normalEmail(email),
        name: name.trim() || normalEmail(email),
        organisation,
      });
  return [...known.values()];
}

/** Each institution of each proposal under all its names. */
function institutionsOf(organisers: readonly Organiser[], rules: EligibilitySettings) {
  const named = new Map(
    organisers
      .map(({ id, organisation }) => ({ id, name: organisation.trim() }))
      .filter(({ name }) => name !== '')
      .map((one) => [`${one.id} ${one.name}`, one]),
  );
  return [...named.values()].flatMap((one) => aliasesOf(one.name, rules).map((alias) => ({ ...one, alias })));
}

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

const aliasesOf = (name: string, { perInstitution }: EligibilitySettings): string[] => [
  name,
  ...perInstitution.aliases.filter((names) => names.some((alias) => plain(alias) === plain(name))).flat(),
];
