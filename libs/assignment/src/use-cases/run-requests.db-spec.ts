import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, newId, Refusal } from '#libs/kernel';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { aSecretary } from '../../../../test/factories/person.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { aConflict, aReviewer, reviewers } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { DropOutJob } from '../jobs/drop-out.job.js';
import { SolveAssignmentJob } from '../jobs/solve-assignment.job.js';
import { AssignmentRunQuery } from '../queries/assignment-run.query.js';
import { AssignmentOverviewQuery } from '../queries/assignment-overview.query.js';
import { PanelQuery } from '../queries/panel.query.js';
import { ApplyAssignment } from './apply-assignment.js';
import { CancelAssignment } from './cancel-assignment.js';
import { EndExceptions } from './end-exceptions.js';
import { KeepApart } from './keep-apart.js';
import { RelaxRules } from './relax-rules.js';
import { RequestAssignment, type RequestAssignmentInput } from './request-assignment.js';

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

const request = (input: RequestAssignmentInput = { mode: 'full' }, actor = secretary) =>
  new RequestAssignment(db, clock).run(actor, call, input);
const delivery = (payload: Record<string, string>, last = false) => ({
  id: newId(),
  payload,
  attempt: 1,
  last,
  begin: () => Promise.resolve(true),
  finish: () => Promise.resolve(),
});
const solve = (runId: string, last = false) =>
  new SolveAssignmentJob(db, clock).run(
    delivery({ runId, forumId: call.forumId, callId: call.callId }, last),
  );
const apply = (runId: string, kind: 'fresh' | 'minimal' = 'fresh') =>
  new ApplyAssignment(db, clock).run(secretary, call, { runId, kind });
const asked = async (input?: RequestAssignmentInput) => {
  const runId = await request(input);
  await solve(runId);
  return runId;
};
const runOf = async (runId: string) => (await new AssignmentRunQuery(db).run(call.callId, runId))!;
const passed = (theme = 0) =>
  aProposal(db, call, { status: 'passed', themeId: call.themes[theme]!.id, tags: [] });
const seats = async () =>
  (
    await db.rows<{ reviewerId: string; proposalId: string }>(
      `SELECT reviewer_id AS "reviewerId", proposal_id AS "proposalId" FROM assignment
        WHERE status IN ('assigned','done') ORDER BY proposal_id, reviewer_id`,
    )
  ).map(({ proposalId, reviewerId }) => `${proposalId} ${reviewerId}`);
const blocked = (...codes: string[]) =>
  new Refusal(
    'blocked',
    codes.map((code) => ({ code })),
  );

describe('a run asked for', () => {
  it('is solved, looked at, and only then given out', async () => {
    const [first, second] = [await passed(0), await passed(1)];
    const members = await reviewers(db, call, 3);
    const runId = await request();
    expect(await db.rows('SELECT type, payload FROM outbox_event')).toEqual([
      { type: 'assignment.run_requested', payload: { forumId: call.forumId, callId: call.callId, runId } },
    ]);
    expect(await runOf(runId)).toMatchObject({ status: 'queued', result: null, startedBy: secretary.name });
    await expect(request()).rejects.toEqual(blocked('assignment_at_work'));
    await solve(runId);
    const proposed = await runOf(runId);
    expect(proposed).toMatchObject({
      status: 'proposed',
      result: { seats: 4, added: 4, kept: 0, withdrawn: 0, violations: 0, gap: 0 },
      plans: [{ kind: 'fresh', seats: 4 }],
    });
    expect(proposed.seatChanges[0]!.changes.map(({ act }) => act)).toEqual([
      'joins',
      'joins',
      'joins',
      'joins',
    ]);
    expect(await seats()).toEqual([]);
    await solve(runId); // handed out twice
    await apply(runId);
    expect((await seats()).length).toBe(4);
    expect(await runOf(runId)).toMatchObject({ status: 'applied' });
    expect(await db.rows('SELECT status, count(*)::int FROM proposal GROUP BY 1')).toEqual([
      { status: 'under_review', count: 2 },
    ]);
    await expect(apply(runId)).rejects.toEqual(blocked('assignment_not_proposed'));
    const { runs } = await new AssignmentOverviewQuery(db).run(call.callId);
    expect(runs.map(({ status }) => status)).toEqual(['applied']);
    const hidden = await aConflict(db, { ...first, reviewerId: members[0]!.reviewerId });
    expect(hidden).toBeTruthy();
    const seen = await new AssignmentRunQuery(db).run(call.callId, runId, members[0]!.reviewerId);
    expect(new Set(seen!.seatChanges[0]!.changes.map(({ proposalId }) => proposalId))).toEqual(
      new Set([second.proposalId]),
    );
  });

  it('is not applied over a conflict that came to light since; over a text that changed it is', async () => {
    const proposal = await passed();
    const [a, b] = await reviewers(db, call, 2);
    const first = await asked();
    await db.rows(`UPDATE proposal SET title = 'Another title' WHERE id = $1`, [proposal.proposalId]);
    await aReviewer(db, call);
    await apply(first);
    expect(await seats()).toEqual(
      [a!, b!].map((one) => `${proposal.proposalId} ${one.reviewerId}`).toSorted(),
    );
    const second = await asked();
    await aConflict(db, { ...proposal, reviewerId: a!.reviewerId });
    await expect(apply(second)).rejects.toEqual(blocked('assignment_outdated'));
  });

  it('is stopped, before or while it is solved', async () => {
    await passed();
    await reviewers(db, call, 2);
    const cancel = (runId: string, actor = secretary) =>
      new CancelAssignment(db, clock).run(actor, call, { runId });
    const first = await request();
    await cancel(first);
    await solve(first);
    expect(await runOf(first)).toMatchObject({ status: 'cancelled', result: null });
    await expect(cancel(first)).rejects.toEqual(blocked('assignment_run_over'));
    const second = await request();
    const solving = solve(second);
    await db.rows(`UPDATE assignment_run SET status = 'cancelled' WHERE id = $1`, [second]);
    await solving;
    expect(await runOf(second)).toMatchObject({ status: 'cancelled', result: null });
    const third = await asked();
    await cancel(third);
    expect(await runOf(third)).toMatchObject({ status: 'discarded' });
    const elsewhere = await aSecretary(db, await aCall(db));
    await expect(cancel(await request(), elsewhere)).rejects.toEqual(new Refusal('forbidden'));
  });

  it('is solved again when the facts change meanwhile', async () => {
    await passed();
    const members = await reviewers(db, call, 2);
    const runId = await request();
    const solving = solve(runId);
    await db.rows(`UPDATE reviewer SET organisation = 'Moved' WHERE id = $1`, [members[0]!.reviewerId]);
    await solving;
    expect(await runOf(runId)).toMatchObject({ status: 'proposed' });
    await apply(runId);
  });

  it('fails with reasons and the least that would have to give way, which one press gives up', async () => {
    const proposal = await passed();
    await reviewers(db, call, 2);
    await db.rows(
      `UPDATE call SET settings = jsonb_set(settings, '{panels,mostPerGroup}', '1') WHERE id = $1`,
      [call.callId],
    );
    const runId = await asked();
    const failed = await runOf(runId);
    const waive = { kind: 'waive', proposalId: proposal.proposalId, rule: 'at_most' };
    expect(failed).toMatchObject({
      status: 'failed',
      result: null,
      failure: {
        reasons: [
          { code: 'assignment_freed_by_group_cap', proposalCount: 1 },
          { code: 'assignment_others_wanted' },
        ],
        relaxations: [{ changes: [{ ...waive, attribute: 'stakeholderGroup' }] }],
      },
    });
    const relax = (relaxation: number) =>
      new RelaxRules(db, clock).run(secretary, call, { runId, relaxation });
    await expect(relax(1)).rejects.toEqual(new Refusal('not_found'));
    const again = await relax(0);
    await solve(again);
    expect(await runOf(again)).toMatchObject({ status: 'proposed', result: { seats: 2 } });
    const { exceptions } = await new AssignmentOverviewQuery(db).run(call.callId);
    expect(exceptions).toEqual([
      { proposalId: proposal.proposalId, rule: 'at_most', attribute: 'stakeholderGroup', seats: null },
    ]);
    const end = () => new EndExceptions(db).run(secretary, call, proposal);
    await end();
    await expect(end()).rejects.toEqual(new Refusal('not_found'));
    expect((await new AssignmentOverviewQuery(db).run(call.callId)).exceptions).toEqual([]);
  });

  it('fails for good when nothing more can be tried', async () => {
    await passed();
    const runId = await request();
    await solve(runId);
    expect(await runOf(runId)).toMatchObject({
      status: 'failed',
      failure: { reasons: [{ code: 'no_reviewers' }] },
    });
  });

  it('goes by what members wrote and wished for, and not beyond the cap of a wish', async () => {
    const weights = { ...call.settings.affinity, theme: 0, tags: 0, text: 1, bid: 0.5, bidCap: 0.1 };
    await db.rows(`UPDATE call SET settings = settings || $2, reviews_per_proposal = 1 WHERE id = $1`, [
      call.callId,
      JSON.stringify({ affinity: weights }),
    ]);
    const words = {
      title: 'Submarine cables',
      answers: { description: 'Repairing submarine cables in coastal states' },
    };
    const cables = await aProposal(db, call, { status: 'passed', ...words });
    const seeds = await aProposal(db, call, {
      status: 'passed',
      title: 'Seed banks',
      answers: { description: 'Farmers and gene banks exchange seeds' },
    });
    const sailor = await aReviewer(db, call, { profile: 'I repair submarine cables off coastal states' });
    const farmer = await aReviewer(db, call, { profile: 'Farmers, seeds and gene banks' });
    await db.rows(
      `INSERT INTO bid (reviewer_id, proposal_id, call_id, bid, made_at) VALUES ($1, $2, $3, 'eager', now())`,
      [farmer.reviewerId, cables.proposalId, call.callId],
    );
    const runId = await asked();
    await apply(runId);
    expect(await seats()).toEqual(
      [`${cables.proposalId} ${sailor.reviewerId}`, `${seeds.proposalId} ${farmer.reviewerId}`].toSorted(),
    );
    const panel = await new PanelQuery(db).run(call.callId, cables.proposalId);
    expect(panel!.candidates.map(({ name, parts }) => [name, parts!.text > 0.5, parts!.bid])).toEqual([
      [sailor.name, true, 0],
      [farmer.name, false, 0.1],
    ]);
  });

  it('keeps those apart who are to be kept apart', async () => {
    const proposal = await passed();
    const [a, b] = [
      await aReviewer(db, call, { themeIds: [proposal.themeId!] }),
      await aReviewer(db, call, { themeIds: [proposal.themeId!] }),
    ];
    await aReviewer(db, call);
    const pair = { reviewerId: b.reviewerId, otherId: a.reviewerId };
    const keep = (apart: boolean) => new KeepApart(db).run(secretary, call, { ...pair, apart });
    await keep(true);
    await keep(true);
    const { apart } = await new AssignmentOverviewQuery(db).run(call.callId);
    expect(apart.map((row) => [row.name, row.otherName].toSorted())).toEqual([[a.name, b.name].toSorted()]);
    await apply(await asked());
    const together = (await seats()).filter(
      (seat) => seat.includes(a.reviewerId) || seat.includes(b.reviewerId),
    );
    expect(together.length).toBe(1);
    await keep(false);
    expect((await new AssignmentOverviewQuery(db).run(call.callId)).apart).toEqual([]);
    const same = new KeepApart(db).run(secretary, call, { ...pair, otherId: b.reviewerId, apart: true });
    await expect(same).rejects.toEqual(new Refusal('blocked', [{ code: 'same_member', field: 'otherId' }]));
  });
});

describe('plans for a change', () => {
  it('cost what they cost, and one of them is applied with what it was made for', async () => {
    const proposal = await passed();
    const [a, b, c] = [
      await aReviewer(db, call, { themeIds: [proposal.themeId!] }),
      await aReviewer(db, call, { themeIds: [proposal.themeId!] }),
      await aReviewer(db, call),
    ];
    await apply(await asked());
    const waiting = await asked();
    const runId = await asked({ mode: 'change', change: { kind: 'reviewer_out', reviewerId: a.reviewerId } });
    const run = await runOf(runId);
    expect((await runOf(waiting)).status).toBe('proposed');
    expect(run.plans.map(({ kind, cost, added, withdrawn }) => [kind, cost, added, withdrawn])).toEqual([
      ['minimal', 0.6, 1, 1],
      ['balanced', 0.6, 1, 1],
      ['best', 0.6, 1, 1],
    ]);
    expect(run.seatChanges[0]!.changes.map(({ name, act }) => [name, act])).toEqual([
      [a.name, 'leaves'],
      [c.name, 'joins'],
    ]);
    await apply(runId, 'minimal');
    expect(await seats()).toEqual([b, c].map((one) => `${proposal.proposalId} ${one.reviewerId}`).toSorted());
    expect(await db.rows('SELECT load_max FROM reviewer WHERE id = $1', [a.reviewerId])).toEqual([
      { load_max: 0 },
    ]);
    const forced = await asked({
      mode: 'change',
      change: { kind: 'forbid', reviewerId: c.reviewerId, proposalId: proposal.proposalId },
    });
    expect(await runOf(forced)).toMatchObject({ status: 'failed' });
    await expect(
      request({ mode: 'change', change: { kind: 'reviewer_out', reviewerId: newId() } }),
    ).rejects.toEqual(new Refusal('not_found'));
  });

  it('a pair forced together stays together in later runs', async () => {
    const proposal = await passed();
    await reviewers(db, call, 2, { themeIds: [proposal.themeId!] });
    const novice = await aReviewer(db, call);
    await apply(await asked());
    const change = { kind: 'force' as const, reviewerId: novice.reviewerId, proposalId: proposal.proposalId };
    await apply(await asked({ mode: 'change', change }), 'minimal');
    await apply(await asked());
    expect((await seats()).filter((seat) => seat.includes(novice.reviewerId)).length).toBe(1);
    expect((await seats()).length).toBe(2);
  });
});

describe('when a member leaves', () => {
  it('others get what they had, and nobody else loses a seat', async () => {
    const [first, second] = [await passed(0), await passed(1)];
    const [a, b, c] = await reviewers(db, call, 3);
    const runId = await asked();
    await db.rows('DELETE FROM assignment');
    await anAssignment(db, first, a!, { runId });
    await anAssignment(db, first, b!, { runId });
    await anAssignment(db, second, a!, { runId });
    await anAssignment(db, second, c!, { runId });
    await db.rows(`UPDATE reviewer SET status = 'left' WHERE id = $1`, [a!.reviewerId]);
    const left = () => new DropOutJob(db, clock).run(delivery({ reviewerId: a!.reviewerId }));
    await left();
    await left();
    expect(await seats()).toEqual(
      [
        `${first.proposalId} ${b!.reviewerId}`,
        `${first.proposalId} ${c!.reviewerId}`,
        `${second.proposalId} ${b!.reviewerId}`,
        `${second.proposalId} ${c!.reviewerId}`,
      ].toSorted(),
    );
  });
});
