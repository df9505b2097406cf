import type { CallSettings } from '#libs/calls';
import type { Tx } from '#libs/database';
import type { CriterionAsked, ReviewContent } from '../rules/review-content.js';
import type { ReviewRules } from '../rules/review-blockers.js';
import { ReviewEntity } from './review.entity.js';

/** What decides whether and how a proposal can be reviewed now. */
export interface ReviewTerms extends ReviewRules {
  status: string;
  reviewEndsAt: Date | null;
}

interface TermsRow {
  status: string;
  reviewEndsAt: Date | null;
  settings: Pick<CallSettings, 'reasonsForProposer' | 'reasonsInternal' | 'reasonsAskedUpTo'>;
  criteria: CriterionAsked[];
}

/** The call's rules as they apply to one proposal; criteria waived for its format are marked. Undefined once it is withdrawn or decided. */
export async function reviewTerms(
  tx: Tx,
  callId: string,
  proposalId: string,
): Promise<ReviewTerms | undefined> {
  const [row] = (await tx.query(
    `SELECT c.status, c.review_ends_at AS "reviewEndsAt", c.settings,
            coalesce((SELECT json_agg(json_build_object('id', k.id, 'slug', k.slug, 'name', k.name, 'guidance', k.guidance,
                        'anchors', k.anchors, 'waived', coalesce(q.format_id = ANY (k.waived_for), false)) ORDER BY k.position)
                        FROM criterion k WHERE k.call_id = c.id AND NOT k.retired), '[]') AS criteria
       FROM call c JOIN proposal q ON q.call_id = c.id
      WHERE c.id = $1 AND q.id = $2 AND q.status = 'under_review'`,
    [callId, proposalId],
  )) as [TermsRow?];
  if (!row) return undefined;
  const { reasonsForProposer, reasonsInternal, reasonsAskedUpTo } = row.settings;
  const { status, reviewEndsAt, criteria } = row;
  return { status, reviewEndsAt, criteria, reasonsForProposer, reasonsInternal, reasonsAskedUpTo };
}

/** Puts marks and texts into `review` and stores it; marks left blank are no rows. */
export async function saveReview(
  tx: Tx,
  review: ReviewEntity,
  content: ReviewContent,
  now: Date,
): Promise<void> {
  const { comment, confidentialRemark, couldMergeWith } = content;
  // a save that changes nothing but marks must count as a change, too: the time does it
  Object.assign(review, {
    comment,
    confidentialRemark,
    couldMergeWith,
    reasons: content.reasons,
    updatedAt: now,
  });
  await tx.save(review);
  const given = content.scores.filter((score) => score.value !== null);
  await tx.query(
    `WITH gone AS (DELETE FROM score WHERE review_id = $1 AND criterion_id <> ALL ($3::uuid[])
                     -- what was graded before the criterion was retired stays
                     AND NOT EXISTS (SELECT 1 FROM criterion k WHERE k.id = criterion_id AND k.retired))
     INSERT INTO score (review_id, call_id, criterion_id, value)
     SELECT $1, $2, criterion_id, value FROM unnest($3::uuid[], $4::smallint[]) AS given (criterion_id, value)
         ON CONFLICT (review_id, criterion_id) DO UPDATE SET value = excluded.value`,
    [review.id, review.callId, given.map((one) => one.criterionId), given.map((one) => one.value)],
  );
}

/** The review of an assignment; a new, empty draft when nothing has been written. */
export async function reviewOf(
  tx: Tx,
  seat: { id: string; callId: string; proposalId: string; reviewerId: string },
): Promise<ReviewEntity> {
  const stored = await tx.findOneBy(ReviewEntity, { id: seat.id });
  if (stored) return stored;
  const { id, callId, proposalId, reviewerId } = seat;
  return tx.create(ReviewEntity, { id, callId, proposalId, reviewerId, status: 'draft', submittedAt: null });
}
