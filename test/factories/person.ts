import type { Database } from '#libs/database';
import { type Actor, ANONYMOUS, ensurePerson, type Grant, type PersonFacts } from '#libs/identity';
import { newId } from '#libs/kernel';
import { joinRecords } from '../../libs/identity/src/persistence/merge.store.js';
import { next } from './sequence.js';

export interface TestPerson {
  personId: string;
  name: string;
  email: string;
}

/** Somebody known to the house. */
export async function aPerson(db: Database, facts: Partial<PersonFacts> = {}): Promise<TestPerson> {
  const number = next();
  const person = { name: `Person ${number}`, email: `person-${number}@people.test`, ...facts };
  const personId = await db.transaction((tx) => ensurePerson(tx, person));
  return { personId, name: person.name, email: person.email };
}

/** The person acting, with the roles and seats given. */
export const actorOf = (person: TestPerson, roles: Partial<Pick<Actor, 'grants' | 'seats'>> = {}): Actor => ({
  ...ANONYMOUS,
  kind: 'person',
  ...person,
  ...roles,
});

/** Gives a person a role in a call, or in the whole forum when `callId` is null; answers the person acting under it. */
export async function withRole(
  db: Database,
  person: TestPerson,
  scope: { forumId: string; callId: string | null },
  role: Grant['role'],
): Promise<Actor> {
  await db.rows(
    'INSERT INTO role_grant (id, forum_id, call_id, person_id, role) VALUES ($1, $2, $3, $4, $5)',
    [newId(), scope.forumId, scope.callId, person.personId, role],
  );
  return actorOf(person, { grants: [{ forumId: scope.forumId, callId: scope.callId, role }] });
}

/** Somebody of the call's secretariat, acting. */
export async function aSecretary(
  db: Database,
  { forumId, callId }: { forumId: string; callId: string },
): Promise<Actor> {
  return withRole(db, await aPerson(db), { forumId, callId }, 'secretariat');
}

/** A record merged into somebody's by the secretary; answers the id of the merge. */
export async function aMerge(
  db: Database,
  { forumId, callId }: { forumId: string; callId: string },
  { kept, by }: { kept: TestPerson; by: Actor },
): Promise<{ mergeId: string; gone: TestPerson }> {
  const gone = await aPerson(db);
  const mergeId = newId();
  await db.transaction((tx) =>
    joinRecords(tx, {
      id: mergeId,
      forumId,
      callId,
      keptId: kept.personId,
      goneId: gone.personId,
      by: by.personId,
    }),
  );
  return { mergeId, gone };
}
