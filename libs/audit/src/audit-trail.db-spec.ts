import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '#libs/database';
import { anAssignment } from '../../../test/factories/assignment.js';
import { aCall } from '../../../test/factories/call.js';
import { aPerson } from '../../../test/factories/person.js';
import { aProposal } from '../../../test/factories/proposal.js';
import { aConflict, aReviewer } from '../../../test/factories/reviewer.js';
import { closeDatabase, emptyDatabase, openDatabase } from '../../../test/open-database.js';
import { AuditTrailQuery } from './audit-trail.query.js';
import { add } from './audit.js';

describe('the trail of a call', () => {
  let db: Database;
  beforeAll(async () => {
    db = await openDatabase();
  });
  beforeEach(() => emptyDatabase(db));
  afterAll(() => closeDatabase(db));

  const read = async (viewer: { personId: string | null }, callId: string) => {
    const { rows, total } = await new AuditTrailQuery(db).run(viewer, callId, 1);
    return {
      total,
      acts: rows.map(({ act, proposalNumber, reviewerName }) => [act, proposalNumber, reviewerName]),
    };
  };

  it('says to which proposal and which member something was done, but not to one with a conflict there', async () => {
    const call = await aCall(db);
    const { callId } = call;
    const proposal = await aProposal(db, call, { status: 'under_review', number: 7 });
    const other = await aProposal(db, call, { status: 'under_review', number: 8 });
    const member = await aReviewer(db, call);
    const tied = await aReviewer(db, call);
    const seat = await anAssignment(db, proposal, member);
    await aConflict(db, { callId, reviewerId: tied.reviewerId, proposalId: proposal.proposalId });
    const secretary = await aPerson(db);
    await db.transaction(async (tx) => {
      for (const [act, subjectId] of [
        ['proposal.screened', proposal.proposalId],
        ['review.submitted', seat.assignmentId],
        ['reviewer.edited', member.reviewerId],
        ['proposal.screened', other.proposalId],
      ] as const)
        await add(tx, secretary, act, { callId, subjectId });
      await add(tx, secretary, 'call.moved', { callId: (await aCall(db)).callId });
    });

    const open = [
      ['proposal.screened', 8, null],
      ['reviewer.edited', null, member.name],
    ];
    const created = ['call.created', null, null];
    expect(await read(tied, callId)).toEqual({ total: 3, acts: [...open, created] });
    expect(await read(secretary, callId)).toEqual({
      total: 5,
      acts: [...open, ['review.submitted', 7, null], ['proposal.screened', 7, null], created],
    });
  });
});
