import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import type { DemoPerson } from '../types.js';

/** Ids of people by their address in the demo's content. */
export type PeopleIds = ReadonlyMap<string, string>;

/** Stores everybody once; `addresses` gives some of them another address, the demo's own. */
export async function seedPeople(
  tx: Tx,
  people: readonly DemoPerson[],
  addresses: ReadonlyMap<string, string>,
): Promise<PeopleIds> {
  const unique = [...new Map(people.map((person) => [person.email, person])).values()];
  const rows = unique.map((person) => ({
    ...person,
    id: newId(),
    email: addresses.get(person.email) ?? person.email,
  }));
  await tx.query(
    `INSERT INTO person (id, email, name, organisation, stakeholder_group, regional_group, country, gender)
     SELECT id, email, name, organisation, "stakeholderGroup", "regionalGroup", country, gender
       FROM jsonb_to_recordset($1) AS p(id uuid, email text, name text, organisation text, "stakeholderGroup" text,
            "regionalGroup" text, country text, gender text)`,
    [JSON.stringify(rows)],
  );
  return new Map(unique.map((person, at) => [person.email, rows[at]?.id ?? '']));
}
