import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import type { Actor } from '#libs/identity';
import { FixedClock, Refusal } from '#libs/kernel';
import { anAssignment } from '../../../../test/factories/assignment.js';
import { aCall, type TestCall, WHILE_OPEN } from '../../../../test/factories/call.js';
import { aSecretary } from '../../../../test/factories/person.js';
import { aProposal, proposals } from '../../../../test/factories/proposal.js';
import { aReview } from '../../../../test/factories/review.js';
import { aConflict, aReviewer, reviewers } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { RankingQuery } from '../queries/ranking.query.js';
import { ReviewExportQuery } from '../queries/review-export.query.js';
import { ImportReviews } from './import-reviews.js';

let db: Database;
let call: TestCall;
let secretary: Actor;

beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'reviewing' });
  secretary = await aSecretary(db, call);
});
afterAll(() => closeDatabase(db));

const underReview = () => aProposal(db, call, { status: 'under_review' });
const ranking = async (seat?: string) =>
  (await new RankingQuery(db).run(call.callId, seat)).rows.map((row) => [
    row.number,
    row.rank,
    row.mean,
    row.sd,
    row.n,
  ]);

describe('the ranking', () => {
  it('is by the weighted mean of the marks given; drafts, abstentions and blanks do not count', async () => {
    await db.rows('UPDATE criterion SET weight = 3 WHERE id = $1', [call.criteria[0]!.id]);
    const [good, fair, none] = [await underReview(), await underReview(), await underReview()];
    await aProposal(db, call, { status: 'submitted' });
    const [a, b, c] = await reviewers(db, call, 3);
    await aReview(db, call, fair, a!, { marks: [3, 5] });
    await aReview(db, call, good, a!, { marks: [5, null, null, null, 4] });
    await aReview(db, call, good, b!, { marks: [4, 4, 4, 4, 4] });
    await aReview(db, call, good, c!, { marks: [1, 1, 1, 1, 1], status: 'draft' });
    await anAssignment(db, fair, c!, { status: 'abstained' });
    const grade = (3 * 5 + 4) / 4;
    const mean = (grade + 4) / 2;
    expect(await ranking()).toEqual([
      [good.number, 1, mean, expect.closeTo(Math.abs(grade - 4) / Math.SQRT2, 10), 2],
      [fair.number, 2, 3.5, null, 1],
      [none.number, null, null, null, 0],
    ]);
  });

  it('does not count a mark on what is waived for the format', async () => {
    const proposal = await underReview();
    await aReview(db, call, proposal, await aReviewer(db, call), { marks: [5, 1] });
    await db.rows('UPDATE criterion SET waived_for = $2 WHERE id = $1', [
      call.criteria[1]!.id,
      [proposal.formatId],
    ]);
    expect(await ranking()).toEqual([[proposal.number, 1, 5, null, 1]]);
  });

  it('leaves out, for a member with a conflict, the proposal and its reviews', async () => {
    const [seen, hidden] = [await underReview(), await underReview()];
    const [chair, other] = await reviewers(db, call, 2);
    await aReview(db, call, seen, other!);
    await aReview(db, call, hidden, other!);
    await aConflict(db, { ...hidden, reviewerId: chair!.reviewerId });
    expect(await ranking(chair!.reviewerId)).toEqual([[seen.number, 1, 4, null, 1]]);
    expect(await ranking()).toHaveLength(2);
    const exported = await new ReviewExportQuery(db).run(call.callId, chair!.reviewerId);
    expect(exported.map((row) => row.number)).toEqual([seen.number]);
  });

  it('takes eight reads when grades have changed and four when not, for ten proposals and for 344', async () => {
    const reads: number[] = [];
    for (const count of [10, 334]) {
      await proposals(
        db,
        call,
        Array.from({ length: count }, () => ({ status: 'under_review' as const })),
      );
      for (const shown of [count, count]) {
        let n = 0;
        db.onQuery = () => (n += 1);
        const { rows } = await new RankingQuery(db).run(call.callId);
        db.onQuery = undefined;
        reads.push(n, rows.length - shown);
      }
    }
    expect(reads).toEqual([8, 0, 4, 0, 8, 10, 4, 10]);
  });
});

describe('a file of reviews', () => {
  const run = (file: string, actor = secretary) =>
    new ImportReviews(db, new FixedClock(WHILE_OPEN)).run(actor, call, { file });

  it('is taken over with its marks, making assignments, and again without harm', async () => {
    const proposal = await aProposal(db, call, { status: 'passed' });
    const [a, b] = await reviewers(db, call, 2);
    const [first, second] = call.criteria;
    const file = [
      `proposal,reviewer,${first!.slug},"${second!.name}",comment`,
      `${proposal.number},${a!.email},2,,Say who speaks`,
      `#${proposal.number},${b!.email.toUpperCase()},4,5,`,
    ].join('\n');
    expect(await run(file)).toEqual({ rows: 2 });
    expect(await run(file)).toEqual({ rows: 2 });
    expect(await ranking()).toEqual([[proposal.number, 1, 3.25, expect.closeTo(1.7678, 4), 2]]);
    expect(await db.rows('SELECT status, count(*)::int FROM assignment GROUP BY 1')).toEqual([
      { status: 'done', count: 2 },
    ]);
    expect(await db.row('SELECT status FROM proposal')).toEqual({ status: 'under_review' });
  });

  it('is refused as a whole, every bad cell named by line and column', async () => {
    const proposal = await underReview();
    const [a, conflicted] = await reviewers(db, call, 2);
    await aConflict(db, { ...proposal, reviewerId: conflicted!.reviewerId });
    const slug = call.criteria[0]!.slug;
    const file = [
      `proposal,reviewer,${slug}`,
      `${proposal.number},${a!.email},4`,
      `${proposal.number},${a!.email},4`,
      `${proposal.number},${conflicted!.email},4`,
      `999,nobody@x.test,6`,
      `${proposal.number},${a!.email},`,
    ].join('\n');
    await expect(run(file)).rejects.toEqual(
      new Refusal('blocked', [
        { code: 'row_twice', line: 3, column: 'reviewer', value: a!.email },
        { code: 'reviewer_conflicted', line: 4, column: 'reviewer', value: conflicted!.email },
        { code: 'unknown_proposal', line: 5, column: 'proposal', value: '999' },
        { code: 'unknown_reviewer', line: 5, column: 'reviewer', value: 'nobody@x.test' },
        { code: 'mark_off_scale', line: 5, column: slug, value: '6', lowest: 1, highest: 5 },
        { code: 'nothing_marked', line: 6, column: '', value: '' },
        { code: 'row_twice', line: 6, column: 'reviewer', value: a!.email },
      ]),
    );
    expect(await db.rows('SELECT 1 FROM assignment')).toEqual([]);
  });

  it('is for the secretariat', async () => {
    const member = await aReviewer(db, call);
    await expect(run('proposal,reviewer\n', member.actor)).rejects.toEqual(new Refusal('forbidden'));
  });
});
