import type { Tx } from '#libs/database';
import { newId, Refusal } from '#libs/kernel';
import type { NamedPerson } from '../rules/content/proposal-content.js';

/** Somebody who is stored, and can be told apart from everybody else named. */
export type StoredPerson = NamedPerson & { id: string };

/** Gives an id to whoever has none yet, or the same as somebody before them. */
export function withIds(people: readonly NamedPerson[]): StoredPerson[] {
  const taken = new Set<string>();
  return people.map((person) => {
    const id = person.id !== undefined && !taken.has(person.id) ? person.id : newId();
    taken.add(id);
    return { ...person, id };
  });
}

/**
 * Makes the people of proposals those given: who is known by id is changed, who is new comes in, who is not among them
 * goes. One whose address is known to be a person's is tied to that person.
 */
export async function storePeople(
  tx: Tx,
  proposals: readonly { id: string; people: readonly StoredPerson[] }[],
): Promise<void> {
  const rows = proposals.flatMap(({ id: proposalId, people }) =>
    people.map((person, position) => ({ ...person, proposalId, position })),
  );
  await tx.query('DELETE FROM proposal_person WHERE proposal_id = ANY ($1) AND id <> ALL ($2)', [
    proposals.map(({ id }) => id),
    rows.map(({ id }) => id),
  ]);
  if (rows.length === 0) return;
  const stored = await tx.query<object[]>(
    `INSERT INTO proposal_person AS stored (id, proposal_id, person_id, role, position, name, email, organisation,
                  stakeholder_group, regional_group, country, gender, attendance, confirmed, contact, removed)
     SELECT n.id, n."proposalId", coalesce(p.merged_into, p.id), n.role, n.position, n.name, n.email, n.organisation, n."stakeholderGroup",
            n."regionalGroup", n.country, n.gender, n.attendance, n.confirmed, n.contact,
            coalesce(n.removed, false)
       FROM jsonb_to_recordset($1) AS n(id uuid, "proposalId" uuid, role text, position int, name text, email text,
            organisation text, "stakeholderGroup" text, "regionalGroup" text, country text, gender text, attendance text,
            confirmed boolean, contact text, removed boolean)
       LEFT JOIN person p ON p.email = lower(n.email)
     ON CONFLICT (id) DO UPDATE SET person_id = EXCLUDED.person_id, role = EXCLUDED.role, position = EXCLUDED.position,
       name = EXCLUDED.name, email = EXCLUDED.email, organisation = EXCLUDED.organisation,
       stakeholder_group = EXCLUDED.stakeholder_group, regional_group = EXCLUDED.regional_group,
       country = EXCLUDED.country, gender = EXCLUDED.gender, attendance = EXCLUDED.attendance,
       confirmed = EXCLUDED.confirmed, contact = EXCLUDED.contact,
       removed = EXCLUDED.removed
       WHERE stored.proposal_id = EXCLUDED.proposal_id
     RETURNING stored.id`,
    [JSON.stringify(rows)],
  );
  // an id that belongs to another proposal was left alone
  if (stored.length < rows.length) throw new Refusal('not_found');
}
