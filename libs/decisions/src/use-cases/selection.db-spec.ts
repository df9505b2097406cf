import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, Refusal } from '#libs/kernel';
import { StandingsQuery } from '#libs/reviews';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aDecision } from '../../../../test/factories/decision.js';
import { actorOf, aPerson, aSecretary } from '../../../../test/factories/person.js';
import { aNamedPerson, aProposal, type TestProposal } from '../../../../test/factories/proposal.js';
import { aReview } from '../../../../test/factories/review.js';
import { aConflict, reviewers, type TestReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { SelectionRunsQuery } from '../queries/selection-runs.query.js';
import { plainPlan, type SelectionPlan } from '../rules/selection/selection-plan.js';
import { CancelSelection } from './cancel-selection.js';
import { RequestSelection } from './request-selection.js';
import { SaveSelectionPlan } from './save-selection-plan.js';
import { SolveSelectionRun } from './solve-selection-run.js';
import { TakeOverSelection } from './take-over-selection.js';

const clock = new FixedClock(new Date('2019-06-06T10:00:00Z'));

let db: Database;
let call: TestCall;
let secretary: Actor;
let committee: TestReviewer[];
let proposals: TestProposal[];

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'deliberating', places: 2 });
  secretary = await aSecretary(db, call);
  committee = await reviewers(db, call, 3);
  proposals = [];
  // by score: 1 2 3 4 5; the first three in one theme
  for (let at = 0; at < 5; at++) {
    const proposal = await aProposal(db, call, {
      status: 'under_review',
      number: at + 1,
      themeId: call.themes[at < 3 ? 0 : 1]!.id,
    });
    proposals.push(proposal);
    for (const [k, member] of committee.entries())
      await aReview(db, call, proposal, member, { marks: marksOf(22 - 3 * at + 2 * ((at + k) % 2) - k) });
  }
});
afterAll(() => closeDatabase(db));

/** Marks that add up to the sum, as even as they can be. */
const marksOf = (sum: number): number[] =>
  call.criteria.map((_, c) => Math.floor((sum + c) / call.criteria.length));

const scope = () => ({ forumId: call.forumId, callId: call.callId });
const runs = () => new SelectionRunsQuery(db);
const request = (plan: Partial<SelectionPlan> = {}, actor = secretary) =>
  new RequestSelection(db, clock).run(actor, {
    ...scope(),
    wanted: { plan: { ...plainPlan(2), basis: 'mean', ...plan } },
    label: 'a try',
  });
const solve = (runId: string) => new SolveSelectionRun(db, new StandingsQuery(db)).run(runId);
const solved = async (plan: Partial<SelectionPlan> = {}) => {
  const runId = await request(plan);
  await solve(runId);
  return { runId, run: (await runs().one(call.callId, runId))! };
};
const chosen = ({ result }: { result: { proposals: { number: number; chosen: boolean }[] } | null }) =>
  result?.proposals
    .filter((one) => one.chosen)
    .map(({ number }) => number)
    .toSorted((a, b) => a - b);
const takeOver = (runId: string, actor = secretary, waitlist = 1) =>
  new TakeOverSelection(db, clock).run(actor, {
    ...scope(),
    runId,
    waitlist,
    rationaleOf: ({ number }) => `#${number} by selection`,
  });
const drafts = () =>
  db.rows(
    `SELECT p.number, d.outcome, d.waiting_position AS waiting, d.rationale, d.published_at IS NOT NULL AS told
       FROM decision d JOIN proposal p ON p.id = d.proposal_id ORDER BY p.number`,
  );

describe('a selection under quotas', () => {
  it('chooses the best, and says how sure each place is', async () => {
    const { run } = await solved();
    expect([run.status, run.outcome, chosen(run), run.chosen]).toEqual(['done', 'selected', [1, 2], 2]);
    expect(run.result?.draws).toBe(200);
    const share = (number: number) => run.result?.proposals.find((one) => one.number === number)?.share ?? 0;
    expect(share(1)).toBeGreaterThan(share(4));
    const sum = run.result!.proposals.reduce((total, one) => total + (one.share ?? 0), 0);
    expect(sum).toBeCloseTo(2, 6);
  });

  it('says what a quota costs, and who came in and went out because of it', async () => {
    const theme = call.themes[1]!.slug;
    const { run } = await solved({
      quotas: [{ of: 'theme', key: theme, unit: 'places', least: 1, most: null }],
    });
    expect(chosen(run)).toEqual([1, 4]);
    const quota = run.result?.quotas.find(({ quotaId }) => quotaId === `theme:${theme}`);
    expect([quota?.used, quota?.binding, quota?.cameIn, quota?.wentOut]).toEqual([
      1,
      'least',
      [proposals[3]!.proposalId],
      [proposals[1]!.proposalId],
    ]);
    expect(quota?.cost).toBeGreaterThan(0);
    expect(run.result?.proposals.find(({ number }) => number === 4)?.because).toEqual([`theme:${theme}`]);
  });

  it('keeps speakers, locks and merges to the plan', async () => {
    const busy = aNamedPerson('speaker', { email: 'busy@people.test' });
    await db.rows(
      `INSERT INTO proposal_person (id, proposal_id, role, position, name, email)
       SELECT gen_random_uuid(), id, 'speaker', 9, $2, $3 FROM proposal WHERE id = ANY ($1::uuid[])`,
      [[proposals[0]!.proposalId, proposals[1]!.proposalId], busy.name, busy.email],
    );
    expect(chosen((await solved({ mostPerSpeaker: 1 })).run)).toEqual([1, 3]);
    expect(chosen((await solved({ lockedIn: [5], lockedOut: [1] })).run)).toEqual([2, 5]);
    await db.rows('UPDATE review SET could_merge_with = $2 WHERE proposal_id = $1', [
      proposals[0]!.proposalId,
      proposals[1]!.proposalId,
    ]);
    const { run } = await solved({ mergeNamedBy: 2 });
    const [first, second] = await db.rows<{ title: string }>(
      'SELECT title FROM proposal WHERE id = ANY ($1::uuid[]) ORDER BY number',
      [proposals.slice(0, 2).map(({ proposalId }) => proposalId)],
    );
    const name = `#1 ${first!.title}, #2 ${second!.title}`;
    expect([chosen(run), run.result?.names]).toEqual([[1, 3], { 'merge:1': name }]);
  });

  it('takes near-duplicates for one by the sources the plan names', async () => {
    const alike = async (one: number, other: number, similarity: number, verdict: string | null) => {
      const [a, b] = [proposals[one - 1]!.proposalId, proposals[other - 1]!.proposalId].toSorted();
      await db.rows(
        `INSERT INTO near_duplicate (call_id, a_id, b_id, similarity, copied, found_at, verdict, decided_at)
         VALUES ($1, $2, $3, $4, 0, now(), $5, CASE WHEN $5::text IS NULL THEN NULL ELSE now() END)`,
        [call.callId, a, b, similarity, verdict],
      );
    };
    await alike(1, 2, 0.55, 'same');
    await alike(1, 3, 0.8, null);
    await alike(2, 3, 0.95, 'different');
    expect(chosen((await solved({})).run)).toEqual([1, 2]);
    expect(chosen((await solved({ mergeJudgedSame: true })).run)).toEqual([1, 3]);
    expect(chosen((await solved({ mergeAlikeFrom: 75 })).run)).toEqual([1, 2]);
    const { run } = await solved({ mergeJudgedSame: true, mergeAlikeFrom: 75 });
    expect(chosen(run)).toHaveLength(2);
    expect(chosen(run)!.filter((number) => number <= 3)).toHaveLength(1);
    expect(run.result?.quotas.find(({ quotaId }) => quotaId === 'merge:1')?.cost).toBeGreaterThan(0);
  });

  it('names the smallest relaxation when nothing fits, which then becomes the plan', async () => {
    const theme = call.themes[1]!.slug;
    const { runId, run } = await solved({
      quotas: [{ of: 'theme', key: theme, unit: 'places', least: 3, most: null }],
    });
    expect([run.status, run.outcome]).toEqual(['done', 'impossible']);
    expect(run.result?.relaxation).toEqual([{ quotaId: `theme:${theme}`, least: 2, end: 'least', by: 1 }]);
    const relaxed = await new RequestSelection(db, clock).run(secretary, {
      ...scope(),
      wanted: { runId, relaxed: true },
      label: 'relaxed',
    });
    await solve(relaxed);
    expect(chosen((await runs().one(call.callId, relaxed))!)).toEqual([4, 5]);
    expect((await runs().plan(call.callId))?.quotas[0]?.least).toBe(2);
    expect(await refusal(takeOver(runId))).toEqual([{ code: 'selection_impossible' }]);
  });

  it('can be asked again without one of its quotas', async () => {
    const theme = call.themes[1]!.slug;
    const { runId } = await solved({
      quotas: [{ of: 'theme', key: theme, unit: 'places', least: 1, most: null }],
    });
    const without = await new RequestSelection(db, clock).run(secretary, {
      ...scope(),
      wanted: { runId, without: `theme:${theme}` },
      label: 'without the theme',
    });
    await solve(without);
    expect(chosen((await runs().one(call.callId, without))!)).toEqual([1, 2]);
    expect((await runs().list(call.callId)).map(({ number, label }) => [number, label])).toEqual([
      [2, 'without the theme'],
      [1, 'a try'],
    ]);
  });

  it('is solved once, and not at all when cancelled', async () => {
    const runId = await request();
    await new CancelSelection(db, clock).run(secretary, { ...scope(), runId });
    let finished = 0;
    const finish = () => Promise.resolve(void (finished += 1));
    const solver = new SolveSelectionRun(db, new StandingsQuery(db));
    await solver.run(runId, { finish });
    expect([(await runs().one(call.callId, runId))?.status, finished]).toEqual(['cancelled', 1]);
    expect(await refusal(new CancelSelection(db, clock).run(secretary, { ...scope(), runId }))).toEqual([
      { code: 'run_over' },
    ]);
    // in the hands of a worker that lives: it is left there, and the delivery stays
    const other = await request();
    await db.rows(`UPDATE selection_run SET status = 'solving', beat_at = now() WHERE id = $1`, [other]);
    await solver.run(other, { finish });
    expect([(await runs().one(call.callId, other))?.status, finished]).toEqual(['solving', 1]);
    // a worker that is silent is taken for dead
    await db.rows(`UPDATE selection_run SET beat_at = now() - interval '2 minutes' WHERE id = $1`, [other]);
    await solver.run(other, { finish });
    expect([(await runs().one(call.callId, other))?.status, finished]).toEqual(['done', 2]);
  });

  it('is refused when the plan cannot be read', async () => {
    const lines = [
      { of: 'theme', key: 'no-such', unit: 'places', least: 1, most: null },
      { of: 'gender', key: 'female', unit: 'places', least: 4, most: 2 },
    ] as const;
    expect(
      await refusal(
        request({ places: { least: null, most: null }, quotas: lines, lockedIn: [9, 1], lockedOut: [1] }),
      ),
    ).toEqual([
      { code: 'places_needed', field: 'places' },
      { code: 'unknown_quota', field: 'theme:no-such', quota: 'theme:no-such' },
      { code: 'quota_unit', field: 'gender:female', quota: 'gender:female' },
      { code: 'range_upside_down', field: 'gender:female', least: 4, most: 2 },
      { code: 'unknown_numbers', field: 'lockedIn', numbers: '#9' },
      { code: 'locked_both_ways', field: 'lockedOut', numbers: '#1' },
    ]);
    expect(await runs().list(call.callId)).toEqual([]);
  });

  it('is for chair and secretariat, and another call’s is not there', async () => {
    const stranger = actorOf(await aPerson(db));
    await expect(request({}, stranger)).rejects.toEqual(new Refusal('forbidden'));
    const { runId } = await solved();
    const elsewhere = await aCall(db, {});
    await expect(
      new TakeOverSelection(db, clock).run(await aSecretary(db, elsewhere), {
        forumId: elsewhere.forumId,
        callId: elsewhere.callId,
        runId,
        waitlist: 0,
        rationaleOf: () => '',
      }),
    ).rejects.toEqual(new Refusal('not_found'));
  });
});

describe('taking a selection over', () => {
  it('writes drafts with a rationale each; what has been told stays', async () => {
    await aDecision(db, { ...proposals[4]!, callId: call.callId }, { published: true, outcome: 'declined' });
    const { runId } = await solved();
    expect(await takeOver(runId)).toEqual({ accepted: 2, waitlisted: 1, declined: 1 });
    const by = (number: number) => `#${number} by selection`;
    expect(await drafts()).toEqual([
      { number: 1, outcome: 'accepted', waiting: null, rationale: by(1), told: false },
      { number: 2, outcome: 'accepted', waiting: null, rationale: by(2), told: false },
      { number: 3, outcome: 'waitlisted', waiting: 1, rationale: by(3), told: false },
      { number: 4, outcome: 'declined', waiting: null, rationale: by(4), told: false },
      { number: 5, outcome: 'declined', waiting: null, rationale: 'By rank.', told: true },
    ]);
  });

  it('leaves a proposal on which the one who does it has a conflict to others', async () => {
    const { runId } = await solved();
    const seated: Actor = {
      ...secretary,
      seats: [{ callId: call.callId, reviewerId: committee[0]!.reviewerId }],
    };
    await aConflict(db, {
      ...scope(),
      proposalId: proposals[0]!.proposalId,
      reviewerId: committee[0]!.reviewerId,
    });
    await takeOver(runId, seated);
    expect((await drafts()).map((row) => (row as { number: number }).number)).toEqual([2, 3, 4, 5]);
  });

  it('is refused when a chosen proposal has been withdrawn since, and nothing is written', async () => {
    const { runId } = await solved();
    await db.rows(`UPDATE proposal SET status = 'withdrawn', withdrawn_at = now() WHERE number = 2`);
    expect(await refusal(takeOver(runId))).toEqual([{ code: 'selection_outdated', numbers: '#2' }]);
    expect(await drafts()).toEqual([]);
  });

  it('keeps the quotas of the call and tries them in one act', async () => {
    const runId = await new SaveSelectionPlan(db, clock).run(secretary, {
      ...scope(),
      plan: plainPlan(3),
      run: { label: '' },
    });
    expect((await runs().plan(call.callId))?.places.most).toBe(3);
    expect((await runs().list(call.callId))[0]?.runId).toBe(runId);
    expect(
      (
        await db.rows(`SELECT payload->>'runId' AS id FROM outbox_event WHERE type = 'selection.requested'`)
      )[0],
    ).toEqual({ id: runId });
  });
});

async function refusal(act: Promise<unknown>) {
  const error: unknown = await act.then(
    () => 'not refused',
    (reason: unknown) => reason,
  );
  return error instanceof Refusal ? error.blockers : error;
}
