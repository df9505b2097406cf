import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { anInvitation } from '../../../../test/factories/invitation.js';
import {
  actorOf,
  aPerson,
  aSecretary,
  type TestPerson,
  withRole,
} from '../../../../test/factories/person.js';
import { aNamedPerson, aProposal } from '../../../../test/factories/proposal.js';
import { refusalOf } from '../../../../test/factories/refusals.js';
import { aReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import type { Database } from '#libs/database';
import { FixedClock, newId } from '#libs/kernel';
import { RecordsPartedLetter } from '#libs/notifications';
import type { Job } from '#libs/outbox';
import { ConflictSearchAfterMergeJob, ConflictSearchAfterPartingJob } from '#libs/reviewers';
import type { Actor } from '../actor.js';
import { ensurePerson, forgetPerson } from '../persistence/person.store.js';
import { openSession } from '../persistence/session.store.js';
import { MergesQuery } from '../queries/merges.query.js';
import { KeepPersonsApart } from './keep-persons-apart.js';
import { MergePersons } from './merge-persons.js';
import { UndoMerge } from './undo-merge.js';

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
  kept = await aPerson(db, { name: 'Amina Diallo', email: 'amina@example.org' });
  gone = await aPerson(db, {
    name: 'Amina D.',
    email: 'a.diallo@other.org',
    organisation: 'Lakes Institute',
    country: 'ML',
  });
  for (const person of [kept, gone])
    await aProposal(db, call, {
      owner: person,
      people: [aNamedPerson('organiser', { email: person.email, name: person.name })],
    });
});
afterAll(() => closeDatabase(db));

const scope = () => ({ forumId: call.forumId, callId: call.callId });
const merge = (keptId = kept.personId, goneId = gone.personId, actor = secretary) =>
  new MergePersons(db).run(actor, { ...scope(), keptId, goneId });
const merges = (actor = secretary) =>
  new MergesQuery(db).run(actor, { ...scope(), wholeForum: false, viewerId: actor.personId });
const newest = async () => (await merges())[0]!.id;
const undo = async (actor = secretary, mergeId?: string) =>
  new UndoMerge(db, new FixedClock(WHILE_OPEN)).run(actor, {
    ...scope(),
    mergeId: mergeId ?? (await newest()),
  });

/** Everything there is, but for the records of what was done and when. */
async function everything(): Promise<Record<string, string[]>> {
  const tables = await db.rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
      WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1) ORDER BY 1`,
    [['audit_entry', 'audit_seal', 'outbox_event', 'person_merge', 'schema_migration', 'sign_in_session']],
  );
  const rows = await Promise.all(
    tables.map(({ name }) => db.rows<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`)),
  );
  return Object.fromEntries(tables.map(({ name }, at) => [name, rows[at]!.map(({ row }) => row)]));
}

describe('UndoMerge', () => {
  it('gives both records back everything they had, in every table', async () => {
    const { reviewerId } = await aReviewer(db, call, { person: gone });
    const other = await aProposal(db, call, { status: 'under_review' });
    await anAssignment(db, other, { reviewerId });
    await anInvitation(db, other, { email: gone.email });
    for (const person of [kept, gone])
      await db.rows('INSERT INTO account (person_id, password_hash) VALUES ($1, $2)', [
        person.personId,
        `hash of ${person.email}`,
      ]);
    // a list that both keep under one name is one list of the one record
    for (const { personId } of [kept, gone])
      await db.rows(
        `INSERT INTO saved_view (id, call_id, owner_id, name, address, created_at)
         VALUES ($1, $2, $3, 'Mine', '?q=kelp', now())`,
        [newId(), call.callId, personId],
      );
    const third = await aPerson(db);
    await aProposal(db, call, { owner: third });
    await new KeepPersonsApart(db, new FixedClock(WHILE_OPEN)).run(secretary, {
      ...scope(),
      one: gone.personId,
      other: third.personId,
    });
    const owner = await withRole(db, await aPerson(db), { ...scope(), callId: null }, 'owner');
    for (const person of [kept, gone]) await withRole(db, person, scope(), 'chair');
    await withRole(db, gone, scope(), 'secretariat');
    const before = await everything();
    await merge(kept.personId, gone.personId, owner);
    expect(await everything()).not.toEqual(before);
    await undo(owner);
    const [one, two] = [kept.personId, gone.personId].toSorted();
    expect(
      await db.rows(
        'DELETE FROM person_kept_apart WHERE one = $1 AND other = $2 RETURNING decided_by AS by',
        [one, two],
      ),
    ).toEqual([{ by: owner.personId }]);
    expect(await everything()).toEqual(before);
    expect(
      await db.rows(
        `SELECT actor_id AS by, subject_id AS "subjectId", facts FROM audit_entry WHERE act = 'persons.parted'`,
      ),
    ).toEqual([{ by: owner.personId, subjectId: kept.personId, facts: { goneId: gone.personId } }]);
    expect(await db.transaction((tx) => ensurePerson(tx, { email: gone.email }))).toBe(gone.personId);
  });

  it('lets what came since go with the address it carries, and else stay', async () => {
    await merge();
    const since = await aProposal(db, call, {
      owner: kept,
      people: [
        aNamedPerson('speaker', { email: gone.email, name: 'By the other address' }),
        aNamedPerson('speaker', { email: kept.email, name: 'By the one kept' }),
      ],
    });
    await anInvitation(db, since, { email: gone.email });
    // a part that moved in the merge is given to the other address afterwards
    await db.rows(`UPDATE proposal_person SET email = $1 WHERE email = $2 AND name = $3`, [
      kept.email,
      gone.email,
      gone.name,
    ]);
    await db.rows(`UPDATE person SET country = 'SN' WHERE id = $1`, [kept.personId]);
    await undo();
    expect(
      await db.rows(
        `SELECT n.name, w.email FROM proposal_person n JOIN person w ON w.id = n.person_id ORDER BY n.name`,
      ),
    ).toEqual([
      { name: 'Amina D.', email: kept.email },
      { name: 'Amina Diallo', email: kept.email },
      { name: 'By the one kept', email: kept.email },
      { name: 'By the other address', email: gone.email },
    ]);
    expect(await db.rows(`SELECT owner_id AS owner FROM proposal WHERE id = $1`, [since.proposalId])).toEqual(
      [{ owner: kept.personId }],
    );
    expect(await db.rows('SELECT person_id AS person FROM invitation')).toEqual([{ person: gone.personId }]);
    // what was learnt is forgotten, what was put right since is not
    expect(await db.rows('SELECT organisation, country FROM person WHERE id = $1', [kept.personId])).toEqual([
      { organisation: '', country: 'SN' },
    ]);
  });

  it('ends sessions and tokens of whom it is not known any more which of the two they are', async () => {
    await db.rows('INSERT INTO account (person_id) VALUES ($1)', [kept.personId]);
    await db.transaction((tx) => openSession(tx, kept.personId, new Date(Date.now() - 1000)));
    await merge();
    await db.transaction((tx) => openSession(tx, kept.personId, new Date(Date.now() + 1000)));
    await db.rows(
      `INSERT INTO api_token (id, person_id, name, token_hash, ending, scopes, created_at, expires_at)
       VALUES ($1, $2, 'Since', '\\x01', 'abcd', '{calls:read}', now(), now() + interval '1 day')`,
      [newId(), kept.personId],
    );
    await undo();
    expect(await db.rows('SELECT count(*)::int AS sessions FROM sign_in_session')).toEqual([{ sessions: 1 }]);
    expect(await db.rows('SELECT revoked_at IS NULL AS good FROM api_token')).toEqual([{ good: false }]);
  });

  it('lets the ties be found anew, and tells who has an account', async () => {
    const { reviewerId } = await aReviewer(db, call, { person: gone });
    await db.rows('INSERT INTO account (person_id) VALUES ($1), ($2)', [kept.personId, gone.personId]);
    const follow = async (job: Job, type: string) => {
      const [event] = await db.rows<{ payload: Record<string, string> }>(
        'SELECT payload FROM outbox_event WHERE type = $1',
        [type],
      );
      await job.run({
        id: '',
        payload: event!.payload,
        attempt: 1,
        last: false,
        begin: () => Promise.resolve(true),
        finish: () => Promise.resolve(),
      });
    };
    const ties = () =>
      db.rows(
        `SELECT k.kind, p.number, k.active FROM conflict k JOIN proposal p ON p.id = k.proposal_id
          WHERE k.reviewer_id = $1 AND k.active ORDER BY p.number`,
        [reviewerId],
      );
    await db.rows(`UPDATE proposal SET status = 'passed'`);
    const numbers = (await db.rows<{ number: number }>('SELECT number FROM proposal ORDER BY number')).map(
      ({ number }) => number,
    );
    await merge();
    const clock = new FixedClock(WHILE_OPEN);
    await follow(new ConflictSearchAfterMergeJob(db, clock), 'persons.merged');
    expect(await ties()).toEqual(numbers.map((number) => ({ kind: 'same_person', number, active: true })));
    await undo();
    await follow(new ConflictSearchAfterPartingJob(db, clock), 'persons.parted');
    await follow(new RecordsPartedLetter(db), 'persons.parted');
    expect(await ties()).toEqual([{ kind: 'same_person', number: numbers[1], active: true }]);
    const letters = await db.rows<{ to: string; body: string }>(
      `SELECT to_email AS "to", body FROM letter WHERE kind = 'records_parted' ORDER BY 1`,
    );
    expect(letters.map(({ to }) => to)).toEqual([gone.email, kept.email]);
    expect(letters[0]?.body).not.toContain(kept.email);
  });

  it('does not give back a role that was taken from the one kept meanwhile', async () => {
    const owner = await withRole(db, await aPerson(db), { ...scope(), callId: null }, 'owner');
    for (const person of [kept, gone]) await withRole(db, person, scope(), 'chair');
    await merge(kept.personId, gone.personId, owner);
    await db.rows(`DELETE FROM role_grant WHERE person_id = $1`, [kept.personId]);
    expect((await refusalOf(undo())).blockers).toEqual([{ code: 'merge_role' }]);
    await undo(owner);
    expect(await db.rows(`SELECT 1 FROM role_grant WHERE role = 'chair'`)).toEqual([]);
  });

  it('happens once, however often it is pressed', async () => {
    await merge();
    const mergeId = await newest();
    const pressed = await Promise.allSettled([undo(secretary, mergeId), undo(secretary, mergeId)]);
    expect(pressed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalOf(undo(secretary, mergeId))).toEqual({
      kind: 'blocked',
      blockers: [{ code: 'merge_undone' }],
    });
    expect(
      await db.rows(`SELECT count(*)::int AS n FROM outbox_event WHERE type = 'persons.parted'`),
    ).toEqual([{ n: 1 }]);
    expect((await merges()).map(({ undoneAt, blockers }) => [undoneAt, blockers])).toEqual([
      [WHILE_OPEN, [{ code: 'merge_undone' }]],
    ]);
  });

  it('undoes the last of several first', async () => {
    const third = await aPerson(db, { email: 'third@example.org' });
    await aProposal(db, call, { owner: third });
    const before = await everything();
    await merge();
    const first = await newest();
    await merge(third.personId, kept.personId);
    expect((await refusalOf(undo(secretary, first))).blockers).toEqual([{ code: 'merge_merged_since' }]);
    await undo();
    await undo(secretary, first);
    await db.rows('DELETE FROM person_kept_apart');
    expect(await everything()).toEqual(before);
  });

  it('can be merged again, and parted again', async () => {
    const before = await everything();
    for (let round = 0; round < 2; round++) {
      await merge();
      await undo();
    }
    await db.rows('DELETE FROM person_kept_apart');
    expect(await everything()).toEqual(before);
    expect((await merges()).length).toBe(2);
  });

  it('is refused where something would be lost, or cannot be told', async () => {
    await merge();
    const mergeId = await newest();
    await db.rows('UPDATE person_merge SET kept_moves = false');
    expect((await refusalOf(undo(secretary, mergeId))).blockers).toEqual([
      { code: 'merge_not_written_down' },
    ]);
    await db.rows('UPDATE person_merge SET kept_moves = true');
    await db.rows(`DELETE FROM proposal_person`);
    await db.rows(`UPDATE proposal SET owner_id = $1 WHERE owner_id = $2`, [
      (await aPerson(db)).personId,
      kept.personId,
    ]);
    await aProposal(db, call, { people: [aNamedPerson('speaker', { email: kept.email })] });
    await db.transaction((tx) => forgetPerson(tx, { personId: kept.personId, email: gone.email }));
    expect((await refusalOf(undo(secretary, mergeId))).blockers).toEqual([{ code: 'merge_forgotten' }]);
    expect((await merges()).map(({ blockers }) => blockers)).toEqual([[{ code: 'merge_forgotten' }]]);
  });

  it('is for those who run the calls that know the record, and nobody’s own', async () => {
    await merge();
    const mergeId = await newest();
    expect((await refusalOf(undo(actorOf(kept, { grants: secretary.grants }), mergeId))).blockers).toEqual([
      { code: 'merge_own_record' },
    ]);
    const elsewhere = await aCall(db);
    const stranger = await aSecretary(db, elsewhere);
    expect((await refusalOf(undo(stranger, mergeId))).kind).toBe('forbidden');
    const there = { forumId: elsewhere.forumId, callId: elsewhere.callId, mergeId };
    expect((await refusalOf(new UndoMerge(db, new FixedClock(WHILE_OPEN)).run(stranger, there))).kind).toBe(
      'not_found',
    );
    expect(
      await new MergesQuery(db).run(stranger, { ...there, wholeForum: true, viewerId: stranger.personId }),
    ).toEqual([]);
    expect((await refusalOf(undo(secretary, newId()))).kind).toBe('not_found');
  });

  it('stores nothing when the last step fails', async () => {
    await merge();
    const before = await everything();
    await db.rows(
      `CREATE FUNCTION fail_here() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$`,
    );
    await db.rows(
      'CREATE TRIGGER fail_here BEFORE INSERT ON outbox_event FOR EACH ROW EXECUTE FUNCTION fail_here()',
    );
    try {
      await expect(undo()).rejects.toThrow('no room');
    } finally {
      await db.rows('DROP TRIGGER fail_here ON outbox_event');
      await db.rows('DROP FUNCTION fail_here');
    }
    expect(await everything()).toEqual(before);
    expect((await merges()).map(({ undoneAt, blockers }) => [undoneAt, blockers])).toEqual([[null, []]]);
  });
});
