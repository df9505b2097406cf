import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, newId, Refusal } from '#libs/kernel';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { actorOf, aPerson, aSecretary } from '../../../../test/factories/person.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { aReviewer } from '../../../../test/factories/reviewer.js';
import { emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { CommitteeQuery } from '../queries/committee.query.js';
import { ReviewerProfileQuery } from '../queries/reviewer-profile.query.js';
import { EditReviewer } from './edit-reviewer.js';
import { ImportReviewers } from './import-reviewers.js';
import { InviteReviewer } from './invite-reviewer.js';
import { LeaveCommittee } from './leave-committee.js';

const clock = new FixedClock(WHILE_OPEN);
let db: Database;
let call: TestCall;
let secretary: Actor;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { loadMin: 5, loadMax: 20 });
  secretary = await aSecretary(db, call);
});
afterAll(() => db.source.destroy());

const facts = (given = {}) => ({
  email: 'Kofi@Lab.test',
  name: 'Kofi Mensah',
  organisation: 'Lakes Laboratory',
  stakeholderGroup: 'technical_community',
  regionalGroup: 'african',
  country: 'GH',
  gender: 'male',
  themeIds: [call.themes[1]!.id],
  tagIds: [call.tags[0]!.id],
  loadMin: null,
  loadMax: 12,
  ...given,
});
const invite = (actor: Actor, given = {}) => new InviteReviewer(db, clock).run(actor, call, facts(given));
const events = () => db.rows('SELECT type, payload FROM outbox_event ORDER BY id');
const committee = () => new CommitteeQuery(db).run(call.callId);

describe('inviting a member', () => {
  it('gives a seat, with everything that was said of it, and writes once it is committed', async () => {
    const reviewerId = await invite(secretary);
    expect(await committee()).toEqual([
      {
        reviewerId,
        name: 'Kofi Mensah',
        email: 'kofi@lab.test',
        organisation: 'Lakes Laboratory',
        stakeholderGroup: 'technical_community',
        regionalGroup: 'african',
        gender: 'male',
        status: 'invited',
        themes: [call.themes[1]!.name],
        loadMin: 5,
        loadMax: 12,
        assigned: 0,
        done: 0,
        conflicts: 0,
      },
    ]);
    expect(await events()).toEqual([{ type: 'reviewer.invited', payload: { reviewerId } }]);
  });

  it('describes the same seat anew when the address has one', async () => {
    const first = await invite(secretary);
    expect(await invite(secretary, { organisation: 'Other House', themeIds: [] })).toBe(first);
    expect((await committee()).map((row) => [row.organisation, row.themes])).toEqual([['Other House', []]]);
  });

  it.each([
    ['a wrong address', { email: 'kofi' }, { code: 'isEmail', field: 'email' }],
    ['no name', { name: ' ' }, { code: 'isNotEmpty', field: 'name' }],
    [
      'a group the call does not know',
      { stakeholderGroup: 'guild' },
      { code: 'isIn', field: 'stakeholderGroup' },
    ],
    ['a theme of another call', { themeIds: [newId()] }, { code: 'isIn', field: 'themes' }],
    ['a range turned round', { loadMin: 13 }, { code: 'load_range_empty', field: 'loadMin' }],
  ])('refuses %s and stores nothing', async (_, given, blocker) => {
    await expect(invite(secretary, given)).rejects.toEqual(new Refusal('blocked', [blocker]));
    expect([await committee(), await events()]).toEqual([[], []]);
  });

  it('is for the secretariat of this call alone', async () => {
    const elsewhere = await aSecretary(db, await aCall(db));
    const member = await aReviewer(db, call);
    for (const actor of [elsewhere, member.actor, actorOf(await aPerson(db))])
      await expect(invite(actor)).rejects.toEqual(new Refusal('forbidden'));
  });
});

describe('a file of members', () => {
  const run = (file: string, invited = false) =>
    new ImportReviewers(db, clock).run(secretary, call, { file, invite: invited });

  it('seats all of them, by names or codes in any case, and writes only to those who are new', async () => {
    const known = await aReviewer(db, call);
    const file = [
      'email,name,organisation,stakeholder_group,regional_group,country,gender,themes,tags,load_min,load_max',
      `zoe@x.test,Zoé,"A, B",Civil society,GRULAC,Brasil,Female,"${call.themes[0]!.name}; ${call.themes[1]!.slug}",${call.tags[0]!.name},1,9`,
      `${known.email},${known.name},,,,,,,,,`,
    ].join('\n');
    expect(await run(file, true)).toEqual({ rows: 2, added: 1, conflicts: 0 });
    expect(
      (await committee()).map((row) => [row.name, row.regionalGroup, row.themes.length, row.loadMax]),
    ).toEqual([
      [known.name, null, 0, 20],
      ['Zoé', 'grulac', 2, 9],
    ]);
    expect(await db.rows(`SELECT country FROM person WHERE email = 'zoe@x.test'`)).toEqual([
      { country: 'BR' },
    ]);
    expect((await events()).map((event) => (event as { type: string }).type)).toEqual(['reviewer.invited']);
  });

  it('is refused as a whole, every bad cell named by line and column', async () => {
    const file = [
      'email,name,themes,load_max,gender',
      'ana@x.test,Ana,Alchemy; Data Governance,nine,female',
      'ANA@x.test,,,,robot',
      'nobody,Ben,,,',
    ].join('\n');
    await expect(run(file)).rejects.toEqual(
      new Refusal('blocked', [
        { code: 'unknown_theme', line: 2, column: 'themes', value: 'Alchemy' },
        { code: 'isInt', line: 2, column: 'load_max', value: 'nine' },
        { code: 'unknown_choice', line: 3, column: 'gender', value: 'robot' },
        { code: 'isNotEmpty', line: 3, column: 'name', value: '' },
        { code: 'row_twice', line: 3, column: 'email', value: 'ANA@x.test' },
        { code: 'isEmail', line: 4, column: 'email', value: 'nobody' },
      ]),
    );
    expect(await committee()).toEqual([]);
  });
});

describe('a seat', () => {
  it('can be described anew', async () => {
    const reviewerId = await invite(secretary);
    const { email: _, name: __, ...changes } = facts({ themeIds: [], gender: null, loadMin: 2, loadMax: 3 });
    await new EditReviewer(db, clock).run(secretary, call, reviewerId, changes);
    expect(await new ReviewerProfileQuery(db).run(call.callId, reviewerId)).toEqual({
      reviewerId,
      name: 'Kofi Mensah',
      email: 'kofi@lab.test',
      organisation: 'Lakes Laboratory',
      stakeholderGroup: 'technical_community',
      regionalGroup: 'african',
      country: 'GH',
      gender: null,
      status: 'invited',
      themeIds: [],
      tagIds: [call.tags[0]!.id],
      loadMin: 2,
      loadMax: 3,
      profile: '',
      callLoadMin: 5,
      callLoadMax: 20,
      conflicts: [],
    });
  });

  it('of another call is like one that does not exist', async () => {
    const elsewhere = await aReviewer(db, await aCall(db));
    const { email: _, name: __, ...changes } = facts();
    const act = new EditReviewer(db, clock).run(secretary, call, elsewhere.reviewerId, changes);
    await expect(act).rejects.toEqual(new Refusal('not_found'));
    expect(await new ReviewerProfileQuery(db).run(call.callId, elsewhere.reviewerId)).toBe(undefined);
  });

  it('that is left gives back what is not done, once', async () => {
    const { reviewerId } = await aReviewer(db, call);
    const open = await anAssignment(db, await aProposal(db, call), { reviewerId });
    const done = await anAssignment(db, await aProposal(db, call), { reviewerId }, { status: 'done' });
    const leave = () => new LeaveCommittee(db).run(secretary, call, reviewerId);
    await leave();
    const statuses = await db.rows('SELECT id, status FROM assignment ORDER BY id');
    expect(statuses).toEqual([
      { id: open.assignmentId, status: 'withdrawn' },
      { id: done.assignmentId, status: 'done' },
    ]);
    await expect(leave()).rejects.toEqual(new Refusal('blocked', [{ code: 'reviewer_has_left' }]));
  });
});
