import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import {
  actorOf,
  aPerson,
  aSecretary,
  type TestPerson,
  withRole,
} from '../../../../test/factories/person.js';
import { aNamedPerson, aProposal } from '../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { aConflict, aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { Database } from '#libs/database';
import { FixedClock } from '#libs/kernel';
import { KnowNamedPeople } from '#libs/proposals';
import type { Actor } from '../actor.js';
import { ensurePerson } from '../persistence/person.store.js';
import { PeopleQuery } from '../queries/people.query.js';
import { KeepPersonsApart } from './keep-persons-apart.js';
import { MergePersons } from './merge-persons.js';

let db: Database;
let call: TestCall;
let secretary: Actor;
let kept: TestPerson;
let gone: TestPerson;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  secretary = await aSecretary(db, call);
  kept = await aPerson(db, {
    name: 'Amina Diallo',
    email: 'amina@example.org',
    organisation: 'Lakes Institute',
  });
  gone = await aPerson(db, {
    name: 'DIALLO Amina',
    email: 'a.diallo@other.org',
    organisation: 'Lakes Institute',
    country: 'ML',
  });
});
afterAll(() => closeDatabase(db));

const scope = () => ({ forumId: call.forumId, callId: call.callId });
const merge = (actor = secretary, { keptId = kept.personId, goneId = gone.personId } = {}) =>
  new MergePersons(db).run(actor, { ...scope(), keptId, goneId });
const suggestions = async (viewerId = secretary.personId) =>
  (await new PeopleQuery(db).suggestions({ ...scope(), wholeForum: false, viewerId })).map(
    ({ people, likeness }) => [likeness, ...people.map(({ email }) => email).toSorted()],
  );
const bothProposed = async () => [
  await aProposal(db, call, {
    owner: kept,
    people: [aNamedPerson('organiser', { email: kept.email, name: kept.name })],
  }),
  await aProposal(db, call, {
    owner: gone,
    people: [aNamedPerson('speaker', { email: gone.email, name: gone.name })],
  }),
];

describe('MergePersons', () => {
  it('moves everything to one record, which both addresses lead to from then on', async () => {
    const [, second] = await bothProposed();
    await merge();
    expect(await db.rows('SELECT owner_id AS id FROM proposal ORDER BY number')).toEqual([
      { id: kept.personId },
      { id: kept.personId },
    ]);
    expect(
      await db.rows('SELECT person_id AS id FROM proposal_person WHERE proposal_id = $1', [
        second!.proposalId,
      ]),
    ).toEqual([{ id: kept.personId }]);
    expect(
      await db.rows(
        'SELECT country, merged_into AS "mergedInto" FROM person WHERE id = ANY ($1) ORDER BY email DESC',
        [[kept.personId, gone.personId]],
      ),
    ).toEqual([
      { country: 'ML', mergedInto: null },
      { country: 'ML', mergedInto: kept.personId },
    ]);
    expect(await db.transaction((tx) => ensurePerson(tx, { email: gone.email }))).toBe(kept.personId);
    const later = await aProposal(db, call, { people: [aNamedPerson('speaker', { email: gone.email })] });
    expect(
      await db.rows('SELECT person_id AS id FROM proposal_person WHERE proposal_id = $1', [later.proposalId]),
    ).toEqual([{ id: kept.personId }]);
    expect(
      await db.rows(`SELECT act, subject_id AS "subjectId" FROM audit_entry WHERE act = 'persons.merged'`),
    ).toEqual([{ act: 'persons.merged', subjectId: kept.personId }]);
  });

  it('leaves what cannot be changed under the record that signed it', async () => {
    const [, second] = await bothProposed();
    await merge();
    expect(
      await db.rows('SELECT saved_by AS by FROM proposal_version WHERE proposal_id = $1', [
        second!.proposalId,
      ]),
    ).toEqual([{ by: gone.personId }]);
  });

  it('follows a record that was merged before', async () => {
    await bothProposed();
    await merge();
    const third = await aPerson(db, { name: 'Amina D.', email: 'third@example.org' });
    await aProposal(db, call, { owner: third });
    await merge(secretary, { keptId: third.personId, goneId: kept.personId });
    expect(await db.transaction((tx) => ensurePerson(tx, { email: gone.email }))).toBe(third.personId);
  });

  it('refuses to give somebody a review of a proposal of their own, and changes nothing', async () => {
    const [first] = await bothProposed();
    await anAssignment(db, first!, await aReviewer(db, call, { person: gone }));
    expect(await refusalOf(merge())).toEqual({
      kind: 'blocked',
      blockers: [{ code: 'merge_reviews_own', numbers: `#${first!.number}` }],
    });
    expect(await db.rows('SELECT 1 FROM person WHERE merged_into IS NOT NULL')).toEqual([]);
    expect(await db.rows('SELECT person_id AS id FROM reviewer')).toEqual([{ id: gone.personId }]);
  });

  it('refuses two seats, roles, another forum and one’s own record', async () => {
    await bothProposed();
    const codes = async (act: Promise<unknown>) => (await refusalOf(act)).blockers.map(({ code }) => code);
    await aReviewer(db, call, { person: kept });
    await aReviewer(db, call, { person: gone });
    expect(await codes(merge())).toEqual(['merge_two_seats']);
    await db.rows('DELETE FROM reviewer');
    const own = actorOf(gone, { grants: secretary.grants });
    expect(await codes(merge(own))).toEqual(['merge_own_record']);
    await aProposal(db, await aCall(db), { owner: gone });
    expect(await codes(merge())).toEqual(['merge_other_forum']);
    await withRole(db, gone, scope(), 'chair');
    expect(await codes(merge())).toEqual(['merge_role', 'merge_other_forum']);
  });

  it('is for those who run the calls both are known in', async () => {
    await aProposal(db, call, { owner: kept });
    // known by a draft alone, which is its proposer's
    await aProposal(db, call, { owner: gone, status: 'draft' });
    expect((await refusalOf(merge())).kind).toBe('not_found');
    await aProposal(db, call, { owner: gone });
    const other = await aSecretary(db, await aCall(db));
    expect((await refusalOf(merge(other))).kind).toBe('forbidden');
    expect((await refusalOf(merge(secretary, { goneId: kept.personId }))).kind).toBe('not_found');
  });

  it('stores nothing when the last step fails', async () => {
    await bothProposed();
    await db.rows(
      `CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$`,
    );
    await db.rows(
      'CREATE TRIGGER fail_here BEFORE INSERT ON outbox_event FOR EACH ROW EXECUTE FUNCTION fail_here()',
    );
    await expect(merge()).rejects.toThrow('no room');
    await db.rows('DROP TRIGGER fail_here ON outbox_event');
    await db.rows('DROP FUNCTION fail_here');
    expect(await db.rows('SELECT count(DISTINCT owner_id)::int AS owners FROM proposal')).toEqual([
      { owners: 2 },
    ]);
  });
});

describe('records that look alike', () => {
  it('are shown once both are in what the secretariat may see, and never again when told apart', async () => {
    expect(await suggestions()).toEqual([]);
    await bothProposed();
    expect(await suggestions()).toEqual([
      ['name_and_organisation', 'a.diallo@other.org', 'amina@example.org'],
    ]);
    await new KeepPersonsApart(db, new FixedClock(WHILE_OPEN)).run(secretary, {
      ...scope(),
      one: gone.personId,
      other: kept.personId,
    });
    expect(await suggestions()).toEqual([]);
  });

  it('come from everybody named in what was submitted, and from no draft', async () => {
    const lin = { name: 'Lin Haoyun', organisation: 'Cable Union' };
    await aProposal(db, call, { people: [aNamedPerson('speaker', { ...lin, email: 'lin@example.org' })] });
    await aProposal(db, call, {
      status: 'draft',
      people: [aNamedPerson('speaker', { ...lin, email: 'lin@draft.org' })],
    });
    await aProposal(db, call, {
      people: [aNamedPerson('rapporteur', { ...lin, email: 'lin.haoyun@other.org' })],
    });
    await aProposal(db, call, {
      people: [aNamedPerson('rapporteur', { name: 'Bad', email: 'not an address' })],
    });
    const know = new KnowNamedPeople(db);
    expect([await know.run(), await know.run()]).toEqual([2, 0]);
    expect(await suggestions()).toEqual([
      ['name_and_organisation', 'lin.haoyun@other.org', 'lin@example.org'],
    ]);
    expect(await db.rows(`SELECT 1 FROM person WHERE email = 'lin@draft.org'`)).toEqual([]);
  });

  it('leave out a proposal the viewer has a conflict of interest with', async () => {
    const [, second] = await bothProposed();
    const viewer = await aPerson(db);
    const { reviewerId } = await aReviewer(db, call, { person: viewer });
    expect((await suggestions(viewer.personId)).length).toBe(1);
    await aConflict(db, { ...second!, reviewerId });
    expect(await suggestions(viewer.personId)).toEqual([]);
    const asked = { ...scope(), wholeForum: false, viewerId: viewer.personId };
    expect(await new PeopleQuery(db).one(asked, gone.personId)).toBe(undefined);
  });
});
