import { choiceName } from '#libs/calls';
import type { OthersReview, ReviewForm, SeenPanel, SeenStanding } from '#libs/reviews';

/** What a proposal's reviews come to, in figures of the visitor's language. */
export interface StandingView {
  mean: string;
  rank: string;
  of: number;
  reviews: number;
  /** The calibrated score, its interval and its place; undefined where grades cannot say. */
  calibrated: { score: string; interval: string; place: number } | undefined;
}

export interface OthersReviewView {
  name: string;
  /** "Relevance: 4", in the order of the form; those left blank are not there. */
  marks: { name: string; value: number }[];
  reasons: string[];
  comment: string;
  confidentialRemark: string;
}

/** What the call tells a reviewer of the others; undefined of what it does not tell, or not yet. */
export interface PanelView {
  reviewers: readonly string[] | undefined;
  reviews: OthersReviewView[] | undefined;
  standing: StandingView | undefined;
}

/** The panel as its reviewer may know it. */
export const presentPanel = (locale: string, form: ReviewForm, panel: SeenPanel): PanelView => ({
  reviewers: panel.reviewers ?? undefined,
  reviews: panel.reviews?.map((review) => othersReview(form, review)),
  standing: panel.standing ? presentStanding(locale, panel.standing) : undefined,
});

export function presentStanding(locale: string, standing: SeenStanding): StandingView {
  const { mean, rank, of, reviews, calibrated } = standing;
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  return {
    mean: mean === null ? '–' : decimals.format(mean),
    rank: rank === null ? '–' : String(rank),
    of,
    reviews,
    calibrated: calibrated
      ? {
          score: decimals.format(calibrated.quality),
          interval: calibrated.to === null ? '' : `± ${decimals.format(calibrated.to - calibrated.quality)}`,
          place: calibrated.place,
        }
      : undefined,
  };
}

function othersReview({ criteria, settings }: ReviewForm, review: OthersReview): OthersReviewView {
  const { name, scores, reasons, comment, confidentialRemark } = review;
  return {
    name,
    marks: criteria.flatMap((criterion) => {
      const value = scores.find(({ criterionId }) => criterionId === criterion.id)?.value ?? null;
      return value === null ? [] : [{ name: criterion.name, value }];
    }),
    reasons: [
      ...new Set(
        reasons.map(({ criterionId, code }) =>
          choiceName(criterionId === null ? settings.reasonsInternal : settings.reasonsForProposer, code),
        ),
      ),
    ],
    comment,
    confidentialRemark,
  };
}
