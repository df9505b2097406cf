import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { FixedClock, newId, Refusal } from '#libs/kernel';
import { anAssignment, type TestAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aPerson, actorOf, aSecretary } from '../../../../test/factories/person.js';
import { aProposal, type TestProposal } from '../../../../test/factories/proposal.js';
import { aReview } from '../../../../test/factories/review.js';
import { aConflict, aReviewer, type TestReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { MyReviewsQuery } from '../queries/my-reviews.query.js';
import { OwnDistributionQuery } from '../queries/own-distribution.query.js';
import { ReviewFormQuery } from '../queries/review-form.query.js';
import { ReviewProgressQuery } from '../queries/review-progress.query.js';
import type { ReviewContent } from '../rules/review-content.js';
import { AbstainFromReview } from './abstain-from-review.js';
import { SaveReview } from './save-review.js';
import { SubmitReview } from './submit-review.js';

const END = new Date('2019-05-12T23:59:00Z');
const IN_TIME = new Date('2019-05-12T23:58:00Z');
const clock = new FixedClock(IN_TIME);
let db: Database;
let call: TestCall;
let me: TestReviewer;
let proposal: TestProposal;
let seat: TestAssignment;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  clock.set(IN_TIME);
  call = await aCall(db, { status: 'reviewing' });
  await db.rows('UPDATE call SET review_ends_at = $2 WHERE id = $1', [call.callId, END]);
  me = await aReviewer(db, call, { status: 'invited' });
  proposal = await aProposal(db, call, { status: 'under_review' });
  seat = await anAssignment(db, proposal, me);
});
afterAll(() => closeDatabase(db));

const content = (marks: (number | null)[], given: Partial<ReviewContent> = {}): ReviewContent => ({
  scores: marks.map((value, at) => ({ criterionId: call.criteria[at]!.id, value })),
  reasons: [],
  comment: '',
  confidentialRemark: '',
  couldMergeWith: null,
  ...given,
});
const save = (
  given: ReviewContent,
  { actor = me.actor, assignmentId = seat.assignmentId, version = undefined as number | undefined } = {},
) => new SaveReview(db, clock).run(actor, call, { assignmentId, content: given, version });
const submit = (given: ReviewContent, { actor = me.actor, assignmentId = seat.assignmentId } = {}) =>
  new SubmitReview(db, clock).run(actor, call, { assignmentId, content: given });
const form = (reviewer = me) =>
  new ReviewFormQuery(db).run(call.callId, reviewer.reviewerId, seat.assignmentId);
const mine = () => new MyReviewsQuery(db).run(call.callId, me.reviewerId);
const blocked = (...blockers: object[]) => new Refusal('blocked', blockers as { code: string }[]);

describe('a draft', () => {
  it('keeps marks, blanks and texts, and makes the seat active', async () => {
    const reasons = [{ criterionId: call.criteria[0]!.id, code: 'too_broad' }];
    await save(content([2, null, 5], { reasons, comment: 'Say who.', confidentialRemark: 'Hm.' }));
    expect((await form())?.review).toEqual({
      status: 'draft',
      scores: expect.arrayContaining([
        { criterionId: call.criteria[0]!.id, value: 2 },
        { criterionId: call.criteria[2]!.id, value: 5 },
      ]),
      reasons,
      comment: 'Say who.',
      confidentialRemark: 'Hm.',
      couldMergeWith: null,
      updatedAt: IN_TIME,
      version: 1,
    });
    expect((await mine()).map(({ state, marks, of }) => [state, marks, of])).toEqual([['begun', 2, 5]]);
    expect(await db.row('SELECT status FROM reviewer')).toEqual({ status: 'active' });
    expect(await db.row('SELECT status FROM assignment')).toEqual({ status: 'assigned' });
  });

  it('takes a mark back, and never overwrites what a second window has saved', async () => {
    expect((await save(content([2, 3]), { version: 0 })).version).toBe(1);
    clock.set(new Date(IN_TIME.getTime() + 1000));
    expect((await save(content([null, 3]), { version: 1 })).version).toBe(2);
    const stale = new Refusal('stale', [{ code: 'changed_meanwhile' }]);
    await expect(save(content([5, 5]), { version: 1 })).rejects.toEqual(stale);
    expect((await form())?.review?.scores).toEqual([{ criterionId: call.criteria[1]!.id, value: 3 }]);
  });

  it('with a mark off the scale is refused and nothing of it is stored', async () => {
    await expect(save(content([4, 6]))).rejects.toEqual(
      blocked({ code: 'mark_off_scale', field: `scores.${call.criteria[1]!.id}`, lowest: 1, highest: 5 }),
    );
    expect([await db.rows('SELECT 1 FROM review'), await db.rows('SELECT 1 FROM score')]).toEqual([[], []]);
    expect(await db.row('SELECT status FROM reviewer')).toEqual({ status: 'invited' });
  });

  it('names a partner for a merger only among what its reviewer has been given', async () => {
    const given = await aProposal(db, call, { status: 'under_review' });
    const hidden = await aProposal(db, call, { status: 'under_review' });
    await anAssignment(db, given, me);
    await save(content([], { couldMergeWith: given.proposalId }));
    for (const wrong of [hidden.proposalId, proposal.proposalId, newId()])
      await expect(save(content([], { couldMergeWith: wrong }))).rejects.toEqual(
        blocked({ code: 'isIn', field: 'couldMergeWith' }),
      );
  });
});

describe('submitting', () => {
  it('makes it count, leaves its trace, and can be changed until the end', async () => {
    await submit(content([4, null, 5]));
    expect(
      await db.row(
        'SELECT a.status, r.status AS review, r.submitted_at FROM assignment a JOIN review r USING (id)',
      ),
    ).toEqual({
      status: 'done',
      review: 'submitted',
      submitted_at: IN_TIME,
    });
    await save(content([5]));
    expect((await form())?.review?.status).toBe('submitted');
    await expect(save(content([]))).rejects.toEqual(
      blocked({ code: 'nothing_marked', field: `scores.${call.criteria[0]!.id}` }),
    );
    expect(await db.rows(`SELECT act, subject_id, facts FROM audit_entry WHERE act LIKE 'review.%'`)).toEqual(
      [{ act: 'review.submitted', subject_id: seat.assignmentId, facts: { marks: 2 } }],
    );
  });

  it('asks for a reason for a low mark', async () => {
    const low = { code: 'low_mark_without_reason', field: `scores.${call.criteria[0]!.id}`, mark: 3 };
    await expect(submit(content([3]))).rejects.toEqual(blocked(low));
    await submit(content([3], { comment: 'The question is three questions.' }));
  });

  it('is over at the end of reviewing, by the clock of the database', async () => {
    clock.set(END);
    const over = blocked({ code: 'reviewing_closed', endedAt: END.toISOString() });
    await expect(submit(content([4]))).rejects.toEqual(over);
    await expect(save(content([4]))).rejects.toEqual(over);
    expect(await db.rows('SELECT 1 FROM review')).toEqual([]);
  });

  it('does not ask for what is waived for the format, nor take it', async () => {
    const diversity = call.criteria[3]!;
    await db.rows('UPDATE criterion SET waived_for = $2 WHERE id = $1', [diversity.id, [proposal.formatId]]);
    await expect(submit(content([4, 4, 4, 4, 4]))).rejects.toEqual(
      blocked({ code: 'criterion_not_asked', field: `scores.${diversity.id}` }),
    );
    await submit(content([4, 4, 4, null, 4]));
    expect((await form())?.criteria.map(({ waived }) => waived)).toEqual([false, false, false, true, false]);
  });
});

describe('what is not there for somebody', () => {
  const gone = new Refusal('not_found');

  it.each(['withdrawn', 'abstained'])('is an assignment that is %s', async (status) => {
    await db.rows('UPDATE assignment SET status = $1', [status]);
    await expect(save(content([4]))).rejects.toEqual(gone);
    expect([await form(), await mine()]).toEqual([undefined, []]);
  });

  it('is anything in conflict, at once', async () => {
    await save(content([4]));
    await aConflict(db, seat);
    await expect(submit(content([4]))).rejects.toEqual(gone);
    expect([await form(), await mine()]).toEqual([undefined, []]);
  });

  it("is another reviewer's, another call's, or a stranger's", async () => {
    const other = await aReviewer(db, call);
    const elsewhere = await aReviewer(db, await aCall(db, { status: 'reviewing' }));
    const stranger = actorOf(await aPerson(db));
    for (const actor of [other.actor, elsewhere.actor, stranger, await aSecretary(db, call)])
      await expect(save(content([4]), { actor })).rejects.toEqual(gone);
    await expect(save(content([4]), { assignmentId: newId() })).rejects.toEqual(gone);
    expect(await form(other)).toBe(undefined);
    expect(await db.rows('SELECT 1 FROM review')).toEqual([]);
  });

  it('is a proposal withdrawn meanwhile', async () => {
    await db.rows(`UPDATE proposal SET status = 'withdrawn', withdrawn_at = now() WHERE id = $1`, [
      proposal.proposalId,
    ]);
    await expect(save(content([4]))).rejects.toEqual(gone);
  });

  it('are names, when the call hides them, and contact data always', async () => {
    const named = (await form())?.proposal.people[0];
    expect(named?.name).toBe(proposal.people[0]!.name);
    expect(JSON.stringify(await form())).not.toContain('@people.test');
    await db.rows(`UPDATE call SET settings = jsonb_set(settings, '{reviewersSeeNames}', 'false')`);
    const people = (await form())!.proposal.people;
    expect(people.map(({ name, organisation }) => name + organisation).join('')).toBe('');
    expect(people[0]?.stakeholderGroup).toBe('civil_society');
  });
});

describe('stepping back', () => {
  const abstain = (kind: 'conflict' | 'not_my_field', reason = '') =>
    new AbstainFromReview(db, clock).run(me.actor, call, { assignmentId: seat.assignmentId, kind, reason });

  it('for another field leaves the list and asks for somebody else', async () => {
    await abstain('not_my_field', 'I know nothing of cables');
    expect(await mine()).toEqual([]);
    expect(await db.row('SELECT status, abstain_kind, abstain_reason FROM assignment')).toEqual({
      status: 'abstained',
      abstain_kind: 'not_my_field',
      abstain_reason: 'I know nothing of cables',
    });
    expect(await db.rows('SELECT type, payload FROM outbox_event')).toEqual([
      { type: 'review.abstained', payload: { assignmentId: seat.assignmentId } },
    ]);
    expect(await db.rows('SELECT 1 FROM conflict')).toEqual([]);
    await expect(abstain('not_my_field')).rejects.toEqual(new Refusal('not_found'));
  });

  it('for a conflict declares it, even after submitting, and what was submitted counts no more', async () => {
    await submit(content([4]));
    await expect(abstain('not_my_field')).rejects.toEqual(blocked({ code: 'review_already_submitted' }));
    clock.set(END);
    await abstain('conflict', 'My sister speaks');
    expect(await db.row('SELECT kind, active, reason, decided_by FROM conflict')).toEqual({
      kind: 'declared',
      active: true,
      reason: 'My sister speaks',
      decided_by: me.personId,
    });
    expect(await db.row('SELECT status FROM assignment')).toEqual({ status: 'abstained' });
  });
});

describe('lists', () => {
  it('put first what fewest others have reviewed, and last what is done', async () => {
    const [done, often] = [
      await aProposal(db, call, { status: 'under_review' }),
      await aProposal(db, call, { status: 'under_review' }),
    ];
    await aReview(db, call, done, me);
    await anAssignment(db, often, me);
    await db.rows('UPDATE proposal SET number = 0 WHERE id = $1', [often.proposalId]);
    await aReview(db, call, often, await aReviewer(db, call));
    expect((await mine()).map((row) => [row.number, row.state])).toEqual([
      [proposal.number, 'open'],
      [0, 'open'],
      [done.number, 'done'],
    ]);
  });

  it('tell who lags, and how many reviews the proposals have', async () => {
    await aReview(db, call, await aProposal(db, call, { status: 'under_review' }), me);
    const progress = await new ReviewProgressQuery(db).run(call.callId);
    expect([progress.assigned, progress.done, progress.reviewEndsAt, progress.proposals]).toEqual([
      2,
      1,
      END,
      [
        { reviews: 0, proposals: 1 },
        { reviews: 1, proposals: 1 },
      ],
    ]);
    expect(progress.reviewers.map(({ name, assigned, done }) => [name, assigned, done])).toEqual([
      [me.name, 2, 1],
    ]);
  });

  it("show the committee's marks beside one's own only when they tell of nobody", async () => {
    const distribution = () => new OwnDistributionQuery(db).run(call.callId, me.reviewerId);
    expect(await distribution()).toBe(undefined);
    await submit(content([4, 5]));
    expect(await distribution()).toEqual({ own: { counts: [0, 0, 0, 1, 1], mean: 4.5 }, committee: null });
    for (let n = 0; n < 3; n++) await aReview(db, call, proposal, await aReviewer(db, call), { marks: [2] });
    expect((await distribution())?.committee).toEqual({ counts: [0, 3, 0, 1, 1], mean: 3 });
  });
});
