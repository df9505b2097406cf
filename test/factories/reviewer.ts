import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import type { ConflictKind, ReviewerFacts, ReviewerStatus } from '#libs/reviewers';
import { newId } from '#libs/kernel';
import { seatPerson } from '../../libs/reviewers/src/persistence/reviewer.store.js';
import { type TestCall, WHILE_OPEN } from './call.js';
import { actorOf, aPerson, type TestPerson } from './person.js';
import { next } from './sequence.js';

export interface ReviewerTraits extends Partial<Omit<ReviewerFacts, 'email' | 'name'>> {
  person?: TestPerson;
  status?: ReviewerStatus;
}

export interface TestReviewer extends TestPerson {
  reviewerId: string;
  /** The member, acting from their seat. */
  actor: Actor;
}

/** An active member of the committee who knows nothing special and has no ties, unless told otherwise. */
export async function aReviewer(
  db: Database,
  call: { callId: string },
  traits: ReviewerTraits = {},
): Promise<TestReviewer> {
  const email = `member@house-${next()}.test`; // a house of their own: no ties by chance
  const { person = await aPerson(db, { email }), status = 'active', ...facts } = traits;
  const described: ReviewerFacts = {
    ...person,
    organisation: `Committee House ${next()}`,
    stakeholderGroup: 'civil_society',
    regionalGroup: 'african',
    country: null,
    gender: 'female',
    themeIds: [],
    tagIds: [],
    loadMin: null,
    loadMax: null,
    ...facts,
  };
  const { reviewerId } = await db.transaction((tx) => seatPerson(tx, call.callId, described, WHILE_OPEN));
  await db.rows('UPDATE reviewer SET status = $2 WHERE id = $1', [reviewerId, status]);
  const actor = actorOf(person, { seats: [{ callId: call.callId, reviewerId }] });
  return { ...person, reviewerId, actor };
}

/** Many members like one another. */
export async function reviewers(
  db: Database,
  call: TestCall,
  count: number,
  traits: ReviewerTraits = {},
): Promise<TestReviewer[]> {
  const members: TestReviewer[] = [];
  for (let n = 0; n < count; n++) members.push(await aReviewer(db, call, traits));
  return members;
}

/** A conflict of interest in force, declared and settled unless told otherwise. */
export async function aConflict(
  db: Database,
  pair: { callId: string; reviewerId: string; proposalId: string },
  { kind = 'declared' as ConflictKind } = {},
): Promise<string> {
  const id = newId();
  await db.rows(
    `INSERT INTO conflict (id, call_id, reviewer_id, proposal_id, kind, found_at, decided_by, decided_at)
     SELECT $1, $2, $3, $4, $5, $6, CASE WHEN $5 = 'declared' THEN person_id END, CASE WHEN $5 = 'declared' THEN $6::timestamptz END
       FROM reviewer WHERE id = $3`,
    [id, pair.callId, pair.reviewerId, pair.proposalId, kind, WHILE_OPEN],
  );
  return id;
}
