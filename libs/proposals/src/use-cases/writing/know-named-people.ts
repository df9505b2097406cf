import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { ensurePerson, isEmail, normalEmail } from '#libs/identity';

const AT_ONCE = 300;

interface Unknown {
  email: string;
  name: string;
  organisation: string;
  stakeholderGroup: string | null;
  regionalGroup: string | null;
  country: string | null;
  gender: string | null;
}

/**
 * Makes everybody named in a submitted proposal by an address a person, so that somebody in many proposals is one.
 * Nobody named in a draft: that is its proposer's alone.
 */
@Injectable()
export class KnowNamedPeople {
  constructor(private readonly db: Database) {}

  /** @returns how many addresses were new to some proposal */
  run(): Promise<number> {
    return this.db.transaction(async (tx) => {
      const unknown = (await tx.query(
        `SELECT DISTINCT ON (lower(n.email)) n.email, n.name, n.organisation, n.stakeholder_group AS "stakeholderGroup",
                n.regional_group AS "regionalGroup", nullif(n.country, '') AS country, n.gender
           FROM proposal_person n JOIN proposal p ON p.id = n.proposal_id
          WHERE n.person_id IS NULL AND n.email <> '' AND n.email ~ '^[^[:space:]@]+@[^[:space:]@]+[.][^[:space:]@]+$'
            AND p.status <> 'draft' AND p.withdrawn_from IS DISTINCT FROM 'draft'
          ORDER BY lower(n.email), p.submitted_at LIMIT ${AT_ONCE}`,
      )) as Unknown[];
      const named = unknown.filter(({ email }) => isEmail(normalEmail(email)));
      for (const facts of named) await ensurePerson(tx, facts);
      if (named.length > 0)
        await tx.query(
          `UPDATE proposal_person n SET person_id = coalesce(w.merged_into, w.id) FROM person w
            WHERE w.email = ANY ($1::text[]) AND lower(n.email) = w.email AND n.person_id IS NULL AND n.email <> ''`,
          [named.map(({ email }) => normalEmail(email))],
        );
      return named.length;
    });
  }
}
