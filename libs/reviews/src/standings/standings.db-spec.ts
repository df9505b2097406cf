import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aDecision } from '../../../../test/factories/decision.js';
import { aProposal, type TestProposal } from '../../../../test/factories/proposal.js';
import { aReview } from '../../../../test/factories/review.js';
import { aConflict, reviewers, type TestReviewer } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { StandingsQuery } from '../queries/standings.query.js';
import { RefreshStandings } from '../use-cases/refresh-standings.js';
import { readVersion } from './standing.store.js';

let db: Database;
let call: TestCall;
let query: StandingsQuery;
let committee: TestReviewer[];

beforeAll(async () => {
  db = await openDatabase();
  query = new StandingsQuery(db);
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'reviewing' });
  committee = await reviewers(db, call, 4);
});
afterAll(() => closeDatabase(db));

const underReview = () => aProposal(db, call, { status: 'under_review' });
const standings = (seat?: string) => query.run(call.callId, seat);
const versions = async () => {
  const { grades, listing } = await readVersion(db, call.callId);
  return { grades, listing };
};
/** Which of the two versions an act moves on. */
async function movedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = await versions();
  await act();
  const after = await versions();
  return [
    ...(after.grades !== before.grades ? ['grades'] : []),
    ...(after.listing !== before.listing ? ['listing'] : []),
  ];
}

/** Each proposal reviewed by everybody but one; marks are the number given, on every criterion. */
async function reviewAll(marks: readonly number[][]): Promise<TestProposal[]> {
  const made: TestProposal[] = [];
  for (const row of marks) {
    const proposal = await underReview();
    made.push(proposal);
    for (const [at, mark] of row.entries())
      if (mark > 0)
        await aReview(db, call, proposal, committee[at]!, { marks: call.criteria.map(() => mark) });
  }
  return made;
}

const MARKS = [
  [4, 5, 0, 3],
  [2, 0, 3, 2],
  [0, 4, 4, 2],
  [3, 4, 3, 0],
  [1, 3, 2, 0],
];

describe('standings', () => {
  it('hold the plain mean and beside it the calibrated grade with its interval', async () => {
    const [best] = await reviewAll(MARKS);
    const { proposals, reviews, reviewers: judged } = await standings();
    const first = proposals[0]!;
    expect([proposals.length, reviews, judged.length]).toEqual([5, 15, 4]);
    expect([first.proposalId, first.rank, first.mean, first.n]).toEqual([best!.proposalId, 1, 4, 3]);
    const { place, quality, standardError, from, to } = first.calibrated!;
    expect(place).toBe(1);
    expect([from, to]).toEqual([quality - 1.96 * standardError!, quality + 1.96 * standardError!]);
  });

  it('are computed once for each version of the grades', async () => {
    const [proposal] = await reviewAll(MARKS);
    const first = await standings();
    expect((await standings()).computedAt).toEqual(first.computedAt);
    await aReview(db, call, proposal!, committee[2]!, { marks: call.criteria.map(() => 1) });
    const second = await standings();
    expect(second.computedAt.getTime()).toBeGreaterThan(first.computedAt.getTime());
    expect(second.proposals.find(({ proposalId }) => proposalId === proposal!.proposalId)?.mean).toBe(3.25);
  });

  it('count a conflicted review nowhere, and again when the conflict is dismissed', async () => {
    const [proposal] = await reviewAll(MARKS);
    const before = await standings();
    const pair = {
      callId: call.callId,
      proposalId: proposal!.proposalId,
      reviewerId: committee[1]!.reviewerId,
    };
    await aConflict(db, pair);
    const { reviews, proposals, reviewers: judged } = await standings();
    expect(reviews).toBe(14);
    expect(proposals.find(({ proposalId }) => proposalId === proposal!.proposalId)?.mean).toBe(3.5);
    expect(judged.find(({ reviewerId }) => reviewerId === committee[1]!.reviewerId)?.n).toBe(3);
    await db.rows(
      `UPDATE conflict SET active = false, decided_at = now(), decided_by = (SELECT id FROM person LIMIT 1)`,
    );
    expect((await standings()).proposals).toEqual(before.proposals);
  });

  it('tell a member with a conflict nothing that rests on the proposal', async () => {
    const [hidden] = await reviewAll(MARKS);
    const seat = committee[2]!.reviewerId;
    await aConflict(db, { callId: call.callId, proposalId: hidden!.proposalId, reviewerId: seat });
    const { computedAt: _, ...seen } = await standings(seat);
    expect(seen.proposals.map(({ proposalId }) => proposalId)).not.toContain(hidden!.proposalId);
    // another world: the hidden proposal has got other marks
    await db.rows('UPDATE score SET value = 1 FROM review r WHERE r.id = review_id AND r.proposal_id = $1', [
      hidden!.proposalId,
    ]);
    const { computedAt: __, ...seenThen } = await standings(seat);
    expect(seenThen).toEqual(seen);
    expect(
      (await standings()).proposals.find(({ proposalId }) => proposalId === hidden!.proposalId)?.mean,
    ).toBe(1);
  });

  it('are computed anew by the worker once reviewers pause', async () => {
    const [proposal] = await reviewAll(MARKS);
    const refresh = new RefreshStandings(db);
    expect(await refresh.run(0)).toBe(0); // nobody has looked yet
    await standings();
    expect(await refresh.run(0)).toBe(0);
    await aReview(db, call, proposal!, committee[2]!);
    expect(await refresh.run(60)).toBe(0);
    expect(await refresh.run(0)).toBe(1);
    expect(await refresh.run(0)).toBe(0);
    const row = await db.row<{ same: boolean }>(
      'SELECT s.grades_version = v.grades AS same FROM standing s JOIN standing_version v USING (call_id)',
    );
    expect(row).toEqual({ same: true });
  });
  describe('of a call so large that pages show what is kept', () => {
    const conflictOf = (seat: string, { proposalId }: TestProposal) =>
      aConflict(db, { callId: call.callId, proposalId, reviewerId: seat });
    /** What is kept says that it rests on more reviews than are computed while somebody waits. */
    const asLarge = () =>
      db.rows(`UPDATE standing SET content = jsonb_set(content, '{reviews}', '5001') WHERE call_id = $1`, [
        call.callId,
      ]);

    it('are computed anew for a member with a conflict, too', async () => {
      const [hidden, changed] = await reviewAll(MARKS);
      const seat = committee[2]!.reviewerId;
      await conflictOf(seat, hidden!);
      await standings();
      await standings(seat);
      await asLarge();
      await aReview(db, call, changed!, committee[1]!, { marks: call.criteria.map(() => 5) });
      expect([(await standings()).stale, (await standings(seat)).stale]).toEqual([true, true]);
      const refresh = new RefreshStandings(db);
      expect(await refresh.run(0)).toBe(2);
      const seen = await standings(seat);
      expect([(await standings()).stale, seen.stale]).toEqual([false, false]);
      expect(seen.proposals.find(({ proposalId }) => proposalId === changed!.proposalId)?.n).toBe(4);
      expect(seen.proposals.map(({ proposalId }) => proposalId)).not.toContain(hidden!.proposalId);
      expect(await refresh.run(0)).toBe(0);
    });

    it('are left alone for a member who has no conflict any more', async () => {
      const [hidden, changed] = await reviewAll(MARKS);
      const seat = committee[2]!.reviewerId;
      await conflictOf(seat, hidden!);
      await standings(seat);
      await asLarge();
      await db.rows(
        `UPDATE conflict SET active = false, decided_at = now(), decided_by = (SELECT id FROM person LIMIT 1)`,
      );
      await aReview(db, call, changed!, committee[1]!);
      expect(await new RefreshStandings(db).run(0)).toBe(0);
    });

    it('are not shown with a proposal on which the member has come to have a conflict', async () => {
      const [hidden, alsoHidden] = await reviewAll(MARKS);
      const seat = committee[2]!.reviewerId;
      await conflictOf(seat, hidden!);
      await standings(seat);
      await asLarge();
      await conflictOf(seat, alsoHidden!);
      const { proposals, stale } = await standings(seat);
      expect(proposals.map(({ proposalId }) => proposalId)).not.toContain(alsoHidden!.proposalId);
      expect([proposals.length, stale]).toEqual([3, false]);
    });
  });
});

describe('what moves a version on', () => {
  it.each<[string, (proposal: TestProposal) => Promise<unknown>, string[]]>([
    ['a submitted review', (p) => aReview(db, call, p, committee[0]!), ['grades', 'listing']],
    ['a draft of a review', (p) => aReview(db, call, p, committee[0]!, { status: 'draft' }), []],
    ['a seat', (p) => anAssignment(db, { ...p, callId: call.callId }, committee[0]!), []],
    [
      'the weight of a criterion',
      () => db.rows('UPDATE criterion SET weight = 2 WHERE id = $1', [call.criteria[0]!.id]),
      ['grades', 'listing'],
    ],
    [
      'a withdrawal',
      (p) =>
        db.rows(`UPDATE proposal SET status = 'withdrawn', withdrawn_at = now() WHERE id = $1`, [
          p.proposalId,
        ]),
      ['grades', 'listing'],
    ],
    [
      'a title',
      (p) => db.rows(`UPDATE proposal SET title = 'Other' WHERE id = $1`, [p.proposalId]),
      ['listing'],
    ],
    ['a decision', (p) => aDecision(db, { ...p, callId: call.callId }), ['listing']],
    ['a draft of a proposal', () => aProposal(db, call, { status: 'draft' }), []],
    ['a submission', () => aProposal(db, call, { status: 'submitted' }), []],
    [
      'a conflict of interest',
      (p) =>
        aConflict(db, {
          callId: call.callId,
          proposalId: p.proposalId,
          reviewerId: committee[3]!.reviewerId,
        }),
      ['grades', 'listing'],
    ],
    [
      'the calendar',
      () => db.rows(`UPDATE call SET review_ends_at = now() WHERE id = $1`, [call.callId]),
      [],
    ],
    ['the places', () => db.rows('UPDATE call SET places = 7 WHERE id = $1', [call.callId]), ['listing']],
  ])('%s', async (_, act, expected) => {
    const proposal = await underReview();
    expect(await movedBy(() => act(proposal))).toEqual(expected);
    expect(await db.rows('SELECT 1 FROM standing_change')).toEqual([]);
  });

  it('nothing that was rolled back', async () => {
    const proposal = await underReview();
    const act = db.transaction(async (tx) => {
      await tx.query(`UPDATE proposal SET title = 'Other' WHERE id = $1`, [proposal.proposalId]);
      throw new Error('no');
    });
    expect(await movedBy(() => act.catch(() => undefined))).toEqual([]);
  });

  it('once for an act of many statements, however many rows', async () => {
    await reviewAll(MARKS);
    const before = await versions();
    await db.transaction(async (tx) => {
      await tx.query('UPDATE score SET value = 2');
      await tx.query('UPDATE review SET updated_at = now()');
    });
    expect(await versions()).toEqual({ grades: before.grades + 1, listing: before.listing + 1 });
  });
});
