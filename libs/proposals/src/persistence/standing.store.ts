import type { EligibilitySettings } from '#libs/calls';
import type { Tx } from '#libs/database';
import { normalEmail } from '#libs/identity';
import { found } from '#libs/kernel';
import type { NamedPerson } from '../rules/proposal-content.js';
import type { Standing } from '../rules/eligibility-facts.js';

/** Runs a read, in a transaction or outside of one. */
export type Read = <Row extends object>(sql: string, parameters: unknown[]) => Promise<Row[]>;

const STANDINGS = `
  WITH asked AS (
    SELECT * FROM jsonb_to_recordset($2) AS a(id uuid, "ownerId" uuid, organisers jsonb, institutions jsonb)),
  edition AS (
    SELECT c.id, c.name FROM call c JOIN call this ON this.id = $1 AND this.forum_id = c.forum_id
     WHERE c.id <> this.id AND c.event_starts_on < this.event_starts_on ORDER BY c.event_starts_on DESC LIMIT $3)
  SELECT a.id,
    coalesce((SELECT json_agg(DISTINCT coalesce(nullif(who.name, ''), who.email)) FROM reviewer r JOIN person who ON who.id = r.person_id
       WHERE r.call_id = $1 AND r.status <> 'left'
         AND (who.id = a."ownerId" OR who.email IN (SELECT o ->> 'email' FROM jsonb_array_elements(a.organisers) o))), '[]')
      AS "committeeMembers",
    coalesce((SELECT json_agg(json_build_object('name', o.name, 'submitted',
        (SELECT count(DISTINCT p.id) FROM proposal_person n JOIN proposal p ON p.id = n.proposal_id
          WHERE p.call_id = $1 AND p.id <> a.id AND p.status NOT IN ('draft', 'withdrawn')
            AND n.role = 'organiser' AND n.email <> '' AND lower(n.email) = o.email)))
       FROM jsonb_to_recordset(a.organisers) AS o(email text, name text)), '[]') AS "perPerson",
    coalesce((SELECT json_agg(json_build_object('name', i.name, 'submitted',
        (SELECT count(DISTINCT p.id) FROM proposal_person n JOIN proposal p ON p.id = n.proposal_id
          WHERE p.call_id = $1 AND p.id <> a.id AND p.status NOT IN ('draft', 'withdrawn') AND n.role = 'organiser'
            AND institution_key(n.organisation) = ANY (ARRAY(
                SELECT key FROM (SELECT institution_key(alias) AS key FROM jsonb_array_elements_text(i.aliases) AS alias) k
                 WHERE key <> '')))))
       FROM jsonb_to_recordset(a.institutions) AS i(name text, aliases jsonb)), '[]') AS "perInstitution",
    coalesce((SELECT json_agg(DISTINCT jsonb_build_object('title', s.title, 'callName', e.name))
       FROM edition e JOIN session s ON s.call_id = e.id AND s.type = 'workshop'
       JOIN proposal_person n ON n.proposal_id = s.proposal_id AND n.role = 'organiser'
      WHERE lower(n.email) IN (SELECT o ->> 'email' FROM jsonb_array_elements(a.organisers) o)), '[]') AS "heldSessions"
    FROM asked a`;

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

function addressesOf(organisers: readonly NamedPerson[]) {
  const names = new Map<string, string>();
  for (const { email, name } of organisers)
    if (email.trim()) names.set(normalEmail(email), name.trim() || normalEmail(email));
  return [...names].map(([email, name]) => ({ email, name }));
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
