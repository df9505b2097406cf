import type { Database } from '#libs/database';
import { anAssignment, type TestAssignment } from './assignment.js';
import { type TestCall, WHILE_OPEN } from './call.js';

export interface ReviewTraits {
  /** Marks in the order of the call's criteria; null is a blank. */
  marks?: readonly (number | null)[];
  status?: 'draft' | 'submitted';
  comment?: string;
  confidentialRemark?: string;
  reasons?: readonly { criterionId: string | null; code: string }[];
  submittedAt?: Date;
}

/** A submitted review with a 4 on everything, unless told otherwise; the assignment comes with it. */
export async function aReview(
  db: Database,
  call: TestCall,
  { proposalId }: { proposalId: string },
  reviewer: { reviewerId: string },
  traits: ReviewTraits = {},
): Promise<TestAssignment> {
  const { status = 'submitted', submittedAt = WHILE_OPEN, marks = call.criteria.map(() => 4) } = traits;
  const seat = await anAssignment(db, { callId: call.callId, proposalId }, reviewer, {
    status: status === 'submitted' ? 'done' : 'assigned',
  });
  await db.rows(
    `INSERT INTO review (id, call_id, proposal_id, reviewer_id, status, comment, confidential_remark, reasons, submitted_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      seat.assignmentId,
      call.callId,
      proposalId,
      reviewer.reviewerId,
      status,
      traits.comment ?? '',
      traits.confidentialRemark ?? '',
      JSON.stringify(traits.reasons ?? []),
      status === 'submitted' ? submittedAt : null,
      submittedAt,
    ],
  );
  const given = marks
    .map((value, at) => ({ id: call.criteria[at]!.id, value }))
    .filter(({ value }) => value !== null);
  await db.rows(
    `INSERT INTO score (review_id, call_id, criterion_id, value)
     SELECT $1, $2, id, value FROM unnest($3::uuid[], $4::smallint[]) AS given (id, value)`,
    [seat.assignmentId, call.callId, given.map(({ id }) => id), given.map(({ value }) => value)],
  );
  return seat;
}
