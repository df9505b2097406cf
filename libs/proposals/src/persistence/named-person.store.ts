import type { Tx } from '#libs/database';
import { normalEmail } from '#libs/identity';
import { contentOf } from './proposal.store.js';
import type { NamedPerson } from '../rules/content/proposal-content.js';
import { cleanContent } from '../rules/content/clean-content.js';
import type { VersionAct } from '../rules/version-acts.js';
import { storePeople, withIds } from './people.store.js';
import { ProposalEntity } from './proposal.entity.js';
import { removedFrom } from './removed-people.store.js';
import { keepVersion, type Writing } from './save.store.js';
import type { StoredProposal } from './stored-proposal.js';

/** What somebody named in a proposal may put right about themself. */
export type OwnParticulars = Pick<
  NamedPerson,
  'name' | 'organisation' | 'stakeholderGroup' | 'regionalGroup' | 'country' | 'gender'
>;

type By = Pick<Writing, 'by' | 'at'>;

/** Puts particulars of one address right in every part it plays in a proposal, and keeps that as a version. */
export async function correctNamed(
  tx: Tx,
  stored: StoredProposal,
  { email, particulars, by, at }: By & { email: string; particulars: OwnParticulars },
): Promise<void> {
  const content = cleanContent({
    ...contentOf(stored),
    people: stored.people.map((person) =>
      normalEmail(person.email) === email ? { ...person, ...particulars } : person,
    ),
  });
  const people = withIds(content.people);
  await storePeople(tx, [{ id: stored.id, people }]);
  await keepNext(tx, stored, { by, at }, 'corrected', people);
}

/**
 * Takes one address out of a proposal and out of every version kept of it. What is left is the part it played; whoever
 * stands elsewhere under the same row, but another address and name, stays.
 */
export async function removeNamed(
  tx: Tx,
  stored: StoredProposal,
  { email, by, at }: By & { email: string },
): Promise<void> {
  const rows = (await tx.query(
    `WITH gone AS (SELECT id, name FROM proposal_person WHERE proposal_id = $1 AND lower(email) = $2)
     UPDATE proposal_person n SET name = '', email = '', organisation = '', stakeholder_group = NULL, regional_group = NULL,
            country = NULL, gender = NULL, attendance = NULL, confirmed = false, contact = NULL, person_id = NULL, removed = true
       FROM gone WHERE n.id = gone.id RETURNING gone.id, gone.name`,
    [stored.id, email],
  )) as [{ id: string; name: string }[], number];
  const gone = rows[0];
  await tx.query(
    `UPDATE proposal_version v SET content = jsonb_set(content, '{people}', (
        SELECT jsonb_agg(CASE WHEN ${IS_GONE} THEN removed_person(e.person) ELSE e.person END ORDER BY e.at)
          FROM jsonb_array_elements(v.content -> 'people') WITH ORDINALITY AS e (person, at)))
      WHERE v.proposal_id = $1
        AND EXISTS (SELECT 1 FROM jsonb_array_elements(v.content -> 'people') AS e (person) WHERE ${IS_GONE})`,
    [stored.id, email, gone.map(({ id }) => id), gone.map(({ name }) => name).filter(Boolean)],
  );
  const ids = new Set(gone.map(({ id }) => id));
  const people = withIds(
    stored.people.map((person) => (ids.has(person.id ?? '') ? removedFrom(person) : person)),
  );
  await keepNext(tx, stored, { by, at }, 'person_removed', people);
}

/** The address itself; or the same row before it had an address, or under the same name with another one. */
const IS_GONE = `(lower(e.person ->> 'email') = $2 OR (e.person ->> 'id' = ANY ($3::text[])
    AND (e.person ->> 'email' = '' OR e.person ->> 'name' = ANY ($4::text[]))))`;

async function keepNext(
  tx: Tx,
  stored: StoredProposal,
  { by, at }: By,
  act: VersionAct,
  people: readonly NamedPerson[],
): Promise<void> {
  const { id, callId, version } = stored;
  await tx.update(ProposalEntity, { id, callId }, { updatedAt: at });
  await keepVersion(tx, { id, callId, version: version + 1, by, at }, act, { ...contentOf(stored), people });
}
