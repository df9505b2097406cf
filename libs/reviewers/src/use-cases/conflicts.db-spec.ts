import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, newId, Refusal } from '#libs/kernel';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { aSecretary } from '../../../../test/factories/person.js';
import { aNamedPerson, aProposal } from '../../../../test/factories/proposal.js';
import { aReviewer } from '../../../../test/factories/reviewer.js';
import { emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { ConflictQueueQuery } from '../queries/conflict-queue.query.js';
import type { ConflictDecision } from '../rules/conflict-decision.js';
import { DecideConflict } from './decide-conflict.js';
import { DeclareConflict } from './declare-conflict.js';
import { FindConflicts } from './find-conflicts.js';

const clock = new FixedClock(WHILE_OPEN);
let db: Database;
let call: TestCall;
let secretary: Actor;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db);
  secretary = await aSecretary(db, call);
});
afterAll(() => db.source.destroy());

const find = () => new FindConflicts(db, clock).run(secretary, call);
const waiting = async () => (await new ConflictQueueQuery(db).run(call.callId, 'open')).rows;
const decide = (conflictId: string, decision: ConflictDecision, reason = '') =>
  new DecideConflict(db, clock).run(secretary, call, { conflictId, decision, reason });
const statusOf = (assignmentId: string) =>
  db.row('SELECT status FROM assignment WHERE id = $1', [assignmentId]);

describe('looking for ties', () => {
  it('finds each kind, in force until somebody looks, and finds nothing twice', async () => {
    const owner = await aReviewer(db, call);
    const colleague = await aReviewer(db, call, { organisation: 'Lakes Laboratory, Inc.' });
    await aReviewer(db, call);
    const proposal = await aProposal(db, call, {
      owner,
      people: [aNamedPerson('speaker', { name: 'Ama', organisation: 'LAKES LABORATORY' })],
    });
    await aProposal(db, call, { owner, status: 'draft' });
    expect(await find()).toEqual({ added: 2, dropped: 0 });
    expect(await find()).toEqual({ added: 0, dropped: 0 });
    const rows = await waiting();
    expect(rows.map((row) => [row.reviewerId, row.proposalId, row.kind, row.evidence, row.active])).toEqual(
      [
        [
          owner.reviewerId,
          proposal.proposalId,
          'same_person',
          { role: 'owner', name: owner.name, match: owner.email },
          true,
        ],
        [
          colleague.reviewerId,
          proposal.proposalId,
          'same_organisation',
          { role: 'speaker', name: 'Ama', match: 'LAKES LABORATORY' },
          true,
        ],
      ].toSorted((a, b) => (a[0] === owner.reviewerId ? -1 : b[0] === owner.reviewerId ? 1 : 0)),
    );
  });

  it('lets an undecided finding go when its tie is gone, and keeps what was dismissed dismissed', async () => {
    await aReviewer(db, call, { organisation: 'Lakes Laboratory' });
    await aProposal(db, call, { people: [aNamedPerson('speaker', { organisation: 'Lakes Laboratory' })] });
    await aProposal(db, call, { people: [aNamedPerson('speaker', { organisation: 'Lakes Laboratory' })] });
    await find();
    const [first] = await waiting();
    await decide(first!.conflictId, 'dismissed', 'Two houses of one name');
    await db.rows(`UPDATE proposal_person SET organisation = 'Elsewhere'`);
    expect(await find()).toEqual({ added: 0, dropped: 1 });
    await db.rows(`UPDATE proposal_person SET organisation = 'Lakes Laboratory'`);
    expect(await find()).toEqual({ added: 1, dropped: 0 });
  });
});

describe('a conflict in force', () => {
  async function reviewed(status: 'assigned' | 'done') {
    const reviewer = await aReviewer(db, call, { organisation: 'Lakes Laboratory' });
    const people = [aNamedPerson('speaker', { organisation: 'Lakes Laboratory' })];
    const proposal = await aProposal(db, call, { people, status: 'under_review' });
    const { assignmentId } = await anAssignment(db, proposal, reviewer, { status });
    if (status === 'done')
      await db.rows(
        `INSERT INTO review (id, call_id, proposal_id, reviewer_id, status, submitted_at, updated_at)
         VALUES ($1, $2, $3, $4, 'submitted', $5, $5)`,
        [assignmentId, call.callId, proposal.proposalId, reviewer.reviewerId, WHILE_OPEN],
      );
    return { reviewer, proposal, assignmentId };
  }

  it('takes the seat away, and dismissing it does not give an open seat back', async () => {
    const { assignmentId } = await reviewed('assigned');
    await find();
    expect(await statusOf(assignmentId)).toEqual({ status: 'withdrawn' });
    await decide((await waiting())[0]!.conflictId, 'dismissed', 'Other branch');
    expect(await statusOf(assignmentId)).toEqual({ status: 'withdrawn' });
  });

  it('makes a submitted review count nowhere, until the last conflict of the pair is dismissed', async () => {
    const { assignmentId, reviewer, proposal } = await reviewed('done');
    await find();
    expect(await statusOf(assignmentId)).toEqual({ status: 'withdrawn' });
    const declared = await new DeclareConflict(db, clock).run(reviewer.actor, call, {
      reviewerId: reviewer.reviewerId,
      proposalId: proposal.proposalId,
      reason: 'We share an office',
    });
    await decide((await waiting())[0]!.conflictId, 'dismissed', 'Other branch');
    expect(await statusOf(assignmentId)).toEqual({ status: 'withdrawn' });
    await decide(declared, 'dismissed', 'A misunderstanding');
    expect(await statusOf(assignmentId)).toEqual({ status: 'done' });
  });

  it('is refused a review by the database itself', async () => {
    const { assignmentId } = await reviewed('done');
    await find();
    const change = db.rows(`UPDATE assignment SET status = 'assigned' WHERE id = $1`, [assignmentId]);
    await expect(change).rejects.toMatchObject({ constraint: 'no_conflicted_reviewer' });
    const write = db.rows(`UPDATE review SET comment = 'x' WHERE id = $1`, [assignmentId]);
    await expect(write).rejects.toMatchObject({ constraint: 'no_conflicted_reviewer' });
  });
});

describe('settling a conflict', () => {
  it('asks for a reason to dismiss it, and never dismisses one with oneself', async () => {
    const reviewer = await aReviewer(db, call);
    await aProposal(db, call, { owner: reviewer });
    await find();
    const [own] = await waiting();
    await expect(decide(own!.conflictId, 'dismissed', 'it is fine')).rejects.toEqual(
      new Refusal('blocked', [{ code: 'same_person_conflict' }]),
    );
    await decide(own!.conflictId, 'confirmed');
    expect(await waiting()).toEqual([]);
    const other = await aProposal(db, call);
    const declared = await new DeclareConflict(db, clock).run(secretary, call, {
      reviewerId: reviewer.reviewerId,
      proposalId: other.proposalId,
      reason: 'Told by phone',
    });
    await expect(decide(declared, 'dismissed', ' ')).rejects.toEqual(
      new Refusal('blocked', [{ code: 'isNotEmpty', field: 'reason' }]),
    );
  });

  it('is for the secretariat, of this call', async () => {
    const reviewer = await aReviewer(db, call);
    const proposal = await aProposal(db, call);
    const pair = { reviewerId: reviewer.reviewerId, proposalId: proposal.proposalId, reason: '' };
    const conflictId = await new DeclareConflict(db, clock).run(reviewer.actor, call, pair);
    const elsewhere = await aSecretary(db, await aCall(db));
    const act = (actor: Actor, scope: TestCall, id: string) =>
      new DecideConflict(db, clock).run(actor, scope, { conflictId: id, decision: 'confirmed', reason: '' });
    await expect(act(reviewer.actor, call, conflictId)).rejects.toEqual(new Refusal('forbidden'));
    await expect(act(elsewhere, call, conflictId)).rejects.toEqual(new Refusal('forbidden'));
    await expect(act(secretary, call, newId())).rejects.toEqual(new Refusal('not_found'));
  });
});

describe('declaring a conflict', () => {
  it('is for oneself or through the secretariat, on a proposal of this call', async () => {
    const [me, other] = [await aReviewer(db, call), await aReviewer(db, call)];
    const proposal = await aProposal(db, call);
    const declare = (actor: Actor, reviewerId: string, proposalId: string) =>
      new DeclareConflict(db, clock).run(actor, call, { reviewerId, proposalId, reason: 'x' });
    await expect(declare(me.actor, other.reviewerId, proposal.proposalId)).rejects.toEqual(
      new Refusal('forbidden'),
    );
    const foreign = await aProposal(db, await aCall(db));
    await expect(declare(me.actor, me.reviewerId, foreign.proposalId)).rejects.toEqual(
      new Refusal('not_found'),
    );
    await declare(me.actor, me.reviewerId, proposal.proposalId);
    await declare(secretary, other.reviewerId, proposal.proposalId);
    const settled = await new ConflictQueueQuery(db).run(call.callId, 'settled');
    expect([settled.total, settled.rows.map((row) => row.kind)]).toEqual([2, ['declared', 'declared']]);
  });
});
