import type { Tx } from '#libs/database';
import { addressHash } from '#libs/identity';
import { sameValue } from '../rules/merging/places.js';
import { blankPerson, type NamedPerson } from '../rules/content/proposal-content.js';

/** What is left of somebody who asked to be taken out: the row and the part. */
export const removedFrom = ({ id, role }: NamedPerson): NamedPerson => ({
  ...blankPerson(role),
  ...(id !== undefined && { id }),
  removed: true,
});

/**
 * The people, without what a form that was open all the while still says of somebody who was taken out of the proposal
 * meanwhile, or what an older version said.
 */
export async function withoutRemoved(
  tx: Tx,
  proposalId: string,
  people: readonly NamedPerson[],
  stored: readonly NamedPerson[],
): Promise<readonly NamedPerson[]> {
  if (sameValue(stored, people)) return people;
  const rows = await tx.query<{ hash: Buffer }[]>(
    `SELECT address_hash AS hash FROM invitation WHERE proposal_id = $1 AND status = 'removed'`,
    [proposalId],
  );
  if (rows.length === 0) return people;
  const gone = new Set(rows.map(({ hash }) => hash.toString('hex')));
  return people.map((person) =>
    gone.has(addressHash(person.email).toString('hex')) ? removedFrom(person) : person,
  );
}
