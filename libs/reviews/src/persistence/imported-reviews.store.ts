import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import type { ImportedReview, ReviewRowLists } from '../rules/review-rows.js';

/** What the rows of a file are read against. Members are locked: no conflict comes into force until it is stored. */
export async function reviewRowLists(tx: Tx, callId: string): Promise<ReviewRowLists> {
  await tx.query(`SELECT 1 FROM reviewer WHERE call_id = $1 ORDER BY id FOR UPDATE`, [callId]);
  const reviewers = (await tx.query(
    `SELECT r.id, p.email FROM reviewer r JOIN person p ON p.id = r.person_id WHERE r.call_id = $1`,
    [callId],
  )) as { id: string; email: string }[];
  const proposals = (await tx.query(
    `SELECT id, number, format_id AS "formatId" FROM proposal
      WHERE call_id = $1 AND status IN ('passed','under_review') ORDER BY id FOR NO KEY UPDATE`,
    [callId],
  )) as { id: string; number: number; formatId: string | null }[];
  const conflicts = (await tx.query(
    `SELECT reviewer_id || ' ' || proposal_id AS pair FROM conflict WHERE call_id = $1 AND active`,
    [callId],
  )) as { pair: string }[];
  return {
    criteria: (await tx.query(
      `SELECT id, slug, name, waived_for AS "waivedFor" FROM criterion WHERE call_id = $1 ORDER BY position`,
      [callId],
    )) as ReviewRowLists['criteria'],
    proposals: new Map(proposals.map((one) => [one.number, one])),
    reviewers: new Map(reviewers.map(({ email, id }) => [email, id])),
    conflicts: new Set(conflicts.map(({ pair }) => pair)),
  };
}

/** Stores submitted reviews with their marks, replacing those of the same pairs, in five statements. */
export async function storeImported(
  tx: Tx,
  callId: string,
  now: Date,
  reviews: readonly ImportedReview[],
): Promise<void> {
  const pairs = [reviews.map((one) => one.proposalId), reviews.map((one) => one.reviewerId)];
  await tx.query(
    `INSERT INTO assignment (id, call_id, proposal_id, reviewer_id, status, assigned_at, changed_at)
     SELECT id, $1, proposal_id, reviewer_id, 'done', $2, $2
       FROM unnest($3::uuid[], $4::uuid[], $5::uuid[]) AS given (id, proposal_id, reviewer_id)
     ON CONFLICT (call_id, reviewer_id, proposal_id) DO UPDATE
        SET status = 'done', abstain_kind = NULL, abstain_reason = '', changed_at = excluded.changed_at`,
    [callId, now, reviews.map(() => newId()), ...pairs],
  );
  await tx.query(
    `INSERT INTO review AS r (id, call_id, proposal_id, reviewer_id, status, comment, confidential_remark, submitted_at, updated_at)
     SELECT a.id, $1, a.proposal_id, a.reviewer_id, 'submitted', given.comment, given.remark, $2, $2
       FROM unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[]) AS given (proposal_id, reviewer_id, comment, remark)
       JOIN assignment a ON a.call_id = $1 AND a.proposal_id = given.proposal_id AND a.reviewer_id = given.reviewer_id
     ON CONFLICT (id) DO UPDATE
        SET status = 'submitted', comment = excluded.comment, confidential_remark = excluded.confidential_remark,
            submitted_at = coalesce(r.submitted_at, excluded.submitted_at), updated_at = excluded.updated_at, version = r.version + 1`,
    [callId, now, ...pairs, reviews.map((one) => one.comment), reviews.map((one) => one.confidentialRemark)],
  );
  const marks = reviews.flatMap((review) => review.scores.map((score) => ({ ...review, ...score })));
  await tx.query(
    `DELETE FROM score s USING assignment a
      WHERE s.review_id = a.id AND a.call_id = $1
        AND (a.proposal_id, a.reviewer_id) IN (SELECT * FROM unnest($2::uuid[], $3::uuid[]))`,
    [callId, ...pairs],
  );
  await tx.query(
    `INSERT INTO score (review_id, call_id, criterion_id, value)
     SELECT a.id, $1, given.criterion_id, given.value
       FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[]) AS given (proposal_id, reviewer_id, criterion_id, value)
       JOIN assignment a ON a.call_id = $1 AND a.proposal_id = given.proposal_id AND a.reviewer_id = given.reviewer_id`,
    [
      callId,
      marks.map((one) => one.proposalId),
      marks.map((one) => one.reviewerId),
      marks.map((one) => one.criterionId),
      marks.map((one) => one.value),
    ],
  );
  await tx.query(
    `UPDATE proposal SET status = 'under_review', updated_at = $2, version = version + 1
      WHERE call_id = $1 AND status = 'passed' AND id = ANY ($3::uuid[])`,
    [callId, now, pairs[0]],
  );
}
