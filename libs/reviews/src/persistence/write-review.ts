import { lockAssignment } from '#libs/assignment';
import type { Tx } from '#libs/database';
import { type Actor, type CallScope, seatIn } from '#libs/identity';
import { found, refuseIf, refuseStale } from '#libs/kernel';
import { takeSeat } from '#libs/reviewers';
import { isOpenToItsReviewer } from '../policies/review.policy.js';
import { mergeBlockers } from '../rules/merge-blockers.js';
import { draftBlockers } from '../rules/review-blockers.js';
import type { ReviewContent } from '../rules/review-content.js';
import { reviewingBlockers } from '../rules/reviewing-window.js';
import { reviewOf, reviewTerms, type ReviewTerms, saveReview } from './review.store.js';

export interface WriteReviewInput {
  assignmentId: string;
  content: ReviewContent;
  /** The version the writer saw, 0 when there was none; a newer one stored is never overwritten. */
  version?: number;
}

type Assigned = NonNullable<Awaited<ReturnType<typeof lockAssignment>>>;
type Stored = Awaited<ReturnType<typeof reviewOf>>;

/** The reviewer's own assignment, locked after their seat; another's, or one that is theirs no more, is not there. */
export async function lockOwn(
  tx: Tx,
  actor: Actor,
  { callId }: CallScope,
  assignmentId: string,
): Promise<Assigned> {
  const reviewerId = found(seatIn(actor, callId));
  await takeSeat(tx, reviewerId);
  const seat = found(await lockAssignment(tx, callId, assignmentId));
  found(isOpenToItsReviewer(seat, reviewerId) || null);
  return seat;
}

/** Checks and stores what a reviewer has written; `submit` is what saving and submitting differ in. */
export async function writeReview(
  tx: Tx,
  actor: Actor,
  scope: CallScope,
  input: WriteReviewInput & { now: Date },
  submit: (review: Stored, terms: ReviewTerms) => void,
): Promise<{ seat: Assigned; review: Stored }> {
  const { assignmentId, content, version, now } = input;
  const seat = await lockOwn(tx, actor, scope, assignmentId);
  const terms = found(await reviewTerms(tx, scope.callId, seat.proposalId));
  refuseIf(reviewingBlockers(terms, now));
  const review = await reviewOf(tx, seat);
  refuseStale(review.version ?? 0, version);
  refuseIf([
    ...draftBlockers(content, terms),
    ...mergeBlockers(content, await assignedTo(tx, seat.reviewerId), seat),
  ]);
  submit(review, terms);
  await saveReview(tx, review, content, now);
  return { seat, review };
}

/** Proposals this reviewer has before them: those they may know of, and name for a merger. */
async function assignedTo(tx: Tx, reviewerId: string): Promise<string[]> {
  const rows = (await tx.query(
    `SELECT proposal_id AS id FROM assignment WHERE reviewer_id = $1 AND status IN ('assigned','done')`,
    [reviewerId],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
}
