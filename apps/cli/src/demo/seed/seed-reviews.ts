import type { CallSetup } from '#libs/calls';
import type { Tx } from '#libs/database';
import { newId } from '#libs/kernel';
import { Random } from '../random.js';
import type { DemoSeat } from '../types.js';

export interface ReviewSeed {
  call: CallSetup;
  seats: readonly DemoSeat[];
  reviewerIds: readonly string[];
  proposalIds: readonly string[];
  /** When reviewing began, and until when the demo has reviews. */
  from: Date;
  to: Date;
}

const SEED = 5;

/** Which reasons a low mark on a criterion is given, by its slug; others take the general ones. */
const REASONS: Record<string, readonly string[]> = {
  content: ['too_broad', 'too_general', 'unclear'],
  'policy-questions': ['too_general', 'outcomes_unclear'],
  relevance: ['outside_theme', 'outside_governance'],
  format: ['format_unfit', 'little_discussion'],
  diversity: ['group_missing', 'region_missing', 'gender_balance', 'one_view'],
  participation: ['little_discussion', 'format_unfit'],
};
const GENERAL = ['too_general', 'unclear'];

/** Stores seats, reviews and scores, with a reason ticked for every low mark of a submitted review. */
export async function seedReviews(tx: Tx, seed: ReviewSeed): Promise<void> {
  const { callId, criteria, settings } = seed.call;
  const random = new Random(SEED);
  const span = seed.to.getTime() - seed.from.getTime();
  const ids = new Map(criteria.map((criterion) => [criterion.slug, criterion.id]));
  const known = new Set(settings.reasonsForProposer.map((reason) => reason.code));
  const rows = seed.seats.map((seat) => {
    const at = new Date(seed.from.getTime() + span * (seat.review?.at ?? 0.5));
    const scores = Object.entries(seat.review?.scores ?? {});
    const low = seat.state === 'done' ? scores.filter(([, value]) => value <= settings.reasonsAskedUpTo) : [];
    return {
      id: newId(),
      proposal: seed.proposalIds[seat.proposal],
      reviewer: seed.reviewerIds[seat.reviewer],
      status: seat.state === 'drafted' ? 'assigned' : seat.state,
      abstainKind: seat.abstention?.kind ?? null,
      abstainReason: seat.abstention?.reason ?? '',
      changedAt: at,
      reviewed: seat.review !== null,
      submittedAt: seat.state === 'done' ? at : null,
      comment: seat.review?.comment ?? '',
      remark: seat.review?.confidentialRemark ?? '',
      mergeWith: seat.review?.couldMergeWith == null ? null : seed.proposalIds[seat.review.couldMergeWith],
      reasons: low.map(([slug]) => ({
        criterionId: ids.get(slug) ?? null,
        code: random.pick((REASONS[slug] ?? GENERAL).filter((code) => known.has(code))),
      })),
      scores: scores.map(([slug, value]) => ({ criterion: ids.get(slug), value })),
    };
  });
  await tx.query(
    `INSERT INTO assignment (id, call_id, proposal_id, reviewer_id, status, abstain_kind, abstain_reason, assigned_at, changed_at)
     SELECT id, $1, proposal, reviewer, status, "abstainKind", "abstainReason", $3, "changedAt"
       FROM jsonb_to_recordset($2) AS a(id uuid, proposal uuid, reviewer uuid, status text, "abstainKind" text, "abstainReason" text, "changedAt" timestamptz)`,
    [callId, JSON.stringify(rows), seed.from],
  );
  const reviewed = rows.filter((row) => row.reviewed);
  await tx.query(
    `INSERT INTO review (id, call_id, proposal_id, reviewer_id, status, comment, confidential_remark, reasons, could_merge_with, submitted_at, updated_at)
     SELECT id, $1, proposal, reviewer, CASE WHEN "submittedAt" IS NULL THEN 'draft' ELSE 'submitted' END, comment, remark, reasons,
            "mergeWith", "submittedAt", "changedAt"
       FROM jsonb_to_recordset($2) AS r(id uuid, proposal uuid, reviewer uuid, comment text, remark text, reasons jsonb, "mergeWith" uuid,
            "submittedAt" timestamptz, "changedAt" timestamptz)`,
    [callId, JSON.stringify(reviewed)],
  );
  await tx.query(
    `INSERT INTO score (review_id, criterion_id, call_id, value)
     SELECT review, criterion, $1, value FROM jsonb_to_recordset($2) AS s(review uuid, criterion uuid, value smallint)`,
    [
      callId,
      JSON.stringify(reviewed.flatMap((row) => row.scores.map((score) => ({ ...score, review: row.id })))),
    ],
  );
}
