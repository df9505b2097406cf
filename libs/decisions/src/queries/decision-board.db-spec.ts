import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { RankingQuery, StandingsQuery } from '#libs/reviews';
import { aCall, type TestCall } from '../../../../test/factories/call.js';
import { aProposal } from '../../../../test/factories/proposal.js';
import { aReview } from '../../../../test/factories/review.js';
import { aConflict, reviewers } from '../../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../../test/open-database.js';
import { DecisionBoardQuery } from './decision-board.query.js';

let db: Database;
let call: TestCall;
beforeAll(async () => {
  db = await openDatabase();
});
beforeEach(async () => {
  await emptyDatabase(db);
  call = await aCall(db, { status: 'deliberating' });
});
afterAll(() => closeDatabase(db));

it('shows and orders by the same standings as the ranking, blanks, weights and waivers included', async () => {
  await db.rows('UPDATE criterion SET weight = 3 WHERE id = $1', [call.criteria[0]!.id]);
  const committee = await reviewers(db, call, 3);
  const [, second] = call.formats;
  await db.rows('UPDATE criterion SET waived_for = $2 WHERE id = $1', [call.criteria[1]!.id, [second!.id]]);
  for (let n = 0; n < 4; n++) {
    const proposal = await aProposal(db, call, {
      status: 'under_review',
      ...(n === 2 && { formatId: second!.id }),
    });
    for (const [k, member] of committee.entries())
      await aReview(db, call, proposal, member, {
        marks: call.criteria.map((_, c) => ((n + k + c) % 4 === 0 ? null : 1 + ((n * 2 + k + c) % 5))),
      });
    if (n === 3)
      await aConflict(db, {
        callId: call.callId,
        proposalId: proposal.proposalId,
        reviewerId: committee[0]!.reviewerId,
      });
  }
  await aProposal(db, call, { status: 'under_review' });
  const board = (seat?: string) =>
    new DecisionBoardQuery(db, new StandingsQuery(db)).run(call.callId, { sort: 'mean', page: 1, seat });
  const ranking = (seat?: string) => new RankingQuery(db).run(call.callId, seat);
  for (const seat of [undefined, committee[0]!.reviewerId]) {
    const { rows } = await ranking(seat);
    expect(
      (await board(seat)).proposals.rows.map(({ number, mean, reviews, calibrated }) => ({
        number,
        mean,
        reviews,
        calibrated,
      })),
    ).toEqual(
      rows.map(({ number, mean, n, calibrated }) => ({
        number,
        mean,
        reviews: n,
        calibrated: calibrated?.quality ?? null,
      })),
    );
    expect(rows).toHaveLength(seat ? 4 : 5);
  }
});
