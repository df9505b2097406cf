import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, newId, Refusal } from '#libs/kernel';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { aSecretary } from '../../../../test/factories/person.js';
import { aProposal, proposals } from '../../../../test/factories/proposal.js';
import { aConflict, aReviewer, reviewers } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { GapFillingJob } from '../jobs/gap-filling.job.js';
import { AssignmentOverviewQuery } from '../queries/assignment-overview.query.js';
import { PanelQuery } from '../queries/panel.query.js';
import { ReplayAssignment } from '../queries/replay-assignment.js';
import { AssignReviewer } from './assign-reviewer.js';
import { RunAssignment } from './run-assignment.js';
import { WithdrawAssignment } from './withdraw-assignment.js';

const clock = new FixedClock(WHILE_OPEN);
let db: Database;
let call: TestCall;
let secretary: Actor;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, {
    status: 'reviewing',
    reviewsPerProposal: 2,
    loadMin: 0,
    loadMax: 10,
    settings: (preset) => ({ ...preset, affinity: { ...preset.affinity, text: 0, jitter: 0 } }),
  });
  secretary = await aSecretary(db, call);
});
afterAll(() => closeDatabase(db));

const run = (mode: 'full' | 'gaps' = 'full', actor = secretary) =>
  new RunAssignment(db, clock).run(actor, call, { mode, seed: 1 });
const seats = () =>
  db.rows<{ proposalId: string; reviewerId: string; status: string }>(
    `SELECT proposal_id AS "proposalId", reviewer_id AS "reviewerId", status FROM assignment WHERE status <> 'withdrawn' ORDER BY id`,
  );
const passed = (theme: number) =>
  aProposal(db, call, { status: 'passed', themeId: call.themes[theme]!.id, tags: [] });
const expertOf = (theme: number, traits = {}) =>
  aReviewer(db, call, { themeIds: [call.themes[theme]!.id], ...traits });

describe('a run', () => {
  it('gives each passed proposal its panel, puts it under review, and keeps what it was asked and found', async () => {
    const [first, second] = [await passed(0), await passed(1)];
    await aProposal(db, call, { status: 'submitted' });
    const [a, b, c] = [await expertOf(0), await expertOf(0), await expertOf(1)];
    const { runId, result } = await run();
    expect(result).toEqual({
      kind: 'fresh',
      seats: 4,
      added: 4,
      kept: 0,
      withdrawn: 0,
      locked: 0,
      objective: 1.8,
      bound: 1.8,
      gap: 0,
      cost: -1.8,
      loads: expect.any(Object),
      prices: {},
      worst: { proposalId: second.proposalId, mean: 0.3 },
      rulePrices: [],
      violations: 0,
      solvedInMs: expect.any(Number),
    });
    const panelOf = async (proposalId: string) =>
      (await seats()).filter((seat) => seat.proposalId === proposalId).map((seat) => seat.reviewerId);
    expect(new Set(await panelOf(first.proposalId))).toEqual(new Set([a.reviewerId, b.reviewerId]));
    expect((await panelOf(second.proposalId)).includes(c.reviewerId)).toBe(true);
    expect(await db.rows('SELECT status, count(*)::int FROM proposal GROUP BY 1 ORDER BY 1')).toEqual([
      { status: 'submitted', count: 1 },
      { status: 'under_review', count: 2 },
    ]);
    expect(await db.rows('SELECT type, payload FROM outbox_event')).toEqual([
      { type: 'reviews.assigned', payload: { runId } },
    ]);
    const { runs } = await new AssignmentOverviewQuery(db).run(call.callId);
    expect(runs[0]?.settings).toEqual({
      mode: 'full',
      seed: 1,
      applyAtOnce: true,
      asked: {
        reviewsPerProposal: 2,
        weights: { ...call.settings.affinity },
        rules: call.settings.panels,
        proposals: 2,
        reviewers: 3,
        conflicts: 0,
      },
    });
    expect(runs[0]).toMatchObject({ status: 'applied', result });
    expect(await new ReplayAssignment(db).run(call.callId, runId)).toMatchObject({
      same: true,
      objective: 1.8,
    });
  });

  it('never seats a conflict, those it finds itself included', async () => {
    const [declared, owner, free, other] = await reviewers(db, call, 4);
    const proposal = await aProposal(db, call, { status: 'passed', owner: owner! });
    await aConflict(db, { ...proposal, reviewerId: declared!.reviewerId });
    await run();
    expect(new Set((await seats()).map((seat) => seat.reviewerId))).toEqual(
      new Set([free!.reviewerId, other!.reviewerId]),
    );
  });

  it('keeps submitted reviews and seats given by hand, and takes the rest back for better ones', async () => {
    const proposal = await passed(0);
    const [novice, byHand, ofRun] = [
      await aReviewer(db, call),
      await aReviewer(db, call),
      await aReviewer(db, call),
    ];
    const { runId } = await run();
    await db.rows('DELETE FROM assignment');
    await anAssignment(db, proposal, novice, { status: 'done', runId });
    await anAssignment(db, proposal, ofRun, { runId });
    const expert = await expertOf(0);
    expect((await run()).result).toMatchObject({ seats: 2, added: 1, kept: 1, withdrawn: 1, locked: 1 });
    expect((await seats()).map((seat) => [seat.reviewerId, seat.status])).toEqual([
      [novice.reviewerId, 'done'],
      [expert.reviewerId, 'assigned'],
    ]);
    await new AssignReviewer(db, clock).run(secretary, call, { ...proposal, reviewerId: byHand.reviewerId });
    await run();
    expect(new Set((await seats()).map((seat) => seat.reviewerId))).toEqual(
      new Set([novice.reviewerId, byHand.reviewerId]),
    );
  });

  it('changes nothing when it is run again', async () => {
    await proposals(
      db,
      call,
      Array.from({ length: 6 }, () => ({ status: 'passed' as const })),
    );
    await reviewers(db, call, 5);
    await run();
    const before = await seats();
    expect((await run()).result).toMatchObject({ added: 0, kept: 12, withdrawn: 0 });
    expect(await seats()).toEqual(before);
  });

  it('refuses with people and proposals, and changes nothing', async () => {
    const proposal = await passed(0);
    const only = await aReviewer(db, call);
    await expect(run()).rejects.toEqual(
      new Refusal('blocked', [
        {
          code: 'assignment_too_few_candidates',
          needed: 2,
          available: 1,
          missing: 1,
          proposalCount: 1,
          reviewerCount: 1,
          proposals: [`#${proposal.number} ${proposal.title}`],
          reviewers: [only.name],
        },
        // one rule, by one: the proposal asks for one review less
        { code: 'assignment_way_out', count: 1, loosened: 1 },
      ]),
    );
    expect([await seats(), await db.rows('SELECT 1 FROM assignment_run')]).toEqual([[], []]);
    expect(await db.rows('SELECT status FROM proposal')).toEqual([{ status: 'passed' }]);
  });

  it('is for the secretariat of the call, while it reviews', async () => {
    const member = await aReviewer(db, call);
    const elsewhere = await aSecretary(db, await aCall(db));
    for (const actor of [member.actor, elsewhere])
      await expect(run('full', actor)).rejects.toEqual(new Refusal('forbidden'));
    await db.rows(`UPDATE call SET status = 'published' WHERE id = $1`, [call.callId]);
    await expect(run()).rejects.toEqual(new Refusal('blocked', [{ code: 'call_not_reviewing' }]));
  });

  it('waits for another run, and the second finds nothing to do', async () => {
    await passed(0);
    await reviewers(db, call, 3);
    const added = (await Promise.all([run(), run()])).map(({ result }) => result.added);
    expect(added.toSorted()).toEqual([0, 2]);
  });
});

describe('by hand', () => {
  it('a seat is given beyond the load, and taken back for good', async () => {
    const proposal = await passed(0);
    const [full] = await reviewers(db, call, 3, { loadMax: 0 });
    const pair = { proposalId: proposal.proposalId, reviewerId: full!.reviewerId };
    await new AssignReviewer(db, clock).run(secretary, call, pair);
    const again = new AssignReviewer(db, clock).run(secretary, call, pair);
    await expect(again).rejects.toEqual(new Refusal('blocked', [{ code: 'already_assigned' }]));
    const [seat] = await db.rows<{ id: string }>('SELECT id FROM assignment');
    await new WithdrawAssignment(db, clock).run(secretary, call, { ...proposal, assignmentId: seat!.id });
    await db.rows('UPDATE reviewer SET load_max = 5');
    await run();
    expect((await seats()).some((one) => one.reviewerId === full!.reviewerId)).toBe(false);
  });

  it('a conflict is refused, a submitted review stays, and another call is not touched', async () => {
    const proposal = await passed(0);
    const [conflicted, reviewer] = await reviewers(db, call, 2);
    await aConflict(db, { ...proposal, reviewerId: conflicted!.reviewerId });
    const assign = (reviewerId: string, proposalId = proposal.proposalId) =>
      new AssignReviewer(db, clock).run(secretary, call, { proposalId, reviewerId });
    await expect(assign(conflicted!.reviewerId)).rejects.toEqual(
      new Refusal('blocked', [{ code: 'reviewer_conflicted' }]),
    );
    const { assignmentId } = await anAssignment(db, proposal, reviewer!, { status: 'done' });
    const withdraw = (id: string, proposalId = proposal.proposalId) =>
      new WithdrawAssignment(db, clock).run(secretary, call, { proposalId, assignmentId: id });
    await expect(withdraw(assignmentId)).rejects.toEqual(
      new Refusal('blocked', [{ code: 'review_already_submitted' }]),
    );
    const foreign = await aCall(db, { status: 'reviewing' });
    const there = await aProposal(db, foreign, { status: 'under_review' });
    const stranger = await aReviewer(db, foreign);
    const seat = await anAssignment(db, there, stranger);
    await expect(withdraw(seat.assignmentId)).rejects.toEqual(new Refusal('not_found'));
    await expect(assign(reviewer!.reviewerId, there.proposalId)).rejects.toEqual(new Refusal('not_found'));
    await expect(assign(stranger.reviewerId)).rejects.toEqual(new Refusal('not_found'));
    await expect(withdraw(newId())).rejects.toEqual(new Refusal('not_found'));
    await expect(withdraw(assignmentId, newId())).rejects.toEqual(new Refusal('not_found'));
  });
});

describe('after an abstention', () => {
  const fill = (assignmentId: string) =>
    new GapFillingJob(db, clock).run({
      id: newId(),
      payload: { assignmentId },
      attempt: 1,
      last: false,
      begin: async () => true,
      finish: async () => {},
    });

  it('somebody else gets the proposal, and nobody loses a seat', async () => {
    const proposal = await passed(0);
    const [a, b, c] = await reviewers(db, call, 3);
    const { runId } = await run();
    await db.rows('DELETE FROM assignment');
    const gap = await anAssignment(db, proposal, a!, { status: 'abstained', runId });
    await anAssignment(db, proposal, b!, { runId });
    await fill(gap.assignmentId);
    await fill(gap.assignmentId);
    expect((await seats()).map((seat) => [seat.reviewerId, seat.status])).toEqual([
      [a!.reviewerId, 'abstained'],
      [b!.reviewerId, 'assigned'],
      [c!.reviewerId, 'assigned'],
    ]);
  });

  it('a gap that nobody can fill is left and put on record', async () => {
    const proposal = await passed(0);
    const [a] = await reviewers(db, call, 1);
    const gap = await anAssignment(db, proposal, a!, { status: 'abstained' });
    await fill(gap.assignmentId);
    expect(
      await db.rows("SELECT act, actor_kind, facts FROM audit_entry WHERE act LIKE 'assignment%'"),
    ).toEqual([
      {
        act: 'assignment.gap_left',
        actor_kind: 'system',
        facts: { reasons: ['assignment_too_few_candidates'] },
      },
    ]);
  });
});

describe('why this reviewer', () => {
  it('shows affinity part by part, load and what speaks against each, best first', async () => {
    const proposal = await aProposal(db, call, {
      status: 'passed',
      tags: [call.tags[0]!.name, call.tags[1]!.name],
    });
    const expert = await aReviewer(db, call, { themeIds: [proposal.themeId!], tagIds: [call.tags[0]!.id] });
    const novice = await aReviewer(db, call);
    await aConflict(db, { ...proposal, reviewerId: novice.reviewerId });
    const others = await reviewers(db, call, 2);
    const panelQuery = new PanelQuery(db);
    const before = await panelQuery.run(call.callId, proposal.proposalId);
    expect([before?.known, before?.candidates.map(({ affinity }) => affinity)]).toEqual([
      false,
      [null, null, null, null],
    ]);
    await run();
    const panel = await panelQuery.run(call.callId, proposal.proposalId);
    const [idle, seated] = panel!.candidates.filter(({ name }) => others.some((one) => one.name === name));
    expect(panel?.candidates[0]).toMatchObject({
      name: expert.name,
      affinity: 0.8,
      parts: { theme: 0.6, tags: 0.2, text: 0 },
      status: 'assigned',
      load: 1,
      conflicted: false,
      seat: {
        locked: false,
        rank: 1,
        candidates: 3,
        price: 0,
        nextBest: [{ name: idle!.name, behind: 0.8 }],
      },
      absence: null,
    });
    expect([seated?.seat?.nextBest, idle?.absence]).toEqual([
      [{ name: idle!.name, behind: 0 }],
      { why: 'outbid', by: 0, heldBy: seated!.name, price: 0 },
    ]);
    expect(panel?.candidates.find(({ name }) => name === novice.name)).toMatchObject({
      affinity: 0,
      conflicted: true,
      seat: null,
      absence: { why: 'not_a_candidate' },
    });
    expect(await new PanelQuery(db).run(call.callId, proposal.proposalId, novice.reviewerId)).toBe(undefined);
  });

  it('takes the same reads for ten proposals as for 344, and hides what a seat may not see', async () => {
    const made = await proposals(
      db,
      call,
      Array.from({ length: 344 }, () => ({ status: 'passed' as const })),
    );
    const members = await reviewers(db, call, 6);
    await db.rows('UPDATE call SET load_max = 400');
    await run();
    let reads = 0;
    db.onQuery = () => (reads += 1);
    await aConflict(db, { ...made[0]!, reviewerId: members[0]!.reviewerId });
    reads = 0;
    const overview = await new AssignmentOverviewQuery(db).run(call.callId, members[0]!.reviewerId);
    db.onQuery = undefined;
    expect([reads, overview.panels.length]).toEqual([6, 343]);
  });
});
