import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { normalEmail } from '../rules/email.js';

/** What is known of a person besides the address. Empty texts and absent fields change nothing that is known. */
export interface PersonFacts {
  email: string;
  name?: string;
  organisation?: string;
  stakeholderGroup?: string | null;
  regionalGroup?: string | null;
  country?: string | null;
  gender?: string | null;
}

/**
 * The id of the person with this address, made when there is none.
 * Fills gaps only: what somebody says of another person never overwrites what is already known of them.
 */
export async function ensurePerson(tx: Tx, facts: PersonFacts): Promise<string> {
  const [row] = (await tx.query(
    `INSERT INTO person AS p (id, email, name, organisation, stakeholder_group, regional_group, country, gender)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (email) DO UPDATE SET
       name = CASE WHEN p.name = '' THEN excluded.name ELSE p.name END,
       organisation = CASE WHEN p.organisation = '' THEN excluded.organisation ELSE p.organisation END,
       stakeholder_group = coalesce(p.stakeholder_group, excluded.stakeholder_group),
       regional_group = coalesce(p.regional_group, excluded.regional_group),
       country = coalesce(p.country, excluded.country),
       gender = coalesce(p.gender, excluded.gender)
     RETURNING coalesce(p.merged_into, p.id) AS id`,
    [
      newId(),
      normalEmail(facts.email),
      facts.name?.trim() ?? '',
      facts.organisation?.trim() ?? '',
      facts.stakeholderGroup ?? null,
      facts.regionalGroup ?? null,
      facts.country ?? null,
      facts.gender ?? null,
    ],
  )) as [{ id: string }];
  return row.id;
}

/** What somebody who has no account says of themself, over what others said. Who has one edits it there. */
export async function keepOwnWord(
  tx: Tx,
  personId: string,
  facts: Required<
    Pick<PersonFacts, 'name' | 'organisation' | 'stakeholderGroup' | 'regionalGroup' | 'country' | 'gender'>
  >,
): Promise<void> {
  await tx.query(
    `UPDATE person SET name = $2, organisation = $3, stakeholder_group = $4, regional_group = $5, country = $6, gender = $7
      WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = person.id)`,
    [
      personId,
      facts.name.trim(),
      facts.organisation.trim(),
      facts.stakeholderGroup,
      facts.regionalGroup,
      facts.country,
      facts.gender,
    ],
  );
}

/** SQL: person `p` has nothing of their own: no account, no role, no seat, no proposal. */
const HAS_NOTHING = `NOT EXISTS (SELECT 1 FROM account a WHERE a.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM reviewer r WHERE r.person_id = p.id)
        AND NOT EXISTS (SELECT 1 FROM proposal o WHERE o.owner_id = p.id)`;

/**
 * Forgets who a person is, address and all, records merged into theirs as well, if they are known for nothing else any
 * more: nothing of their own, and no proposal that names them. If another address of theirs is still named, the merged
 * record of this one is forgotten alone. Bare rows stay for what points at them.
 * @returns the addresses that nobody is known by any more
 */
export async function forgetPerson(
  tx: Tx,
  { personId, email }: { personId: string; email: string },
): Promise<string[]> {
  const [forgotten] = (await tx.query(
    `WITH candidate AS (
       SELECT p.id, NOT EXISTS (SELECT 1 FROM proposal_person n WHERE n.person_id = p.id OR lower(n.email) = p.email) AS wholly
         FROM person p WHERE p.id = $1 AND ${HAS_NOTHING})
     UPDATE person p SET email = NULL, name = '', organisation = '', stakeholder_group = NULL, regional_group = NULL,
            country = NULL, gender = NULL
       FROM candidate c, person was
      WHERE was.id = p.id AND ((c.wholly AND (p.id = c.id OR p.merged_into = c.id)) OR (p.merged_into = c.id AND p.email = $2))
      RETURNING was.email`,
    [personId, email],
  )) as [{ email: string | null }[], number];
  return forgotten.flatMap((row) => row.email ?? []);
}

/** The ids of many people by address, as `ensurePerson` gives them, in one statement. Of one address the first facts count. */
export async function ensurePeople(tx: Tx, people: readonly PersonFacts[]): Promise<Map<string, string>> {
  const byEmail = new Map<string, PersonFacts>();
  for (const facts of people) {
    const email = normalEmail(facts.email);
    if (!byEmail.has(email)) byEmail.set(email, facts);
  }
  if (byEmail.size === 0) return new Map();
  // one order for everybody, so that two writers never wait for each other
  const rows = [...byEmail].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const stored = (await tx.query(
    `INSERT INTO person AS p (id, email, name, organisation, stakeholder_group, regional_group, country, gender)
     SELECT n.id, n.email, n.name, n.organisation, n."stakeholderGroup", n."regionalGroup", n.country, n.gender
       FROM jsonb_to_recordset($1) AS n(id uuid, email text, name text, organisation text, "stakeholderGroup" text,
            "regionalGroup" text, country text, gender text)
     ON CONFLICT (email) DO UPDATE SET
       name = CASE WHEN p.name = '' THEN excluded.name ELSE p.name END,
       organisation = CASE WHEN p.organisation = '' THEN excluded.organisation ELSE p.organisation END,
       stakeholder_group = coalesce(p.stakeholder_group, excluded.stakeholder_group),
       regional_group = coalesce(p.regional_group, excluded.regional_group),
       country = coalesce(p.country, excluded.country),
       gender = coalesce(p.gender, excluded.gender)
     RETURNING id, email`,
    [
      JSON.stringify(
        rows.map(([email, facts]) => ({
          ...facts,
          id: newId(),
          email,
          name: facts.name?.trim() ?? '',
          organisation: facts.organisation?.trim() ?? '',
        })),
      ),
    ],
  )) as { id: string; email: string }[];
  return new Map(stored.map(({ id, email }) => [email, id]));
}
