import type { CallSettings } from '#libs/calls';

/** What somebody who reviews a proposal may know of the others who do. */
export interface PanelSight {
  /** Who they are. */
  reviewers: boolean;
  /** What they said, each by itself. */
  reviews: boolean;
  /** What it comes to: mean, rank and calibrated score. */
  standing: boolean;
}

export type PanelSettings = Pick<
  CallSettings,
  'reviewersSeeReviewers' | 'reviewersSeeOthersReviews' | 'reviewersSeeStanding'
>;

/** What the call says, and what others think of it only to those who have said what they think themselves. */
export const panelSight = (own: { submitted: boolean }, call: PanelSettings): PanelSight => ({
  reviewers: call.reviewersSeeReviewers,
  reviews: call.reviewersSeeOthersReviews && own.submitted,
  standing: call.reviewersSeeStanding && own.submitted,
});
