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
     RETURNING id`,
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
