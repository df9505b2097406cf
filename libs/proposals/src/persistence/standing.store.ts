import type { EligibilitySettings } from '#libs/calls';
import type { Tx } from '#libs/database';
import { normalEmail } from '#libs/identity';
import { found } from '#libs/kernel';
import { eligibilityFindings } from '../rules/eligibility.js';
import type { EligibilityCall, Standing } from '../rules/eligibility-facts.js';
import type { Finding } from '../rules/finding.js';
import type { NamedPerson, ProposalContent } from '../rules/proposal-content.js';

/** Runs a read, in a transaction or outside of one. */
export type Read = <Row extends object>(sql: string, parameters: unknown[]) => Promise<Row[]>;

/**
 * Who submits: the organisers, and the owner where they have taken themselves off the list. Somebody is the same person
 * in another proposal by mailbox, by account, or by name and institution together: a name alone is no proof.
 */
const STANDINGS = `
  WITH asked AS (
    SELECT * FROM jsonb_to_recordset($2) AS a(id uuid, "ownerId" uuid, organisers jsonb, institutions jsonb)),
  submits AS (
    SELECT DISTINCT ON (s.id, s.mailbox) s.*
      FROM (SELECT a.id, 1 AS rank, mailbox_key(o.email) AS mailbox, o.name, person_key(o.name) AS "nameKey",
                   institution_key(o.organisation) AS institution,
                   coalesce(who.merged_into, who.id) AS "personId"
              FROM asked a
              CROSS JOIN LATERAL jsonb_to_recordset(a.organisers) AS o(email text, name text, organisation text)
              LEFT JOIN person who ON who.email = o.email
            UNION ALL
            SELECT a.id, 2, mailbox_key(who.email), coalesce(nullif(who.name, ''), who.email), person_key(who.name),
                   institution_key(who.organisation), who.id
              FROM asked a JOIN person who ON who.id = a."ownerId" WHERE who.email IS NOT NULL) s
     ORDER BY s.id, s.mailbox, s.rank),
  committee AS MATERIALIZED (
    SELECT who.id, mailbox_key(who.email) AS mailbox, coalesce(nullif(who.name, ''), who.email) AS name
      FROM reviewer r JOIN person who ON who.id = r.person_id WHERE r.call_id = $1 AND r.status <> 'left'),
  edition AS (
    SELECT c.id, c.name FROM call c JOIN call this ON this.id = $1 AND this.forum_id = c.forum_id
     WHERE c.id <> this.id AND c.event_starts_on < this.event_starts_on ORDER BY c.event_starts_on DESC LIMIT $3),
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
     WHERE s."nameKey" LIKE '% %' AND s.institution <> ''),
  counted AS (
    SELECT id, json_agg(json_build_object('name', name, 'submitted', submitted) ORDER BY rank, name) AS persons
      FROM (SELECT s.id, s.rank, s.name, count(o.other) FILTER (
                     WHERE o.call_id = $1 AND o.status NOT IN ('draft', 'withdrawn')) AS submitted
              FROM submits s LEFT JOIN others o ON o.id = s.id AND o.mailbox = s.mailbox
             GROUP BY s.id, s.rank, s.name, s.mailbox) c
     GROUP BY id),
  held AS (
    SELECT o.id, json_agg(DISTINCT jsonb_build_object('title', s.title, 'callName', e.name)) AS sessions
      FROM others o JOIN edition e ON e.id = o.call_id
      JOIN session s ON s.proposal_id = o.other AND s.type = 'workshop'
     GROUP BY o.id)
  SELECT a.id,
    coalesce((SELECT json_agg(DISTINCT m.name) FROM committee m
       WHERE m.id = a."ownerId" OR m.mailbox IN (SELECT s.mailbox FROM submits s WHERE s.id = a.id)
          OR m.id IN (SELECT s."personId" FROM submits s WHERE s.id = a.id)), '[]')
      AS "committeeMembers",
    coalesce(counted.persons, '[]') AS "perPerson",
    coalesce((SELECT json_agg(json_build_object('name', i.name, 'submitted',
        (SELECT count(DISTINCT p.id) FROM proposal_person n JOIN proposal p ON p.id = n.proposal_id
          WHERE p.call_id = $1 AND p.id <> a.id AND p.status NOT IN ('draft', 'withdrawn') AND n.role = 'organiser'
            AND n.institution <> '' AND n.institution = ANY (ARRAY(
                SELECT institution_key(alias) FROM jsonb_array_elements_text(i.aliases) AS alias)))))
       FROM jsonb_to_recordset(a.institutions) AS i(name text, aliases jsonb)), '[]') AS "perInstitution",
    coalesce(held.sessions, '[]') AS "heldSessions",
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
  const asked = proposals.map(({ id, ownerId, people }) => {
    const organisers = people.filter((person) => person.role === 'organiser');
    return {
      id,
      ownerId,
      organisers: addressesOf(organisers),
      institutions: institutionsOf(organisers, rules),
    };
  });
  const rows = await read<Standing & { id: string }>(STANDINGS, [
    callId,
    JSON.stringify(asked),
    rules.missingReport.editions,
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

function addressesOf(organisers: readonly NamedPerson[]) {
  const known = new Map<string, { email: string; name: string; organisation: string }>();
  for (const { email, name, organisation } of organisers)
    if (email.trim())
      known.set(normalEmail(email), {
        email: normalEmail(email),
        name: name.trim() || normalEmail(email),
        organisation,
      });
  return [...known.values()];
}

const institutionsOf = (organisers: readonly NamedPerson[], rules: EligibilitySettings) =>
  [...new Set(organisers.map(({ organisation }) => organisation.trim()).filter(Boolean))].map((name) => ({
    name,
    aliases: aliasesOf(name, rules),
  }));

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

const aliasesOf = (name: string, { perInstitution }: EligibilitySettings): string[] => [
  name,
  ...perInstitution.aliases.filter((names) => names.some((alias) => plain(alias) === plain(name))).flat(),
];
