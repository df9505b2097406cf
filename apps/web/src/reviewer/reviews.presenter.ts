import { type MarksGiven, type MyReviewRow, reviewingBlockers, type SeenStanding } from '#libs/reviews';
import type { CallContext } from '../http/request-context.js';
import { presentStanding, type StandingView } from './panel.presenter.js';
import { reviewsPath } from './review-paths.js';

export interface ReviewsView {
  base: string;
  /** Whether members are asked which proposals they would like to review. */
  takesWishes: boolean;
  declinesHref: string;
  done: number;
  total: number;
  due: { at: Date; zone: string; days: number } | undefined;
  /** Nothing can be written any more, or yet. */
  closed: boolean;
  nextHref: string | undefined;
  left: ReviewLine[];
  finished: ReviewLine[];
  /** The call tells reviewers where stands what they have reviewed. */
  withStanding: boolean;
  marks: { value: number; own: number; committee: number | undefined }[] | undefined;
  ownMean: number | undefined;
  committeeMean: number | undefined;
}

export interface ReviewLine extends MyReviewRow {
  href: string;
  /** Of a review that is submitted, where the call says so. */
  standing: StandingView | undefined;
}

interface Given {
  rows: readonly MyReviewRow[];
  distribution: { own: MarksGiven; committee: MarksGiven | null } | undefined;
  standings: ReadonlyMap<string, SeenStanding> | undefined;
  now: Date;
  takesWishes: boolean;
}

const DAY = 86_400_000;

/** Sorts a reviewer's list into what is left and what is done. */
export function presentReviews(
  { call, locale }: CallContext,
  { rows, distribution, standings, now, takesWishes }: Given,
): ReviewsView {
  const lines = rows.map((row) => {
    const standing = row.state === 'done' ? standings?.get(row.proposalId) : undefined;
    const href = reviewsPath(call, row.assignmentId);
    return { ...row, href, standing: standing && presentStanding(locale, standing) };
  });
  const left = lines.filter((line) => line.state !== 'done');
  const { reviewEndsAt } = call;
  const closed = reviewingBlockers(call, now).length > 0;
  return {
    base: reviewsPath(call),
    takesWishes,
    declinesHref: `/${call.forumSlug}/${call.callSlug}/declines`,
    done: lines.length - left.length,
    total: lines.length,
    due: reviewEndsAt
      ? {
          at: reviewEndsAt,
          zone: call.timeZone,
          days: Math.ceil((reviewEndsAt.getTime() - now.getTime()) / DAY),
        }
      : undefined,
    closed,
    nextHref: left.length > 0 && !closed ? `${reviewsPath(call)}/next` : undefined,
    left,
    finished: lines.filter((line) => line.state === 'done'),
    withStanding: standings !== undefined,
    marks: distribution?.own.counts.map((own, at) => ({
      value: at + 1,
      own,
      committee: distribution.committee?.counts[at],
    })),
    ownMean: distribution?.own.mean ?? undefined,
    committeeMean: distribution?.committee?.mean ?? undefined,
  };
}
